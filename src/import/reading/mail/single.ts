/** Reads the one talk that a mail announces. */

import type { DateOrder } from '../../../model/partial-date.ts';
import type { Line } from '../../dump.ts';
import { fieldNamed } from '../../languages/languages.ts';
import {
  type DumpRecord,
  field,
  type PersonField,
  type PrintedField,
  type Reading,
  type Remark,
  recordOf,
} from '../../record.ts';
import { readLabelled } from '../labels/labels.ts';
import type { LabelLayout } from '../labels/layout.ts';
import { headerValue } from '../mail-headers.ts';
import { readPeople } from '../people.ts';
import { findPlaces } from '../places/find-places.ts';
import { isToBeAnnounced, saysCancelled, saysPostponed } from '../words.ts';
import type { Mail } from './anatomy.ts';
import { addTimes, headerField } from './mail-times.ts';
import { placeCandidates } from './place-candidates.ts';
import { speakerCandidates } from './speaker-candidates.ts';
import { affiliationBehind } from './speaker-place.ts';
import { findTitle } from './title.ts';
import { mailParagraphs, type Paragraph } from './units.ts';

/** The least score of a candidate that is stated. */
const leastSpeaker = 3.6;
const leastPlace = 2;
/** Below these, a remark asks the curator to look. */
const sureSpeaker = 6;
const surePlace = 3.6;

function doubtful({ text, from }: PrintedField, what: string): Remark {
  return {
    line: from,
    rule: 'field-in-doubt',
    text: `“${text}” was taken for the ${what}, by its looks and by what stands beside it`,
  };
}

/** The talk of a mail; its other lines are left or named. */
export function readSingle(mail: Mail, { order, labels, stated }: MailGuess): Reading {
  const { record: base, reading } = labelledRecord(mail.body, labels);
  const paragraphs = mailParagraphs(freeLines(mail.body, base, reading));
  const all = stated && mailParagraphs([...headerLines(mail), ...mail.body]);
  const found = (text: string | undefined) => (all && text !== undefined ? locate(all, text) : undefined);
  const speaker = found(stated?.speaker);
  const doubts: Remark[] = [];
  const record = recordOf('talk', {
    ...base,
    people:
      base.people ??
      (stated ? speaker && [withAffiliation(speaker, paragraphs)] : speakerOf(mail, paragraphs, doubts)),
    location: base.location ?? (stated ? found(stated.place) : placeOf(mail, paragraphs, doubts)),
  });
  reading.remarks = [...(reading.remarks ?? []), ...doubts];
  if (!record.times?.date || !record.times.start) addTimes(record, mail, paragraphs, order, reading);
  const status = statusOf(mail);
  if (status && !record.status) record.status = status;
  const isPromised = reading.boilerplate.some(({ what }) => what === 'title to be announced');
  const title =
    record.title ??
    (isPromised ? undefined : stated ? found(stated.title) : findTitle(mail, paragraphs, record));
  if (title) record.title = title;
  if (title && title.from === headerValue(mail.headers, 'subject')?.from)
    record.inferred = [...(record.inferred ?? []), { field: 'title', evidence: 'the subject of the mail' }];
  if (!record.body?.length) record.body = textOf(paragraphs, record);
  if (record.body.length === 0) delete record.body;
  if (!record.people && !record.times?.date && !record.times?.start)
    return { records: [], boilerplate: mail.boilerplate };
  const boilerplate = [
    ...mail.boilerplate,
    ...reading.boilerplate.filter(({ what }) => !/^(?:above|below)/.test(what)),
  ];
  return { records: [record], boilerplate, remarks: reading.remarks ?? [] };
}

/** What is known of the layout of a mail before it is read. */
export interface MailGuess {
  order: DateOrder | undefined;
  /** The labels of its text, where it has any. */
  labels: LabelLayout | undefined;
  /** What was found without labels when the reading was proposed, as printed: an accepted mail is read by it alone. */
  stated?: StatedTexts | undefined;
}

export interface StatedTexts {
  title?: string | undefined;
  speaker?: string | undefined;
  place?: string | undefined;
}

/** Where a text stands, over line ends too; `undefined` where the mail no longer has it. */
function locate(paragraphs: readonly Paragraph[], text: string): PrintedField | undefined {
  const wanted = text.replace(/\s+/g, ' ').trim();
  // A room and its building on two lines are joined by a comma.
  for (const one of [wanted, wanted.replace(/, /g, ' ')])
    for (const { text: own, lineAt } of paragraphs) {
      const at = own.indexOf(one);
      if (at >= 0) return { text, from: lineAt(at), to: lineAt(at + one.length - 1) };
    }
  return undefined;
}

function headerLines({ headers }: Mail): Line[] {
  return headers.flatMap(({ value, from }) => [
    { number: from, text: value },
    { number: from, text: '' },
  ]);
}

/** What the labels of the text say. */
function labelledRecord(
  body: readonly Line[],
  layout: LabelLayout | undefined,
): { record: Partial<DumpRecord>; reading: Reading } {
  const none: Reading = { records: [], boilerplate: [], remarks: [] };
  if (!layout) return { record: {}, reading: none };
  const reading = readLabelled(body, layout);
  const [record] = reading.records;
  return record ? { record, reading } : { record: {}, reading: none };
}

/** The lines that the labels did not claim. */
function freeLines(body: readonly Line[], record: Partial<DumpRecord>, { boilerplate }: Reading): Line[] {
  const claimed = new Set(
    boilerplate.filter(({ what }) => !/above|below/.test(what)).map(({ line }) => line),
  );
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('from' in part && 'to' in part)
      for (let line = Number(part.from); line <= Number(part.to); line += 1) claimed.add(line);
    for (const inner of Object.values(part)) walk(inner);
  };
  walk(record);
  return body.map((line) => (claimed.has(line.number) ? { number: line.number, text: '' } : line));
}

function speakerOf(
  mail: Mail,
  paragraphs: readonly Paragraph[],
  doubts: Remark[],
): PersonField[] | undefined {
  const labelled = headerField(mail.headers, 'people');
  const read = labelled && readPeople({ ...labelled, text: labelled.text.replace(/\n/g, ', ') });
  if (read) return read.people;
  const sender = headerValue(mail.headers, 'sender');
  const poster = sender?.value.replace(/<[^<>]*>|"| on \d[\s\S]*$/g, '').trim() ?? '';
  const subject = headerValue(mail.headers, 'subject');
  const inSubject = subject ? mailParagraphs([{ number: subject.from, text: subject.value }]) : [];
  const [best] = speakerCandidates([...paragraphs, ...inSubject], [poster]);
  if (!best || best.score < leastSpeaker) return undefined;
  const { score, ...name } = best;
  if (score < sureSpeaker) doubts.push(doubtful(name, 'speaker'));
  return [withAffiliation(name, paragraphs)];
}

function withAffiliation(name: PrintedField, paragraphs: readonly Paragraph[]): PersonField {
  const affiliation = affiliationBehind(name, paragraphs);
  return { name, ...(affiliation && { affiliation }) };
}

function placeOf(mail: Mail, paragraphs: readonly Paragraph[], doubts: Remark[]): PrintedField | undefined {
  const labelled = headerField(mail.headers, 'location');
  if (labelled && !isToBeAnnounced(labelled.text)) return labelled;
  const [best] = placeCandidates(paragraphs);
  if (!best || best.score < leastPlace) {
    const subject = headerValue(mail.headers, 'subject');
    const place = subject && findPlaces(subject.value).find(({ score }) => score === 1);
    return place && { text: place.text, from: subject.from, to: subject.to };
  }
  const { score, ...place } = best;
  if (score < surePlace) doubts.push(doubtful(place, 'place'));
  return place;
}

function statusOf(mail: Mail): PrintedField | undefined {
  const subject = headerValue(mail.headers, 'subject');
  const lines = [
    ...(subject ? [{ number: subject.from, text: subject.value }] : []),
    ...mail.body.filter(({ text }) => text.trim() !== '').slice(0, 8),
  ];
  for (const line of lines) {
    if (saysCancelled(line.text)) return field(line, 'cancelled');
    if (saysPostponed(line.text)) return field(line, 'postponed');
  }
  return undefined;
}

/** Paragraphs that tell those who come what to do. */
const practical =
  /^(?:there will be|if you (?:would|want|wish|plan|are)|please|to (?:join|attend|register|sign up)|for (?:more|further) (?:information|details)|everyone is|all are|lunch|dinner|coffee|tea|refreshments|wer (?:am|zum|mit)|im anschluss|bitte|anmeldung|après l|merci de|si vous|quienes|si desea|después|después de|se ruega|quem (?:quiser|desejar)|após|chi (?:vuole|desidera)|si prega|dopo il|na afloop|wie (?:mee|wil)|graag)(?!\p{L})/iu;

function isBiography(heading: Paragraph | undefined): boolean {
  const label = heading?.lines.at(-1)?.text.trim().replace(/:$/, '') ?? '';
  return fieldNamed(label) === 'bio';
}

/** The paragraphs of prose below the announcement. */
function textOf(paragraphs: readonly Paragraph[], record: DumpRecord): PrintedField[] {
  const lines = new Set<number>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('from' in part && 'to' in part)
      for (let line = Number(part.from); line <= Number(part.to); line += 1) lines.add(line);
    for (const inner of Object.values(part)) walk(inner);
  };
  walk(record);
  return paragraphs
    .filter(
      ({ isProse, lines: own, text }, index) =>
        isProse &&
        own.length > 1 &&
        !own.some(({ number }) => lines.has(number)) &&
        !practical.test(text) &&
        !isBiography(paragraphs[index - 1]),
    )
    .map(({ lines: own }) => ({
      text: own.map(({ text }) => text.trim()).join('\n'),
      from: own[0]?.number ?? 1,
      to: own.at(-1)?.number ?? 1,
    }));
}
