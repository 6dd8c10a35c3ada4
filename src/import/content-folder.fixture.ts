/** A content folder on disk, for tests of the import as a command. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fixtureFolder } from '../fixtures/folders.ts';
import { type CommandContext, runImport } from './command.ts';

export interface ContentFolder {
  at: string;
  put: (name: string, text: string | Uint8Array) => void;
  get: (name: string) => string;
  has: (name: string) => boolean;
  remove: (name: string) => void;
  /** Every file with its text. */
  files: () => Record<string, string>;
  run: (...args: string[]) => { status: 0 | 1; stdout: string; stderr: string };
}

/** An empty folder with a `catalogue.yaml`. Remove it with `remove('.')`. */
export function contentFolder(context: CommandContext = {}): ContentFolder {
  const at = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
  const place = (name: string) => path.join(at, name);
  mkdirSync(place('dumps'));
  cpSync(path.join(fixtureFolder, 'catalogue.yaml'), place('catalogue.yaml'));
  return {
    at,
    put: (name, text) => writeFileSync(place(name), text),
    get: (name) => readFileSync(place(name), 'utf8'),
    has: (name) => existsSync(place(name)),
    remove: (name) => rmSync(place(name), { recursive: true }),
    files: () =>
      Object.fromEntries(
        readdirSync(at, { recursive: true, withFileTypes: true })
          .filter((item) => item.isFile())
          .map((item) => path.relative(at, path.join(item.parentPath, item.name)))
          .sort()
          .map((name) => [name, readFileSync(place(name), 'utf8')]),
      ),
    run: (...args) => {
      const { exitCode, lines, errors } = runImport(['--content', at, ...args], context);
      return { status: exitCode, stdout: lines.join('\n'), stderr: errors.join('\n') };
    },
  };
}
