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

export interface Typeface {
  /** Whether there is every letter of a text. */
  isDrawable: (text: string) => boolean;
  /** The width of a text set at size 1. */
  widthOf: (text: string) => number;
  /**
   * A line of text as SVG, with its baseline starting at (x, y), and the outlines that it uses, by id.
   *
   * @param prefix of the ids, so that letters of two typefaces can stand in one drawing
   */
  line: (text: string, x: number, y: number, size: number, fill: string, prefix?: string) => DrawnLine;
}

export interface DrawnLine {
  svg: string;
  outlines: ReadonlyMap<string, string>;
}

const readFont = ({ buffer, byteOffset, byteLength }: Uint8Array): Font =>
  opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);

let ownFonts: Font[] | undefined;
const typefaces = new WeakMap<Uint8Array, Typeface>();
let usual: Typeface | undefined;

/**
 * The letters of a font, and of the project's own for those that it lacks.
 *
 * @param font TrueType, OpenType or WOFF; without one, the project's own
 * @throws {Error} when it is none of these
 */
export function typefaceOf(font?: Uint8Array): Typeface {
  const known = font ? typefaces.get(font) : usual;
  if (known) return known;
  const given = font && readFont(font);
  const typeface = createTypeface(() => {
    ownFonts ??= fontFiles.map((file) => readFont(readFileSync(resolve(file))));
    return given ? [given, ...ownFonts] : ownFonts;
  });
  if (font) typefaces.set(font, typeface);
  else usual = typeface;
  return typeface;
}

function createTypeface(fonts: () => readonly Font[]): Typeface {
  const letters = new Map<string, Letter | undefined>();
  const letter = (character: string): Letter | undefined => {
    if (letters.has(character)) return letters.get(character);
    const found = letterOf(character, fonts());
    letters.set(character, found);
    return found;
  };
  return {
    isDrawable: (text) => [...plain(text)].every((character) => letter(character) !== undefined),
    widthOf: (text) =>
      [...plain(text)].reduce((sum, character) => sum + (letter(character)?.advance ?? 0), 0),
    line: (text, x, y, size, fill, prefix = '') => {
      const outlines = new Map<string, string>();
      let at = 0;
      const uses = [...plain(text)].flatMap((character) => {
        const found = letter(character);
        if (!found) return [];
        const id = prefix + found.id;
        outlines.set(id, found.outline);
        const use = `<use href="#${id}" x="${Math.round(at * 1000)}"/>`;
        at += found.advance;
        return found.outline ? [use] : [];
      });
      const svg = `<g transform="translate(${x} ${y}) scale(${size / 1000})" fill="${fill}">${uses.join('')}</g>`;
      return { svg, outlines };
    },
  };
}

function letterOf(character: string, fonts: readonly Font[]): Letter | undefined {
  const at = fonts.findIndex((font) => font.charToGlyphIndex(character) > 0);
  const font = fonts[at];
  if (!font) return undefined;
  const glyph = font.charToGlyph(character);
  return {
    id: `u${character.codePointAt(0)?.toString(16)}`,
    // At size 1000, whole numbers are precise enough.
    outline: glyph.getPath(0, 0, 1000).toPathData(0),
    advance: (glyph.advanceWidth ?? 0) / font.unitsPerEm,
  };
}

/** Invisible characters, which no font has, as spaces. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\u2060\u2061-\u2064\u200B-\u200D]+/gu, ' ')
    .trim();
