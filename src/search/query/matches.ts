/** What a query found. */
import type { Correction } from './expand-query.ts';
import type { Hit } from './ranking.ts';

export interface Matches {
  hits: Hit[];
  /** Where few documents have every word: those with most words in title or names. They follow the hits and are not counted with them. */
  also: Hit[];
  /** Where nothing matched as it was typed. */
  corrected: Correction[];
  /** Whether every word matched, as typed or inflected. */
  isCertain: boolean;
  /** Whether no document has all words, and the hits have some of them. */
  isClosest: boolean;
  /** The number of documents that have the words and were not checked for the phrase: only the best are. */
  unread: number;
}

export const noMatches: Matches = {
  hits: [],
  also: [],
  corrected: [],
  isCertain: true,
  isClosest: false,
  unread: 0,
};
