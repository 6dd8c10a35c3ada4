/** The chunks of a PNG file (PNG, third edition, section 5). */
import { crc32 } from 'node:zlib';

interface PngParts {
  width: number;
  height: number;
  bitDepth: number;
  /** Red, green and blue of each colour; without one, a pixel is a grey. */
  palette?: Uint8Array;
  /** The rows, each behind its filter byte, compressed by deflate. */
  data: Uint8Array;
}

export function pngOf({ width, height, bitDepth, palette, data }: PngParts): Uint8Array<ArrayBuffer> {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, bitDepth);
  // Colour type 3: each pixel is a palette index; 0: it is a grey.
  header.setUint8(9, palette ? 3 : 0);
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
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
