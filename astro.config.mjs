import { defineConfig } from 'astro/config';
import proposals from './src/proposals/integration.ts';
import colloquy from './src/site/integration.ts';

export default defineConfig({
  integrations: [colloquy(), proposals()],
  cacheDir: '.cache/astro',
  server: { port: Number(process.env.PORT ?? 4321) },
  // One line for 1000 pages instead of one for each; `dev` keeps Astro's own.
  ...(process.argv.includes('build') && { logger: { entrypoint: './src/site/astro/build-log.ts' } }),
});
