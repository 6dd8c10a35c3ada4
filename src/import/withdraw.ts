/**
 * Takes back a reading that was accepted: its layout, and the entries that came of it alone. An entry that a hand edited stays, and so
 * does one that stands in another dump, too. The address of an entry that goes leads to its list, as that of any deleted entry does,
 * and is its own again when a reading of the dump is accepted and finds it.
 */
import { InputError } from '../content/input-error.ts';
import { hash, hashes, type Lock } from '../content/lock.ts';
import type { StoredEntry } from '../model/content.ts';
import type { DumpLedger, Ledger } from '../model/ledger.ts';
import { folderOf } from './entry.ts';
import type { ImportInput } from './pipeline.ts';
import { editable } from './reconcile/fields.ts';

export interface Withdrawal {
  /** What is imported now: the layout and the entries are no part of it. */
  input: ImportInput;
  /** The files of the entries that go. */
  removed: string[];
}

/**
 * Takes back the readings of some dumps.
 *
 * @throws {AggregateError} of {@link InputError} for each that has no layout in `sources.yaml`
 */
export function withdraw(input: ImportInput, dumps: readonly string[]): Withdrawal {
  const problems = dumps
    .filter((dump) => !input.sources.get(dump)?.layout)
    .map((dump) => new InputError('--withdraw', undefined, `sources.yaml has no layout of "${dump}"`));
  if (problems.length > 0) throw new AggregateError(problems);
  return dumps.reduce<Withdrawal>(
    (so, dump) => {
      const { input: after, removed } = withdrawOne(so.input, dump);
      return { input: after, removed: [...so.removed, ...removed] };
    },
    { input, removed: [] },
  );
}

function withdrawOne(input: ImportInput, dump: string): Withdrawal {
  const { memory, stored, ledger = {} } = input;
  const goes = stored.filter((entry) => isOfDumpAlone(entry, dump) && isAsImported(entry, memory?.entries));
  const ids = new Set(goes.map(idOf));
  const sources = new Map(input.sources);
  const source = sources.get(dump);
  if (source) {
    const { layout: _, ...rest } = source;
    sources.set(dump, rest);
  }
  const left: ImportInput = {
    ...input,
    sources,
    stored: stored.filter((entry) => !ids.has(idOf(entry))),
    ledger: withoutEntries(ledger, dump, ids),
    memory: memory && {
      ...memory,
      entries: new Map(
        [...memory.entries].map(([id, entry]) => [
          id,
          ids.has(id) ? { ...entry, deleted: true, withdrawn: true } : entry,
        ]),
      ),
      layouts: new Map([...memory.layouts].filter(([name]) => name !== dump)),
    },
  };
  return { input: left, removed: goes.map(({ path }) => path) };
}

function idOf(entry: StoredEntry): string {
  return `${folderOf(entry)}/${entry.fields.slug}`;
}

function isOfDumpAlone({ fields: { origin = [] } }: StoredEntry, dump: string): boolean {
  return origin.length > 0 && origin.every((place) => place.dump === dump);
}

/** Whether no hand changed the entry. When the lock is lost nobody knows, and it stays. */
function isAsImported(entry: StoredEntry, lock: Lock | undefined): boolean {
  const known = lock?.get(idOf(entry));
  if (!known?.fields || known.unsure) return false;
  return hash(hashes(editable(entry.fields, entry.body))) === hash(known.fields);
}

function withoutEntries(ledger: Ledger, dump: string, ids: ReadonlySet<string>): Ledger {
  const part = Object.hasOwn(ledger, dump) ? ledger[dump] : undefined;
  if (!part) return ledger;
  const without = <T>(values: Record<string, T>) =>
    Object.fromEntries(Object.entries(values).filter(([id]) => !ids.has(id)));
  const left: DumpLedger = {
    ...part,
    entries: without(part.entries),
    restored: without(part.restored),
    stated: without(part.stated),
    ...(part.inferred && { inferred: without(part.inferred) }),
  };
  return { ...ledger, [dump]: left };
}
