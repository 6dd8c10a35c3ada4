/**
 * Writes several files as one transaction: after a crash at any moment the next run finds either all of them or none.
 *
 * New files are written to `.import/` in the content folder. When all are there, a journal is renamed into place, which commits
 * the change: a run that is cut off after that is completed by the next one.
 */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { InputError } from './input-error.ts';

const staging = '.import';
const journal = 'journal.json';

/** Another import is at work in the same folder. */
export class BusyError extends Error {}

/**
 * Locks the folder for this process, and completes or drops what an earlier run left. Call the result to unlock it.
 *
 * @throws {BusyError} when another process has it
 * @throws {InputError} when an earlier run left a journal that is damaged
 */
export function takeFolder(folder: string): () => void {
  const home = path.join(folder, staging);
  const owner = path.join(home, 'owner');
  claim(folder, home, owner);
  try {
    complete(folder);
  } catch (error) {
    rmSync(owner);
    throw error;
  }
  return () => {
    // A journal that could not be completed stays for the next run.
    if (existsSync(path.join(home, journal))) rmSync(owner);
    else rmSync(home, { recursive: true, force: true });
  };
}

/** Writes this process's id into the owner file. It is made as a hard link, which exists as a whole or not at all. */
function claim(folder: string, home: string, owner: string): void {
  mkdirSync(home, { recursive: true });
  const mine = path.join(home, `owner-${process.pid}`);
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, owner);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const pid = Number(readFileSync(owner, 'utf8'));
    if (Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid)) {
      throw new BusyError(
        `another import (process ${pid}) is at work in ${folder}: wait for it to end, or delete ${owner} if that is no import`,
      );
    }
    // A killed run left its file.
    renameSync(mine, owner);
    return;
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * Writes all files or none. Paths are relative to the folder, with "/" between their parts. The folder must be taken.
 *
 * @throws a system error when a file cannot be written; nothing is changed then
 */
export function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  const home = path.join(folder, staging);
  const moves: [string, string][] = [];
  for (const name of files.keys()) prepareFor(path.join(folder, ...name.split('/')));
  let count = 0;
  for (const [name, text] of files) {
    const staged = `${count}`;
    count += 1;
    writeFileSync(path.join(home, staged), text);
    moves.push([staged, name]);
  }
  writeDurably(path.join(home, `${journal}.new`), JSON.stringify(moves));
  renameSync(path.join(home, `${journal}.new`), path.join(home, journal));
  complete(folder);
}

/** Completes the change that a journal describes; without a journal there is no change to complete. */
function complete(folder: string): void {
  const home = path.join(folder, staging);
  const at = path.join(home, journal);
  if (!existsSync(at)) return;
  for (const [staged, name] of readJournal(at)) {
    const from = path.join(home, staged);
    if (!existsSync(from)) continue;
    const to = path.join(folder, ...name.split('/'));
    prepareFor(to);
    renameSync(from, to);
  }
  rmSync(at);
}

/** Reads a journal. It may come from anywhere, as the folder may: only paths inside the folder, and no hidden files, are accepted. */
function readJournal(file: string): [string, string][] {
  try {
    const moves = JSON.parse(readFileSync(file, 'utf8')) as [string, string][];
    const isWithin = ([staged, name]: [string, string]) =>
      /^\d+$/.test(staged) && /^[^./\\][^/\\]*(?:\/[^./\\][^/\\]*)*$/.test(name);
    if (moves.every(isWithin)) return moves;
  } catch {}
  throw new InputError(
    `${staging}/${journal}`,
    undefined,
    `is damaged: delete the folder ${staging}, and import again`,
  );
}

/** Makes the folder of a file, and fails now, while nothing is changed, if the file could not be written later. */
function prepareFor(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  accessSync(path.dirname(file), constants.W_OK);
  if (existsSync(file) && lstatSync(file).isDirectory()) {
    throw Object.assign(new Error(`EISDIR: a folder is in the place of ${file}`), {
      code: 'EISDIR',
      syscall: 'rename',
    });
  }
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'w');
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
