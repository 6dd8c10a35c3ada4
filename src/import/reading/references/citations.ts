/**
 * Lists of references, a line or a block each, with numbers or bullets or without, below headings with years or other words:
 *
 *     2019                                                          [1] M. Okafor, Foam that counts,
 *     Okafor, M. (2019). Foam that counts. J. Foams 12(3), 45–67.       J. Foams 12 (2019), 45–67.
 */

import { z } from 'zod';
import { largest } from '../../../text/extremes.ts';
import type { Dump, Line } from '../../dump.ts';
import { claimedLines, type DumpRecord, type PrintedField, type Reading, recordOf } from '../../record.ts';
import { readerOf } from '../reader.ts';
import {
  aroundItems,
  type Division,
  divisions,
  isShortHeading,
  itemMark,
  type ListItem,
  listItems,
  yearHeading,
} from './citation-items.ts';
import { type CitationLine, readCitationLine, type TextSpan } from './citation-line.ts';

const layoutSchema = z.object({
  reader: z.literal('citations'),
  /** What parts the references: a number or bullet in front of each, blank lines, or the end of a line. */
  parted: z.enum(divisions),
});

interface Reference {
  item: ListItem;
  read: CitationLine;
  /** The one above that prints the authors, where this one has a dash for them. */
  sameAs?: Reference;
}

const hasYear =
  /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|to appear|in press|accepted|forthcoming|submitted|preprint|arxiv|im druck|erscheint|eingereicht|angenommen|à paraître|sous presse|soumis|accepté|aceptado|en prensa|enviado|aceite|no prelo|submetido|in corso di stampa|accettato|sottomesso|te verschijnen|geaccepteerd/iu;
/** "Aceptado en Gaceta": the journal is "Gaceta". */
const promised =
  /^(?:to appear|accepted(?: for publication)?|in press|forthcoming|erscheint|angenommen|im druck|à paraître|accepté|aceptado|en prensa|aceite|no prelo|accettato|in corso di stampa|te verschijnen|geaccepteerd)(?: (?:in|at|by|bei|dans|par|en|em|su|por))?[ ,:]+(?=\p{Lu})/iu;
/** "———. (2019). More foam": the authors are those of the reference above. */
const sameAuthors = /^(?:[—―–-]{2,6}|[—―]|_{2,8})[.,:;]?\s+(?=\S)/u;

const shortest = 35;
const longest = 1500;
const mostLines = 6;
/** From here on a text is taken for a reference. */
const sure = 0.75;
/** So many references make a list, and so much of the page's text has to be references. */
const fewest = 3;
const leastShare = 0.6;

/** A title is no paragraph, and has no line that is a label. */
function isTitle(text: string): boolean {
  return text.length <= 250 && (text.match(/[.!?]\s+\p{Lu}/gu)?.length ?? 0) <= 2 && !/:\n/.test(text);
}

/** The reference in each item. A dash stands for the authors of the one above. */
function referencesIn(items: readonly ListItem[]): (Reference | undefined)[] {
  let above: Reference | undefined;
  return items.map((item) => {
    const [dash] = sameAuthors.exec(item.text) ?? [];
    const authors = above?.read.authors;
    if (!dash || !authors || !above) {
      const found = referenceIn(item);
      if (found) above = found;
      return found;
    }
    const text = `${authors.trimEnd()}${/[.,:;]$/u.test(authors) ? '' : ','} ${item.text.slice(dash.length)}`;
    const longer = text.length - item.text.length;
    const found = referenceIn({ ...item, text, mark: item.mark - longer });
    return found && { ...found, sameAs: above.sameAs ?? above };
  });
}

function referenceIn(item: ListItem): Reference | undefined {
  const { text } = item;
  if (text.length < shortest || text.length > longest || !hasYear.test(text)) return undefined;
  const read = readCitationLine(text);
  return read.confidence >= sure && read.title && isTitle(read.title) && item.lines.length <= mostLines
    ? { item, read }
    : undefined;
}

/** How well a division explains the page; 0 when the page is no list of references under it. */
function fit(dump: Dump, parted: Division): number {
  if (parted === 'marks' && dump.lines.filter(({ text }) => itemMark.test(text)).length < fewest) return 0;
  const items = listItems(dump, parted);
  const references = referencesIn(items).flatMap((reference, at) => (reference ? (items[at] ?? []) : []));
  if (references.length < fewest) return 0;
  if (
    parted === 'marks' &&
    references.filter(({ lines }) => itemMark.test(lines[0]?.text ?? '')).length < references.length * 0.8
  )
    return 0;
  const size = (list: readonly ListItem[]) =>
    list.reduce((sum, { text }) => sum + (text.length < shortest ? 0 : text.length), 0);
  const share = size(references) / Math.max(1, size(items));
  return share < leastShare ? 0 : references.length * share;
}

/** Fields of one reference: text as printed, on the lines where it stands. */
function fieldsOf({ item, read }: Reference): {
  at: (span: TextSpan, text: string) => PrintedField;
  whole: (text: string) => PrintedField;
} {
  const starts: number[] = [];
  let start = -item.mark;
  for (const { text } of item.lines) {
    starts.push(start);
    start += text.length + 1;
  }
  const lineAt = (offset: number) =>
    item.lines[starts.findLastIndex((from) => from <= offset)]?.number ?? item.lines[0]?.number ?? 1;
  const ends = largest(Object.values(read.spans).map(({ to }) => to));
  const last = item.lines.at(-1)?.number ?? 1;
  return {
    // A place or a publisher behind the last field has no field: its lines are those of the last one.
    at: (span, text) => ({
      text,
      from: lineAt(span.from),
      to: span.to === ends ? last : lineAt(span.to - 1),
    }),
    whole: (text) => ({ text, from: item.lines[0]?.number ?? 1, to: last }),
  };
}

const meeting =
  /\b(?:proc|proceedings|conf|conference|workshop|symposium|symp|congress|meeting|congrès|atti|actes|tagung|colloque)\b/iu;

/** Where it appeared: a meeting is an event, a journal or a book has a volume and pages. */
function appearance(read: CitationLine): 'event' | 'journal' {
  return !read.isJournal && meeting.test(read.container ?? '') ? 'event' : 'journal';
}

function linksOf(
  read: CitationLine,
  whole: (text: string) => PrintedField,
): NonNullable<DumpRecord['links']> {
  const isDoiAddress = read.url?.includes('doi.org/') ?? false;
  return [
    ...(read.doi ? [{ ...whole(`https://doi.org/${read.doi}`), label: 'DOI' }] : []),
    ...(read.url && !(read.doi && isDoiAddress) ? [whole(read.url)] : []),
  ];
}

function recordFrom(reference: Reference, heading: Line | undefined): DumpRecord {
  const { read } = reference;
  const { at, whole } = fieldsOf(reference);
  const { spans } = read;
  const part = (span: TextSpan | undefined, text: string | undefined) =>
    span && text ? at(span, text) : undefined;
  const above = heading && yearHeading.exec(heading.text.trim())?.[1];
  const inherited =
    heading && above
      ? { text: above, from: heading.number, to: heading.number, isShared: true as const }
      : undefined;
  const container = part(spans.container, read.container?.replace(promised, ''));
  const authorsIn = reference.sameAs?.read.spans.authors;
  const nameAt = (name: string): PrintedField[] => {
    if (reference.sameAs)
      return authorsIn ? [{ ...fieldsOf(reference.sameAs).at(authorsIn, name), isShared: true }] : [];
    return spans.authors ? [at(spans.authors, name)] : [];
  };
  return recordOf('paper', {
    title: part(spans.title, read.title),
    people: read.authorNames.flatMap((text) => nameAt(text).map((name) => ({ name }))),
    inferred: reference.sameAs
      ? [{ field: 'authors', evidence: 'a dash stands for the authors of the reference above' }]
      : undefined,
    when: part(spans.date, read.year) ?? inherited,
    [appearance(read)]: container,
    volume: part(spans.volume, read.volume),
    issue: part(spans.volume, read.issue),
    pages: part(spans.pages, read.pages),
    links: linksOf(read, whole),
    listedUnder: heading && { text: heading.text.trim(), from: heading.number, to: heading.number },
  });
}

function readReferences(dump: Dump, parted: Division): Reading {
  const records: DumpRecord[] = [];
  let heading: Line | undefined;
  const items = listItems(dump, parted);
  const references = referencesIn(items);
  for (const [at, item] of items.entries()) {
    const reference = references[at];
    if (reference) records.push(recordFrom(reference, heading));
    else if (isShortHeading(item)) heading = item.lines[0];
  }
  const known = claimedLines(records);
  return { records, boilerplate: known.size > 0 ? aroundItems(dump, known) : [] };
}

export const citationLists = readerOf({
  name: 'citations',
  layout: 'a list of references, each in a line or a block',
  schema: layoutSchema,

  propose: (dump) =>
    divisions
      .map((parted) => ({ parted, worth: fit(dump, parted) }))
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => b.worth - a.worth)
      .map(({ parted }) => ({ reader: 'citations' as const, parted }))
      .slice(0, 1),

  read: (dump, { parted }) => readReferences(dump, parted),
});
