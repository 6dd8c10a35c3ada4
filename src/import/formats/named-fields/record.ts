/** A record of a table or a data file, its fields found by their names. */
import type { FieldMap } from '../../../model/schema.ts';
import { claimedLines, type DumpRecord, type PrintedField, type Remark, recordOf } from '../../record.ts';
import { type DataNode, isEmptyNode, nodeField } from '../files/data-tree.ts';
import { doiAddress, notKept, textParagraphs } from '../files/parsed-file.ts';
import { foldedMember, isNameOf, type MemberName } from './field-names.ts';
import { namedPeople, textField } from './people.ts';
import { placeOf } from './place.ts';
import { whenOf } from './times.ts';
import { type NamedValue, type NamedValues, valuesOf } from './values.ts';

export interface NamedRecord {
  /** `undefined` where the file hides the talk. */
  record: DumpRecord | undefined;
  /** What the record holds and no field takes. */
  left: { name: string; line: number; sample: string }[];
  remarks: Remark[];
}

export interface NamedOptions {
  fields?: FieldMap | undefined;
  /** Whether the records are papers, where that is known; else their own members tell. */
  isPaper?: boolean | undefined;
  /** The heading above the record: a year, a term. */
  heading?: PrintedField | undefined;
}

/** Reads a record. */
export function readNamed(node: DataNode, { fields, isPaper, heading }: NamedOptions = {}): NamedRecord {
  const values = valuesOf(node, fields);
  const used = new Set<NamedValue>();
  const take = (field: MemberName): DataNode | undefined => {
    const [first] = values.of.get(field) ?? [];
    if (first) used.add(first);
    return first?.value;
  };
  // Their labels on pages stand for much else: only what files call them is taken.
  const takeNamed = (field: 'host' | 'note') => {
    const named = (values.of.get(field) ?? []).find(({ name }) => isNameOf(field, name));
    if (named) used.add(named);
    return named?.value;
  };
  const title = textField(take('title'));
  if (isHidden(values)) {
    const text = `“${title?.text ?? ''}” is marked as hidden or a draft, so it is no entry`;
    return {
      record: undefined,
      left: [],
      remarks: [{ line: node.from, rule: 'hidden-talk', text, hides: node.to }],
    };
  }
  const kind = saysPaper(values) || (isPaper ?? isPaperByNames(values)) ? 'paper' : 'talk';
  const place = placeOf(values, kind, used);
  const record = recordOf(kind, {
    id: textField(take('id')),
    title,
    ...namedPeople(take('people') ?? take('authors'), take('affiliation')),
    ...whenOf(values, kind, used, heading),
    timezone: textField(take('timezone')),
    ...place,
    series: textField(take('series')),
    status: statusOf(take('status'), take('cancelled')),
    journal: place.journal ?? textField(take('journal')),
    volume: textField(take('volume')),
    issue: textField(take('issue')),
    pages: textField(take('pages')),
    ...(kind === 'talk' && {
      host: textField(takeNamed('host')),
      note: textField(takeNamed('note')),
      online: addressField(take('online')),
      bio: paragraphsIn(take('bio')),
      portrait: servedPicture(take('portrait')),
      still: servedPicture(take('still')),
    }),
    keywords: keywordsIn(take('keywords')),
    publishFrom: textField(take('publishFrom')),
    files: [...filesOf(take('slides')), ...servedVideos(values, used)],
    links: linksOf(values, used),
    body: bodyOf(values, used),
    listedUnder: heading,
  });
  for (const ignored of ['kind', 'hidden', 'shown', 'settings', 'year'] as const)
    for (const value of values.of.get(ignored) ?? []) used.add(value);
  return { record, left: [...leftOver(values, used), ...leftInside(values, used, record)], remarks: [] };
}

/** One remark for each name, with the number of records that have it; the names of `settings` and truth values are of no use to anybody. */
export function remarksOnLeft(records: readonly NamedRecord[], what: string, counted: string): Remark[] {
  const found = new Map<string, { line: number; sample: string; count: number }>();
  for (const { name, line, sample } of records.flatMap(({ left }) => left)) {
    const before = found.get(name);
    if (before) before.count += 1;
    else found.set(name, { line, sample, count: 1 });
  }
  return [...found].map(([name, { line, sample, count }]) => ({
    ...notKept(
      line,
      `${what}“${name}”`,
      sample,
      count > 1 || counted === 'rows' ? `, in ${count} ${counted}` : '',
    ),
    repeats: name,
  }));
}

function isHidden({ of }: NamedValues): boolean {
  const says = (field: MemberName, word: RegExp) =>
    (of.get(field) ?? []).some(({ value }) => value.kind === 'flag' && word.test(value.text));
  return (
    says('hidden', /^(?:true|yes)$/i) ||
    says('shown', /^(?:false|no)$/i) ||
    (of.get('status') ?? []).some(({ value }) => /^draft$/i.test(value.text))
  );
}

function saysPaper({ of }: NamedValues): boolean {
  return /\b(?:paper|article|preprint|publication)/i.test(of.get('kind')?.[0]?.value.text ?? '');
}

/**
 * Whether values are those of a paper: no talk has a journal, a DOI where a talk would have its speaker or place, or authors and a year
 * without a day.
 */
export function isPaperByNames({ of }: NamedValues): boolean {
  const has = (...fields: MemberName[]) => fields.some((field) => (of.get(field) ?? []).length > 0);
  if (has('kind', 'people', 'start', 'town')) return false;
  const isOfYear = has('authors') && has('year') && !has('date');
  const places = of.get('location') ?? [];
  if (places.length > 0) return isOfYear && places.every(({ name }) => foldedMember(name) === 'venue');
  return has('journal', 'doi') || isOfYear;
}

function statusOf(status: DataNode | undefined, cancelled: DataNode | undefined): PrintedField | undefined {
  return cancelled && /^(?:true|yes|1|x)$/i.test(cancelled.text)
    ? nodeField(cancelled, 'cancelled')
    : textField(status);
}

/** One field for each keyword: of a list, or of a text where commas or semicolons part them. */
function keywordsIn(node: DataNode | undefined): PrintedField[] {
  if (!node) return [];
  if (node.kind === 'list') return node.items.flatMap(keywordsIn);
  return node.text
    .split(node.text.includes(';') ? ';' : ',')
    .flatMap((part) => nodeField(node, part.trim()) ?? []);
}

function paragraphsIn(node: DataNode | undefined): PrintedField[] {
  return node ? textParagraphs(node.text).flatMap((text) => nodeField(node, text) ?? []) : [];
}

/** A web address; one that is none is refused by the schema, with a notice. */
function addressField(node: DataNode | undefined): PrintedField | undefined {
  return node && node.kind !== 'flag' ? nodeField(node, addressIn(node).text) : undefined;
}

/** A picture among the files of the site. Those of another program lie elsewhere. */
function servedPicture(node: DataNode | undefined): PrintedField | undefined {
  return node?.text.startsWith('files/') ? textField(node) : undefined;
}

/** Slides and other files: an address, the name of a file, or an object with both; "files/…" is one of the site's own. */
function filesOf(node: DataNode | undefined): (PrintedField & { url?: string })[] {
  if (!node) return [];
  if (node.kind === 'list') return node.items.flatMap(filesOf);
  const { text, label } = addressIn(node);
  const found = nodeField(node, text);
  if (!found) return [];
  if (!/^https?:\/\/\S+$/i.test(text)) {
    const isServed = text.startsWith('files/');
    return [{ ...found, text: label || text.split('/').at(-1) || text, ...(isServed && { url: text }) }];
  }
  const last = text.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  // “…/presentation/edit” is no name of a file.
  return [{ ...found, text: label || (/\.\w{2,5}$/.test(last) ? last : 'Slides'), url: text }];
}

/** Recordings among the files of the site; those on the web are links. */
function servedVideos({ of }: NamedValues, used: Set<NamedValue>): (PrintedField & { url?: string })[] {
  const served = (of.get('video') ?? []).filter(({ value }) => addressIn(value).text.startsWith('files/'));
  for (const value of served) used.add(value);
  return served.flatMap(({ value }) => filesOf(value));
}

const labels = { paper: 'Paper', video: 'Video', slides: 'Slides', doi: 'DOI' } as const;

function linksOf({ of }: NamedValues, used: Set<NamedValue>): (PrintedField & { label?: string })[] {
  return (['link', 'paper', 'video', 'doi'] as const).flatMap((field) =>
    (of.get(field) ?? []).flatMap((value) => {
      const found = addressesIn(value.value, field);
      if (found.length > 0 || isOfSite(value.value)) used.add(value);
      return found;
    }),
  );
}

function addressesIn(
  node: DataNode,
  field: 'link' | 'paper' | 'video' | 'doi',
): (PrintedField & { label?: string })[] {
  if (node.kind === 'list') {
    const found = node.items.map((item) => addressesIn(item, field));
    if (found.every((each) => each.length === 0)) return [];
    // One that is no address is refused by the schema, with a notice; where none is one, the whole member is told.
    return node.items.flatMap((item, index) => {
      const each = found[index] ?? [];
      const text = addressIn(item).text;
      const refused = each.length === 0 && text !== '' && !isOfSite(item) ? nodeField(item, text) : undefined;
      return refused ? [refused] : each;
    });
  }
  const { text, label = field === 'link' ? undefined : labels[field] } = addressIn(node);
  const address =
    field === 'doi'
      ? doiAddress(text)
      : field === 'paper' && /^(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?$/i.test(text)
        ? `https://arxiv.org/abs/${text.replace(/^arxiv:/i, '')}`
        : text;
  const found = /^https?:\/\/\S+$/i.test(address) ? nodeField(node, address) : undefined;
  return found ? [{ ...found, ...(label && { label }) }] : [];
}

/** "/talks/tilings/": an address of the site that the file was made for. */
function isOfSite(node: DataNode): boolean {
  return node.kind === 'text' && /^(?:\/|\.\/)/.test(node.text);
}

function addressIn(node: DataNode): { text: string; label?: string } {
  // "[Slides](https://…)": a link of Markdown, or of a cell in a spreadsheet.
  const [, words, address] = /^\[([^[\]\n]{1,200})\]\((https?:\/\/[^()\s]{1,2000})\)$/.exec(node.text) ?? [];
  if (address) return { text: address, ...(words && { label: words }) };
  if (node.kind !== 'object') return { text: node.text };
  const of = (name: RegExp) => node.members.find((member) => name.test(member.name))?.value.text ?? '';
  const label = of(/^(?:name|title|text|label|display)$/i);
  return { text: of(/^(?:url|href|link|address|file)$/i), ...(label && { label }) };
}

/** The abstract in paragraphs. A second text is read too, unless it only sums up the first. */
function bodyOf({ of }: NamedValues, used: Set<NamedValue>): PrintedField[] {
  const values = of.get('abstract') ?? [];
  const fields: PrintedField[] = [];
  values.forEach((each, index) => {
    const { name, value } = each;
    const isSummary = index > 0 && /summary|synopsis|excerpt|extract|teaser|description|desc/i.test(name);
    const before = fields.map(({ text }) => text).join('\n');
    const texts = value.kind === 'list' ? value.items : [value];
    if (isSummary && !before.includes(value.text.slice(0, 60))) return;
    used.add(each);
    if (index > 0 && before.includes(value.text)) return;
    for (const node of texts)
      for (const text of textParagraphs(node.text)) {
        const found = nodeField(node, text);
        if (found) fields.push(found);
      }
  });
  return fields;
}

function leftOver({ of, unknown }: NamedValues, used: ReadonlySet<NamedValue>): NamedRecord['left'] {
  const second = [...of.values()].flat().filter((value) => !used.has(value));
  return [...second, ...unknown]
    .filter(({ value }) => value.kind !== 'flag' && !isEmptyNode(value))
    .map(({ name, value }) => ({ name, line: value.from, sample: sampleOf(value) }));
}

/** For a program, or about a person, inside of an object that is read. */
const unasked =
  /^(?:url|link|href|web|website|homepage|e-?mail|twitter|github|linkedin|orcid|image|photo|picture|avatar|icon|icon_pack|slug|id|key)$/i;

/** Members of members that no field of the record took. In a file of one line nobody can tell. */
function leftInside(
  { of }: NamedValues,
  used: ReadonlySet<NamedValue>,
  record: DumpRecord,
): NamedRecord['left'] {
  const claimed = claimedLines([record]);
  return [...of].flatMap(([field, values]) =>
    field === 'settings'
      ? []
      : values
          .filter((value) => used.has(value))
          .flatMap(({ name, value }) =>
            [value, ...value.items].flatMap(({ members }) =>
              members
                .filter((member) => !unasked.test(member.name) && member.value.kind !== 'flag')
                .filter((member) => !isEmptyNode(member.value) && !claimed.has(member.value.from))
                .map((member) => ({
                  name: `${name}.${member.name}`,
                  line: member.line,
                  sample: sampleOf(member.value),
                })),
            ),
          ),
  );
}

function sampleOf(node: DataNode): string {
  return node.text || sampleIn([...node.items, ...node.members.map(({ value }) => value)]);
}

function sampleIn(nodes: readonly DataNode[]): string {
  return nodes[0] ? sampleOf(nodes[0]) : '';
}
