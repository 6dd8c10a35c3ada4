/** When the talk of a mail is: from its labels, its headers, its laid out lines and its sentences. */
import type { DateOrder } from '../../../model/partial-date.ts';
import { fieldNamed } from '../../languages/languages.ts';
import { type DumpRecord, field, type PrintedField, type Reading } from '../../record.ts';
import { gatherTimes, type YearOf } from '../dates/talk-times.ts';
import { findWhen } from '../dates/when.ts';
import { headerRole, headerValue, type MailHeader } from '../mail-headers.ts';
import type { Mail } from './anatomy.ts';
import type { Paragraph } from './units.ts';

/** What a header of the mail says under one of the names of a field. */
export function headerField(
  headers: readonly MailHeader[],
  name: 'people' | 'location' | 'date' | 'start',
): PrintedField | undefined {
  const header = headers.find((one) => {
    const role = headerRole(one.name);
    return fieldNamed(one.name) === name && role !== 'sent' && role !== 'sender' && role !== 'receiver';
  });
  if (!header?.value) return undefined;
  // What stands behind a wide gap, or below and has a label of its own, is another field.
  const [first = '', ...more] = header.value.split('\n').map((line) => line.split(/ {3,}/)[0]?.trim() ?? '');
  const end = more.findIndex((line) => /^[^:]{2,24}:\s/.test(line));
  const lines = [first, ...(end < 0 ? more : more.slice(0, end))];
  return { text: lines.join('\n'), from: header.from, to: header.from + lines.length - 1 };
}

const besides =
  /refreshment|reception|coffee|cookies|lunch|dinner|tea |office hours|deadline|rsvp|opening hours|sprechstunde|kaffee|merienda|rinfresco/iu;

/** The lines that say when, the surest first. */
function whenFields(mail: Mail, record: DumpRecord, paragraphs: readonly Paragraph[]): PrintedField[] {
  const headers = (['date', 'start'] as const).flatMap((name) => headerField(mail.headers, name) ?? []);
  const subject = headerValue(mail.headers, 'subject');
  const laidOut = paragraphs
    .filter(({ isProse }) => !isProse)
    .flatMap(({ lines }) => lines.map((line) => field(line)));
  const sentences = paragraphs.filter(({ isProse }) => isProse).flatMap(sentencesOf);
  const saysWhen = ({ text }: PrintedField) => !besides.test(text) && findWhen(text) !== undefined;
  return [
    ...(record.when ? [record.when, ...(record.alsoWhen ?? [])] : []),
    ...headers,
    ...laidOut.filter(saysWhen),
    ...sentences.filter(saysWhen),
    ...(subject ? [{ text: subject.value, from: subject.from, to: subject.to }] : []),
  ];
}

/** The sentences of a paragraph, each with its lines. */
function sentencesOf({ text, lineAt }: Paragraph): PrintedField[] {
  let at = 0;
  return text.split(/(?<=\p{L}{3}[.!?]) (?=\p{Lu})/u).map((sentence) => {
    const from = at;
    at += sentence.length + 1;
    return { text: sentence, from: lineAt(from), to: lineAt(from + sentence.length - 1) };
  });
}

/** Adds the day and the hours that a mail says. */
export function addTimes(
  record: DumpRecord,
  mail: Mail,
  paragraphs: readonly Paragraph[],
  order: DateOrder | undefined,
  reading: Reading,
): void {
  const fields = whenFields(mail, record, paragraphs);
  const has = (test: (when: NonNullable<ReturnType<typeof findWhen>>) => boolean) =>
    fields.find(({ text }) => {
      const when = findWhen(text.replace(/\s+/g, ' '), order);
      return when !== undefined && test(when);
    });
  const date = has(({ dates }) => dates.length > 0);
  const start = has(({ start }) => start !== undefined);
  const printedStart = start && findWhen(start.text.replace(/\s+/g, ' '), order)?.start;
  const end = has(
    (when) =>
      when.end !== undefined && when.start?.slice(3) === printedStart?.slice(3) && when.dates.length === 0,
  );
  const chosen = [...new Set([date, start, end].filter((one) => one !== undefined))];
  const { times, inferred, remarks, used } = gatherTimes(chosen, order, yearOfMail(mail, fields, order));
  const [first, ...more] = used;
  if (!first) return;
  record.when = first;
  if (more.length > 0) record.alsoWhen = more;
  record.times = times;
  if (times.start && !times.end) addEnd(record, fields);
  if (inferred.length > 0) record.inferred = [...(record.inferred ?? []), ...inferred];
  reading.remarks = [...(reading.remarks ?? []), ...remarks];
}

const ends =
  /(?<!\p{L})(?:ends?|finish(?:es)?|over|endet|enden|se termine(?:ra)?|termina(?:rá|r)?|finaliza(?:rá)?|acaba|finirà|finisce|eindigt)(?: (?:at|by|around|um|gegen|à|vers|a las|sobre las|às|alle|om|rond)){1,2} (?=\d)/iu;

/** "The seminar will end at 5.45 pm": a sentence of its own about the end. */
function addEnd(record: DumpRecord, fields: readonly PrintedField[]): void {
  const { times } = record;
  for (const one of fields) {
    const text = one.text.replace(/\s+/g, ' ');
    const match = ends.exec(text);
    const end = match && findWhen(text.slice(match.index, match.index + 60))?.start;
    if (!end || !times?.start || end <= times.start) continue;
    times.end = end;
    const isKnown = [record.when, ...(record.alsoWhen ?? [])].some((other) => other?.from === one.from);
    if (!isKnown) record.alsoWhen = [...(record.alsoWhen ?? []), one];
    return;
  }
}

/** The year of a day: of another line that names the day, else that which puts it next to the day of the mail. */
export function yearOfMail(
  mail: Mail,
  fields: readonly PrintedField[],
  order: DateOrder | undefined,
): YearOf {
  return (date) => {
    for (const one of fields) {
      const full = findWhen(one.text, order)?.dates.find(
        (other) => !other.startsWith('-') && other.slice(-5) === date.slice(-5),
      );
      if (full) return { year: full.slice(0, 4), source: one };
    }
    const sent = headerValue(mail.headers, 'sent') ?? headerValue(mail.headers, 'sender');
    const [day] = sent ? (findWhen(sent.value.slice(0, 100))?.dates ?? []) : [];
    if (!sent || !day || day.startsWith('-')) return undefined;
    const year =
      Number(day.slice(0, 4)) +
      (date.slice(-5) < day.slice(-5) && Number(day.slice(5, 7)) - Number(date.slice(2, 4)) > 6 ? 1 : 0);
    return { year: String(year), evidence: `the mail is of ${day}` };
  };
}
