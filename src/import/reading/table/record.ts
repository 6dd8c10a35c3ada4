/** A row of a table as a record. */
import { type DumpRecord, type PrintedField, type Remark, recordOf } from '../../record.ts';
import { findWhen } from '../dates/when.ts';
import { placeScore } from '../places/places.ts';
import { isToBeAnnounced, saysCancelled, saysPostponed, wordsIn } from '../words.ts';
import { movedTo, roomIn } from './asides.ts';
import { statusName } from './cell-status.ts';
import { cellText, type Row } from './cells.ts';
import type { ColumnUse } from './columns.ts';
import { endsInMark } from './endings.ts';
import { peopleInCell, type SecondLine, withAffiliations } from './people.ts';
import { Cells } from './row-cells.ts';
import { isWhenLike } from './texts.ts';
import { cellParagraphs, namesNoTalk, titleInCell } from './title.ts';
import { splitTogether } from './together.ts';
import { type Around, type RowWhen, rowWhen } from './when.ts';

/** How the rows of a page are read. */
export interface RowRules {
  uses: readonly ColumnUse[];
  headers: readonly string[];
  secondLine: SecondLine;
  titleEndings: readonly string[];
  glued: readonly string[];
}

/** What a row is: a record, or no talk for a reason. */
export interface ReadRow {
  record?: DumpRecord;
  /** Why it is none: "no talk". Without a reason its lines stay unread. */
  what?: string;
  remarks: Remark[];
}

/** Reads a row. `usual` says which columns most rows fill. */
export function readRow(row: Row, rules: RowRules, around: Around, usual: ReadonlySet<ColumnUse>): ReadRow {
  const cells = new Cells(row, rules.uses);
  const remarks: Remark[] = [];
  const doubt = (text: string) => remarks.push({ line: row.from, rule: 'field-in-doubt', text });
  const { titleLines, peopleLines, doubtful } = splitTogether(cells);
  if (doubtful) doubt(doubtful);
  const title = titleInCell(titleLines, rules.titleEndings, rules.glued);
  const who = peopleInCell(peopleLines, rules.secondLine);
  const texts = [titleLines, peopleLines].map(cellText);
  const hasWho = (who?.people.length ?? 0) > 0;
  const printed = title.isPromised ? undefined : title.title?.text;
  const date = cellText(cells.of('date'));
  const isStray =
    date !== '' && !isWhenLike(date) && !findWhen(date) && !isToBeAnnounced(date) && (!printed || !hasWho);
  if (isStray && !saysCancelled(date) && !saysPostponed(date)) return { remarks: [] };
  const what = whyNoTalk(cells, printed, hasWho, texts, usual, title.status !== undefined);
  if (what !== undefined) return { remarks: [], ...(what && { what }) };

  const when = rowWhen({ date: cells.of('date'), start: cells.of('start'), end: cells.of('end') }, around);
  const moved = title.off ? movedTo(title.off, around.order) : undefined;
  if (moved && title.off) moveTo(when, moved, title.off);
  if (when.doubt) remarks.push({ line: row.from, rule: 'date-in-doubt', text: when.doubt });
  if (title.doubt) doubt(title.doubt);
  if (who && who.score < 0.4) doubt(`“${cellText(peopleLines)}” may be no name`);
  if (cellText(peopleLines) !== '' && !hasWho && !isToBeAnnounced(cellText(peopleLines)))
    doubt(`“${cellText(peopleLines)}” was not taken for a name`);
  if (title.title && endsInMark(title.title.text, rules.titleEndings))
    doubt('the title may end in words that are no part of it');
  const place = placeOf(cells, when.rest) ?? title.place ?? roomInNote(cells);
  const body = [...title.body, ...cellParagraphs(cells.of('abstract'))];
  const isPaper = cells.has('authors') && !cells.has('people');
  const record = recordOf(isPaper ? 'paper' : 'talk', {
    title: title.title,
    people: who ? withAffiliations(who.people, cells.of('affiliation')) : undefined,
    when: when.when ?? (isPaper ? cells.field('year') : undefined),
    alsoWhen: when.alsoWhen,
    times: Object.keys(when.times).length > 0 ? when.times : undefined,
    inferred: when.inferred,
    location: isPaper ? undefined : place,
    event: title.event ?? cells.field('event'),
    series: cells.field('series'),
    status: title.status ?? statusOf(cells),
    ...(isPaper && {
      journal: cells.field('journal'),
      volume: cells.field('volume'),
      issue: cells.field('issue'),
      pages: cells.field('pages'),
    }),
    links: linksOf(row, rules),
    body,
  });
  return { record, remarks };
}

/** Gives a talk that was moved its new day. */
function moveTo({ times, inferred }: RowWhen, moved: string, printed: string): void {
  const before = times.date;
  if (!before || before.startsWith('--')) return;
  const year = Number(before.slice(0, 4));
  const inYear = moved.startsWith('--') ? `${year}${moved.slice(1)}` : moved;
  const date = inYear < before && moved.startsWith('--') ? `${year + 1}${moved.slice(1)}` : inYear;
  if (date <= before) return;
  times.date = date;
  inferred.push({ field: 'date', evidence: `the page says “${printed}”` });
}

/** Why a row is no talk; "" where that is not told, so that its lines stay unread; `undefined` where it is one. */
function whyNoTalk(
  cells: Cells,
  title: string | undefined,
  hasWho: boolean,
  [titleText = '', peopleText = '']: string[],
  usual: ReadonlySet<ColumnUse>,
  hasStatus: boolean,
): string | undefined {
  const all = cells.all();
  // "Feiertag (Reformationstag)" in the column of names.
  if (!title && titleText === '' && namesNoTalk(peopleText)) return 'no talk';
  if (!hasWho && namesNoTalk(`${titleText} ${peopleText}`.trim() || all)) return 'no talk';
  if (!hasWho && [titleText, peopleText].some((text) => text !== '' && namesNoTalk(text))) return 'no talk';
  if (!hasWho && !title) {
    const others = [titleText, peopleText].filter((text) => text !== '');
    if (others.some((text) => saysCancelled(text))) return 'no talk';
    if (others.every(isToBeAnnounced)) return others.length > 0 ? 'to be announced' : 'no talk';
    return hasStatus ? 'no talk' : '';
  }
  if (!hasWho && usual.has('people and title') && isShort(title ?? '')) return '';
  const columns = (['place', 'start', 'affiliation'] as const).filter((use) => usual.has(use));
  const isBare = columns.length > 0 && columns.every((use) => cellText(cells.of(use)) === '');
  if (!hasWho && peopleText === '' && usual.has('people'))
    return isBare ? 'no talk' : hasAnyOf(cells, columns) && !isShort(title ?? '') ? undefined : '';
  // A cell over the whole row stands in the column of the people.
  if (!title && hasWho && usual.has('title') && titleText === '' && isBare && !cells.has('affiliation'))
    return '';
  return undefined;
}

/** "Séance de problèmes": where all others have speakers, a few words are hardly the title of a talk. */
function isShort(title: string): boolean {
  return wordsIn(title).length <= 4;
}

function hasAnyOf(cells: Cells, uses: readonly ColumnUse[]): boolean {
  return uses.some((use) => cellText(cells.of(use)) !== '');
}

function statusOf(cells: Cells): PrintedField | undefined {
  const field = cells.field('status');
  if (field) return field;
  for (const use of ['date', 'place', 'start', 'note', 'other'] as const) {
    const other = cells.field(use);
    if (other && other.text.length < 60 && (saysCancelled(other.text) || saysPostponed(other.text)))
      return { ...other, text: statusName(other.text) };
  }
  return undefined;
}

/** The place from its column, or from the cell of the date. */
function placeOf(cells: Cells, rest: readonly string[]): PrintedField | undefined {
  const field = cells.field('place');
  if (field) {
    const text = field.text
      .replace(/https?:\/\/\S+/g, '')
      .replace(/\s+/g, ' ')
      .replace(/(?<![\s:(,–-])[\s:(,–-]+$/u, '')
      .trim();
    return text === '' || isToBeAnnounced(text) ? undefined : { ...field, text };
  }
  if (cells.has('place')) return undefined;
  const date = cells.field('date');
  const room = rest.find((text) => placeScore(text) >= 0.7 && !isWhenLike(text));
  return date && room ? { ...date, text: room } : undefined;
}

/** The room that a remark in another column names. */
function roomInNote(cells: Cells): PrintedField | undefined {
  for (const line of cells.of('note', 'other', 'status', 'date')) {
    const room = roomIn(line.text);
    if (room) return { text: room, from: line.number, to: line.number };
  }
  return undefined;
}

const labels: Partial<Record<ColumnUse, string>> = { video: 'Video', slides: 'Slides', paper: 'Paper' };

/** Every address in the row, named by its column. */
function linksOf(row: Row, { uses }: RowRules): (PrintedField & { label?: string })[] {
  const links = new Map<string, PrintedField & { label?: string }>();
  for (const [at, cell] of row.cells.entries())
    for (const { text, number } of cell)
      for (const [found] of text.matchAll(/https?:\/\/[^\s<>"”)]{4,300}/gu)) {
        const url = found.replace(/(?<![.,;])[.,;]+$/, '');
        const label = labels[uses[at] ?? 'other'];
        if (!links.has(url)) links.set(url, { text: url, from: number, to: number, ...(label && { label }) });
      }
  return [...links.values()];
}
