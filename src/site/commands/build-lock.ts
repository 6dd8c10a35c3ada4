/** One build at a time: a file with the ids of the processes that are at work. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Another build is at work. */
export class BuildBusyError extends Error {}

export interface BuildLock {
  /** Another process works for the build: while it runs, the lock is held also without this one. */
  join: (pid: number) => void;
  release: () => void;
}

/**
 * Takes the lock. That of processes that are no more is taken over.
 *
 * @param file the lock; a build that is cut off leaves it
 * @throws {BuildBusyError} when another build has it
 */
export function takeBuildLock(file: string): BuildLock {
  const mine = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(mine, String(process.pid));
  try {
    claim(file, mine);
  } finally {
    rmSync(mine, { force: true });
  }
  return {
    join: (pid) => {
      writeFileSync(mine, `${process.pid} ${pid}`);
      renameSync(mine, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** A hard link exists as a whole or not at all, and is made once only. */
function claim(file: string, mine: string): void {
  try {
    linkSync(mine, file);
    return;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const held = readLock(file);
  const owner = held.split(' ').map(Number).find(isAtWork);
  if (owner !== undefined)
    throw new BuildBusyError(
      `another build (process ${owner}) is at work: wait for it to end, or delete ${file} if that is no build`,
    );
  const stale = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, stale);
    // Another build may have taken over in between: then this is its lock, and not the one that was read.
    if (readLock(stale) === held) rmSync(stale);
    else renameSync(stale, file);
  } catch (error) {
    // Another build took it away first.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  claim(file, mine);
}

function readLock(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAtWork(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
