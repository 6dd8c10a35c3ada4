/** What a format reads from a dump: records whose fields are strings as printed, with their lines. */
import type { Line } from './dump.ts';
import type { NoticeRule } from './notices.ts';

/** A field as printed. `text` holds a newline where the dump does. */
export interface PrintedField {
  text: string;
  /** First and last line, both included. */
  from: number;
  to: number;
  /** The markup of the text, where the source says it: "plain" has none. Otherwise the text tells (`markup.ts`). */
  written?: 'plain' | 'html' | 'latex' | 'markdown';
  /** Whether other records may stand on the same lines: a heading passes its day, year or place down to all below it. */
  isShared?: true;
}

/** Date and times that a reader of pages found, with what the page says elsewhere: a year in a heading, days before months. */
export interface ReadTimes {
  /** `YYYY-MM-DD`, or `--MM-DD` where the page says no year. */
  date?: string;
  endDate?: string;
  /** `HH:MM`. */
  start?: string;
  end?: string;
}

/** A field that the page does not print here as it stands in the entry, and what it was taken from. */
export interface Inferred {
  field: string;
  /** In words: “the year is that of the heading “Fall 2023””. */
  evidence: string;
}

/** One person in a field of their own. */
export interface PersonField {
  name: PrintedField;
  affiliation?: PrintedField | undefined;
  /** A name that is not taken apart: of a collaboration, of a company. */
  isWhole?: true;
  /** The surname, where the file sets it apart: "Okafor Lund". The whole name, for a group. */
  family?: PrintedField;
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
  /** The lines elsewhere that say year, day or hour for this record: a heading. */
  alsoWhen?: PrintedField[];
  /** When a paper appeared, as bibliographies say it: in EDTF, or in parts. */
  published?: Partial<Record<'date' | 'year' | 'month' | 'day', PrintedField>> | undefined;
  /** What `when` and `alsoWhen` say together, where a reader of pages worked that out. */
  times?: ReadTimes;
  inferred?: Inferred[];
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
  /** What kind of work a paper is, as `paperTypes` of the schema names it. */
  type?: string;
  /** The kind in words: "Invited talk", "Habilitation thesis". */
  workKind?: PrintedField;
  /** The key that a paper has in its bibliography. */
  citationKey?: string;
  editors?: PersonField[];
  journal?: PrintedField;
  /** The book or the proceedings that a paper is in. */
  booktitle?: PrintedField;
  volume?: PrintedField;
  issue?: PrintedField;
  pages?: PrintedField;
  chapter?: PrintedField;
  edition?: PrintedField;
  publisher?: PrintedField;
  /** The town of the publisher or the institution. */
  address?: PrintedField;
  /** School, company or society behind a thesis, a report, a conference. */
  institution?: PrintedField;
  howPublished?: PrintedField;
  note?: PrintedField;
  /** Who invited the speaker of a talk. */
  host?: PrintedField;
  /** One field for each keyword. */
  keywords?: PrintedField[];
  /** The day from which it may be published. */
  publishFrom?: PrintedField;
  /** The address where one attends from afar. */
  online?: PrintedField;
  /** About the only speaker: one field for each paragraph. */
  bio?: PrintedField[];
  /** "files/ada.jpg". */
  portrait?: PrintedField;
  /** A picture of the recording: "files/ice.jpg". */
  still?: PrintedField;
  isbn?: PrintedField;
  issn?: PrintedField;
  language?: PrintedField;
  /** Names of files, with their addresses where the page has them. */
  files?: (PrintedField & { url?: string })[];
  /** Addresses, with their labels. */
  links?: (PrintedField & { label?: string })[];
  /** One field for each paragraph. */
  body?: PrintedField[];
  /** The fields of the entry as another catalogue of this program wrote them, each value as JSON. Nothing of them is read anew. */
  own?: Record<string, PrintedField>;
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
  /** What the files of a folder say alike: the import tells it once for all of them. */
  repeats?: string;
  /** The last line of a record that its own source hides, which begins on `line`: what stands there is published nowhere. */
  hides?: number;
}

/** What a format reads from a dump. Lines that are nowhere in it become notices. */
export interface Reading {
  records: DumpRecord[];
  boilerplate: Boilerplate[];
  remarks?: Remark[];
  /** Where `fields` was given: the paths in it that lead nowhere, and the names that there are. */
  missing?: { paths: string[]; names: string[] };
  /** Where a file is not well-formed. Nothing of it can be trusted, so the dump is not read. */
  broken?: { line: number; message: string };
}

/** The fields that several records may share. */
const shared: ReadonlySet<string> = new Set(['listedUnder', 'listedOn']);

/** The fields that belong to this record alone, in the order of their lines. */
export function ownFields(record: DumpRecord): PrintedField[] {
  return Object.entries(record)
    .filter(([name]) => !shared.has(name))
    .flatMap(([, value]) => fieldsIn(value))
    .filter(({ isShared }) => !isShared)
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
  return Object.entries(record).flatMap(([name, value]) =>
    fieldsIn(value).filter(({ isShared }) => isShared || shared.has(name)),
  );
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
