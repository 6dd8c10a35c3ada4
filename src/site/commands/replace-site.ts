/**
 * Puts a new site in the place of the last one by renames, so that there is always a whole one:
 *
 *     dist ─▶ .dist.former      .dist.begun ─▶ dist      what nobody built: .dist.former/.git ─▶ dist/.git      .dist.former is deleted
 *
 * Cut off before the second step, the next run takes the former site back; cut off after it, the next run does the rest.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { hostFileNames } from '../../export/hosts/host-files.ts';
import { foreignNames, markAsBuilt, mayBeReplaced } from './output-folder.ts';

/** What changes the disk; tests bring their own. */
export interface Disk {
  /** @throws `EXDEV` when the two paths are on two disks */
  rename: (from: string, to: string) => void;
  copy: (from: string, to: string) => void;
  remove: (folder: string) => void;
}

export const realDisk: Disk = {
  rename: renameSync,
  copy: (from, to) => cpSync(from, to, { recursive: true, preserveTimestamps: true }),
  remove: (folder) => rmSync(folder, { recursive: true, force: true }),
};

/** Where the last site waits while the new one takes its place. */
export function formerSite(site: string): string {
  return beside(site, 'former');
}

/** A file or folder beside a site's folder: ".dist.former". */
export function beside(site: string, ending: string): string {
  return path.join(path.dirname(site), `.${path.basename(site)}.${ending}`);
}

/**
 * Puts a folder that was built in the place of a site. When that fails, the last site is as it was. A file of
 * somebody's that tells a server how to serve the site (".htaccess") stays, and the build's is left out.
 *
 * @param site a folder that {@link recoverSite} has left in order
 * @param built is moved
 * @throws {Error} when another file that no build has written is in the way, or the disk refuses
 */
export function replaceSite(site: string, built: string, disk: Disk = realDisk): void {
  const [begun, former] = [beside(site, 'begun'), formerSite(site)];
  const hasSite = existsSync(site);
  const foreign = hasSite ? foreignNames(site) : [];
  // A server is told by one file how to serve the site, and somebody has written it.
  for (const name of hostFileNames) if (foreign.includes(name)) disk.remove(path.join(built, name));
  const names = readdirSync(built);
  const inTheWay = foreign.find((name) => names.includes(name));
  if (inTheWay !== undefined)
    throw new Error(
      `${path.join(site, inTheWay)} was written by no build, and the new site has a file of that name: move it away`,
    );
  mkdirSync(path.dirname(site), { recursive: true });
  stage(built, begun, names, disk);
  if (hasSite) {
    chmodSync(begun, statSync(site).mode);
    moveAside(site, former, disk);
  }
  try {
    disk.rename(begun, site);
  } catch (error) {
    if (hasSite) disk.rename(former, site);
    throw error;
  }
  finish(site, former, disk);
}

/** Moves a folder to another place, also on another disk. It is marked first: a copy that breaks off can be told from other folders. */
function stage(built: string, begun: string, names: readonly string[], disk: Disk): void {
  markAsBuilt(built, names);
  try {
    disk.rename(built, begun);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    mkdirSync(begun);
    markAsBuilt(begun, names);
    disk.copy(built, begun);
  }
}

function moveAside(site: string, former: string, disk: Disk): void {
  try {
    disk.rename(site, former);
  } catch (error) {
    if (!hasCode(error, 'EBUSY', 'EXDEV', 'EACCES', 'EPERM')) throw error;
    throw new Error(
      `${site} cannot be renamed, so no new site can take its place at once (${(error as Error).message}): it may be a disk of its own, open in a program, or in a folder that you may not write. Give a folder inside it, such as ${path.join(site, 'site')}`,
    );
  }
}

/** The new site is in its place. What nobody built moves to it, and the rest goes. */
function finish(site: string, former: string, disk: Disk): void {
  if (!existsSync(former)) return;
  for (const name of foreignNames(former))
    if (!existsSync(path.join(site, name))) disk.rename(path.join(former, name), path.join(site, name));
  disk.remove(former);
}

/**
 * Puts in order what a build left that was cut off. No build may be at work on the folder.
 *
 * @throws {Error} when a folder of this name was not left by a build
 */
export function recoverSite(site: string, disk: Disk = realDisk): void {
  const [begun, former] = [beside(site, 'begun'), formerSite(site)];
  for (const folder of [begun, former])
    if (existsSync(folder) && !mayBeReplaced(folder))
      throw new Error(`${folder} is in the way, and no build has written it: move it away, or delete it`);
  if (existsSync(former)) {
    if (existsSync(site) && readdirSync(site).length === 0) rmdirSync(site);
    if (existsSync(site)) finish(site, former, disk);
    else disk.rename(former, site);
  }
  if (existsSync(begun)) disk.remove(begun);
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
