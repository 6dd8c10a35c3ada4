/** Reads the files of an index, small or large. */

import { standInTitle } from '../../text/stand-in-title.ts';
import type { Card } from '../format/card.ts';
import { readCards } from '../format/card-columns.ts';
import { collectTerms } from '../format/collect-terms.ts';
import { readFrontCoded } from '../format/front-coding.ts';
import { everyLanguage, type Languages, readLanguages } from '../format/languages.ts';
import { type Manifest, readSections } from '../format/manifest.ts';
import { type FieldTexts, indexFingerprint } from '../format/options.ts';
import { type FieldPostings, readShard } from '../format/postings.ts';
import { plainText } from '../format/rich-text.ts';
import type { IndexReader } from './index-reader.ts';
import { createRanking } from './ranking.ts';
import { countUpTo, withPrefix } from './sorted-terms.ts';

/** Gives the content of a file of the index, decompressed. `index.bin` must be the newest; the other files never change. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** The index was made by another version of this code. */
export class ForeignIndexError extends Error {}

export interface OpenedIndex {
  index: IndexReader;
  /** Of a small index: the titles and people alone, which answer without loading anything. */
  titles?: IndexReader;
}

/** @throws {ForeignIndexError} when the index was made with other fields, weights, rules or another file format. */
export async function readIndex(read: ReadFile): Promise<OpenedIndex> {
  const [first = new Uint8Array(), columns] = readSections(await read('index.bin'));
  const manifest = JSON.parse(text(first)) as Manifest;
  if (manifest.fingerprint !== indexFingerprint)
    throw new ForeignIndexError(`fingerprint ${manifest.fingerprint}`);
  const inFolder = once((path: string) => read(`${manifest.folder}/${path}.bin`));
  const index = createReader(manifest, inFolder, columns !== undefined);
  if (!columns) return { index };
  const cards = readCards(JSON.parse(text(columns)));
  const withCards: IndexReader = { ...index, cards: async (ids) => ids.map((id) => cards[id] as Card) };
  return { index: withCards, titles: readTitles(cards, withCards) };
}

type LoadedShard = { terms: string[]; postings: Map<string, FieldPostings> };

function loadedShard(entries: readonly [string, FieldPostings][]): LoadedShard {
  return { terms: entries.map(([term]) => term), postings: new Map(entries) };
}

/** An index of the text that cards show. */
function readTitles(cards: readonly Card[], index: IndexReader): IndexReader {
  const { terms: entries, averages } = collectTerms(cards.map(cardText));
  const shard = loadedShard(entries);
  const postings = (term: string) => shard.postings.get(term);
  const termsWithPrefix = (prefix: string) => withPrefix(shard.terms, prefix);
  const { isInLanguage } = index;
  const { lengths: _, ...withoutLengths } = index;
  return {
    ...withoutLengths,
    rank: createRanking(cards.length, averages, { postings, termsWithPrefix, isInLanguage }),
    load: async () => {},
    postings,
    termsWithPrefix,
    suggestibleWords: async (initial) => termsWithPrefix(initial),
  };
}

/** The text of a document as far as its card shows it. */
function cardText({ kind, title, people, series, event, place, when, date }: Card): FieldTexts {
  const names = kind === 'speaker' ? title : people.join('\n');
  return {
    ...(kind !== 'speaker' && kind !== 'topic' && title !== standInTitle && { title: plainText(title) }),
    ...(kind === 'topic' && { series: title }),
    ...(names && { people: names }),
    ...(series && { series }),
    event: [event, place, when, date].join('\n'),
  };
}

/** Reads what a query needs, and keeps it. */
function createReader(manifest: Manifest, read: ReadFile, isSmall: boolean): IndexReader {
  const { count, averages, cardsPerBlock, abstractsPerBlock } = manifest;
  const terms = createTermReader(manifest, read, isSmall);
  const common = new Set(manifest.common);
  const languages = readLanguages(manifest.languages, count);
  const isInLanguage = (id: number, wanted: Languages) =>
    wanted === everyLanguage || ((languages[id] ?? 0) & wanted) !== 0;
  const facets = once(async (path: string) => {
    const [{ readFacets }, bytes] = await Promise.all([import('../format/facets.ts'), read(path)]);
    return readFacets(JSON.parse(text(bytes)));
  });
  const lengths = once(read);
  return {
    ...terms,
    count,
    rank: createRanking(count, averages, { ...terms, isInLanguage }),
    isInLanguage,
    isCommon: (term) => common.has(term),
    suggestibleWords: async (initial) => {
      if (![...manifest.initials].includes(initial)) return [];
      return readFrontCoded(text(await read(`s${initial.codePointAt(0)?.toString(36)}`)));
    },
    cards: readBlocks(read, 'c', cardsPerBlock, readCards),
    abstracts: readBlocks(read, 'a', abstractsPerBlock, (abstracts: string[]) => abstracts),
    facets: () => facets('facts'),
    lengths: () => lengths('lengths'),
    async loadAll() {
      if (isSmall) await Promise.all([terms.loadAll(), lengths('lengths')]);
    },
    startingPoints: manifest.start,
    asked: manifest.asked,
  };
}

/** Reads the shards that a query needs. */
function createTermReader(manifest: Manifest, read: ReadFile, isSmall: boolean) {
  const { count, closed } = manifest;
  const firsts = readFrontCoded(manifest.firsts);
  let all: LoadedShard | undefined;
  const shards = new Map<number, LoadedShard>();
  const broad = new Set(closed);
  /** The number of the shard that has a term, if any shard has it. */
  const shardOf = (term: string) => Math.max(0, countUpTo(firsts, term) - 1);
  const shardsOf = (prefix: string) => {
    const from = shardOf(prefix);
    const to = broad.has(prefix) ? from : shardOf(`${prefix}\uFFFF`);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  };
  return {
    isBroad: (prefix: string) => broad.has(prefix),
    async load(terms: readonly string[], prefixes: readonly string[]) {
      if (all) return;
      const numbers = new Set([...terms.map(shardOf), ...prefixes.flatMap(shardsOf)]);
      const missing = [...numbers].filter((number) => number < firsts.length && !shards.has(number));
      await Promise.all(
        missing.map(async (number) => {
          const bytes = await read(`t${number}`);
          if (!shards.has(number)) shards.set(number, loadedShard(readShard(bytes, count)));
        }),
      );
    },
    async loadAll() {
      if (isSmall) all ??= loadedShard(readShard(await read('all'), count));
    },
    postings: (term: string) => (all ?? shards.get(shardOf(term)))?.postings.get(term),
    termsWithPrefix: (prefix: string) =>
      (all ? [all] : shardsOf(prefix).map((number) => shards.get(number))).flatMap((shard) =>
        withPrefix(shard?.terms ?? [], prefix),
      ),
  };
}

/** Reads items of which several lie in one file. */
function readBlocks<Written, Item>(
  read: ReadFile,
  name: string,
  perBlock: number,
  readItems: (written: Written) => Item[],
): (ids: readonly number[]) => Promise<Item[]> {
  const block = once(async (path: string) => readItems(JSON.parse(text(await read(path)))));
  return (ids) =>
    Promise.all(
      ids.map(async (id) => (await block(name + Math.floor(id / perBlock)))[id % perBlock] as Item),
    );
}

/** Reads each path once. After a failure, the next call reads it again. */
function once<T>(read: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (path) => {
    const known = asked.get(path);
    if (known) return known;
    const promise = read(path);
    asked.set(path, promise);
    promise.catch(() => asked.delete(path));
    return promise;
  };
}

const decoder = new TextDecoder();
const text = (bytes: Uint8Array) => decoder.decode(bytes);
