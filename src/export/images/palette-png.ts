/** A picture of few colours as a PNG with a palette (PNG, third edition, sections 11.2 and 11.3.1): a fifth of the bytes of one without. */
import { deflateSync } from 'node:zlib';
import { pngOf } from './png-file.ts';

/** Twelve shades are enough for the edges of letters. */
const enoughForLetters = 12;

/**
 * @param pixels four bytes each, red, green, blue and alpha, row by row; all opaque
 * @param width in pixels; even where there are 16 colours or fewer, which have four bits each
 * @param colours at most 256
 */
export function palettePng(
  pixels: Uint8Array,
  width: number,
  height: number,
  colours = enoughForLetters,
): Uint8Array<ArrayBuffer> {
  const palette = paletteOf(pixels, colours);
  const bitsPerPixel = colours > 16 ? 8 : 4;
  const nearest = new Map<number, number>();
  const rowLength = 1 + (width * bitsPerPixel) / 8;
  const rows = new Uint8Array(rowLength * height);
  for (let at = 0; at < width * height; at += 1) {
    const colour = colourAt(pixels, at);
    const index = nearest.get(colour) ?? nearestIn(palette, colour);
    nearest.set(colour, index);
    const row = Math.floor(at / width) * rowLength + 1;
    const byte = row + (bitsPerPixel === 8 ? at % width : (at % width) >> 1);
    rows[byte] = bitsPerPixel === 4 && at % 2 === 0 ? index << 4 : (rows[byte] ?? 0) | index;
  }
  return pngOf({
    width,
    height,
    bitDepth: bitsPerPixel,
    palette: Uint8Array.from(palette.flatMap(channels)),
    data: deflateSync(rows, { level: 9 }),
  });
}

/**
 * The two commonest colours, paper and ink, the shades between them, and the commonest of what is left. Equal counts are settled by the
 * colour, so that the same picture gives the same bytes.
 */
function paletteOf(pixels: Uint8Array, colours: number): number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length / 4; at += 1) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .map(([one]) => one);
  const chosen: number[] = [];
  // A colour that is close to one that is there adds little: first those that differ most.
  for (const step of [48, 24, 12, 0])
    for (const colour of byCount)
      if (chosen.length < colours && !chosen.some((other) => distance(colour, other) <= step * step))
        chosen.push(colour);
  return chosen;
}

const colourAt = (pixels: Uint8Array, at: number) =>
  ((pixels[at * 4] ?? 0) << 16) | ((pixels[at * 4 + 1] ?? 0) << 8) | (pixels[at * 4 + 2] ?? 0);
const channels = (colour: number) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

function distance(a: number, b: number): number {
  const [of, and] = [channels(a), channels(b)];
  return of.reduce((sum, value, index) => sum + (value - (and[index] ?? 0)) ** 2, 0);
}

function nearestIn(palette: readonly number[], colour: number): number {
  let best = 0;
  for (const [index, other] of palette.entries())
    if (distance(colour, other) < distance(colour, palette[best] ?? 0)) best = index;
  return best;
}
