/** An id that stands at several entries of a dump identifies none: they are known again by what they say. */
import { countNoun } from '../text/plural.ts';
import { beginning } from '../text/truncate.ts';
import { firstLine, type ImportedEntry } from './entry.ts';
import type { Notice } from './notices.ts';
import { uniqueIds } from './reconcile/unique-ids.ts';

/** The entries of a dump without the ids that several of them bear, and a notice where there are such. */
export function withUniqueIds(dump: string, entries: ImportedEntry[], notices: Notice[]) {
  const isUnique = uniqueIds(entries.map(({ kind, ownId }) => ({ kind, dump, ownId })));
  const isShared = ({ kind, ownId }: ImportedEntry) =>
    ownId !== undefined && !isUnique({ kind, dump, ownId });
  const sharing = entries.filter(isShared);
  const [first] = sharing;
  if (!first) return { entries, notices };
  const ids = new Set(sharing.map(({ ownId }) => ownId));
  const others = ids.size > 1 ? ` (and ${countNoun(ids.size - 1, 'other id')} several times)` : '';
  const second = sharing.filter(({ ownId }) => ownId === first.ownId)[1] ?? first;
  const count = sharing.filter(({ ownId }) => ownId === first.ownId).length;
  const notice: Notice = {
    dump,
    line: firstLine(second.fields.origin?.[0]?.lines ?? '1'),
    rule: 'id-not-unique',
    text: `the id “${beginning(first.ownId ?? '', 60)}” stands ${count} times${others}, so it identifies nothing: entries are known again by title, people and day`,
  };
  return {
    entries: entries.map((entry) => (isShared(entry) ? withoutId(entry) : entry)),
    notices: [...notices, notice],
  };
}

function withoutId<Entry extends ImportedEntry>({ ownId: _, ...entry }: Entry): Omit<Entry, 'ownId'> {
  return entry;
}
