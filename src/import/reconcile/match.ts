/** Matches the records of a newer page with remembered entries, whatever moved or was reworded. */
import { hash, type Lock } from '../../content/lock.ts';
import { firstLine, type ImportedEntry } from '../entry.ts';
import { importedHashes } from './lock-entry.ts';
import { isUniqueInTheWorld, uniqueIds } from './unique-ids.ts';

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

/** Whether a talk has a title or a speaker. */
function isNamed({ title, speakers }: Record<string, string>): boolean {
  return isTelling(title) || speakers !== undefined;
}

/**
 * Keys that match two entries, the surest first; `undefined` when an entry lacks what the key is made of. A talk whose title and
 * abstract both changed is another talk, even by the same speaker on the same day; unless it had only placeholders before.
 */
const keys: ((traits: Traits, isRemembered: boolean) => unknown[] | undefined)[] = [
  ({ kind, dump, ownId }) => (ownId ? [kind, dump, ownId] : undefined),
  // A calendar that was exported again has another name: “attic (1).ics”.
  ({ kind, ownId }) => (ownId && isUniqueInTheWorld(ownId) ? [kind, ownId] : undefined),
  // In another dump the same key may mean another work: two bibliographies know nothing of each other.
  ({ kind, ownId, fields: { title } }) => (ownId ? [kind, ownId, title] : undefined),
  ({ kind, dump, fields }) => [kind, dump, Object.entries(fields).sort()],
  ({ kind, dump, fields: { title, speakers, authors } }) =>
    isTelling(title) ? [kind, dump, title, speakers, authors] : undefined,
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
  // Talks without a title: on a new day still the same, as long as no title says otherwise, …
  ({ kind, dump, fields: { title, speakers } }) =>
    !isTelling(title) && speakers ? [kind, dump, speakers] : undefined,
  // A slot of which nothing else was known: its talk has its place, or at least its hour.
  ...[['location', 'start'] as const, ['start'] as const, ['location'] as const].map(
    (slot) =>
      ({ kind, dump, fields }: Traits, isRemembered: boolean) =>
        kind === 'talk' &&
        fields['date'] &&
        slot.every((name) => fields[name]) &&
        !(isRemembered && isNamed(fields))
          ? [kind, dump, fields['series'], fields['date'], ...slot.map((name) => fields[name])]
          : undefined,
  ),
  // … and titled at last, where no day was known.
  ({ kind, dump, fields: { title, speakers, date } }, isRemembered) =>
    speakers && (!isRemembered || (!isTelling(title) && !date)) ? [kind, dump, speakers] : undefined,
];

/**
 * Finds the remembered id of each imported entry, by the entry's index; those that are new are missing. Where several are alike,
 * they are matched in the order of their lines.
 *
 * @param isKept whether a dump was not read in this run: its talks wait for it
 */
export function match(
  imported: readonly ImportedEntry[],
  remembered: Lock,
  isKept: (dump: string) => boolean = () => false,
): Map<number, string> {
  const found = new Map<number, string>();
  // A merged paper is known again by each of the papers that it is made of, whichever list comes first now.
  const unmatched = new Map(
    imported.map((entry, index) => [index, [entry, ...partsOf(entry)].map(traitsOf)]),
  );
  const free = rememberedTraits(remembered, isKept);
  for (const keyOf of keys) {
    if (free.size === 0) break;
    const waiting = idsByKey(free, keyOf);
    for (const [index, alternatives] of unmatched) {
      const id = firstOf(alternatives, (traits) => {
        const key = keyOf(traits, false);
        return key && waiting.get(JSON.stringify(key))?.pop();
      });
      if (id === undefined) continue;
      found.set(index, id);
      free.delete(id);
      unmatched.delete(index);
    }
  }
  return found;
}

/**
 * Remembered papers that are a part of another one now, with its id: there is more evidence than there was, and both have a file.
 *
 * @param matches what {@link match} found
 */
export function absorbed(
  imported: readonly ImportedEntry[],
  matches: ReadonlyMap<number, string>,
  remembered: Lock,
  isKept?: (dump: string) => boolean,
): Map<string, string> {
  const found = new Map<string, string>();
  const merged = [...matches].flatMap(([index, id]) => {
    const entry = imported[index];
    const parts = entry ? partsOf(entry) : [];
    return parts.length > 0 ? [{ id, parts: parts.map(traitsOf) }] : [];
  });
  if (merged.length === 0) return found;
  const free = rememberedTraits(remembered, isKept ?? (() => false));
  for (const id of matches.values()) free.delete(id);
  for (const keyOf of keys) {
    const waiting = idsByKey(free, keyOf);
    for (const { id: whole, parts } of merged)
      for (const part of parts) {
        const key = keyOf(part, false);
        for (const id of (key && waiting.get(JSON.stringify(key))) ?? [])
          if (free.delete(id)) found.set(id, whole);
      }
  }
  return found;
}

function partsOf(entry: ImportedEntry): ImportedEntry[] {
  return entry.kind === 'paper' ? (entry.parts ?? []) : [];
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function traitsOf(entry: ImportedEntry): Traits {
  const dump = entry.fields.origin?.[0]?.dump ?? '';
  return { kind: entry.kind, dump, ownId: entry.ownId, fields: importedHashes(entry) };
}

/** By id, in the order of their lines. Entries written by hand come from no record, and are left out. */
function rememberedTraits(remembered: Lock, isKept: (dump: string) => boolean): Map<string, Traits> {
  const isUnique = uniqueIds(
    [...remembered].map(([id, { origin = [], ownId }]) => ({
      kind: kindOf(id),
      dump: origin[0]?.dump,
      ownId,
    })),
  );
  return new Map(
    [...remembered]
      .filter(([, { origin, fields }]) => origin && fields)
      .sort(([, a], [, b]) => lineIn(a.origin) - lineIn(b.origin))
      .flatMap(([id, { origin = [], ownId, fields = {} }]) => {
        const kind = kindOf(id);
        // A paper may stand in another list, too.
        const place = origin.find(({ dump }) => !isKept(dump)) ?? (kind === 'paper' ? origin[0] : undefined);
        if (!place) return [];
        const own = isUnique({ kind, dump: origin[0]?.dump, ownId }) ? ownId : undefined;
        return [[id, { kind, dump: place.dump, ownId: own, fields }] as const];
      }),
  );
}

function kindOf(id: string): Traits['kind'] {
  return id.startsWith('talks/') ? 'talk' : 'paper';
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
