/** Turns records into entries: normalises every field, reports what is doubtful, and leaves out what the schema refuses. */
import type { z } from 'zod';
import {
  type Appearance,
  explain,
  type Origin,
  paperSchema,
  type Source,
  type TalkFields,
  talkSchema,
} from '../model/schema.ts';
import type { ImportedEntry, ImportedPaper, ImportedTalk } from './entry.ts';
import { normaliseCitation } from './normalize/citation.ts';
import { findDate, readPartialDate } from './normalize/dates/date.ts';
import { type EventTimes, normaliseStartAndEnd } from './normalize/dates/date-time.ts';
import { normaliseEventLine } from './normalize/event-line.ts';
import { plainOfHtml } from './normalize/html.ts';
import { plainOfLatex } from './normalize/latex/plain-text.ts';
import { normaliseName, normalisePerson } from './normalize/people/person.ts';
import { normalisePeople } from './normalize/people/several-people.ts';
import { readTitle } from './normalize/read-inline.ts';
import type { Notice, NoticeRule } from './notices.ts';
import { type DumpRecord, ownFields, type PrintedField } from './record.ts';
import { writeBody } from './to-markdown.ts';

export interface ToEntryResult {
  /** `undefined` when the record is no entry: its lines are then in no field, and are reported. */
  entry: ImportedEntry | undefined;
  notices: Notice[];
}

/** Reports something about a field, or about the record when there is no field. */
type Note = (at: PrintedField | undefined, rule: NoticeRule, text: string) => void;

/**
 * Makes an entry of a record.
 *
 * @param source what the sources file says of the record's dump
 * @param catalogueZone the catalogue's time zone
 */
export function toEntry(record: DumpRecord, source: Source, catalogueZone?: string): ToEntryResult {
  const notices: Notice[] = [];
  const note: Note = (at, rule, text) =>
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
    const fields = allowed(
      talkSchema,
      { title, ...talkFields(record, source, catalogueZone, note) },
      note,
      record,
    );
    return { entry: fields && { kind: 'talk', ...common, fields }, notices };
  }
  const fields = allowed(paperSchema, { title, ...paperFields(record, source) }, note, record);
  return { entry: fields && { kind: 'paper', ...common, fields }, notices };
}

/** Names of the fields that the sources file states for the whole dump. */
function statedOf(record: DumpRecord, source: Source): string[] {
  if (record.kind === 'paper') return [];
  return [
    ...(source.speaker && !record.people ? ['speakers'] : []),
    ...(source.timezone && !record.timezone ? ['timezone'] : []),
    ...(source.series ? ['series'] : []),
  ];
}

function talkFields(
  record: DumpRecord,
  source: Source,
  catalogueZone: string | undefined,
  note: Note,
): Omit<ImportedTalk['fields'], 'title'> {
  const { doubts, date, ...when }: EventTimes = record.when
    ? normaliseStartAndEnd(
        record.when.text,
        record.until?.text,
        record.timezone?.text ?? source.timezone,
        catalogueZone,
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

function linksOf({ links }: DumpRecord): TalkFields['links'] {
  return links?.map(({ text, label }) => ({ url: text, ...(label && { label }) }));
}

function paperFields(record: DumpRecord, source: Source): Omit<ImportedPaper['fields'], 'title'> {
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

/** The fields that the schema allows. A refused one is reported and left out; without a title there is no entry. */
function allowed<Fields extends { title: string }>(
  schema: z.ZodObject,
  fields: Fields,
  note: Note,
  record: DumpRecord,
): Fields | undefined {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  const value = Object.fromEntries(known);
  // An entry gets its slug when all entries are known; until then any slug will do.
  const { error } = schema.safeParse({ ...value, slug: 'x' });
  if (!error) return value as Fields;
  for (const problem of explain(error, value))
    note(record.title, 'value-refused', `${problem}: the field was left out`);
  const refused = new Set(error.issues.map((issue) => String(issue.path[0])));
  if (refused.has('title')) return undefined;
  return Object.fromEntries(known.filter(([name]) => !refused.has(name))) as Fields;
}

/** The lines from the first to the last field that is the record's own. */
function originOf(record: DumpRecord, source: Source): Origin[] {
  const fields = ownFields(record);
  const from = fields[0]?.from ?? 1;
  const to = Math.max(...fields.map((field) => field.to));
  return [{ dump: source.dump, lines: from === to ? `${from}` : `${from}-${to}` }];
}

/** A field as plain text. */
function plain({ text, written }: PrintedField): string {
  return written === 'html' ? plainOfHtml(text) : written === 'latex' ? plainOfLatex(text) : text;
}

/** A field as plain text in one line; `undefined` when there is nothing in it. */
function lineOf(field: PrintedField | undefined): string | undefined {
  return (field && oneLine(plain(field))) || undefined;
}

/** A field of a body as paragraphs: one that is written in HTML or LaTeX may hold several. */
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

/** A title without the quotes around it, where they enclose the whole of it. */
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

/** Whether a talk takes place as planned. A word that says no more than that is left out, an unknown one reported. */
function statusOf({ status }: DumpRecord, note: Note): TalkFields['status'] {
  const word = lineOf(status)?.toLowerCase();
  if (!word || ['confirmed', 'scheduled', 'accepted', 'ok'].includes(word)) return undefined;
  const known = Object.hasOwn(statuses, word) ? statuses[word] : undefined;
  if (!known)
    note(status, 'status-unknown', `“${word}” says nothing that is known: write the status by hand`);
  return known;
}
