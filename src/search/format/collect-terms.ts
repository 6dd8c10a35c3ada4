/** Inverts documents: terms with their postings. The build inverts all text, the browser the titles of a small index. */
import { type FieldTexts, searchFields } from './options.ts';
import { type FieldPostings, maxCount, measuredFields } from './postings.ts';
import { terms } from './tokenize.ts';

export interface CollectedTerms {
  /** Sorted by UTF-16 code units. */
  terms: [string, FieldPostings][];
  /** The mean length of each measured field. */
  averages: number[];
}

interface GrowingPosting {
  ids: number[];
  frequencies: number[];
  lengths: number[];
}

/** @param documents numbered by their position. */
export function collectTerms(documents: readonly FieldTexts[]): CollectedTerms {
  const found = new Map<string, (GrowingPosting | undefined)[]>();
  const totals = searchFields.map(() => ({ sum: 0, documents: 0 }));
  documents.forEach((document, id) => {
    searchFields.forEach((name, field) => {
      const text = document[name];
      if (text === undefined) return;
      const frequencies = countTerms(text);
      const length = Math.min(frequencies.size, maxCount);
      const total = totals[field];
      if (total) {
        total.sum += length;
        total.documents += 1;
      }
      for (const [term, frequency] of frequencies) {
        const postings = found.get(term) ?? [];
        found.set(term, postings);
        const posting = postings[field] ?? { ids: [], frequencies: [], lengths: [] };
        postings[field] = posting;
        posting.ids.push(id);
        posting.frequencies.push(Math.min(frequency, maxCount));
        if (field < measuredFields) posting.lengths.push(length);
      }
    });
  });
  return {
    terms: [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([term, postings]): [string, FieldPostings] => [term, packed(postings)]),
    averages: totals
      .slice(0, measuredFields)
      .map(({ sum, documents }) => (documents > 0 ? sum / documents : 1)),
  };
}

function countTerms(text: string): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const term of terms(text)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return frequencies;
}

function packed(postings: readonly (GrowingPosting | undefined)[]): FieldPostings {
  return searchFields.map((_, field) => {
    const posting = postings[field];
    return (
      posting && {
        ids: Int32Array.from(posting.ids),
        frequencies: Uint8Array.from(posting.frequencies),
        ...(field < measuredFields && { lengths: Uint8Array.from(posting.lengths) }),
      }
    );
  });
}
