/** What a format reads from a dump: records whose fields are strings as printed, with their lines. */
import type { Line } from './dump.ts';
import type { NoticeRule } from './notices.ts';

/** A field as printed. `text` holds a newline where the dump does. */
export interface PrintedField {
  text: string;
  /** First and last line, both included. */
  from: number;
  to: number;
  /** The markup of the text, where it is not plain. */
  written?: 'html' | 'latex';
}

/** One person in a field of their own. */
export interface PersonField {
  name: PrintedField;
  affiliation?: PrintedField | undefined;
}

/** One talk or paper. A format finds the fields; `normalize/` reads them. */
export interface DumpRecord {
  kind: 'talk' | 'paper';
  /** The id that the source gives the record and keeps: an iCalendar UID, a BibTeX key. */
  id?: PrintedField;
  title?: PrintedField;
  /** One or several people in one field ("Professor Nir Gov", "A and B"), or each in their own. */
  people?: PrintedField | PersonField[];
  /** "(Maths Institute University of Oxford)", or the people again with their affiliations: "Dan Roberts, MIT". */
  affiliation?: PrintedField;
  /** Date, time, or both, in one line or several. */
  when?: PrintedField;
  /** The end or the duration (ISO 8601: "PT1H"), where it has a field of its own. */
  until?: PrintedField;
  timezone?: PrintedField;
  location?: PrintedField;
  /** An event line, with its place: "PolSys Seminar, LIP6, Paris". */
  occasion?: PrintedField;
  /** A paper's authors, journal, volume, issue, pages and date in one line. */
  citation?: PrintedField;
  /** Where a paper was accepted or appeared, or the event of a talk without its place: "ICML24". */
  event?: PrintedField;
  series?: PrintedField;
  /** Of a talk: "cancelled", "tentative", … in upper or lower case. */
  status?: PrintedField;
  journal?: PrintedField;
  volume?: PrintedField;
  issue?: PrintedField;
  pages?: PrintedField;
  /** Names of files, with their addresses where the page has them. */
  files?: (PrintedField & { url?: string })[];
  /** Addresses, with their labels. */
  links?: (PrintedField & { label?: string })[];
  /** One field for each paragraph. */
  body?: PrintedField[];
  /** The heading above the record. Several records may share its line. */
  listedUnder?: PrintedField;
  /** The day of the list that a paper stands in: "Mar 12". Shared like `listedUnder`. */
  listedOn?: PrintedField;
}

/**
 * A line that pages of this layout print around the records, and what it is: label “Abstract”, site chrome. The ledger, `sources.yaml` and
 * the expected records of fixtures list such lines under `furniture`.
 */
export interface Boilerplate {
  line: number;
  what: string;
}

/** Something that a format found and has no field for; the import makes a notice of it. */
export interface Remark {
  line: number;
  /** The rule of the notice: stable words joined by "-". */
  rule: NoticeRule;
  text: string;
}

/** What a format reads from a dump. Lines that are nowhere in it become notices. */
export interface Reading {
  records: DumpRecord[];
  boilerplate: Boilerplate[];
  remarks?: Remark[];
  /** Where a file is not well-formed. Nothing of it can be trusted, so the import stops. */
  broken?: { line: number; message: string };
}

/** The fields that several records may share. */
const shared: ReadonlySet<string> = new Set(['listedUnder', 'listedOn']);

/** The fields that belong to this record alone, in the order of their lines. */
export function ownFields(record: DumpRecord): PrintedField[] {
  return Object.entries(record)
    .filter(([name]) => !shared.has(name))
    .flatMap(([, value]) => fieldsIn(value))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The fields in a part of a record. */
export function fieldsIn(part: unknown): PrintedField[] {
  if (typeof part !== 'object' || part === null) return [];
  return isField(part) ? [part] : Object.values(part).flatMap(fieldsIn);
}

/** The numbers of all lines that the fields of the records stand on. */
export function claimedLines(records: readonly DumpRecord[]): Set<number> {
  return new Set(
    records
      .flatMap(fieldsIn)
      .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
  );
}

export function isField(part: unknown): part is PrintedField {
  return typeof part === 'object' && part !== null && 'text' in part && 'from' in part && 'to' in part;
}

/** The fields whose lines other records may share. */
export function sharedFields(record: DumpRecord): PrintedField[] {
  return [record.listedUnder, record.listedOn].filter((field) => field !== undefined);
}

/** A record without the fields that are `undefined` or empty lists. */
export function recordOf(
  kind: DumpRecord['kind'],
  fields: { [Name in keyof DumpRecord]?: DumpRecord[Name] | undefined },
): DumpRecord {
  const known = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return { kind, ...Object.fromEntries(known) };
}

/** One line as a field. */
export function field(line: Line, text: string = line.text): PrintedField {
  return { text: text.trim(), from: line.number, to: line.number };
}

/** Neighbouring lines as one field, without the blank ones; `undefined` when nothing is left. */
export function joined(lines: readonly Line[]): PrintedField | undefined {
  const filled = lines.filter((line) => line.text.trim() !== '');
  const [first, last] = [filled[0], filled.at(-1)];
  if (!first || !last) return undefined;
  return { text: filled.map((line) => line.text.trim()).join('\n'), from: first.number, to: last.number };
}
