/** Remembers what a site was built from, so that a build of the same need not be made again. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../../text/compare.ts';
import { codeHash, folderHash, namesBelow } from './code-hash.ts';
import { projectHash } from './project-hash.ts';

/** What decides every byte of a site, besides the program. */
export interface BuildInputs {
  /** The content folder. */
  content: string;
  /** The folder with astro.config.mjs, `public` and `src`. */
  project: string;
  /** Options of the command. */
  args: readonly string[];
  /** The day that the site is of. */
  day: string;
}

/** The same hash means the same site, to the byte. */
export function inputsHash({ content, project, args, day }: BuildInputs): string {
  const parts = [
    codeHash(),
    folderHash(content),
    projectHash(project, [content]),
    waitingOn(day, content),
    ...args.filter((argument) => argument !== '--force'),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Whether a folder still holds, as they were written, the files that were built from these inputs. */
export function isUpToDate(site: string, inputs: string, project: string): boolean {
  try {
    const built = JSON.parse(readFileSync(recordFile(site, project), 'utf8')) as Record<string, string>;
    return built['inputs'] === inputs && built['files'] === filesState(site);
  } catch {
    return false;
  }
}

/** Remembers a site that has just been built. Where that fails, the next build is a whole one. */
export function rememberBuild(site: string, inputs: string, project: string): void {
  try {
    const file = recordFile(site, project);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify({ site, inputs, files: filesState(site) }));
    renameSync(`${file}.new`, file);
  } catch {}
}

/** Names, sizes and times of all files. What others put beside them is theirs, but it may stand in the place of one of these. */
function filesState(site: string): string {
  const hash = createHash('sha256');
  for (const name of namesBelow(site)) {
    const { size, mtimeMs } = statSync(path.join(site, name));
    hash.update(`${name}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}

function recordFile(site: string, project: string): string {
  const name = createHash('sha256').update(site).digest('hex').slice(0, 16);
  return path.join(project, '.cache', `built-${name}.json`);
}
/**
 * All that a site has of the day: the files of a content folder that wait for one which has not come, with that day, and those of talks that
 * are still to come. Two days with the same of both have the same site.
 */
function waitingOn(day: string, content: string): string[] {
  return ['talks', 'papers', 'pages'].flatMap((kind) => {
    const folder = path.join(content, kind);
    return namesIn(folder)
      .filter((name) => name.endsWith('.md'))
      .flatMap((name) =>
        [
          ...readFileSync(path.join(folder, name), 'utf8').matchAll(
            /\b(publishFrom|date|endDate)["']?\s{0,9}:\s{0,9}["']?(\d{4}-\d{2}-\d{2})/g,
          ),
        ].flatMap(([, field, found = '']) => {
          if (field === 'publishFrom') return found > day ? [`${kind}/${name} ${found}`] : [];
          return kind === 'talks' && found >= day ? [`${kind}/${name} ${field}`] : [];
        }),
      );
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort(compareText);
  } catch {
    return [];
  }
}
