/** Talks and papers side by side, and the lists that they stand in. */
import type { Paper, Talk } from './schema.ts';

/** An entry, told apart by its kind. */
export type Listed = ListedTalk | ListedPaper;
export interface ListedTalk {
  kind: 'talk';
  of: Talk;
}
export interface ListedPaper {
  kind: 'paper';
  of: Paper;
}

/** "talks/slug" or "papers/slug": what an entry is known by, here and in the lock file. */
export function entryId({ kind, of }: { kind: Listed['kind']; of: { slug: string } }): string {
  return `${kind}s/${of.slug}`;
}

/** Those who speak at a talk, or wrote a paper. */
export function peopleOf(entry: Listed): string[] {
  return (entry.kind === 'talk' ? entry.of.speakers : entry.of.authors)?.map(({ name }) => name) ?? [];
}

/** A list that can be subscribed to, exported and fetched: the catalogue, a year, a series, a speaker. */
export interface Listing {
  /** Where its files lie, without an ending: "series/oxford". */
  path: string;
  /** Its page: "series/oxford/". */
  page: string;
  title: string;
  entries: Listed[];
  /** Whether talks can stand in it, so that it has a calendar even while none has a date. */
  hasTalks: boolean;
}
