/**
 * A bibliography in BibTeX or biblatex: each entry is a paper, or a talk where it has the date or title of an event.
 *
 *     @article{okafor2023,
 *       author = {Okafor, Mira and M{\"u}ller, J.},
 *       title = {Tilings of the {$2$}-sphere},
 *       journal = jig, volume = 12, year = 2023, doi = {10.1234/abc},
 *     }
 */
import bibtex, { type Item, type Literal } from 'bibtex-parse';
import { unescapedAddress } from '../../text/tex-characters.ts';
import { lineFinder, rawText } from '../dump.ts';
import { type DumpRecord, type PrintedField, type Remark, recordOf } from '../record.ts';
import type { Format } from './format.ts';
import { brokenFile, cleanText, doiAddress, notKept, otherLines, textParagraphs } from './parsed-file.ts';

type Entry = Extract<Item, { itemtype: 'entry' }>;

const opening = /^\s*@[a-z]+\s*[{(]/i;
/** Fields that are read, and those that a catalogue has no use for. */
const known = new Set(
  `author title subtitle journal journaltitle booktitle volume number issue pages year month day date doi url
  eprint eprinttype archiveprefix primaryclass abstract eventdate eventtitle venue series urldate timestamp
  biburl bibsource file isbn issn publisher editor address language langid shorttitle copyright eventtitleaddon
  location`.split(/\s+/),
);

export const bibliography: Format = {
  name: 'bibtex',
  layout: 'a bibliography (.bib): "@article{" and the like, a paper an entry',

  recognises: ({ lines }) => {
    const first = lines.find((line) => line.text.trim() !== '' && !line.text.trim().startsWith('%'));
    return first !== undefined && opening.test(first.text);
  },

  read: ({ lines }) => {
    const text = rawText(lines);
    const lineAt = lineFinder(lines);
    let items: Item[];
    try {
      items = bibtex.parse(text, { number: 'string' });
    } catch (error) {
      const at = (error as { location?: { start?: { offset?: number } } }).location?.start?.offset ?? 0;
      return brokenFile(
        lineAt(at),
        'an entry that begins here does not end: look for a missing brace or comma',
      );
    }
    const entries = locatedEntries(items, text, lineAt);
    const records = entries.map(({ type, key, fields }) => readEntry(type, key, fields));
    const remarks = new Map<string, Remark>();
    for (const { fields } of entries)
      for (const [name, { from, text: value }] of fields)
        if (!known.has(name) && !remarks.has(name)) remarks.set(name, notKept(from, `“${name}”`, value));
    return {
      records,
      boilerplate: otherLines(lines, records, ({ text: line }) => syntaxOf(line)),
      remarks: [...remarks.values()],
    };
  },
};

interface LocatedEntry {
  type: string;
  key: PrintedField | undefined;
  fields: Map<string, PrintedField>;
}

/** The entries with the lines of their fields. The parser gives no offsets, so each entry is searched for behind the one before it. */
function locatedEntries(items: Item[], text: string, lineAt: (offset: number) => number): LocatedEntry[] {
  const strings = new Map(
    items.flatMap((item) => (item.itemtype === 'string' ? [[item.name.toLowerCase(), item] as const] : [])),
  );
  let from = 0;
  return items
    .filter((item) => item.itemtype === 'entry')
    .map((entry) => {
      const offset = text.indexOf(entry.raw, from);
      from = offset + entry.raw.length;
      const line = lineAt(offset);
      return {
        type: entry.type,
        key: entry.key ? { text: entry.key, from: line, to: line } : undefined,
        fields: fieldsOf(entry, offset, strings, lineAt),
      };
    });
}

/** The fields of an entry by their names, with each `@string` replaced by its value. */
function fieldsOf(
  entry: Entry,
  offset: number,
  strings: ReadonlyMap<string, Literal>,
  lineAt: (offset: number) => number,
): Map<string, PrintedField> {
  const fields = new Map<string, PrintedField>();
  let at = 0;
  for (const field of entry.fields) {
    const begins = entry.raw.indexOf(field.name, at);
    const value = entry.raw.indexOf(field.raw, begins + field.name.length);
    at = value + field.raw.length;
    const text = cleanText(literalText(field, strings));
    const name = field.name.trim().toLowerCase();
    if (text && !fields.has(name))
      fields.set(name, {
        text,
        from: lineAt(offset + begins),
        to: lineAt(offset + Math.max(at - 1, begins)),
        written: 'latex',
      });
  }
  return fields;
}

function literalText({ value, datatype }: Literal, strings: ReadonlyMap<string, Literal>, depth = 0): string {
  if (Array.isArray(value)) return value.map((part) => literalText(part, strings, depth)).join('');
  const text = String(value ?? '');
  const string = datatype === 'identifier' ? strings.get(text.toLowerCase()) : undefined;
  return string && depth < 5 ? literalText(string, strings, depth + 1) : text;
}

function readEntry(
  type: string,
  id: PrintedField | undefined,
  fields: ReadonlyMap<string, PrintedField>,
): DumpRecord {
  const of = (...names: string[]) => names.map((name) => fields.get(name)).find((field) => field);
  const plain = (field: PrintedField | undefined): PrintedField | undefined => {
    if (!field) return undefined;
    const { written: _, ...rest } = field;
    return rest;
  };
  const isTalk =
    (type === 'unpublished' || type === 'misc') && (fields.has('eventdate') || fields.has('eventtitle'));
  const [title, subtitle] = [of('title'), of('subtitle')];
  const doi = plain(of('doi'));
  const eprint = plain(of('eprint'));
  const isArxiv =
    /arxiv/i.test(of('archiveprefix', 'eprinttype')?.text ?? '') ||
    /^\d{4}\.\d{4,5}(?:v\d+)?$/.test(eprint?.text ?? '');
  const url = plain(of('url'));
  const abstract = of('abstract');
  return recordOf(isTalk ? 'talk' : 'paper', {
    id,
    title: title && subtitle ? { ...title, text: `${title.text}: ${subtitle.text}` } : title,
    people: authors(of('author')),
    when: isTalk ? plain(of('eventdate')) : dateOf(of('date'), of('year'), of('month'), of('day')),
    location: isTalk ? of('venue') : undefined,
    event: of('eventtitle', 'booktitle'),
    journal: of('journaltitle', 'journal'),
    volume: of('volume'),
    issue: of('number', 'issue'),
    pages: of('pages'),
    links: [
      ...(doi
        ? [
            {
              ...doi,
              text: doiAddress(doi.text),
              label: 'DOI',
            },
          ]
        : []),
      ...(eprint && isArxiv
        ? [
            {
              ...eprint,
              text: `https://arxiv.org/abs/${eprint.text.replace(/^arxiv:/i, '')}`,
              label: 'arXiv',
            },
          ]
        : []),
      ...(url ? [{ ...url, text: unescapedAddress(url.text.replace(/^\\url\{(.*)\}$/, '$1')) }] : []),
    ],
    body: abstract ? textParagraphs(abstract.text).map((text) => ({ ...abstract, text })) : [],
  });
}

/** "and" outside of braces separates names; "others" stands for nobody. */
function authors(field: PrintedField | undefined): { name: PrintedField }[] {
  if (!field) return [];
  const names: string[] = [''];
  let depth = 0;
  for (const part of field.text.split(/(\\.|[{}]|\s+and\s+)/i)) {
    if (part === '{') depth += 1;
    if (part === '}') depth -= 1;
    if (depth === 0 && /^\s+and\s+$/i.test(part)) names.push('');
    else names.push((names.pop() ?? '') + part);
  }
  return names
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '' && name.toLowerCase() !== 'others')
    .map((text) => ({ name: { ...field, text } }));
}

/** "2024-05-16" from `date`, or "16 may 2024" from `day`, `month` and `year`. */
function dateOf(...[date, year, month, day]: (PrintedField | undefined)[]): PrintedField | undefined {
  if (date) return { text: date.text, from: date.from, to: date.to };
  if (!year) return undefined;
  const parts = [month && day, month, year].filter((field) => field !== undefined);
  const text = parts.map((field) =>
    field === month && /^\d$/.test(field.text) ? `0${field.text}` : field.text,
  );
  return {
    text: month && /^\d+$/.test(month.text) ? text.toReversed().join('-') : text.join(' '),
    from: year.from,
    to: year.to,
  };
}

/** Names a line that is in no record: a field that is not read, a bracket, or a comment. */
function syntaxOf(line: string): string {
  const name = /^\s*(\w+)\s*=/.exec(line)?.[1];
  return name ? `“${name}”` : /^[\s{}(),]*$/.test(line) ? 'bracket' : 'comment';
}
