/** The social card (Open Graph image) of an entry: what other sites show beside a link to it. */
import { isDrawable, line, widthOf } from './typeface.ts';

export interface SocialCard {
  site: string;
  title: string;
  people: string;
  /** When and where; "" when nothing is known. */
  occasion: string;
}

export interface CardColours {
  paper: string;
  ink: string;
  quiet: string;
  hairline: string;
  accent: string;
}

const cardWidth = 1200;
const cardHeight = 630;
const margin = 90;
const lineWidth = cardWidth - 2 * margin;

/** Tried in turn until the title fits. In the last, a longer title is cut with an ellipsis. */
const titleSettings = [
  { size: 76, lines: 3 },
  { size: 62, lines: 4 },
  { size: 50, lines: 5 },
];

/**
 * An SVG without text elements: every letter is an outline, so no font is needed. A line with a letter that no typeface has is left out;
 * for such a title the site's name is shown.
 */
export function socialCardSvg({ site, title, people, occasion }: SocialCard, colours: CardColours): string {
  const shown = isDrawable(title) ? title : site;
  const { lines, size } = fitTitle(shown);
  const leading = Math.round(size * 1.16);
  const top = 190 + Math.round(size * 0.3);
  const below = top + leading * (lines.length - 1) + 74;
  const drawn = [
    ...(isDrawable(site) ? [line(site, margin, 96, 30, colours.accent)] : []),
    ...lines.map((text, index) => line(text, margin, top + index * leading, size, colours.ink)),
    ...(isDrawable(people) ? [line(cut(people, 36), margin, below, 36, colours.ink)] : []),
    ...(isDrawable(occasion) ? [line(cut(occasion, 30), margin, cardHeight - 66, 30, colours.quiet)] : []),
  ];
  const outlines = new Map(drawn.flatMap(({ outlines }) => [...outlines]));
  const defs = [...outlines].map(([id, path]) => `<path id="${id}" d="${path}"/>`).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight}"><defs>${defs}</defs>`,
    `<rect width="${cardWidth}" height="${cardHeight}" fill="${colours.paper}"/>`,
    `<rect x="${margin}" y="126" width="${lineWidth}" height="2" fill="${colours.hairline}"/>`,
    ...drawn.map(({ svg }) => svg),
    '</svg>',
  ].join('');
}

function fitTitle(title: string): { lines: string[]; size: number } {
  for (const { size, lines } of titleSettings) {
    const brokenLines = breakLines(title, size);
    if (brokenLines.length <= lines) return { lines: brokenLines, size };
  }
  const { size = 50, lines = 5 } = titleSettings.at(-1) ?? {};
  const brokenLines = breakLines(title, size);
  return {
    lines: [...brokenLines.slice(0, lines - 1), cut(brokenLines.slice(lines - 1).join(' '), size)],
    size,
  };
}

/** Words in lines; a word longer than a line has a line of its own and is cut. */
function breakLines(text: string, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) * size <= lineWidth)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(cut(word, size));
  }
  return lines;
}

/** The longest beginning that fits, found by halving: a title may be a book. */
function cut(text: string, size: number): string {
  const fits = (part: string) => widthOf(part) * size <= lineWidth;
  if (fits(text)) return text;
  const characters = [...text];
  const beginning = (count: number) => characters.slice(0, count).join('');
  // Doubled first, so that no more is measured than a few lines.
  let tooMany = 2;
  while (tooMany < characters.length && fits(`${beginning(tooMany)}…`)) tooMany *= 2;
  let kept = 1;
  tooMany = Math.min(tooMany, characters.length);
  while (tooMany - kept > 1) {
    const middle = Math.floor((kept + tooMany) / 2);
    if (fits(`${beginning(middle)}…`)) kept = middle;
    else tooMany = middle;
  }
  return `${beginning(kept).trimEnd()}…`;
}
