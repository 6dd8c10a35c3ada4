/**
 * Talks and papers as another catalogue of this program writes them: the file of an entry, several of them, or a list or a file of several entries of its API.
 *
 *     { "$schema": "https://attics.example.org/api/v1/schema/talk.json", "kindOfEntry": "talk", "id": "talks/okafor-tilings",
 *       "page": "https://attics.example.org/talks/okafor-tilings/", "self": "https://…", "plainTitle": "Tilings", "revision": 0,
 *       "title": "Tilings", "speakers": [{ "name": "Mira Okafor", "affiliation": "Ulm" }], "date": "2024-05-16", "slug": "okafor-tilings",
 *       "abstract": { "text": "…", "markdown": "…", "html": "<p>…</p>" } }
 *
 * Nothing is read anew: every field is taken as it is, and the entry gets the address that it had.
 */
import { type DumpRecord, type PrintedField, type Remark, recordOf } from '../record.ts';
import { type DataNode, namesOfLines } from './files/data-tree.ts';
import {
  items,
  type JsonFile,
  type JsonNode,
  jsonField,
  jsonTree,
  member,
  readJson,
  textOf,
} from './files/json-file.ts';
import { brokenFile, otherLines } from './files/parsed-file.ts';
import { programFile } from './files/programs.ts';
import type { Format } from './format.ts';

/** What the API adds to the fields of an entry. All of it is made again; `origin` names dumps that lie elsewhere. */
const added = new Set(
  '$schema id page self file plainTitle abstract revision changed kindOfEntry starts ends calendar ics origin source bibtex ris csl'.split(
    ' ',
  ),
);

export const colloquy: Format = {
  name: 'colloquy',
  layout: 'JSON of another catalogue of this program: entries, or a list of its API',

  recognises: ({ lines }) => {
    const file = readJson(lines);
    return file?.root !== undefined && isOwn(jsonTree(file));
  },

  read: ({ lines }) => {
    const file = readJson(lines);
    if (file?.broken) return brokenFile(file.broken.line, file.broken.message);
    if (!file?.root || !isOwn(jsonTree(file))) return { records: [], boilerplate: [] };
    const list = member(file.root, 'items') ?? file.root;
    const entries = (list.type === 'array' ? items(list) : [list]).filter(({ type }) => type === 'object');
    const records = entries.map((entry) => readEntry(file, entry));
    const names = namesOfLines([jsonTree(file)]);
    const boilerplate = otherLines(lines, records, ({ number }) => names.get(number) ?? 'bracket');
    return { records, boilerplate, remarks: remarksOn(file, entries) };
  },
};

function isOwn(root: DataNode): boolean {
  return programFile(root)?.name === 'colloquy';
}

function readEntry(file: JsonFile, entry: JsonNode): DumpRecord {
  const fields = (entry.children ?? []).flatMap((property): [string, PrintedField][] => {
    const [key, value] = property.children ?? [];
    if (!key || !value || added.has(key.value) || value.type === 'null') return [];
    return [[key.value, { text: JSON.stringify(plainValue(value)), ...file.linesOf(property) }]];
  });
  const body = member(entry, 'abstract', 'markdown');
  if (body && textOf(body))
    fields.push(['body', { text: JSON.stringify(plainValue(body)), ...file.linesOf(body) }]);
  return recordOf(textOf(member(entry, 'kindOfEntry')) === 'paper' ? 'paper' : 'talk', {
    id: jsonField(file, member(entry, 'page')) ?? jsonField(file, member(entry, 'id')),
    title: jsonField(file, member(entry, 'title')),
    // A file may name a member “__proto__”.
    own: Object.fromEntries(fields),
  });
}

/** So deep do the fields of an entry go: a list, its items, their members. */
const deepest = 4;

function plainValue(node: JsonNode, depth = 0): unknown {
  if (depth > deepest) return null;
  if (node.type === 'array') return items(node).map((item) => plainValue(item, depth + 1));
  if (node.type !== 'object') return node.value;
  const members = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [[String(key.value), plainValue(value, depth + 1)]] : [],
  );
  return Object.fromEntries(members);
}

/** A list of the API holds neither abstracts nor, where it is long, all of its entries. */
function remarksOn(file: JsonFile, entries: readonly JsonNode[]): Remark[] {
  const remarks: Remark[] = [];
  const next = member(file.root, 'next');
  const [first] = entries;
  if (first && member(file.root, 'items') && entries.every((entry) => !member(entry, 'abstract')))
    remarks.push({
      line: file.linesOf(first).from,
      rule: 'not-kept',
      text: 'a list of the API holds no abstracts: they are in the files of its entries, which “self” leads to',
    });
  if (textOf(next))
    remarks.push({
      line: file.linesOf(next as JsonNode).from,
      rule: 'not-kept',
      text: `the list goes on in another file: ${textOf(next)}`,
    });
  return remarks;
}
