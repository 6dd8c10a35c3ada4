/** Entries to terms with their postings. */
import { fields, type SearchDocument } from '../format/options.ts';
import { type FieldPostings, longest, measuredFields } from '../format/postings.ts';
import { terms } from '../format/tokenize.ts';

export interface Collected {
  terms: [string, FieldPostings][];
  averages: number[];
}

interface Growing {
  ids: number[];
  frequencies: number[];
  lengths: number[];
}

/** Every term with its postings, in the order of code units; and how long the measured fields are. */
export function collect(documents: readonly SearchDocument[]): Collected {
  const found = new Map<string, (Growing | undefined)[]>();
  const totals = fields.map(() => ({ sum: 0, many: 0 }));
  for (const document of documents)
    fields.forEach((field, number) => {
      const text = document[field];
      if (text === undefined) return;
      const frequencies = new Map<string, number>();
      for (const term of terms(text)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      const length = Math.min(frequencies.size, longest);
      const total = totals[number];
      if (total) {
        total.sum += length;
        total.many += 1;
      }
      for (const [term, frequency] of frequencies) {
        const postings = found.get(term) ?? [];
        found.set(term, postings);
        const growing = postings[number] ?? { ids: [], frequencies: [], lengths: [] };
        postings[number] = growing;
        growing.ids.push(document.id);
        growing.frequencies.push(Math.min(frequency, longest));
        if (number < measuredFields) growing.lengths.push(length);
      }
    });
  const collected = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, postings]): [string, FieldPostings] => [
      term,
      fields.map((_, number) => {
        const growing = postings[number];
        return (
          growing && {
            ids: Int32Array.from(growing.ids),
            frequencies: Uint8Array.from(growing.frequencies),
            ...(number < measuredFields && { lengths: Uint8Array.from(growing.lengths) }),
          }
        );
      }),
    ]);
  const averages = totals.slice(0, measuredFields).map(({ sum, many }) => (many > 0 ? sum / many : 1));
  return { terms: collected, averages };
}
