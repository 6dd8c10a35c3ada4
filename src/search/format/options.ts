/** What the build and the browser must agree on: the fields, their weights, and how text becomes terms. */
import type { Options } from 'minisearch';
import { terms } from './tokenize.ts';

export const fields = ['title', 'people', 'abstract', 'affiliation', 'series', 'event'] as const;
export type Field = (typeof fields)[number];

/** An entry as it is indexed: plain text, field by field. The id counts from 0. */
export type SearchDocument = { id: number } & Partial<Record<Field, string>>;

export const engineOptions: Options<SearchDocument> = {
  fields: [...fields],
  tokenize: terms,
  // Terms are folded before they are split.
  processTerm: (term) => term,
  searchOptions: {
    boost: { title: 4, people: 4 },
    weights: { fuzzy: 0.45, prefix: 0.375 },
  },
};

/** Rises with every change of what the files of the index look like. */
const format = 4;

/** Terms of which every rule of `words.ts` has a share: an index read by other rules has another fingerprint. */
const sample = terms(
  'Smale’s mean-field L^2 bounds: Łukasz Veličković, O\'Brien, l’IA, the $\\infty$-Laplacian (∞, ﬁ, α, f_θ, ℓ_1, ell_2) "360^{circ}"',
);

/** Tells an index that was made with other fields, weights or rules from one that this code can read. */
export const fingerprint = hash(
  JSON.stringify([format, '7.2.0', engineOptions.fields, engineOptions.searchOptions, sample]),
);

/** Two rounds of FNV-1a (32 bits each), in base 36. */
function hash(text: string): string {
  const round = (seed: number) => {
    let value = seed;
    for (let index = 0; index < text.length; index += 1)
      value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    return (value >>> 0).toString(36);
  };
  return round(0x811c9dc5) + round(0x01234567);
}
