/** Cells that hold who speaks as well as what about. */
import { affiliationScore } from '../people.ts';
import { textKind } from '../text-kind/text-kind.ts';
import type { CellLine } from './cells.ts';
import { partTogether } from './column-facts.ts';
import { isNameLike, peopleInCell } from './people.ts';
import type { Cells } from './row-cells.ts';
import { isLabelled } from './title.ts';

/** Parts a cell that holds people and title. */
export function splitTogether(cells: Cells): {
  titleLines: CellLine[];
  peopleLines: CellLine[];
  doubtful?: string;
} {
  const [titleLines, peopleLines] = [cells.of('title'), cells.of('people', 'authors')];
  const both = cells.of('people and title', 'title and people').filter(({ text }) => text !== '');
  const [first, ...rest] = both;
  if (!first) return { titleLines, peopleLines };
  if (rest.length > 0) {
    if (cells.has('people and title') && isNames(first)) {
      const cut = placeLines(rest);
      return { titleLines: rest.slice(cut), peopleLines: [first, ...rest.slice(0, cut)] };
    }
    const last = rest.findIndex(({ text }) => isNameLike(text));
    if (last >= 0)
      return {
        titleLines: [first, ...rest.slice(0, last), ...rest.slice(last + 1)],
        peopleLines: rest.slice(last, last + 1),
      };
    return { titleLines: both, peopleLines: [] };
  }
  const parted = partTogether(first.text);
  if (parted)
    return {
      titleLines: [{ ...first, text: parted.title }],
      peopleLines: [{ ...first, text: parted.people }],
    };
  // A name alone, where others have titles as well.
  return isNameLike(first.text) && isPerson(first.text)
    ? { titleLines: [], peopleLines: both }
    : { titleLines: both, peopleLines: [] };
}

/** Whether a line names people and nothing else. */
function isNames(line: CellLine): boolean {
  return isNameLike(line.text) || (peopleInCell([line], 'people')?.score ?? 0) >= 0.6;
}

function isPerson(text: string): boolean {
  const { person, title } = textKind(text);
  return person > 0.6 && person > title;
}

/** How many lines below a name say where it is from: those in front of labels, or one in brackets above others. */
function placeLines(lines: readonly CellLine[]): number {
  const labelled = lines.findIndex(({ text }) => isLabelled(text));
  if (labelled >= 0 && labelled <= 2) return labelled;
  const [first] = lines;
  const isPlace = /^\(.*\)$/.test(first?.text ?? '') || affiliationScore(first?.text ?? '') >= 0.9;
  return lines.length > 1 && isPlace ? 1 : 0;
}
