/** The picture of an entry that other sites show beside a link to it: set as its page is. */
import { isDrawable, line, widthOf } from './typeface.ts';

export interface Card {
  site: string;
  title: string;
  people: string;
  /** When and where, or what else is known. */
  occasion: string;
}

export interface Colours {
  paper: string;
  ink: string;
  quiet: string;
  hairline: string;
  accent: string;
}

export const width = 1200;
export const height = 630;
const margin = 90;
const measure = width - 2 * margin;

/** What is tried in turn until the title fits; the last is cut with an ellipsis. */
const settings = [
  { size: 76, lines: 3 },
  { size: 62, lines: 4 },
  { size: 50, lines: 5 },
];

/** An SVG without a letter of text in it: every letter is an outline. What cannot be drawn whole is left out. */
export function card({ site, title, people, occasion }: Card, colours: Colours): string {
  const shown = isDrawable(title) ? title : site;
  const { lines, size } = fit(shown);
  const leading = Math.round(size * 1.16);
  const top = 190 + Math.round(size * 0.3);
  const below = top + leading * (lines.length - 1) + 74;
  const drawn = [
    ...(isDrawable(site) ? [line(site, margin, 96, 30, colours.accent)] : []),
    ...lines.map((text, index) => line(text, margin, top + index * leading, size, colours.ink)),
    ...(isDrawable(people) ? [line(cut(people, 36), margin, below, 36, colours.ink)] : []),
    ...(isDrawable(occasion) ? [line(cut(occasion, 30), margin, height - 66, 30, colours.quiet)] : []),
  ];
  const outlines = new Map(drawn.flatMap(({ outlines }) => [...outlines]));
  const defs = [...outlines].map(([id, path]) => `<path id="${id}" d="${path}"/>`).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>${defs}</defs>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<rect x="${margin}" y="126" width="${measure}" height="2" fill="${colours.hairline}"/>`,
    ...drawn.map(({ svg }) => svg),
    '</svg>',
  ].join('');
}

function fit(title: string): { lines: string[]; size: number } {
  for (const { size, lines } of settings) {
    const broken = broke(title, size);
    if (broken.length <= lines) return { lines: broken, size };
  }
  const { size = 50, lines = 5 } = settings.at(-1) ?? {};
  const broken = broke(title, size);
  return {
    lines: [...broken.slice(0, lines - 1), cut(broken.slice(lines - 1).join(' '), size)],
    size,
  };
}

/** Words in lines of the measure; a word that is longer than a line stands alone and is cut. */
function broke(text: string, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) * size <= measure)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(cut(word, size));
  }
  return lines;
}

function cut(text: string, size: number): string {
  if (widthOf(text) * size <= measure) return text;
  let kept = [...text];
  while (kept.length > 1 && widthOf(`${kept.join('')}…`) * size > measure) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}
