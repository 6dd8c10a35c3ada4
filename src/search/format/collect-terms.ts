/** Inverts documents: terms with their postings. The build inverts all text, the browser the titles of a small index. */
import { type FieldTexts, searchFields } from './options.ts';
import { type FieldPostings, maxCount, measuredFields, type Posting } from './postings.ts';
import { terms } from './tokenize.ts';

export interface CollectedTerms {
  /** Sorted by UTF-16 code units. */
  terms: [string, FieldPostings][];
  /** The mean length of each measured field. */
  averages: number[];
  /** The number of terms of each document, all fields together. */
  lengths: number[];
}

type GrowingPosting = Record<keyof Posting, number[]>;

/** @param documents numbered by their position. */
export function collectTerms(documents: readonly FieldTexts[]): CollectedTerms {
  const found = new Map<string, GrowingPosting[]>();
  const fieldLengths: number[][] = searchFields.map(() => []);
  const lengths = documents.map(() => 0);
  documents.forEach((document, id) => {
    searchFields.forEach((name, field) => {
      const text = document[name];
      if (text === undefined) return;
      const frequencies = new Map<string, number>();
      for (const term of terms(text)) {
        frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
        lengths[id] = (lengths[id] ?? 0) + 1;
      }
      const length = Math.min(frequencies.size, maxCount);
      fieldLengths[field]?.push(length);
      for (const [term, frequency] of frequencies) {
        const postings = found.get(term) ?? [];
        found.set(term, postings);
        postings[field] ??= { ids: [], frequencies: [], lengths: [] };
        postings[field].ids.push(id);
        postings[field].frequencies.push(Math.min(frequency, maxCount));
        if (field < measuredFields) postings[field].lengths.push(length);
      }
    });
  });
  return {
    terms: [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([term, postings]) => [term, searchFields.map((_, field) => packed(postings[field], field))]),
    averages: fieldLengths.slice(0, measuredFields).map(mean),
    lengths,
  };
}

function packed(posting: GrowingPosting | undefined, field: number): Posting | undefined {
  return (
    posting && {
      ids: Int32Array.from(posting.ids),
      frequencies: Uint8Array.from(posting.frequencies),
      ...(field < measuredFields && { lengths: Uint8Array.from(posting.lengths) }),
    }
  );
}

/** 1 for no numbers. */
function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length || 1;
}
