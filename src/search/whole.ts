/** The whole index in one file: how it is written, and how it is read. */
import MiniSearch from 'minisearch';
import type { Card } from './card.ts';
import type { Indexed } from './document.ts';
import type { Source } from './engine.ts';
import { engineOptions, fingerprint, type SearchDocument } from './options.ts';
import { spellings } from './spelling.ts';

interface WholeIndex {
  fingerprint: string;
  index: ReturnType<MiniSearch<SearchDocument>['toJSON']>;
  cards: Card[];
  abstracts: string[];
}

/** An index that this code cannot read: it was made by another version of the site. */
export class ForeignIndexError extends Error {}

/** The index file's content. */
export function writeWhole(entries: readonly Indexed[]): string {
  const engine = new MiniSearch<SearchDocument>(engineOptions);
  engine.addAll(entries.map(({ document }) => document));
  const whole: WholeIndex = {
    fingerprint,
    index: engine.toJSON(),
    cards: entries.map(({ card }) => card),
    abstracts: entries.map(({ abstract }) => abstract),
  };
  return JSON.stringify(whole);
}

/** @throws {ForeignIndexError} when the index was made with other fields, weights or rules. */
export function readWhole(text: string): Source {
  const whole = JSON.parse(text) as WholeIndex;
  if (whole.fingerprint !== fingerprint)
    throw new ForeignIndexError(`the index has fingerprint ${whole.fingerprint}, not ${fingerprint}`);
  const ranking = MiniSearch.loadJS<SearchDocument>(whole.index, engineOptions);
  const known = whole.index.index.map(([term]) => term).sort();
  const at = (term: string) => {
    let [from, to] = [0, known.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((known[middle] ?? '') < term) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return {
    count: whole.cards.length,
    ranking,
    ready: async () => {},
    vocabulary: (prefix) => known.slice(at(prefix), at(`${prefix}\uFFFF`)),
    spellings: async (term) => spellings(term, known),
    cards: async (ids) => ids.map((id) => whole.cards[id] as Card),
    abstracts: async (ids) => ids.map((id) => whole.abstracts[id] ?? ''),
  };
}
