import { expect, it } from 'vitest';
import { citedNames } from './cited-names.ts';

it.each([
  ['Okafor, M., Lindqvist, P. & Sousa, R.', ['Okafor', 'Lindqvist', 'Sousa']],
  ['M. Okafor and P. Lindqvist', ['Okafor', 'Lindqvist']],
  ['Okafor, Mira, and Pelle Lindqvist.', ['Okafor', 'Lindqvist']],
  ['Okafor, Mira; Lindqvist, Pelle', ['Okafor', 'Lindqvist']],
  ['Okafor M, Lindqvist PA, de Groot JJ.', ['Okafor', 'Lindqvist', 'de Groot']],
  ['OKAFOR Mira et LINDQVIST Pelle-Anders', ['OKAFOR', 'LINDQVIST']],
  ['van der Veen, Marijke, and Glyn Jonas', ['van der Veen', 'Jonas']],
  ['Mira Okafor, Pelle Lindqvist, Rui da Sousa', ['Okafor', 'Lindqvist', 'da Sousa']],
  ['Okafor, Lindqvist and Sousa', ['Okafor', 'Lindqvist', 'Sousa']],
  ['Okafor, M., et al.', ['Okafor']],
  ['Ferris, W. R., Jr.', ['Ferris']],
  ['Okafor, M. (ed.)', ['Okafor']],
  ['Vallehermoso Department of Bridges.', ['Vallehermoso Department of Bridges']],
  ['', []],
])('finds the family names in %s', (printed, names) => {
  expect(citedNames(printed).map(({ family }) => family)).toEqual(names);
});

it('parts a family name that is printed first off by a comma', () => {
  expect(citedNames('Okafor M, Lindqvist PA').map(({ text }) => text)).toEqual([
    'Okafor, M',
    'Lindqvist, PA',
  ]);
});
