/**
 * Makes one entry of a talk that stands in several dumps: schedule.xml beside schedule.json, two exports of one calendar. Only an id that
 * nothing else has in the world tells, with the same title and time; two talks may share all words.
 */
import type { TalkFields } from '../../model/schema.ts';
import type { ImportedEntry, ImportedTalk } from '../entry.ts';
import { namesOf } from './fields.ts';
import { isUniqueInTheWorld } from './unique-ids.ts';

/** The entries, those of one talk as one with all origins. The first gives the fields, the others what it does not say. */
export function mergeTalks(entries: readonly ImportedEntry[]): ImportedEntry[] {
  const byKey = new Map<string, ImportedTalk[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (!key || entry.kind !== 'talk') continue;
    const same = byKey.get(key);
    // Within a dump an id that stands twice identifies nothing.
    if (!same) byKey.set(key, [entry]);
    else if (same.every((other) => dumpOf(other) !== dumpOf(entry))) same.push(entry);
  }
  const gone = new Set<ImportedEntry>();
  const joined = new Map<ImportedEntry, ImportedTalk>();
  for (const [first, ...others] of byKey.values()) {
    if (!first || others.length === 0) continue;
    joined.set(first, asOne(first, others));
    for (const other of others) gone.add(other);
  }
  return entries.filter((entry) => !gone.has(entry)).map((entry) => joined.get(entry) ?? entry);
}

function keyOf({ kind, ownId, fields }: ImportedEntry): string | undefined {
  if (kind !== 'talk' || !ownId || !isUniqueInTheWorld(ownId)) return undefined;
  const { title, date, start, timezone } = fields as TalkFields;
  return JSON.stringify([ownId, title, date, start, timezone]);
}

function dumpOf({ fields }: ImportedTalk): string | undefined {
  return fields.origin?.[0]?.dump;
}

function asOne(first: ImportedTalk, others: readonly ImportedTalk[]): ImportedTalk {
  const fields = { ...first.fields };
  let inferred = first.inferred;
  for (const other of others)
    for (const name of namesOf(other.fields)) {
      if (fields[name] !== undefined || other.fields[name] === undefined) continue;
      setField(fields, other.fields, name);
      const evidence = other.inferred[name];
      if (evidence) inferred = { ...inferred, [name]: evidence };
    }
  const all = [first, ...others];
  const origin = all.flatMap((talk) => talk.fields.origin ?? []);
  const withBody = all.find(({ body }) => body !== '') ?? first;
  return {
    ...first,
    fields: { ...fields, origin },
    inferred,
    body: withBody.body,
    records: all.flatMap(({ records }) => records),
  };
}

function setField<Fields extends object>(to: Fields, from: Fields, name: keyof Fields): void {
  to[name] = from[name];
}
