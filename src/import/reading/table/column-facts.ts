/** What the cells of a column look like. */

import { findWhen } from '../dates/when.ts';
import { affiliationScore, nameScore, readPeople } from '../people.ts';
import { placeScore } from '../places/places.ts';
import { isToBeAnnounced } from '../words.ts';
import type { CellLine } from './cells.ts';
import { hasSentences, isWhenLike } from './texts.ts';

export interface ColumnFacts {
  count: number;
  when: number;
  dated: number;
  people: number;
  affiliation: number;
  place: number;
  address: number;
  prose: number;
  words: number;
  distinct: number;
  /** How many lines a cell has. */
  lines: number;
  /** People, a mark and more: "Mira Okafor (Ulm): Tilings, again". */
  together: number;
}

/** The lines of a cell as a text for {@link columnFacts}. */
export function factText(cell: readonly CellLine[] | undefined): string {
  return (cell ?? []).flatMap(({ text }) => (text === '' ? [] : [text])).join('\n');
}

/** What the cells of a column look like, as shares of those that are filled. A cell's lines are parted by line breaks. */
export function columnFacts(cells: readonly string[]): ColumnFacts {
  const printed = cells.filter((cell) => cell !== '' && !isToBeAnnounced(cell)).slice(0, 300);
  const filled = printed.map((cell) => cell.replaceAll('\n', ' '));
  const share = (test: (cell: string) => boolean, of = filled) =>
    of.filter(test).length / Math.max(of.length, 1);
  return {
    count: filled.length,
    when: share(isWhenLike),
    dated: share((cell) => isWhenLike(cell) && (findWhen(cell)?.dates.length ?? 0) > 0),
    // "Mira Okafor" above "University of Ulm".
    people: share((cell) => isPeopleLike(cell.split('\n', 1)[0] ?? ''), printed),
    affiliation: share((cell) => affiliationScore(cell) >= 0.8 && nameScore(cell) < 0.5),
    place: share((cell) => placeScore(cell) >= 0.7),
    address: share((cell) => /^(?:https?:\/\/|www\.)\S+$/.test(cell)),
    prose: share((cell) => hasSentences(cell)),
    words: filled.reduce((sum, cell) => sum + cell.split(' ').length, 0) / Math.max(filled.length, 1),
    lines: printed.reduce((sum, cell) => sum + cell.split('\n').length, 0) / Math.max(printed.length, 1),
    together: share((cell) => partTogether(cell) !== undefined),
    distinct: new Set(filled).size / Math.max(filled.length, 1),
  };
}

function isPeopleLike(cell: string): boolean {
  if (cell.length > 160 || isWhenLike(cell)) return false;
  const read = readPeople({ text: cell, from: 1, to: 1 });
  return read !== undefined && read.score >= 0.6;
}

/** Parts a text at the mark behind the people that it begins with; `undefined` where it does not begin with people. */
export function partTogether(text: string): { people: string; title: string } | undefined {
  const [, people, title] = /^([^:]{4,120}?)(?:: | [–—-]+ |, (?=["“«„]))(\S.{3,400})$/u.exec(text) ?? [];
  if (!people || !title) return undefined;
  const score = (part: string) => readPeople({ text: part, from: 1, to: 1 })?.score ?? 0;
  return score(people) >= 0.6 && score(people) > score(title) ? { people, title } : undefined;
}
