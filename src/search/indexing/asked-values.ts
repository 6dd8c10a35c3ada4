/** Finds what the words of a question may stand for: years, and words that name an institution. */
import { by } from '../../text/compare.ts';
import { fold } from '../../text/fold.ts';
import { yearOf } from '../format/card.ts';
import type { AskedValues } from '../format/manifest.ts';
import { type FieldPostings, textFields } from '../format/postings.ts';
import type { SearchDocument } from './search-document.ts';

/** Words of names of institutions that name none, folded. */
const generic = new Set(
  `academy accademia akademie and applied centre center centro college computer computing data de del della department des di
  do du ecole edu engineering facultad faculte faculty for für group hochschule informatics institut institute institution instituto
  international lab laboratoire laboratory maison math mathematical mathematics mathematik mathematique mathematiques maths national normale
  of online physics research room school science sciences seminar state statistics superior superieure technical technische technology
  the theoretical und universidad universidade universita universitat universite university von zentrum`
    .split(/\s+/)
    .map(fold),
);

/** A word of more documents' texts than this, and than this share, says too little to name an institution. */
const mostTexts = { documents: 2, share: 0.02 };

/** The words of a name that tell it from others: "Mathematical Institute, University of Oxford" → "Oxford". */
export function namingWords(name: string): string[] {
  const found = name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return found.filter((word) => word.length >= 3 && !generic.has(fold(word)));
}

/** @param terms of the index, with their postings. */
export function askedValues(
  documents: readonly Pick<SearchDocument, 'card' | 'facets'>[],
  terms: readonly (readonly [string, FieldPostings])[],
  timezone: string,
): AskedValues {
  const names = new Map(documents.flatMap(({ facets }) => facets?.institution ?? []));
  const words = new Map<string, [word: string, ...values: string[]]>();
  for (const [value, name] of names)
    for (const word of new Set(namingWords(name))) {
      const known = words.get(fold(word)) ?? [word];
      known.push(value);
      words.set(fold(word), known);
    }
  const limit = Math.max(mostTexts.documents, mostTexts.share * documents.length);
  for (const [term, postings] of words.size > 0 ? terms : [])
    if (words.has(term) && textFields.some((field) => (postings[field]?.ids.length ?? 0) > limit))
      words.delete(term);
  const years = documents
    .map(({ card }) => yearOf(card))
    .filter((year) => year !== 'undated')
    .sort();
  return {
    timezone,
    years: years.length > 0 ? [Number(years[0]), Number(years.at(-1))] : [],
    institutions: [...words.values()].sort(by(([word]) => fold(word))),
  };
}
