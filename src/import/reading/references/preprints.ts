/**
 * Listings of a preprint server:
 *
 *     [1] arXiv:2606.91204 [pdf, html, other]
 *     Title: On the second-best bandwidth
 *     Torbjørn Aasheim, Philippa G. Wardlaw
 *     Comments: 12 pages
 *     Subjects: Statistics Theory (math.ST)
 *
 *     Bandwidth selectors are judged by …
 */
import { z } from 'zod';
import type { Line } from '../../dump.ts';
import {
  type DumpRecord,
  field,
  joined,
  type PersonField,
  type PrintedField,
  type Reading,
  recordOf,
} from '../../record.ts';
import { findWhen } from '../dates/when.ts';
import { readerOf } from '../reader.ts';

const name = 'preprints';
const opening =
  /^\s*(?:\[\d{1,4}\]\s*)?(?<scheme>arXiv|bioRxiv|medRxiv|SSRN|HAL)\s?:\s?(?<id>(?:[a-z-]+(?:\.[A-Z]{2})?\/)?\d{4,7}(?:\.\d{4,5})?(?:v\d{1,2})?)(?=[\s([]|$)/iu;
const label =
  /^\s*(?<name>Title|Authors?|Comments?|Journal-ref|Subjects?|Categories|MSC-class|ACM-class|Report-no|DOI|Cite as|Abstract)\s?:\s*(?<value>\S.*|)$/iu;
/** "Cross submissions (showing 2 of 2 entries)". */
const heading =
  /^(?:new|cross|replacement|recent|showing|total of)\b.{0,80}(?:\)|entries|submissions?|listings?|lists?)\b.{0,60}$/iu;

const layoutSchema = z.object({
  reader: z.literal(name),
  /** Whether headings say on which day the preprints below were listed. */
  day: z.enum(['headings', 'none']),
});

export const preprints = readerOf({
  name,
  layout: 'a listing of arXiv: “[1] arXiv:2606.91204”, “Title: …”, authors, “Subjects: …”, abstract',
  schema: layoutSchema,
  propose: ({ lines }) => {
    const count = lines.filter(({ text }) => opening.test(text)).length;
    const titles = lines.filter(
      ({ text }) => label.exec(text)?.groups?.['name']?.toLowerCase() === 'title',
    ).length;
    if (count < 1 || titles * 2 < count) return [];
    const dated = lines.some(({ text }) => dayIn(text));
    return [{ reader: name, day: dated ? 'headings' : 'none' }];
  },
  read: ({ lines }, { day }) => readListing(lines, day === 'headings'),
  surety: () => 3,
});

/** "Showing new listings for Tuesday, 9 June 2026", "Fri, 5 Jun 2026 (showing 25 of 38 entries )". */
function dayIn(text: string): boolean {
  if (text.length > 120 || label.test(text)) return false;
  const found = findWhen(text);
  const isFull = found?.dates.some((date) => !date.startsWith('-')) === true;
  return isFull && (/listing|showing|entries/iu.test(text) || (found?.rest.length ?? 99) < 4);
}

function readListing(lines: readonly Line[], hasDays: boolean): Reading {
  const reading: Reading = { records: [], boilerplate: [], remarks: [] };
  const starts = lines.flatMap(({ text }, index) => (opening.test(text) ? index : []));
  let day: PrintedField | undefined;
  const first = starts[0] ?? lines.length;
  for (const line of lines.slice(0, first)) {
    if (hasDays && dayIn(line.text)) day = { ...field(line), isShared: true };
    else if (line.text.trim() !== '')
      reading.boilerplate.push({ line: line.number, what: 'above the entries' });
  }
  starts.forEach((start, at) => {
    const end = starts[at + 1] ?? lines.length;
    const part = lines.slice(start, end);
    const stop = part.findIndex(
      (line, index) => index > 0 && (heading.test(line.text.trim()) || (hasDays && dayIn(line.text))),
    );
    const own = stop < 0 ? part : part.slice(0, stop);
    const { record, left } = readEntry(own, day, reading);
    if (record) reading.records.push(record);
    const rest = [...left, ...(stop < 0 ? [] : part.slice(stop))].filter(({ text }) => text.trim() !== '');
    for (const line of rest) {
      if (hasDays && dayIn(line.text)) day = { ...field(line), isShared: true };
      else if (end === lines.length)
        reading.boilerplate.push({ line: line.number, what: 'below the entries' });
      else if (heading.test(line.text.trim()))
        reading.boilerplate.push({ line: line.number, what: 'heading' });
    }
  });
  return reading;
}

function readEntry(
  lines: readonly Line[],
  day: PrintedField | undefined,
  reading: Reading,
): { record?: DumpRecord; left: Line[] } {
  const [first] = lines;
  const id = first && opening.exec(first.text)?.groups;
  if (!first || !id) return { left: [...lines] };
  const labelled = lines.map((line) => label.exec(line.text)?.groups);
  const title = labelled.findIndex((groups) => groups?.['name']?.toLowerCase() === 'title');
  if (title < 0) return { left: [...lines] };
  let end = title + 1;
  while (end < lines.length && lines[end]?.text.trim() !== '' && !labelled[end]) end += 1;
  const named = labelled.findIndex((groups) => /^authors?$/iu.test(groups?.['name'] ?? ''));
  // The authors stand on the line in front of the next label; a line that ends in a comma goes on.
  let authors = named >= 0 ? named : end - 1 > title ? end - 1 : -1;
  const last = authors;
  while (named < 0 && authors - 1 > title && /,$/.test(lines[authors - 1]?.text.trim() ?? '')) authors -= 1;
  const titleLines = lines.slice(title, named >= 0 ? Math.min(named, end) : authors < 0 ? end : authors);
  const people =
    authors < 0 ? undefined : authorsOf(lines.slice(authors, Math.max(last, authors) + 1), named >= 0);
  let at = Math.max(end, named + 1);
  for (; at < lines.length; at += 1) {
    const groups = labelled[at];
    if (groups && groups['name']?.toLowerCase() !== 'abstract')
      reading.boilerplate.push({
        line: lines[at]?.number ?? 1,
        what: groups['name']?.toLowerCase() ?? 'note',
      });
    else if (groups || lines[at]?.text.trim() !== '') break;
  }
  const { body, left } = abstractOf(lines.slice(at));
  const record = recordOf('paper', {
    title: joined(
      titleLines.map((line, index) =>
        index === 0 ? { ...line, text: labelled[title]?.['value'] ?? '' } : line,
      ),
    ),
    people,
    when: day,
    links: /^arxiv$/iu.test(id['scheme'] ?? '')
      ? [{ ...field(first, `https://arxiv.org/abs/${id['id']}`), label: `arXiv:${id['id']}` }]
      : undefined,
    body,
  });
  if (!record.links) reading.boilerplate.push({ line: first.number, what: 'number' });
  return { record, left };
}

function authorsOf(lines: readonly Line[], isLabelled: boolean): PersonField[] {
  return lines.flatMap((line) => {
    const text = isLabelled ? (label.exec(line.text)?.groups?.['value'] ?? line.text) : line.text;
    return text
      .replace(/\([^()]*\)/g, '')
      .split(/,|;| and (?=\p{Lu})/u)
      .map((one) => one.trim())
      .filter((one) => one !== '' && !/^(?:et al\.?|\d+ (?:other|additional).*)$/iu.test(one))
      .map((one) => ({ name: field(line, one) }));
  });
}

/** The paragraphs of an abstract; short lines behind them are the page's. */
function abstractOf(lines: readonly Line[]): { body: PrintedField[]; left: Line[] } {
  const body: PrintedField[] = [];
  let block: Line[] = [];
  let at = 0;
  for (; at <= lines.length; at += 1) {
    const line = lines[at];
    if (line && line.text.trim() !== '') {
      const value =
        body.length === 0 && block.length === 0 ? label.exec(line.text)?.groups?.['value'] : undefined;
      block.push(value === undefined ? line : { ...line, text: value });
      continue;
    }
    if (block.length === 0) continue;
    const length = block.reduce((sum, { text }) => sum + text.trim().length, 0);
    if (length < 80 && !/[.!?]$/.test(block.at(-1)?.text.trim() ?? ''))
      return { body, left: [...block, ...lines.slice(at)] };
    const paragraph = joined(block);
    if (paragraph) body.push(paragraph);
    block = [];
  }
  return { body, left: [] };
}
