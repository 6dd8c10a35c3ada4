/** What a format is: one page layout, read into records. */
import type { Dump } from '../dump.ts';
import type { Reading } from '../record.ts';

export interface Format {
  /** After the layout; what `content/sources.yaml` says under `format`. */
  name: string;
  /** What a page of this layout looks like, in a line, for who wonders which it is. */
  layout: string;
  /** Further lines that a curator may look up: the headers of a table. */
  details?: readonly string[];
  /** Whether a dump has this layout. Strict: exactly one format may say yes. */
  recognises(dump: Dump): boolean;
  /** Reads every record, and names the furniture. Never throws: what it does not know it leaves, and the import reports it. */
  read(dump: Dump): Reading;
}
