/** A workbook of Excel (`.xlsx`, ECMA-376): the values that its cells show, of every sheet that is shown. */
import { type NumberKind, numberKind, shownNumber } from './number-formats.ts';
import { columnName, columnNumber, hiddenParts, type Sheet, type SheetRow } from './sheet.ts';
import { readXmlEvents } from './xml-events.ts';

/** The parts of an archive as text; `undefined` for one that it does not have. */
export type PartReader = (name: string) => string | undefined;

/** The sheets of a workbook that are shown; the others are named. */
export function readXlsx(part: PartReader): { sheets: Sheet[]; hiddenSheets: string[] } {
  const targets = relations(part('xl/_rels/workbook.xml.rels'), 'xl/');
  const listed: { name: string; id: string; isHidden: boolean }[] = [];
  let isFrom1904 = false;
  readXmlEvents(part('xl/workbook.xml') ?? '', {
    open: (name, get) => {
      if (name === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(get('date1904'));
      if (name === 'sheet')
        listed.push({
          name: get('name'),
          id: get('r:id') || get('id'),
          isHidden: /hidden/i.test(get('state')),
        });
    },
  });
  const book: Book = {
    strings: sharedStrings(part('xl/sharedStrings.xml')),
    kinds: cellKinds(part('xl/styles.xml')),
    isFrom1904,
  };
  return {
    sheets: listed
      .filter(({ isHidden }) => !isHidden)
      .flatMap(({ name, id }) => {
        const file = targets.get(id);
        const xml = file && part(file);
        const folder = file?.slice(0, file.lastIndexOf('/') + 1) ?? '';
        const links = file && part(`${folder}_rels/${file.slice(folder.length)}.rels`);
        return xml ? [readSheet(name, xml, relations(links, folder), book)] : [];
      }),
    hiddenSheets: listed.filter(({ isHidden }) => isHidden).map(({ name }) => name),
  };
}

interface Book {
  strings: string[];
  /** What the number of a cell means, by the index of its style. */
  kinds: NumberKind[];
  isFrom1904: boolean;
}

/** The targets of a part's relations by their ids; addresses as they are, parts from the root of the archive. */
function relations(xml: string | undefined, folder: string): Map<string, string> {
  const found = new Map<string, string>();
  readXmlEvents(xml ?? '', {
    open: (name, get) => {
      if (name !== 'Relationship') return;
      const target = get('Target');
      const isOutside = get('TargetMode') === 'External';
      found.set(
        get('Id'),
        isOutside ? target : target.startsWith('/') ? target.slice(1) : `${folder}${target}`,
      );
    },
  });
  return found;
}

/** Texts that several cells share. Formats inside of a text and readings of Japanese are left out. */
function sharedStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  let [isText, isReading] = [false, false];
  readXmlEvents(xml ?? '', {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') isReading = true;
      if (name === 't') isText = !isReading;
    },
    close: (name) => {
      if (name === 'rPh') isReading = false;
      if (name === 't') isText = false;
    },
    text: (text) => {
      if (isText) strings[strings.length - 1] += text;
    },
  });
  return strings;
}

function cellKinds(xml: string | undefined): NumberKind[] {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let isOfCells = false;
  readXmlEvents(xml ?? '', {
    open: (name, get) => {
      if (name === 'numFmt') codes.set(Number(get('numFmtId')), get('formatCode'));
      if (name === 'cellXfs') isOfCells = true;
      if (name !== 'xf' || !isOfCells) return;
      const id = Number(get('numFmtId'));
      kinds.push(numberKind(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return kinds;
}

interface Cell {
  column: number;
  type: string;
  style: number;
  value: string;
}

function readSheet(name: string, xml: string, targets: ReadonlyMap<string, string>, book: Book): Sheet {
  const rows = new Map<number, SheetRow>();
  const hiddenColumns: [from: number, to: number][] = [];
  const hiddenRows: string[] = [];
  const links = new Map<string, string>();
  let [row, isHidden, isValue] = [-1, false, false];
  let cell: Cell | undefined;
  readXmlEvents(xml, {
    open: (element, get) => {
      if (element === 'col' && /^(?:1|true)$/.test(get('hidden')))
        hiddenColumns.push([Number(get('min')) - 1, Number(get('max')) - 1]);
      if (element === 'row') {
        row = get('r') ? Number(get('r')) - 1 : row + 1;
        isHidden = /^(?:1|true)$/.test(get('hidden'));
      }
      if (element === 'c') {
        const letters = /^[A-Z]{1,3}/i.exec(get('r'))?.[0];
        const column = letters ? columnNumber(letters) : (cell?.column ?? -1) + 1;
        cell = { column, type: get('t'), style: Number(get('s') || 0), value: '' };
      }
      if (element === 'v' || element === 't') isValue = true;
      if (element === 'hyperlink') {
        const target = targets.get(get('r:id') || get('id')) ?? '';
        if (/^https?:/i.test(target)) links.set(get('ref').split(':')[0] ?? '', target);
      }
    },
    text: (text) => {
      if (cell && isValue) cell.value += text;
    },
    close: (element) => {
      if (element === 'v' || element === 't') isValue = false;
      if (element === 'row' && isHidden && rows.delete(row)) hiddenRows.push(String(row + 1));
      if (element === 'row') cell = undefined;
      if (element !== 'c' || !cell) return;
      const { column } = cell;
      const text = cellText(cell, book).trim();
      if (text === '' || hiddenColumns.some(([from, to]) => column >= from && column <= to)) return;
      const cells = rows.get(row) ?? new Map<number, string>();
      rows.set(row, cells.set(column, text));
    },
  });
  for (const [place, address] of links) {
    const [, letters = '', number = ''] = /^([A-Z]{1,3})(\d{1,7})$/i.exec(place) ?? [];
    const cells = rows.get(Number(number) - 1);
    const text = cells?.get(columnNumber(letters));
    if (cells && text !== undefined) cells.set(columnNumber(letters), linked(text, address));
  }
  const columns = hiddenColumns.flatMap(([from, to]) =>
    to - from > 50 ? [] : Array.from({ length: to - from + 1 }, (_, at) => columnName(from + at)),
  );
  return { name, rows, hidden: [...hiddenParts('row', hiddenRows), ...hiddenParts('column', columns)] };
}

/** A text that leads somewhere, as Markdown: the text and the address both count. */
export function linked(text: string, address: string): string {
  if (text.includes(address) || /[[\]\n]/.test(text)) return text;
  return /^(?:https?:\/\/)?[\w-]{1,60}(?:\.[\w-]{1,60}){1,6}(?:\/\S*)?$/.test(text)
    ? address
    : `[${text}](${address.replace(/[()\s]/g, encodeURIComponent)})`;
}

function cellText({ type, style, value }: Cell, { strings, kinds, isFrom1904 }: Book): string {
  if (type === 's') return strings[Number(value)] ?? '';
  // "#REF!" says that there is no value.
  if (type === 'e') return '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type === 'd') return value.replace('T', ' ').replace(/:00(?:\.0+)?$/, '');
  if (type === 'str' || type === 'inlineStr' || value.trim() === '') return value;
  const number = Number(value);
  return Number.isNaN(number) ? value : shownNumber(number, kinds[style] ?? 'number', isFrom1904);
}
