/** Spreadsheets as dumps: the first sheet under the name of the file, each further one under that name and its own, "plan.xlsx/Talks". */
import { strFromU8, unzipSync } from 'fflate';
import { joinList } from '../../text/plural.ts';
import { InputError } from '../input-error.ts';
import { readOds } from './ods.ts';
import { type Sheet, sheetLines } from './sheet.ts';
import { type PartReader, readXlsx } from './xlsx.ts';

export interface SheetDump {
  /** Of the dump. */
  name: string;
  /** A table whose cells are parted by tabs, a row a line. */
  text: string;
  /** What the file hides, in words; it is not in the text. */
  hidden?: string;
}

/** Whether a dump is a spreadsheet that can be read, by its name. */
export function isSpreadsheet(name: string): boolean {
  return /\.(?:xlsx|xlsm|ods)$/i.test(name);
}

/** Bytes of a part when it is unpacked: more is no list of talks. */
const largestPart = 100_000_000;

/**
 * The sheets of a spreadsheet that hold something.
 *
 * @param name of the dump
 * @throws {InputError} when the file is none, is locked by a password, or is too large
 */
export function readSheets(name: string, bytes: Uint8Array): SheetDump[] {
  const part = unpack(name, bytes);
  const isOds = part('content.xml') !== undefined;
  if (!isOds && part('xl/workbook.xml') === undefined)
    throw new InputError(
      `dumps/${name}`,
      1,
      'holds no spreadsheet: save the table again, as .xlsx, .ods or .csv',
    );
  const { sheets, hiddenSheets } = isOds ? readOds(part) : readXlsx(part);
  const filled = sheets.filter(({ rows }) => rows.size > 0);
  if (filled.length === 0)
    throw new InputError(
      `dumps/${name}`,
      1,
      'has no sheet with anything in it: paste the page again, or remove the file',
    );
  return filled.map((sheet, index) => {
    const hidden = hiddenIn(sheet, index === 0 ? hiddenSheets : []);
    return {
      name: index === 0 ? name : `${name}/${plainName(sheet.name)}`,
      text: sheetLines(sheet),
      ...(hidden && { hidden }),
    };
  });
}

function hiddenIn({ hidden }: Sheet, sheets: readonly string[]): string | undefined {
  const parts = [...hidden, ...sheets.map((name) => `the sheet “${name}”`)];
  return parts.length > 0 ? joinList(parts) : undefined;
}

/** Excel allows no "/" in the name of a sheet, LibreOffice nearly everything. */
function plainName(name: string): string {
  return (
    name
      .replace(/[/\\\p{C}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'sheet'
  );
}

function unpack(name: string, bytes: Uint8Array): PartReader {
  const file = `dumps/${name}`;
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new InputError(
      file,
      1,
      'is locked by a password, or of an old format: save it without one, as .xlsx',
    );
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name: inner, originalSize }) => {
        const isWanted =
          /^(?:content\.xml|xl\/(?:_rels\/)?[\w.-]+|xl\/worksheets\/(?:_rels\/)?[\w.-]+)$/i.test(inner);
        if (isWanted) total += originalSize;
        if (total > largestPart)
          throw new InputError(file, 1, 'is too large when it is unpacked: split the table');
        return isWanted;
      },
    });
    return (wanted) => {
      const found = parts[wanted];
      return found && strFromU8(found);
    };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(file, 1, 'is damaged: open it in its program, and save it again');
  }
}
