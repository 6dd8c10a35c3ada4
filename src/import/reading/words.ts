/** What single words and phrases of a page say, in all languages: cancelled, to be announced, a break, a day without a talk. */
import { escapePattern } from '../../text/escape-pattern.ts';
import type { PageLanguage } from '../languages/language.ts';
import { foldedWord, pageLanguages, wordsOf } from '../languages/languages.ts';

/** Whether a text is a promise and no title, abstract or name: "TBA", "Titre à préciser", "(Titel folgt)". */
export function isToBeAnnounced(text: string): boolean {
  if (text.length > 80) return false;
  const words = bare(text);
  // "Title and speaker to be announced".
  return toBeAnnounced.has(words) || (words.split(' ').length <= 8 && promise.test(words));
}

/** Whether a text says that a talk does not take place. */
export function saysCancelled(text: string): boolean {
  return hasPhrase(text, cancelled);
}

/** Whether a text says that a talk takes place on another day. */
export function saysPostponed(text: string): boolean {
  return hasPhrase(text, postponed);
}

/** Whether a text says that there is no talk: "No colloquium (reading week)", "Vacanze di Pasqua - nessun seminario". */
export function saysNoTalk(text: string): boolean {
  return text.length < 160 && hasPhrase(text, noTalk);
}

/** Whether a text is something between talks: "Coffee break", "Lunch (on us)", "8:45: Arrival". */
export function isBreak(text: string): boolean {
  if (text.length > 200) return false;
  const folded = foldedWord(text)
    .replace(/^[^\p{L}]+/u, '')
    .replace(/(?<![\s.:!,;)–-])[\s.:!,;)–-]+$/u, '');
  if (breaks.has(folded)) return true;
  if (folded.length > 60 && !/[,:(]/u.test(folded.slice(0, 25))) return false;
  const [first = '', ...more] = folded.split(' ');
  if (breaks.has(first) && more.length < 8) return true;
  const [head = ''] = folded.split(/[:(,;.–-]| and | et | und | y | e | en | & /u);
  return breaks.has(head.trim());
}

/** Whether a line belongs to the page and not to what it lists: "Skip to main content", "© 2019". */
export function isChrome(text: string): boolean {
  const folded = foldedWord(text)
    .replace(/(?<![\s.:›»«‹→←|[\]])[\s.:›»«‹→←|[\]]+$/u, '')
    .replace(/^[\s›»«‹→←|[\]]+/u, '');
  return (
    chrome.has(folded) ||
    // "Entrée libre, sans inscription."
    (text.length < 120 && chrome.has(folded.split(/[,.!;–(]/u)[0]?.trim() ?? '') && folded.includes(' ')) ||
    /^(?:←|→|this entry was posted|bookmark the permalink)|→$/iu.test(text) ||
    /^(?:©|\(c\) |copyright|last (?:updated|modified)|powered by|built with)/iu.test(text)
  );
}

/** Whether a word is the title of a person: "Prof.", "Mme". */
export function isHonorific(word: string): boolean {
  return honorifics.has(foldedWord(word));
}

export function isInstitutionWord(word: string): boolean {
  if (!institutions.has(foldedWord(word))) return false;
  // "TU" is one, "Tu" is a name.
  return (
    word.length > 4 ||
    word.toUpperCase() === word ||
    /^(?:univ|inst|dept|labs?|tech|bank|uni|dep|dpto)\.?$/iu.test(word)
  );
}

/** Whether a word says what somebody is: "professor". */
export function isPosition(word: string): boolean {
  return positions.has(foldedWord(word));
}

export function isRoomWord(word: string): boolean {
  return rooms.has(foldedWord(word));
}

export function isOccasionWord(word: string): boolean {
  return occasions.has(foldedWord(word));
}

/** Whether a word names something between talks: "tea", "Kaffee". */
export function isBreakWord(word: string): boolean {
  return breaks.has(foldedWord(word));
}

/** Whether a word is small: an article, a preposition, a question word. */
export function isSmallWord(word: string): boolean {
  return small.has(foldedWord(word));
}

/** The words between two people, longest first, for a pattern. */
export const andWords: readonly string[] = patternWords(({ and }) => and);

/** The words between a title and who gives it. */
export const byWords: readonly string[] = patternWords(({ by }) => by);

/** The words of a text without the marks around them. */
export function wordsIn(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}&]+|(?<![^\p{L}\p{N}&.])[^\p{L}\p{N}&.]+$/gu, ''))
    .filter((word) => word !== '');
}

const toBeAnnounced = new Set([...wordsOf((one) => one.toBeAnnounced)].map(bare));
const promise = /(?:^| )(?:to be (?:announced|confirmed|determined|decided)|tba|tbd|tbc)$/u;
const cancelled = phrases((one) => one.cancelled);
const postponed = phrases((one) => one.postponed);
const noTalk = phrases((one) => one.noTalk);
const breaks = wordsOf((one) => one.breaks);
const chrome = wordsOf((one) => one.chrome);
const honorifics = wordsOf((one) => one.honorifics);
const institutions = wordsOf((one) => one.institutions);
const positions = wordsOf((one) => one.positions);
const rooms = wordsOf((one) => one.rooms);
const occasions = wordsOf((one) => one.occasions);
const small = wordsOf((one) => one.small);

function bare(text: string): string {
  return foldedWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A pattern of phrases as whole words; accents are folded on both sides. */
function phrases(list: (language: PageLanguage) => readonly string[]): RegExp {
  const all = [...wordsOf(list)].map(escapePattern);
  return new RegExp(`(?<![\\p{L}])(?:${all.join('|')})(?![\\p{L}])`, 'u');
}

function hasPhrase(text: string, pattern: RegExp): boolean {
  return pattern.test(foldedWord(text.slice(0, 300)));
}

function patternWords(list: (language: PageLanguage) => readonly string[]): string[] {
  return [...new Set(pageLanguages.flatMap(list))].sort((a, b) => b.length - a.length);
}
