/** Records to entries: every field normalised, what is odd said in a notice, and nothing kept that the schema refuses. */

import type { z } from 'zod';
import { hashes } from '../content/lock.ts';
import {
  type Appearance,
  explain,
  type PaperFields,
  paperSchema,
  type Source,
  type TalkFields,
  talkSchema,
} from '../model/schema.ts';
import { normaliseCitation } from './normalize/citation.ts';
import { findDate, readPartialDate } from './normalize/dates/date.ts';
import { type EventTimes, normaliseStartAndEnd } from './normalize/dates/date-time.ts';
import { normaliseEventLine } from './normalize/event-line.ts';
import { plainOfHtml } from './normalize/html.ts';
import type { Restoration } from './normalize/inline/pieces.ts';
import { plainOfLatex } from './normalize/latex/plain-text.ts';
import { normaliseName, normalisePerson } from './normalize/people/person.ts';
import { normalisePeople } from './normalize/people/several-people.ts';
import { readTitle } from './normalize/read-inline.ts';
import type { Notice } from './notices.ts';
import { type DumpRecord, fieldsIn, ownFields, type PrintedField, sharedFields } from './record.ts';
import { writeBody } from './to-markdown.ts';

/** An entry as imported, before it has an address. */
export type Imported = {
  /** The id that its source gives it, for knowing it again. */
  ownId?: string;
  body: string;
  /** What was mended, in the order of the text. */
  restored: Restoration[];
  /** Fields that no line prints: the sources file says them of the whole dump. */
  stated: string[];
  /** The records that it was made from; several only where papers were merged. */
  records: { dump: string; record: DumpRecord }[];
} & (
  | { kind: 'talk'; fields: Omit<TalkFields, 'slug'> }
  | { kind: 'paper'; fields: Omit<PaperFields, 'slug'> }
);

export interface Entered {
  /** `undefined` when the record is no entry: its lines are then in no field, and are reported. */
  entry: Imported | undefined;
  notices: Notice[];
}

/** Makes an entry of a record of a dump, with what the sources file says of that dump. `home` is the catalogue's zone. */
export function enter(record: DumpRecord, source: Source, home?: string): Entered {
  const notices: Notice[] = [];
  const note = (at: PrintedField | undefined, rule: string, text: string) =>
    notices.push({ dump: source.dump, line: at?.from ?? ownFields(record)[0]?.from ?? 1, rule, text });

  if (!record.title) {
    note(
      undefined,
      'no-title',
      'no title was found here, so these lines are no entry: mend the dump, or say in sources.yaml what they are',
    );
    return { entry: undefined, notices };
  }
  const { title, restored } = readTitle(unquoted(lineOf(record.title) ?? ''));
  const { markdown, restored: restoredInBody } = writeBody((record.body ?? []).flatMap(paragraphsOf));
  const common = {
    body: markdown,
    restored: [...restored, ...restoredInBody],
    stated: statedOf(record, source),
    ...(record.id && { ownId: record.id.text }),
    records: [{ dump: source.dump, record }],
  };
  if (record.kind === 'talk') {
    const fields = checked(talkSchema, { title, ...talkFields(record, source, home, note) }, note, record);
    return { entry: fields && { kind: 'talk', ...common, fields }, notices };
  }
  const fields = checked(paperSchema, { title, ...paperFields(record, source) }, note, record);
  return { entry: fields && { kind: 'paper', ...common, fields }, notices };
}

function statedOf(record: DumpRecord, source: Source): string[] {
  if (record.kind === 'paper') return [];
  return [
    ...(source.speaker && !record.people ? ['speakers'] : []),
    ...(source.timezone && !record.timezone ? ['timezone'] : []),
    ...(source.series ? ['series'] : []),
  ];
}

type Note = (at: PrintedField | undefined, rule: string, text: string) => void;

function talkFields(
  record: DumpRecord,
  source: Source,
  home: string | undefined,
  note: Note,
): Record<string, unknown> {
  const { doubts, date, ...when }: EventTimes = record.when
    ? normaliseStartAndEnd(
        record.when.text,
        record.until?.text,
        record.timezone?.text ?? source.timezone,
        home,
      )
    : { doubts: [] };
  for (const doubt of doubts) note(record.when, 'date-in-doubt', `${doubt}: check the date of the talk`);
  if (date?.startsWith('--'))
    note(record.when, 'year-unknown', `“${record.when?.text}” says no year: the talk stands as undated`);
  const { event, kind, location } = record.occasion ? normaliseEventLine(record.occasion.text) : {};
  const speakers =
    peopleOf(record) ?? (source.speaker ? [{ name: normaliseName(source.speaker) }] : undefined);
  return {
    speakers,
    date: date?.startsWith('--') ? undefined : date,
    ...when,
    timezone: record.timezone?.text ?? source.timezone ?? when.timezone,
    location: lineOf(record.location) ?? location,
    status: statusOf(record, note),
    event: lineOf(record.event) ?? event,
    kind,
    series: source.series ?? lineOf(record.series),
    files: record.files?.map(({ text, url }) => ({ name: oneLine(text), ...(url && { url }) })),
    links: linksOf(record),
    listedUnder: record.listedUnder?.text,
    origin: originOf(record, source),
  };
}

function peopleOf({ people, affiliation }: DumpRecord): Appearance[] | undefined {
  if (!people) return undefined;
  return Array.isArray(people)
    ? people.map(({ name, affiliation: own }) => normalisePerson(plain(name), own && plain(own)))
    : normalisePeople(plain(people), affiliation && plain(affiliation));
}

function linksOf({ links }: DumpRecord): { url: string; label?: string }[] | undefined {
  return links?.map(({ text, label }) => ({ url: text, ...(label && { label }) }));
}

function paperFields(record: DumpRecord, source: Source): Record<string, unknown> {
  const on = record.listedOn && findDate(record.listedOn.text)?.date;
  return {
    authors: peopleOf(record),
    journal: lineOf(record.journal),
    volume: lineOf(record.volume),
    issue: lineOf(record.issue),
    pages: lineOf(record.pages),
    date: record.when && readPartialDate(record.when.text),
    ...(record.citation && normaliseCitation(record.citation.text)),
    event: lineOf(record.event),
    links: linksOf(record),
    listings: record.listedOn && [{ source: source.dump, ...(on && { on }) }],
    listedUnder: record.listedUnder?.text,
    origin: originOf(record, source),
  };
}

/** Keeps the fields that the schema takes; a refused one is reported and left out, a refused title is no entry. */
function checked<Schema extends z.ZodObject>(
  schema: Schema,
  value: Record<string, unknown>,
  note: Note,
  record: DumpRecord,
): z.infer<Schema> | undefined {
  const known = Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
  // The slug is given when all entries are known; any stands for it here.
  const result = schema.safeParse({ ...known, slug: 'x' });
  if (result.success) return { ...known } as z.infer<Schema>;
  for (const problem of explain(result.error, known))
    note(record.title, 'value-refused', `${problem}: the field was left out`);
  const refused = new Set(result.error.issues.map((issue) => String(issue.path[0])));
  if (refused.has('title')) return undefined;
  return Object.fromEntries(Object.entries(known).filter(([name]) => !refused.has(name))) as z.infer<Schema>;
}

/** The lines from the first to the last field that is the record's own. */
function originOf(record: DumpRecord, source: Source): { dump: string; lines: string }[] {
  const fields = ownFields(record);
  const from = fields[0]?.from ?? 1;
  const to = Math.max(...fields.map((field) => field.to));
  return [{ dump: source.dump, lines: from === to ? `${from}` : `${from}-${to}` }];
}

/** Every line that stands in a field of the entry, with the field's name. */
export function linesOf(record: DumpRecord): { line: number; field: string }[] {
  const ours = new Set([...ownFields(record), ...sharedFields(record)]);
  return Object.entries(record).flatMap(([name, value]) =>
    fieldsIn(value).flatMap((part) => {
      if (!ours.has(part)) return [];
      return Array.from({ length: part.to - part.from + 1 }, (_, index) => ({
        line: part.from + index,
        field: name,
      }));
    }),
  );
}

/** A field as plain text. */
function plain({ text, written }: PrintedField): string {
  return written === 'html' ? plainOfHtml(text) : written === 'latex' ? plainOfLatex(text) : text;
}

/** A field as plain text in one line; `undefined` when there is nothing in it. */
function lineOf(field: PrintedField | undefined): string | undefined {
  return (field && oneLine(plain(field))) || undefined;
}

/** A field of a body as its paragraphs: what is not plain may hold several. */
function paragraphsOf(field: PrintedField): PrintedField[] {
  if (!field.written) return [field];
  const { written: _, ...rest } = field;
  return plain(field)
    .split(/\n\s*\n/)
    .map((text) => ({ ...rest, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A title that stands in quotes as a whole loses them. */
function unquoted(title: string): string {
  const inner = /^(?:“([^“”]+)”|"([^"]+)"|«\s*([^«»]+?)\s*»)$/u.exec(title);
  return inner?.[1] ?? inner?.[2] ?? inner?.[3] ?? title;
}

const statuses: Record<string, TalkFields['status']> = {
  cancelled: 'cancelled',
  canceled: 'cancelled',
  withdrawn: 'cancelled',
  tentative: 'tentative',
  provisional: 'tentative',
  postponed: 'postponed',
};

/** Whether a talk takes place as planned; a word that says nothing new is left out, an unknown one reported. */
function statusOf({ status }: DumpRecord, note: Note): TalkFields['status'] {
  const word = lineOf(status)?.toLowerCase();
  if (!word || ['confirmed', 'scheduled', 'accepted', 'ok'].includes(word)) return undefined;
  const known = Object.hasOwn(statuses, word) ? statuses[word] : undefined;
  if (!known)
    note(status, 'status-unknown', `“${word}” says nothing that is known: write the status by hand`);
  return known;
}

/** The hash of each field that was imported. */
export function hashesOf(entry: Imported): Record<string, string> {
  return hashes({ ...entry.fields, body: entry.body || undefined });
}
