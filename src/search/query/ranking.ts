/** MiniSearch ranks, over postings that come from somewhere else than its own tree. */
import MiniSearch, { type MatchInfo, type Query } from 'minisearch';
import { everyLanguage, type Languages } from '../format/languages.ts';
import { engineOptions, type Field, fields, type SearchDocument } from '../format/options.ts';
import { type FieldPostings, measuredFields } from '../format/postings.ts';

/** A term that may stand for another: with less weight, and only in entries that are in one of the languages. */
export interface Alternative {
  term: string;
  weight: number;
  languages: Languages;
}

/** A term of the question, and the terms that may stand for it. */
export interface Group {
  term: string;
  alternatives: Alternative[];
  /** Whether terms that begin with it count too. */
  isPrefix: boolean;
}

export interface Hit {
  id: number;
  score: number;
  /** The terms of the entry that matched: not always those of the question. */
  terms: string[];
  fields: Field[];
  /** Whether title and people alone have every word of the question. */
  isNamed: boolean;
}

/** What is known of the index while it ranks: the terms that are at hand. */
export interface Terms {
  get: (term: string) => FieldPostings | undefined;
  /** Those that begin so, in order. */
  vocabulary: (prefix: string) => string[];
  /** Whether what is one word in these languages is one in an entry. */
  isIn: (id: number, languages: Languages) => boolean;
}

/** Ranks what matches every group, or any of them. Best first; of equals the one with the lower number. */
export type Rank = (groups: readonly Group[], combineWith: 'AND' | 'OR') => Hit[];

/**
 * The private parts of MiniSearch 7.2.0 that ranking reads. `source.test.ts` compares with an index that MiniSearch
 * has made itself, so that another version cannot go unnoticed.
 */
interface Insides {
  _documentCount: number;
  _documentIds: { has: (id: number) => boolean; get: (id: number) => number };
  _fieldLength: { get: (id: number) => readonly number[] };
  _avgFieldLength: readonly number[];
  _index: {
    get: (term: string) => Map<number, Frequencies> | undefined;
    atPrefix: (prefix: string) => Iterable<[string, Map<number, Frequencies>]>;
  };
}

/** A posting as MiniSearch asks for it: `size` is of all entries, the rest of those that are worth ranking. */
interface Frequencies {
  size: number;
  keys: () => Iterable<number>;
  get: (id: number) => number | undefined;
}

/** More entries than anybody looks at are counted, and only those with matches in title or people ranked first. */
const rankedAtMost = 3000;

const heads: readonly Field[] = fields.slice(0, measuredFields);

/** @param averages the mean length of the measured fields. */
export function createRanking(count: number, averages: readonly number[], terms: Terms): Rank {
  const engine = new MiniSearch<SearchDocument>(engineOptions);
  const insides = engine as unknown as Insides;
  const usual = fields.map((_, field) => averages[field] ?? 1);
  let lengths = new Map<number, number[]>();
  let candidates: Uint8Array = new Uint8Array(count);
  insides._documentCount = count;
  insides._documentIds = { has: () => true, get: (id) => id };
  insides._avgFieldLength = usual;
  insides._fieldLength = { get: (id) => lengths.get(id) ?? usual };
  insides._index = {
    get: (key) => {
      const [term, languages] = read(key);
      return view(terms.get(term), languages);
    },
    atPrefix: (prefix) =>
      terms
        .vocabulary(prefix)
        .map((term): [string, Map<number, Frequencies>] => [
          term,
          view(terms.get(term), everyLanguage) ?? new Map(),
        ]),
  };

  function view(
    postings: FieldPostings | undefined,
    languages: Languages,
  ): Map<number, Frequencies> | undefined {
    if (!postings) return undefined;
    const found = new Map<number, Frequencies>();
    postings.forEach((posting, field) => {
      if (!posting) return;
      const { ids, frequencies, lengths: measured } = posting;
      const kept = new Map<number, number>();
      ids.forEach((id, index) => {
        if (candidates[id] === 0 || !terms.isIn(id, languages)) return;
        kept.set(id, frequencies[index] ?? 1);
        if (measured) lengthsOf(id)[field] = measured[index] ?? 1;
      });
      found.set(field, { size: ids.length, keys: () => kept.keys(), get: (id) => kept.get(id) });
    });
    return found;
  }

  function lengthsOf(id: number): number[] {
    const known = lengths.get(id) ?? [...usual];
    lengths.set(id, known);
    return known;
  }

  return (groups, combineWith) => {
    const { ranked, others } = choose(groups, combineWith, count, terms);
    candidates = ranked;
    lengths = new Map();
    const hits = engine
      .search(queryOf(groups, combineWith))
      .map(
        ({ id, score, queryTerms, match }): Hit => ({
          id: id as number,
          score: (score / queryTerms.length) * met(groups, queryTerms),
          terms: [...new Set(Object.keys(match).map((key) => read(key)[0]))],
          fields: [...new Set(Object.values(match).flat())] as Field[],
          isNamed: isNamedBy(groups, match),
        }),
      )
      .sort((a, b) => b.score - a.score || a.id - b.id);
    return [...hits, ...others.map((id): Hit => ({ id, score: 0, terms: [], fields: [], isNamed: false }))];
  };
}

/** MiniSearch knows terms, not their languages: a term of which not every entry counts has them behind a line's end, which no term has. */
function written({ term, languages }: Alternative): string {
  return languages === everyLanguage ? term : `${term}\n${languages}`;
}

function read(key: string): [term: string, languages: Languages] {
  const [term = '', languages] = key.split('\n');
  return [term, languages ? Number(languages) : everyLanguage];
}

/** Whether a term of the index is what a group asks for. */
export function standsFor({ term, alternatives, isPrefix }: Group, found: string): boolean {
  return (
    found === term ||
    (isPrefix && found.startsWith(term)) ||
    alternatives.some((alternative) => alternative.term === found)
  );
}

function isNamedBy(groups: readonly Group[], match: MatchInfo): boolean {
  const found = Object.entries(match).flatMap(([key, places]) =>
    places.some((field) => heads.includes(field as Field)) ? [read(key)[0]] : [],
  );
  return groups.every((group) => found.some((term) => standsFor(group, term)));
}

/** MiniSearch multiplies a score by the number of terms that matched, and counts two forms of a word as two. */
function met(groups: readonly Group[], matched: readonly string[]): number {
  return groups.filter(
    ({ term, alternatives }) =>
      matched.includes(term) || alternatives.some((alternative) => matched.includes(written(alternative))),
  ).length;
}

function queryOf(groups: readonly Group[], combineWith: 'AND' | 'OR'): Query {
  const alone = (term: string) => [term];
  return {
    combineWith,
    queries: groups.map(({ term, alternatives, isPrefix }) => ({
      combineWith: 'OR',
      queries: [
        { queries: [term], prefix: isPrefix, tokenize: alone },
        ...alternatives.map((alternative) => ({
          queries: [written(alternative)],
          boostTerm: () => alternative.weight,
          tokenize: alone,
        })),
      ],
    })),
  };
}

/** The entries that match, as marks; the many that nobody looks at, as numbers. */
function choose(
  groups: readonly Group[],
  combineWith: 'AND' | 'OR',
  count: number,
  terms: Terms,
): { ranked: Uint8Array; others: number[] } {
  const met = new Uint8Array(count);
  const inTitle = new Uint8Array(count);
  groups.forEach((group, index) => {
    const spelt = [
      ...[group.term, ...(group.isPrefix ? terms.vocabulary(group.term) : [])].map((term) => ({
        term,
        languages: everyLanguage,
      })),
      ...group.alternatives,
    ];
    const before = combineWith === 'AND' ? index : 0;
    const after = before + 1;
    for (const { term, languages } of spelt)
      terms.get(term)?.forEach((posting, field) => {
        for (const id of posting?.ids ?? []) {
          if (!terms.isIn(id, languages)) continue;
          if (met[id] === before) met[id] = after;
          if (field < measuredFields && met[id] === after) inTitle[id] = 1;
        }
      });
  });
  const wanted = combineWith === 'AND' ? groups.length : 1;
  let many = 0;
  for (let id = 0; id < count; id += 1) {
    if (met[id] === wanted) many += 1;
    else met[id] = 0;
  }
  if (many <= rankedAtMost) return { ranked: met, others: [] };
  const others: number[] = [];
  let left = rankedAtMost;
  for (let id = 0; id < count; id += 1) if (met[id] && inTitle[id]) left -= 1;
  for (let id = 0; id < count; id += 1) {
    if (!met[id] || inTitle[id]) continue;
    if (left > 0) left -= 1;
    else {
      met[id] = 0;
      others.push(id);
    }
  }
  return { ranked: met, others };
}
