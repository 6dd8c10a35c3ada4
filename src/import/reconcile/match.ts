/** Knows a record of a newer page again: which remembered entry it is, whatever moved or was reworded. */

import { hash, type Lock } from '../../content/lock.ts';
import type { Imported } from '../to-entry.ts';
import { hashesOf } from '../to-entry.ts';

interface Traits {
  kind: Imported['kind'];
  /** The dump that it stands in first. */
  dump: string;
  /** The id that its source gives it. */
  ownId: string | undefined;
  /** Hash of each field as imported. */
  fields: Record<string, string>;
}

/** What stands in the place of a title or an abstract until there is one, as hashes: it tells no talk from another. */
const placeholders = new Set(
  ['TBA', 'TBC', 'TBD', 'To be announced', 'To be confirmed', 'To be determined', 'Untitled', 'No title']
    .flatMap((words) => [
      words,
      `Title ${words}`,
      `Abstract ${words}`,
      `Title: ${words}`,
      `Abstract: ${words}`,
    ])
    .flatMap((words) => [words, words.toLowerCase(), words.toUpperCase(), words.replace('T', 't')])
    .flatMap((words) => [words, `${words}.`, `${words}...`, `(${words})`, `[${words}]`])
    .map((words) => hash(words)),
);
const says = (part: string | undefined): part is string => part !== undefined && !placeholders.has(part);

/**
 * Ways to know an entry again, the surest first. What a way says nothing about has no key. A talk whose title and abstract both
 * changed is another talk, even of the same speaker on the same day; unless it had none of its own before.
 */
const ways: ((traits: Traits, isRemembered: boolean) => unknown[] | undefined)[] = [
  ({ kind, dump, ownId }) => (ownId ? [kind, dump, ownId] : undefined),
  // In another dump the same key may mean another work: two bibliographies know nothing of each other.
  ({ kind, ownId, fields: { title } }) => (ownId ? [kind, ownId, title] : undefined),
  ({ kind, dump, fields }) => [kind, dump, Object.entries(fields).sort()],
  ({ kind, dump, fields: { title, speakers, authors } }) =>
    says(title) || speakers ? [kind, dump, title, speakers, authors] : undefined,
  ({ kind, fields: { title, body } }) => (says(title) && body ? [kind, title, body] : undefined),
  ({ kind, dump, fields: { title, date } }) =>
    says(title) ? [kind, dump, title, kind === 'talk' ? date : undefined] : undefined,
  ({ kind, dump, fields: { body, speakers } }) =>
    says(body) && (kind === 'paper' || speakers) ? [kind, dump, body, speakers] : undefined,
  ({ kind, dump, fields: { body, date } }) =>
    says(body) && kind === 'talk' ? [kind, dump, body, date] : undefined,
  ({ kind, dump, fields: { title, body, speakers, date } }, isRemembered) =>
    speakers && date && !(isRemembered && says(title) && says(body))
      ? [kind, dump, speakers, date]
      : undefined,
  ({ kind, fields: { title, speakers, date } }) =>
    says(title) && speakers && date ? [kind, title, speakers, date] : undefined,
];

/**
 * The remembered id of each imported entry, by its index; those that are new are missing. Where several are alike,
 * they are taken in the order of their lines.
 */
export function match(imported: readonly Imported[], remembered: Lock): Map<number, string> {
  const found = new Map<number, string>();
  const fresh = new Map<number, Traits>(
    imported.map((entry, index) => [
      index,
      {
        kind: entry.kind,
        dump: entry.fields.origin?.[0]?.dump ?? '',
        ownId: entry.ownId,
        fields: hashesOf(entry),
      },
    ]),
  );
  const free = new Map<string, Traits>(
    [...remembered]
      .filter(([, { origin, fields }]) => origin && fields)
      .sort(([, a], [, b]) => firstLine(a.origin) - firstLine(b.origin))
      .map(([id, { origin, ownId, fields = {} }]) => [
        id,
        { kind: id.startsWith('talks/') ? 'talk' : 'paper', dump: origin?.[0]?.dump ?? '', ownId, fields },
      ]),
  );
  for (const way of ways) {
    if (free.size === 0) break;
    const waiting = new Map<string, string[]>();
    for (const [id, traits] of free) {
      const key = way(traits, true);
      if (!key) continue;
      const alike = waiting.get(JSON.stringify(key));
      if (alike) alike.push(id);
      else waiting.set(JSON.stringify(key), [id]);
    }
    // Taken from the end, which is quicker than from the front of a long list.
    for (const alike of waiting.values()) alike.reverse();
    for (const [index, traits] of fresh) {
      const key = way(traits, false);
      const id = key && waiting.get(JSON.stringify(key))?.pop();
      if (id === undefined) continue;
      found.set(index, id);
      free.delete(id);
      fresh.delete(index);
    }
  }
  return found;
}

function firstLine(origin: { lines: string }[] | undefined): number {
  return Number.parseInt(origin?.[0]?.lines ?? '0', 10);
}
