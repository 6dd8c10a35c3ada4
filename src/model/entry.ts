/** A talk or a paper, where both stand side by side. */
import type { Paper, Talk } from './schema.ts';

/** An entry, told apart by its kind. */
export type Entry = TalkEntry | PaperEntry;
export interface TalkEntry {
  kind: 'talk';
  of: Talk;
}
export interface PaperEntry {
  kind: 'paper';
  of: Paper;
}

export const asTalk = (of: Talk): TalkEntry => ({ kind: 'talk', of });
export const asPaper = (of: Paper): PaperEntry => ({ kind: 'paper', of });

/** "talks/slug" or "papers/slug": what an entry is known by, here and in the lock file. */
export function entryId({ kind, of }: { kind: Entry['kind']; of: { slug: string } }): string {
  return `${kind}s/${of.slug}`;
}

/** Those who speak at a talk, or wrote a paper. */
export function peopleOf(entry: Entry): string[] {
  return (entry.kind === 'talk' ? entry.of.speakers : entry.of.authors)?.map(({ name }) => name) ?? [];
}
