/** `npm run preview`: serves what was built, on the port of PORT or the next one that is free, until it is stopped. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Served, serve } from '../src/site/serve.ts';

const { values } = parseArgs({
  options: {
    base: { type: 'string', default: '/' },
    outDir: { type: 'string', default: 'dist' },
    port: { type: 'string', default: process.env['PORT'] || '4321' },
  },
});
const base = `/${values.base}/`.replace(/\/+/g, '/');
const wished = Number(values.port);

if (!existsSync(path.join(values.outDir, 'index.html'))) {
  refuse(`there is no site in ${values.outDir}: "npm run build" makes one`);
} else if (!/^\d{1,5}$/.test(values.port) || wished > 65_535) {
  refuse(`"${values.port}" is no port: give a number up to 65535`);
} else {
  const { url, close } = await serveFrom(wished);
  console.log(`The catalogue is at ${url} until Ctrl-C is pressed.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close);
}

/** Another catalogue may be looked at already: its port is left to it. */
async function serveFrom(port: number): Promise<Served> {
  try {
    return await serve(values.outDir, base, port);
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    if (!isTaken || port >= 65_535) throw error;
    return serveFrom(port + 1);
  }
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
