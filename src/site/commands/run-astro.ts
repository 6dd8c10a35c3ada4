/** Runs a program for the build, and says in words why it failed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';

export interface Outcome {
  /** 0 when the program did its work. */
  exitCode: number;
  /** Why it did not, where the program could not say so itself. */
  reason?: string;
}

/** Codes of a disk that takes no more (errno(3)). */
const fullDisk = /\b(?:ENOSPC|EDQUOT)\b/;
const diskIsFull = 'the disk is full: make room, and build again';

/**
 * Runs a JavaScript file. What it prints is printed, except the trace of a disk that is full.
 *
 * @param began is told of the process
 */
export function runProgram(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  began: (child: ChildProcess) => void = () => {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['inherit', 'inherit', 'pipe'], env });
    let last = '';
    let isFull = false;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      // A code may come in two pieces.
      isFull ||= fullDisk.test(last + text);
      last = text.slice(-10);
      if (!isFull) process.stderr.write(text);
    });
    child.once('error', (error) => resolve({ exitCode: 1, reason: error.message }));
    child.once('close', (code, signal) => {
      if (signal) resolve({ exitCode: 128 + constants.signals[signal], reason: reasonOf(signal) });
      else if (code === 0) resolve({ exitCode: 0 });
      else resolve({ exitCode: code ?? 1, ...(isFull && { reason: diskIsFull }) });
    });
    began(child);
  });
}

/** What to tell a person of an error that the disk gave. */
export function reasonFor(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return fullDisk.test(message) ? diskIsFull : message;
}

function reasonOf(signal: NodeJS.Signals): string {
  const isAsked = signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP';
  return isAsked
    ? `it was stopped (${signal})`
    : `its process was killed (${signal}), most often because memory ran out: close other programs, or raise NODE_OPTIONS=--max-old-space-size=4096`;
}
