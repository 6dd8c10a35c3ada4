/**
 * A Markdown file with front matter, one talk or paper a file, as Jekyll, Hugo and Quarto keep them: YAML between "---", TOML between "+++".
 *
 *     ---
 *     title: "Tilings, again"
 *     speaker: Mira Okafor
 *     date: 2024-05-16 14:00:00 +0200
 *     ---
 *     A pentagon tiles the plane.
 */
import { type FieldMap, paperSchema, talkSchema } from '../../../model/schema.ts';
import { type Dump, type Line, rawText } from '../../dump.ts';
import {
  type Boilerplate,
  claimedLines,
  type DumpRecord,
  type Reading,
  type Remark,
  recordOf,
} from '../../record.ts';
import { type DataNode, namesOfLines, nodeField } from '../files/data-tree.ts';
import { brokenFile } from '../files/parsed-file.ts';
import { parseTomlLines } from '../files/toml-file.ts';
import { parseYamlLines } from '../files/yaml-file.ts';
import type { Format } from '../format.ts';
import { nonBlank } from '../lines.ts';
import { readMarkdownBody } from './markdown-body.ts';
import { readNamed, remarksOnLeft } from './record.ts';
import { isRecord, missingPaths, namesInAll, valuesOf } from './values.ts';

export const frontMatter: Format = {
  name: 'front-matter',
  layout:
    'Markdown with front matter (.md, .qmd), a talk or a paper a file, as Jekyll, Hugo and Quarto have it; names as in a table',

  recognises: (dump) => {
    const file = fileOf(dump);
    if (!file) return false;
    return isSectionPage(dump) || (isRecord(file.root) && isOfTalks(file.root, dump.name));
  },

  holdsFields: (dump) => fileOf(dump) !== undefined,

  read: (dump, { fields } = {}) => {
    const file = fileOf(dump);
    if (!file) return { records: [], boilerplate: [] };
    if (file.broken) return brokenFile(file.broken.line, file.broken.message);
    const own = fields ? undefined : ownFields(file.root);
    return own ? readOwnFile(dump, file, own) : readFile(dump, file, fields);
  },
};

interface MarkdownFile {
  root: DataNode;
  /** The lines below the front matter. */
  body: readonly Line[];
  broken?: { line: number; message: string } | undefined;
}

/** Formats are asked the same dump several times. */
const parsed = new WeakMap<readonly Line[], MarkdownFile | undefined>();

function fileOf({ lines }: Dump): MarkdownFile | undefined {
  if (parsed.has(lines)) return parsed.get(lines);
  const file = parse(lines);
  parsed.set(lines, file);
  return file;
}

function parse(lines: readonly Line[]): MarkdownFile | undefined {
  const first = lines.findIndex(({ text }) => text !== '');
  const fence = lines[first]?.text;
  if (fence !== '---' && fence !== '+++') return undefined;
  const last = lines.findIndex(({ text }, index) => index > first && text === fence);
  if (last < 0) return undefined;
  const inner = lines.slice(first + 1, last);
  if (inner.every(({ text }) => text === '')) return undefined;
  const { roots, broken } = fence === '---' ? parseYamlLines(inner) : parseTomlLines(inner);
  const [root] = roots;
  return root?.kind === 'object' ? { root, body: lines.slice(last + 1), broken } : undefined;
}

const words =
  /talk|seminar|lecture|colloqui|event|presentation|workshop|meeting|paper|publication|preprint|vortr|expos|semin/i;

/** A page of a blog has a title, an author and a date, too: a talk has a speaker or a place, or its folder or layout says what it is. */
function isOfTalks(root: DataNode, name: string): boolean {
  const { of } = valuesOf(root);
  if (
    (['people', 'location', 'town', 'event', 'start', 'journal', 'doi'] as const).some((field) =>
      of.has(field),
    )
  )
    return true;
  const said = root.members.filter((member) =>
    /^(?:layout|collection|type|kind|categor(?:y|ies))$/i.test(member.name),
  );
  const texts = said.flatMap(({ value }) => [value.text, ...value.items.map(({ text }) => text)]);
  return words.test(name.split('/').slice(0, -1).join('/')) || texts.some((text) => words.test(text));
}

/** Hugo's page of a whole folder: "_index.md". */
function isSectionPage({ name }: Dump): boolean {
  return /(?:^|\/)_index\.(?:\w\w\.)?(?:md|markdown|qmd)$/i.test(name);
}

function readFile(dump: Dump, { root, body }: MarkdownFile, fields: FieldMap | undefined): Reading {
  const { lines, name } = dump;
  const settings = namesOfLines([root]);
  if (isSectionPage(dump) && !fields)
    return {
      records: [],
      boilerplate: nonBlank(lines).map(({ number }) => ({ line: number, what: 'page of the folder' })),
    };
  const paths = fields ? missingPaths([root], fields) : [];

  const isPaper =
    /(?:^|\/)_?(?:publications?|papers?|preprints?)\//i.test(name) || saysPaper(root) || undefined;
  const read = readNamed(root, { fields, isPaper });
  const text = readMarkdownBody(body, read.record?.title?.text ?? '');
  const record = read.record && withBody(read.record, text.body, text.links);
  const claimed = claimedLines(record ? [record] : []);
  const known = new Map(text.boilerplate.map(({ line, what }) => [line, what]));
  const boilerplate = nonBlank(lines)
    .filter(({ number }) => !claimed.has(number))
    .flatMap(({ number, text: printed }): Boilerplate[] => {
      const what = settings.get(number) ?? known.get(number) ?? (record ? undefined : 'hidden talk');
      return [{ line: number, what: what ?? (printed.startsWith('#') ? 'comment' : 'front matter') }];
    });
  const remarks: Remark[] = [
    ...read.remarks,
    ...remarksOnLeft([read], '', 'records'),
    ...(record ? text.remarks : []),
  ];
  return {
    records: record ? [record] : [],
    boilerplate,
    remarks,
    ...(paths.length > 0 && { missing: { paths, names: namesInAll([root]) } }),
  };
}

/** What a file of a content folder of this program holds: the fields of a talk or of a paper, and where it was imported from. */
function ownFields(root: DataNode): { kind: DumpRecord['kind'] } | undefined {
  const has = (name: string) => root.members.some((member) => member.name === name);
  const origin = root.members.find(({ name }) => name === 'origin')?.value.items ?? [];
  const isImported =
    origin.length > 0 &&
    origin.every(({ members }) => members.map(({ name }) => name).join() === 'dump,lines');
  if (!isImported || !has('title') || !has('slug')) return undefined;
  const isOf = (shape: object) => root.members.every(({ name }) => Object.hasOwn(shape, name));
  const isPaper = isOf(paperSchema.shape);
  if (isOf(talkSchema.shape))
    return { kind: isPaper && ['authors', 'journal', 'listings'].some(has) ? 'paper' : 'talk' };
  return isPaper ? { kind: 'paper' } : undefined;
}

/** An entry of another content folder is taken as it is. Where it came from lies there. */
function readOwnFile(
  { lines, name }: Dump,
  { root, body }: MarkdownFile,
  { kind }: { kind: DumpRecord['kind'] },
): Reading {
  const field = (value: unknown, from: number, to: number) => ({ text: JSON.stringify(value), from, to });
  const own = root.members
    .filter((member) => member.name !== 'origin')
    .map(
      (member) =>
        [
          member.name,
          field(plainValue(member.value), member.line, Math.max(member.line, member.value.to)),
        ] as const,
    );
  const text = nonBlank(body);
  const [first, last] = [text[0], text.at(-1)];
  const title = root.members.find((member) => member.name === 'title')?.value;
  const slug = root.members.find((member) => member.name === 'slug')?.value;
  const isTalkFolder = /(?:^|\/)talks\//.test(name);
  const record = recordOf(/(?:^|\/)papers\//.test(name) ? 'paper' : isTalkFolder ? 'talk' : kind, {
    id: slug && nodeField(slug),
    title: title && nodeField(title),
    own: Object.fromEntries([
      ...own,
      ...(first && last ? [['body', field(rawText(body).trim(), first.number, last.number)] as const] : []),
    ]),
  });
  const claimed = claimedLines([record]);
  const names = namesOfLines([root]);
  return {
    records: [record],
    boilerplate: nonBlank(lines)
      .filter(({ number }) => !claimed.has(number))
      .map(({ number }) => ({ line: number, what: names.get(number) ?? 'front matter' })),
  };
}

/** A part of front matter as the values that it stands for: texts, lists, objects. */
function plainValue(node: DataNode): unknown {
  if (node.kind === 'list') return node.items.map(plainValue);
  if (node.kind === 'object')
    return Object.fromEntries(node.members.map(({ name, value }) => [name, plainValue(value)]));
  return node.text;
}

function saysPaper({ members }: DataNode): boolean {
  return members.some(
    ({ name, value }) =>
      (/^collection$/i.test(name) && /publication|paper/i.test(value.text)) ||
      /^publication_?types?$/i.test(name),
  );
}

/** The text below the front matter is the abstract, behind the one that the front matter has. */
function withBody(record: DumpRecord, body: DumpRecord['body'], links: DumpRecord['links']): DumpRecord {
  const { body: own = [], links: before = [], kind, ...rest } = record;
  const said = own.map(({ text }) => text.replace(/\s+/g, ' ')).join('\n');
  const more = (body ?? []).filter(({ text }) => !said.includes(text.replace(/\s+/g, ' ')));
  const known = new Set(before.map(({ text }) => text));
  const others = (links ?? []).filter(({ text }) => !known.has(text));
  return recordOf(kind, { ...rest, links: [...before, ...others], body: [...own, ...more] });
}
