/**
 * A list of talks or papers as JSON or YAML, whatever site it was written for: at the top of the file, below a name, or below years.
 *
 *     - title: Tilings, again              { "2024": [ { "title": "Tilings, again",
 *       speaker: Mira Okafor                             "speaker": { "name": "Mira Okafor" },
 *       date: 2024-05-16                                 "date": "2024-05-16" } ] }
 */
import type { FieldMap } from '../../../model/schema.ts';
import type { Dump, Line } from '../../dump.ts';
import type { PrintedField, Reading } from '../../record.ts';
import { type DataNode, deepest, namesOfLines, nodeField } from '../files/data-tree.ts';
import { jsonTree, readJson } from '../files/json-file.ts';
import { brokenFile, notKept, otherLines } from '../files/parsed-file.ts';
import { programFile } from '../files/programs.ts';
import { readYamlFile } from '../files/yaml-file.ts';
import type { Format } from '../format.ts';
import { isPaperByNames, readNamed, remarksOnLeft } from './record.ts';
import { isRecord, missingPaths, namesInAll, valuesOf } from './values.ts';

export const listOfObjects: Format = {
  name: 'list-of-objects',
  layout:
    'a list of talks or papers as JSON or YAML (.json, .yml), with a title and a speaker, a date or a place each; names as in a table',

  recognises: (dump) => {
    const file = fileOf(dump);
    if (!file || !isWhole(file, dump)) return false;
    return file.roots.some((root) => !isOfProgram(root) && listsIn(root).length > 0);
  },

  holdsFields: (dump) => fileOf(dump) !== undefined,

  read: (dump, { fields } = {}) => {
    const file = fileOf(dump);
    if (!file) return { records: [], boilerplate: [] };
    if (file.broken) return brokenFile(file.broken.line, file.broken.message);
    return readLists(dump.lines, file.roots, fields);
  },
};

interface DataFile {
  roots: DataNode[];
  broken?: { line: number; message: string } | undefined;
}

/** A list of objects, and the heading above it. */
interface ObjectList {
  objects: DataNode[];
  /** The name of the list: "papers". */
  name: string;
  heading: PrintedField | undefined;
}

function fileOf({ name, lines }: Dump): DataFile | undefined {
  const json = readJson(lines);
  // Front matter is YAML, and what stands below it is not.
  const isMarkdown =
    !json && !/\.ya?ml$/i.test(name) && lines.filter(({ text }) => text === '---').length > 1;
  if (!json) return isMarkdown ? undefined : readYamlFile(lines);
  return { roots: json.root ? [jsonTree(json)] : [], broken: json.broken };
}

/** A page may begin like YAML and go on as prose. A file that says what it is was only written wrongly. */
function isWhole({ broken }: DataFile, { name }: Dump): boolean {
  return !broken || /\.(?:ya?ml|json)$/i.test(name);
}

/** Files of programs that have a format of their own. */
function isOfProgram(root: DataNode): boolean {
  if (programFile(root)) return true;
  const has = ({ members }: DataNode, ...names: string[]) =>
    names.every((name) => members.some((member) => member.name === name));
  const isOne = (node: DataNode) =>
    (has(node, 'start_time', 'speaker') &&
      ['seminar_id', 'series_id', 'speaker_affiliation'].some((name) => has(node, name))) ||
    node.members.some(({ name, value }) => name === 'startDate' && has(value, 'date', 'tz'));
  const walk = (node: DataNode, depth: number): boolean =>
    depth < 4 &&
    (isOne(node) ||
      node.items.slice(0, 3).some((item) => walk(item, depth + 1)) ||
      node.members.some(
        ({ name, value }) => (name === 'schedule' && has(value, 'conference')) || walk(value, depth + 1),
      ));
  return walk(root, 0);
}

/** Every list whose objects are records, most of them at least; with `fields`, every list that has one of its names. */
function listsIn(root: DataNode, fields?: FieldMap): ObjectList[] {
  const found: ObjectList[] = [];
  const isOne = (node: DataNode) =>
    isRecord(node) ||
    (fields !== undefined && missingPaths([node], fields).length < Object.keys(fields).length);
  const walk = (node: DataNode, name: string, heading: PrintedField | undefined, depth: number) => {
    if (depth > deepest) return;
    const children = node.kind === 'list' ? node.items : node.members.map(({ value }) => value);
    const objects = children.filter(({ kind }) => kind === 'object').map(unwrapped);
    if (node.kind === 'object' && depth === 0 && isOne(node))
      return void found.push({ objects: [node], name, heading });
    if (objects.length > 0 && objects.filter(isOne).length * 2 >= objects.length)
      return void found.push({ objects, name, heading });
    for (const item of node.items) walk(item, name, headingIn(item) ?? heading, depth + 1);
    for (const member of node.members)
      walk(member.value, member.name, headingOf(member.name, member.line) ?? heading, depth + 1);
  };
  walk(root, '', undefined, 0);
  return found;
}

/** `- seminar: { title: …, speaker: … }`: an object around the one that matters. */
function unwrapped(node: DataNode): DataNode {
  const [member, second] = node.members;
  return member && !second && member.value.kind === 'object' && isRecord(member.value) ? member.value : node;
}

/** A year, a term: names of lists such as "talks" say nothing. */
function headingOf(name: string, line: number): PrintedField | undefined {
  return /\b(?:19|20)\d{2}\b/.test(name) ? { text: name, from: line, to: line } : undefined;
}

/** `- year: 2024` above `talks: […]`. */
function headingIn({ members }: DataNode): PrintedField | undefined {
  const year = members.find(
    ({ name, value }) =>
      value.kind === 'text' &&
      /^(?:year|term|semester|season|name|title)$/i.test(name) &&
      /\b(?:19|20)\d{2}\b/.test(value.text),
  );
  return year && nodeField(year.value);
}

function readLists(
  lines: readonly Line[],
  roots: readonly DataNode[],
  fields: FieldMap | undefined,
): Reading {
  const lists = roots.flatMap((root) => listsIn(root, fields));
  const objects = lists.flatMap((list) => list.objects);
  const all = objects.length > 0 ? objects : roots;
  const paths = fields ? missingPaths(all, fields) : [];
  const read = lists.flatMap(({ objects: items, name, heading }) => {
    // A talk may have a DOI, too: what the whole list has in common tells.
    const isPaper =
      /paper|publication|preprint|article/i.test(name) ||
      items.every((node) => isPaperByNames(valuesOf(node, fields)));
    return items.map((node) => readNamed(node, { fields, heading, isPaper }));
  });
  const records = read.flatMap(({ record }) => record ?? []);
  const names = namesOfLines(roots);
  const boilerplate = otherLines(
    lines,
    records,
    ({ number, text }) => names.get(number) ?? (text.trim().startsWith('#') ? 'comment' : 'bracket'),
  );
  return {
    records,
    boilerplate,
    remarks: [
      ...read.flatMap(({ remarks }) => remarks),
      ...remarksOnLeft(read, '', 'records'),
      ...otherLists(roots, new Set(objects)),
    ],
    ...(paths.length > 0 && { missing: { paths, names: namesInAll(all) } }),
  };
}

/** Lists of something else beside those of talks, and single values: nobody is to believe that they were read. */
function otherLists(roots: readonly DataNode[], read: ReadonlySet<DataNode>) {
  const holds = (node: DataNode): boolean =>
    read.has(node) || node.items.some(holds) || node.members.some(({ value }) => holds(value));
  return roots.flatMap(({ members }) =>
    members
      .filter(
        ({ value }) =>
          (value.kind === 'list' || value.kind === 'object') &&
          !holds(value) &&
          value.items.length + value.members.length > 0,
      )
      .filter(() => !read.has(roots[0] as DataNode))
      .map(({ name, line }) => notKept(line, `“${name}”`, '')),
  );
}
