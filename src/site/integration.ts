/**
 * Colloquy as an Astro integration: it opens the content folder, injects the routes of the registry, sets what the site relies on, and
 * writes the files that are no pages.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolderAt } from '../content/folder.ts';
import type { ExportFile } from '../export/export-file.ts';
import { inSilence, type StartPhase } from '../text/progress.ts';
import { answerFiles } from './astro/answer-files.ts';
import { expectPages } from './astro/build-log.ts';
import { chunkGroups } from './astro/chunk-groups.ts';
import { customisation } from './astro/customisation.ts';
import { wholeMathematicsFont, writeMathematicsFont } from './astro/mathematics-font.ts';
import { modulesInNode } from './astro/modules-in-node.ts';
import { onContentChange } from './astro/on-content-change.ts';
import { messagesPlugin } from './astro/vite-messages.ts';
import { miniSearchPlugin } from './astro/vite-minisearch.ts';
import { codeHash } from './cache/code-hash.ts';
import { type DerivedStore, openDerivedStore } from './cache/derived-store.ts';
import { projectHash } from './cache/project-hash.ts';
import { readCardFonts } from './card-fonts.ts';
import { unlikeTheSite } from './card-look.ts';
import { engineFiles, engineFolder } from './engine-files.ts';
import { siteFiles, writeFiles } from './files.ts';
import { getSite, openContent, openWhatIsRight } from './get-site.ts';
import { writeOffline } from './offline/write-offline.ts';
import { type ColloquyOptions, checkOptions } from './options.ts';
import { isReplaced } from './own-pages.ts';
import { keysFrom } from './page-keys.ts';
import type { Preview } from './preview.ts';
import { makePreviews } from './previews.ts';
import { allPageKinds } from './routes.ts';
import type { Site } from './site.ts';
import { dayVariable, todayOf } from './site-day.ts';
import { startCounting, startPhase } from './terminal.ts';
import { basePathOf, setAddress } from './urls.ts';

export default function siteIntegration(options: ColloquyOptions): AstroIntegration {
  const chosen = checkOptions(options);
  const content = contentFolderAt();
  const settingsFile = path.join(content, 'catalogue.yaml');
  // `npm run build` states it; while one edits, it is today.
  const dayOfSite = () => process.env[dayVariable] ?? todayOf(content);
  /** The catalogue's own `public/`: a file there takes the place of one of the site's. */
  let publicFolder = '';
  const files = (starting: StartPhase = inSilence) =>
    [...siteFiles(getSite(), starting), ...(publicFolder === engineFolder ? [] : engineFiles())].filter(
      (file) => !existsSync(path.join(publicFolder, file.path)),
    );
  const filesOfSite = new WeakMap<Site, ExportFile[]>();
  /** The same for `astro dev`, where each is asked for by itself: the search alone asks for several. */
  const rememberedFiles = () => {
    const site = getSite();
    const known = filesOfSite.get(site) ?? files();
    filesOfSite.set(site, known);
    return known;
  };
  let pageKinds = allPageKinds;
  let derived: DerivedStore | undefined;
  let mathematicsFont = wholeMathematicsFont;
  return {
    name: 'colloquy',
    hooks: {
      'astro:config:setup': async ({
        addMiddleware,
        addWatchFile,
        command,
        config,
        injectRoute,
        updateConfig,
      }) => {
        // As Astro's own cache takes it.
        const isForced = process.argv.includes('--force');
        const cache = fileURLToPath(config.cacheDir);
        if (command === 'build')
          derived = openDerivedStore(path.join(cache, 'derived.json'), codeHash(), isForced);
        const previews = new Map<string, Preview>();
        const cardFonts = new Map<string, Uint8Array>();
        if (command === 'dev') {
          withoutTrace(() => openWhatIsRight(content, dayOfSite()));
          // Address, language and files follow from it: Astro begins anew when it changes.
          addWatchFile(settingsFile);
        } else
          openContent(content, {
            day: dayOfSite(),
            derived,
            previews,
            cardFonts,
            startPhase: command === 'build' ? startPhase : undefined,
          });
        const site = withoutTrace(getSite);
        const { catalogue } = site;
        if (derived) {
          for (const [file, preview] of await makePreviews(site, derived, console.error))
            previews.set(file, preview);
          for (const [file, font] of await readCardFonts(site, derived, console.error))
            cardFonts.set(file, font);
          for (const message of unlikeTheSite(site.brand)) console.error(message);
        }
        const { url, language } = catalogue.settings;
        pageKinds = allPageKinds.filter(({ isWanted }) => isWanted?.(catalogue.settings) ?? true);
        publicFolder = path.resolve(fileURLToPath(config.publicDir));
        const project = fileURLToPath(config.root);
        const customised = withoutTrace(() => customisation(chosen, project, command === 'dev'));
        // In development formulas come and go.
        mathematicsFont =
          command === 'build'
            ? await writeMathematicsFont(
                catalogue.entries.map(({ of }) => of),
                cache,
              )
            : wholeMathematicsFont;
        const ownPages = path.join(fileURLToPath(config.srcDir), 'pages');
        for (const { pattern, component } of pageKinds)
          if (!isReplaced(pattern, ownPages))
            injectRoute({ pattern, entrypoint: entrypoint(component), prerender: true });
        if (command === 'build') addMiddleware({ entrypoint: relativeLinksModule, order: 'post' });
        updateConfig({
          site: url,
          // One on the command line goes first.
          ...(config.base === '/' && { base: basePathOf(url) }),
          trailingSlash: 'always',
          build: { format: 'directory' },
          prerenderConflictBehavior: 'error',
          experimental: { incrementalBuild: true },
          // No picture is processed; this spares a native image library.
          image: { service: { entrypoint: 'astro/assets/services/noop' } },
          devToolbar: { enabled: false },
          // One line for 1000 pages instead of one for each; `dev` keeps Astro's own.
          ...(command === 'build' && !config.logger && { logger: { entrypoint: buildLogModule } }),
          vite: {
            resolve: { alias: { 'virtual:colloquy/mathematics-font': mathematicsFont } },
            plugins: [modulesInNode(), messagesPlugin(language), miniSearchPlugin(), customised],
            // Scripts stay files of their own, however small: a page may then forbid inline ones.
            build: { assetsInlineLimit: 0, cssTarget: oldestBrowsers },
            // The colours are written for all browsers already: see tokens.css.
            css: { lightningcss: { exclude: lightDark } },
            // Scripts and styles find each other wherever they lie; pages do so by the middleware.
            ...(command === 'build' &&
              !config.build.assetsPrefix && { experimental: { renderBuiltUrl: besideEachOther } }),
            environments: {
              client: { build: { rollupOptions: { output: { codeSplitting: { groups: chunkGroups } } } } },
            },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        setAddress(config.base, config.site ?? '');
        if (derived)
          keysFrom(
            codeHash(),
            config.base,
            config.site,
            mathematicsFont,
            projectHash(fileURLToPath(config.root), [content, fileURLToPath(config.outDir)]),
          );
      },
      'astro:build:start': () => {
        const site = getSite();
        prepare(site);
        expectPages(
          pageKinds.reduce((sum, { pages }) => sum + pages(site).length, 0),
          startCounting('templates and scripts'),
        );
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        writeFiles(files(startPhase), folder, startPhase);
        if (process.argv.includes('--portable')) {
          const phase = startPhase('what opens as files');
          const { makePortable } = await import('./portable/portable-site.ts');
          await makePortable(folder);
          phase.end();
        }
        // Last, as it lists all other files.
        const { offline } = getSite().catalogue.settings;
        if (offline !== undefined) writeOffline(folder, offline);
        derived?.save();
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(answerFiles(rememberedFiles));
        onContentChange(
          server.watcher,
          content,
          (name) => name !== path.basename(settingsFile),
          () => {
            try {
              openWhatIsRight(content, dayOfSite());
            } catch (error) {
              // A file that went while it was read: what follows its going reads again.
              console.error(error instanceof Error ? error.message : error);
            }
            for (const environment of Object.values(server.environments)) {
              // Which pages there are is asked anew. No module has changed: loading all of them again takes seconds, and a request meanwhile fails.
              if (environment.name === 'client') environment.hot.send({ type: 'full-reload' });
              else environment.hot.send('astro:content-changed', {});
            }
          },
        );
      },
    },
  };
}

/** This module runs as TypeScript, and as JavaScript in the package. */
const extension = path.extname(import.meta.filename);
const relativeLinksModule = path.join(import.meta.dirname, `astro/relative-links-middleware${extension}`);
const buildLogModule = path.join(import.meta.dirname, `astro/build-log${extension}`);

/** A Firefox of long support, the last Chrome of Windows 7, and the Safari of the last iPhones without iOS 17: what they lack is compiled, or an extra. */
const oldestBrowsers = ['chrome109', 'firefox115', 'safari16.4'];

/** All of them lie in one folder. Astro makes the styles of pages with the server's settings, for which Vite knows no relative addresses. */
function besideEachOther(file: string, { hostType }: { hostType: string }) {
  return hostType === 'css' ? `./${path.posix.basename(file)}` : { relative: true };
}

/** `Features.LightDark` of lightningcss, which comes with Vite. */
const lightDark = 1 << 20;

const entrypoint = (file: string) => fileURLToPath(new URL(`../routes/${file}`, import.meta.url));

/** Computes what concerns all entries before the pages ask for it. */
function prepare(site: Site): void {
  const steps: [string, () => unknown][] = [
    ['analysis', () => site.analysis()],
    ['map', () => site.map()],
    ['citations', () => site.catalogue.entries.map((entry) => site.citationsOf(entry))],
  ];
  for (const [name, compute] of steps) {
    const phase = startPhase(name);
    compute();
    phase.end();
  }
}

/** What is wrong with the content folder or the options is printed before anything is built, without a stack trace: it is no error of the program. */
function withoutTrace<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
