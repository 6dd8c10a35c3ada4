/** The lines of the speakers in the Lisbon archive: names, and the same names again with their affiliations. */
import type { Line } from '../../dump.ts';
import { field, type PersonField } from '../../record.ts';

/** At most so many speakers of one talk. */
const maxSpeakers = 6;

/** Where the lines of the speakers begin and end: names, then the same names with affiliations. Up to two lines stand above. */
export function speakersIn(lines: readonly Line[]): { from: number; to: number } | undefined {
  for (let from = 0; from < 3; from += 1) {
    const to = speakersAt(lines, from);
    if (to) return { from, to };
  }
  return undefined;
}

/**
 * The index behind the lines of the speakers that begin at a line; `undefined` where none do. One line may repeat all names, each name may
 * be repeated right below it, or each in a line of its own below them all.
 */
export function speakersAt(lines: readonly Line[], from: number): number | undefined {
  const text = (index: number) => lines[index]?.text.trim() ?? '';
  let to = from;
  while (lines[to] && to < from + 2 * maxSpeakers && repeats(text(to), text(to + 1))) to += 2;
  if (to > from) return to;
  const names = namesIn(text(from));
  const isEach = names.length > 1 && names.every((name, index) => repeats(name, text(from + 1 + index)));
  return isEach ? from + 1 + names.length : undefined;
}

/** Speakers with a line each: "A", "A, MIT", "B", "B, ETH", or "A and B", "A, MIT", "B, ETH". */
export function readSeveral([first, ...others]: readonly Line[]): PersonField[] {
  if (!first) return [];
  const names = namesIn(first.text.trim());
  if (names.length > 1) return others.map((line, index) => personOf(first, names[index] ?? '', line));
  return [first, ...others].flatMap((line, index, all) => {
    const stated = index % 2 === 0 ? all[index + 1] : undefined;
    return stated ? [personOf(line, line.text.trim(), stated)] : [];
  });
}

function personOf(line: Line, name: string, stated: Line): PersonField {
  const affiliation = stated.text.trim().slice(name.length).replace(/^,? /, '');
  return { name: field(line, name), affiliation: field(stated, affiliation) };
}

function namesIn(text: string): string[] {
  return text.length > 300 ? [] : text.split(/, | (?:and|e|&) /).map((name) => name.trim());
}

/** Whether the next line repeats the names of a line: "Dan Roberts, MIT" below "Dan Roberts", "A, MIT and B, ETH" below "A and B". */
function repeats(text: string, below: string): boolean {
  if (text === '') return false;
  if (below === text || below.startsWith(`${text},`) || below.startsWith(`${text} (`)) return true;
  const names = namesIn(text);
  return names.length > 1 && below.startsWith(names[0] ?? '') && names.every((name) => below.includes(name));
}
