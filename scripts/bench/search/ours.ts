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
  const [client, ...parts] = await bundle('client.ts');
  const boxes = await bundle('boxes.ts');
  const inGzip = (chunks: readonly Rollup.OutputChunk[]) =>
    chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
  const code = inGzip(boxes.filter((chunk) => !isForLongQuestions(chunk) && !isForFilters(chunk)));
  const codeForLong = inGzip(boxes.filter(isForLongQuestions));
  const codeForFilters = inGzip(boxes.filter(isForFilters));
  const kB = (bytes: number) => (bytes / 1000).toFixed(1);
  console.log(
    `Its code: ${kB(code)} kB in gzip, of all that the dialog loads; ${kB(codeForLong)} kB more for long questions, ${kB(codeForFilters)} kB for words of time and kind.`,
  );
  let isLong = false;
  const bench = await openBench((file) => {
    const chunk = parts.find(({ fileName }) => file === fileName);
    if (chunk && isForLongQuestions(chunk)) isLong = true;
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
      isLong = false;
      await page.evaluate((q) => (globalThis as unknown as { search: InPage }).search.first(q), q);
      const bytes = bench.served();
      await page.context().close();
      // The code of the page was served as it is, and counts as it is in gzip.
      const served = parts
        .filter(isForLongQuestions)
        .reduce((sum, { code }) => sum + Buffer.byteLength(code), 0);
      return code + bytes + (isLong ? codeForLong - served : 0);
    },
    longestTask: () => longestTask(warm),
    close: bench.close,
  };
}

/** Whether it is the chunk that the first long question loads. */
const isForLongQuestions = ({ facadeModuleId }: Rollup.OutputChunk) =>
  facadeModuleId?.endsWith('/bag-of-words.ts') ?? false;

/** Whether it is the chunk that the first word of time or kind loads; these questions have none. */
const isForFilters = ({ facadeModuleId }: Rollup.OutputChunk) =>
  facadeModuleId?.endsWith('/asked-filters.ts') ?? false;

/** The chunks that the build of a site would make, the entry first. */
async function bundle(entry: string): Promise<Rollup.OutputChunk[]> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rollupOptions: {
        input: path.join(folder, entry),
        // Chunks import the entry by its name.
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  return (result as Rollup.RollupOutput).output.filter((chunk) => chunk.type === 'chunk');
}
