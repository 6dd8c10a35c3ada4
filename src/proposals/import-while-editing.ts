/** Imports again while `npm run dev` runs, whenever a dump or a setting that the import reads changes. */
import { fork } from 'node:child_process';
import path from 'node:path';
import type { CommandResult } from '../import/command.ts';

/** Whether the import reads a file of the content folder ("dumps/page.txt"). Of `catalogue.yaml` it knows since the server begins anew. */
export function isReadByImport(name: string): boolean {
  return /^(?:dumps(?:\/|$)|(?:sources|people|entries|series)\.yaml$)/.test(name);
}

export interface Importer {
  /** Asks for an import: at once, or after the one that runs. */
  ask(): void;
}

/** After so long an import is tried again that found another at work. In milliseconds. */
const untilRetry = 1000;

/**
 * One import at a time, of the state that the folder has when it begins.
 *
 * @param run an import
 * @param tell told of each result, but not of one that found another import at work: it is tried again
 */
export function createImporter(
  run: () => Promise<CommandResult>,
  tell: (result: CommandResult) => void,
): Importer {
  let isRunning = false;
  let isAsked = false;
  const ask = () => {
    if (isRunning) {
      isAsked = true;
      return;
    }
    isRunning = true;
    void run().then((result) => {
      isRunning = false;
      if (result.isBusy) setTimeout(ask, untilRetry).unref();
      else tell(result);
      if (isAsked) {
        isAsked = false;
        ask();
      }
    });
  };
  return { ask };
}

const program = path.join(import.meta.dirname, `import-process${path.extname(import.meta.filename)}`);

/** Imports a folder in a process of its own; nobody is asked, and no proposal taken. Whatever goes wrong is a result. */
export function importInProcess(folder: string): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = fork(program, ['--no-ask', '--content', folder], { stdio: 'inherit' });
    let result: CommandResult | undefined;
    child.once('message', (message) => {
      result = message as CommandResult;
    });
    const end = (why: string) =>
      resolve(result ?? { exitCode: 1, lines: [], errors: [`the import ended before its end (${why})`] });
    child.once('error', ({ message }) => end(message));
    child.once('close', (code, signal) => end(signal ?? `exit code ${code}`));
  });
}
