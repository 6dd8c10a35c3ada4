/** Knows that nothing changed since the last import of a folder, so that a run that has nothing to do costs no more than reading. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../text/compare.ts';

/** Outside of the content, which is kept for years, and never needed: without it an import is slower, and the same. */
const cache = path.join(import.meta.dirname, '../../node_modules/.cache/colloquy');

/** What the last run said of a folder whose every byte, and every byte of the program, is as it was then. */
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

/** Remembers what a run says when it is made again on the folder as it now is. */
export function rememberState(folder: string, lines: readonly string[]): void {
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(cacheFile(folder), JSON.stringify({ state: stateOf(folder), lines }));
  } catch {
    // A full disk, or a folder that is not to be written to: the next import reads everything.
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
      filesIn(path.join(folder, part)).map((name) => path.join(part, name)),
    );
  }
  for (const part of ['text', 'model', 'i18n', 'render', 'content', 'import']) {
    const root = path.join(import.meta.dirname, '..', part);
    add(root, filesIn(root, true));
  }
  add(path.join(import.meta.dirname, '../..'), ['package.json', 'src/styles/tokens.css']);
  return hash.digest('hex');
}

function filesIn(folder: string, isDeep = false): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: isDeep })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)))
    .sort(compareText);
}
