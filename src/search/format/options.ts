/** What the build and the browser must agree on: the fields, their weights, and how text becomes terms. */
import type { Options } from 'minisearch';
import { terms } from './tokenize.ts';

export const searchFields = ['title', 'people', 'abstract', 'affiliation', 'series', 'event'] as const;
export type SearchField = (typeof searchFields)[number];

/** The name by which the messages know it. */
export type Field = SearchField;

/** The text of a document, field by field. Plain text. */
export type FieldTexts = Partial<Record<SearchField, string>>;

export const engineOptions: Options<FieldTexts & { id: number }> = {
  fields: [...searchFields],
  tokenize: terms,
  // The tokenizer has folded the terms already.
  processTerm: (term) => term,
  searchOptions: {
    boost: { title: 4, people: 4 },
    weights: { fuzzy: 0.45, prefix: 0.375 },
  },
};

/** Raise it with every change of the file format. */
const formatVersion = 8;

/** A text that every rule of the tokenizer changes: an index by other rules has another fingerprint. */
const sample = terms(
  'Smale’s mean-field L^2 bounds: Łukasz Veličković, O\'Brien, l’IA, the $\\infty$-Laplacian (∞, ﬁ, α, f_θ, ℓ_1, ell_2) "360^{circ}", C++, F#, .NET',
);

/** Differs where the fields, the weights, the tokenizer or the file format differ. Code reads an index of its own fingerprint only. */
export const indexFingerprint = hash(
  JSON.stringify([formatVersion, '7.2.0', engineOptions.fields, engineOptions.searchOptions, sample]),
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
