/** Makes the reading of a page of the lines that were read: papers, headings, and what stands around them. */
import { type Boilerplate, claimedLines, type DumpRecord, type Reading, type Remark } from '../../record.ts';
import { yearIn } from '../dates/years.ts';
import type { PageLine } from '../page/page.ts';
import { assemblePaper } from './assemble.ts';
import type { ReadLine } from './habits.ts';
import { dayOf, journalOfHead, type Said, shared, yearOfHead } from './head.ts';
import type { PapersLayout } from './learn.ts';
import { readVenue } from './venue.ts';

/** A longer line above or below the papers may be the text of one: it is left for a notice. */
const longestAround = 240;

/** The reading of a page. */
export function readingOf(
  lines: readonly PageLine[],
  read: readonly ReadLine[],
  found: readonly (readonly ReadLine[])[],
  layout: PapersLayout,
): Reading {
  const records: DumpRecord[] = [];
  const boilerplate: Boilerplate[] = [];
  const remarks: Remark[] = [];
  const [first, last] = [found[0]?.[0]?.line.index ?? lines.length, found.at(-1)?.at(-1)?.line.index ?? -1];
  const head = lines.slice(0, first);
  const base: Said = { ...journalOfHead(head, lines.slice(last + 1)) };
  const year = yearOfHead(head);
  // Where papers say when they appeared, those that do not are of no year that the head names.
  const ownYears = found.filter((paper) => hasYear(paper)).length;
  if (year && ownYears * 2 < found.length) base.year = year;
  const day = head.findLast(dayOf);
  if (day) base.listedOn = { text: day.text, from: day.line.number, to: day.line.number };
  const headings = read
    .filter(({ parts, inside, line }) => !inside && line.index > first && parts[0]?.role === 'heading')
    .map(({ line }) => line);
  for (const paper of found) {
    const at = paper[0]?.line.index ?? 0;
    const { record, boilerplate: around } = assemblePaper(
      paper,
      saidAt(
        base,
        headings.filter(({ index }) => index < at),
      ),
    );
    for (const each of around) boilerplate.push(each);
    if (!record) continue;
    records.push(record);
    if (layout.always.includes('people') && !record.people && record.title)
      remarks.push({
        line: record.title.from,
        rule: 'field-in-doubt',
        text: 'no authors were found for this paper, though the others have some',
      });
  }
  for (const each of around(lines, read, records, boilerplate, [first, last])) boilerplate.push(each);
  return { records, boilerplate, remarks };
}

function hasYear(paper: readonly ReadLine[]): boolean {
  return paper.some(({ parts }) =>
    parts.some(({ role, text }) => role === 'venue' && readVenue(text).date !== undefined),
  );
}

/** What headings between the papers say instead. */
function saidAt(base: Said, headings: readonly PageLine[]): Said {
  const said = { ...base };
  const day = headings.findLast(dayOf);
  if (day) said.listedOn = { text: day.text, from: day.line.number, to: day.line.number };
  const dated = headings.findLast((line) => !dayOf(line) && yearIn(line.text));
  const year = /(?:19|20)\d\d(?!\d)/.exec(dated?.text ?? '')?.[0];
  if (dated && year) said.year = shared(dated.line, year);
  return said;
}

/** What stands around the papers. */
function around(
  lines: readonly PageLine[],
  read: readonly ReadLine[],
  records: readonly DumpRecord[],
  known: readonly Boilerplate[],
  [first, last]: readonly [number, number],
): Boilerplate[] {
  const claimed = claimedLines(records);
  for (const { line } of known) claimed.add(line);
  return lines.flatMap(({ index, line, text }) => {
    if (claimed.has(line.number) || text.length > longestAround) return [];
    const role = read[index]?.parts[0]?.role;
    const what =
      index < first
        ? 'above the entries'
        : index > last
          ? 'below the entries'
          : role === 'heading'
            ? 'heading'
            : role === 'repeated'
              ? 'repeated on the page'
              : undefined;
    return what ? [{ line: line.number, what }] : [];
  });
}
