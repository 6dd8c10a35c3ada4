/** What a format reads from a dump: records, in which every field is text as printed, with its lines. */
import type { Line } from './dump.ts';
import type { NoticeRule } from './notices.ts';

/** A field as printed. `text` holds a newline where the dump does. */
export interface Field {
  text: string;
  /** First and last line, both included. */
  from: number;
  to: number;
  /** How the text is written, where it is not plain. */
  written?: 'html' | 'latex';
}

/** One person in a field of their own. */
export interface PersonField {
  name: Field;
  affiliation?: Field | undefined;
}

/** One talk or paper as printed. A format says where a field stands; `normalize/` knows how to read it. */
export interface DumpRecord {
  kind: 'talk' | 'paper';
  /** The id that the source gives it, the same in every later page of that source: an iCalendar UID, a BibTeX key. */
  id?: Field;
  title?: Field;
  /** One or several people in one field ("Professor Nir Gov", "A and B"), or each in their own. */
  people?: Field | PersonField[];
  /** "(Maths Institute University of Oxford)"; or people and affiliations in one: "Dan Roberts, MIT". */
  affiliation?: Field;
  /** Date, time, or both, in one line or several. */
  when?: Field;
  /** The end, or how long it takes (ISO 8601: "PT1H"), where that is a field of its own. */
  until?: Field;
  timezone?: Field;
  location?: Field;
  /** The event line: what the talk is part of, and the place. "PolSys Seminar, LIP6, Paris". */
  occasion?: Field;
  /** Of a paper, in one line: authors, journal, volume, issue, pages, date. */
  citation?: Field;
  /** Where a paper was accepted or appeared, or what a talk is part of, without the place: "ICML24". */
  event?: Field;
  series?: Field;
  /** "cancelled", "tentative", …: of a talk, in any case of letters. */
  status?: Field;
  journal?: Field;
  volume?: Field;
  issue?: Field;
  pages?: Field;
  /** Names of files, with their addresses where the page has them. */
  files?: (Field & { url?: string })[];
  /** Addresses, with what they are called. */
  links?: (Field & { label?: string })[];
  /** One field for each paragraph. */
  body?: Field[];
  /** The heading above the record; several records may share its line. */
  listedUnder?: Field;
  /** The day of the list that a paper stands in: "Mar 12". Shared like `listedUnder`. */
  listedOn?: Field;
}

/** A boilerplate line, which a page of this layout prints around its records, and what it is: "Abstract", "Subscribe". */
export interface Furniture {
  line: number;
  what: string;
}

/** Something that a format could not keep; it becomes a notice. */
export interface Remark {
  line: number;
  rule: NoticeRule;
  text: string;
}

/** What a format reads from a dump. Lines that are nowhere in it are reported by the import. */
export interface Reading {
  records: DumpRecord[];
  furniture: Furniture[];
  remarks?: Remark[];
  /** Where a file is not well-formed. Nothing of it can be trusted then, so the import stops and says so. */
  broken?: { line: number; message: string };
}

/** The fields that several records may share. */
const shared: ReadonlySet<string> = new Set(['listedUnder', 'listedOn']);

/** The fields that belong to this record alone, in the order of their lines. */
export function ownFields(record: DumpRecord): Field[] {
  return Object.entries(record)
    .filter(([name]) => !shared.has(name))
    .flatMap(([, value]) => fieldsIn(value))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The fields that a part of a record is made of. */
export function fieldsIn(part: unknown): Field[] {
  if (typeof part !== 'object' || part === null) return [];
  return isField(part) ? [part] : Object.values(part).flatMap(fieldsIn);
}

/** Every line that a field of the records stands on. */
export function linesIn(records: readonly DumpRecord[]): Set<number> {
  return new Set(
    records
      .flatMap(fieldsIn)
      .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
  );
}

export function isField(part: unknown): part is Field {
  return typeof part === 'object' && part !== null && 'text' in part && 'from' in part && 'to' in part;
}

/** The fields that a record may share with others. */
export function sharedFields(record: DumpRecord): Field[] {
  return [record.listedUnder, record.listedOn].filter((field) => field !== undefined);
}

/** A record of the given fields, without those that are `undefined` or empty lists. */
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
export function field(line: Line, text: string = line.text): Field {
  return { text: text.trim(), from: line.number, to: line.number };
}

/** Neighbouring lines as one field; `undefined` when there is none. */
export function joined(lines: readonly Line[]): Field | undefined {
  const filled = lines.filter((line) => line.text.trim() !== '');
  const [first, last] = [filled[0], filled.at(-1)];
  if (!first || !last) return undefined;
  return { text: filled.map((line) => line.text.trim()).join('\n'), from: first.number, to: last.number };
}
