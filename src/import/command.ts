/** The import as a command: its arguments, the files it reads and writes, and its exit code. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { wrongDuplicates } from '../catalogue/duplicates.ts';
import { bytesIfThere, readText } from '../content/files.ts';
import { InputError } from '../content/input-error.ts';
import { BusyError, takeFolder, writeAll } from '../content/write.ts';
import { formats } from './formats/registry.ts';
import { importContent, type Result } from './pipeline.ts';
import { type ReadContent, readContent } from './read-import-content.ts';
import type { Wishes } from './reconcile/reconcile.ts';
import { report } from './report.ts';
import { rememberState, reportOfUnchanged } from './unchanged.ts';

const usage = `npm run import -- [options]

  --content DIR    the content folder (otherwise COLLOQUY_CONTENT, or content/)
  --strict         stop with exit code 1, and write nothing, when there is a notice that was not there before
  --restore=ID     bring back an entry whose file was deleted ("talks/slug"); --restore alone brings back all of them
  --restore=all    start over: bring back all of them, and take every field from the dumps again
  --formats        list the formats that are known, and what a page of each looks like
  --help           this text`;

const lockIsLost =
  'import.lock.json is lost or damaged: entries are known again by their files, and every difference is kept';

export interface Outcome {
  exitCode: 0 | 1;
  /** What is said on standard output, and on standard error. */
  lines: string[];
  errors: string[];
}

/** Runs the command with its arguments (see `usage`). Whatever goes wrong is an outcome, not an exception. */
export function runImport(args: readonly string[]): Outcome {
  try {
    return command(args);
  } catch (error) {
    return { exitCode: 1, lines: [], errors: messagesOf(error) };
  }
}

function command(args: readonly string[]): Outcome {
  const { values } = parseArgs({
    // "--restore" alone is short for every deleted entry; the option itself takes a value.
    args: args.map((argument) => (argument === '--restore' ? '--restore=deleted' : argument)),
    options: {
      content: { type: 'string' },
      strict: { type: 'boolean' },
      restore: { type: 'string', multiple: true, default: [] },
      formats: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || values.formats) {
    const lines = values.help ? [usage] : listOfFormats();
    return { exitCode: 0, lines, errors: [] };
  }
  const folder = path.resolve(values.content ?? process.env['COLLOQUY_CONTENT'] ?? 'content');
  if (!existsSync(path.join(folder, 'dumps'))) {
    throw new InputError(folder, undefined, 'has no folder "dumps" to import from');
  }
  const letGo = takeFolder(folder);
  try {
    const said = values.restore.length === 0 ? reportOfUnchanged(folder) : undefined;
    if (said) return { exitCode: 0, lines: said, errors: [] };
    const content = readContent(folder, wishesOf(values.restore));
    const result = importContent(content);
    checkIds(values.restore, content, result);
    const isRefused = values.strict === true && result.news.length > 0;
    const changed = changedFiles(folder, content, result);
    if (!isRefused) {
      if (changed.size > 0) writeAll(folder, changed);
      rememberState(folder, report({ ...result, news: [] }, []));
    }
    return {
      exitCode: isRefused ? 1 : 0,
      lines: report(result, isRefused ? undefined : [...changed.keys()]),
      errors: content.memory ? [] : [lockIsLost],
    };
  } finally {
    letGo();
  }
}

function listOfFormats(): string[] {
  const width = Math.max(...formats.map(({ name }) => name.length));
  return formats.flatMap(({ name, layout, details = [] }) => [
    `${name.padEnd(width)}  ${layout}`,
    ...details.map((line) => `${' '.repeat(width + 4)}${line}`),
  ]);
}

function wishesOf(restore: string[]): Wishes {
  const startsOver = restore.includes('all');
  const restoresAll = startsOver || restore.includes('deleted');
  return { today: today(), startsOver, restores: (id) => restoresAll || restore.includes(id) };
}

/** Ids that a curator names, here and in the settings, are those of entries. */
function checkIds(restore: readonly string[], { people, rules, lineOf }: ReadContent, result: Result): void {
  const ids = new Set(result.entries.map(({ id }) => id));
  const restored = new Set(result.entries.filter(({ isNew }) => isNew).map(({ id }) => id));
  const problems = [
    ...restore
      .filter((id) => id !== 'all' && id !== 'deleted' && !restored.has(id))
      .map(
        (id) =>
          new InputError('--restore', undefined, `"${id}" is no entry that was deleted and stands in a dump`),
      ),
    ...wrongDuplicates(rules.same ?? [], (id) => ids.has(id)).map(
      ({ path, message }) =>
        new InputError('entries.yaml', lineOf['entries.yaml'](['same', ...path]), message),
    ),
    ...people.flatMap(({ only = [] }, person) =>
      only.flatMap((id, index) =>
        ids.has(id)
          ? []
          : new InputError(
              'people.yaml',
              lineOf['people.yaml']([person, 'only', index]),
              `"${id}" is no entry`,
            ),
      ),
    ),
  ];
  if (problems.length > 0) throw new AggregateError(problems);
}

/**
 * The files that are to hold something else than they do.
 *
 * @throws {InputError} when a hand wrote to one of them while the import ran
 */
function changedFiles(folder: string, { stored }: ReadContent, { files }: Result): Map<string, string> {
  const read = new Map(stored.map(({ path: name, text }) => [name, text]));
  const changed = new Map<string, string>();
  for (const [name, text] of files) {
    const now = name.endsWith('.md') ? readText(folder, name) : readIfThere(folder, name);
    if (name.endsWith('.md') && now !== read.get(name))
      throw new InputError(name, undefined, 'was changed while the import ran: import again');
    if (now !== text) changed.set(name, text);
  }
  return changed;
}

/** What the import wrote itself; damaged, it is written anew. */
function readIfThere(folder: string, name: string): string | undefined {
  const bytes = bytesIfThere(folder, name);
  return bytes && Buffer.from(bytes).toString('utf8');
}

/** The day that changes are dated with: SOURCE_DATE_EPOCH (seconds, UTC) where it is set, so that a run can be repeated. */
function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch && !/^\d{1,11}$/.test(epoch))
    throw new InputError(
      'SOURCE_DATE_EPOCH',
      undefined,
      `is no number of seconds; found ${JSON.stringify(epoch)}`,
    );
  return new Date(epoch ? Number(epoch) * 1000 : Date.now()).toISOString().slice(0, 10);
}

/** What to tell a person of an error; only an error of the program itself comes with its trace. */
function messagesOf(error: unknown): string[] {
  if (error instanceof AggregateError) return error.errors.flatMap(messagesOf);
  if (error instanceof InputError || error instanceof BusyError) return [error.message];
  if (error instanceof Error && 'code' in error) {
    const isSystem = 'syscall' in error;
    return [isSystem ? `${error.message}: nothing was changed` : error.message];
  }
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
