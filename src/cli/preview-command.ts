/** `colloquy preview`: serves what was built, on the port of PORT or the next one that is free, until it is stopped. */
import { parseArgs } from 'node:util';
import { contentFolderAt } from '../content/folder.ts';
import { readSettings } from '../content/settings.ts';
import { preview } from '../site/commands/preview.ts';
import { basePathOf } from '../site/urls.ts';
import { chooseContent, contentUsage } from './choose-content.ts';
import type { Command } from './command.ts';
import { openInBrowser } from './open-in-browser.ts';

export const previewCommand: Command = {
  usage: `colloquy preview [options]

  --outDir DIR     the folder of the site (otherwise dist/)
  --base /PATH/    the path that it was built for; otherwise that of "url" in catalogue.yaml
  --port N         the port, or the next one that is free (otherwise PORT, or 4321)
  --open           open it in the browser
${contentUsage}
  --help           this text`,
  run: async (args) => {
    const { values } = parseArgs({
      args: chooseContent(args),
      options: {
        base: { type: 'string' },
        outDir: { type: 'string', default: 'dist' },
        port: { type: 'string', default: process.env['PORT'] || '4321' },
        open: { type: 'boolean', default: false },
      },
    });
    const served = await preview(values.outDir, values.base ?? baseOfSettings(), values.port);
    if (typeof served === 'string') {
      console.error(served);
      return 1;
    }
    // A build took a file away between sirv's look at it and its read: one answer breaks off, and the server goes on.
    process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' && error.syscall === 'open') return;
      console.error(error);
      process.exit(1);
    });
    console.log(`The catalogue is at ${served.url} until Ctrl-C is pressed.`);
    if (values.open) openInBrowser(served.url);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, served.close);
    return 0;
  },
};

/** Of settings that are wrong, the build tells. */
function baseOfSettings(): string {
  const { catalogue } = readSettings(contentFolderAt());
  return catalogue ? basePathOf(catalogue.url) : '/';
}
