/** How much is measured for the picture of a title. */
import { afterAll, expect, it, vi } from 'vitest';

const measured = vi.hoisted(() => ({ letters: 0 }));
vi.mock('./typeface.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('./typeface.ts')>();
  return {
    ...original,
    widthOf: (text: string) => {
      measured.letters += text.length;
      return original.widthOf(text);
    },
  };
});

// Another file may have loaded it without the counter, and others may load it after this one.
vi.resetModules();
afterAll(() => void vi.resetModules());
const { cardColours } = await import('./colours.ts');
const { socialCardSvg } = await import('./social-card.ts');

it.each([
  ['one word', 'w'],
  ['words', 'word '],
  ['letters without a width', 'e\u0301'],
])('grows with a title of %s, not with its square', (_, part) => {
  const work = (length: number) => {
    measured.letters = 0;
    const text = part.repeat(length / part.length);
    socialCardSvg({ site: 'Colloquy', title: text, people: text, occasion: text }, cardColours(''));
    return measured.letters;
  };
  const [once, twice] = [work(5000), work(10_000)];
  expect(twice).toBeLessThan(2.2 * once);
  expect(once).toBeLessThan(40 * 5000);
});
