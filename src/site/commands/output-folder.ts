/** Which folders a build may write: new and empty ones, and those that a build has written. */
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { hostFileNames } from '../../export/hosts/host-files.ts';
import { isBuiltSite, markerFile } from '../built-site.ts';

/** The folders of the project that hold what nobody can build again. */
const sourceFolders = ['src', 'scripts', 'public', 'node_modules', '.git', '.github', '.ci'];

/** What people put beside a site for its host, besides names that begin with ".". */
const hostNames = new Set<string>([...hostFileNames, 'CNAME']);

export interface Surroundings {
  /** The checkout, an absolute path. */
  project: string;
  /** The content folder, an absolute path. */
  content: string;
}

/**
 * The folder that a site is written to, with the links on its way followed.
 *
 * @param outDir as it was given on the command line
 * @throws {Error} saying why the folder cannot be the site's, and what to do; nothing was changed then
 */
export function outputFolder(outDir: string, { project, content }: Surroundings): string {
  const refuse = (why: string) => {
    throw new Error(`--outDir ${outDir}: ${why}. Nothing was changed.`);
  };
  const folder = realPath(path.resolve(project, outDir));
  const elsewhere = 'give a folder that is for the site alone, such as "dist"';
  const guarded: [string, string][] = [
    ['the content folder', content],
    ...sourceFolders.map((name): [string, string] => [`the folder "${name}"`, path.join(project, name)]),
  ];
  for (const [name, guardedFolder] of guarded) {
    const real = realPath(guardedFolder);
    if (folder === real) refuse(`this is ${name} (${real}): ${elsewhere}`);
    if (isWithin(folder, real)) refuse(`this folder lies in ${name} (${real}): ${elsewhere}`);
  }
  const holders: [string, string][] = [...guarded, ['the project', project], ['your home folder', homedir()]];
  for (const [name, held] of holders) {
    const real = realPath(held);
    if (folder === real || isWithin(real, folder))
      refuse(`this folder is, or holds, ${name} (${real}): ${elsewhere}`);
  }
  if (path.dirname(folder) === folder) refuse(`this is the root of a disk: ${elsewhere}`);
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return folder;
  if (found.isSymbolicLink())
    refuse('this is a link to nothing: delete it, or make the folder that it leads to');
  if (!found.isDirectory()) refuse(`this is a file: ${elsewhere}`);
  if (!mayBeReplaced(folder))
    refuse(
      'this folder holds files that no build has written: give a new or an empty folder, or empty this one yourself',
    );
  return folder;
}

/** Whether nothing in a folder is lost with it: it is a build's, or empty, but for what is kept, such as `.git`. */
export function mayBeReplaced(folder: string): boolean {
  return readdirSync(folder).every((name) => name === '.git' || hostNames.has(name)) || isBuiltSite(folder);
}

/** Marks a folder as written by a build, which has made these files and folders in it. */
export function markAsBuilt(folder: string, names: readonly string[]): void {
  const about = 'Made by "npm run build". The next build replaces what stands below, and nothing else here:';
  writeFileSync(path.join(folder, markerFile), `${[about, ...names].join('\n')}\n`);
}

/** The names in a built site that the build has not written, and that the next one keeps: ".git", "CNAME". */
export function foreignNames(folder: string): string[] {
  const marker = path.join(folder, markerFile);
  return foreignAmong(readdirSync(folder), existsSync(marker) ? readFileSync(marker, 'utf8') : undefined);
}

/**
 * The same of names that lie elsewhere.
 *
 * @param marker the text of the file that marks a built site, if there is one
 */
export function foreignAmong(names: readonly string[], marker: string | undefined): string[] {
  // What version 0.1 wrote is not known by name, but it wrote none of these.
  if (marker === undefined) return names.filter((name) => name.startsWith('.') || hostNames.has(name));
  const written = new Set([markerFile, ...marker.split('\n').slice(1)]);
  return names.filter((name) => !written.has(name));
}

/** Whether a path lies below a folder. */
function isWithin(file: string, folder: string): boolean {
  const from = path.relative(folder, file);
  return from !== '' && from !== '..' && !from.startsWith(`..${path.sep}`) && !path.isAbsolute(from);
}

/** A path with its links followed, as far as it is there, and in the letters of the disk. */
function realPath(file: string): string {
  if (existsSync(file)) return realpathSync.native(file);
  const parent = path.dirname(file);
  return parent === file ? file : path.join(realPath(parent), path.basename(file));
}
