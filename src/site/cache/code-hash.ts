/** A hash of the program that builds the site: what an older one computed or wrote is not trusted. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = path.resolve(import.meta.dirname, '../..');
/** Tests and what they read change no site. */
export const isProgram = (name: string) =>
  !/(?:^|[\\/])(?:e2e|fixtures)[\\/]|\.(?:test|fixture)\.ts$/.test(name);

let known: string | undefined;

/** Of this program's files, of the packages that it uses, and of the Node that runs it. The same until the process ends. */
export function codeHash(): string {
  known ??= compute();
  return known;
}

function compute(): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of namesBelow(source)) if (isProgram(name)) addFile(hash, source, name);
  for (const file of [...packageRecords(source), path.join(source, '../package.json')])
    if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** What npm notes of the packages that were installed, in this folder or, when this is a package itself, in the one above. */
function packageRecords(folder: string): string[] {
  const record = path.join(folder, 'node_modules/.package-lock.json');
  const parent = path.dirname(folder);
  if (existsSync(record)) return [record];
  return parent === folder ? [] : packageRecords(parent);
}

/** A hash of every file in a folder, hidden ones aside; that of nothing where there is no such folder. */
export function folderHash(folder: string): string {
  const hash = createHash('sha256');
  for (const name of namesBelow(folder)) addFile(hash, folder, name);
  return hash.digest('hex');
}

/** The length keeps names and contents apart. */
export function addFile(hash: ReturnType<typeof createHash>, folder: string, name: string): void {
  const bytes = readFileSync(path.join(folder, name));
  hash.update(`${name}\0${bytes.length}\0`).update(bytes);
}

/** Below a folder, in an order that does not depend on the disk. */
export function namesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)))
    .filter((name) => !name.split(path.sep).some((part) => part.startsWith('.')))
    .sort();
}
