/** Turns records into entries: normalises every field, reports what is doubtful, and leaves out what the schema refuses. */

import type { z } from 'zod';
import { mediaOf } from '../model/media.ts';
import type { DateOrder } from '../model/partial-date.ts';
import {
  type Appearance,
  fullDate,
  type Origin,
  paperSchema,
  paperTypes,
  type Source,
  type TalkFields,
  talkSchema,
} from '../model/schema.ts';
import { nameParts } from '../text/person-name.ts';
import { allowedFields, wellFormedText } from './allowed-fields.ts';
import { cleanLines } from './dump.ts';
import type { ImportedEntry, ImportedPaper, ImportedTalk } from './entry.ts';
import { markupOf } from './markup.ts';
import { normaliseCitation } from './normalize/citation.ts';
import { type BibliographyDate, readBibliographyDate } from './normalize/dates/bibliography-date.ts';
import { findDate, readPartialDate } from './normalize/dates/date.ts';
import { normaliseEventLine } from './normalize/event-line.ts';
import { plainOfHtml } from './normalize/html.ts';
import { plainOfLatex } from './normalize/latex/plain-text.ts';
import { plainOfMarkdown } from './normalize/markdown.ts';
import { normaliseName } from './normalize/people/person.ts';
import { normaliseOnePerson, normalisePeople } from './normalize/people/several-people.ts';
import type { Notice } from './notices.ts';
import { ownEntry } from './own-entry.ts';
import { type DumpRecord, ownFields, type PersonField, type PrintedField } from './record.ts';
import { type Note, talkTimes } from './talk-times.ts';
import { type TalkZone, talkZone } from './talk-zone.ts';
import { entryTitle } from './title.ts';
import { writeBody } from './to-markdown.ts';

export interface ToEntryResult {
  /** `undefined` when the record is no entry: its lines are then in no field, and are reported. */
  entry: ImportedEntry | undefined;
  notices: Notice[];
}

export interface ToEntryContext {
  /** The catalogue's time zone. */
  timezone?: string | undefined;
  /** How the file writes dates in figures, where its other dates tell. */
  order?: DateOrder | undefined;
  /** Whether the page has other records of people without a title. */
  isOneOfSeveral?: boolean;
}

/**
 * Makes an entry of a record.
 *
 * @param source what the sources file says of the record's dump
 */
export function toEntry(
  record: DumpRecord,
  source: Source,
  { timezone, order, isOneOfSeveral = false }: ToEntryContext = {},
): ToEntryResult {
  const notices: Notice[] = [];
  const note: Note = (at, rule, text) =>
    notices.push({ dump: source.dump, line: at?.from ?? ownFields(record)[0]?.from ?? 1, rule, text });

  if (record.own)
    return { entry: ownEntry(record, record.own, originOf(record, source), source.dump, note), notices };
  const printed = record.title && (lineOf(record.title) ?? '');
  const found = entryTitle(printed, record, isOneOfSeveral, source.speaker !== undefined);
  if (!found) {
    note(
      undefined,
      'no-title',
      'no title was found here, so these lines are no entry: mend the dump, or say in sources.yaml what they are',
    );
    return { entry: undefined, notices };
  }
  const { title, restored, unknown } = found;
  if (unknown && !record.title)
    note(
      ownFields(record)[0],
      'title-unknown',
      'no title was found for this talk: it stands as “To be announced”',
    );
  const { markdown, restored: restoredInBody } = writeBody((record.body ?? []).flatMap(paragraphsOf));
  noteUnknownCommands(record, note);
  const zone: TalkZone = record.kind === 'talk' ? talkZone(record, source, timezone, note) : {};
  const common = {
    body: wellFormedText(markdown).trim(),
    restored: [...restored, ...restoredInBody],
    stated: statedOf(record, source, zone),
    inferred: {
      ...Object.fromEntries((record.inferred ?? []).map(({ field, evidence }) => [field, evidence])),
      ...(unknown && { title: unknown }),
      ...(zone.evidence && { timezone: zone.evidence }),
    },
    ...(record.id && { ownId: record.id.text }),
    records: [{ dump: source.dump, record }],
  };
  if (record.kind === 'talk') {
    const times = talkTimes(record, { zone: zone.zone, timezone, order }, note);
    const fields = allowed(
      talkSchema,
      { title, ...talkFields(record, source, times, zone.zone, note) },
      note,
      record,
    );
    const { inferred: hour } = times;
    const inferred = { ...common.inferred, ...(hour && { [hour.field]: hour.evidence }) };
    return { entry: fields && { kind: 'talk', ...common, inferred, fields }, notices };
  }
  const { isApproximate, ...made } = paperFields(record, source, note);
  const fields = allowed(paperSchema, { title, ...made }, note, record);
  const inferred = {
    ...common.inferred,
    ...(isApproximate && { date: 'the file says that the date is not certain' }),
  };
  return { entry: fields && { kind: 'paper', ...common, inferred, fields }, notices };
}

/** Names of the fields that the sources file states for the whole dump. */
function statedOf(record: DumpRecord, source: Source, { isStated }: TalkZone): string[] {
  if (record.kind === 'paper') return [];
  return [
    ...(source.speaker && !record.people ? ['speakers'] : []),
    ...(isStated ? ['timezone'] : []),
    ...(source.series ? ['series'] : []),
  ];
}

function talkFields(
  record: DumpRecord,
  source: Source,
  times: ReturnType<typeof talkTimes>,
  zone: string | undefined,
  note: Note,
): Omit<ImportedTalk['fields'], 'title'> {
  const { date, inferred: _, ...when } = times;
  const { event, kind, location } = record.occasion ? normaliseEventLine(record.occasion.text) : {};
  const speakers =
    peopleOf(record) ?? (source.speaker ? [{ name: normaliseName(source.speaker) }] : undefined);
  return {
    speakers: withBio(speakers, record, note),
    host: lineOf(record.host),
    note: lineOf(record.note),
    online: record.online && escapedAddress(record.online.text),
    keywords: keywordsOf(record),
    ...waitingOf(record, note),
    date,
    ...when,
    timezone: zone ?? when.timezone,
    location: lineOf(record.location) ?? location,
    status: statusOf(record, note),
    event: lineOf(record.event) ?? event,
    kind: lineOf(record.workKind) ?? kind,
    series: source.series ?? lineOf(record.series),
    ...withStill(
      {
        files: record.files?.map(({ text, url }) => ({ name: oneLine(text), ...(url && { url }) })),
        links: linksOf(record),
      },
      record.still,
      note,
    ),
    listedUnder: record.listedUnder?.text,
    origin: originOf(record, source),
  };
}

/** What a file says of the speaker, where there is but one. */
function withBio(
  speakers: TalkFields['speakers'],
  { bio, portrait }: DumpRecord,
  note: Note,
): TalkFields['speakers'] {
  if (!bio && !portrait) return speakers;
  const [speaker, second] = speakers ?? [];
  if (!speaker || second) {
    const at = bio?.[0] ?? portrait;
    note(
      at,
      'not-kept',
      `“${oneLine(at?.text ?? '')}” is about one of several speakers, or of none: add it by hand`,
    );
    return speakers;
  }
  const text = bio && wellFormedText(writeBody(bio.flatMap(paragraphsOf)).markdown).trim();
  return [{ ...speaker, ...(text && { bio: text }), ...(portrait && { portrait: portrait.text.trim() }) }];
}

/** The picture belongs to the first recording. */
function withStill(
  { files, links }: Pick<TalkFields, 'files' | 'links'>,
  still: PrintedField | undefined,
  note: Note,
): Pick<TalkFields, 'files' | 'links'> {
  const first = mediaOf({ files, links }).media.find(({ kind }) => kind === 'recording');
  if (!still || !first) {
    if (still)
      note(still, 'not-kept', `“${oneLine(still.text)}” is a picture of no recording: add it by hand`);
    return { files, links };
  }
  const onFirst = <Medium extends { url?: string | undefined }>(medium: Medium): Medium =>
    medium.url === first.url ? { ...medium, still: still.text.trim() } : medium;
  return { files: files?.map(onFirst), links: links?.map(onFirst) };
}

/** The day from which it may be published. Where the file names none that can be read, it is a draft: it is not to be out too early. */
function waitingOf({ publishFrom }: DumpRecord, note: Note): Pick<TalkFields, 'draft' | 'publishFrom'> {
  if (!publishFrom) return {};
  const day = publishFrom.text.trim();
  if (fullDate.safeParse(day).success) return { publishFrom: day };
  note(
    publishFrom,
    'value-refused',
    `publishFrom is not a full date: write "2024-02-26"; found ${JSON.stringify(day)}: the entry is a draft until it says one`,
  );
  return { draft: 'true' };
}

function keywordsOf({ keywords = [] }: DumpRecord): string[] | undefined {
  const found = [...new Set(keywords.flatMap((each) => lineOf(each) ?? []))];
  return found.length > 0 ? found : undefined;
}

function peopleOf({
  people,
  affiliation,
}: Pick<DumpRecord, 'people' | 'affiliation'>): Appearance[] | undefined {
  if (!people) return undefined;
  const found = Array.isArray(people)
    ? people.flatMap(personOf)
    : normalisePeople(plain(people), affiliation && plain(affiliation));
  return found.length > 0 ? found : undefined;
}

function personOf({ name, affiliation, isWhole, family }: PersonField): Appearance[] {
  const found = isWhole
    ? [wholePerson(plain(name), affiliation && plain(affiliation))]
    : normaliseOnePerson(plain(name), affiliation && plain(affiliation));
  const [person, second] = found;
  if (!person || second || !family) return found;
  const surname = oneLine(plain(family));
  // What the name alone tells is not said twice.
  if (nameParts(person.name).family === surname || !person.name.includes(surname)) return found;
  return [{ ...person, family: surname }];
}

/** A group, whose name is not taken apart. */
function wholePerson(name: string, affiliation: string | undefined): Appearance {
  const place = affiliation && oneLine(affiliation);
  return { name: oneLine(name), ...(place && { affiliation: place }) };
}

function linksOf({ links }: DumpRecord): TalkFields['links'] {
  return links?.map(({ text, label }) => ({ url: escapedAddress(text), ...(label && { label }) }));
}

/** Signs that end an address in text are written otherwise in an address. */
function escapedAddress(address: string): string {
  return address.trim().replace(/[<>"\s]/g, (sign) => encodeURIComponent(sign));
}

function paperFields(
  record: DumpRecord,
  source: Source,
  note: Note,
): Omit<ImportedPaper['fields'], 'title'> & Pick<BibliographyDate, 'isApproximate'> {
  const on = record.listedOn && findDate(record.listedOn.text)?.date;
  const type = paperTypes.find((name) => name === record.type);
  const published = publishedOf(record, note);
  const date = record.when ? readPartialDate(record.when.text) : published?.date;
  if (record.when && !date && !record.citation)
    note(
      record.when,
      'date-in-doubt',
      `“${oneLine(record.when.text)}” is read as no date: write the date into the file of the entry, if it says one`,
    );
  return {
    ...(published?.isApproximate && { isApproximate: true }),
    type,
    kind: lineOf(record.workKind),
    citationKey: record.citationKey,
    keywords: keywordsOf(record),
    ...waitingOf(record, note),
    authors: peopleOf(record),
    editors: peopleOf({ people: record.editors ?? [] }),
    booktitle: lineOf(record.booktitle),
    series: (type ?? record.booktitle) && lineOf(record.series),
    chapter: lineOf(record.chapter),
    edition: lineOf(record.edition),
    publisher: lineOf(record.publisher),
    address: lineOf(record.address),
    institution: lineOf(record.institution),
    howPublished: lineOf(record.howPublished),
    isbn: lineOf(record.isbn),
    issn: lineOf(record.issn),
    language: lineOf(record.language),
    note: lineOf(record.note) ?? published?.state,
    journal: lineOf(record.journal),
    volume: lineOf(record.volume),
    issue: lineOf(record.issue),
    pages: lineOf(record.pages),
    date,
    ...(record.citation && normaliseCitation(record.citation.text)),
    event: lineOf(record.event),
    links: linksOf(record),
    listings: record.listedOn && [{ source: source.dump, ...(on && { on }) }],
    listedUnder: record.listedUnder?.text,
    origin: originOf(record, source),
  };
}

/** The date of a paper in a bibliography; what none can hold is reported. */
function publishedOf({ published, note: ownNote }: DumpRecord, note: Note): BibliographyDate | undefined {
  if (!published) return undefined;
  // "1997~" is EDTF, where TeX would read a space.
  const textOf = (field: PrintedField | undefined) =>
    field && oneLine(field.text.includes('\\') ? plain(field) : field.text.replace(/[{}]/g, ''));
  const { date, year, month, day } = published;
  const read = readBibliographyDate({
    date: textOf(date),
    year: textOf(year),
    month: textOf(month),
    day: textOf(day),
  });
  const at = date ?? year ?? month ?? day;
  if (read.unread.length > 0) {
    const what = read.unread.map((text) => `“${text}”`).join(', ');
    const as = read.date ? `the date is read as ${read.date}, without it` : 'no date is read';
    note(
      at,
      'date-in-doubt',
      `${what} is no date of a calendar, so ${as}: correct it in the file of the entry`,
    );
  }
  const state = read.state?.toLowerCase();
  if (state && ownNote && !ownNote.text.toLowerCase().includes(state))
    note(
      at,
      'not-kept',
      `“${read.state}” stands in place of a year, beside a note of its own: add it there by hand`,
    );
  return read;
}

/** Commands that stay in a text, since nobody knows what they print. */
function noteUnknownCommands(record: DumpRecord, note: Note): void {
  const told = new Set<string>();
  for (const field of ownFields(record)) {
    if (field.written !== 'latex' || !field.text.includes('\\')) continue;
    const outside = plain(field).replace(
      /\$[^$]{0,3000}\$|\\\([\s\S]{0,3000}?\\\)|\\\[[\s\S]{0,3000}?\\\]/g,
      '',
    );
    const command = /\\[A-Za-z]{2,30}/.exec(outside)?.[0];
    if (!command || told.has(command)) continue;
    told.add(command);
    note(
      field,
      'field-in-doubt',
      `“${command}” is no command of TeX that is known: write what it prints into the dump`,
    );
  }
}

/** The fields that the schema allows. What is refused is reported and left out; without a title there is no entry. */
function allowed<Fields extends { title: string }>(
  schema: z.ZodObject,
  fields: Fields,
  note: Note,
  record: DumpRecord,
): Fields | undefined {
  const { fields: known, problems } = allowedFields(schema, fields);
  for (const problem of problems) note(record.title, 'value-refused', problem);
  return known;
}

/** The lines from the first to the last field that is the record's own. */
function originOf(record: DumpRecord, source: Source): Origin[] {
  const fields = ownFields(record);
  const from = fields[0]?.from ?? 1;
  const to = fields.reduce((last, field) => Math.max(last, field.to), from);
  return [{ dump: source.dump, lines: from === to ? `${from}` : `${from}-${to}` }];
}

/** A field as plain text; what its markup hid, such as control characters, is cleaned as on a page. */
function plain({ text, written = markupOf(text) }: PrintedField): string {
  if (written === undefined || written === 'plain') return text;
  if (written === 'html') return cleanLines(plainOfHtml(text));
  if (written === 'markdown') return cleanLines(plainOfMarkdown(text));
  return cleanLines(plainOfLatex(text));
}

/** A field as plain text in one line; `undefined` when there is nothing in it. */
function lineOf(field: PrintedField | undefined): string | undefined {
  return (field && oneLine(plain(field))) || undefined;
}

/** A field of a body as paragraphs: one that is written in HTML or LaTeX may hold several. */
function paragraphsOf(field: PrintedField): PrintedField[] {
  if ((field.written ?? markupOf(field.text) ?? 'plain') === 'plain') return [field];
  return plain(field)
    .split(/\n\s*\n/)
    .map((text) => ({ ...field, written: 'plain' as const, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const statuses: Record<string, TalkFields['status']> = {
  cancelled: 'cancelled',
  canceled: 'cancelled',
  withdrawn: 'cancelled',
  tentative: 'tentative',
  provisional: 'tentative',
  postponed: 'postponed',
};

/** Words that talks of files bear which take place, or did. */
const saysNothing = [
  'confirmed',
  'scheduled',
  'accepted',
  'ok',
  'past',
  'done',
  'upcoming',
  'completed',
  'delivered',
  'published',
  'final',
  'active',
];

/** Whether a talk takes place as planned. A word that says no more than that is left out, an unknown one reported. */
function statusOf({ status }: DumpRecord, note: Note): TalkFields['status'] {
  const word = lineOf(status)?.toLowerCase();
  if (!word || saysNothing.includes(word)) return undefined;
  const known = Object.hasOwn(statuses, word) ? statuses[word] : undefined;
  if (!known)
    note(status, 'status-unknown', `“${word}” says nothing that is known: write the status by hand`);
  return known;
}
