/** Measures how well references are read: those of anystyle, labelled by field, in a line of text each. */
import {
  readCitationLine,
  readPages,
  readVolume,
} from '../../../src/import/reading/references/citation-line.ts';
import { citedNames } from '../../../src/import/reading/references/cited-names.ts';
import { fold } from '../../../src/text/fold.ts';
import { type LabelledReference, readReferences } from '../../train/sources.ts';

const fieldNames = ['author', 'title', 'year', 'container', 'volume', 'pages'] as const;
type Fields = Partial<Record<(typeof fieldNames)[number], string>>;

export interface CitationScores {
  lines: number;
  /** Lines of which all six fields are right: what is absent is not stated. */
  allRight: number;
  precision: number;
  recall: number;
  f1: number;
  byField: Record<string, { precision: number; recall: number; f1: number }>;
}

const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
const familyNames = (names: readonly string[]) => [...new Set(names.map(letters))].sort().join(' ');

/** The labelled fields, in the form in which they are compared. */
function labelled(reference: LabelledReference): Fields {
  const text = (...labels: string[]) =>
    reference
      .filter(({ label }) => labels.includes(label))
      .map((part) => part.text)
      .join(' ');
  const { volume, issue } = readVolume(text('volume'));
  return {
    author: familyNames(citedNames(text('author')).map(({ family }) => family)),
    title: letters(text('title')),
    year: /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(text('date'))?.[0] ?? '',
    container: letters(text('journal', 'container-title').replace(/^\W*(?:in|dans|en)\b\s*:?\s*/iu, '')),
    volume: letters(volume ?? issue ?? ''),
    pages: letters(readPages(text('pages')) ?? ''),
  };
}

function read(reference: LabelledReference): Fields {
  const line = readCitationLine(reference.map(({ text }) => text).join(' '));
  return {
    author: familyNames(line.familyNames),
    title: letters(line.title ?? ''),
    year: line.year ?? '',
    container: letters(line.container ?? ''),
    volume: letters(line.volume ?? line.issue ?? ''),
    pages: letters(line.pages ?? ''),
  };
}

function rates({ right, stated, printed }: { right: number; stated: number; printed: number }) {
  const [precision, recall] = [right / Math.max(1, stated), right / Math.max(1, printed)];
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

/** Reads each reference of a file of anystyle and compares it with its labels: folded, letters and digits only. */
export function scoreCitations(
  file: string,
  onWrong?: (field: string, truth: string, found: string, reference: LabelledReference) => void,
): CitationScores {
  const counts = Object.fromEntries(fieldNames.map((name) => [name, { right: 0, stated: 0, printed: 0 }]));
  const total = { right: 0, stated: 0, printed: 0 };
  let allRight = 0;
  const references = readReferences(file).filter((reference) => reference.length > 0);
  for (const reference of references) {
    const [truth, found] = [labelled(reference), read(reference)];
    if (fieldNames.every((name) => truth[name] === found[name])) allRight += 1;
    for (const name of fieldNames) {
      const isRight = truth[name] !== '' && truth[name] === found[name];
      for (const count of [total, counts[name] ?? total]) {
        count.right += Number(isRight);
        count.stated += Number(found[name] !== '');
        count.printed += Number(truth[name] !== '');
      }
      if (truth[name] !== found[name]) onWrong?.(name, truth[name] ?? '', found[name] ?? '', reference);
    }
  }
  return {
    lines: references.length,
    allRight: allRight / Math.max(1, references.length),
    ...rates(total),
    byField: Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, rates(count)])),
  };
}
