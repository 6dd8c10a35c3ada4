/** Remembers the state of a folder after an import, so that a run on an unchanged folder only reads. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../text/compare.ts';

/** A cache, outside of the content. Without it an import is slower, with the same result. */
const cache = path.join(import.meta.dirname, '../../node_modules/.cache/colloquy');

/** The report of the last run, if every byte of the folder and of the program is as it was then. */
export function reportOfUnchanged(folder: string): string[] | undefined {
  const file = cacheFile(folder);
  if (!existsSync(file)) return undefined;
  try {
    const { state, lines } = JSON.parse(readFileSync(file, 'utf8')) as { state: string; lines: string[] };
    return state === stateOf(folder) ? lines : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the report that a run on the folder as it now is would give. */
export function rememberState(folder: string, lines: readonly string[]): void {
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(cacheFile(folder), JSON.stringify({ state: stateOf(folder), lines }));
  } catch {
    // The disk is full or the cache not writable: the next import reads everything.
  }
}

function cacheFile(folder: string): string {
  return path.join(cache, `import-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.json`);
}

/** A hash over names and bytes of everything that an import reads, and of the program itself. */
function stateOf(folder: string): string {
  const hash = createHash('sha256');
  const add = (root: string, names: readonly string[]) => {
    for (const name of names) hash.update(`\n${name}\n`).update(readFileSync(path.join(root, name)));
  };
  for (const part of ['dumps', 'talks', 'papers', '.']) {
    add(
      folder,
      namesIn(path.join(folder, part)).map((name) => path.join(part, name)),
    );
  }
  for (const part of ['text', 'model', 'i18n', 'render', 'content', 'import']) {
    const root = path.join(import.meta.dirname, '..', part);
    add(root, namesIn(root, true));
  }
  add(path.join(import.meta.dirname, '../..'), ['package.json', 'src/styles/tokens.css']);
  return hash.digest('hex');
}

function namesIn(folder: string, isDeep = false): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: isDeep })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)))
    .sort(compareText);
}
