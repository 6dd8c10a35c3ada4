import { describe, expect, it } from 'vitest';
import { titleFinder } from './title-mentions.ts';

const titles = [
  'Hopfield Networks is All You Need',
  'On Neural Differential Equations',
  'Fast Sparse ConvNets',
];
const find = titleFinder(titles);

describe('titleFinder', () => {
  it.each([
    ['4. H.Ramsauer, et al., "Hopfield Networks is All You Need"', [0]],
    ['after “hopfield networks is all you need”, we', [0]],
    ['References\n2. hopfield networks is all you need\n', [0]],
    ['as in Hopfield Networks Is All You Need by Ramsauer', [0]],
    ['The thesis On Neural Differential Equations', [1]],
    ['We work on neural differential equations and more', []],
    ['Hopfield networks are all you need', []],
    ['We build on Fast Sparse ConvNets', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it('tells titles apart that begin alike, however many they are, in their order', () => {
    const course = (name: string) => `An Introduction to the Theory of ${name}`;
    const many = Array.from({ length: 30 }, (_, n) => course(`Systems ${n}`));
    const find = titleFinder([course('Systems of Waves'), ...many, course('Systems'), many[7] ?? '']);
    expect(find(`See "${many[7]}", and "${course('Systems of Waves')}".`)).toEqual([8, 31, 32, 0]);
    expect(find(`“${course('Systems')}”`)).toEqual([31]);
    expect(find(`“${course('Knots')}”`)).toEqual([]);
  });
});
