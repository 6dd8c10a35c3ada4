/** Reads an index, small or large: one face for both. No DOM. */
import type { Card } from '../format/card.ts';
import { readFacts } from '../format/facets.ts';
import { type Manifest, readCard, readSections } from '../format/files.ts';
import { everyLanguage, type Languages, readLanguages } from '../format/languages.ts';
import { fingerprint, type SearchDocument } from '../format/options.ts';
import { type FieldPostings, readPiece } from '../format/postings.ts';
import { plainText } from '../format/rich-text.ts';
import { collect } from '../indexing/collect-terms.ts';
import type { Source } from './engine.ts';
import { createRanking } from './ranking.ts';

/** Gives the content of a file of the index, decompressed. `index.bin` must be the newest, the others never change. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** An index that this code cannot read: it was made by another version of the site. */
export class ForeignIndexError extends Error {}

export interface Opened {
  /** Of a small index: answers from titles and people alone, without waiting for anything. */
  early?: Source;
  source: Source;
}

/** @throws {ForeignIndexError} when the index was made with other fields, weights or rules. */
export async function openSource(read: ReadFile): Promise<Opened> {
  const [first = new Uint8Array(), rows] = readSections(await read('index.bin'));
  const manifest = JSON.parse(text(first)) as Manifest;
  if (manifest.fingerprint !== fingerprint)
    throw new ForeignIndexError(`the index has fingerprint ${manifest.fingerprint}, not ${fingerprint}`);
  const inFolder = once((path: string) => read(`${manifest.folder}/${path}.bin`));
  const source = sourceOf(manifest, inFolder, rows !== undefined);
  if (!rows) return { source };
  const cards = (JSON.parse(text(rows)) as never[]).map(readCard);
  const withCards: Source = { ...source, cards: async (ids) => ids.map((id) => cards[id] as Card) };
  return {
    early: titlesAlone(cards, withCards),
    source: withCards,
  };
}

type Piece = { terms: string[]; postings: Map<string, FieldPostings> };

/** What can be found by what is shown. */
function titlesAlone(cards: readonly Card[], source: Source): Source {
  const { terms: entries, averages } = collect(cards.map(documentOf));
  const { terms, postings } = pieceOf(entries);
  const get = (term: string) => postings.get(term);
  const vocabulary = (prefix: string) => startingWith(terms, prefix);
  return {
    ...source,
    rank: createRanking(cards.length, averages, { get, vocabulary, isIn: source.isIn }),
    ready: async () => {},
    postings: get,
    vocabulary,
    lexicon: async (initial) => vocabulary(initial),
  };
}

/** What of an entry can be found by what is shown of it. */
function documentOf(
  { kind, title, people, series, event, place, when, date }: Card,
  id: number,
): SearchDocument {
  const names = kind === 'speaker' ? title : people.join('\n');
  return {
    id,
    ...(kind !== 'speaker' && kind !== 'topic' && { title: plainText(title) }),
    ...(kind === 'topic' && { series: title }),
    ...(names && { people: names }),
    ...(series && { series }),
    event: [event, place, when, date].join('\n'),
  };
}

/** Reads what a question needs, and keeps it; of a small index, everything as soon as there is time. */
function sourceOf(manifest: Manifest, read: ReadFile, isSmall: boolean): Source {
  const { count, firsts, initials, averages, cardsPerBlock, abstractsPerBlock } = manifest;
  let all: Piece | undefined;
  const pieces = new Map<number, Piece>();
  /** The shard in which a term stands, if anywhere. */
  const pieceAt = (term: string) => Math.max(0, upperBound(firsts, term) - 1);
  const closed = new Set(manifest.closed);
  const frequent = new Set(manifest.common);
  const wanted = (prefix: string) => {
    const from = pieceAt(prefix);
    const to = closed.has(prefix) ? from : pieceAt(`${prefix}\uFFFF`);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  };
  const ready = async (terms: readonly string[], prefixes: readonly string[]) => {
    if (all) return;
    const numbers = new Set([...terms.map(pieceAt), ...prefixes.flatMap(wanted)]);
    const missing = [...numbers].filter((number) => number < firsts.length && !pieces.has(number));
    await Promise.all(
      missing.map(async (number) => {
        const bytes = await read(`t${number}`);
        if (!pieces.has(number)) pieces.set(number, pieceOf(readPiece(bytes, count)));
      }),
    );
  };
  const postings = (term: string) => (all ?? pieces.get(pieceAt(term)))?.postings.get(term);
  const vocabulary = (prefix: string) =>
    (all ? [all] : wanted(prefix).map((number) => pieces.get(number))).flatMap((piece) =>
      startingWith(piece?.terms ?? [], prefix),
    );
  const languages = readLanguages(manifest.languages, count);
  const isIn = (id: number, wanted: Languages) =>
    wanted === everyLanguage || ((languages[id] ?? 0) & wanted) !== 0;
  const cardBlock = once(async (path: string) =>
    (JSON.parse(text(await read(path))) as never[]).map(readCard),
  );
  const abstractBlock = once(async (path: string) => JSON.parse(text(await read(path))) as string[]);
  const facts = once(async (path: string) => readFacts(JSON.parse(text(await read(path)))));
  return {
    count,
    rank: createRanking(count, averages, { get: postings, vocabulary, isIn }),
    isIn,
    ready,
    rest: async () => {
      if (isSmall) all ??= pieceOf(readPiece(await read('all'), count));
    },
    postings,
    vocabulary,
    isCommon: (term) => frequent.has(term),
    isClosed: (prefix) => closed.has(prefix),
    lexicon: async (initial) => {
      if (![...initials].includes(initial)) return [];
      return readLexicon(await read(`s${initial.codePointAt(0)?.toString(36)}`));
    },
    cards: (ids) =>
      Promise.all(
        ids.map(
          async (id) => (await cardBlock(`c${Math.floor(id / cardsPerBlock)}`))[id % cardsPerBlock] as Card,
        ),
      ),
    abstracts: (ids) =>
      Promise.all(
        ids.map(
          async (id) =>
            (await abstractBlock(`a${Math.floor(id / abstractsPerBlock)}`))[id % abstractsPerBlock] ?? '',
        ),
      ),
    facts: () => facts('facts'),
    start: manifest.start,
  };
}

function pieceOf(entries: readonly [string, FieldPostings][]): Piece {
  return { terms: entries.map(([term]) => term), postings: new Map(entries) };
}

/** How many of the sorted texts are not behind this one. */
function upperBound(sorted: readonly string[], wanted: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') <= wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

function startingWith(sorted: readonly string[], prefix: string): string[] {
  let from = upperBound(sorted, prefix);
  if (sorted[from - 1] === prefix) from -= 1;
  let to = from;
  while (sorted[to]?.startsWith(prefix)) to += 1;
  return sorted.slice(from, to);
}

function readLexicon(bytes: Uint8Array): string[] {
  let before = '';
  return text(bytes)
    .split('\n')
    .map((line) => {
      before = before.slice(0, line.charCodeAt(0) - 97) + line.slice(1);
      return before;
    });
}

/** Reads each path once; what failed may be asked for again. */
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
