/**
 * Colloquy as an Astro integration: it injects the routes of the registry, tells the pages where the content lies, and sets what the
 * site relies on.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolderAt } from '../content/folder.ts';
import { asOneError } from '../content/input-error.ts';
import { readContent } from '../content/read-content.ts';
import { readSettings } from '../content/settings.ts';
import { entryOf } from '../model/content.ts';
import type { CatalogueSettings, Paper, Talk } from '../model/schema.ts';
import { chunkGroups } from './astro/chunk-groups.ts';
import { wholeMathematicsFont, writeMathematicsFont } from './astro/mathematics-font.ts';
import { messagesPlugin } from './astro/vite-messages.ts';
import { optionsPlugin } from './astro/vite-options.ts';
import { allPageKinds } from './routes.ts';

export interface ColloquyOptions {
  /** The content folder, relative to the project; `COLLOQUY_CONTENT`, or "content", when left out. */
  content?: string;
}

/** Files that are not pages: where Astro finds them, and the module in src/routes/ that makes them. */
const fileRoutes = [
  { pattern: '/[...name].[format]', module: 'files.ts' },
  { pattern: '/brand/[file]', module: 'brand.ts' },
  { pattern: '/search/[...file]', module: 'search-index.ts' },
  { pattern: '/topics.json', module: 'topics-data.ts' },
];

export default function colloquy(options: ColloquyOptions = {}): AstroIntegration {
  const content = contentFolderAt(options.content);
  return {
    name: 'colloquy',
    hooks: {
      'astro:config:setup': async ({ command, config, injectRoute, updateConfig }) => {
        const { url, language } = settingsOf(content);
        // In development formulas come and go.
        const mathematicsFont =
          command === 'build'
            ? await writeMathematicsFont(entriesOf(content), fileURLToPath(config.cacheDir))
            : wholeMathematicsFont;
        for (const { pattern, component } of allPageKinds)
          injectRoute({ pattern, entrypoint: entrypoint(component), prerender: true });
        for (const { pattern, module } of fileRoutes)
          injectRoute({ pattern, entrypoint: entrypoint(module), prerender: true });
        updateConfig({
          site: url,
          trailingSlash: 'always',
          build: { format: 'directory' },
          prerenderConflictBehavior: 'error',
          // No picture is processed; this spares a native image library.
          image: { service: { entrypoint: 'astro/assets/services/noop' } },
          devToolbar: { enabled: false },
          vite: {
            resolve: { alias: { 'virtual:colloquy/mathematics-font': mathematicsFont } },
            plugins: [optionsPlugin({ contentFolder: content }), messagesPlugin(language)],
            // Scripts stay files of their own, however small: a page may then forbid inline ones.
            build: { assetsInlineLimit: 0 },
            environments: {
              client: { build: { rollupOptions: { output: { codeSplitting: { groups: chunkGroups } } } } },
            },
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.add(content);
        server.watcher.on('all', (_, file) => {
          if (!file.startsWith(content + path.sep)) return;
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
            environment.hot.send({ type: 'full-reload' });
          }
        });
      },
    },
  };
}

const entrypoint = (file: string) => fileURLToPath(new URL(`../routes/${file}`, import.meta.url));

/** What is wrong with a settings file is printed before anything is built, without a stack trace: it is no error of the program. */
function settingsOf(content: string): CatalogueSettings {
  const { catalogue, problems } = readSettings(content);
  if (catalogue && problems.length === 0) return catalogue;
  console.error(asOneError(content, problems).message);
  process.exit(1);
}

/** Every talk and paper. What is wrong with a file is printed in the same way. */
function entriesOf(content: string): (Talk | Paper)[] {
  try {
    const { talks, papers } = readContent(content);
    return [...talks.map((talk) => entryOf(talk)), ...papers.map((paper) => entryOf(paper))];
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
