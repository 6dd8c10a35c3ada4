/** `npm run preview`: serves what was built, on the port of PORT or the next one that is free, until it is stopped. */
import { parseArgs } from 'node:util';
import { preview } from '../src/site/commands/preview.ts';

const { values } = parseArgs({
  options: {
    base: { type: 'string', default: '/' },
    outDir: { type: 'string', default: 'dist' },
    port: { type: 'string', default: process.env['PORT'] || '4321' },
  },
});

const served = await preview(values.outDir, values.base, values.port);
if (typeof served === 'string') {
  console.error(served);
  process.exitCode = 1;
} else {
  // A build took a file away between sirv's look at it and its read: one answer breaks off, and the server goes on.
  process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && error.syscall === 'open') return;
    console.error(error);
    process.exit(1);
  });
  console.log(`The catalogue is at ${served.url} until Ctrl-C is pressed.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, served.close);
}
