/** Builds the site into a folder of its own, and puts it in the place of the last build when it is complete. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { contentFolderAt } from '../../content/folder.ts';
import { takeOption } from '../../text/take-option.ts';
import { astroArguments, astroEnvironment } from '../astro/astro-program.ts';
import { type BuildInputs, inputsHash, isUpToDate, rememberBuild } from '../cache/last-build.ts';
import { dayVariable, takeDay, todayOf } from '../site-day.ts';
import { type BuildLock, takeBuildLock } from './build-lock.ts';
import { outputFolder } from './output-folder.ts';
import { beside, type Disk, realDisk, recoverSite, replaceSite } from './replace-site.ts';
import { type Outcome, reasonFor, runProgram } from './run-astro.ts';

export interface BuildContext {
  /** The folder of the catalogue: a checkout of this repository, or one that has the package. */
  project?: string;
  content?: string;
  disk?: Disk;
  /** Writes the site into a folder of the project. */
  run?: (folder: string, args: readonly string[], lock: BuildLock, day: string) => Promise<Outcome>;
  say?: (message: string) => void;
}

/**
 * Runs `astro build`. Astro empties the folder first, so a build that fails would leave no site at all.
 *
 * @param args options of `astro build`; "--outDir" defaults to "dist", "--day" to today, and "--force" uses nothing of former builds
 * @returns the exit code
 */
export async function build(args: readonly string[], context: BuildContext = {}): Promise<number> {
  const { say = console.error, project = process.cwd(), content = contentFolderAt() } = context;
  const locks: BuildLock[] = [];
  try {
    const { day = todayOf(content), others: withoutDay } = takeDay(args);
    const { outDir, others } = splitOutDir(withoutDay);
    const site = outputFolder(outDir, { project, content });
    // Astro keeps its state in the checkout, and two checkouts may build the same site.
    for (const file of [path.join(project, '.cache', 'build.lock'), beside(site, 'lock')])
      locks.push(takeBuildLock(file));
    return await buildAt(site, { content, project, args: others, day }, locks, { say, ...context });
  } catch (error) {
    say(reasonFor(error));
    return 1;
  } finally {
    for (const lock of locks) lock.release();
  }
}

async function buildAt(
  site: string,
  from: BuildInputs,
  locks: readonly BuildLock[],
  { disk = realDisk, run = runAstro, say }: BuildContext & Required<Pick<BuildContext, 'say'>>,
): Promise<number> {
  const { project, args, day } = from;
  recoverSite(site, disk);
  const inputs = inputsHash(from);
  if (!args.includes('--force') && isUpToDate(site, inputs, project)) {
    say(`Nothing has changed since ${site} was built.`);
    return 0;
  }
  // In the checkout, as Astro renames files between this folder and others of its own.
  const built = path.join(project, '.cache', 'build');
  rmSync(built, { recursive: true, force: true });
  const lock: BuildLock = {
    join: (pid) => {
      for (const one of locks) one.join(pid);
    },
    release: () => {},
  };
  const stays = existsSync(site) ? `${site} is as it was` : 'There is no site yet';
  try {
    const { exitCode, reason } = await run(built, args, lock, day);
    if (reason !== undefined) say(`The build failed: ${reason}. ${stays}.`);
    if (exitCode !== 0 || !existsSync(built)) return exitCode;
    try {
      replaceSite(site, built, disk);
    } catch (error) {
      say(`The new site could not take its place at ${site}: ${reasonFor(error)}.`);
      return 1;
    }
    // What was changed while the build read it may be in the site or not.
    if (inputsHash(from) === inputs) rememberBuild(site, inputs, project);
    return 0;
  } finally {
    // A disk that fails now must not hide why it failed before.
    for (const folder of [built, beside(site, 'begun')])
      try {
        rmSync(folder, { recursive: true, force: true });
      } catch {}
  }
}

function runAstro(folder: string, args: readonly string[], lock: BuildLock, day: string): Promise<Outcome> {
  const env = {
    ...process.env,
    ...astroEnvironment,
    [dayVariable]: day,
    // Its messages of errors pass through this program.
    ...(process.stderr.isTTY && { FORCE_COLOR: '1' }),
  };
  const astro = astroArguments('build', process.cwd(), ['--outDir', folder, ...args]);
  return runProgram(astro, env, (child) => {
    if (child.pid !== undefined) lock.join(child.pid);
    // Who stops this program means the one that does the work; its end is then told, and nothing is left behind.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => child.kill(signal));
  });
}

/**
 * Astro takes "--outDir DIR", "--outDir=DIR" and "--out-dir".
 *
 * @throws {Error} when no folder follows
 */
function splitOutDir(args: readonly string[]): { outDir: string; others: string[] } {
  const { value = 'dist', written, others } = takeOption(args, '--outDir', '--out-dir');
  if (value === '' || value.startsWith('--'))
    throw new Error(`${written}: the name of a folder is to follow`);
  return { outDir: value, others };
}
