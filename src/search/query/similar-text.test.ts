import { describe, expect, it } from 'vitest';
import type { Card } from '../format/card.ts';
import { searchFields } from '../format/options.ts';
import type { FieldPostings } from '../format/postings.ts';
import { terms } from '../format/tokenize.ts';
import { type SimilarTextReader, similarDocuments } from './similar-text.ts';

const entries: { card: Card; abstract: string }[] = [
  ['paper', 'Random pruning', 'Random pruning of dense networks gives sparse networks.'],
  ['talk', 'Sparse training', 'We prune dense networks and train them sparsely.'],
  ['paper', 'Cell migration', 'Cells migrate along lines.'],
  ['paper', 'Shannon entropy', 'Entropy of measures.'],
  ['speaker', 'Pruning Networks', ''],
].map(([kind, title, abstract = ''], id) => ({
  card: { kind: kind as Card['kind'], path: `${id}/`, title: title ?? '', people: [] },
  abstract,
}));

const index = new Map<string, FieldPostings>();
entries.forEach(({ card, abstract }, id) => {
  for (const [name, text] of [
    ['title', card.title],
    ['abstract', abstract],
  ] as const)
    for (const term of terms(text)) {
      const field = searchFields.indexOf(name);
      const postings = index.get(term) ?? [];
      const posting = postings[field] ?? { ids: new Int32Array(), frequencies: new Uint8Array() };
      postings[field] = {
        ids: Int32Array.from(new Set([...posting.ids, id])),
        frequencies: Uint8Array.from([...posting.ids, id], () => 1),
      };
      index.set(term, postings);
    }
});
const reader: SimilarTextReader = {
  count: entries.length,
  load: async () => {},
  postings: (term) => index.get(term),
  termsWithPrefix: (prefix) => [...index.keys()].filter((term) => term.startsWith(prefix)),
  isCommon: () => false,
  cards: async (ids) => ids.map((id) => entries[id]?.card as Card),
};
const find = async (text: string, most = 5) =>
  (await similarDocuments(text, reader, most)).map(({ card, terms }) => [card.title, terms]);

describe('similarDocuments', () => {
  it('finds the entries that share rare words, nearest first, and says which', async () => {
    const found = await find('In this paper we show that pruning dense networks at random is good.');
    expect(found.map(([title]) => title)).toEqual(['Random pruning', 'Sparse training']);
    expect(found[0]?.[1]).toEqual(expect.arrayContaining(['pruning', 'random', 'dense', 'networks']));
  });

  it('knows forms of a word', async () => {
    expect((await find('The migration of a cell: we migrate cells'))[0]?.[0]).toBe('Cell migration');
  });

  it.each(['', 'In this paper, we show that it is.', 'quantum chromodynamics', '$$$ 42 <b>'])(
    'finds nothing for "%s"',
    async (text) => {
      expect(await find(text)).toEqual([]);
    },
  );

  it('finds no more than are asked for', async () => {
    expect(await find('pruning dense sparse networks', 1)).toHaveLength(1);
  });
});
