/** People and their affiliations in a piece of a page, with the lines that they stand on. */

import { memoized } from '../../text/memoize.ts';
import { fieldNamed } from '../languages/languages.ts';
import type { PersonField, PrintedField } from '../record.ts';
import { textKind } from './text-kind/text-kind.ts';
import {
  andWords,
  isHonorific,
  isInstitutionWord,
  isOccasionWord,
  isPosition,
  isRoomWord,
  isSmallWord,
  wordsIn,
} from './words.ts';

/** Words in the middle of names: "van", "de la". */
const particle =
  /^(?:van|von|vom|zu|zur|der|den|de|del|dell|della|dello|dal|dalla|dalle|degli|lo|di|da|dos|das|do|du|des|la|le|los|las|el|al|bin|ibn|ben|y|i|e|ter|ten|af|av|op|'t|d'|st\.?|mac|ní|nic|ó|ap)$/iu;
/** Given names that are small words in one of the languages. */
const smallGiven = /^(?:Uma|Per|Sem|Mas|Una|Dan)$/u;
/** Given names that are particles elsewhere: "Ben Okri", "Van Nguyen". */
const givenParticle = /^(?:Ben|Al|Van|Mac|Nic)$/u;
const initial = /^(?:\p{Lu}\.?-?){1,3}\.?$/u;
const suffix =
  /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|m\.?sc|b\.?sc|m\.?p\.?h|m\.?a|frs|frse|fba|obe|cbe|mbe|d\.?phil|sc\.?d|dr\.?habil|esq|emeritus)\.?$/iu;
/** "Ph.D., MPH" and "’78" behind a name. */
const degrees =
  /(?:,? {0,9}(?:Ph\.? ?D\.?|M\.? ?D\.?|MPH|M\.?Sc\.?|B\.?Sc\.?|D\.?Phil\.?|Sc\.?D\.?|FRSE?|FBA|OBE|CBE|MBE|J\.?D\.?|Dr\.? habil\.?)){1,6}(?=$|,| \(|;)|,? {1,9}[’'‘]\d{2}(?!\d)/gu;
const academic =
  /(?<!\p{L})(?:universit|institut|college|école|ecole|hochschule|politecn|polytech|academ|laborato|facult|sorbonne|cnrs|inria)/iu;

/**
 * How much a text looks like the name of one person, from 0 to 1: two to five words, each with a capital, no small words, no words of
 * institutions. "Liquid Mirrors" looks like one too; what stands around it decides.
 */
export const nameScore = memoized(nameScoreOf);

function nameScoreOf(text: string): number {
  const bare = text.replace(degrees, '').trim();
  if (
    bare.length < 3 ||
    bare.length > 70 ||
    /[:;!?"“”«»<>=@/\\|{}[\]_*+]| [-–—] |\d|\.\.\.|[.,] .*[.,] .*[.,] /u.test(bare)
  )
    return 0;
  const words = wordsIn(bare.replace(/\((?=\p{Lu})([\p{L}.-]{1,20})\)/gu, '$1'));
  let honorifics = 0;
  while (honorifics < words.length - 1 && isTitled(words[honorifics] ?? '')) honorifics += 1;
  const names = words.slice(honorifics);
  if (names.length === 0 || names.length > 7) return 0;
  const isTitledName = honorifics > 0;
  let score = isTitledName ? 1 : 0.8;
  let full = 0;
  for (const [index, word] of names.entries()) {
    const isGiven = index === 0 && givenParticle.test(word);
    if (!isGiven && particle.test(word) && (index > 0 || names.length > 1)) continue;
    if (suffix.test(word) && index > 0) continue;
    if (initial.test(word)) {
      score += index < names.length - 1 ? 0.1 : 0;
      full += 0.5;
    } else if (/^\p{Lu}/u.test(word) && !/\p{L}\.\p{L}{3}/u.test(word)) full += 1;
    else if (/^\p{Lo}/u.test(word)) full += 2;
    else if (/^[’'ʻ‘]?\p{L}['’]\p{Lu}/u.test(word)) full += 1;
    else return 0;
    // "Sá" is a name, though "sa" is a small word.
    if (isSmallWord(word) && !particle.test(word) && !/^\p{Lu}.*[^\p{ASCII}]/u.test(word)) {
      // "Tu Anh" and "Do Kwon" are names, "The" begins none.
      if (!/^\p{Lu}\p{Ll}$/u.test(word) && !smallGiven.test(word)) return 0;
      score -= 0.25;
    }
    if (isInstitutionWord(word) || academic.test(word)) return isTitledName ? 0.3 : 0.1;
    if (isOccasionWord(word) || isRoomWord(word)) score -= 0.5;
    if (index > 0 && index === names.length - 1 && fieldNamed(word) === 'people') score -= 0.6;
    if (
      /(?:ing|tion|ity|ics|ness|ment|logy|ismus|keit|ung|mento|dade|zione|ique)s?$/iu.test(word) &&
      word.length > 6
    )
      score -= isTitledName ? 0 : 0.25;
  }
  if (full < 1) return 0;
  if (names.length === 1 || full < 1.5) score -= isTitledName ? 0.1 : 0.5;
  if (names.length > 4 && full > 4) score -= 0.15;
  const shape = Math.max(0, Math.min(1, score));
  // A title in front of a name leaves no doubt; otherwise the words themselves have a say.
  return isTitledName ? shape : 0.5 * shape + 0.5 * Math.min(shape, textKind(bare).person * 1.1);
}

function isTitled(word: string): boolean {
  return (
    isHonorific(word) ||
    isHonorific(`${word}.`) ||
    word.split('.').every((part) => part !== '' && isHonorific(`${part}.`))
  );
}

/** How much a text looks like an affiliation, from 0 to 1. */
export const affiliationScore = memoized(affiliationScoreOf);

function affiliationScoreOf(text: string): number {
  if (text.length < 2 || text.length > 200 || /[?!"“”]/u.test(text)) return 0;
  if (academic.test(text)) return text.length < 120 ? 0.95 : 0.6;
  const words = wordsIn(text);
  const kind = textKind(text);
  if (words.some(isInstitutionWord)) return kind.title > 0.8 ? 0.5 : 0.85;
  if (words.some(isPosition)) return 0.7;
  if (kind.organisation > 0.5) return 0.9 * kind.organisation;
  if (words.length <= 4 && words.every((word) => /^[\p{Lu}&]/u.test(word) || particle.test(word))) return 0.5;
  return 0;
}

export interface ReadPeople {
  people: PersonField[];
  /** Whether everything in the text is a name or an affiliation. */
  isComplete: boolean;
  /** The least {@link nameScore} of the names: how sure the reading is. */
  score: number;
}

const between = new RegExp(
  `\\s*(?:,\\s*(?:(?:${andWords.join('|')})\\s+)?|\\s(?:${andWords.join('|')})\\s+|;\\s*|\\s?/\\s?|\\s\\+\\s)`,
  'gu',
);

/**
 * Reads "A (X)", "A (X), B (Y) and C (Z)", "A and B (X)", "A, X", "A & B, X", "A – X" or "A".
 *
 * @returns `undefined` when it does not begin with a name
 */
export function readPeople(field: PrintedField): ReadPeople | undefined {
  const text = field.text
    .replace(/\s{0,9}(?:<[^<>\s]{3,60}>|\([^()\s]{1,60}@[^()\s]{1,60}\)|\S{1,40}@\S{1,40})/g, '')
    .replace(/\s+/g, ' ')
    .replace(degrees, '')
    .trim()
    .replace(/(?<![,;:])[,;:]+$/u, '');
  if (text.length < 3 || text.length > 600) return undefined;
  const groups = (ofGroups(text) ?? groupsOf(text)).flatMap(partedGroups);
  const people: PersonField[] = [];
  let score = 1;
  let isComplete = true;
  let open: PersonField[] = [];
  for (const { names, place } of groups) {
    const found = splitNames(names);
    // Behind the brackets of a first person only what is clearly a name is a second one.
    const isClear = people.length === 0 || found?.names.every((name) => nameScore(name) >= 0.5);
    const split = isClear ? found : undefined;
    if (!split) {
      // What stands behind the last bracket and is no name: more of the affiliation, or a note.
      if (people.length === 0) return undefined;
      score = Math.min(score, 0.5);
      isComplete = false;
      continue;
    }
    const named = split.names.map((name) => ({ name: part(field, name) }));
    score = Math.min(score, ...split.names.map(nameScore));
    // "UNAM (via Skype)": brackets may hold a remark instead.
    const affiliation =
      place && split.rest && affiliationScore(place) < 0.5 ? split.rest : (place ?? split.rest);
    open = [...open, ...named];
    for (const each of named) people.push(each);
    if (affiliation && !/^[-–—\s]*$/u.test(affiliation)) {
      const where = affiliation.replace(/^(?:of|from|at) (?:the )?(?=\p{Lu})/u, '');
      for (const person of open) Object.assign(person, { affiliation: part(field, where) });
      open = [];
    }
  }
  return people.length > 0 ? { people, score, isComplete } : undefined;
}

/** "A, EPFL, and B, SISSA": each name with its own affiliation, parted by a word. */
function partedGroups({ names, place }: Group): Group[] {
  if (place) return [{ names, place }];
  const parts = names.split(new RegExp(`,\\s+(?:${andWords.join('|')})\\s+`, 'u'));
  const each = parts.map((text) => splitNames(stripped(text)));
  if (
    parts.length < 2 ||
    !each.every((one) => one?.rest && one.names.every((name) => nameScore(name) >= 0.5))
  )
    return [{ names }];
  return parts.map((text) => ({ names: stripped(text) }));
}

function part({ from, to, isShared }: PrintedField, text: string): PrintedField {
  return { text, from, to, ...(isShared && { isShared }) };
}

interface Group {
  names: string;
  /** What stands in the brackets behind the names. */
  place?: string;
}

/** Parts a text at its outer brackets: "A and B (X), C (Y)" → "A and B" with "X", "C" with "Y". */
function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let depth = 0;
  let from = 0;
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') {
      if (depth === 0) open = at;
      depth += 1;
    } else if (text[at] === ')' && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      const names = text.slice(from, open);
      const inner = text.slice(open + 1, at).trim();
      // "Zhongwei (Peter) Ruan-Castro": a name in the middle of a name.
      const isNickname =
        /^(?:\p{Lu}[\p{L}-]{1,14}|(?:\p{Lu}\.){1,4})$/u.test(inner) &&
        /^ \p{Lu}\p{L}[\p{L}-]*(?= ?[(,;]|$| and )/u.test(text.slice(at + 1)) &&
        !/\p{L} \p{L}+ $/u.test(names);
      if (isNickname) continue;
      groups.push({ names: stripped(names), place: inner });
      from = at + 1;
    }
  }
  // A bracket that was never closed.
  const names = depth > 0 ? stripped(text.slice(from, open)) : '';
  if (names) return [...groups, { names, place: text.slice(open + 1).trim() }];
  const rest = stripped(text.slice(from));
  if (rest) groups.push({ names: rest });
  return groups;
}

const ofWord =
  /,? (?:of|from|at|de|du|des|von|vom|da|do|dal|dell?|van|aus|an) (?:(?:the|la|der|dem|de) )?(?:l['’])?| d(?:e l|ell|all|e la |ella )?['’]/giu;
const withWord = /,? (?:with|joint with|mit|avec|con|com|met) |; /iu;

/** "A of the University of X, with B of Y": the names in front of a word like "of", and an institution behind it. */
function ofGroups(text: string): Group[] | undefined {
  if (/[()[\]]/u.test(text) || text.length > 240) return undefined;
  const parts = text.split(withWord);
  const groups = parts.map(ofGroup);
  if (groups.every((one) => one !== undefined)) return groups;
  const whole = parts.length > 1 ? ofGroup(text) : undefined;
  return whole && [whole];
}

function ofGroup(text: string): Group | undefined {
  for (const match of text.matchAll(ofWord)) {
    const names = text.slice(0, match.index).trim();
    const place = text.slice(match.index + match[0].length).trim();
    if (names.length > 120) return undefined;
    const isPlace =
      academic.test(place) ||
      /^(?:\p{Lu}{2,6}|this (?:department|university|institute))(?:$|[ ,])/u.test(place) ||
      wordsIn(place).some((word) => /^\p{Lu}/u.test(word) && isInstitutionWord(word));
    if (!isPlace || !/^[\p{Lu}\p{Lo}]|^this /u.test(place)) continue;
    const each = names.split(between).map((name) => name.trim());
    if (each.every((name) => / /.test(name) && nameScore(name) >= 0.5)) return { names, place };
  }
  return undefined;
}

function stripped(text: string): string {
  return text
    .replace(new RegExp(`^[\\s,;:/+–—-]*(?:(?:${andWords.join('|')})\\s+)?`, 'u'), '')
    .replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, '');
}

/** Longer lists are no speakers. */
const mostNames = 40;

/** The names at the beginning of a text, and the rest behind them as an affiliation; `undefined` when it begins with no name. */
function splitNames(text: string): { names: string[]; rest?: string } | undefined {
  const atDash = / [-–—] /u.test(text) ? splitAtDash(text) : undefined;
  if (atDash) return atDash;
  const parts: { text: string; at: number; end: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(between)) {
    parts.push({ text: text.slice(from, match.index), at: from, end: match.index });
    from = match.index + match[0].length;
  }
  parts.push({ text: text.slice(from), at: from, end: text.length });
  if (parts.length > mostNames) return undefined;
  joinSurnames(parts, text);
  const names: string[] = [];
  for (const [index, { text: piece, at }] of parts.entries()) {
    // "B. Ollivary for the organizing members".
    const trimmed = piece
      .trim()
      .replace(/ (?:for|on behalf of|pour|für|per) (?:the|les?|die|den|i) .{3,60}$/u, '');
    if (suffix.test(trimmed) && names.length > 0) continue;
    if (names.length > 0 && wordsIn(trimmed).some(isPosition)) return { names, rest: text.slice(at).trim() };
    const least = index === 0 ? 0.25 : 0.45;
    // "UC Santa Cruz" is no second person.
    const isAcronym = index > 0 && /^\p{Lu}{2,5}(?: |$)/u.test(trimmed) && /\p{Ll}/u.test(names[0] ?? '');
    if (nameScore(trimmed) >= least && !isAcronym) names.push(trimmed);
    else if (index === 0) return splitAtDash(text);
    else return { names, rest: text.slice(at).trim() };
  }
  return names.length > 0 ? { names } : undefined;
}

/** "Domitília Sá e Mello": a single word behind "e" or "y" ends the name before it. */
function joinSurnames(parts: { text: string; at: number; end: number }[], text: string): void {
  for (let index = parts.length - 1; index > 0; index -= 1) {
    const [before, one] = [parts[index - 1], parts[index]];
    if (!before || !one || !/^\s(?:e|y|i)\s$/u.test(text.slice(before.end, one.at))) continue;
    if (!/^\p{Lu}[\p{L}-]+$/u.test(one.text.trim()) || !/ /.test(before.text.trim())) continue;
    parts.splice(index - 1, 2, { text: text.slice(before.at, one.end), at: before.at, end: one.end });
  }
}

/** "Imelda Catacutan – Western Washington University", "A and B - Inria, Rennes". */
function splitAtDash(text: string): { names: string[]; rest?: string } | undefined {
  const match = /^(.{3,60}?) [–—-]{1,2} (.{2,160})$/u.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const names = match[1].split(between).map((name) => name.trim());
  return names.every((name) => nameScore(name) >= 0.45) ? { names, rest: match[2] } : undefined;
}
