/** Builds the files of an index from documents. */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { isEntry } from '../format/card.ts';
import { writeCards } from '../format/card-columns.ts';
import { collectTerms } from '../format/collect-terms.ts';
import { writeFrontCoded } from '../format/front-coding.ts';
import { everyLanguage, writeLanguages } from '../format/languages.ts';
import { writeLengths } from '../format/lengths.ts';
import { type Manifest, writeSections } from '../format/manifest.ts';
import { indexFingerprint } from '../format/options.ts';
import { type FieldPostings, writeShard } from '../format/postings.ts';
import { askedValues } from './asked-values.ts';
import { chooseStartingPoints } from './choose-starting-points.ts';
import type { SearchDocument } from './search-document.ts';
import { cutIntoShards, firstsOf, suggestibleWords } from './term-shards.ts';
import { writeFacets } from './write-facets.ts';

/** The files of an index: their paths in the folder of the index, and their bytes as they are served. */
export type IndexFiles = Map<string, Uint8Array>;

/** A small index has its cards in the manifest and also all terms in one file, which is read after the first answer. */
export type IndexSize = 'small' | 'large';

/** An index is small as long as its cards have no more bytes than this after compression. */
const smallCards = 8_000;

/** How much lies in a file of an index. */
export interface Grain {
  cardsPerBlock: number;
  abstractsPerBlock: number;
  /** How many times larger shards of terms are than where a query reads the fewest bytes. */
  shardFactor: number;
}

/** A query reads the fewest bytes. */
export const fineGrain: Grain = { cardsPerBlock: 8, abstractsPerBlock: 2, shardFactor: 1 };
/** About a tenth of the files, for hosts that limit their number; a query reads more of each. */
export const coarseGrain: Grain = { cardsPerBlock: 48, abstractsPerBlock: 32, shardFactor: 8 };
/** A prefix of more terms than this is not expanded: nobody reads the results. */
const mostTermsOfPrefix = 500;
/** In smaller indexes, no term counts as common. */
const fewDocuments = 1000;

export interface IndexOptions {
  /** Chosen by the size of the cards unless given. */
  size?: IndexSize | undefined;
  /** In which the days of the documents are: a name of the time zone database. */
  timezone?: string;
  /** Of the build, `YYYY-MM-DD`: from when on a talk is to come. None is without one. */
  day?: string | undefined;
  grain?: Grain;
}

/** @param documents numbered by their position. */
export function buildIndex(
  documents: readonly SearchDocument[],
  { size, timezone = 'UTC', day = '9999', grain = fineGrain }: IndexOptions = {},
): IndexFiles {
  const { cardsPerBlock, abstractsPerBlock, shardFactor } = grain;
  const cards = documents.map(({ card, abstract }) =>
    isEntry(card) && abstract ? { ...card, hasAbstract: true } : card,
  );
  const isSmall = size ? size === 'small' : deflate(json(writeCards(cards))).length <= smallCards;
  const { terms, averages, lengths } = collectTerms(documents.map(({ text }) => text));
  const shards = cutIntoShards(terms, shardFactor);
  const words = suggestibleWords(terms);

  const files: IndexFiles = new Map();
  for (const [number, shard] of shards.entries())
    files.set(`t${number}`, deflate(writeShard(shard, documents.length)));
  for (const [initial, known] of words)
    files.set(
      `s${initial.codePointAt(0)?.toString(36)}`,
      deflate(new TextEncoder().encode(writeFrontCoded(known))),
    );
  const abstracts = documents.map(({ abstract }) => abstract);
  addBlocks(files, 'a', abstracts, abstractsPerBlock);
  if (isSmall) files.set('all', deflate(writeShard(terms, documents.length)));
  else addBlocks(files, 'c', cards, cardsPerBlock, writeCards);
  files.set('lengths', deflate(writeLengths(lengths)));
  files.set('facts', deflate(json(writeFacets(documents))));

  const manifest = {
    fingerprint: indexFingerprint,
    count: documents.length,
    common: commonTerms(terms, documents.length),
    closed: broadPrefixes(terms),
    languages: writeLanguages(documents.map(({ languages = everyLanguage }) => languages)),
    cardsPerBlock,
    abstractsPerBlock,
    start: chooseStartingPoints(cards, day),
    asked: askedValues(documents, terms, timezone),
    averages,
    firsts: writeFrontCoded(firstsOf(shards)),
    initials: [...words.keys()].join(''),
  };
  return namedByContent(files, manifest, isSmall ? [json(writeCards(cards))] : []);
}

/** Writes so many items to a file. The files are counted from 0. */
function addBlocks<Item>(
  files: IndexFiles,
  name: string,
  items: readonly Item[],
  perBlock: number,
  write: (items: readonly Item[]) => unknown = (items) => items,
): void {
  for (let block = 0; block * perBlock < items.length; block += 1)
    files.set(`${name}${block}`, deflate(json(write(items.slice(block * perBlock, (block + 1) * perBlock)))));
}

/** The terms that more than a quarter of the documents have in one field. */
function commonTerms(terms: readonly [string, FieldPostings][], count: number): string[] {
  if (count < fewDocuments) return [];
  return terms.flatMap(([term, postings]) =>
    postings.some((posting) => (posting?.ids.length ?? 0) > count / 4) ? [term] : [],
  );
}

/** The prefixes, of up to eight characters, of too many terms. */
function broadPrefixes(terms: readonly [string, FieldPostings][]): string[] {
  const counts = new Map<string, number>();
  for (const [term] of terms)
    for (let length = 1; length <= Math.min(term.length, 8); length += 1) {
      const prefix = term.slice(0, length);
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    }
  return [...counts].flatMap(([prefix, count]) => (count > mostTermsOfPrefix ? [prefix] : []));
}

/** Puts the files into a folder named by a hash of their content, beside the manifest that names it. */
function namedByContent(
  files: IndexFiles,
  manifest: Omit<Manifest, 'folder'>,
  sections: Uint8Array[],
): IndexFiles {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(path).update(bytes);
  for (const section of sections) hash.update(section);
  const folder = hash.digest('hex').slice(0, 10);
  return new Map([
    ['index.bin', deflate(writeSections([json({ ...manifest, folder }), ...sections]))],
    ...[...files].map(([path, bytes]): [string, Uint8Array] => [`${folder}/${path}.bin`, bytes]),
  ]);
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 9 });
