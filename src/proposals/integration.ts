/**
 * The import while `npm run dev` runs, as an Astro integration beside that of the site: what changes is imported, and its proposals are pages.
 * A build has nothing of it: the published site knows entries, and not how they were read.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolderAt } from '../content/folder.ts';
import { onContentChange } from '../site/astro/on-content-change.ts';
import { processSettings } from '../site/settings-of-process.ts';
import { createImporter, importInProcess, isReadByImport } from './import-while-editing.ts';

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
      'astro:server:setup': ({ server }) => {
        const folder = contentFolderAt();
        // A new catalogue may have nothing to import yet.
        const hasDumps = () => existsSync(path.join(folder, 'dumps'));
        const { ask } = createImporter(
          () => importInProcess(folder),
          ({ exitCode, lines, errors }) => {
            const { said, problems } = processSettings();
            // The report is long, and mostly what it was.
            for (const line of lines) if (!said.has(line)) console.log(line);
            for (const error of errors) console.error(error);
            processSettings().said = new Set(lines);
            const stopped = exitCode === 0 ? [] : errors;
            if (stopped.join() === problems.import.join()) return;
            problems.import = stopped;
            server.environments.client.hot.send({ type: 'full-reload' });
          },
        );
        const askIfThere = () => {
          if (hasDumps()) ask();
        };
        onContentChange(server.watcher, folder, isReadByImport, askIfThere);
        askIfThere();
      },
    },
  };
}
