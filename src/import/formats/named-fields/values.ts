/** Which value of a record is which field: by what sources.yaml says under `fields`, else by the usual names. */
import type { FieldMap } from '../../../model/schema.ts';
import { type DataMember, type DataNode, isEmptyNode, memberNames, valueAt } from '../files/data-tree.ts';
import { fieldOfMember, isPlaceholder, type MemberName, rankOfMember } from './field-names.ts';

/** A value under the name that the file gives it. */
export interface NamedValue {
  name: string;
  value: DataNode;
}

export interface NamedValues {
  /** For each field its values, those first that are meant first; none that are empty, or say that nothing is known yet. */
  of: ReadonlyMap<MemberName, readonly NamedValue[]>;
  /** Members that are no field. */
  unknown: readonly DataMember[];
}

/** What a name under `fields` is called among the names of members. */
export function memberOfField(field: string): MemberName {
  return field === 'speakers' ? 'people' : (field as MemberName);
}

/** Sorts the members of a record into fields. */
export function valuesOf(node: DataNode, fields: FieldMap = {}): NamedValues {
  const found = new Map<MemberName, NamedValue[]>();
  const taken = new Set<string>();
  for (const [field, path] of Object.entries(fields)) {
    const value = valueAt(node, path);
    const name = memberOfField(field);
    found.set(name, value && isTelling(name, value) ? [{ name: path, value }] : []);
    taken.add(path.toLowerCase());
    if (!node.members.some((member) => member.name.trim().toLowerCase() === path.toLowerCase()))
      taken.add((path.split('.')[0] ?? '').toLowerCase());
  }
  const stated = new Set(found.keys());
  const unknown: DataMember[] = [];
  for (const member of node.members) {
    if (taken.has(member.name.trim().toLowerCase()) || isEmptyNode(member.value)) continue;
    const field = fieldOfMember(member.name);
    if (!field || stated.has(field)) unknown.push(member);
    else if (isTelling(field, member.value)) add(found, field, member);
  }
  for (const values of found.values()) values.sort((a, b) => rankOfMember(a.name) - rankOfMember(b.name));
  nameOfTalk(found);
  return { of: found, unknown };
}

function add(found: Map<MemberName, NamedValue[]>, field: MemberName, { name, value }: NamedValue): void {
  const values = found.get(field);
  if (values) values.push({ name, value });
  else found.set(field, [{ name, value }]);
}

/** A promised title is printed as such; anything else that is not known yet is left out. */
function isTelling(field: MemberName, value: DataNode): boolean {
  return !isEmptyNode(value) && (field === 'title' || value.kind !== 'text' || !isPlaceholder(value.text));
}

/** "name" is the talk's where it has no title and its people stand elsewhere. */
function nameOfTalk(found: Map<MemberName, NamedValue[]>): void {
  const people = found.get('people') ?? [];
  const isName = ({ name }: NamedValue) => name.trim().toLowerCase() === 'name';
  const name = people.find(isName);
  if (!name || people.length < 2 || (found.get('title') ?? []).length > 0) return;
  found.set('title', [name]);
  found.set(
    'people',
    people.filter((each) => each !== name),
  );
}

const beside: readonly MemberName[] = [
  'people',
  'authors',
  'date',
  'start',
  'location',
  'town',
  'event',
  'doi',
  'journal',
];

/** Whether a part is a record of a talk or a paper: it has a title, and something that tells it from a mere link. */
export function isRecord(node: DataNode): boolean {
  if (node.kind !== 'object') return false;
  const { of } = valuesOf(node);
  return (of.get('title') ?? []).length > 0 && beside.some((field) => (of.get(field) ?? []).length > 0);
}

/** The paths under `fields` that lead nowhere in any of the records. */
export function missingPaths(nodes: readonly DataNode[], fields: FieldMap): string[] {
  return Object.values(fields).filter((path) => nodes.every((node) => valueAt(node, path) === undefined));
}

/** Names that occur in records, each once, in their order. */
export function namesInAll(nodes: readonly DataNode[]): string[] {
  return [...new Set(nodes.flatMap((node) => memberNames(node)))];
}
