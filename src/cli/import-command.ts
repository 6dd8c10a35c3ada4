/** `colloquy import`: dumps to entries. */
import { readSync } from 'node:fs';
import { runImport } from '../import/command.ts';
import { phasesOn } from '../text/progress.ts';
import { chooseContent } from './choose-content.ts';
import type { Command } from './command.ts';

export const importCommand: Command = {
  run: (args) => {
    const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
    // Beside the report, which may be kept in a file.
    const startPhase = phasesOn({
      write: (text) => void process.stderr.write(text),
      isTerminal: process.stderr.isTTY,
      now: () => performance.now(),
    });
    const { exitCode, lines, errors } = runImport(chooseContent(args), {
      ask: isTerminal ? ask : undefined,
      startPhase,
    });
    for (const line of lines) console.log(line);
    for (const error of errors) console.error(error);
    return exitCode;
  },
};

/** Prints a question and waits for a line; "" at the end of the input. */
function ask(question: string): string {
  process.stdout.write(question);
  const bytes = Buffer.alloc(1);
  const typed: number[] = [];
  for (;;) {
    try {
      if (readSync(process.stdin.fd, bytes) === 0 || bytes[0] === 0x0a) break;
      typed.push(bytes[0] ?? 0);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      if (error.code === 'EOF') break;
      if (error.code !== 'EAGAIN') throw error;
      // A terminal that another program left in non-blocking mode has nothing yet.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
  return Buffer.from(typed).toString('utf8');
}
