/** Writes single fields into `sources.yaml`, and leaves all that a curator wrote as it is: comments, quotes, blank lines. */
import { type Document, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Layout, Source } from '../model/schema.ts';
import { parsePlain, writeYaml, yamlStyle } from './yaml.ts';

type Field = 'layout' | 'examples';

/**
 * The text of `sources.yaml` in which a dump has this layout, or these examples; `undefined` takes them out. A dump without an item
 * gets one at the end.
 *
 * @param text that can be read, as `sourceSchema` checks it
 */
export function updateSource(
  text: string,
  dump: string,
  field: Field,
  value: Layout | Source['examples'] | undefined,
): string {
  const [mark, eol] = [text.startsWith('\uFEFF') ? '\uFEFF' : '', text.includes('\r\n') ? '\r\n' : '\n'];
  const plain = text.slice(mark.length).replace(/\r\n?/g, '\n');
  const expected = JSON.stringify(withField(itemsOf(plain), dump, field, value));
  const spliced = splice(plain, dump, field, value);
  const after =
    spliced !== undefined && isReadAs(spliced, expected) ? spliced : rewritten(plain, dump, field, value);
  if (!isReadAs(after, expected)) throw new Error(`sources.yaml: the ${field} of ${dump} cannot be written`);
  return mark + after.replaceAll('\n', eol);
}

type Item = Record<string, unknown>;

function itemsOf(text: string): Item[] {
  return (parsePlain(text).value ?? []) as Item[];
}

function isReadAs(text: string, expected: string): boolean {
  try {
    return JSON.stringify(itemsOf(text)) === expected;
  } catch {
    return false;
  }
}

/** The items in the order in which a splice leaves their fields. */
function withField(items: readonly Item[], dump: string, field: Field, value: unknown): Item[] {
  const change = (item: Item): Item => {
    if (value !== undefined) return { ...item, [field]: value };
    const { [field]: _, ...rest } = item;
    return rest;
  };
  if (items.some((item) => item['dump'] === dump))
    return items.map((item) => (item['dump'] === dump ? change(item) : item));
  return value === undefined ? [...items] : [...items, { dump, [field]: value }];
}

/** Changes the lines of the field alone; `undefined` where the item is not laid out line by line. */
function splice(text: string, dump: string, field: Field, value: unknown): string | undefined {
  const { contents } = documentOf(text);
  if (!isSeq(contents)) return contents === null ? appended(text, '', dump, field, value) : undefined;
  if (contents.flow) return undefined;
  const maps = contents.items.filter((item) => isMap(item));
  const item = maps.find((map) => map.get('dump') === dump);
  if (!item) return appended(text, indentOf(text, maps[0]), dump, field, value);
  if (item.flow || !item.range) return undefined;
  const indent = ' '.repeat(item.range[0] - lineStart(text, item.range[0]));
  const lines = value === undefined ? '' : indented(writeYaml({ [field]: value }), indent);
  const old = item.items.find(({ key }) => isScalar(key) && key.value === field);
  if (old) {
    const [from, to] = linesOf(text, old) ?? [];
    if (from === undefined || text.slice(from).startsWith(`${indent}${field}`) === false) return undefined;
    return text.slice(0, from) + lines + text.slice(to);
  }
  const last = item.items.at(-1);
  const end = last && linesOf(text, last)?.[1];
  if (end === undefined) return undefined;
  const before = text.slice(0, end);
  return before + (before.endsWith('\n') ? '' : '\n') + lines + text.slice(end);
}

function appended(text: string, indent: string, dump: string, field: Field, value: unknown): string {
  if (value === undefined) return text;
  const item = indented(writeYaml([{ dump, [field]: value }]), indent);
  const before = text.trimEnd();
  return before === '' ? item : `${before}\n\n${item}`;
}

/** The white space before the "- " of the items. */
function indentOf(text: string, item: YAMLMap | undefined): string {
  const start = lineStart(text, item?.range?.[0] ?? 0);
  return /^ */.exec(text.slice(start))?.[0] ?? '';
}

/** From the beginning of the first line of a field to the end of its last, the line end included. */
function linesOf(text: string, { key, value }: Pair): [number, number] | undefined {
  const [first, last] = [key, value ?? key] as { range?: [number, number, number] | null }[];
  if (!first?.range || !last?.range) return undefined;
  const end = text.slice(0, Math.max(last.range[1], first.range[1])).trimEnd().length;
  const next = text.indexOf('\n', end);
  return [lineStart(text, first.range[0]), next < 0 ? text.length : next + 1];
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}

/** The same by the library, which keeps comments and may change white space. */
function rewritten(text: string, dump: string, field: Field, value: unknown): string {
  const document = documentOf(text);
  const index = itemsOf(text).findIndex((item) => item['dump'] === dump);
  if (value === undefined) document.deleteIn([index, field]);
  else if (index < 0) document.add(document.createNode({ dump, [field]: value }));
  else document.setIn([index, field], document.createNode(value));
  return document.toString(yamlStyle);
}

function documentOf(text: string): Document {
  return parseDocument(text, { schema: 'failsafe' });
}
