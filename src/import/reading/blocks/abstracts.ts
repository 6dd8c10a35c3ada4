/** Abstracts that a page prints below its programme, each below the name of its speaker or the title of its talk. */
import { foldedWord } from '../../languages/languages.ts';
import type { DumpRecord, PrintedField } from '../../record.ts';
import type { PageLine } from '../page/page.ts';
import { abstractFit } from './roles.ts';

/** The records with the abstracts that stand behind the last of them. Only a record without one takes one. */
export function withAbstractsBelow(
  records: readonly DumpRecord[],
  lines: readonly PageLine[],
  from: number,
): DumpRecord[] {
  const byName = new Map<string, number>();
  records.forEach((record, index) => {
    for (const name of namesOf(record)) byName.set(name, byName.has(name) ? -1 : index);
  });
  const bodies = new Map<number, PrintedField[]>();
  let open: number | undefined;
  for (const line of lines.slice(from)) {
    const named = recordNamed(line.text, byName);
    if (named !== undefined) {
      open = named;
      continue;
    }
    if (open === undefined) continue;
    const isText =
      abstractFit(line.text) > 0.8 || (line.gap === 0 && bodies.has(open) && line.text.length > 20);
    if (!isText) {
      // The title of the talk may stand below its speaker; anything else ends the text.
      if (bodies.has(open)) open = undefined;
      continue;
    }
    const body = bodies.get(open) ?? [];
    bodies.set(open, [...body, { text: line.text, from: line.line.number, to: line.line.number }]);
  }
  return records.map((record, index) => {
    const body = record.body ? undefined : bodies.get(index);
    return body ? { ...record, body } : record;
  });
}

/** What a record may be named by: its title, or each of its people. */
function namesOf({ title, people }: DumpRecord): string[] {
  const names = Array.isArray(people) ? people.map(({ name }) => name.text) : [];
  return [title?.text ?? '', ...names].map(bare).filter((name) => name.length > 4);
}

/** The record whose name a line is, or begins with before a bracket, a colon or a dash. */
function recordNamed(text: string, byName: ReadonlyMap<string, number>): number | undefined {
  if (text.length > 200) return undefined;
  for (const part of [text, ...text.split(/ ?[(:–—]| - /u, 1)]) {
    const index = byName.get(bare(part));
    if (index !== undefined && index >= 0) return index;
  }
  return undefined;
}

function bare(text: string): string {
  return foldedWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
