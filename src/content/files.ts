/** Reads files of the content folder strictly: whatever would be overlooked or misread is a problem. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../text/compare.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { InputError } from './input-error.ts';

/**
 * Names of the files in a subfolder, in an order that is the same on every machine; none when there is no such folder. Hidden
 * files are left out. `problems` are links, which could lead anywhere, and folders, which would be overlooked.
 */
export function filesIn(folder: string, name: string): { names: string[]; problems: InputError[] } {
  const at = path.join(folder, name);
  if (!existsSync(at)) return { names: [], problems: [] };
  const items = readdirSync(at, { withFileTypes: true })
    .filter((item) => !item.name.startsWith('.'))
    .sort((a, b) => compareText(a.name, b.name));
  return {
    names: items.filter((item) => item.isFile()).map((item) => item.name),
    problems: items
      .filter((item) => !item.isFile())
      .map((item) => {
        const what = item.isDirectory() ? 'is a folder' : item.isSymbolicLink() ? 'is a link' : 'is no file';
        return new InputError(
          `${name}/${item.name}`,
          undefined,
          `${what}: only files are read, put them into ${name}/ themselves`,
        );
      }),
  };
}

/**
 * The bytes of a file.
 *
 * @throws {InputError} when it cannot be read
 */
export function readBytes(folder: string, name: string): Uint8Array {
  try {
    return readFileSync(path.join(folder, name));
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : error;
    throw new InputError(name, undefined, `cannot be read (${why})`);
  }
}

/** The bytes of a file that need not be there. */
export function bytesIfThere(folder: string, name: string): Uint8Array | undefined {
  return existsSync(path.join(folder, name)) ? readBytes(folder, name) : undefined;
}

/**
 * The text of a file without a byte order mark; `undefined` when it is not there.
 *
 * @throws {InputError} when it cannot be read, or is not UTF-8: its letters would be lost when it is written back
 */
export function readText(folder: string, name: string): string | undefined {
  const bytes = bytesIfThere(folder, name);
  return bytes && decodeUtf8(name, bytes);
}
