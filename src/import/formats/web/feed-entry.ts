/** What the items of feeds share, whatever the feed is written in: papers, talks with their people, times and places. */
import { Parser } from 'htmlparser2';
import { fieldNamed } from '../../languages/languages.ts';
import type { DumpRecord, PersonField, PrintedField } from '../../record.ts';
import { doiAddress } from '../files/parsed-file.ts';
import { bodyOf, distinctLinks } from '../works/works.ts';

type Links = NonNullable<DumpRecord['links']>;

/** What an item of a feed says, each thing where its format has it. */
export interface FeedEntry {
  id: PrintedField | undefined;
  title: PrintedField | undefined;
  authors: PersonField[];
  links: Links;
  /** Description or content, in HTML or in plain text. */
  text: PrintedField | undefined;
  /** When the talk takes place. */
  starts?: PrintedField | undefined;
  ends?: PrintedField | undefined;
  timezone?: PrintedField | undefined;
  kind?: PrintedField | undefined;
  status?: PrintedField | undefined;
  location?: PrintedField | undefined;
  event?: PrintedField | undefined;
  series?: PrintedField | undefined;
  /** When a paper appeared, and in what. */
  published?: PrintedField | undefined;
  journal?: PrintedField | undefined;
  booktitle?: PrintedField | undefined;
  /** Of a paper's book; `series` is that of a talk. */
  bookSeries?: PrintedField | undefined;
  publisher?: PrintedField | undefined;
  howPublished?: PrintedField | undefined;
  institution?: PrintedField | undefined;
  address?: PrintedField | undefined;
  volume?: PrintedField | undefined;
  issue?: PrintedField | undefined;
  pages?: PrintedField | undefined;
  listedOn?: PrintedField | undefined;
  isPaper: boolean;
  /** Whether this program wrote the feed. */
  isOwn: boolean;
}

/** The text of an item without what it says in front. */
interface Head {
  text: PrintedField | undefined;
  people?: PersonField[];
}

interface Labelled {
  text: PrintedField | undefined;
  people?: PrintedField;
  when?: PrintedField;
  location?: PrintedField;
}

type Fields = { [Name in keyof DumpRecord]?: DumpRecord[Name] | undefined };

/** The fields of an item. In a blog the author of an item is often not its speaker: they are, where the item names them. */
export function itemFields(item: FeedEntry): Fields {
  const { status, title: whole, isSpeaker } = titleOf(item);
  const rest: Head = item.isOwn ? withoutHead(item, status !== undefined) : { text: item.text };
  const labelled: Labelled = item.isOwn ? { text: rest.text } : readLabels(rest.text);
  const title = withoutSpeaker(whole, labelled.people);
  const printed = (item.text?.text ?? '').toLowerCase();
  const isNamed = item.authors.some(
    ({ name }) => name.text.length > 3 && printed.includes(name.text.toLowerCase()),
  );
  const people =
    rest.people ??
    labelled.people ??
    (item.isPaper || item.isOwn || isSpeaker || isNamed || item.starts ? item.authors : undefined);
  const common = {
    id: item.id,
    title,
    people,
    links: distinctLinks(item.links),
    body: bodyOf(labelled.text),
  };
  if (item.isPaper)
    return {
      ...common,
      when: item.published,
      journal: item.journal,
      booktitle: item.booktitle,
      series: item.bookSeries,
      publisher: item.publisher,
      howPublished: item.howPublished,
      institution: item.institution,
      address: item.address,
      volume: item.volume,
      issue: item.issue,
      pages: item.pages,
      event: item.event,
      listedOn: item.listedOn,
    };
  return {
    ...common,
    when: item.starts ?? labelled.when,
    until: item.ends,
    location: item.location ?? labelled.location,
    event: item.event,
    series: item.series,
    timezone: item.timezone,
    workKind: item.kind,
    status: item.status ?? (status === undefined || !title ? undefined : { ...title, text: status }),
  };
}

const statuses: [RegExp, string][] = [
  [/^(?:cancelled|canceled|abgesagt|annulé)\s?:\s+/iu, 'cancelled'],
  [/^(?:postponed|verschoben|reporté)\s?:\s+/iu, 'postponed'],
];

/** A title without the status and the speakers in front of it: "Cancelled: Mira Okafor: Tilings". */
function titleOf({ title, authors, isPaper }: FeedEntry): {
  title: PrintedField | undefined;
  status?: string;
  isSpeaker?: true;
} {
  if (!title || isPaper) return { title };
  const found = statuses.find(([word]) => word.test(title.text));
  const text = found ? title.text.replace(found[0], '') : title.text;
  const names = authors.map(({ name }) => name.text).join(', ');
  const after =
    names !== '' && text.startsWith(names)
      ? /^\s?[:–—-]\s+(\S.*)$/su.exec(text.slice(names.length))?.[1]
      : undefined;
  return {
    title: { ...title, text: after ?? text },
    ...(found && { status: found[1] }),
    ...(after !== undefined && { isSpeaker: true }),
  };
}

/** "Mira Okafor: Tilings" → "Tilings", where the text of the item names her as the speaker. */
function withoutSpeaker(
  title: PrintedField | undefined,
  people: PrintedField | undefined,
): PrintedField | undefined {
  const [, name = '', rest = ''] =
    /^([^:–—]{4,80}?)(?:\s?:|\s[–—-])\s+(\S.*)$/su.exec(title?.text ?? '') ?? [];
  return title && people && name !== '' && people.text.includes(name) ? { ...title, text: rest } : title;
}

/**
 * The text of a feed of this program without the lines before the abstract, which say in words what the item says in fields; with the
 * affiliations that stand there alone.
 */
function withoutHead(item: FeedEntry, hasStatus: boolean): Head {
  if (!item.text) return { text: undefined };
  let { text } = item.text;
  let people: PersonField[] | undefined;
  const next = () => /^\s*<p>([^<]{0,4000})<\/p>\s*/.exec(text);
  const take = (paragraph: RegExpExecArray) => {
    text = text.slice(paragraph[0].length);
  };
  const first = next();
  const found =
    first && item.authors.length > 0 ? peopleIn(textOfHtml(first[1] ?? ''), item.authors) : undefined;
  if (first && found) {
    people = found;
    take(first);
  }
  const second = next();
  if (second && isSaid(textOfHtml(second[1] ?? ''), item)) take(second);
  const third = next();
  // "Cancelled.", "To be confirmed.": said in a field, too. Of a talk that was moved the former day stands here alone.
  const isStatus = third && /^\p{L}[\p{L} ]{2,30}\.$/u.test(textOfHtml(third[1] ?? ''));
  if (third && isStatus && (hasStatus || item.status)) take(third);
  return { text: text.trim() ? { ...item.text, text: text.trim() } : undefined, ...(people && { people }) };
}

/** "Mira Okafor (Ulm), Jan van der Tal" → each with the affiliation behind the name; `undefined` where others are named. */
function peopleIn(line: string, authors: readonly PersonField[]): PersonField[] | undefined {
  const people: PersonField[] = [];
  let rest = line;
  for (const [index, { name }] of authors.entries()) {
    if (!rest.startsWith(name.text)) return undefined;
    rest = rest.slice(name.text.length);
    const nextName = authors[index + 1]?.name.text;
    const end = nextName === undefined ? rest.length : rest.indexOf(`, ${nextName}`);
    if (end < 0) return undefined;
    const place = /^ \((.*)\)$/s.exec(rest.slice(0, end))?.[1];
    if (place === undefined && end > 0) return undefined;
    people.push({ name, ...(place && { affiliation: { ...name, text: place } }) });
    rest = rest.slice(end).replace(/^, /, '');
  }
  return people;
}

/** Whether a line says nothing but time, place and occasion of a talk, or where a paper appeared. */
function isSaid(line: string, item: FeedEntry): boolean {
  const { starts, location, event, isPaper } = item;
  if (isPaper) return saysNothingElse(line, item);
  const place = [location?.text, event?.text].filter(Boolean).join('. ');
  if (place !== '' && line.endsWith(place)) return true;
  return starts !== undefined && line.includes(starts.text.slice(0, 4));
}

/** Whether nothing is left of a line without what the item says of where the paper appeared. */
function saysNothingElse(line: string, item: FeedEntry): boolean {
  const {
    journal,
    booktitle,
    bookSeries,
    volume,
    issue,
    pages,
    publisher,
    institution,
    address,
    howPublished,
  } = item;
  const said = [
    journal,
    booktitle,
    bookSeries,
    volume,
    issue,
    pages,
    publisher,
    institution,
    address,
    howPublished,
  ]
    .flatMap((field) => (field ? [plainDashes(field.text)] : []))
    .sort((a, b) => b.length - a.length);
  const rest = said.reduce((left, text) => left.replace(text, () => ''), plainDashes(line));
  return said.length > 0 && !/[\p{L}\p{N}]/u.test(rest);
}

function plainDashes(text: string): string {
  return text.replace(/[–-]{1,3}/g, '-');
}

/** HTML without its tags, in one line. */
function textOfHtml(html: string): string {
  let text = '';
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
  });
  parser.end(html);
  return text.replace(/\s+/g, ' ').trim();
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** Where a line of HTML ends. */
const lineEnd = /(<br\s{0,9}\/?>|<\/?(?:p|div|li|ul|ol|tr)\b[^<>]{0,500}>|\n)/i;

/** Lines such as "Speaker: Mira Okafor", "Date: 16 May 2024" in the text of an item, and the text without them. */
function readLabels(field: PrintedField | undefined): Labelled {
  if (!field) return { text: undefined };
  const found = new Map<string, string[]>();
  const rest = field.text.split(lineEnd).map((part) => {
    const line = /[<&]/.test(part) ? textOfHtml(part) : part.trim();
    const [, label = '', value = ''] = /^([\p{L} /&()]{2,30}?)\s?:\s{0,9}(\S.{0,500})$/su.exec(line) ?? [];
    const name = label === '' ? undefined : fieldNamed(label);
    // Above the text that it announces.
    if (name === 'abstract') return /[<&]/.test(part) ? escaped(value) : value;
    if (!name || !['people', 'date', 'start', 'location'].includes(name) || found.has(name)) return part;
    found.set(name, [value.trim()]);
    return '';
  });
  if (found.size === 0 && rest.join('') === field.text) return { text: field };
  const of = (...names: string[]) => {
    const text = names.flatMap((name) => found.get(name) ?? []).join('\n');
    return text === '' ? undefined : { ...field, text };
  };
  const [people, when, location] = [of('people'), of('date', 'start'), of('location')];
  const text = rest.join('');
  return {
    text: text.replace(/<[^<>]{0,500}>/g, '').trim() ? { ...field, text } : undefined,
    ...(people && { people }),
    ...(when && { when }),
    ...(location && { location }),
  };
}

/** "start=2024-03-31T14:00:00+01:00; end=…; scheme=W3C-DTF" (DCMI Period). */
export function periodIn(field: PrintedField | undefined): { starts?: PrintedField; ends?: PrintedField } {
  const part = (name: string) => {
    const text =
      field && new RegExp(`(?:^|;)\\s{0,9}${name}\\s{0,9}=\\s{0,9}([^;\\s]{4,40})`).exec(field.text)?.[1];
    return field && text ? { ...field, text } : undefined;
  };
  const [starts, ends] = [part('start'), part('end')];
  return { ...(starts && { starts }), ...(ends && { ends }) };
}

/** What a citation in the key–value form of OpenURL says ("rft.jtitle=…&rft.volume=…"). */
export function citationIn(field: PrintedField | undefined): Partial<FeedEntry> & { doi: Links } {
  if (!field || !/(?:^|&)rft[._]/.test(field.text)) return { doi: [] };
  const values = new URLSearchParams(field.text);
  const of = (name: string) => {
    const text = values.get(name)?.trim();
    return text ? { ...field, text } : undefined;
  };
  const doi = of('rft_id')?.text.replace(/^info:doi\//, '');
  return {
    journal: of('rft.jtitle'),
    booktitle: of('rft.btitle'),
    bookSeries: of('rft.series'),
    publisher: of('rft.pub'),
    howPublished: of('rft_dat'),
    institution: of('rft.inst'),
    address: of('rft.place'),
    volume: of('rft.volume'),
    issue: of('rft.issue'),
    pages: of('rft.pages'),
    published: of('rft.date'),
    doi: doi && /^10\.\d{4,9}\/\S/.test(doi) ? [{ ...field, text: doiAddress(doi), label: 'DOI' }] : [],
  };
}
