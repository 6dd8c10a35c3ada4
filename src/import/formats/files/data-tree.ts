/** A value of a data file (JSON, YAML, TOML, a row of a table) whose parts know their lines. */
import type { PrintedField } from '../../record.ts';

/** A part of a data file. `text` is that of a scalar as typed, "" for all others. */
export interface DataNode {
  kind: 'object' | 'list' | 'text' | 'flag' | 'empty';
  text: string;
  members: readonly DataMember[];
  items: readonly DataNode[];
  /** First and last line. */
  from: number;
  to: number;
}

export interface DataMember {
  name: string;
  /** The line of the name. */
  line: number;
  value: DataNode;
}

type Lines = Pick<DataNode, 'from' | 'to'>;

/** What is nested deeper is not read: such a file holds no list of talks. */
export const deepest = 12;

export function objectNode(members: readonly DataMember[], { from, to }: Lines): DataNode {
  return { kind: 'object', text: '', members, items: [], from, to };
}

export function listNode(items: readonly DataNode[], { from, to }: Lines): DataNode {
  return { kind: 'list', text: '', members: [], items, from, to };
}

/** A scalar; blank text is nothing. */
export function textNode(text: string, { from, to }: Lines, kind: 'text' | 'flag' = 'text'): DataNode {
  return { kind: text === '' ? 'empty' : kind, text, members: [], items: [], from, to };
}

/** Whether a part holds nothing that could be read. */
export function isEmptyNode(node: DataNode): boolean {
  if (node.kind === 'object') return node.members.every(({ value }) => isEmptyNode(value));
  if (node.kind === 'list') return node.items.every(isEmptyNode);
  return node.text === '';
}

/** A scalar as a field; `undefined` where there is no text. */
export function nodeField(
  node: DataNode | undefined,
  text: string = node?.text ?? '',
): PrintedField | undefined {
  return node && text !== '' ? { text, from: node.from, to: node.to } : undefined;
}

/**
 * The value at a path: a member of that name, or else members of members, parted by dots. Through a list, those of all its items.
 * Case does not matter. `undefined` where there is none.
 */
export function valueAt(node: DataNode, path: string): DataNode | undefined {
  if (node.kind === 'list') {
    const found = node.items.map((item) => valueAt(item, path)).filter((each) => each !== undefined);
    return found.length > 0 ? listNode(found, node) : undefined;
  }
  const named = node.members.find(({ name }) => isSameName(name, path));
  if (named) return named.value;
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const inner = node.members.find(({ name }) => isSameName(name, path.slice(0, dot)));
    const found = inner && valueAt(inner.value, path.slice(dot + 1));
    if (found) return found;
  }
  return undefined;
}

/**
 * The values at a path, in order: "author.name". Through lists, those of all items; a list at its end is given as its items. Names are
 * compared as they are written.
 */
export function valuesAt(node: DataNode, path: string): DataNode[] {
  let found: DataNode[] = [node];
  for (const name of path.split('.').filter((part) => part !== ''))
    found = found
      .flatMap(itemsOf)
      .flatMap(({ members }) => members.filter((member) => member.name === name).slice(0, 1))
      .map(({ value }) => value);
  return found.flatMap(itemsOf);
}

/** The items of a list, also of lists in it; anything else as it is. */
function itemsOf(node: DataNode): readonly DataNode[] {
  return node.kind === 'list' ? node.items.flatMap(itemsOf) : [node];
}

function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** The names in an object, those inside of its members with a dot: "title", "speaker.name". */
export function memberNames(node: DataNode, before = ''): string[] {
  return node.members.flatMap(({ name, value }) => [
    `${before}${name}`,
    ...(before === '' ? [value, ...value.items].flatMap((inner) => memberNames(inner, `${name}.`)) : []),
  ]);
}

/** For each line the name of the member that it holds a part of; the innermost one's. */
export function namesOfLines(roots: readonly DataNode[]): Map<number, string> {
  const names = new Map<number, string>();
  const walk = (node: DataNode, name: string | undefined) => {
    for (const member of node.members) {
      names.set(member.line, `“${member.name}”`);
      walk(member.value, `“${member.name}”`);
    }
    for (const item of node.items) walk(item, name);
    if (node.kind === 'object' || node.kind === 'list' || !name) return;
    for (let line = node.from; line <= node.to; line += 1) if (!names.has(line)) names.set(line, name);
  };
  for (const root of roots) walk(root, undefined);
  return names;
}
