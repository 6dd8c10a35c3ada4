/** `colloquy dev`: serves while somebody edits. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { astroArguments, astroEnvironment } from '../site/astro/astro-program.ts';
import { chooseContent, contentUsage } from './choose-content.ts';
import type { Command } from './command.ts';

export const devCommand: Command = {
  usage: `colloquy dev [options]

What is pasted into dumps/ or changed is imported while it runs. What is wrong in the content is said on every page, with file and line.

  --port N         the port, or the next one that is free (otherwise PORT, or 4321)
  --host           let other machines of the network see it
  --open           open it in the browser
${contentUsage}
  --help           this text`,
  run: async (args) => {
    const others = chooseContent(args);
    const port = process.env['PORT'];
    const hasPort = others.some((argument) => /^--port(?:=|$)/.test(argument));
    const options = [...(port && !hasPort ? ['--port', port] : []), ...others];
    const child = spawn(process.execPath, astroArguments('dev', process.cwd(), options), {
      stdio: 'inherit',
      env: { ...process.env, ...astroEnvironment },
    });
    // A terminal tells both of Ctrl-C; others tell this process alone.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => child.kill(signal));
    const [exitCode] = await once(child, 'close');
    return exitCode ?? 0;
  },
};
