/**
 * Writes several files as one transaction: after a crash at any moment the next run finds either all of them or none.
 *
 * New files are written to `.import/` in the content folder. When all are on the disk, a journal is renamed into place, which commits
 * the change: a run that is cut off after that is completed by the next one. A file that a hand touched in between stays as the hand left
 * it; then lock and ledger stay too, so that the import after it compares everything with what was there before.
 */
import { createHash } from 'node:crypto';
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
import { ledgerFile } from './ledger.ts';
import { lockFile } from './lock.ts';

const staging = '.import';
const journal = 'journal.json';

/** Another import is at work in the same folder. */
export class BusyError extends Error {}

export interface TakenFolder {
  /** Unlocks the folder. */
  release: () => void;
  /** Files that a hand changed or deleted after an earlier run was cut off: they stay so. */
  kept: string[];
}

/**
 * Locks the folder for this process, and completes or drops what an earlier run left.
 *
 * @throws {BusyError} when another process has it
 * @throws {InputError} when an earlier run left a journal that is damaged
 */
export function takeFolder(folder: string): TakenFolder {
  const home = path.join(folder, staging);
  const owner = path.join(home, 'owner');
  claim(folder, home, owner);
  let kept: string[];
  try {
    kept = complete(folder);
  } catch (error) {
    rmSync(owner);
    throw error;
  }
  const release = () => {
    // A journal that could not be completed stays for the next run.
    if (existsSync(path.join(home, journal))) rmSync(owner);
    else rmSync(home, { recursive: true, force: true });
  };
  return { release, kept };
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

/** What a journal says in the place of a new file where one is to be deleted. */
const deletion = '-';

/** A new file, where it goes, and the hash of what lay there when it was made; "" for nothing. */
type Move = [staged: string, name: string, before?: string];

/** What an import remembers of a change as a whole. */
const memory: ReadonlySet<string> = new Set([lockFile, ledgerFile]);

/**
 * Writes all files or none; a file whose text is `undefined` is deleted. Paths are relative to the folder, with "/" between their
 * parts. The folder must be taken.
 *
 * @returns the files that somebody changed at the same time: they stay so, and lock and ledger are not written
 * @throws a system error when a file cannot be written; nothing is changed then
 */
export function writeAll(
  folder: string,
  files: ReadonlyMap<string, string | undefined>,
  written: (count: number) => void = () => {},
): string[] {
  const home = path.join(folder, staging);
  const moves: Move[] = [];
  for (const name of files.keys()) prepareFor(path.join(folder, ...name.split('/')));
  let count = 0;
  for (const [name, text] of files) {
    const before = hashOf(path.join(folder, ...name.split('/')));
    if (text === undefined) {
      moves.push([deletion, name, before]);
      continue;
    }
    const staged = `${count}`;
    count += 1;
    writeFileSync(path.join(home, staged), text);
    moves.push([staged, name, before]);
    written(moves.length);
  }
  // Together they are quicker than each behind its own writing.
  for (const [staged] of moves) if (staged !== deletion) toDisk(path.join(home, staged));
  writeDurably(path.join(home, `${journal}.new`), JSON.stringify(moves));
  renameSync(path.join(home, `${journal}.new`), path.join(home, journal));
  toDisk(home);
  return complete(folder);
}

/** Completes the change that a journal describes, and names the files that a hand touched; without a journal there is no change to complete. */
function complete(folder: string): string[] {
  const home = path.join(folder, staging);
  const at = path.join(home, journal);
  if (!existsSync(at)) return [];
  const moves = readJournal(at);
  const touched = new Set(moves.filter((move) => isTouched(folder, move)).map(([, name]) => name));
  for (const [staged, name] of moves) {
    if (touched.has(name) || (touched.size > 0 && memory.has(name))) continue;
    const to = path.join(folder, ...name.split('/'));
    if (staged === deletion) {
      rmSync(to, { force: true });
      continue;
    }
    const from = path.join(home, staged);
    if (!existsSync(from)) continue;
    prepareFor(to);
    renameSync(from, to);
  }
  for (const parent of new Set(moves.map(([, name]) => path.dirname(path.join(folder, ...name.split('/'))))))
    toDisk(parent);
  rmSync(at);
  return [...touched].filter((name) => !memory.has(name));
}

/** Whether a file that is still to be written or deleted is no longer what it was when the change was made. */
function isTouched(folder: string, [staged, name, before]: Move): boolean {
  if (before === undefined) return false;
  if (staged !== deletion && !existsSync(path.join(folder, staging, staged))) return false;
  const now = hashOf(path.join(folder, ...name.split('/')));
  return now !== before && !(staged === deletion && now === '');
}

/** The hash of a file; "" where there is none. */
function hashOf(file: string): string {
  if (!existsSync(file) || !lstatSync(file).isFile()) return '';
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Reads a journal. It may come from anywhere, as the folder may: only paths inside the folder, and no hidden files, are accepted. */
function readJournal(file: string): Move[] {
  try {
    const moves = JSON.parse(readFileSync(file, 'utf8')) as Move[];
    const isWithin = ([staged, name]: Move) =>
      /^(?:\d+|-)$/.test(staged) && /^[^./\\][^/\\]*(?:\/[^./\\][^/\\]*)*$/.test(name);
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

/** Waits until a file or the names in a folder are on the disk. Windows cannot do that for folders. */
function toDisk(file: string): void {
  if (!existsSync(file)) return;
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r+');
  } catch {
    try {
      handle = openSync(file, 'r');
    } catch {
      return;
    }
  }
  try {
    fsyncSync(handle);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
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
