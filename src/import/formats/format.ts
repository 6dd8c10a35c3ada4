/** What a format is: one page layout, read into records. */
import type { FieldMap } from '../../model/schema.ts';
import type { Dump } from '../dump.ts';
import type { Reading } from '../record.ts';

/** What sources.yaml says of how a dump is to be read. */
export interface ReadOptions {
  /** What the columns or members of the file are. */
  fields?: FieldMap | undefined;
}

export interface Format {
  /** Named after the layout; what `content/sources.yaml` gives under `format`. */
  name: string;
  /** What a page of this layout looks like, in a line: the list of formats shows it. */
  layout: string;
  /** Further lines for that list: the headers of a table. */
  details?: readonly string[];
  /** Whether a dump has this layout. Be strict: exactly one format may say yes. */
  recognises(dump: Dump): boolean;
  /**
   * Of formats whose fields have names: whether a dump is such a file, whatever its names are. Where sources.yaml says under `fields` what
   * they stand for, the first format that says yes reads the dump.
   */
  holdsFields?(dump: Dump): boolean;
  /** Reads every record and names the lines around them. Never throws: what it does not know it leaves, and the import reports it. */
  read(dump: Dump, options?: ReadOptions): Reading;
}
