/** Scores what is read in the mails of the CMU Seminar Announcements (Freitag 1998): speaker, location, start and end of each. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPage } from '../../../src/import/reading/page-score.fixture.ts';

const fields = ['speaker', 'location', 'stime', 'etime'] as const;
type Field = (typeof fields)[number];

const floors: Record<Field, number> = { speaker: 0.8, location: 0.82, stime: 0.98, etime: 0.95 };
const titles = new Set(['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'phd', 'ph', 'd', 'md', 'sir', 'dean']);

/**
 * Reads each mail of a folder as a dump of its own, with the labels taken out. One answer a mail and field counts, that of its first
 * entry; it is right when it is any of the labelled ones. Times are compared on a twelve-hour clock, names without titles.
 *
 * @param half `training` or `test_tagged`
 * @param onMiss is told of each answer that is wrong or missing
 * @returns the closing table
 */
export function scoreMails(
  folder: string,
  half: string,
  onMiss?: (file: string, field: string, said: string | undefined, wanted: readonly string[]) => void,
): string {
  const count = Object.fromEntries(
    fields.map((field) => [field, { wanted: 0, stated: 0, right: 0 }]),
  ) as Record<Field, { wanted: number; stated: number; right: number }>;
  let mails = 0;
  for (const file of readdirSync(path.join(folder, half))
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const text = readFileSync(path.join(folder, half, file), 'latin1');
    const wanted = Object.fromEntries(fields.map((field) => [field, labelled(text, field)])) as Record<
      Field,
      Set<string>
    >;
    if (fields.every((field) => wanted[field].size === 0)) continue;
    mails += 1;
    const said = answers(file, text.replace(/<\/?[a-z]+>/g, ''));
    for (const field of fields) {
      const isRight = said[field] !== undefined && wanted[field].has(said[field]);
      if (wanted[field].size > 0) count[field].wanted += 1;
      if (said[field] !== undefined) count[field].stated += 1;
      if (isRight) count[field].right += 1;
      else if (said[field] !== undefined || wanted[field].size > 0)
        onMiss?.(file, field, said[field], [...wanted[field]]);
    }
  }
  return [`${mails} mails of ${half}`, ...fields.map((field) => line(field, count[field]))].join('\n');
}

function line(
  field: Field,
  { wanted, stated, right }: { wanted: number; stated: number; right: number },
): string {
  const [precision, recall] = [right / Math.max(stated, 1), right / Math.max(wanted, 1)];
  const f1 = (2 * precision * recall) / Math.max(precision + recall, Number.EPSILON);
  const figures = `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
  return `${field.padEnd(9)} ${figures}  (${wanted} mails, ${stated} stated; floor ${floors[field]})${f1 < floors[field] ? ' below the floor' : ''}`;
}

function labelled(text: string, field: Field): Set<string> {
  const found = text.matchAll(new RegExp(`<${field}>(.*?)</${field}>`, 'gs'));
  return new Set(
    [...found].flatMap(
      ([, value = '']) => normal(field, value.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')) ?? [],
    ),
  );
}

function answers(file: string, text: string): Partial<Record<Field, string>> {
  const said: Partial<Record<Field, string>> = {};
  for (const { fields: entry } of readPage(file, text).entries.sort((a, b) => a.from - b.from)) {
    const [speaker] = (entry['speakers'] ?? []) as { name?: string }[];
    const values: Record<Field, unknown> = {
      speaker: speaker?.name,
      location: entry['location'],
      stime: entry['start'],
      etime: entry['end'],
    };
    for (const field of fields) {
      const value = values[field] === undefined ? undefined : normal(field, String(values[field]));
      if (value !== undefined && said[field] === undefined) said[field] = value;
    }
  }
  return said;
}

function normal(field: Field, text: string): string | undefined {
  if (field === 'stime' || field === 'etime') {
    const [, hours, minutes] = /(\d{1,2})(?:[:.](\d\d))?/.exec(text) ?? [];
    if (hours === undefined) return /noon/i.test(text) ? '0:00' : undefined;
    return `${Number(hours) % 12}:${minutes ?? '00'}`;
  }
  const words =
    text
      .normalize('NFKD')
      .replace(/[^\p{ASCII}]/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return (field === 'speaker' ? words.filter((word) => !titles.has(word)) : words).join(' ') || undefined;
}
