/** Reads files of the content folder strictly: whatever would be overlooked or misread is a problem. */
import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
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
    problems: items.filter((item) => !item.isFile()).map((item) => noFile(`${name}/${item.name}`, item)),
  };
}

/** Files beside pages that are none, where whole folders are copied. */
const noPage =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|pdf|pptx?|key|docx?|zip|mp[34]|mov|webm|woff2?|css|js|scss)$/i;

/**
 * Paths of the files in a subfolder and in the folders below it, with "/" between their parts on every system. Pictures and the like are
 * left out where they lie in a folder of their own; else as {@link filesIn}, but folders are no problem.
 */
export function filesBelow(folder: string, name: string): { names: string[]; problems: InputError[] } {
  const { names, problems } = allFilesBelow(folder, name);
  return { names: names.filter((file) => !file.includes('/') || !noPage.test(file)), problems };
}

/** Paths of all files in a subfolder and in the folders below it; as {@link filesIn}, but folders are no problem. */
export function allFilesBelow(folder: string, name: string): { names: string[]; problems: InputError[] } {
  const at = path.join(folder, name);
  if (!existsSync(at)) return { names: [], problems: [] };
  const found: { names: string[]; problems: InputError[] } = { names: [], problems: [] };
  const walk = (below: string) => {
    for (const item of readdirSync(path.join(at, below), { withFileTypes: true })) {
      const whole = `${below}${item.name}`;
      if (item.name.startsWith('.')) continue;
      if (item.isDirectory()) walk(`${whole}/`);
      else if (!item.isFile()) found.problems.push(noFile(`${name}/${whole}`, item));
      else found.names.push(whole);
    }
  };
  walk('');
  found.names.sort(compareText);
  return found;
}

function noFile(name: string, item: Dirent): InputError {
  const what = item.isDirectory() ? 'is a folder' : item.isSymbolicLink() ? 'is a link' : 'is no file';
  const home = name.slice(0, name.indexOf('/') + 1);
  return new InputError(name, undefined, `${what}: only files are read, put them into ${home} themselves`);
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
