/**
 * A reading of a page as its curator judges it: the page's own text, line by line, with what each part of it was taken for. `npm run dev`
 * shows it.
 */
import type { ImportedEntry } from '../entry.ts';
import type { NoticeRule } from '../notices.ts';
import type { ReadDump } from '../read-dump.ts';
import { type DumpRecord, ownFields, sharedFields } from '../record.ts';
import { namedFields, orderOfFields } from './field-names.ts';
import { leftLines } from './left-lines.ts';
import { type MarkedLine, markLines } from './mark-lines.ts';

export interface ProposedLine extends MarkedLine {
  /** Counts from 1. */
  number: number;
  /** Whether a blank line stands above. */
  isAfterGap: boolean;
  /** What a heading passes down, and to which entries: "date" and "place", "1–12". */
  gives: { fields: string[]; to: string }[];
  /** What the line is where it is in no entry: "above the entries". */
  around?: string;
  /** Whether the line is in nothing, and would be a notice. */
  isLeft: boolean;
  doubts: { rule: NoticeRule; text: string }[];
}

export interface ProposedRecord {
  /** That of the entry, from 1; absent where no entry was made of the record. */
  number?: number;
  kind: 'talk' | 'paper';
  /** As the entry has it: `YYYY-MM-DD` or a part of that, `HH:MM`. */
  when: { date?: string | undefined; endDate?: string | undefined; start?: string; end?: string };
  /** What the entry has that no line prints as it stands, with its evidence. */
  inferred: { field: string; evidence: string }[];
}

/** Neighbouring lines of one record, or of none. */
export interface ProposedPart {
  record?: ProposedRecord;
  /** Whether an earlier part has the beginning of the record. */
  isContinued: boolean;
  lines: ProposedLine[];
}

export interface ProposalView {
  parts: ProposedPart[];
  /** How many records have each of the fields that were found. */
  fields: { name: string; count: number }[];
  /** Numbers of the lines that have a doubt, and of those that are in nothing. */
  inDoubt: number[];
  left: number[];
}

/** What stands between entries. Other boilerplate belongs to the entry right above it: "Slides", a title that is promised. */
const outside: ReadonlySet<string> = new Set([
  'above the entries',
  'below the entries',
  'heading',
  'break',
  'no talk',
  'header of the table',
]);

/** The page of a reading with what was made of it. No line that is not blank is missing. */
export function viewProposal(read: ReadDump): ProposalView {
  const { dump, reading, notices } = read;
  const described = describe(read);
  const owners = ownersOfLines(reading.records);
  const marked = markLines(dump, reading.records);
  const gives = passedDown(reading.records, described);
  const around = new Map(reading.boilerplate.map(({ line, what }) => [line, what]));
  const left = new Set(leftLines(read));
  const doubts = new Map<number, ProposedLine['doubts']>();
  for (const { line, rule, text } of notices) doubts.set(line, [...(doubts.get(line) ?? []), { rule, text }]);

  const parts: (ProposedPart & { of: DumpRecord | undefined })[] = [];
  const begun = new Set<DumpRecord>();
  dump.lines.forEach(({ number, text }, index) => {
    if (text === '') return;
    const isAfterGap = dump.lines[index - 1]?.text === '';
    const isWithLast = !isAfterGap && !outside.has(around.get(number) ?? '') && around.has(number);
    const of = owners.get(number) ?? (isWithLast ? parts.at(-1)?.of : undefined);
    const what = marked.has(number) ? undefined : around.get(number);
    const line: ProposedLine = {
      ...(marked.get(number) ?? { pieces: [{ text }], readAs: [] }),
      number,
      isAfterGap,
      gives: gives.get(number) ?? [],
      ...(what !== undefined && { around: what }),
      isLeft: left.has(number),
      doubts: doubts.get(number) ?? [],
    };
    const last = parts.at(-1);
    if (last && last.of === of) last.lines.push(line);
    else {
      const record = of && described.get(of);
      const isContinued = of !== undefined && begun.has(of);
      parts.push({ of, ...(record && { record }), isContinued, lines: [line] });
    }
    if (of) begun.add(of);
  });
  return {
    parts: parts.map(({ of: _, ...part }) => part),
    fields: countFields(reading.records),
    inDoubt: [...doubts.keys()].sort((a, b) => a - b),
    left: [...left],
  };
}

function describe({ reading, entries }: ReadDump): Map<DumpRecord, ProposedRecord> {
  // An entry may be made of a copy of its record, which has the same fields.
  const keyOf = (record: DumpRecord | undefined) => record && (ownFields(record)[0] ?? record);
  const numbers = new Map(entries.map(({ records }, index) => [keyOf(records[0]?.record), index]));
  return new Map(
    reading.records.map((record) => {
      const index = numbers.get(keyOf(record));
      const entry = index === undefined ? undefined : entries[index];
      return [
        record,
        {
          ...(index !== undefined && { number: index + 1 }),
          kind: record.kind,
          when: entry ? whenOf(entry) : {},
          inferred: Object.entries(entry?.inferred ?? {}).map(([field, evidence]) => ({ field, evidence })),
        },
      ];
    }),
  );
}

function whenOf(entry: ImportedEntry): ProposedRecord['when'] {
  if (entry.kind === 'paper') return { date: entry.fields.date };
  const { date, endDate, start, end } = entry.fields;
  return { date, endDate, ...(start && { start }), ...(end && { end }) };
}

/** The record that each line stands in: by a field of its own, or between two lines of it. */
function ownersOfLines(records: readonly DumpRecord[]): Map<number, DumpRecord> {
  const owners = new Map<number, DumpRecord>();
  for (const record of records)
    for (const { from, to } of ownFields(record))
      for (let line = from; line <= to; line += 1) if (!owners.has(line)) owners.set(line, record);
  const known = [...owners].sort(([a], [b]) => a - b);
  known.forEach(([line, record], index) => {
    const [next, same] = known[index + 1] ?? [];
    if (next === undefined || same !== record) return;
    for (let between = line + 1; between < next; between += 1) owners.set(between, record);
  });
  return owners;
}

/** By line, what a heading says for the entries below it. */
function passedDown(
  records: readonly DumpRecord[],
  described: ReadonlyMap<DumpRecord, ProposedRecord>,
): Map<number, ProposedLine['gives']> {
  const numbers = new Map<number, Map<string, Set<number>>>();
  for (const record of records) {
    const shared = new Set(sharedFields(record));
    const number = described.get(record)?.number;
    if (number === undefined) continue;
    for (const { name, field } of namedFields(record)) {
      if (!shared.has(field)) continue;
      const line = numbers.get(field.from) ?? new Map<string, Set<number>>();
      numbers.set(field.from, line.set(name, (line.get(name) ?? new Set()).add(number)));
    }
  }
  return new Map([...numbers].map(([line, fields]) => [line, byTarget(fields)]));
}

/** The fields that go to the same entries together. */
function byTarget(fields: ReadonlyMap<string, ReadonlySet<number>>): ProposedLine['gives'] {
  const gives = new Map<string, string[]>();
  for (const [field, numbers] of fields) {
    const to = inRanges([...numbers].sort((a, b) => a - b));
    gives.set(to, [...(gives.get(to) ?? []), field]);
  }
  return [...gives].map(([to, names]) => ({ fields: names, to }));
}

/** "1–12, 14". */
function inRanges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

function countFields(records: readonly DumpRecord[]): ProposalView['fields'] {
  const counts = new Map<string, number>();
  for (const record of records)
    for (const name of new Set(namedFields(record).map((each) => each.name)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  const place = (name: string) => (orderOfFields.indexOf(name) + 100) % 100;
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => place(a.name) - place(b.name) || (a.name < b.name ? -1 : 1));
}
