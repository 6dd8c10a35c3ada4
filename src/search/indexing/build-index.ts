/** Packs entries into the files of an index, small or large by what it weighs. Build side. */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { by } from '../../text/compare.ts';
import { type Card, yearOf } from '../format/card.ts';
import { type Manifest, writeCard, writeSections } from '../format/files.ts';
import { everyLanguage, writeLanguages } from '../format/languages.ts';
import { fingerprint } from '../format/options.ts';
import { type FieldPostings, isWorthSuggesting, writePiece } from '../format/postings.ts';
import type { Start } from '../query/engine.ts';
import { collect } from './collect-terms.ts';
import type { Indexed } from './document.ts';
import { writeFacts } from './write-facets.ts';

/** The files of an index: path under the index's folder, and bytes as they are served. */
export type Files = Map<string, Uint8Array>;

/** Of a small index titles and people come first, in the manifest, and all the rest in one file, after the first answer. */
export type Packaging = 'small' | 'large';

/** An index is small when its cards, compressed, have no more bytes than this. */
const smallCards = 8_000;
/** A shard has at least so many bytes before compression. */
const smallestPiece = 1_000;
const cardsPerBlock = 8;
const abstractsPerBlock = 2;
/** A prefix that so many terms begin with is not gone on with: nobody reads what it would find. */
const openTerms = 500;

/** @param packaging by default, what the bytes say. */
export function pack(entries: readonly Indexed[], packaging?: Packaging): Files {
  const cards = entries.map(({ card }) => writeCard(card));
  const isSmall = packaging ? packaging === 'small' : deflate(json(cards)).length <= smallCards;
  const { terms, averages } = collect(entries.map(({ document }) => document));
  const { files, firsts, initials } = shards(terms, entries.length);
  const abstracts = entries.map(({ abstract }) => abstract);
  addBlocks(files, 'a', abstracts, abstractsPerBlock);
  if (isSmall) files.set('all', deflate(writePiece(terms, entries.length)));
  else addBlocks(files, 'c', cards, cardsPerBlock);
  const facts = entries.map(({ card, offered = {} }) => ({ date: card.date ?? '', offered }));
  files.set('facts', deflate(json(writeFacts(facts))));
  return finish(
    files,
    { ...common(entries, terms), averages, firsts, initials },
    isSmall ? [json(cards)] : [],
  );
}

/** The terms in pieces, and the words that a misspelt one may have been. */
function shards(terms: readonly [string, FieldPostings][], count: number) {
  const files: Files = new Map();
  const firsts: string[] = [];
  let before = '';
  for (const piece of cut(terms)) {
    files.set(`t${firsts.length}`, deflate(writePiece(piece, count)));
    firsts.push(separator(before, piece[0]?.[0] ?? ''));
    before = piece.at(-1)?.[0] ?? '';
  }
  const words = byInitial(terms);
  for (const [initial, known] of words)
    files.set(`s${initial.codePointAt(0)?.toString(36)}`, deflate(frontCoded(known)));
  return { files, firsts, initials: [...words.keys()].join('') };
}

/** So many in a file, the files counted from 0. */
function addBlocks(files: Files, name: string, items: readonly unknown[], perBlock: number): void {
  for (let block = 0; block * perBlock < items.length; block += 1)
    files.set(`${name}${block}`, deflate(json(items.slice(block * perBlock, (block + 1) * perBlock))));
}

/** What a manifest says of the terms: frequent words and prefixes that too much begins with. */
function common(entries: readonly Indexed[], terms: readonly [string, FieldPostings][]) {
  const count = entries.length;
  const frequent =
    count < 1000
      ? []
      : terms.filter(([, postings]) => postings.some((posting) => (posting?.ids.length ?? 0) > count / 4));
  const many = new Map<string, number>();
  for (const [term] of terms)
    for (let length = 1; length <= Math.min(term.length, 8); length += 1) {
      const prefix = term.slice(0, length);
      many.set(prefix, (many.get(prefix) ?? 0) + 1);
    }
  return {
    fingerprint,
    count,
    common: frequent.map(([term]) => term),
    closed: [...many].filter(([, terms]) => terms > openTerms).map(([prefix]) => prefix),
    languages: writeLanguages(entries.map(({ languages = everyLanguage }) => languages)),
    cardsPerBlock,
    abstractsPerBlock,
    start: startOf(entries.map(({ card }) => card)),
  };
}

const recentTalks = 4;
const largestSeries = 5;
const latestYears = 8;
const largestTopics = 8;

function startOf(cards: readonly Card[]): Start {
  const ids = cards.map((_, id) => id);
  const card = (id: number) => cards[id] as Card;
  const largest = (kind: Card['kind']) =>
    ids.filter((id) => card(id).kind === kind).sort(by((id) => -(card(id).count ?? 0)));
  const dated = ids.filter((id) => card(id).kind === 'talk' && yearOf(card(id)) !== 'undated');
  return {
    recent: dated.sort(by((id) => invert(card(id).date ?? ''))).slice(0, recentTalks),
    series: largest('series').slice(0, largestSeries),
    topics: largest('topic').slice(0, largestTopics),
    years: [...new Set(dated.map((id) => yearOf(card(id))))].sort().reverse().slice(0, latestYears),
  };
}

/** Digits turned round, so that a later date comes first. */
function invert(date: string): string {
  return date.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

/**
 * Pieces of about the same size; a term that fills one stands alone. A question reads the manifest, which names every
 * piece, and a few of them: where a piece has as many bytes as there are pieces, both together are smallest.
 */
function cut(terms: readonly [string, FieldPostings][]): [string, FieldPostings][][] {
  const sizes = terms.map(([term, postings]) => bytesOf(term, postings));
  const most = Math.max(smallestPiece, Math.sqrt(sizes.reduce((sum, size) => sum + size, 0)));
  const pieces: [string, FieldPostings][][] = [];
  let filled = Infinity;
  for (const [index, term] of terms.entries()) {
    const size = sizes[index] ?? 0;
    if (filled + size > most * 1.5 || filled > most) {
      pieces.push([]);
      filled = 0;
    }
    pieces.at(-1)?.push(term);
    filled += size;
  }
  return pieces;
}

/** About as many as a term takes before compression. */
function bytesOf(term: string, postings: FieldPostings): number {
  const bits = postings.reduce((sum, posting) => sum + (posting ? posting.ids.length * 7 + 8 : 0), 0);
  return 4 + term.length / 2 + bits / 8;
}

/** The shortest text that parts two terms: behind the first, and not behind the second. */
function separator(before: string, first: string): string {
  let same = 0;
  while (same < before.length && before[same] === first[same]) same += 1;
  return before === '' ? '' : first.slice(0, same + 1);
}

/** Words that a misspelt one may have been, by their first letter: those of titles and people, and what two entries say. */
function byInitial(terms: readonly [string, FieldPostings][]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [term, postings] of terms) {
    if (!isWorthSuggesting(term, postings)) continue;
    const initial = String.fromCodePoint(term.codePointAt(0) ?? 0);
    const known = found.get(initial) ?? [];
    found.set(initial, known);
    known.push(term);
  }
  return found;
}

/** Words in order, each without what it shares with the one before: a letter for the length of that, and the rest. */
function frontCoded(words: readonly string[]): Uint8Array {
  let before = '';
  const lines = words.map((word) => {
    let same = 0;
    while (same < 25 && same < before.length && before[same] === word[same]) same += 1;
    before = word;
    return String.fromCharCode(97 + same) + word.slice(same);
  });
  return new TextEncoder().encode(lines.join('\n'));
}

/** Puts the files under a name that their bytes give, beside the manifest that names it. */
function finish(files: Files, manifest: Omit<Manifest, 'folder'>, sections: Uint8Array[]): Files {
  const sum = createHash('sha256');
  for (const [path, bytes] of files) sum.update(path).update(bytes);
  for (const section of sections) sum.update(section);
  const folder = sum.digest('hex').slice(0, 10);
  return new Map([
    ['index.bin', deflate(writeSections([json({ ...manifest, folder }), ...sections]))],
    ...[...files].map(([path, bytes]): [string, Uint8Array] => [`${folder}/${path}.bin`, bytes]),
  ]);
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 9 });
