/** `colloquy import`: dumps to entries. */
import { runImport } from '../import/command.ts';
import { phasesOn } from '../text/progress.ts';
import { ask } from './ask.ts';
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
