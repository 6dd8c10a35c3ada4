/** The other searches, used as their documentation suggests. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, insertMultiple, save, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { PaperRecord } from '../../../src/search/fixtures/invented-papers.ts';
import { measureHeap, type Peer, timed, wholeIndexBytes } from './peer.ts';

const require = createRequire(import.meta.url);
const code = (file: string) => readFileSync(require.resolve(file));

/** The documents that every search indexes. */
function documents(papers: readonly PaperRecord[]) {
  return papers.map(({ title, authors, abstract, venue }, id) => ({
    id,
    title,
    authors: authors.join(', '),
    abstract,
    venue,
  }));
}

const shown = (papers: readonly PaperRecord[]) => papers.map(({ title, authors }) => [title, authors]);

export async function miniSearch(papers: readonly PaperRecord[]): Promise<Peer> {
  const { value: engine, heap } = await measureHeap(() => {
    const engine = new MiniSearch({
      fields: ['title', 'authors', 'abstract', 'venue'],
      storeFields: ['title', 'authors'],
    });
    engine.addAll(documents(papers));
    return engine;
  });
  return {
    name: 'MiniSearch as it comes',
    heap,
    ask: (q) =>
      timed(() =>
        engine
          .search(q)
          .slice(0, 10)
          .map(({ id }) => id as number),
      ),
    bytesTo: wholeIndexBytes(code('minisearch'), JSON.stringify(engine)),
  };
}

export async function lunrSearch(papers: readonly PaperRecord[]): Promise<Peer> {
  const { value: index, heap } = await measureHeap(() =>
    lunr((builder) => {
      builder.ref('id');
      builder.field('title', { boost: 4 });
      builder.field('authors', { boost: 4 });
      builder.field('abstract');
      builder.field('venue');
      for (const document of documents(papers)) builder.add(document);
    }),
  );
  // These are operators of Lunr's query language, and would be errors.
  const plain = (q: string) => q.replace(/[~^:+*-]/g, ' ');
  return {
    name: 'Lunr',
    heap,
    ask: (q) =>
      timed(() =>
        index
          .search(plain(q))
          .slice(0, 10)
          .map(({ ref }) => Number(ref)),
      ),
    bytesTo: wholeIndexBytes(code('lunr/lunr.min.js'), JSON.stringify([index, shown(papers)])),
  };
}

/** One text for each paper: with separate fields it ranks phrases far worse. */
export async function flexSearch(papers: readonly PaperRecord[]): Promise<Peer> {
  const { value: index, heap } = await measureHeap(() => {
    const index = new FlexSearch.Index({
      tokenize: 'forward',
      context: { depth: 2, bidirectional: true, resolution: 9 },
    });
    for (const { id, title, authors, abstract } of documents(papers))
      index.add(id, `${title} ${authors} ${abstract}`);
    return index;
  });
  const parts: string[] = [];
  index.export((key, value) => {
    parts.push(`${key}${value}`);
  });
  return {
    name: 'FlexSearch',
    heap,
    ask: (q) => timed(() => index.search(q, { limit: 10, suggest: true }) as number[]),
    bytesTo: wholeIndexBytes(code('flexsearch'), parts.join('') + JSON.stringify(shown(papers))),
  };
}

export async function orama(papers: readonly PaperRecord[]): Promise<Peer> {
  const { value: index, heap } = await measureHeap(async () => {
    const index = create({
      schema: { id: 'string', title: 'string', authors: 'string', abstract: 'string', venue: 'string' },
    });
    await insertMultiple(
      index,
      documents(papers).map((document) => ({ ...document, id: String(document.id) })),
    );
    return index;
  });
  return {
    name: 'Orama',
    heap,
    ask: (q) =>
      timed(async () => {
        const { hits } = await search(index, {
          term: q,
          tolerance: 1,
          boost: { title: 4, authors: 4 },
          limit: 10,
        });
        return hits.map(({ id }) => Number(id));
      }),
    // Its code is many modules, of which a bundler keeps about 25 kB in gzip.
    bytesTo: wholeIndexBytes(new Uint8Array(), JSON.stringify(save(index))),
  };
}
