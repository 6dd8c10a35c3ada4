import { defineConfig } from 'astro/config';
import {
  readCatalogue,
  readEntryRules,
  readPeople,
  readSources,
  readTopics,
} from './src/content/settings.ts';

const { url, language } = settings();

/** What is wrong with a settings file is told before anything is built, and without a trace: it is no error of the program. */
function settings() {
  try {
    for (const read of [readSources, readPeople, readEntryRules, readTopics]) read();
    return readCatalogue();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

/** What scripts say stands in files called `messages.ts`: for another language, `messages.fr.ts` takes its place, and no other is sent. */
const inLanguage = {
  name: 'in-language',
  enforce: 'pre',
  resolveId(source, importer) {
    if (language === 'en' || !/\/(?:client-)?messages\.ts$/.test(source)) return undefined;
    return this.resolve(source.replace(/messages\.ts$/, `messages.${language}.ts`), importer);
  },
};

/** What every way of searching needs travels in one file: that compresses better, and one request brings it. */
const search = {
  name: 'search',
  test: /minisearch|\/src\/search\/(?!ui\/(?:box|search-page|paste)|query\/(?:facet-counts|similar-text))/,
};
/** What is said elsewhere, too, stays out of it: a group takes along all that it imports, and every list of talks would load the search. */
const said = { name: 'said', test: /\/src\/(?:i18n\/(?:client-messages|clocks)|text\/counted)/, priority: 1 };
/** Two small files would be fetched one after the other, and the reader's own time come later. */
const clock = { name: 'clock', test: /\/src\/model\/(?:today|reader-clock)/ };

export default defineConfig({
  site: url,
  trailingSlash: 'always',
  build: { format: 'directory' },
  prerenderConflictBehavior: 'error',
  // No picture is processed; this spares a native image library.
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  // Scripts stay files of their own, however small: a page may then forbid inline ones.
  vite: {
    plugins: [inLanguage],
    build: { assetsInlineLimit: 0 },
    environments: {
      client: { build: { rollupOptions: { output: { codeSplitting: { groups: [said, search, clock] } } } } },
    },
  },
  server: { port: Number(process.env.PORT ?? 4321) },
  // One line for 1000 pages instead of one for each; `dev` keeps Astro's own.
  ...(process.argv.includes('build') && { logger: { entrypoint: './src/site/build-log.ts' } }),
  devToolbar: { enabled: false },
});
