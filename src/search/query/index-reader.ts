/** What a query needs to know of an index, in whatever way it was loaded. */
import type { Card } from '../format/card.ts';
import type { Facets } from '../format/facets.ts';
import type { Languages } from '../format/languages.ts';
import type { AskedValues, StartingPoints } from '../format/manifest.ts';
import type { FieldPostings } from '../format/postings.ts';
import type { Rank } from './ranking.ts';

/** Documents are known by their number. */
export interface IndexReader {
  /** The number of documents. */
  count: number;
  /** After `load`. */
  rank: Rank;
  /** Loads these terms, and all terms with these prefixes. */
  load: (terms: readonly string[], prefixes: readonly string[]) => Promise<void>;
  /** Loads all terms of a small index, so that the next query waits for nothing. Does nothing in a large one. */
  loadAll: () => Promise<void>;
  /** After `load`. */
  postings: (term: string) => FieldPostings | undefined;
  /** Sorted. After `load`. */
  termsWithPrefix: (prefix: string) => string[];
  /** Whether inflections in these languages count in a document. */
  isInLanguage: (id: number, languages: Languages) => boolean;
  /** A term of so many documents that it tells nothing. */
  isCommon: (term: string) => boolean;
  /** A prefix of too many terms. */
  isBroad: (prefix: string) => boolean;
  /** The words with a first letter that a misspelt one may be corrected to. */
  suggestibleWords: (initial: string) => Promise<string[]>;
  cards: (ids: readonly number[]) => Promise<Card[]>;
  /** Rich text. */
  abstracts: (ids: readonly number[]) => Promise<string[]>;
  facets: () => Promise<Facets>;
  /** The lengths of the documents, as `writeLengths` writes them. Absent where only the titles of a small index have come. */
  lengths?: () => Promise<Uint8Array>;
  startingPoints: StartingPoints;
  asked: AskedValues;
}
