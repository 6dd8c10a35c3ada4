/** Pagefind: an index of pages, searched in a browser. */
import { close, createIndex } from 'pagefind';
import { escapeHtml } from '../../../src/render/math.ts';
import type { PaperRecord } from '../../../src/search/fixtures/invented-papers.ts';
import { heapOf, longestTask, openBench } from './browser.ts';
import type { Answer, Peer } from './peer.ts';

interface Pagefind {
  search: (q: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

const types: Record<string, string> = { js: 'text/javascript', json: 'application/json', css: 'text/css' };

export async function pagefind(papers: readonly PaperRecord[]): Promise<Peer> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind made no index');
  for (const [id, { title, authors, abstract, venue }] of papers.entries())
    await index.addHTMLFile({
      url: `/p/${id}/`,
      content: `<html lang="en"><title>${escapeHtml(title)}</title><body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(authors.join(', '))}</p><p>${escapeHtml(abstract)}</p><p>${escapeHtml(venue)}</p></body></html>`,
    });
  const { files } = await index.getFiles();
  await close();
  const byPath = new Map(files.map(({ path, content }) => [`pagefind/${path}`, content]));
  const bench = await openBench((path) => {
    const bytes = byPath.get(path);
    return bytes && { bytes, type: types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream' };
  });
  const ask = (q: string): Promise<Answer> =>
    warm.evaluate(async (q) => {
      const { search } = (await import(`${location.origin}/pagefind/pagefind.js`)) as Pagefind;
      await search(q);
      const before = performance.now();
      const { results } = await search(q);
      const milliseconds = performance.now() - before;
      const found = await Promise.all(results.slice(0, 10).map(({ data }) => data()));
      return { ids: found.map(({ url }) => Number(url.split('/')[2])), milliseconds };
    }, q);
  const warm = await bench.page();
  return {
    name: 'Pagefind',
    heap: () => heapOf(warm),
    ask,
    async bytesTo(q) {
      const page = await bench.page();
      bench.served();
      await page.evaluate(async (q) => {
        const { search } = (await import(`${location.origin}/pagefind/pagefind.js`)) as Pagefind;
        const { results } = await search(q);
        await Promise.all(results.slice(0, 10).map(({ data }) => data()));
      }, q);
      const bytes = bench.served();
      await page.context().close();
      return bytes;
    },
    longestTask: () => longestTask(warm),
    close: bench.close,
  };
}
