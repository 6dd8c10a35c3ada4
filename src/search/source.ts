/** Reads an index, whole or in shards: one face for both. No DOM. */
import type { Card } from './card.ts';
import { collect } from './collect.ts';
import type { Source } from './engine.ts';
import { type Manifest, readCard, readFacts, readSections } from './files.ts';
import { fingerprint, type SearchDocument } from './options.ts';
import { type FieldPostings, isWorthSuggesting, readPiece } from './postings.ts';
import { createRanking, type Terms } from './ranking.ts';
import { plainText } from './rich-text.ts';

/** Gives the content of a file of the index, decompressed. `index.bin` must be the newest, the others never change. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** An index that this code cannot read: it was made by another version of the site. */
export class ForeignIndexError extends Error {}

/** An index that is on its way. */
export interface Opened {
  /** Answers from titles and people alone while abstracts are on their way; else the same as `source`. */
  early: Source;
  source: Promise<Source>;
}

/** @throws {ForeignIndexError} when the index was made with other fields, weights or rules. */
export async function openSource(read: ReadFile): Promise<Opened> {
  const [first = new Uint8Array(), ...sections] = readSections(await read('index.bin'));
  const manifest = JSON.parse(text(first)) as Manifest;
  if (manifest.fingerprint !== fingerprint)
    throw new ForeignIndexError(`the index has fingerprint ${manifest.fingerprint}, not ${fingerprint}`);
  const inFolder = once((path: string) => read(`${manifest.folder}/${path}.bin`));
  return manifest.packaging === 'whole'
    ? wholeSource(manifest, inFolder, sections)
    : shardedSource(manifest, inFolder);
}

type Piece = { terms: string[]; postings: Map<string, FieldPostings> };

function wholeSource(manifest: Manifest, read: ReadFile, [rows = new Uint8Array()]: Uint8Array[]): Opened {
  const { count } = manifest;
  const cards = (JSON.parse(text(rows)) as never[]).map(readCard);
  const over = (entries: readonly [string, FieldPostings][], averages: readonly number[]): Source => {
    const { terms, postings } = pieceOf(entries);
    const known: Terms = {
      get: (term) => postings.get(term),
      vocabulary: (prefix) => startingWith(terms, prefix),
    };
    return {
      ...common(manifest, read),
      rank: createRanking(count, averages, known),
      ready: async () => {},
      isAtHand: () => true,
      postings: known.get,
      vocabulary: known.vocabulary,
      lexicon: async (initial) =>
        startingWith(terms, initial).filter((term) => isWorthSuggesting(term, postings.get(term) ?? [])),
      cards: async (ids) => ids.map((id) => cards[id] as Card),
    };
  };
  const titles = collect(cards.map(documentOf));
  const source = read('body').then((body) => over(readPiece(body, count), manifest.averages));
  // Whoever waits for it hears of a failure.
  source.catch(() => {});
  return { early: over(titles.terms, titles.averages), source };
}

/** What of an entry can be found by what is shown of it. */
function documentOf({ kind, title, people, series, event, place }: Card, id: number): SearchDocument {
  const names = kind === 'speaker' ? title : people.join('\n');
  return {
    id,
    ...(kind !== 'speaker' && kind !== 'topic' && { title: plainText(title) }),
    ...(kind === 'topic' && { series: title }),
    ...(names && { people: names }),
    ...(series && { series }),
    ...((event ?? place) && { event: `${event ?? ''}\n${place ?? ''}` }),
  };
}

function shardedSource(manifest: Manifest, read: ReadFile): Opened {
  const { count, firsts, averages, cardsPerBlock } = manifest;
  const pieces = new Map<number, Piece>();
  /** The shard in which a term stands, if anywhere. */
  const pieceAt = (term: string) => Math.max(0, upperBound(firsts, term) - 1);
  const closed = new Set(manifest.closed);
  const wanted = (prefix: string) => {
    const from = pieceAt(prefix);
    const to = closed.has(prefix) ? from : pieceAt(`${prefix}\uFFFF`);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  };
  const ready = async (terms: readonly string[], prefixes: readonly string[]) => {
    const all = [...terms.map(pieceAt), ...prefixes.flatMap(wanted)];
    const numbers = new Set(all.filter((number) => !pieces.has(number)));
    await Promise.all(
      [...numbers].map(async (number) => {
        const bytes = await read(`t${number}`);
        if (!pieces.has(number)) pieces.set(number, pieceOf(readPiece(bytes, count)));
      }),
    );
  };
  const postings = (term: string) => pieces.get(pieceAt(term))?.postings.get(term);
  const vocabulary = (prefix: string) =>
    wanted(prefix).flatMap((number) => startingWith(pieces.get(number)?.terms ?? [], prefix));
  const block = once(async (path: string) => (JSON.parse(text(await read(path))) as never[]).map(readCard));
  const source: Source = {
    ...common(manifest, read),
    rank: createRanking(count, averages, { get: postings, vocabulary }),
    ready,
    isAtHand: (term) => pieces.has(pieceAt(term)),
    postings,
    vocabulary,
    lexicon: async (initial) => {
      const code = initial.codePointAt(0)?.toString(36);
      return read(`s${code}`).then(readLexicon, () => []);
    },
    cards: (ids) =>
      Promise.all(
        ids.map(
          async (id) => (await block(`c${Math.floor(id / cardsPerBlock)}`))[id % cardsPerBlock] as Card,
        ),
      ),
  };
  return { early: source, source: Promise.resolve(source) };
}

function common({ count, common, closed, abstractsPerBlock, start }: Manifest, read: ReadFile) {
  const frequent = new Set(common);
  const wide = new Set(closed);
  const block = once(async (path: string) => JSON.parse(text(await read(path))) as string[]);
  const facts = once(async (path: string) => readFacts(JSON.parse(text(await read(path)))));
  return {
    facts: () => facts('facts'),
    count,
    start,
    isCommon: (term: string) => frequent.has(term),
    isClosed: (prefix: string) => wide.has(prefix),
    abstracts: (ids: readonly number[]) =>
      Promise.all(
        ids.map(
          async (id) => (await block(`a${Math.floor(id / abstractsPerBlock)}`))[id % abstractsPerBlock] ?? '',
        ),
      ),
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
