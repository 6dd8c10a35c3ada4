/** The other searches, as their own documentation suggests to use them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, insertMultiple, save, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { BenchPaper } from './corpus.ts';
import { type Peer, timed, travelsWhole, weighed } from './peer.ts';

const require = createRequire(import.meta.url);
const code = (file: string) => readFileSync(require.resolve(file));

/** What every index holds, and what a result shows: `stored` fields travel along. */
function documents(papers: readonly BenchPaper[]) {
  return papers.map(({ title, authors, abstract, venue }, id) => ({
    id,
    title,
    authors: authors.join(', '),
    abstract,
    venue,
  }));
}

const shown = (papers: readonly BenchPaper[]) => papers.map(({ title, authors }) => [title, authors]);

export async function miniSearch(papers: readonly BenchPaper[]): Promise<Peer> {
  const { value: engine, heap } = await weighed(() => {
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
    bytesTo: travelsWhole(code('minisearch'), JSON.stringify(engine)),
  };
}

export async function lunrSearch(papers: readonly BenchPaper[]): Promise<Peer> {
  const { value: index, heap } = await weighed(() =>
    lunr((builder) => {
      builder.ref('id');
      builder.field('title', { boost: 4 });
      builder.field('authors', { boost: 4 });
      builder.field('abstract');
      builder.field('venue');
      for (const document of documents(papers)) builder.add(document);
    }),
  );
  // In Lunr's language these are signs; as typed they would be errors.
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
    bytesTo: travelsWhole(code('lunr/lunr.min.js'), JSON.stringify([index, shown(papers)])),
  };
}

/** One text for each paper: with a field for each part it ranks phrases far worse. */
export async function flexSearch(papers: readonly BenchPaper[]): Promise<Peer> {
  const { value: index, heap } = await weighed(() => {
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
    bytesTo: travelsWhole(code('flexsearch'), parts.join('') + JSON.stringify(shown(papers))),
  };
}

export async function orama(papers: readonly BenchPaper[]): Promise<Peer> {
  const { value: index, heap } = await weighed(async () => {
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
    bytesTo: travelsWhole(new Uint8Array(), JSON.stringify(save(index))),
  };
}
