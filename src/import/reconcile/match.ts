/** Matches the records of a newer page with remembered entries, whatever moved or was reworded. */
import { hash, type Lock } from '../../content/lock.ts';
import { firstLine, type ImportedEntry } from '../entry.ts';
import { importedHashes } from './lock-entry.ts';

/** What an entry is compared by. */
interface Traits {
  kind: ImportedEntry['kind'];
  /** The dump of its first origin. */
  dump: string;
  /** The id that its source gives it. */
  ownId: string | undefined;
  /** Hash of each field as imported. */
  fields: Record<string, string>;
}

/** Hashes of placeholders for a title or an abstract that is not there yet: they do not tell one talk from another. */
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
const isTelling = (part: string | undefined): part is string => part !== undefined && !placeholders.has(part);

/**
 * Keys that match two entries, the surest first; `undefined` when an entry lacks what the key is made of. A talk whose title and
 * abstract both changed is another talk, even by the same speaker on the same day; unless it had only placeholders before.
 */
const keys: ((traits: Traits, isRemembered: boolean) => unknown[] | undefined)[] = [
  ({ kind, dump, ownId }) => (ownId ? [kind, dump, ownId] : undefined),
  // In another dump the same key may mean another work: two bibliographies know nothing of each other.
  ({ kind, ownId, fields: { title } }) => (ownId ? [kind, ownId, title] : undefined),
  ({ kind, dump, fields }) => [kind, dump, Object.entries(fields).sort()],
  ({ kind, dump, fields: { title, speakers, authors } }) =>
    isTelling(title) || speakers ? [kind, dump, title, speakers, authors] : undefined,
  ({ kind, fields: { title, body } }) => (isTelling(title) && body ? [kind, title, body] : undefined),
  ({ kind, dump, fields: { title, date } }) =>
    isTelling(title) ? [kind, dump, title, kind === 'talk' ? date : undefined] : undefined,
  ({ kind, dump, fields: { body, speakers } }) =>
    isTelling(body) && (kind === 'paper' || speakers) ? [kind, dump, body, speakers] : undefined,
  ({ kind, dump, fields: { body, date } }) =>
    isTelling(body) && kind === 'talk' ? [kind, dump, body, date] : undefined,
  ({ kind, dump, fields: { title, body, speakers, date } }, isRemembered) =>
    speakers && date && !(isRemembered && isTelling(title) && isTelling(body))
      ? [kind, dump, speakers, date]
      : undefined,
  ({ kind, fields: { title, speakers, date } }) =>
    isTelling(title) && speakers && date ? [kind, title, speakers, date] : undefined,
];

/**
 * Finds the remembered id of each imported entry, by the entry's index; those that are new are missing. Where several are alike,
 * they are matched in the order of their lines.
 */
export function match(imported: readonly ImportedEntry[], remembered: Lock): Map<number, string> {
  const found = new Map<number, string>();
  const unmatched = new Map(imported.map((entry, index) => [index, traitsOf(entry)]));
  const free = rememberedTraits(remembered);
  for (const keyOf of keys) {
    if (free.size === 0) break;
    const waiting = idsByKey(free, keyOf);
    for (const [index, traits] of unmatched) {
      const key = keyOf(traits, false);
      const id = key && waiting.get(JSON.stringify(key))?.pop();
      if (id === undefined) continue;
      found.set(index, id);
      free.delete(id);
      unmatched.delete(index);
    }
  }
  return found;
}

function traitsOf(entry: ImportedEntry): Traits {
  const dump = entry.fields.origin?.[0]?.dump ?? '';
  return { kind: entry.kind, dump, ownId: entry.ownId, fields: importedHashes(entry) };
}

/** By id, in the order of their lines. Entries written by hand come from no record, and are left out. */
function rememberedTraits(remembered: Lock): Map<string, Traits> {
  return new Map(
    [...remembered]
      .filter(([, { origin, fields }]) => origin && fields)
      .sort(([, a], [, b]) => lineIn(a.origin) - lineIn(b.origin))
      .map(([id, { origin, ownId, fields = {} }]) => [
        id,
        { kind: id.startsWith('talks/') ? 'talk' : 'paper', dump: origin?.[0]?.dump ?? '', ownId, fields },
      ]),
  );
}

/** The ids that have a key, the first one last: taking from the end is quicker than from the front of a long list. */
function idsByKey(free: ReadonlyMap<string, Traits>, keyOf: (typeof keys)[number]): Map<string, string[]> {
  const byKey = new Map<string, string[]>();
  for (const [id, traits] of free) {
    const key = keyOf(traits, true);
    if (!key) continue;
    const alike = byKey.get(JSON.stringify(key));
    if (alike) alike.push(id);
    else byKey.set(JSON.stringify(key), [id]);
  }
  for (const alike of byKey.values()) alike.reverse();
  return byKey;
}

function lineIn(origin: { lines: string }[] | undefined): number {
  return firstLine(origin?.[0]?.lines ?? '0');
}
