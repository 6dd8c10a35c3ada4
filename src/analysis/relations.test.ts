import { describe, expect, it } from 'vitest';
import { corpusOf } from './corpus.ts';
import { comparable } from './entry-text.ts';
import { type Relatable, relationsOf } from './relations.ts';
import { similarityOf } from './similarity.ts';

const entry = (title: string, text = '', more: Partial<Relatable> = {}): Relatable => ({
  kind: 'talk',
  title,
  text,
  people: [],
  addresses: [],
  ...more,
});

function reasons(entries: Relatable[]) {
  return relationsOf(entries, similarityOf(corpusOf(entries))).map(({ certain, likely }) =>
    [...certain, ...likely].map(
      ({ index, reasons }) => `${index} ${reasons.map(({ why }) => why).join(' ')}`,
    ),
  );
}

describe('relationsOf', () => {
  it('tells the same work on another occasion', () => {
    expect(reasons([entry('Frugality', 'Sparse vectors.'), entry('Frugality', 'Sparse vectors.')])).toEqual([
      ['1 occasion'],
      ['0 occasion'],
    ]);
  });

  it('does not take talks that are not titled yet for one work', () => {
    const talk = (title: string) => comparable('talk', { title, body: 'Abstract: to be announced.' });
    expect(reasons([talk('To be announced'), talk('To be announced')])).toEqual([
      ['1 content'],
      ['0 content'],
    ]);
  });

  it.each([
    ['Calculus of Variations I', 'Calculus of Variations II', true],
    ['Calculus of Variations (Part 1)', 'Calculus of Variations (Part 2)', true],
    ['Calculus of Variations, Lecture 3', 'Calculus of Variations, Lecture 4', true],
    ['Calculus of Variations', 'Calculus of Variations II', false],
    ['Calculus of Variations I', 'Calculus of Deviations II', false],
    ['Vitamin C in civic DIV', 'Vitamin C in civic DIX', false],
  ])('%s, %s: parts of a course %s', (a, b, expected) => {
    const people = ['Diogo Gomes'];
    const found = reasons([entry(a, '', { people }), entry(b, '', { people })]);
    expect(found[0]?.includes('1 part') ?? false).toBe(expected);
    expect(found[1]?.includes('0 part') ?? false).toBe(expected);
  });

  it('does not take talks of two people for parts of a course', () => {
    expect(
      reasons([
        entry('Calculus of Variations I', '', { people: ['A'] }),
        entry('Calculus of Variations II', '', { people: ['B'] }),
      ])[0],
    ).not.toContain('1 part');
  });

  it('finds a cited title, both ways, and a title that two bear', () => {
    expect(
      reasons([
        entry('Modern networks', 'See "Hopfield Networks is All You Need".'),
        entry('Hopfield Networks is All You Need', '', { kind: 'paper' }),
        entry('Hopfield Networks is All You Need', 'A talk.'),
      ]),
    ).toEqual([
      ['1 cites', '2 cites'],
      ['2 title', '0 cited'],
      ['1 title', '0 cited'],
    ]);
  });

  it('finds shared addresses, but not those that everybody gives', () => {
    const two = [
      entry('A', 'arXiv:2201.06780'),
      entry('B', '', { addresses: ['https://arxiv.org/pdf/2201.06780v2'] }),
    ];
    expect(reasons(two)).toEqual([['1 address'], ['0 address']]);
    const many = Array.from({ length: 9 }, (_, n) =>
      entry(`T${n}`, '', { addresses: ['https://example.org/seminar'] }),
    );
    expect(reasons(many).flat()).toEqual([]);
  });

  it('finds what is near in content, names the words, and names a talk given twice once', () => {
    const entries = [
      entry('Sparse training', 'Random pruning gives sparse networks from scratch.'),
      entry('Effectiveness of random pruning', 'Random pruning and sparse networks.'),
      entry('Random pruning', 'We speak of random pruning.'),
      entry('Random pruning', 'We speak of random pruning.'),
      ...['cells migrate', 'entropy of categories', 'fluid blow up', 'particle detectors'].map((text) =>
        entry(text, text),
      ),
    ];
    const [first] = relationsOf(entries, similarityOf(corpusOf(entries)));
    expect(first?.likely.map(({ index }) => index)).toEqual([1, 2]);
    expect(first?.likely[0]?.reasons[0]).toMatchObject({
      why: 'content',
      terms: expect.arrayContaining(['random pruning']),
    });
  });
});
