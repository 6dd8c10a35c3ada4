/**
 * A bibliography in BibTeX or biblatex: each entry is a paper, or a talk where it has the date or place of an event.
 *
 *     @article{okafor2023,
 *       author = {Okafor, Mira and M{\"u}ller, J.},
 *       title = {Tilings of the {$2$}-sphere},
 *       journal = jig, volume = 12, year = 2023, doi = {10.1234/abc},
 *     }
 */

import { isWhole } from '../../../model/entry.ts';
import { pointsTo } from '../../../model/identifiers.ts';
import { isCitationKey, type PaperType, paperTypes } from '../../../model/schema.ts';
import { countNoun } from '../../../text/plural.ts';
import { unescapedAddress } from '../../../text/tex-characters.ts';
import { lineFinder, rawText } from '../../dump.ts';
import {
  type Boilerplate,
  claimedLines,
  type DumpRecord,
  type PrintedField,
  type Remark,
  recordOf,
} from '../../record.ts';
import { cleanText, doiAddress, notKept, textParagraphs } from '../files/parsed-file.ts';
import type { Format } from '../format.ts';
import { nonBlank } from '../lines.ts';
import { isCommentInWords, isEntryWithoutSign, isHeadLine, isProgramComment } from './heads.ts';
import { type BibtexEntry, inheritFields } from './inherit.ts';
import { bibtexNames } from './names.ts';
import { type BibtexItem, type BibtexPart, scanBibtex } from './scan.ts';

const opening = /^\s{0,40}@[a-z]{2,30}\s{0,9}[{(]/i;

/** Fields that are read. */
const known = new Set(
  `author editor title subtitle type journal journaltitle booktitle booksubtitle volume number issue pages eid articleno chapter edition publisher address
  location institution school organization howpublished note pubstate isbn issn language langid series year month day date doi url eprint
  eprinttype archiveprefix primaryclass arxivid adsurl pdf abstract eventdate eventtitle crossref xdata`.split(
    /\s+/,
  ),
);
/** Fields that programs write for themselves. */
const bookkeeping = new Set(
  `timestamp biburl bibsource file owner groups creationdate modificationdate date-added date-modified added-at
  interhash intrahash username mendeley-groups mendeley-tags citeulike-article-id posted-at priority local-url rating read __markedentry
  unique-id da adsnote slaccitation hal_id hal_version key sortkey ids options bdsk-file-1 bdsk-file-2`.split(
    /\s+/,
  ),
);

export const bibliography: Format = {
  name: 'bibtex',
  layout: 'a bibliography (.bib): "@article{" and the like, a paper an entry',

  recognises: ({ name, lines }) => {
    const filled = nonBlank(lines);
    if (!filled.some(({ text }) => opening.test(text))) return false;
    const first = filled.find(({ text }) => !text.trim().startsWith('%') && !isHeadLine(text));
    return (
      first !== undefined &&
      (opening.test(first.text) || isEntryWithoutSign(first.text) || /\.bib$/i.test(name))
    );
  },

  read: ({ lines }) => {
    const text = rawText(lines);
    const lineAt = lineFinder(lines);
    const items = scanBibtex(text);
    const entries = entriesOf(items, lineAt);
    const unsigned = entriesWithoutSign(lines);
    const remarks: Remark[] = [
      ...items.flatMap((item) => brokenRemark(item, lineAt)),
      ...unsigned.map(({ from, to, text: line }) => ({
        line: from,
        rule: 'entry-broken' as const,
        text: `“${line}” seems to begin an entry that has lost its “@”: put it back in the dump, in front of ${from === to ? `line ${from}` : `lines ${from} to ${to}`}`,
      })),
    ];
    inheritFields(entries, ({ line }, problem) =>
      remarks.push({
        line,
        rule: 'field-in-doubt',
        text: `${problem}: add the entry to the dump, or write what it says into the file of this one`,
      }),
    );
    const read = entries.filter(({ type }) => type !== 'xdata').map(readEntry);
    const records = read.map(({ record }) => record);
    return {
      records,
      boilerplate: boilerplateOf(items, lines, lineAt, claimedLines(records), unsigned),
      remarks: [...remarks, ...read.flatMap((each) => each.remarks), ...unkeptFields(entries)].sort(
        (a, b) => a.line - b.line,
      ),
    };
  },
};

/** Entries with the lines of their fields, each `@string` replaced by its value. */
function entriesOf(items: readonly BibtexItem[], lineAt: (offset: number) => number): LocatedEntry[] {
  const strings = new Map<string, readonly BibtexPart[]>();
  // The definitions of a file hold for all of it, as biber reads it.
  for (const item of items) if (item.kind === 'string') strings.set(item.name.toLowerCase(), item.parts);
  const expand = expander(strings);
  return items.flatMap((item) => {
    if (item.kind !== 'entry') return [];
    const fields = new Map<string, PrintedField>();
    const twice: PrintedField[] = [];
    for (const { name, parts, from, to } of item.fields) {
      const value = cleanText(expand(parts));
      if (!value) continue;
      const field: PrintedField = {
        text: value,
        from: lineAt(from),
        to: lineAt(Math.max(to - 1, from)),
        written: 'latex',
      };
      const before = fields.get(name);
      if (!before) fields.set(name, field);
      else if (before.text !== value) twice.push(field);
    }
    return [
      {
        type: item.type,
        key: item.key,
        line: lineAt(item.from),
        keyLine: lineAt(item.keyFrom),
        fields,
        twice,
      },
    ];
  });
}

interface LocatedEntry extends BibtexEntry {
  keyLine: number;
  /** Values of fields that stand twice, each with another value. */
  twice: PrintedField[];
}

/** How long a text becomes at most by `@string`: each may name another one twice. */
const longestExpansion = 10_000;
/** How many strings are followed, each in the value of the one before. */
const deepestExpansion = 100;

/** Gives the text of parts with each name that `strings` define replaced. A name is expanded once, however often it stands in others. */
function expander(
  strings: ReadonlyMap<string, readonly BibtexPart[]>,
): (parts: readonly BibtexPart[]) => string {
  const values = new Map<string, string>();
  const expanded = (parts: readonly BibtexPart[], depth: number): string => {
    let text = '';
    for (const part of parts) {
      const isLong = text.length > longestExpansion;
      const value =
        part.isBare && !isLong && depth < deepestExpansion ? defined(part.text, depth) : part.text;
      // What grows like that is no name of a journal.
      text += value.length > longestExpansion ? part.text : value;
    }
    return text;
  };
  const defined = (written: string, depth: number): string => {
    const name = written.toLowerCase();
    const parts = strings.get(name);
    if (!parts) return written;
    let value = values.get(name);
    if (value === undefined) {
      // In its own value a name stands for itself.
      values.set(name, written);
      value = expanded(parts, depth + 1);
      values.set(name, value);
    }
    return value;
  };
  return (parts) => expanded(parts, 0);
}

function brokenRemark(item: BibtexItem, lineAt: (offset: number) => number): Remark[] {
  const [line, last] = [lineAt(item.from), lineAt(Math.max(item.to - 1, item.from))];
  if (item.kind === 'broken') {
    const name = `@${item.type}${item.key && `{${item.key}`}`;
    const lines = last > line ? `lines ${line} to ${last}` : `line ${line}`;
    const text = `“${name}” cannot be read: ${item.reason}; mend the dump in ${lines}. The other entries are imported`;
    return [{ line, rule: 'entry-broken', text }];
  }
  if (item.kind !== 'entry' || item.key !== '' || item.type === 'xdata') return [];
  const text = `“@${item.type}” has no key, so the entry is known again by its title, people and day alone: give it one in the dump, behind the brace`;
  return [{ line, rule: 'entry-broken', text }];
}

/** One remark for each field that no entry keeps, and one for each value that stands beside another of the same field. */
function unkeptFields(entries: readonly LocatedEntry[]): Remark[] {
  const remarks = new Map<string, Remark>();
  for (const { type, key, fields } of entries)
    for (const [name, { from, text, isShared }] of fields)
      if (name === 'venue' && isTalkEntry(type, key, fields)) continue;
      else if (!known.has(name) && !bookkeeping.has(name) && !isShared && !remarks.has(name))
        remarks.set(name, notKept(from, `“${name}”`, text));
  const twice = entries.flatMap(({ twice: values }) =>
    values.map(({ from, text }) => notKept(from, 'the second value of a field that stands twice', text)),
  );
  return [...remarks.values(), ...twice, ...incompleteNames(entries)];
}

/** The lists of people that end with "and others", which is nobody's name. */
function incompleteNames(entries: readonly LocatedEntry[]): Remark[] {
  const found = entries.flatMap(({ fields }) =>
    ['author', 'editor'].flatMap((name) => {
      const field = fields.get(name);
      return field && !field.isShared && /\sand\sothers\s{0,9}$/i.test(field.text) ? [field] : [];
    }),
  );
  const [first] = found;
  if (!first) return [];
  const where = found.length > 1 ? `, in ${countNoun(found.length, 'list')} of names` : '';
  return [notKept(first.from, '“and others” behind the people that are named', '', where)];
}

/** What lines are that stand in no record; text between the entries is not one of them, and is reported. */
function boilerplateOf(
  items: readonly BibtexItem[],
  lines: Parameters<typeof nonBlank>[0],
  lineAt: (offset: number) => number,
  claimed: ReadonlySet<number>,
  unsigned: readonly LineRange[],
): Boilerplate[] {
  const inItems = new Map<number, string>();
  for (const { from, to } of unsigned)
    for (let line = from; line <= to; line += 1) inItems.set(line, unreadable);
  for (const item of items) {
    const what = whatIs(item);
    if (!what) continue;
    for (let line = lineAt(item.from); line <= lineAt(Math.max(item.to - 1, item.from)); line += 1)
      inItems.set(line, what);
    if (item.kind === 'entry')
      for (const field of item.fields)
        for (let line = lineAt(field.from); line <= lineAt(Math.max(field.to - 1, field.from)); line += 1)
          inItems.set(line, `“${field.name}”`);
  }
  const first = items[0] ? lineAt(items[0].from) : 0;
  return nonBlank(lines).flatMap(({ number, text }) => {
    if (claimed.has(number)) return [];
    // Whose bibliography it is stands in front of the first entry.
    const isHead = isHeadLine(text) || (number < first && isCommentInWords(text));
    const what = inItems.get(number) ?? (isHead ? 'head of the file' : undefined);
    return what === undefined ? [] : [{ line: number, what }];
  });
}

/** What lines are that a notice names as those of an entry of which nothing is read. */
const unreadable = 'an entry that cannot be read';

interface LineRange {
  from: number;
  to: number;
}

/** Entries that have lost their "@", as far as they look like one: to the line of a brace alone, a blank one, or the next entry. */
function entriesWithoutSign(lines: Parameters<typeof nonBlank>[0]): (LineRange & { text: string })[] {
  return lines.flatMap((line, index) => {
    if (!isEntryWithoutSign(line.text)) return [];
    const depth = braceDepth(line.text);
    if (depth <= 0) return [{ from: line.number, to: line.number, text: line.text.trim() }];
    const rest = lines.slice(index + 1, index + 1 + longestUnsigned);
    const stop = rest.findIndex(
      ({ text }) => /^\s{0,40}[@}]|^\s{0,40}$/.test(text) || isEntryWithoutSign(text),
    );
    const isEnd = /^\s{0,40}\}/.test(rest[stop]?.text ?? '');
    const last = stop < 0 ? rest.at(-1) : rest[isEnd ? stop : stop - 1];
    return [{ from: line.number, to: last?.number ?? line.number, text: line.text.trim() }];
  });
}

/** So many lines are those of one entry at most. */
const longestUnsigned = 100;

function braceDepth(text: string): number {
  return text.split('{').length - text.split('}').length;
}

function whatIs(item: BibtexItem): string | undefined {
  if (item.kind === 'entry') return item.type === 'xdata' ? '@xdata' : 'bracket';
  if (item.kind === 'string' || item.kind === 'preamble') return `@${item.kind}`;
  // Its notice names its lines.
  if (item.kind === 'broken') return unreadable;
  return item.kind === 'comment' && isProgramComment(item.text) ? '@comment' : undefined;
}

/** Names that biblatex and programs have for the types of BibTeX. */
const otherTypes: Readonly<Record<string, PaperType>> = {
  ...{
    conference: 'inproceedings',
    collection: 'book',
    mvbook: 'book',
    mvcollection: 'book',
    reference: 'book',
  },
  ...{ mvreference: 'book', mvproceedings: 'proceedings', inreference: 'incollection', suppbook: 'inbook' },
  ...{ bookinbook: 'inbook', suppcollection: 'incollection', suppperiodical: 'article', review: 'article' },
  ...{ report: 'techreport', electronic: 'online', www: 'online', webpage: 'online', standard: 'techreport' },
  ...{ code: 'software', softwareversion: 'software', data: 'dataset' },
};

/** What biblatex calls the kinds of theses and reports. */
const kinds: Readonly<Record<string, { text: string; type?: PaperType }>> = {
  phdthesis: { text: '', type: 'phdthesis' },
  mathesis: { text: '', type: 'mastersthesis' },
  bathesis: { text: 'Bachelor’s thesis', type: 'mastersthesis' },
  candthesis: { text: 'Candidate thesis', type: 'phdthesis' },
  techreport: { text: '' },
  resreport: { text: 'Research report' },
};

function typeOf(type: string, kind: string): PaperType {
  if (type === 'thesis') {
    if (kinds[kind]?.type) return kinds[kind].type;
    return /master|magist|m\.?\s?sc|diplom|bachelor|b\.?\s?sc|licen/i.test(kind)
      ? 'mastersthesis'
      : 'phdthesis';
  }
  return paperTypes.find((name) => name === type) ?? otherTypes[type] ?? 'misc';
}

function readEntry({ type, key, keyLine, fields }: LocatedEntry): { record: DumpRecord; remarks: Remark[] } {
  const of = (...names: string[]) => names.map((name) => fields.get(name)).find((field) => field);
  const remarks: Remark[] = [];
  /** The first of the fields that there is; what another of them says is told. */
  const one = (...names: string[]) => {
    const [first, ...others] = names.flatMap((name) => fields.get(name) ?? []);
    for (const other of others)
      if (first && other.text !== first.text && !other.isShared)
        remarks.push(notKept(other.from, `a second value beside “${first.text}”`, other.text));
    return first;
  };
  const isTalk = isTalkEntry(type, key, fields);
  const [title, subtitle] = [of('title'), of('subtitle')];
  const abstract = of('abstract');
  const [authors, editors] = [bibtexNames(of('author')), bibtexNames(of('editor'))];
  const written = of('type');
  const paperType = typeOf(type, (written?.text ?? '').toLowerCase());
  const kind = written && (kinds[written.text.toLowerCase()]?.text ?? written.text);
  const common = {
    id: key ? { text: key, from: keyLine, to: keyLine } : undefined,
    title: title && subtitle ? { ...title, text: `${title.text}: ${subtitle.text}` } : title,
    links: linksOf(fields, remarks),
    body: abstract ? textParagraphs(abstract.text).map((text) => ({ ...abstract, text })) : [],
  };
  if (isTalk)
    return {
      record: recordOf('talk', {
        ...common,
        people: authors.length > 0 ? authors : editors,
        when: plain(of('eventdate')),
        location: of('venue'),
        event: of('eventtitle', 'booktitle'),
      }),
      remarks: [...remarks, ...unkeptOfTalk(key, fields)],
    };
  // Of a part of a book its editors are those of the book.
  const isEdited = authors.length === 0 && editors.length > 0 && isWhole(paperType);
  const [booktitle, booksubtitle] = [of('booktitle'), of('booksubtitle')];
  return {
    record: recordOf('paper', {
      ...common,
      type: paperType,
      citationKey: isCitationKey(key) ? key : undefined,
      people: isEdited ? editors : authors,
      editors,
      published: publishedOf(fields),
      inferred: isEdited
        ? [{ field: 'authors', evidence: 'no author is named; these are the editors' }]
        : undefined,
      workKind: written && kind ? { ...written, text: kind } : undefined,
      event: of('eventtitle'),
      journal: one('journaltitle', 'journal'),
      booktitle:
        booktitle && booksubtitle
          ? { ...booktitle, text: `${booktitle.text}: ${booksubtitle.text}` }
          : booktitle,
      series: of('series'),
      volume: of('volume'),
      issue: one('number', 'issue'),
      pages: one('pages', 'eid', 'articleno'),
      chapter: of('chapter'),
      edition: of('edition'),
      publisher: of('publisher'),
      address: one('address', 'location'),
      institution: one('institution', 'school', 'organization'),
      howPublished: of('howpublished'),
      isbn: of('isbn'),
      issn: of('issn'),
      language: of('language', 'langid'),
      note: of('note', 'pubstate'),
    }),
    remarks,
  };
}

/**
 * Whether an entry is a talk. Keys of Colloquy's own exports say it; others by what only an event has. A paper of a workshop may have its
 * title (`eventtitle`).
 */
function isTalkEntry(type: string, key: string, fields: ReadonlyMap<string, PrintedField>): boolean {
  if (type !== 'unpublished' && type !== 'misc') return false;
  if (/^talk:/.test(key)) return true;
  if (/^paper:/.test(key)) return false;
  return fields.has('eventdate') || fields.has('eventtitle');
}

/** What a talk of a bibliography has beside what an entry of a talk holds. */
function unkeptOfTalk(key: string, fields: ReadonlyMap<string, PrintedField>): Remark[] {
  // Exports repeat the event and the day there, for styles that know neither.
  if (/^talk:/.test(key)) return [];
  return ['howpublished', 'note', 'publisher', 'organization', 'address'].flatMap((name) => {
    const field = fields.get(name);
    return field && !field.isShared ? [notKept(field.from, `“${name}” of a talk`, field.text)] : [];
  });
}

/** A field whose text is no TeX any more. */
function plain(field: PrintedField | undefined): PrintedField | undefined {
  if (!field) return undefined;
  const { written: _, ...rest } = field;
  return rest;
}

function publishedOf(fields: ReadonlyMap<string, PrintedField>): DumpRecord['published'] {
  const parts = (['date', 'year', 'month', 'day'] as const).flatMap((name) => {
    const field = fields.get(name);
    return field ? [[name, field] as const] : [];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}

/** Archives whose numbers lead to a page. */
const archives: Readonly<Record<string, { label: string; address: (id: string) => string }>> = {
  arxiv: { label: 'arXiv', address: (id) => `https://arxiv.org/abs/${id.replace(/^arxiv:/i, '')}` },
  hal: { label: 'HAL', address: (id) => `https://hal.science/${id}` },
  googlebooks: { label: 'Google Books', address: (id) => `https://books.google.com/books?id=${id}` },
  jstor: { label: 'JSTOR', address: (id) => `https://www.jstor.org/stable/${id}` },
  pubmed: { label: 'PubMed', address: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/` },
};

/** DOI, preprint and address of an entry, each once. */
function linksOf(
  fields: ReadonlyMap<string, PrintedField>,
  remarks: Remark[],
): (PrintedField & { label?: string })[] {
  const links: (PrintedField & { label?: string })[] = [];
  const add = (field: PrintedField, text: string, label?: string) => {
    const target = pointsTo(text) ?? text;
    if (!links.some((link) => (pointsTo(link.text) ?? link.text) === target))
      links.push({ ...field, text, ...(label && { label }) });
  };
  const bare = (name: string) => {
    const field = plain(fields.get(name));
    const text = unescapedAddress(field?.text ?? '')
      .replace(/\\url\s?(?=\{)/g, '')
      .replace(/[{}]/g, '')
      .trim();
    return field && text ? { field, text } : undefined;
  };
  const doi = bare('doi');
  // Several DOIs stand in some files.
  for (const each of doi?.text.split(/[\s,;]{1,9}(?=10\.|https?:)/) ?? [])
    if (doi) add(doi.field, doiAddress(each.trim()), 'DOI');
  const eprint = bare('eprint') ?? bare('arxivid');
  if (eprint) {
    const { field, text } = eprint;
    const named = (bare('archiveprefix') ?? bare('eprinttype'))?.text.toLowerCase();
    const archive =
      named ??
      (/^(?:arxiv:)?(?:\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?$/i.test(text)
        ? 'arxiv'
        : '');
    const known = Object.hasOwn(archives, archive) ? archives[archive] : undefined;
    if (/^https?:\/\/\S+$/i.test(text)) add(field, text);
    else if (known) add(field, known.address(text), known.label);
    else remarks.push(notKept(field.from, '“eprint”', text));
  }
  const url = bare('url');
  for (const each of url?.text.split(/\s{1,9}(?=https?:)/i) ?? []) if (url) add(url.field, each);
  const pdf = bare('pdf');
  if (pdf && /^https?:\/\//i.test(pdf.text)) add(pdf.field, pdf.text, 'PDF');
  else if (pdf) remarks.push(notKept(pdf.field.from, '“pdf”', pdf.text));
  const ads = bare('adsurl');
  if (ads) add(ads.field, ads.text, 'ADS');
  return links;
}
