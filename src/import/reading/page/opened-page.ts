/**
 * A dump as the page that readers read: HTML as the lines of a browser's copy. What was read goes back to the lines of the dump.
 */
import { clean, type Dump, type Line, lineFinder, rawText } from '../../dump.ts';
import { type DumpRecord, isField, ownFields, type PrintedField, type Reading } from '../../record.ts';
import { htmlLines, isHtml } from './html-lines.ts';

export interface OpenedPage {
  /** The page; its lines count from 1. */
  dump: Dump;
  /** A reading of the page as one of the dump. */
  toSource(reading: Reading): Reading;
  /** The line of the dump that a line of the page begins on. */
  sourceLine(number: number): number;
}

/** Opens a dump for the general readers. */
export function openPage(dump: Dump): OpenedPage {
  const text = rawText(dump.lines);
  return isHtml(text)
    ? openHtml(dump, text)
    : { dump, toSource: (reading) => reading, sourceLine: (number) => number };
}

function openHtml(dump: Dump, html: string): OpenedPage {
  const numberAt = lineFinder(dump.lines);
  const printed = htmlLines(html);
  const spans = printed.map(({ from, to }) =>
    from < 0 ? { from: 1, to: 1 } : { from: numberAt(from), to: numberAt(to) },
  );
  const lines = printed.map(({ text, isAside }, index) => lineOf(index + 1, isAside ? '' : text));
  const asides = printed.flatMap(({ isAside, text }, index) =>
    isAside && text !== '' ? [spans[index]] : [],
  );
  const spanOf = (number: number) => spans[number - 1] ?? { from: 1, to: 1 };
  const moved = (field: PrintedField): PrintedField => ({
    ...field,
    // What looks like a tag now was written as text.
    written: 'plain',
    from: spanOf(field.from).from,
    to: Math.max(spanOf(field.from).to, spanOf(field.to).to),
  });
  return {
    dump: { ...dump, lines },
    sourceLine: (number) => spanOf(number).from,
    toSource: ({ records, boilerplate, remarks, ...rest }) => {
      const linked = records.map((record) => withLinks(record, (number) => printed[number - 1]?.links ?? []));
      const covered = new Set<number>();
      for (const [index, { from, to }] of spans.entries())
        if (printed[index]?.text !== '') for (let line = from; line <= to; line += 1) covered.add(line);
      const cover = (span: { from: number; to: number } | undefined, what: string) =>
        span
          ? Array.from({ length: span.to - span.from + 1 }, (_, at) => ({ line: span.from + at, what }))
          : [];
      const known = [
        ...boilerplate.flatMap(({ line, what }) => cover(spanOf(line), what)),
        ...asides.flatMap((span) => cover(span, 'navigation')),
        ...dump.lines.flatMap((line) =>
          line.text.trim() !== '' && !covered.has(line.number) ? [{ line: line.number, what: 'markup' }] : [],
        ),
      ];
      const byLine = new Map<number, string>();
      for (const { line, what } of known) if (!byLine.has(line)) byLine.set(line, what);
      return {
        ...rest,
        records: linked.map((record) => mapFields(record, moved)),
        boilerplate: [...byLine].sort(([a], [b]) => a - b).map(([line, what]) => ({ line, what })),
        ...(remarks && { remarks: remarks.map((remark) => ({ ...remark, line: spanOf(remark.line).from })) }),
      };
    },
  };
}

function lineOf(number: number, raw: string): Line {
  const text = clean(raw);
  return { number, text, ...(raw !== text && { raw }) };
}

/** The addresses of links on the lines that are the record's own. */
function withLinks(
  record: DumpRecord,
  linksOn: (line: number) => readonly { url: string; label: string }[],
): DumpRecord {
  const links = new Map((record.links ?? []).map((link) => [link.text, link]));
  const lines = new Set<number>();
  for (const { from, to } of ownFields(record)) for (let line = from; line <= to; line += 1) lines.add(line);
  for (const line of lines)
    for (const { url, label } of linksOn(line))
      if (!links.has(url) && links.size < 12)
        links.set(url, { text: url, from: line, to: line, ...(label && label !== url && { label }) });
  return links.size > 0 ? { ...record, links: [...links.values()] } : record;
}

/** A copy of a record with each of its fields changed. */
function mapFields(record: DumpRecord, change: (field: PrintedField) => PrintedField): DumpRecord {
  const mapped = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(mapped);
    if (isField(part)) return change(part);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, mapped(value)]));
  };
  return mapped(record) as DumpRecord;
}
