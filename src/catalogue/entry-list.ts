/** A list of entries that has a page. */
import type { Entry } from '../model/entry.ts';

/** A list that can be subscribed to, exported and fetched: the catalogue, a year, a series, a speaker. */
export interface EntryList {
  /** The path of its files, without an extension: "series/oxford". */
  path: string;
  /** Its page: "series/oxford/". */
  page: string;
  title: string;
  entries: Entry[];
  /** Whether it can hold talks. Such a list has a calendar even while no talk has a date. */
  hasTalks: boolean;
}
