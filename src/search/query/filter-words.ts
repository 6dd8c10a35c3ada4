/** The words of a language that stand for a filter. */
import { fold } from '../../text/fold.ts';

/** What phrases can mean. Each is a list in a language: see `FilterWords`. */
export type Meaning =
  | `${'this' | 'next' | 'last'}${'Week' | 'Month' | 'Year' | 'Weekday'}`
  | ('today' | 'tomorrow' | 'yesterday' | 'upcoming' | 'past' | 'weekday')
  | (
      | 'date'
      | 'dayOfYear'
      | 'month'
      | 'monthOfYear'
      | 'year'
      | 'years'
      | 'since'
      | 'after'
      | 'before'
      | 'until'
    )
  | ('slides' | 'video' | 'cancelled' | 'postponed' | 'tentative' | 'language' | 'institution');

/** The words of a language. */
export interface FilterWords {
  /** In their order, in full. */
  months: readonly string[];
  /** Monday first. */
  weekdays: readonly string[];
  /** Short and other names of months, each with its number, with commas between them: "jan 1, feb 2". A short name counts beside a day or a year only. */
  otherMonths: string;
  /** By their tags (BCP 47), words for each, with a space between them. */
  languages: Readonly<Record<string, string>>;
  /**
   * Phrases with commas between them. A capital letter stands for D a day, M a month, W a weekday, Y a year, L a language, I an
   * institution. Case, accents and punctuation do not matter, but "-" does.
   */
  phrases: Readonly<Record<Meaning, string>>;
}

export interface QuestionWord {
  /** See `wordKey`. */
  text: string;
  start: number;
  end: number;
}

/** The words of a text, and hyphens and dashes between digits as "-". Umlauts may be written with an e. */
export function questionWords(text: string): QuestionWord[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+|(?<=\d)\s{0,2}[-–—]\s{0,2}(?=\d)/gu)].map(
    ({ 0: found, index }) => ({
      text: wordKey(found),
      start: index,
      end: index + found.length,
    }),
  );
}

/** Equal for spellings of one word. */
export function wordKey(text: string): string {
  return fold(text)
    .trim()
    .replace(/[–—]/g, '-')
    .replace(/([aou])e/g, '$1');
}

export const yearForm = /^(?:1[5-9]|2[01])\d\d$/;
/** Whether a part of a phrase stands for a day, a month, a weekday, a year, a language or an institution. */
export const isSlot = (part: string) => /^[DMWYLI]$/.test(part);

export interface FilterPhrase {
  meaning: Meaning;
  parts: string[];
}

/** The phrases of a language, the longest first. */
export function filterPhrasesOf({ phrases }: Pick<FilterWords, 'phrases'>): FilterPhrase[] {
  return Object.entries(phrases)
    .flatMap(([meaning, list]) =>
      list.split(',').map((phrase) => ({
        meaning: meaning as Meaning,
        parts: phrase
          .split(/[\s'’]+/)
          .flatMap((part) => (part === '' ? [] : isSlot(part) || part === '-' ? part : wordKey(part))),
      })),
    )
    .sort((a, b) => b.parts.length - a.parts.length);
}

/** Short and other names of months, and their numbers. */
export function namedMonths({ otherMonths }: Pick<FilterWords, 'otherMonths'>): Map<string, number> {
  return new Map(
    otherMonths
      .split(', ')
      .map((each) => each.split(' '))
      .map(([name = '', month]) => [wordKey(name), Number(month)]),
  );
}
