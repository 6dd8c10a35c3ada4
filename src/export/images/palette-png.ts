/** A picture of few colours as a PNG with a palette (PNG, third edition, sections 11.2 and 11.3.1): a fifth of the bytes of one without. */
import { crc32, deflateSync } from 'node:zlib';

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
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, bitsPerPixel);
  // Colour type 3: each pixel is a palette index.
  header.setUint8(9, 3);
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
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

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(type), data]);
  return joined([bigEndian(data.length), named, bigEndian(crc32(named))]);
}

function bigEndian(value: number): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(4));
  bytes.setUint32(0, value);
  return new Uint8Array(bytes.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
