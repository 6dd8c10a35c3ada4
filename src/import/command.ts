/** The import as a command: arguments, files, messages and exit code. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bytesIfThere, readText } from '../content/files.ts';
import { contentFolderAt } from '../content/folder.ts';
import { InputError } from '../content/input-error.ts';
import type { ReadSettings } from '../content/settings.ts';
import { BusyError, takeFolder, writeAll } from '../content/write.ts';
import type { StoredEntry } from '../model/content.ts';
import { checkIds } from './check-settings.ts';
import { formats } from './formats/registry.ts';
import { explainAllRules, explainRule, noticeRules } from './notices.ts';
import { type ImportResult, importContent } from './pipeline.ts';
import { readInput } from './read-input.ts';
import type { ReconcileOptions } from './reconcile/reconcile.ts';
import { report } from './report.ts';
import { rememberState, reportOfUnchanged } from './unchanged.ts';

const usage = `npm run import -- [options]

  --content DIR    the content folder (otherwise COLLOQUY_CONTENT, or content/)
  --strict         stop with exit code 1, and write nothing, when there is a notice that was not there before
  --restore=ID     bring back an entry whose file was deleted ("talks/slug"); --restore alone brings back all of them
  --restore=all    start over: bring back all of them, and take every field from the dumps again
  --formats        list the formats that are known, and what a page of each looks like
  --explain RULE   say what a rule of the notices means, and what to do; --explain alone lists all of them
  --help           this text`;

const lockIsLost =
  'import.lock.json is lost or damaged: entries are known again by their files, and every difference is kept';

export interface CommandResult {
  exitCode: 0 | 1;
  /** Lines for standard output, and for standard error. */
  lines: string[];
  errors: string[];
}

/** Runs the command with its arguments (see `usage`). Whatever goes wrong is a result, not an exception. */
export function runImport(args: readonly string[]): CommandResult {
  try {
    return command(args);
  } catch (error) {
    return { exitCode: 1, lines: [], errors: messagesOf(error) };
  }
}

function command(args: readonly string[]): CommandResult {
  const values = optionsIn(args);
  if (values.help) return { exitCode: 0, lines: [usage], errors: [] };
  if (values.formats) return { exitCode: 0, lines: listOfFormats(), errors: [] };
  if (values.explain !== undefined) return explain(values.explain);
  const folder = contentFolderAt(values.content);
  if (!existsSync(path.join(folder, 'dumps'))) {
    throw new InputError(folder, undefined, 'has no folder "dumps" to import from');
  }
  const letGo = takeFolder(folder);
  try {
    return importFolder(folder, values.restore, values.strict === true);
  } finally {
    letGo();
  }
}

function optionsIn(args: readonly string[]) {
  const { values } = parseArgs({
    args: args.map((argument, index) => {
      // These two may stand alone; as options they take a value.
      if (argument === '--restore') return '--restore=deleted';
      const isAlone = (args[index + 1] ?? '-').startsWith('-');
      return argument === '--explain' && isAlone ? '--explain=' : argument;
    }),
    options: {
      content: { type: 'string' },
      strict: { type: 'boolean' },
      restore: { type: 'string', multiple: true, default: [] },
      formats: { type: 'boolean' },
      explain: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  return values;
}

function listOfFormats(): string[] {
  const width = Math.max(...formats.map(({ name }) => name.length));
  return formats.flatMap(({ name, layout, details = [] }) => [
    `${name.padEnd(width)}  ${layout}`,
    ...details.map((line) => `${' '.repeat(width + 4)}${line}`),
  ]);
}

/** @param rule "" for all of them */
function explain(rule: string): CommandResult {
  const lines = rule === '' ? explainAllRules() : explainRule(rule);
  if (lines) return { exitCode: 0, lines, errors: [] };
  const known = Object.keys(noticeRules).join(', ');
  return { exitCode: 1, lines: [], errors: [`--explain: "${rule}" is no rule; there are ${known}`] };
}

/** Imports a folder that this process has taken. `restore` are the values of `--restore`. */
function importFolder(folder: string, restore: readonly string[], isStrict: boolean): CommandResult {
  const unchanged = restore.length === 0 ? reportOfUnchanged(folder) : undefined;
  if (unchanged) return { exitCode: 0, lines: unchanged, errors: [] };
  const { input, settings } = readInput(folder, reconcileOptions(restore));
  const result = importContent(input);
  checkNamedIds(restore, settings, result);
  const isRefused = isStrict && result.newNotices.length > 0;
  const changed = changedFiles(folder, input.stored, result);
  if (!isRefused) {
    if (changed.size > 0) writeAll(folder, changed);
    rememberState(folder, report({ ...result, newNotices: [] }, []));
  }
  return {
    exitCode: isRefused ? 1 : 0,
    lines: report(result, isRefused ? undefined : [...changed.keys()]),
    errors: input.memory ? [] : [lockIsLost],
  };
}

function reconcileOptions(restore: readonly string[]): ReconcileOptions {
  const startsOver = restore.includes('all');
  const restoresAll = startsOver || restore.includes('deleted');
  return { today: today(), startsOver, restores: (id) => restoresAll || restore.includes(id) };
}

/** Ids that a curator names, in `--restore` and in the settings, are those of entries. */
function checkNamedIds(restore: readonly string[], settings: ReadSettings, { entries }: ImportResult): void {
  const restored = new Set(entries.filter(({ isNew }) => isNew).map(({ id }) => id));
  const problems = [
    ...restore
      .filter((id) => id !== 'all' && id !== 'deleted' && !restored.has(id))
      .map(
        (id) =>
          new InputError('--restore', undefined, `"${id}" is no entry that was deleted and stands in a dump`),
      ),
    ...checkIds(settings, new Set(entries.map(({ id }) => id))),
  ];
  if (problems.length > 0) throw new AggregateError(problems);
}

/**
 * The files whose text changes.
 *
 * @throws {InputError} when somebody edited one of them while the import ran
 */
function changedFiles(
  folder: string,
  stored: readonly StoredEntry[],
  { files }: ImportResult,
): Map<string, string> {
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

/** A file that the import wrote itself. It need not be UTF-8: when it is damaged it is written anew. */
function readIfThere(folder: string, name: string): string | undefined {
  const bytes = bytesIfThere(folder, name);
  return bytes && Buffer.from(bytes).toString('utf8');
}

/** The day that changes are dated with, `YYYY-MM-DD`: of SOURCE_DATE_EPOCH (seconds, UTC) if it is set, so that a run can be repeated. */
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

/** What to tell a person of an error. Only an error of the program itself comes with its trace. */
function messagesOf(error: unknown): string[] {
  if (error instanceof AggregateError) return error.errors.flatMap(messagesOf);
  if (error instanceof InputError || error instanceof BusyError) return [error.message];
  if (error instanceof Error && 'code' in error) {
    const isSystem = 'syscall' in error;
    return [isSystem ? `${error.message}: nothing was changed` : error.message];
  }
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
