/** A spreadsheet in OpenDocument (`.ods`, ISO/IEC 26300, section 9): the values of every sheet that is shown. */
import { columnName, hiddenParts, type Sheet, type SheetRow } from './sheet.ts';
import { linked, type PartReader } from './xlsx.ts';
import { readXmlEvents } from './xml-events.ts';

/** A repeated cell or row that holds something is repeated so often at most. */
const mostRepeated = 1000;

interface Cell {
  type: string;
  value: string;
  repeated: number;
  text: string;
  address: string;
}

/** The sheets that are shown; the others are named. */
export function readOds(part: PartReader): { sheets: Sheet[]; hiddenSheets: string[] } {
  const hiddenStyles = new Set<string>();
  const sheets: (Sheet & { isHidden: boolean })[] = [];
  let style = '';
  let [row, column, rowRepeat, isHiddenRow, paragraphs, notes] = [0, 0, 1, false, 0, 0];
  let [hiddenColumns, columnAt, hiddenRows]: [Set<number>, number, string[]] = [new Set(), 0, []];
  let cells: SheetRow = new Map();
  let cell: Cell | undefined;
  const sheet = () => sheets.at(-1);
  readXmlEvents(part('content.xml') ?? '', {
    open: (name, get) => {
      if (name === 'style') style = get('style:name');
      if (name === 'table-properties' && get('table:display') === 'false') hiddenStyles.add(style);
      if (name === 'table') {
        sheets.push({
          name: get('table:name'),
          rows: new Map(),
          hidden: [],
          isHidden: hiddenStyles.has(get('table:style-name')),
        });
        [row, columnAt, hiddenColumns, hiddenRows] = [0, 0, new Set(), []];
      }
      if (name === 'table-column') {
        const count = Number(get('table:number-columns-repeated') || 1);
        if (isHiddenPart(get('table:visibility')))
          for (let at = 0; at < Math.min(count, 50); at += 1) hiddenColumns.add(columnAt + at);
        columnAt += count;
      }
      if (name === 'table-row') {
        [column, cells] = [0, new Map()];
        rowRepeat = Number(get('table:number-rows-repeated') || 1);
        isHiddenRow = isHiddenPart(get('table:visibility'));
      }
      if (name === 'table-cell' || name === 'covered-table-cell') {
        const type = get('office:value-type');
        const value =
          get('office:date-value') ||
          get('office:time-value') ||
          get('office:boolean-value') ||
          get('office:value');
        cell = {
          type,
          value,
          repeated: Number(get('table:number-columns-repeated') || 1),
          text: '',
          address: '',
        };
        paragraphs = 0;
      }
      if (name === 'annotation') notes += 1;
      if (!cell || notes > 0) return;
      if (name === 'p') {
        if (paragraphs > 0) cell.text += '\n';
        paragraphs += 1;
      }
      if (name === 's') cell.text += ' '.repeat(Math.min(Number(get('text:c') || 1), 100));
      if (name === 'tab') cell.text += ' ';
      if (name === 'line-break') cell.text += '\n';
      if (name === 'a' && /^https?:/i.test(get('xlink:href'))) cell.address = get('xlink:href');
    },
    text: (text) => {
      if (cell && notes === 0 && paragraphs > 0) cell.text += text;
    },
    close: (name) => {
      if (name === 'annotation') notes -= 1;
      if ((name === 'table-cell' || name === 'covered-table-cell') && cell) {
        const text = cellText(cell).trim();
        const shown = cell.address ? linked(text, cell.address) : text;
        if (text !== '')
          for (let at = 0; at < Math.min(cell.repeated, mostRepeated); at += 1)
            if (!hiddenColumns.has(column + at)) cells.set(column + at, shown);
        column += cell.repeated;
        cell = undefined;
      }
      if (name === 'table-row') {
        if (cells.size > 0 && isHiddenRow) hiddenRows.push(String(row + 1));
        if (cells.size > 0 && !isHiddenRow)
          for (let at = 0; at < Math.min(rowRepeat, mostRepeated); at += 1)
            sheet()?.rows.set(row + at, cells);
        row += rowRepeat;
      }
      if (name === 'table')
        sheet()?.hidden.push(
          ...hiddenParts('row', hiddenRows),
          ...hiddenParts('column', [...hiddenColumns].map(columnName)),
        );
    },
  });
  return {
    sheets: sheets.filter(({ isHidden }) => !isHidden).map(({ isHidden: _, ...shown }) => shown),
    hiddenSheets: sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
  };
}

function isHiddenPart(visibility: string): boolean {
  return visibility === 'collapse' || visibility === 'filter';
}

function cellText({ type, value, text }: Cell): string {
  if (type === 'date') {
    // A cell has no zone, whatever some programs write.
    return value
      .replace('T', ' ')
      .replace(/Z$/, '')
      .replace(/ 00:00:00$|:00(?:\.0+)?$/, '');
  }
  const [, hour = '', minute = '', second = ''] = /^PT(\d+)H(\d+)M(\d+)/.exec(value) ?? [];
  if (type === 'time' && hour) return `${hour}:${minute}${Number(second) > 0 ? `:${second}` : ''}`;
  return type === 'float' || type === 'boolean' ? value : text;
}
