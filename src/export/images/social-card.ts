/** The social card (Open Graph image) of an entry: what other sites show beside a link to it. */
import { type Drawing, embedded, fitted } from './drawing.ts';
import { type Typeface, typefaceOf } from './typeface.ts';

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

/** What the catalogue looks like. */
export interface CardLook {
  colours: CardColours;
  /** For light ground; `hasTitle` where the site's name is a part of it. */
  logo?: (Drawing & { hasTitle: boolean }) | undefined;
  /** The project's own where they are left out. */
  text?: Typeface | undefined;
  headings?: Typeface | undefined;
}

export const cardWidth = 1200;
const cardHeight = 630;
const margin = 90;
const lineWidth = cardWidth - 2 * margin;
const siteSize = 32;
const logoHeight = 96;
/** What a logo leaves to the name beside it, which is cut where it needs more. */
const mostForName = 420;

/** Tried in turn until the title fits. In the last, a longer title is cut with an ellipsis. */
const titleSettings = [
  { size: 76, lines: 3 },
  { size: 62, lines: 4 },
  { size: 50, lines: 5 },
];

/**
 * An SVG without text elements: every letter is an outline, so no font is needed. A line with a letter that no typeface has is left out;
 * for such a title the site's name is shown.
 *
 * @param scale pixels of the picture for each unit of the SVG
 */
export function socialCardSvg(
  { site, title, people, occasion }: SocialCard,
  { colours, logo, text = typefaceOf(), headings = text }: CardLook,
  scale = 1,
): string {
  const shown = headings.isDrawable(title) ? title : site;
  const { lines, size } = fitTitle(shown, headings);
  const leading = Math.round(size * 1.16);
  const head = headOf(site, text, logo);
  const top = head.bottom + 64 + Math.round(size * 0.3);
  const below = top + leading * (lines.length - 1) + 74;
  const foot = cardHeight - 66;
  const about = text.isDrawable(people)
    ? someLines(people, 36, text, Math.min(3, Math.floor((foot - 40 - below) / 46) + 1))
    : [];
  // Where the site stands in its logo, the address has its place at the foot.
  const last = occasion === '' && !head.name ? site : occasion;
  const drawn = [
    ...(head.name ? [text.line(head.name, head.x, head.y, siteSize, colours.accent, 't')] : []),
    ...lines.map((part, index) =>
      headings.line(part, margin, top + index * leading, size, colours.ink, headings === text ? 't' : 'h'),
    ),
    ...about.map((part, index) => text.line(part, margin, below + index * 46, 36, colours.ink, 't')),
    ...(text.isDrawable(last) ? [text.line(cut(last, 30, text), margin, foot, 30, colours.quiet, 't')] : []),
  ];
  const outlines = new Map(drawn.flatMap(({ outlines }) => [...outlines]));
  const defs = [...outlines].map(([id, path]) => `<path id="${id}" d="${path}"/>`).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight}"><defs>${defs}</defs>`,
    `<rect width="${cardWidth}" height="${cardHeight}" fill="${colours.paper}"/>`,
    `<rect x="${margin}" y="${head.bottom}" width="${lineWidth}" height="2" fill="${colours.hairline}"/>`,
    ...(logo && head.logo ? [embedded(logo, head.logo, scale)] : []),
    ...drawn.map(({ svg }) => svg),
    '</svg>',
  ].join('');
}

/** What stands above the title: the site's name, beside its logo if it has one. */
function headOf(site: string, text: Typeface, logo: CardLook['logo']) {
  const name = text.isDrawable(site) ? site : '';
  if (!logo) return { name: cut(name, siteSize, text), x: margin, y: 96, bottom: 126 };
  const gap = 26;
  const beside = logo.hasTitle ? '' : name;
  const kept =
    beside === '' ? 0 : gap + Math.min(Math.ceil(text.widthOf(beside) * siteSize) + 1, mostForName);
  const box = fitted(logo, { x: margin, y: gap, width: lineWidth - kept, height: logoHeight });
  const x = margin + box.width + gap;
  return {
    logo: box,
    name: cut(beside, siteSize, text, cardWidth - margin - x),
    x,
    y: gap + logoHeight / 2 + 11,
    bottom: gap + logoHeight + 24,
  };
}

/** As many lines as there is room for; the last is cut where there is more. */
function someLines(text: string, size: number, typeface: Typeface, most: number): string[] {
  const lines = breakLines(text, size, typeface);
  const kept = Math.max(1, most);
  return lines.length <= kept
    ? lines
    : [...lines.slice(0, kept - 1), cut(lines.slice(kept - 1).join(' '), size, typeface)];
}

function fitTitle(title: string, typeface: Typeface): { lines: string[]; size: number } {
  for (const { size, lines } of titleSettings) {
    const brokenLines = breakLines(title, size, typeface);
    if (brokenLines.length <= lines) return { lines: brokenLines, size };
  }
  const { size = 50, lines = 5 } = titleSettings.at(-1) ?? {};
  return { lines: someLines(title, size, typeface, lines), size };
}

/** Words in lines; a word longer than a line has a line of its own and is cut. */
function breakLines(text: string, size: number, typeface: Typeface): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && typeface.widthOf(`${last} ${word}`) * size <= lineWidth)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(cut(word, size, typeface));
  }
  return lines;
}

/** The longest beginning that fits, found by halving: a title may be a book. */
function cut(text: string, size: number, { widthOf }: Typeface, width = lineWidth): string {
  const fits = (part: string) => widthOf(part) * size <= width;
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
