/** Fields as the schema returns them: what is written into a file is what is read back from it. */
import type { z } from 'zod';
import { explain } from '../model/schema.ts';
import { withoutUnseen } from './dump.ts';

export interface AllowedFields<Fields> {
  /** `undefined` where the title is refused: without it there is no entry. */
  fields: Fields | undefined;
  /** In words, what was refused, and what became of it. */
  problems: string[];
}

/** So many rounds take out what is wrong in fields, in their items, and in members of the items. */
const rounds = 4;

/**
 * The fields that the schema allows, trimmed as it trims them. Of a list only the wrong items are left out, and of an item only a member
 * that it need not have.
 */
export function allowedFields<Fields extends { title: string }>(
  schema: z.ZodObject,
  fields: Fields,
): AllowedFields<Fields> {
  const known = Object.entries(wellFormed(fields)).filter(([, value]) => value !== undefined);
  let value: Record<string, unknown> = Object.fromEntries(known);
  const problems: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // An entry gets its slug when all entries are known; until then any slug will do.
    const { data, error } = schema.safeParse({ ...value, slug: 'x' });
    if (!error) {
      const { slug: _, ...allowed } = data as Record<string, unknown>;
      return { fields: allowed as unknown as Fields, problems };
    }
    const texts = explain(error, value);
    for (const [index, { path }] of error.issues.entries())
      problems.push(
        `${texts[index]}: ${path.length > 1 ? 'this one was left out' : 'the field was left out'}`,
      );
    value = without(
      value,
      error.issues.map(({ path }) => path),
    );
    if (value['title'] === undefined) break;
  }
  return { fields: undefined, problems };
}

/** The value without what the paths lead to: an item of a list whole, unless the member is one that it may lack. */
function without(
  value: Record<string, unknown>,
  paths: readonly (readonly PropertyKey[])[],
): Record<string, unknown> {
  const result = { ...value };
  const wrongItems = new Map<string, Map<number, PropertyKey[]>>();
  for (const [field, index, member] of paths) {
    const name = String(field);
    if (typeof index !== 'number' || !Array.isArray(result[name])) delete result[name];
    else {
      const items = wrongItems.get(name) ?? new Map<number, PropertyKey[]>();
      items.set(index, [...(items.get(index) ?? []), ...(member === undefined ? [] : [member])]);
      wrongItems.set(name, items);
    }
  }
  for (const [name, items] of wrongItems) {
    const list = result[name];
    if (!Array.isArray(list)) continue;
    const left = list.flatMap((item: unknown, index) => {
      const members = items.get(index);
      return members ? repaired(item, members) : [item];
    });
    if (left.length > 0) result[name] = left;
    else delete result[name];
  }
  return result;
}

const optional = new Set<PropertyKey>([
  'printed',
  'family',
  'affiliation',
  'label',
  'bio',
  'portrait',
  'still',
]);

function repaired(item: unknown, members: readonly PropertyKey[]): unknown[] {
  if (typeof item !== 'object' || item === null || members.length === 0) return [];
  if (!members.every((member) => optional.has(member))) return [];
  return [Object.fromEntries(Object.entries(item).filter(([name]) => !members.includes(name)))];
}

/** Half a surrogate pair is in no file: U+FFFD stands in its place when it is read again. Nor are signs that nobody sees. */
function wellFormed<Value>(value: Value): Value {
  if (typeof value === 'string') return wellFormedText(value) as Value;
  if (Array.isArray(value)) return value.map(wellFormed) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, wellFormed(part)])) as Value;
}

/** A text as a file holds it, however its signs were written in the dump. */
export function wellFormedText(text: string): string {
  return withoutUnseen(text).replace(/\p{Cs}/gu, '\uFFFD');
}
