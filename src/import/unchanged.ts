/** Remembers the state of a folder after an import, so that a run on an unchanged folder only reads. */
import { createHash } from 'node:crypto';
import { type Dirent, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../text/compare.ts';

/** A cache, outside of the content. Without it an import is slower, with the same result. */
const cache = path.join(import.meta.dirname, '../../node_modules/.cache/colloquy');

/** Everything that an import reads, and the program itself: names with a hash of what lies under each. */
export type FolderState = ReadonlyMap<string, string>;

/**
 * The report of the last run, if every byte of the folder and of the program is as it was then. `isComplete` tells whether that run
 * imported every dump.
 */
export function reportOfUnchanged(
  folder: string,
  now: FolderState,
): { lines: string[]; isComplete: boolean } | undefined {
  const file = cacheFile(folder);
  if (!existsSync(file)) return undefined;
  try {
    const { state, ...report } = JSON.parse(readFileSync(file, 'utf8')) as {
      state: string;
      lines: string[];
      isComplete: boolean;
    };
    return state === hashOfState(now) ? report : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the report that a run on a folder in that state would give. */
export function rememberState(
  folder: string,
  state: FolderState,
  lines: readonly string[],
  isComplete: boolean,
): void {
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(cacheFile(folder), JSON.stringify({ state: hashOfState(state), lines, isComplete }));
  } catch {
    // The disk is full or the cache not writable: the next import reads everything.
  }
}

function cacheFile(folder: string): string {
  return path.join(cache, `import-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.json`);
}

/** The state of a folder as it now is. */
export function stateOf(folder: string): FolderState {
  const state = new Map<string, string>();
  for (const part of ['dumps', 'talks', 'papers', '.']) {
    for (const item of itemsIn(path.join(folder, part), part === 'dumps')) {
      const name = nameFrom(folder, item);
      // A folder or a link in the place of a file has a notice.
      const isFile = item.isFile();
      state.set(
        name,
        isFile ? hashOf(readFileSync(path.join(folder, name))) : `no file: ${item.isDirectory()}`,
      );
    }
  }
  for (const part of ['text', 'model', 'i18n', 'render', 'content', 'import']) {
    const root = path.join(import.meta.dirname, '..', part);
    for (const item of itemsIn(root, true)) {
      const name = nameFrom(root, item);
      if (item.isFile() && isProgram(name))
        state.set(`/${part}/${name}`, hashOf(readFileSync(path.join(root, name))));
    }
  }
  for (const name of ['package.json', 'src/styles/tokens.css'])
    state.set(`/${name}`, hashOf(readFileSync(path.join(import.meta.dirname, '../..', name))));
  return state;
}

/** A state after files were written; `undefined` is the text of one that was deleted. */
export function stateWith(state: FolderState, files: ReadonlyMap<string, string | undefined>): FolderState {
  const after = new Map(state);
  for (const [name, text] of files) {
    if (text === undefined) after.delete(name);
    else after.set(name, hashOf(text));
    // The folder of the first entry.
    const parent = path.posix.dirname(name);
    if (parent !== '.' && text !== undefined && !after.has(parent)) after.set(parent, 'no file: true');
  }
  return after;
}

function hashOfState(state: FolderState): string {
  return hashOf(JSON.stringify([...state].sort(([a], [b]) => compareText(a, b))));
}

function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Tests and what they read change nothing that an import does. */
function isProgram(name: string): boolean {
  return !/(?:^|[\\/])fixtures[\\/]|\.(?:test|fixture)\.ts$/.test(name);
}

/** What lies in a folder, hidden files aside, and below it. */
function itemsIn(folder: string, isDeep: boolean): Dirent[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: isDeep }).filter(
    (item) => !item.name.startsWith('.'),
  );
}

/** With "/" between its parts on every system. */
function nameFrom(folder: string, item: Dirent): string {
  return path.relative(folder, path.join(item.parentPath, item.name)).replaceAll(path.sep, '/');
}
