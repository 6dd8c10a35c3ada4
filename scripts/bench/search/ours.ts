/** This search, in a browser, with the files that a build would serve. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { type PaperRecord, toSearchDocument } from '../../../src/search/fixtures/invented-papers.ts';
import { buildIndex, type IndexSize } from '../../../src/search/indexing/build-index.ts';
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
  const [client = ''] = await bundle('client.ts');
  const code = (await bundle('boxes.ts')).reduce(
    (sum, chunk) => sum + gzipSync(chunk, { level: 9 }).length,
    0,
  );
  console.log(`Its code: ${(code / 1000).toFixed(1)} kB in gzip, of all that the dialog loads.`);
  const bench = await openBench((file) => {
    if (file === 'client.js') return { bytes: Buffer.from(client), type: 'text/javascript' };
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
      await page.evaluate((q) => (globalThis as unknown as { search: InPage }).search.first(q), q);
      const bytes = bench.served();
      await page.context().close();
      return code + bytes;
    },
    longestTask: () => longestTask(warm),
    close: bench.close,
  };
}

/** The chunks that the build of a site would make, the entry first. */
async function bundle(entry: string): Promise<string[]> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, rollupOptions: { input: path.join(folder, entry) } },
  });
  return (result as Rollup.RollupOutput).output.flatMap((chunk) =>
    chunk.type === 'chunk' ? [chunk.code] : [],
  );
}
