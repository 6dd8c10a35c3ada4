/** What a format read, as YAML: the form of the expected records beside each fixture. */
import { stringify } from 'yaml';
import type { Dump } from '../dump.ts';
import { fieldsIn, isField, type Reading } from '../record.ts';

/** A reading as YAML. A field is "lines | text"; `unread` lists the lines that are in nothing. */
export function showReading(dump: Dump, { records, boilerplate, remarks = [], broken }: Reading): string {
  const claimed = new Set(boilerplate.map(({ line }) => line));
  const shown = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shown);
    if (typeof value !== 'object' || value === null) return value;
    if (!isField(value))
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shown(part)]));
    for (let line = value.from; line <= value.to; line += 1) claimed.add(line);
    const { text, from, to, ...more } = value;
    const beside = Object.entries(more).map(([name, part]) => ` (${name} ${part})`);
    return `${from === to ? from : `${from}-${to}`} | ${text}${beside.join('')}`;
  };
  const content = {
    records: records.map((record) =>
      Object.fromEntries(
        Object.entries(record)
          .sort(([, a], [, b]) => firstLine(a) - firstLine(b))
          .map(([name, value]) => [name, shown(value)]),
      ),
    ),
    furniture: boilerplate.toSorted((a, b) => a.line - b.line).map(({ line, what }) => `${line} | ${what}`),
    ...(remarks.length > 0 && {
      remarks: remarks.map(({ line, rule, text }) => `${line} | ${text} [${rule}]`),
    }),
    ...(broken && { broken: `${broken.line} | ${broken.message}` }),
    unread: dump.lines
      .filter(({ number, text }) => text !== '' && !claimed.has(number))
      .map(({ number, text }) => `${number} | ${text}`),
  };
  return stringify(content, { lineWidth: 0 });
}

/** The first line of a part; 0 for the record's kind, which is on no line and is shown first. */
function firstLine(value: unknown): number {
  return fieldsIn(value)[0]?.from ?? 0;
}
