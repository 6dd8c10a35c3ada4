/** A proposed reading for the terminal: enough to judge it by. */

import type { Appearance } from '../model/schema.ts';
import { largest, smallest } from '../text/extremes.ts';
import { countNoun } from '../text/plural.ts';
import { cut } from '../text/truncate.ts';
import { clean } from './dump.ts';
import type { ImportedEntry } from './entry.ts';
import { showNotice } from './notices.ts';
import { commandFor } from './proposal/command-for.ts';
import { leftLines } from './proposal/left-lines.ts';
import { proposalAddress } from './proposal/proposal-address.ts';
import { countOf, type ProposedReading } from './read-dump.ts';
import type { DumpRecord } from './record.ts';
import { fieldsIn } from './record.ts';

const shownEntries = 3;
const shownDoubts = 8;
const shownLines = 5;
const widestValue = 90;

/** The fields of a record that each field of an entry is read from. */
const printedAs: Readonly<Record<string, (keyof DumpRecord)[]>> = {
  speakers: ['people', 'affiliation'],
  authors: ['people', 'citation'],
  date: ['when', 'alsoWhen', 'citation'],
  start: ['when', 'alsoWhen'],
  end: ['until', 'when', 'alsoWhen'],
  endDate: ['until', 'when', 'alsoWhen'],
  location: ['location', 'occasion'],
  event: ['event', 'occasion', 'citation'],
  kind: ['occasion'],
  journal: ['journal', 'citation'],
  volume: ['volume', 'citation'],
  issue: ['issue', 'citation'],
  pages: ['pages', 'citation'],
};

/** What a proposal is, in lines: how many entries, the first ones field by field, what is in doubt, what is left, what to do. */
export function showProposal(proposal: ProposedReading): string[] {
  const { dump, entries, layout, notices } = proposal;
  const left = leftLines(proposal).map(
    (line) => `${line}  ${cut(dump.lines[line - 1]?.text.trim() ?? '', widestValue)}`,
  );
  return [
    `${dump.name} can be read as ${countOf(entries)} (${layout.reader}):`,
    ...entries.slice(0, shownEntries).flatMap((entry, index) => ['', ...showEntry(entry, index)]),
    ...(entries.length > shownEntries ? ['', `  … and ${entries.length - shownEntries} more`] : []),
    '',
    ...some(notices.map(showNotice), shownDoubts, '  in doubt'),
    ...some(left, shownLines, `  left over: ${countNoun(left.length, 'line')}`),
    `  if this is right:  ${commandFor('accept', dump.name)}`,
    `  if it is not:      ${commandFor('example', dump.name)}`,
    `  or look at it:     npm run dev, then /proposals/${proposalAddress(dump.name)}/`,
  ];
}

function showEntry(entry: ImportedEntry, index: number): string[] {
  const [{ record } = { record: undefined }] = entry.records;
  const { origin, ...fields } = entry.fields;
  const rows = Object.entries({ ...fields, abstract: entry.body || undefined }).flatMap(([field, value]) => {
    const text = inWords(value);
    if (text === '') return [];
    const doubt = entry.inferred[field] ? ` (${entry.inferred[field]})` : '';
    return [`     ${field.padEnd(12)} ${linesOf(record, field).padStart(9)}  ${text}${doubt}`];
  });
  const lines = origin?.[0]?.lines ?? '';
  return [`  ${index + 1}. ${entry.kind}, ${lines.includes('-') ? 'lines' : 'line'} ${lines}`, ...rows];
}

/** "12" or "12-15": the lines that a field was read from. */
function linesOf(record: DumpRecord | undefined, field: string): string {
  const names = field === 'abstract' ? ['body'] : (printedAs[field] ?? [field]);
  const parts = names.flatMap((name) => fieldsIn(record?.[name as keyof DumpRecord]));
  const [first, last] = [smallest(parts.map(({ from }) => from)), largest(parts.map(({ to }) => to))];
  if (parts.length === 0) return '';
  return first === last ? `${first}` : `${first}-${last}`;
}

function inWords(value: unknown): string {
  if (typeof value === 'string') return cut(clean(value.replace(/\s+/g, ' ')), widestValue);
  if (!Array.isArray(value)) return '';
  return cut(
    value
      .map((item: Partial<Appearance> & { url?: string; label?: string; source?: string }) =>
        item.name
          ? `${item.name}${item.affiliation ? ` (${item.affiliation})` : ''}`
          : (item.label ?? item.url ?? ''),
      )
      .filter((text) => text !== '')
      .join(', '),
    widestValue,
  );
}

/** The first lines below a heading; nothing when there are none. */
function some(lines: readonly string[], most: number, heading: string): string[] {
  if (lines.length === 0) return [];
  return [
    heading,
    ...lines.slice(0, most).map((line) => `     ${line}`),
    ...(lines.length > most ? [`     … and ${lines.length - most} more`] : []),
  ];
}
