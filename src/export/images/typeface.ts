/** Letters as outlines, from the fonts that the project depends on, so that a picture is the same on every machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font } from 'opentype.js';

const { resolve } = createRequire(import.meta.url);

/** A letter is taken from the first font that has it. The last has mathematical symbols. */
const fontFiles = [
  ...['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'].map(
    (script) => `@fontsource/stix-two-text/files/stix-two-text-${script}-400-normal.woff`,
  ),
  '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff',
];

interface Letter {
  /** Of its `<path>`. */
  id: string;
  outline: string;
  /** The advance width at size 1. */
  advance: number;
}

let fonts: Font[] | undefined;
const letters = new Map<string, Letter | undefined>();

function letter(character: string): Letter | undefined {
  if (letters.has(character)) return letters.get(character);
  fonts ??= fontFiles.map((file) => {
    const { buffer, byteOffset, byteLength } = readFileSync(resolve(file));
    return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  });
  const font = fonts.find((font) => font.charToGlyphIndex(character) > 0);
  const glyph = font?.charToGlyph(character);
  const found = font &&
    glyph && {
      id: `u${character.codePointAt(0)?.toString(16)}`,
      // At size 1000, whole numbers are precise enough.
      outline: glyph.getPath(0, 0, 1000).toPathData(0),
      advance: (glyph.advanceWidth ?? 0) / font.unitsPerEm,
    };
  letters.set(character, found);
  return found;
}

/** Invisible characters, which no font has, as spaces. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\u2060\u2061-\u2064\u200B-\u200D]+/gu, ' ')
    .trim();

/** Whether the fonts have every letter of a text. */
export function isDrawable(text: string): boolean {
  return [...plain(text)].every((character) => letter(character) !== undefined);
}

/** The width of a text set at size 1. */
export function widthOf(text: string): number {
  return [...plain(text)].reduce((sum, character) => sum + (letter(character)?.advance ?? 0), 0);
}

/** A line of text as SVG, with its baseline starting at (x, y), and the outlines that it uses, by id. */
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
