/** `colloquy start`: import, build and preview, one after the other. */
import { parseArgs } from 'node:util';
import { buildCommand } from './build-command.ts';
import { chooseContent, contentUsage } from './choose-content.ts';
import type { Command } from './command.ts';
import { importCommand } from './import-command.ts';
import { previewCommand } from './preview-command.ts';

export const startCommand: Command = {
  usage: `colloquy start [options]

  --port N         the port, or the next one that is free (otherwise PORT, or 4321)
  --no-open        do not open the browser; it is opened from a terminal only
${contentUsage}
  --help           this text`,
  run: async (args) => {
    const { values } = parseArgs({
      args: chooseContent(args),
      allowNegative: true,
      options: { port: { type: 'string' }, open: { type: 'boolean', default: true } },
    });
    const opens = values.open && process.stdout.isTTY && !process.env['CI'];
    const steps: [Command, string[]][] = [
      [importCommand, ['--no-ask']],
      [buildCommand, []],
      [
        previewCommand,
        [...(values.port === undefined ? [] : ['--port', values.port]), ...(opens ? ['--open'] : [])],
      ],
    ];
    for (const [{ run }, options] of steps) {
      const exitCode = await run(options);
      if (exitCode !== 0) return exitCode;
    }
    return 0;
  },
};
