/** Applies what a curator settled in sources.yaml, before and after a format reads a dump. */

import type { Settlement } from '../model/schema.ts';
import { smallest } from '../text/extremes.ts';
import type { Dump, Line } from './dump.ts';
import type { Notice } from './notices.ts';
import {
  type DumpRecord,
  field,
  fieldsIn,
  joined,
  ownFields,
  type PrintedField,
  type Reading,
  recordOf,
} from './record.ts';

export interface CuratedReading extends Reading {
  notices: Notice[];
}

/** Lines that a curator says are one talk, or one paper. */
interface Passage {
  kind: DumpRecord['kind'];
  lines: Line[];
}

/** Reads a dump, or some of its lines. */
type Read = (dump: Dump) => Reading;

/** Reads a dump with `read`, except for the lines that a curator settled. */
export function readCurated(dump: Dump, read: Read, settlements: readonly Settlement[]): CuratedReading {
  const { boilerplate, passages, notices } = settledLines(dump, settlements);
  if (boilerplate.size === 0 && passages.length === 0) return { ...read(dump), notices };

  const reading = read(without(dump, boilerplate, passages));
  return {
    ...reading,
    records: [
      ...reading.records.map((record) => cutAtPassage(passages, record)),
      ...passages.map((passage) => readPassage(dump, read, passage)),
    ].sort((a, b) => (ownFields(a)[0]?.from ?? 0) - (ownFields(b)[0]?.from ?? 0)),
    boilerplate: [
      ...reading.boilerplate,
      ...[...boilerplate].map((line) => ({ line, what: 'sources.yaml' })),
    ],
    notices,
  };
}

/** A dump with the lines that a curator settled blank. */
export function withoutSettled(dump: Dump, settlements: readonly Settlement[]): Dump {
  const { boilerplate, passages } = settledLines(dump, settlements);
  return without(dump, boilerplate, passages);
}

function without(dump: Dump, boilerplate: ReadonlySet<number>, passages: readonly Passage[]): Dump {
  const settled = new Set([
    ...boilerplate,
    ...passages.flatMap(({ lines }) => lines.map((line) => line.number)),
  ]);
  if (settled.size === 0) return dump;
  return {
    ...dump,
    lines: dump.lines.map((line) => (settled.has(line.number) ? { ...line, text: '' } : line)),
  };
}

/** The settled lines by what they are, and a notice for each that the dump no longer has. */
function settledLines(dump: Dump, settlements: readonly Settlement[]) {
  const boilerplate = new Set<number>();
  const passages: Passage[] = [];
  const notices: Notice[] = [];
  for (const settlement of settlements) {
    if ('furniture' in settlement) {
      const found = dump.lines.filter((line) => isText(line, settlement.furniture));
      for (const line of found) boilerplate.add(line.number);
      if (found.length === 0) notices.push(lineGone(dump, settlement.furniture));
    } else if ('talk' in settlement || 'paper' in settlement) {
      const { from, to } = 'talk' in settlement ? settlement.talk : settlement.paper;
      const lines = linesBetween(dump, from, to);
      if (lines) passages.push({ kind: 'talk' in settlement ? 'talk' : 'paper', lines });
      else notices.push(lineGone(dump, `${from}” … “${to}`));
    }
  }
  return { boilerplate, passages, notices };
}

/** The record up to the first settled passage below its title: what stands behind that belongs to no earlier record. */
function cutAtPassage(passages: readonly Passage[], record: DumpRecord): DumpRecord {
  const title = record.title;
  if (!title) return record;
  const begins = passages.map(({ lines }) => lines[0]?.number ?? 0).filter((line) => line > title.to);
  const end = smallest(begins);
  const own = new Set(ownFields(record).filter(({ from }) => from > end));
  if (own.size === 0) return record;
  const isLeft = (part: unknown) => !fieldsIn(part).some((one) => own.has(one));
  return recordOf(
    record.kind,
    Object.fromEntries(
      Object.entries(record).map(([name, part]) => [
        name,
        Array.isArray(part) ? part.filter(isLeft) : isLeft(part) ? part : undefined,
      ]),
    ),
  );
}

/**
 * Takes out the notices of a dump that a curator has seen, and adds one for each that was seen and is no longer there.
 *
 * @param wasRead whether the dump was read: otherwise nothing tells what is no longer there
 */
export function unseen(
  notices: readonly Notice[],
  dump: Dump,
  settlements: readonly Settlement[],
  wasRead: boolean,
): Notice[] {
  const seen = settlements.flatMap((one) =>
    'seen' in one ? [{ ...one, key: seenKey(one.rule, one.seen) }] : [],
  );
  if (seen.length === 0) return [...notices];
  const seenKeys = new Set(seen.map(({ key }) => key));
  const textOf = new Map(dump.lines.map((line) => [line.number, line.text]));
  const keyOf = ({ rule, line }: Notice) => seenKey(rule, textOf.get(line) ?? '');
  const own = new Set(notices.filter((notice) => notice.dump === dump.name).map(keyOf));
  return [
    ...notices.filter((notice) => notice.dump !== dump.name || !seenKeys.has(keyOf(notice))),
    ...seen
      .filter(({ key }) => wasRead && !own.has(key))
      .map(({ seen: text, rule }) => ({
        dump: dump.name,
        line: 1,
        rule: 'settled-line-gone' as const,
        text: `sources.yaml has seen “${text}” [${rule}], which is no notice any more: take it out there`,
      })),
  ];
}

function seenKey(rule: string, text: string): string {
  return `${rule}\n${text.trim()}`;
}

/** One record of these lines: what the format reads when it is given them alone; every line that it leaves becomes text. */
function readPassage(dump: Dump, read: Read, { kind, lines }: Passage): DumpRecord {
  const reading = read({ ...dump, lines });
  const record: DumpRecord = { ...reading.records.find((one) => one.kind === kind), kind };
  const claimed = new Set([
    ...reading.boilerplate.map(({ line }) => line),
    ...ownFields(record).flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    ),
  ]);
  const left = lines.filter((line) => line.text.trim() !== '' && !claimed.has(line.number));
  if (!record.title) {
    const first = left.shift();
    if (first) record.title = field(first);
  }
  const body: PrintedField[] = [
    ...(record.body ?? []),
    ...left.map((line) => joined([line])).filter((part) => part !== undefined),
  ];
  if (body.length > 0) record.body = body.sort((a, b) => a.from - b.from);
  return record;
}

function linesBetween(dump: Dump, from: string, to: string): Line[] | undefined {
  const first = dump.lines.findIndex((line) => isText(line, from));
  const last = dump.lines.findIndex((line, index) => index >= first && isText(line, to));
  return first < 0 || last < 0 ? undefined : dump.lines.slice(first, last + 1);
}

function isText(line: Line, text: string): boolean {
  return line.text.trim().replace(/\s+/g, ' ') === text.trim().replace(/\s+/g, ' ').normalize('NFC');
}

function lineGone(dump: Dump, text: string): Notice {
  return {
    dump: dump.name,
    line: 1,
    rule: 'settled-line-gone',
    text: `sources.yaml settles “${text}”, which no longer stands in the dump: take it out there`,
  };
}
