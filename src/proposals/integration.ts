/**
 * The proposals of the import as pages of `npm run dev`, as an Astro integration beside that of the site. A build has none of them: the
 * published site knows entries, and not how they were read.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** In the order of their addresses; the pages are in this folder. */
const routes = [
  { pattern: '/proposals', page: 'Proposals.astro' },
  { pattern: '/proposals/[...dump]', page: 'Proposal.astro' },
];

export default function proposals(): AstroIntegration {
  return {
    name: 'colloquy-proposals',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        for (const { pattern, page } of routes)
          injectRoute({
            pattern,
            entrypoint: fileURLToPath(new URL(page, import.meta.url)),
            prerender: true,
          });
      },
    },
  };
}
