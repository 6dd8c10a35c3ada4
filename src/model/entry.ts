/** A talk or a paper, where both stand side by side. */
import type { Appearance, Paper, Talk } from './schema.ts';

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

/** Those who speak at a talk, or wrote a paper, as it names them. */
export function appearancesOf(entry: Entry): readonly Appearance[] {
  return (entry.kind === 'talk' ? entry.of.speakers : entry.of.authors) ?? [];
}

/** Whether a work is a volume of its own, which may have editors in place of authors: no article, and no part of a book. */
export function isWhole(type: Paper['type']): boolean {
  return !['article', 'inbook', 'incollection', 'inproceedings'].includes(type ?? 'article');
}

/** Whether those who wrote a paper are its editors: of a volume that names no author. */
export function isEdited({ type, authors, editors }: Pick<Paper, 'type' | 'authors' | 'editors'>): boolean {
  const names = (people: readonly Appearance[] = []) => JSON.stringify(people.map(({ name }) => name));
  return editors !== undefined && isWhole(type) && names(authors) === names(editors);
}

/** The names of those who speak at a talk, or wrote a paper. */
export function peopleOf(entry: Entry): string[] {
  return appearancesOf(entry).map(({ name }) => name);
}
