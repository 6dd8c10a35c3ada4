import { describe, expect, it } from 'vitest';
import type { Paper } from '../model/schema.ts';
import { paperGroups, papersAToZ, publishedIn, sliceGroups } from './paper-lists.ts';

const paper = (slug: string, fields: Partial<Paper> = {}): Paper => ({
  title: slug,
  slug,
  body: '',
  ...fields,
});
const list = (on: string) => ({ source: 'Trending papers', on });

const groups = paperGroups([
  paper('neither'),
  paper('older', { date: '2023-11-21' }),
  paper('newer', { date: '2023-12-04' }),
  paper('this-year', { date: '2024' }),
  paper('second-list', { listings: [list('--03-14')] }),
  paper('both', { listings: [list('--03-12'), list('--03-14')] }),
]);
const shown = (groups: ReturnType<typeof paperGroups>) =>
  groups.map(({ year, listing, papers }) => [year ?? listing?.on, papers.map(({ slug }) => slug)]);

describe('paperGroups', () => {
  it('groups by year, newest first, then by list, then the rest', () => {
    expect(shown(groups)).toEqual([
      [2024, ['this-year']],
      [2023, ['newer', 'older']],
      ['--03-12', ['both']],
      ['--03-14', ['second-list']],
      [undefined, ['neither']],
    ]);
  });
});

describe('sliceGroups', () => {
  it.each([
    [
      0,
      2,
      [
        [2024, ['this-year']],
        [2023, ['newer']],
      ],
    ],
    [
      2,
      4,
      [
        [2023, ['older']],
        ['--03-12', ['both']],
      ],
    ],
    [5, 9, [[undefined, ['neither']]]],
    [0, 0, []],
  ])('from %i to %i', (from, to, expected) => expect(shown(sliceGroups(groups, from, to))).toEqual(expected));
});

describe('publishedIn', () => {
  it.each([
    [
      { journal: 'J', volume: '23', issue: '5', pages: '2159-2173' },
      { journal: 'J', place: '23 (5), 2159–2173' },
    ],
    [
      { journal: 'J', pages: 'e12' },
      { journal: 'J', place: 'e12' },
    ],
    [{ journal: 'J' }, { journal: 'J', place: '' }],
    [{ volume: '3' }, undefined],
    [
      {
        title: 'Stairs',
        booktitle: 'Proc. Attic',
        series: 'LNCS',
        volume: '12',
        pages: '1-9',
        publisher: 'Press',
        address: 'Faro',
      },
      { journal: 'Proc. Attic', place: 'LNCS 12, 1–9. Press, Faro' },
    ],
    [
      { title: 'A thesis', institution: 'Ulm' },
      { journal: '', place: 'Ulm' },
    ],
    [
      { title: 'Proc. Attic', booktitle: 'Proc. Attic', publisher: 'Press' },
      { journal: '', place: 'Press' },
    ],
  ])('%o', (fields, expected) => expect(publishedIn(fields)).toEqual(expected));
});

describe('papersAToZ', () => {
  const titled = (...titles: string[]) => titles.map((title, index) => paper(`p${index}`, { title }));
  const plain = (title: string) => title.replaceAll('$', '');
  const letters = (groups: ReturnType<typeof papersAToZ>) =>
    groups.map(({ letter, papers }) => [letter, papers.map(({ title }) => title)]);

  it('looks past articles, accents, quotation marks and formulas', () => {
    const papers = titled(
      'The Lottery',
      'Étale maps',
      '“Zyxin” is all',
      'A',
      'An atlas',
      '$p$-adic',
      '3-D Euler',
      '10 ways',
      'lasso',
      'Ωmega',
    );
    expect(letters(papersAToZ(papers, plain))).toEqual([
      ['0–9', ['10 ways', '3-D Euler']],
      ['A', ['A', 'An atlas']],
      ['E', ['Étale maps']],
      ['L', ['lasso', 'The Lottery']],
      ['P', ['$p$-adic']],
      ['Z', ['“Zyxin” is all']],
      ['Ω', ['Ωmega']],
    ]);
  });

  it('looks past the articles of the language that a title is in, and of that only', () => {
    const abstracts = {
      fr: 'Nous montrons que les réseaux de neurones ont une structure qui est la même dans tous les cas.',
      de: 'Wir zeigen, dass die Räume, die nicht glatt sind, auch von solchen Netzen gelernt werden.',
      en: 'We show that the spaces which are not smooth can be learned by such networks as well.',
    };
    const of = (body: string, ...titles: string[]) =>
      titles.map((title, index) => paper(`${body.slice(0, 3)}${index}`, { title, body }));
    const papers = [
      ...of(abstracts.fr, 'L’espace', 'Les graphes', 'Une mesure', 'Lp et ses duaux', 'L’'),
      ...of(abstracts.de, 'Die Räume', 'An der Grenze'),
      ...of(abstracts.en, 'La Niña', 'The die'),
      ...of('', 'Die hard'),
    ];
    expect(letters(papersAToZ(papers, plain))).toEqual([
      ['A', ['An der Grenze']],
      ['D', ['The die', 'Die hard']],
      ['E', ['L’espace']],
      ['G', ['Les graphes']],
      ['L', ['L’', 'La Niña', 'Lp et ses duaux']],
      ['M', ['Une mesure']],
      ['R', ['Die Räume']],
    ]);
  });
});
