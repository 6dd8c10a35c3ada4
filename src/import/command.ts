/** The import as a command: arguments, files, messages and exit code. */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow } from '../content/files.ts';
import { contentFolderAt } from '../content/folder.ts';
import { InputError } from '../content/input-error.ts';
import { BusyError, takeFolder } from '../content/write.ts';
import { largest } from '../text/extremes.ts';
import { inSilence, type StartPhase } from '../text/progress.ts';
import { type Ask, dumpNamed, writeExamples } from './accept.ts';
import { formats } from './formats/registry.ts';
import { type GeneralReading, generalReading } from './general-reading.ts';
import { importFolder } from './import-folder.ts';
import { explainAllRules, explainRule, noticeRules } from './notices.ts';

const usage = `npm run import -- [options]

  --content DIR    the content folder (otherwise COLLOQUY_CONTENT, or content/)
  --accept NAME    take the reading that is proposed for a dump; --accept=all takes all of them
  --withdraw NAME  take it back: the layout goes, and the entries of the dump that no hand edited
  --example NAME   write a first example of a dump into sources.yaml, to be corrected; nothing is imported
  --no-ask         ask no question, also in a terminal
  --strict         stop with exit code 1, and write nothing, when there is a notice that was not there before, a dump that
                   could not be read, a proposal that was not accepted, or no lock file that can be read
  --restore=ID     bring back an entry whose file was deleted ("talks/slug"); --restore alone brings back all of them
  --restore=all    start over: bring back all of them, and take every field from the dumps again
  --formats        list the formats that are known, and what a page of each looks like
  --explain RULE   say what a rule of the notices means, and what to do; --explain alone lists all of them
  --help           this text`;

const lockIsLost =
  'import.lock.json is lost or damaged: entries are known again by their files, and every difference is kept';

const lockIsRefused =
  'import.lock.json is lost or damaged: with --strict nothing is imported. Get it back, as with "git restore import.lock.json", or import without --strict';

export interface CommandResult {
  exitCode: 0 | 1;
  /** Lines for standard output, and for standard error. */
  lines: string[];
  errors: string[];
  /** Another import was at work in the folder. */
  isBusy?: true;
}

export interface CommandContext {
  /** Asks the curator; left out where nobody is there to answer. */
  ask?: Ask | undefined;
  /** The readers of pages that no format knows. */
  general?: GeneralReading;
  /** Told how far the import has come. */
  startPhase?: StartPhase;
}

/** Runs the command with its arguments (see `usage`). Whatever goes wrong is a result, not an exception. */
export function runImport(args: readonly string[], context: CommandContext = {}): CommandResult {
  try {
    return command(args, context);
  } catch (error) {
    return {
      exitCode: 1,
      lines: [],
      errors: messagesOf(error),
      ...(error instanceof BusyError && { isBusy: true }),
    };
  }
}

function command(
  args: readonly string[],
  { ask, general = generalReading, startPhase = inSilence }: CommandContext,
): CommandResult {
  const values = optionsIn(args);
  if (values.help) return { exitCode: 0, lines: [usage], errors: [] };
  if (values.formats) return { exitCode: 0, lines: listOfFormats(), errors: [] };
  if (values.explain !== undefined) return explain(values.explain);
  const folder = contentFolderAt(values.content);
  if (!existsSync(path.join(folder, 'dumps'))) {
    throw new InputError(folder, undefined, 'has no folder "dumps" to import from');
  }
  const { release, kept } = takeFolder(folder);
  try {
    const { names } = filesBelow(folder, 'dumps');
    const named = (list: readonly string[]) => list.map((name) => dumpNamed(names, name));
    if (values.example.length > 0)
      return { exitCode: 0, lines: writeExamples(folder, named(values.example), general), errors: [] };
    const { restore } = values;
    const [accept, withdraw] = [named(values.accept), named(values.withdraw)];
    const isStrict = values.strict === true;
    const asks = isStrict || values['no-ask'] ? undefined : ask;
    const options = { restore, accept, withdraw, isStrict, ask: asks, general, today: today(), startPhase };
    const { exitCode, lines, isLockLost } = importFolder(folder, options);
    const lost = isLockLost ? [isStrict ? lockIsRefused : lockIsLost] : [];
    return { exitCode, lines: [...kept.map(keptAsItIs), ...lines], errors: lost };
  } finally {
    release();
  }
}

function keptAsItIs(name: string): string {
  return `${name} was changed by hand after an import was cut off, and stays as it is`;
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
      accept: { type: 'string', multiple: true, default: [] },
      withdraw: { type: 'string', multiple: true, default: [] },
      example: { type: 'string', multiple: true, default: [] },
      'no-ask': { type: 'boolean' },
      formats: { type: 'boolean' },
      explain: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  return values;
}

function listOfFormats(): string[] {
  const width = largest(formats.map(({ name }) => name.length));
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
    // "npm run import --accept page.txt": npm keeps the option for itself.
    if (error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
      return [`${error.message}. Two dashes stand in front of the options: npm run import -- --accept NAME`];
    const isSystem = 'syscall' in error;
    return [isSystem ? `${error.message}: nothing was changed` : error.message];
  }
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
