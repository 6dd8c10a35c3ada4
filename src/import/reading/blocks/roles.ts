/** What a line of a block may be, and how well it looks like that. */
import { fieldNamed } from '../../languages/languages.ts';
import type { FoundWhen } from '../dates/when.ts';
import { affiliationScore, nameScore, readPeople } from '../people.ts';
import { textKind } from '../text-kind/text-kind.ts';
import {
  isChrome,
  isHonorific,
  isInstitutionWord,
  isOccasionWord,
  isRoomWord,
  isSmallWord,
  isToBeAnnounced,
  wordsIn,
} from '../words.ts';

/** The parts of a record, as a layout names them. */
export type Role =
  | 'when'
  | 'place'
  | 'title'
  | 'people'
  | 'affiliation'
  | 'event'
  | 'abstract'
  | 'link'
  | 'label'
  | 'left';

/** How well a text fits a role: above 0 it does, below it does not. Natural logarithms of odds, roughly. */
export function fit(role: Role, text: string, when?: FoundWhen): number {
  switch (role) {
    case 'title':
      return titleFit(text, when);
    case 'people':
      return peopleFit(text);
    case 'affiliation':
      return affiliationFit(text);
    case 'place':
      return placeFit(text, when);
    case 'event':
      return eventFit(text);
    case 'abstract':
      return abstractFit(text);
    case 'link':
      return /^(?:\p{L}[\p{L} ]{0,20}: ?)?https?:\/\/\S+$/u.test(text) ? 3 : -6;
    case 'label':
      if (isToBeAnnounced(text)) return 1;
      return isLabel(text) || isChrome(text)
        ? 2.5
        : text.length < 40
          ? -2.6 + clamped(textKind(text).chrome, 0.3, 2.4)
          : -6;
    case 'when':
      return when && when.rest.length <= 3 && when.pieces.length <= 1 ? 2.5 : -6;
    case 'left':
      return -1.6;
  }
}

/** "Abstract", "Further Information:": a label that stands alone. */
export function isLabel(text: string): boolean {
  return text.length < 40 && fieldNamed(text) !== undefined && !/\d/.test(text);
}

/** How much a probability speaks for something, as a logarithm against what would be even. */
function clamped(probability: number, even: number, most: number): number {
  return Math.max(-most, Math.min(most, Math.log(Math.max(probability, 0.001) / even)));
}

const quoted = /^["“„«‘'].{3,250}["”“»’'][.,]?$/u;
const firstPerson = /(?:^|[.?!] )(?:We|I|In this|This|Nous|Wir|On|Se|Si|The talk|Joint work|The speaker) /u;

export function titleFit(text: string, when?: FoundWhen): number {
  if (isToBeAnnounced(text.replace(/^["“„«]|["”»]$/gu, ''))) return 1.5;
  if (text.length > 300 || /https?:|www\.|\S@\S/.test(text)) return -4;
  const words = wordsIn(text);
  if (words.length === 0) return -3;
  const kind = textKind(text);
  let score = 0.3 + clamped(kind.title, 0.2, 1.6);
  if (quoted.test(text)) score += 2.2;
  const small = words.filter(isSmallWord).length;
  if (words.length === 1) score -= 0.7;
  if (words.length > 25) score -= 1.2;
  if (small > 0 && words.length >= 3) score += 0.6;
  if (/\.$/u.test(text) && !/\b\p{L}\.$/u.test(text)) score -= words.length > 14 ? 1.6 : 0.7;
  if (/[?!]$/u.test(text)) score += 0.3;
  if (/: \p{L}/u.test(text) && words.length > 3) score += 0.2;
  if (/\p{Ll}[.!?] \p{Lu}/u.test(text)) score -= 1.2;
  if (firstPerson.test(text) && words.length > 12) score -= 1;
  if (/^\p{Ll}/u.test(text)) score -= 0.7;
  if (/^\(.*\)$/u.test(text)) score -= 1.5;
  // "Honors Talk", "The Kingsley Lecture": what is held, not what it is about.
  if (words.length <= 5 && !/[:?]/.test(text) && isOccasionWord(words.at(-1) ?? '') && !quoted.test(text))
    score -= 1.3;
  const name = nameScore(text);
  if (name > 0.5) score -= 0.9 * name;
  if (small === 0 && affiliationScore(text) > 0.8) score -= 0.8;
  if (placeFit(text, when) > 1) score -= 1;
  if (when && (when.dates.length > 0 || when.start)) score -= 1.2;
  if (isChrome(text)) score -= 3;
  if (isInstitutionWord(words[0] ?? '') && kind.title < 0.7) score -= 1;
  const named = /^([^()]{5,60}) \([^()]{2,80}\)$/u.exec(text);
  if (named?.[1] && nameScore(named[1]) > 0.35) score -= 1.2;
  return score;
}

function peopleFit(text: string): number {
  const read = readPeople({ text, from: 1, to: 1 });
  if (!read) return -4;
  const named = read.people.filter(({ affiliation }) => affiliation);
  let score = 3 * read.score - 0.9;
  for (const { affiliation } of named) {
    const fitting = affiliationScore(affiliation?.text ?? '');
    const isBracketed = text.includes('(');
    score += fitting > 0.8 ? 0.7 : isBracketed || fitting > 0.3 ? 0.2 : -1.4;
    break;
  }
  if (!read.isComplete) score -= 1.5;
  if (text.length > 200) score -= 0.8;
  if (named.some(({ affiliation }) => (affiliation?.text.length ?? 0) > 130)) score -= 2.5;
  if (/[.?!]$/u.test(text) && !/\b\p{L}{1,3}\.$/u.test(text)) score -= 0.8;
  return score;
}

function affiliationFit(text: string): number {
  if (text.length > 220) return -4;
  if (/^\([^()]{2,140}(?:\([^()]*\)[^()]*)?\)$/u.test(text)) return 2;
  if (isToBeAnnounced(text)) return -4;
  const score = affiliationScore(text);
  if (score === 0) return -2.5;
  if (peopleFit(text) > 1.2) return -1;
  return 2.9 * score - 1 - (/[.?!]$/u.test(text) && text.length > 60 ? 1.5 : 0);
}

export function placeFit(text: string, when?: FoundWhen): number {
  if (text.length > 110 || /[?!“”"]/u.test(text)) return -4;
  if (/^\p{Lu}{1,4}[ .-]?\d{1,4}(?:[.-]\d{1,4})?\p{L}?$/u.test(text)) return 2.6;
  if (text.length <= 14 && /\d/.test(text) && /^\p{Lu}/u.test(text) && !/[,;]/.test(text) && !when) return 2;
  if (/^(?:online|zoom|via zoom|on zoom|virtual|hybrid|ms teams|en ligne|en línea|auf zoom)$/iu.test(text))
    return 2.4;
  if (when && (when.dates.length > 0 || when.start)) return -3;
  const words = wordsIn(text);
  const rooms = words.filter(isRoomWord).length;
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && isSmallWord(word)).length;
  let score = -1.4 + clamped(textKind(text).place, 0.2, 1.2);
  if (rooms > 0) score += 1.9 + (rooms > 1 ? 0.4 : 0);
  if (words.some(isOccasionWord)) score -= 0.9;
  if (/\d/.test(text) && words.length <= 6) score += 1;
  if (words.length > 8) score -= 1;
  score -= 0.5 * small;
  if (words.some(isHonorific)) score -= 2;
  const [, last = ''] = /, ([^,(]{4,60})(?:\([^()]*\))?$/u.exec(text) ?? [];
  if (nameScore(last) > 0.6 && !wordsIn(last).some(isRoomWord)) score -= 1.5;
  return score;
}

function eventFit(text: string): number {
  if (text.length > 110) return -4;
  const words = wordsIn(text);
  const score =
    (words.some(isOccasionWord) ? 0.9 : -2.5) +
    (words.length <= 6 && isOccasionWord(words.at(-1) ?? '') ? 0.7 : 0);
  if (/ (?:speaker|lecturer)$/iu.test(text)) return 2.2;
  return score - (/[.?!”"]$/u.test(text) ? 1 : 0) - (words.length > 9 ? 0.8 : 0);
}

export function abstractFit(text: string): number {
  if (text.length < 120 && /\S@\S/.test(text)) return -3;
  const words = text.split(/\s+/).length;
  const isSentence = /[.!?:;)\]”"»]$/u.test(text);
  if (text.length >= 160) return 2 + (isSentence ? 0.3 : 0);
  if (words >= 12) return isSentence ? 1.6 : 0.9;
  if (/^(?:[-•*·–]|\d{1,2}[.)]|\([ivx\d]+\)) /u.test(text)) return 0.2;
  if (words >= 7 && isSentence) return 1;
  if (/\$.*\$|\\[a-z]+/u.test(text)) return 0.4;
  return words >= 7 ? -0.6 : isSentence && words > 2 ? -0.6 : -3;
}
