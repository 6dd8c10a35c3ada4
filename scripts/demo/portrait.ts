/** Portraits of people who do not exist: head, hair and shoulders, as their name has it. */

const skins = ['#f2d6c1', '#e3b995', '#c98f66', '#9b6642', '#6d452c'];
const hairs = ['#2a211c', '#5b3a22', '#8d5a2b', '#c8a25a', '#8f8f92', '#b3452c'];
const clothes = ['#0b5a6b', '#7a2e3a', '#40513b', '#4b4a7a', '#a0642a', '#333d47'];
const grounds = ['#e6eff0', '#f3ecdf', '#e9e4ee', '#e4ecdf', '#f0e4e1'];
/** Around a head of radius 46 at (100, 88). */
const cuts = [
  'M54 92c-6-66 98-66 92 0-8-34-30-40-46-40s-38 6-46 40z',
  'M52 130c-14-112 110-112 96 0l-10-6c8-50-12-66-38-66s-46 16-38 66z',
  'M54 84c2-54 90-54 92 0-22-4-40-12-50-24-8 14-22 22-42 24z',
  'M58 70c10-36 74-36 84 0-20-8-64-8-84 0z',
];

/** An SVG of 200 by 240. The same name gives the same picture. */
export function drawPortrait(name: string): string {
  let seed = 7;
  for (const letter of name) seed = (seed * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  const pick = (list: readonly string[]) => {
    seed = (seed * 48_271 + 11) % 2_147_483_647;
    return list[seed % list.length] ?? '';
  };
  const [ground, skin, hair, cloth, cut] = [grounds, skins, hairs, clothes, cuts].map(pick);
  const glasses =
    seed % 3 === 0
      ? '<g fill="none" stroke="#333" stroke-width="3"><circle cx="82" cy="90" r="13"/><circle cx="118" cy="90" r="13"/><path d="M95 90h10"/></g>'
      : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 240"><rect width="200" height="240" fill="${ground}"/>`,
    `<path d="M20 240c0-62 40-84 80-84s80 22 80 84z" fill="${cloth}"/>`,
    `<path d="M82 120h36v34c0 16-36 16-36 0z" fill="${skin}"/><ellipse cx="100" cy="90" rx="42" ry="50" fill="${skin}"/>`,
    `<path d="${cut}" fill="${hair}"/>`,
    '<g fill="#2a211c"><circle cx="82" cy="90" r="4"/><circle cx="118" cy="90" r="4"/></g>',
    `<path d="M86 114c8 7 20 7 28 0" fill="none" stroke="#2a211c" stroke-width="3" stroke-linecap="round"/>${glasses}</svg>\n`,
  ].join('');
}
