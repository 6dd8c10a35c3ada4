/** What a format is: one page layout, read into records. */
import type { Dump } from '../dump.ts';
import type { Reading } from '../record.ts';

export interface Format {
  /** Named after the layout; what `content/sources.yaml` gives under `format`. */
  name: string;
  /** What a page of this layout looks like, in a line: the list of formats shows it. */
  layout: string;
  /** Further lines for that list: the headers of a table. */
  details?: readonly string[];
  /** Whether a dump has this layout. Be strict: exactly one format may say yes. */
  recognises(dump: Dump): boolean;
  /** Reads every record and names the lines around them. Never throws: what it does not know it leaves, and the import reports it. */
  read(dump: Dump): Reading;
}
