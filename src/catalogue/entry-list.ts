/** A list of entries that has a page. */
import type { Entry } from '../model/entry.ts';

/** What a list is of. It decides which files lie beside its page. */
export type ListKind =
  | 'catalogue'
  | 'talks'
  | 'papers'
  | 'year'
  | 'undated'
  | 'speaker'
  | 'series'
  | 'venue'
  | 'topic';

/** A list that can be subscribed to, exported and fetched: the catalogue, a year, a series, a speaker. */
export interface EntryList {
  /** The path of its files, without an extension: "series/oxford". */
  path: string;
  /** Its page: "series/oxford/". */
  page: string;
  title: string;
  entries: Entry[];
  kind: ListKind;
}
