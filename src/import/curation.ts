/** What a curator settled in sources.yaml, applied to a dump before and after a format reads it. */
import type { Settlement } from '../model/schema.ts';
import type { Dump, Line } from './dump.ts';
import type { Format } from './formats/format.ts';
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

export interface Settled extends Reading {
  notices: Notice[];
}

/** Reads a dump as its format does, but for the lines about which a curator said more. */
export function readSettled(dump: Dump, format: Format, settlements: readonly Settlement[]): Settled {
  const notices: Notice[] = [];
  const passages: { kind: DumpRecord['kind']; lines: Line[] }[] = [];
  const furniture = new Set<number>();
  for (const settlement of settlements) {
    if ('furniture' in settlement) {
      const found = dump.lines.filter((line) => isText(line, settlement.furniture));
      for (const line of found) furniture.add(line.number);
      if (found.length === 0) notices.push(lost(dump, settlement.furniture));
    } else if ('talk' in settlement || 'paper' in settlement) {
      const { from, to } = 'talk' in settlement ? settlement.talk : settlement.paper;
      const lines = passageOf(dump, from, to);
      if (lines) passages.push({ kind: 'talk' in settlement ? 'talk' : 'paper', lines });
      else notices.push(lost(dump, `${from}” … “${to}`));
    }
  }
  if (furniture.size === 0 && passages.length === 0) return { ...format.read(dump), notices };

  const apart = new Set([...furniture, ...passages.flatMap(({ lines }) => lines.map((line) => line.number))]);
  const rest = {
    ...dump,
    lines: dump.lines.map((line) => (apart.has(line.number) ? { ...line, text: '' } : line)),
  };
  const reading = format.read(rest);
  return {
    ...reading,
    records: [
      ...reading.records.map((record) => upTo(passages, record)),
      ...passages.map(({ kind, lines }) => readPassage(dump, format, kind, lines)),
    ].sort((a, b) => (ownFields(a)[0]?.from ?? 0) - (ownFields(b)[0]?.from ?? 0)),
    boilerplate: [...reading.boilerplate, ...[...furniture].map((line) => ({ line, what: 'sources.yaml' }))],
    notices,
  };
}

/** The record without what stands behind a settled passage that is below its title: that belongs to no earlier record. */
function upTo(passages: readonly { lines: Line[] }[], record: DumpRecord): DumpRecord {
  const title = record.title;
  if (!title) return record;
  const begins = passages.map(({ lines }) => lines[0]?.number ?? 0).filter((line) => line > title.to);
  const end = Math.min(...begins);
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

/** Takes out the notices that a curator has seen; what was seen and is there no more is a notice itself. */
export function unseen(notices: readonly Notice[], dump: Dump, settlements: readonly Settlement[]): Notice[] {
  const seen = new Set(
    settlements.flatMap((one) => ('seen' in one ? [`${one.rule}\n${one.seen.trim()}`] : [])),
  );
  const textOf = new Map(dump.lines.map((line) => [line.number, line.text.trim()]));
  const keyOf = (notice: Notice) => `${notice.rule}\n${textOf.get(notice.line) ?? ''}`;
  const own = new Set(notices.filter((notice) => notice.dump === dump.name).map(keyOf));
  const stale = settlements.flatMap((one) =>
    'seen' in one && !own.has(`${one.rule}\n${one.seen.trim()}`)
      ? [
          {
            dump: dump.name,
            line: 1,
            rule: 'settled-line-gone',
            text: `sources.yaml has seen “${one.seen}” [${one.rule}], which is no notice any more: take it out there`,
          },
        ]
      : [],
  );
  return [...notices.filter((notice) => notice.dump !== dump.name || !seen.has(keyOf(notice))), ...stale];
}

/** One record of these lines: what the format reads of them by themselves, and every line that it leaves as text. */
function readPassage(dump: Dump, format: Format, kind: DumpRecord['kind'], lines: Line[]): DumpRecord {
  const reading = format.read({ ...dump, lines });
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

function passageOf(dump: Dump, from: string, to: string): Line[] | undefined {
  const first = dump.lines.findIndex((line) => isText(line, from));
  const last = dump.lines.findIndex((line, index) => index >= first && isText(line, to));
  return first < 0 || last < 0 ? undefined : dump.lines.slice(first, last + 1);
}

function isText(line: Line, text: string): boolean {
  return line.text.trim().replace(/\s+/g, ' ') === text.trim().replace(/\s+/g, ' ').normalize('NFC');
}

function lost(dump: Dump, text: string): Notice {
  return {
    dump: dump.name,
    line: 1,
    rule: 'settled-line-gone',
    text: `sources.yaml settles “${text}”, which no longer stands in the dump: take it out there`,
  };
}
