/** Finds the documents that match a query: in stages, from exact words to what may have been meant. */
import { searchFields } from '../format/options.ts';
import { collectHits, enough, hasNamed } from './collected-hits.ts';
import { isUnknown, joinedWords, withInflections } from './expand-query.ts';
import type { IndexReader } from './index-reader.ts';
import { type Matches, noMatches } from './matches.ts';
import { type ParsedQuery, phraseLength, type QueryWord, requiredWords } from './parse-query.ts';
import type { QueryTerm } from './query-term.ts';
import type { Hit } from './ranking.ts';
import { rerank } from './rerank.ts';

/** A query of one short word, "NAS", means the word before what begins like it: up to this length, the beginnings weigh less. */
const shortWord = 3;
const beginningWeight = 0.25;

/** @param keep whether a document passes the filters. */
export async function findMatches(
  query: ParsedQuery,
  reader: IndexReader,
  keep: (id: number) => boolean = () => true,
): Promise<Matches> {
  const required = requiredWords(query);
  const answered = required.length >= phraseLength && (await matchLongQuestion(query, reader, keep));
  if (answered) return answered;
  const found = await matchInStages(query, reader, keep);
  // A single word describes no topic beyond the documents that have it.
  if (required.length < 2) return found;
  return { ...found, also: [...found.also, ...(await matchTopic(found, query, reader, keep))] };
}

async function matchInStages(
  query: ParsedQuery,
  reader: IndexReader,
  keep: (id: number) => boolean,
): Promise<Matches> {
  const words = distinctiveWords(requiredWords(query), reader);
  if (words.length === 0) return { ...noMatches, isCertain: false };
  const terms = toQueryTerms(words, query, reader);
  await reader.load(
    terms.map(({ term }) => term),
    terms.flatMap(({ term, isPrefix }) => (isPrefix ? [term] : [])),
  );
  const collected = collectHits(query, reader, keep);
  const { hits } = collected;
  await collected.search(terms);
  weakenBeginnings(hits, terms, reader);
  const exact = hits.size;
  for (const stage of await joinedWords(terms, words, reader, hits.size < enough))
    await collected.search(stage);
  const inflected = hits.size < enough ? await withInflections(terms, reader) : terms;
  if (hits.size < enough) await collected.search(inflected);
  if (hits.size < enough && !hasNamed(hits) && mayBeName(terms, reader)) {
    const code = await import('./match-initials.ts').catch(() => undefined);
    if (code) await collected.add(await code.matchInitials(terms, reader, keep));
  }
  // An unknown word may be an inflection of another one by accident: "guarantes" of "guaranteed".
  const isCertain = hits.size > 0 && (hasNamed(hits) || !terms.some((term) => isUnknown(term, reader)));
  // Without the code for it, since a deployment has replaced it, what was found is shown.
  const code = isCertain ? undefined : await import('./respell.ts').catch(() => undefined);
  if (code) return code.matchRespelt(query, terms, inflected, exact, collected, reader);
  return {
    ...noMatches,
    isCertain,
    hits: await rerank([...hits.values()], exact, query, inflected, reader),
    also: await collected.matchSome(inflected),
    unread: collected.unread.size,
  };
}

/** Whether two or three words may be one person's name: each is a part of a name, or unknown. */
function mayBeName(terms: readonly QueryTerm[], reader: IndexReader): boolean {
  const people = searchFields.indexOf('people');
  return (
    (terms.length === 2 || terms.length === 3) &&
    terms.every(({ term }) => {
      const postings = reader.postings(term);
      return postings === undefined || postings[people] !== undefined;
    })
  );
}

/** Few words that no title and names have together may describe a topic, too: the best documents with some of them, up to ten results in all. */
async function matchTopic(
  { hits, also, isClosest }: Matches,
  query: ParsedQuery,
  reader: IndexReader,
  keep: (id: number) => boolean,
): Promise<Hit[]> {
  const isAnswered = hits.length >= enough || also.length > 0 || hits.some(({ isNamed }) => isNamed);
  if (isAnswered || hits.length === 0 || isClosest) return [];
  const isFound = new Set(hits.map(({ id }) => id));
  const found = await matchLongQuestion(query, reader, (id) => keep(id) && !isFound.has(id));
  return found?.hits.slice(0, enough - hits.length) ?? [];
}

/** `undefined` for a question that the stages answer better; and where the code cannot be loaded, since a deployment has replaced it. */
async function matchLongQuestion(
  query: ParsedQuery,
  reader: IndexReader,
  keep: (id: number) => boolean,
): Promise<Matches | undefined> {
  if (!reader.lengths) return undefined;
  const code = await import('./bag-of-words.ts').catch(() => undefined);
  return code?.matchBagOfWords(query, reader, keep);
}

/** Without common words, unless all are common. */
function distinctiveWords(words: QueryWord[], reader: IndexReader): QueryWord[] {
  const rare = words.filter(({ term }) => !reader.isCommon(term));
  return rare.length > 0 ? rare : words;
}

/** The last word of a query is a prefix too, while it is being typed. */
function toQueryTerms(words: readonly QueryWord[], query: ParsedQuery, reader: IndexReader): QueryTerm[] {
  return words.map((word, position) => {
    const { term } = word;
    const isLast = query.isOpen && position === words.length - 1 && query.words.at(-1) === word;
    return { term, alternatives: [], isPrefix: isLast && term.length >= 2 && !reader.isBroad(term) };
  });
}

function weakenBeginnings(hits: Map<number, Hit>, terms: readonly QueryTerm[], reader: IndexReader): void {
  const [only] = terms.length === 1 ? terms : [];
  if (!only?.isPrefix || only.term.length > shortWord || !reader.postings(only.term)) return;
  for (const hit of hits.values())
    if (!hit.terms.includes(only.term)) hits.set(hit.id, { ...hit, score: hit.score * beginningWeight });
}
