/** How much is measured for the picture of a title. */
import { expect, it } from 'vitest';
import { cardColours } from './colours.ts';
import { socialCardSvg } from './social-card.ts';
import { typefaceOf } from './typeface.ts';

const typeface = typefaceOf();
let measured = 0;
const counting = {
  ...typeface,
  widthOf: (text: string) => {
    measured += text.length;
    return typeface.widthOf(text);
  },
};

it.each([
  ['one word', 'w'],
  ['words', 'word '],
  ['letters without a width', 'e\u0301'],
])('grows with a title of %s, not with its square', (_, part) => {
  const work = (length: number) => {
    measured = 0;
    const text = part.repeat(length / part.length);
    socialCardSvg(
      { site: 'Colloquy', title: text, people: text, occasion: text },
      { colours: cardColours(''), text: counting },
    );
    return measured;
  };
  const [once, twice] = [work(5000), work(10_000)];
  expect(twice).toBeLessThan(2.2 * once);
  expect(once).toBeLessThan(40 * 5000);
});
