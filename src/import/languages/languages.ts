/** The languages that pages are read in. A language is one file and its line here. */
import { germanWords } from './de.ts';
import { englishWords } from './en.ts';
import { spanishWords } from './es.ts';
import { frenchWords } from './fr.ts';
import { italianWords } from './it.ts';
import type { FieldName, PageLanguage } from './language.ts';
import { dutchWords } from './nl.ts';
import { portugueseWords } from './pt.ts';

export const pageLanguages: readonly PageLanguage[] = [
  englishWords,
  frenchWords,
  germanWords,
  spanishWords,
  portugueseWords,
  italianWords,
  dutchWords,
];

const isAscii = /^[ -~]*$/;

/** A word without case and accents, as words are compared. */
export function foldedWord(word: string): string {
  if (isAscii.test(word)) return word.toLowerCase();
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();
}

/** The words of one kind in all languages, folded. */
export function wordsOf(list: (language: PageLanguage) => readonly string[]): ReadonlySet<string> {
  return new Set(pageLanguages.flatMap((language) => list(language).map(foldedWord)));
}

const fieldByWords = new Map<string, FieldName>();
for (const { fields } of pageLanguages)
  for (const [name, words] of Object.entries(fields) as [FieldName, readonly string[]][])
    for (const word of words)
      if (!fieldByWords.has(foldedLabel(word))) fieldByWords.set(foldedLabel(word), name);

/** The field that a label or a header names, in any of the languages: "Título", "DATE & TIME", "Speaker(s)". */
export function fieldNamed(label: string): FieldName | undefined {
  return label.length > 60 ? undefined : fieldByWords.get(foldedLabel(label));
}

/** A label without case, accents and punctuation. */
function foldedLabel(label: string): string {
  return foldedWord(label)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Months of all languages, January first. */
const monthNames: readonly (readonly string[])[] = byPosition(12, ({ months }) => months);

/** Weekdays of all languages, Monday first. */
const weekdayNames: readonly (readonly string[])[] = byPosition(7, ({ weekdays }) => weekdays);

/** Short forms of weekdays, Monday first, that mean only one day in all languages. */
export const shortWeekdays: ReadonlyMap<string, number> = (() => {
  const found = new Map<string, number>();
  for (const { shortWeekdays: short = [] } of pageLanguages)
    short.forEach((word, day) => {
      found.set(word, found.has(word) && found.get(word) !== day ? -1 : day);
    });
  return new Map([...found].filter(([, day]) => day >= 0));
})();

/** The weekday that a word names, 0 is Monday: a name, at least its first three letters, or the first two of a German one. */
export function weekdayNamed(word: string): number | undefined {
  const german = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'].indexOf(foldedWord(word));
  return german < 0 ? named(weekdayNames, word) : german;
}

/** The number of the month that a word names, from 1. */
export function monthNamed(word: string | undefined): number | undefined {
  const index = named(monthNames, word ?? '');
  return index === undefined ? undefined : index + 1;
}

/** The index of the only group with a name that begins so. "jui" could be June or July, so it is neither. */
function named(groups: readonly (readonly string[])[], word: string): number | undefined {
  const beginning = foldedWord(word);
  if (beginning.length < 3) return undefined;
  const found = groups.flatMap((names, index) =>
    names.some((name) => name.startsWith(beginning)) ? index : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

function byPosition(
  count: number,
  lists: (language: PageLanguage) => readonly (readonly string[])[],
): string[][] {
  return Array.from({ length: count }, (_, index) => [
    ...new Set(pageLanguages.flatMap((language) => (lists(language)[index] ?? []).map(foldedWord))),
  ]);
}
