/** This search, in a browser, with the files that a build would serve. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { type PaperRecord, toSearchDocument } from '../../../src/search/fixtures/invented-papers.ts';
import { buildIndex, type IndexSize } from '../../../src/search/indexing/build-index.ts';
import { chunkGroups } from '../../../src/site/astro/chunk-groups.ts';
import { messagesPlugin } from '../../../src/site/astro/vite-messages.ts';
import { miniSearchPlugin } from '../../../src/site/astro/vite-minisearch.ts';
import { heapOf, longestTask, openBench } from './browser.ts';
import type { InPage } from './client.ts';
import type { Peer } from './peer.ts';

const folder = path.dirname(fileURLToPath(import.meta.url));

export async function ours(papers: readonly PaperRecord[], indexSize?: IndexSize): Promise<Peer> {
  const before = performance.now();
  const files = buildIndex(papers.map(toSearchDocument), { size: indexSize });
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(
    `Built: ${files.size} files, ${Math.round(size / 1000)} kB, in ${Math.round(performance.now() - before)} ms.`,
  );
  const [client, ...parts] = await bundle('client.ts');
  const boxes = await bundle('boxes.ts');
  const first = loadedFirst(boxes);
  const later = new Map(
    boxes.filter((chunk) => !first.includes(chunk)).map(({ name, code }) => [name, inGzip(code)]),
  );
  const code = first.reduce((sum, { code }) => sum + inGzip(code), 0);
  console.log(
    `Its code: ${kB(code)} kB in gzip, of all that the dialog loads; when needed ${[...later].map(([name, bytes]) => `${kB(bytes)} for ${name}`).join(', ')}.`,
  );
  /** What a question has loaded of the code that is loaded when needed. */
  let loaded: Rollup.OutputChunk[] = [];
  const bench = await openBench((file) => {
    const chunk = parts.find(({ fileName }) => file === fileName);
    if (chunk && later.has(chunk.name)) loaded.push(chunk);
    if (chunk ?? file === 'client.js')
      return { bytes: Buffer.from((chunk ?? client)?.code ?? ''), type: 'text/javascript' };
    const bytes = files.get(file);
    return bytes && { bytes, type: 'application/octet-stream' };
  });
  const open = async () => {
    const page = await bench.page();
    await page.addScriptTag({ url: 'client.js', type: 'module' });
    await page.waitForFunction(() => 'search' in globalThis);
    return page;
  };
  const warm = await open();
  return {
    name: 'This search',
    heap: () => heapOf(warm),
    ask: (q) => warm.evaluate((q) => (globalThis as unknown as { search: InPage }).search.ask(q), q),
    async bytesTo(q) {
      const page = await open();
      bench.served();
      loaded = [];
      await page.evaluate((q) => (globalThis as unknown as { search: InPage }).search.first(q), q);
      const bytes = bench.served();
      await page.context().close();
      // The code of the page was served as it is, and counts as it is in gzip.
      const codeLater = loaded.reduce(
        (sum, { name, code }) => sum + (later.get(name) ?? 0) - Buffer.byteLength(code),
        0,
      );
      return code + bytes + codeLater;
    },
    longestTask: () => longestTask(warm),
    close: bench.close,
  };
}

const inGzip = (code: string) => gzipSync(code, { level: 9 }).length;
const kB = (bytes: number) => (bytes / 1000).toFixed(1);

/** The chunks that are there when the dialog opens: what the page loads, and what that imports when a box is used. */
function loadedFirst(chunks: readonly Rollup.OutputChunk[]): Rollup.OutputChunk[] {
  const [entry] = chunks;
  const found = new Set<string>();
  const add = (fileName: string) => {
    if (found.has(fileName)) return;
    found.add(fileName);
    for (const each of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) add(each);
  };
  for (const each of entry ? [entry.fileName, ...entry.dynamicImports] : []) add(each);
  return chunks.filter(({ fileName }) => found.has(fileName));
}

/** The chunks that the build of a site would make, the entry first. */
async function bundle(entry: string): Promise<Rollup.OutputChunk[]> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [messagesPlugin('en'), miniSearchPlugin()],
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rollupOptions: {
        input: path.join(folder, entry),
        // Chunks import the entry by its name.
        output: { entryFileNames: '[name].js', codeSplitting: { groups: chunkGroups } },
      },
    },
  });
  return (result as Rollup.RollupOutput).output.filter((chunk) => chunk.type === 'chunk');
}
