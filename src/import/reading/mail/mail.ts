/** Announcement mails: with headers, as a file, a mailbox or pasted; with labels, laid out lines or prose. */

import { z } from 'zod';
import type { DateOrder } from '../../../model/partial-date.ts';
import type { Line } from '../../dump.ts';
import { claimedLines, type DumpRecord, type Reading } from '../../record.ts';
import { findDateOrder } from '../dates/date-order.ts';
import { findWhen } from '../dates/when.ts';
import { guessLayout } from '../labels/guess-layout.ts';
import { readLabelled } from '../labels/labels.ts';
import { type LabelLayout, labelLayoutSchema } from '../labels/layout.ts';
import { looksLikeMail, mailboxLine } from '../mail-headers.ts';
import { readerOf } from '../reader.ts';
import { anatomyOf, type Mail } from './anatomy.ts';
import { answered, isUpdate, notedLines } from './answer.ts';
import { yearOfMail } from './mail-times.ts';
import { decodeMail } from './mime.ts';
import { type MailGuess, readSingle } from './single.ts';

/** What a dump of mails is: one announcement, the talks of a week, an announcement that was forwarded, an answer to one, or several mails. */
const kinds = ['announcement', 'digest', 'forwarded', 'answer', 'mailbox'] as const;
type MailKind = (typeof kinds)[number];

interface MailForm extends MailGuess {
  kind: MailKind;
}

const layoutSchema = labelLayoutSchema
  .partial()
  .extend({
    reader: z.literal('mail'),
    mail: z.enum(kinds),
    /** "none" where an announcement was pasted without them. */
    headers: z.enum(['none']).optional(),
    /** What was found without labels, as printed. */
    title: z.string().optional(),
    speaker: z.string().optional(),
    place: z.string().optional(),
  })
  .refine(({ labels, opens }) => (labels === undefined) === (opens === undefined), {
    error: 'a mail has "labels" and the field that "opens" an entry, or neither',
  });
type MailLayout = z.infer<typeof layoutSchema>;

export const mail = readerOf({
  name: 'mail',
  layout: 'a mail that announces a talk, or the talks of a week',
  schema: layoutSchema,
  propose: ({ lines }) => {
    if (!looksLikeMail(lines)) return proposeNote(lines);
    const order = findDateOrder(lines.map(({ text }) => text));
    const mails = mailsOf(lines);
    if (mails.length > 1)
      return [{ reader: 'mail' as const, mail: 'mailbox' as const, ...(order && { dates: order }) }];
    const guess = guessKind(takenApart(lines), order);
    return [withStated(toLayout(guess), takenApart(lines), guess)];
  },
  read: ({ lines }, layout) => {
    const guess = formOf(layout);
    if (guess.kind !== 'mailbox') return readMail(takenApart(lines), guess);
    const readings = mailsOf(lines).map((part) => {
      const one = takenApart(part);
      return readMail(one, guessKind(one, guess.order));
    });
    return {
      records: readings.flatMap(({ records }) => records),
      boilerplate: readings.flatMap(({ boilerplate }) => boilerplate),
      remarks: readings.flatMap(({ remarks }) => remarks ?? []),
    };
  },
  // Headers of a mail leave no doubt.
  surety: ({ headers }) => (headers === 'none' ? 0.5 : 50),
});

/** A mail, decoded and taken apart. */
function takenApart(lines: readonly Line[]): Mail {
  const { lines: decoded, boilerplate } = decodeMail(lines);
  const one = anatomyOf(decoded);
  return { ...one, boilerplate: [...one.boilerplate, ...boilerplate] };
}

function toLayout({ kind, order, labels }: MailForm): MailLayout {
  return { ...labels, reader: 'mail', mail: kind, ...(order && { dates: order }) };
}

/** With what was found without labels, so that the mail is read the same way later. */
function withStated(layout: MailLayout, one: Mail, guess: MailForm): MailLayout {
  if (guess.kind === 'digest') return layout;
  const [record] = readMail(one, guess).records;
  if (!record) return layout;
  const body = guess.kind === 'forwarded' ? one.inner?.body : guess.kind === 'answer' ? undefined : one.body;
  const [labelled] = guess.labels && body ? readLabelled(body, guess.labels).records : [];
  const [person] = Array.isArray(record.people) ? record.people : [];
  return {
    ...layout,
    ...(record.title && !labelled?.title && { title: record.title.text }),
    ...(person && !labelled?.people && { speaker: person.name.text }),
    ...(record.location && !labelled?.location && { place: record.location.text }),
  };
}

/** An announcement in prose that was pasted without its headers: it names a speaker, a title, a day and an hour. */
function proposeNote(lines: readonly Line[]): MailLayout[] {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  if (filled.length > 60 || filled.every(({ text }) => text.length < 50)) return [];
  const dates = new Set(filled.flatMap(({ text }) => findWhen(text)?.dates ?? []));
  if (dates.size === 0 || dates.size > 3 || guessLayout(lines)) return [];
  const one = anatomyOf(lines);
  const guess: MailForm = { kind: 'announcement', order: undefined, labels: undefined };
  const [record] = readSingle(one, guess).records;
  if (!record?.people || !record.title || !record.times?.date || !record.times.start) return [];
  return [withStated({ ...toLayout(guess), headers: 'none' as const }, one, guess)];
}

function formOf(layout: MailLayout): MailForm {
  const { mail: kind, dates: order, labels, opens, title, speaker, place } = layout;
  return {
    kind,
    order,
    labels: labels && opens && { ...layout, labels, opens },
    stated: title || speaker || place ? { title, speaker, place } : undefined,
  };
}

/** The mails of a mailbox, or the only one. */
function mailsOf(lines: readonly Line[]): Line[][] {
  const starts = lines.flatMap(({ text }, index) =>
    mailboxLine.test(text) && (index === 0 || lines[index - 1]?.text === '') ? index : [],
  );
  if (starts.length < 2) return [[...lines]];
  return starts.map((start, index) => lines.slice(start, starts[index + 1]));
}

function guessKind(one: Mail, order: DateOrder | undefined): MailForm {
  const labels = guessLayout(one.body);
  const talks = labels ? readLabelled(one.body, labels).records : [];
  const whole = talks.filter(({ people, times }) => people || times?.date || times?.start);
  if (whole.length > 1 && whole.length * 2 > talks.length) return { kind: 'digest', order, labels };
  if (!one.inner) return { kind: 'announcement', order, labels };
  if (isUpdate(one)) return { kind: 'answer', order, labels: guessLayout(one.inner.body) };
  const saysWhen = one.body.some(({ text }) => (findWhen(text)?.dates.length ?? 0) > 0);
  return saysWhen
    ? { kind: 'announcement', order, labels }
    : { kind: 'forwarded', order, labels: guessLayout(one.inner.body) };
}

function readMail(one: Mail, guess: MailForm): Reading {
  if (guess.kind === 'digest' && guess.labels) return readDigest(one, guess.labels, guess.order);
  if (guess.kind === 'forwarded' && one.inner) {
    const inner = readMail(one.inner, { ...guess, kind: 'announcement' });
    const letter = notedLines(one, { records: [], boilerplate: one.boilerplate }, 'covering letter');
    return { ...inner, boilerplate: [...one.boilerplate, ...letter, ...inner.boilerplate] };
  }
  if (guess.kind === 'answer' && one.inner) return readAnswer(one, one.inner, guess);
  return readSingle(one, guess);
}

/** Several talks in one mail. A day without a year is in that of the mail. */
function readDigest(one: Mail, labels: LabelLayout, order: DateOrder | undefined): Reading {
  const reading = readLabelled(one.body, labels);
  for (const record of reading.records) {
    const date = record.times?.date;
    if (!date?.startsWith('-') || !record.times) continue;
    const given = yearOfMail(one, [], order)(date, undefined);
    if (!given) continue;
    record.times.date = `${given.year}${date.slice(1)}`;
    record.inferred = [
      ...(record.inferred ?? []),
      { field: 'date', evidence: given.evidence ?? 'the day of the mail' },
    ];
  }
  return { ...reading, boilerplate: [...one.boilerplate, ...reading.boilerplate] };
}

function readAnswer(one: Mail, inner: Mail, guess: MailForm): Reading {
  const own = readSingle(one, { order: guess.order, labels: undefined, stated: guess.stated });
  const quoted = readSingle(inner, { order: guess.order, labels: guess.labels });
  const [record, first] = [own.records[0], quoted.records[0]];
  if (!record || !first)
    return record ? own : { ...quoted, boilerplate: [...one.boilerplate, ...quoted.boilerplate] };
  const merged = answered(record, first, one);
  const reading: Reading = {
    records: [merged],
    boilerplate: [...one.boilerplate, ...inner.boilerplate, ...own.boilerplate, ...quoted.boilerplate],
    remarks: own.remarks ?? [],
  };
  return { ...reading, boilerplate: [...reading.boilerplate, ...quotedRest(inner, merged, reading)] };
}

/** Lines of the quoted mail that no longer hold. */
function quotedRest(inner: Mail, record: DumpRecord, reading: Reading): Reading['boilerplate'] {
  const claimed = claimedLines([record]);
  return notedLines(inner, reading, 'quoted announcement').filter(({ line }) => !claimed.has(line));
}
