/** Finds: a question against an index, in stages, from what matches to the letter to what might have been meant. No DOM. */
import type MiniSearch from 'minisearch';
import type { Query } from 'minisearch';
import type { Card } from './card.ts';
import { orderedTerms, sharedPairs, standInOrder } from './neighbours.ts';
import type { Field, SearchDocument } from './options.ts';
import { type Question, required } from './question.ts';
import { plainText } from './rich-text.ts';
import { isFormOf, root } from './stems.ts';

/** An index, in whatever way it is loaded. Entries are known by their number. */
export interface Source {
  /** How many entries there are. */
  count: number;
  ranking: Pick<MiniSearch<SearchDocument>, 'search'>;
  /** Resolves when every term that begins with one of these can be ranked and listed. */
  ready(prefixes: readonly string[]): Promise<void>;
  /** The terms that begin so. After `ready`. */
  vocabulary(prefix: string): string[];
  /** Terms that a misspelt one may have been, each with the number of letters that differ. */
  spellings(term: string): Promise<{ term: string; distance: number }[]>;
  cards(ids: readonly number[]): Promise<Card[]>;
  /** Rich text. */
  abstracts(ids: readonly number[]): Promise<string[]>;
}

export interface Hit {
  id: number;
  score: number;
  /** The terms of the entry that matched: not always those of the question. */
  terms: string[];
  fields: Field[];
}

export interface Found {
  hits: Hit[];
  /** The question as the index spells it, when nothing matched as it was typed. */
  corrected?: { typed: string; meant: string }[];
}

/** As many as a stage must leave before the next one is spared. */
const enough = 10;
const sameStemWeight = 0.6;
const fuzzyWeight = 0.45;

/** A term of the question, and the terms that may stand for it, with the weight that each has. */
interface Group {
  term: string;
  alternatives: { term: string; weight: number }[];
  isPrefix: boolean;
}

/** @param keep whether an entry is let through by what the visitor filters by. */
export async function find(
  question: Question,
  source: Source,
  keep: (id: number) => boolean = () => true,
): Promise<Found> {
  const wanted = required(question);
  if (wanted.length === 0) return { hits: [] };
  await source.ready(wanted);
  const hits: Hit[] = [];
  const seen = new Set<number>();
  const accept = await acceptance(question, source);
  const append = async (groups: Group[], combineWith: 'AND' | 'OR') => {
    const stage = rank(groups, combineWith, source).filter(({ id }) => !seen.has(id) && keep(id));
    for (const hit of await accept(stage)) {
      seen.add(hit.id);
      hits.push(hit);
    }
  };
  const last = wanted.at(-1);
  const plain = wanted.map(
    (term): Group => ({
      term,
      alternatives: [],
      isPrefix: question.isOpen && term === last && term.length >= 2,
    }),
  );
  await append(plain, 'AND');
  for (const groups of await compounds(plain, source)) await append(groups, 'AND');
  if (hits.length < enough) await append(await withForms(plain, source), 'AND');
  if (hits.length > 0) return { hits: await rerank(hits, question, source) };

  const corrected = await withSpellings(plain, source);
  await append(corrected, 'AND');
  if (hits.length === 0) await append(corrected, 'OR');
  const meant = corrected.flatMap(({ term, alternatives: [best] }) =>
    best && source.vocabulary(term).every((known) => known !== term)
      ? [{ typed: term, meant: best.term }]
      : [],
  );
  return hits.length > 0 && meant.length > 0 ? { hits, corrected: meant } : { hits };
}

/** Ranked by MiniSearch: each group is its term or one of the alternatives. */
function rank(groups: Group[], combineWith: 'AND' | 'OR', source: Source): Hit[] {
  const query: Query = {
    combineWith,
    queries: groups.map(({ term, alternatives, isPrefix }) => ({
      combineWith: 'OR',
      queries: [
        { queries: [term], prefix: isPrefix, tokenize: alone },
        ...alternatives.map(({ term, weight }) => ({
          queries: [term],
          boostTerm: () => weight,
          tokenize: alone,
        })),
      ],
    })),
  };
  return source.ranking
    .search(query)
    .map(({ id, score, queryTerms, match }) => {
      const met = groups.filter(({ term, alternatives }) =>
        [term, ...alternatives.map(({ term }) => term)].some((term) => queryTerms.includes(term)),
      ).length;
      return {
        id: id as number,
        // MiniSearch multiplies by the number of terms that matched, and counts two forms of one word as two.
        score: (score / queryTerms.length) * met,
        terms: Object.keys(match),
        fields: [...new Set(Object.values(match).flat())] as Field[],
      };
    })
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

const alone = (term: string) => [term];

/** "mean field" also as "meanfield", and "meanfield" also as "mean field", where the index knows the words. */
async function compounds(groups: Group[], source: Source): Promise<Group[][]> {
  const found: Group[][] = [];
  for (const [index, first] of groups.entries()) {
    const second = groups[index + 1];
    if (second) {
      const joined = first.term + second.term;
      await source.ready([joined]);
      const known = source.vocabulary(joined);
      if (known.includes(joined) || (second.isPrefix && known.length > 0))
        found.push(groups.toSpliced(index, 2, { ...second, term: joined }));
    }
    for (const [left, right] of await halves(first.term, source))
      found.push(
        groups.toSpliced(
          index,
          1,
          { term: left, alternatives: [], isPrefix: false },
          { ...first, term: right },
        ),
      );
  }
  return found;
}

/** The two words that an unknown one is made of. */
async function halves(term: string, source: Source): Promise<[string, string][]> {
  if (term.length < 6 || source.vocabulary(term).length > 0) return [];
  const cuts = Array.from({ length: term.length - 5 }, (_, index) => index + 3);
  await source.ready(cuts.flatMap((cut) => [term.slice(0, cut), term.slice(cut)]));
  const isKnown = (part: string) => source.vocabulary(part).includes(part);
  return cuts
    .map((cut): [string, string] => [term.slice(0, cut), term.slice(cut)])
    .filter(([left, right]) => isKnown(left) && isKnown(right));
}

async function withForms(groups: Group[], source: Source): Promise<Group[]> {
  await source.ready(groups.map(({ term }) => root(term)));
  return groups.map((group) => ({
    ...group,
    alternatives: source
      .vocabulary(root(group.term))
      .filter((other) => other !== group.term && isFormOf(other, group.term))
      .map((term) => ({ term, weight: sameStemWeight })),
  }));
}

async function withSpellings(groups: Group[], source: Source): Promise<Group[]> {
  return Promise.all(
    groups.map(async (group) => {
      if (group.term.length < 4) return group;
      const spellings = await source.spellings(group.term);
      await source.ready(spellings.map(({ term }) => term));
      return {
        ...group,
        alternatives: spellings.map(({ term, distance }) => ({
          term,
          weight: (fuzzyWeight * term.length) / (term.length + distance),
        })),
      };
    }),
  );
}

/** Lets through what holds every phrase and nothing that is excluded. */
async function acceptance(question: Question, source: Source): Promise<(hits: Hit[]) => Promise<Hit[]>> {
  const { phrases, excluded } = question;
  if (phrases.length === 0 && excluded.length === 0) return async (hits) => hits;
  return async (hits) => {
    const texts = await textsOf(hits, source);
    return hits.filter((_, index) => {
      const text = ` ${(texts[index] ?? []).map((terms) => terms.join(' ')).join(' \n ')} `;
      const holds = (phrase: string[]) => text.includes(` ${phrase.join(' ')} `);
      return phrases.every(holds) && !excluded.some(holds);
    });
  };
}

/** A question of this many words may be a phrase that somebody remembers. */
const phraseLength = 4;
const reranked = 20;
const neighbourWeight = 8;
const titleOrderWeight = 0.2;

/** Puts first, among the best, what has the words side by side, or in the title in the order, in which they were asked for. */
async function rerank(hits: Hit[], { words }: Question, source: Source): Promise<Hit[]> {
  if (words.length < 2 || hits.length < 2) return hits;
  const asked = words.map(({ term }) => term);
  const isPhrase = words.length >= phraseLength;
  const best = hits.slice(0, isPhrase ? reranked : enough);
  const texts = isPhrase
    ? await textsOf(best, source)
    : (await source.cards(best.map(({ id }) => id))).map(({ title }) => [orderedTerms(plainText(title))]);
  const top = best.map((hit, index) => {
    const [title = [], ...others] = texts[index] ?? [];
    const order = standInOrder(asked, title) ? titleOrderWeight : 0;
    const pairs = isPhrase ? neighbourWeight * sharedPairs(asked, [title, ...others]) : 0;
    return { ...hit, score: hit.score * (1 + pairs + order) };
  });
  return [...top.sort((a, b) => b.score - a.score || a.id - b.id), ...hits.slice(best.length)];
}

/** What each hit's title, people and abstract say, in terms. */
async function textsOf(hits: readonly Hit[], source: Source): Promise<string[][][]> {
  const ids = hits.map(({ id }) => id);
  const [cards, abstracts] = await Promise.all([source.cards(ids), source.abstracts(ids)]);
  return cards.map(({ title, people }, index) =>
    [title, ...people, abstracts[index] ?? ''].map((text) => orderedTerms(plainText(text))),
  );
}
