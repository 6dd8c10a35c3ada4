/** Publications in one line. */
import { expect, it } from 'vitest';
import { normaliseCitation } from './citation.ts';

it.each([
  [
    'Okafor, M Lindqvist, P van Aalst, R Journal of Imagined Geometry volume 12 issue 3 101-140 (04 Dec 2023)',
    {
      authors: [
        { name: 'M. Okafor', printed: 'Okafor, M' },
        { name: 'P. Lindqvist', printed: 'Lindqvist, P' },
        { name: 'R. van Aalst', printed: 'van Aalst, R' },
      ],
      journal: 'Journal of Imagined Geometry',
      volume: '12',
      issue: '3',
      pages: '101-140',
      date: '2023-12-04',
    },
  ],
  [
    'Lindqvist, P (21 Nov 2023)',
    { authors: [{ name: 'P. Lindqvist', printed: 'Lindqvist, P' }], date: '2023-11-21' },
  ],
  [
    'Ben-Neria, O Proceedings of Nothing volume 4 (01 Jan 2020)',
    {
      authors: [{ name: 'O. Ben-Neria', printed: 'Ben-Neria, O' }],
      journal: 'Proceedings of Nothing',
      volume: '4',
      date: '2020-01-01',
    },
  ],
  [
    'Abel, NH Annals issue 2 e17 (in press)',
    {
      authors: [{ name: 'N. H. Abel', printed: 'Abel, NH' }],
      journal: 'Annals',
      issue: '2',
    },
  ],
  ['Annals of Wind', { journal: 'Annals of Wind' }],
  ['', {}],
])('%j', (printed, expected) => {
  expect(normaliseCitation(printed)).toMatchObject(expected);
  expect(Object.keys(normaliseCitation(printed)).sort()).toEqual(
    expect.arrayContaining(Object.keys(expected).sort()),
  );
});
