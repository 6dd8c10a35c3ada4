/**
 * Makes a built site one that can be opened as files, from a folder or a USB stick, where browsers follow no link to a folder, load no
 * module, and let no script read a file. It works on a server as before.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { filesOf } from '../publish/site-files.ts';
import { rewriteAddresses, rewriteTags } from '../relative-links.ts';

/** What scripts of the pages ask for (see `fetch` in src/client and src/search/ui). */
const fetched =
  /^(?:search\/.*\.bin|map\/[^/]+\/.*\.json|api\/v1\/.*\.json|talks\/[^/]+\.ics|embed\/.*index\.html)$/;

/** @param folder of the built site; its links are relative */
export async function makePortable(folder: string): Promise<void> {
  const files = filesOf(folder).map(({ path }) => path);
  const pages = files.filter((file) => file.endsWith('.html') && file !== '404.html');
  const bundles = new Map<string, string>();
  const written = new Map<string, string>();
  for (const page of pages) {
    const html = readFileSync(path.join(folder, page), 'utf8');
    const scripts = modulesOf(html).map((src) => path.posix.join(path.posix.dirname(page), src));
    const key = scripts.join('\n');
    if (scripts.length > 0 && !bundles.has(key)) bundles.set(key, await bundle(folder, scripts));
    written.set(page, portablePage(html, bundles.get(key)));
  }
  for (const [page, html] of written) writeFileSync(path.join(folder, page), html);
  for (const file of files) if (fetched.test(file)) writeTwin(folder, file);
}

const moduleScript = /<script type="module" src="([^"]*)"><\/script>/g;

function modulesOf(html: string): string[] {
  return [...html.matchAll(moduleScript)].map(([, src = '']) => src);
}

/** @param script below the folder of the site, in the place of all modules */
function portablePage(html: string, script: string | undefined): string {
  const root = html.match(/<html[^>]* data-root="([^"]*)"/)?.[1];
  const tag =
    script === undefined || root === undefined ? '' : `<script defer src="${root}${script}"></script>`;
  const withoutModules = html
    .replace(moduleScript, '')
    // Nothing is fetched ahead: a font would be of another origin, as every file is one of its own.
    .replace(/<script type="speculationrules">[^<]*<\/script>/, '')
    .replace(/<link rel="preload"[^>]*>/g, '')
    .replace('</head>', () => `${tag}</head>`);
  return rewriteTags(withoutModules, (start) => {
    // Here `data-root` names a folder as such: it is no address of a page.
    if (start.startsWith('<html')) return start.replace(' data-root=', ' data-index="index.html" data-root=');
    return rewriteAddresses(start, toPage);
  });
}

/** The address of a page of the site, which is relative, as that of a file: "../talks/" as "../talks/index.html". */
function toPage(address: string): string {
  if (!/^\.{1,2}\//.test(address)) return address;
  const [, way = '', rest = ''] = address.match(/^([^?#]*)(.*)$/s) ?? [];
  return way.endsWith('/') ? `${way}index.html${rest}` : address;
}

/** Makes one classic script of several modules and all that they load. @returns its path */
async function bundle(folder: string, scripts: readonly string[]): Promise<string> {
  const entry = 'virtual:colloquy/portable';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    publicDir: false,
    plugins: [
      {
        name: 'colloquy-portable',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) =>
          id === `\0${entry}`
            ? scripts.map((script) => `import ${JSON.stringify(path.join(folder, script))};`).join('\n')
            : undefined,
        // What Vite fetches ahead for an import() is in the script already.
        transform: (code) => code.replace(/__vite__mapDeps\(\[[^\]]*\]\)/g, '[]'),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: entry,
        output: { format: 'iife', codeSplitting: false },
        transform: {
          inject: { fetch: [path.join(import.meta.dirname, 'portable-fetch.js'), 'portableFetch'] },
        },
      },
    },
  });
  const [output] = [result].flat();
  const code = output && 'output' in output ? output.output[0].code : '';
  const name = `_astro/portable.${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
  writeFileSync(path.join(folder, name), code);
  return name;
}

/** A script that hands a file over to `colloquyFile` of `portable-fetch.js`. */
function writeTwin(folder: string, file: string): void {
  const bytes = readFileSync(path.join(folder, file));
  const content = file.endsWith('.bin')
    ? `"${bytes.toString('base64')}",true`
    : JSON.stringify(bytes.toString('utf8'));
  writeFileSync(path.join(folder, `${file}.js`), `colloquyFile(${JSON.stringify(file)},${content});\n`);
}
