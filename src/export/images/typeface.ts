/** Letters as outlines, from the faces that come with the project: a picture looks the same wherever it is drawn. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font } from 'opentype.js';

const { resolve } = createRequire(import.meta.url);

/** The first that has a letter draws it; the last has the signs of mathematics. */
const files = [
  ...['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'].map(
    (script) => `@fontsource/stix-two-text/files/stix-two-text-${script}-400-normal.woff`,
  ),
  '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff',
];

interface Letter {
  /** Of the outline in the drawing. */
  id: string;
  outline: string;
  /** For a letter of size 1. */
  advance: number;
}

let fonts: Font[] | undefined;
const letters = new Map<string, Letter | undefined>();

function letter(character: string): Letter | undefined {
  if (letters.has(character)) return letters.get(character);
  fonts ??= files.map((file) => {
    const { buffer, byteOffset, byteLength } = readFileSync(resolve(file));
    return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  });
  const font = fonts.find((font) => font.charToGlyphIndex(character) > 0);
  const glyph = font?.charToGlyph(character);
  const found = font &&
    glyph && {
      id: `u${character.codePointAt(0)?.toString(16)}`,
      // In thousandths of the size, so that whole numbers are fine enough.
      outline: glyph.getPath(0, 0, 1000).toPathData(0),
      advance: (glyph.advanceWidth ?? 0) / font.unitsPerEm,
    };
  letters.set(character, found);
  return found;
}

/** What the faces have no outline for, as far as it has a plain stand-in. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\u2060\u2061-\u2064\u200B-\u200D]+/gu, ' ')
    .trim();

/** Whether every letter of a text can be drawn. */
export function isDrawable(text: string): boolean {
  return [...plain(text)].every((character) => letter(character) !== undefined);
}

/** The width of a text set at size 1. */
export function widthOf(text: string): number {
  return [...plain(text)].reduce((sum, character) => sum + (letter(character)?.advance ?? 0), 0);
}

/** A line of text as SVG, its baseline beginning at a point; and the outlines that it uses, by id. */
export function line(text: string, x: number, y: number, size: number, fill: string) {
  const outlines = new Map<string, string>();
  let at = 0;
  const uses = [...plain(text)].flatMap((character) => {
    const found = letter(character);
    if (!found) return [];
    outlines.set(found.id, found.outline);
    const use = `<use href="#${found.id}" x="${Math.round(at * 1000)}"/>`;
    at += found.advance;
    return found.outline ? [use] : [];
  });
  const svg = `<g transform="translate(${x} ${y}) scale(${size / 1000})" fill="${fill}">${uses.join('')}</g>`;
  return { svg, outlines };
}
