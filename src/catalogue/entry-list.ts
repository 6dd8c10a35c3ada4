/** A list of entries, as it stands under the address of its page. */
import type { Entry } from '../model/entry.ts';

/** A list that can be subscribed to, exported and fetched: the catalogue, a year, a series, a speaker. */
export interface EntryList {
  /** Where its files lie, without an ending: "series/oxford". */
  path: string;
  /** Its page: "series/oxford/". */
  page: string;
  title: string;
  entries: Entry[];
  /** Whether talks can stand in it, so that it has a calendar even while none has a date. */
  hasTalks: boolean;
}
