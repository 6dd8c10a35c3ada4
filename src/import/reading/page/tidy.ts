/** What pages glue to titles and names: words of links, remarks in brackets, the speaker's name in front of a title. */
import { fieldNamed } from '../../languages/languages.ts';
import { weekdayBefore } from '../../normalize/dates/date.ts';
import { findWhen } from '../dates/when.ts';
import {
  isInstitutionWord,
  isOccasionWord,
  isPosition,
  isSmallWord,
  saysCancelled,
  saysPostponed,
  wordsIn,
} from '../words.ts';

const linkFields = new Set(['video', 'slides', 'paper', 'link']);
const linkWord =
  /^(?:refs?\d*|code|bib|pdf|abs|abstract|notes|handout|notebook|poster|audio|photos?|arxiv|demo|[\p{L}]+ video|video [\p{L}]+)$/iu;

/** Whether a text is what pages call a link: "slides", "arXiv". */
export function isLinkWord(word: string): boolean {
  const bare = word.trim().replace(/(?<![.,;:])[.,;:]+$/u, '');
  return bare !== '' && (linkWord.test(bare) || linkFields.has(fieldNamed(bare) ?? ''));
}

/** A title without links and remarks in brackets behind it: "Tilings, again (video)(slides)", "Tilings (Achtung: Mittwoch!)". */
export function withoutLinkWords(title: string): string {
  let text = title.trim();
  for (;;) {
    const match = /\s{0,9}[([]([^()[\]]{1,60})[)\]]$/u.exec(text);
    if (!match?.[1] || match.index < 3) return text;
    const words = match[1].split(/[,;/|]|\s\+\s+/u);
    const isLinks = words.some(isLinkWord) && words.every((word) => word.trim().split(/\s+/).length <= 3);
    const isWithout =
      /^(?:no|sans|ohne|sin|sem|senza|geen|without) /iu.test(match[1]) &&
      isLinkWord(match[1].replace(/^\S+ /u, ''));
    if (!isLinks && !isWithout && !isRemark(match[1]) && !saysCancelled(match[1])) return text;
    text = text.slice(0, match.index).trimEnd();
  }
}

/** A remark on the day or the hour, for those who come: "(Achtung: Mittwoch!)", "(note the unusual time)". */
export function isRemark(text: string): boolean {
  if (
    /^(?:joint(?:ly)? with|co-?sponsored|gemeinsam mit|en commun avec|note|nb|n\.b\.|achtung|attention|atención|attenzione|let op|please note|remote|online|via zoom|in english|en inglés|en anglais|auf englisch|in inglese)\b/iu.test(
      text,
    )
  )
    return true;
  return (
    findWhen(text) !== undefined ||
    text.split(/[^\p{L}]+/u).some((word) => word.length > 5 && weekdayBefore(word) !== undefined)
  );
}

/** The words of links that several titles of a page end in without brackets: "slides", "slides video". */
export function gluedWords(titles: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const end = title.split(/\s+/).at(-1) ?? '';
    if (isLinkWord(end) && /^\p{Ll}/u.test(end)) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return total >= 2 && total >= titles.length / 3 ? [...counts.keys()].sort() : [];
}

/** A title without such words at its end. */
export function withoutGlued(title: string, words: readonly string[]): string {
  if (words.length === 0) return title;
  let text = title;
  for (
    let end = /(?<!\s)\s+(\S{1,100})$/u.exec(text);
    end?.[1] && isLinkWord(end[1]) && /^\p{Ll}/u.test(end[1]);
    end = /(?<!\s)\s+(\S{1,100})$/u.exec(text)
  )
    text = text.slice(0, end.index);
  return text;
}

/** A piece of a line without the words at its ends that call the talk off: "Barker 617 - CANCELLED", "CANCELLED: Mira Okafor". */
export function withoutOff(text: string): string {
  const { title } = withoutStatus(text);
  const [tail, word = ''] = /\s{0,9}(?<![-–—,(*[])[-–—,(*[]+\s{0,9}(\p{L}{5,14})[!*\])]*$/u.exec(title) ?? [];
  return tail && (saysCancelled(word) || saysPostponed(word)) ? title.slice(0, -tail.length) : title;
}

/** A title without the word in front of it that says that the talk is off: "CANCELLED - Tilings, again". */
export function withoutStatus(title: string): { title: string; status?: 'cancelled' | 'postponed' } {
  const match =
    /^(?:[*[(]{1,3}\s*(?<marked>\p{L}{5,14})!?\s*[*\])]{1,3}[-–—:!|\s]*|(?<bare>\p{L}{5,14})\s*(?:[-–—:!|]+|$)\s*)/u.exec(
      title,
    );
  const [whole] = match ?? [];
  const word = match?.groups?.['marked'] ?? match?.groups?.['bare'] ?? '';
  const status = saysCancelled(word) ? 'cancelled' : saysPostponed(word) ? 'postponed' : undefined;
  return whole && status ? { title: title.slice(whole.length), status } : { title };
}

/** A title without the name of the only speaker in front of it: "Mira Okafor - Tilings, again". */
export function withoutSpeaker(title: string, speaker: string | undefined): string {
  if (!speaker || !title.startsWith(speaker)) return title;
  const rest = /^\s*[-–—:|]\s+(\S.{3,})$/su.exec(title.slice(speaker.length))?.[1];
  return rest ?? title;
}

/** An affiliation without what else its brackets say: "Twente; remote", "Bonn, online"; `undefined` when nothing is left. */
export function tidyAffiliation(text: string): string | undefined {
  const bare = text
    .replace(
      /[;,]\s*(?:remote|online|virtual|via zoom|zoom|remotely|in person|à distance|en ligne|en línea)\s*$/iu,
      '',
    )
    .replace(/(?<![\s,;])[\s,;]+$/u, '')
    .trim();
  if (bare === '' || /^[-–—\s]+$/u.test(bare)) return undefined;
  if (
    /^(?:joint|jointly|travail|en collaboration|gemeinsam|trabajo|trabalho|lavoro|together|first|second|1st|2nd|third|part|half|remote|online|virtual|speaker|chair)\b/iu.test(
      bare,
    ) ||
    // "MIT" is an institute, "mit" is not.
    /^(?:with|avec|mit|con|com|via|met) /u.test(bare)
  )
    return undefined;
  const role = /^([^,]{3,40}), (?=\S)/u.exec(bare);
  // "Professeure, université de Pau": what somebody is, without of what, is no part of where.
  if (role?.[1] && wordsIn(role[1]).every((word) => isPosition(word) || isSmallWord(word)))
    return tidyAffiliation(bare.slice(role[0].length));
  const words = wordsIn(bare);
  if (words.some(isOccasionWord) && !words.some(isInstitutionWord)) return undefined;
  return findWhen(bare)?.start === undefined ? bare : undefined;
}
