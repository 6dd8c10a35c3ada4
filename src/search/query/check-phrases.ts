/** Checks hits for the phrases of a query, and for what it excludes. Loaded with the first such query. */
import type { IndexReader } from './index-reader.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { Hit } from './ranking.ts';
import { allTexts } from './rerank.ts';

/** The index does not know positions, so the texts are loaded: of the best hits only. */
const checkedAtMost = 100;

/** @returns the hits with every phrase and nothing excluded, and the numbers of the documents that were not checked. */
export async function checkPhrases(
  hits: readonly Hit[],
  { phrases, excluded }: Pick<ParsedQuery, 'phrases' | 'excluded'>,
  reader: IndexReader,
): Promise<{ hits: Hit[]; unread: number[] }> {
  const holders = await Promise.all(excluded.map((terms) => documentsWithAll(terms, reader)));
  const isHolder = (id: number, isPhrase: boolean) =>
    holders.some((holder, position) => (excluded[position]?.length ?? 0) > 1 === isPhrase && holder.has(id));
  const left = hits.filter(({ id }) => !isHolder(id, false));
  // A document with all terms of an excluded phrase may have them apart.
  const toCheck = left.filter(({ id }) => phrases.length > 0 || isHolder(id, true));
  const checked = toCheck.slice(0, checkedAtMost);
  const texts = await allTexts(checked, reader);
  const accepted = new Set(
    checked.flatMap(({ id }, position) => {
      const text = ` ${(texts[position] ?? []).map((terms) => terms.join(' ')).join(' \n ')} `;
      const has = (phrase: string[]) => text.includes(` ${phrase.join(' ')} `);
      return phrases.every(has) && !excluded.some(has) ? [id] : [];
    }),
  );
  const isToCheck = new Set(toCheck);
  return {
    hits: left.filter((hit) => !isToCheck.has(hit) || accepted.has(hit.id)),
    unread: toCheck.slice(checkedAtMost).map(({ id }) => id),
  };
}

/** The documents that have all of these terms, in any field. */
async function documentsWithAll(terms: readonly string[], reader: IndexReader): Promise<ReadonlySet<number>> {
  await reader.load(terms, []);
  const [first = new Set<number>(), ...others] = terms.map(
    (term) => new Set((reader.postings(term) ?? []).flatMap((posting) => [...(posting?.ids ?? [])])),
  );
  return new Set([...first].filter((id) => others.every((other) => other.has(id))));
}
