/** QR codes as pictures. */
import { inflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrCode } from './qr-code.ts';

it('has a black square for each black module, in few bytes', () => {
  const address =
    'https://maths.example/talks/a-name-as-long-as-the-names-of-talks-are-when-they-have-many-words/';
  const { address: picture, modules } = qrCode(address);
  expect(picture.length).toBeLessThan(1_000);
  const png = Buffer.from(picture.replace('data:image/png;base64,', ''), 'base64');
  const side = png.readUInt32BE(16);
  expect(side % modules).toBe(0);
  const length = png.readUInt32BE(33);
  const rows = inflateSync(png.subarray(41, 41 + length));
  const bytesPerRow = 1 + Math.ceil(side / 8);
  const scale = side / modules;
  const read = Array.from({ length: modules }, (_, y) =>
    Array.from({ length: modules }, (_, x) => {
      const [row, column] = [y * scale + 1, x * scale + 1];
      return ((rows[row * bytesPerRow + 1 + (column >> 3)] ?? 0) & (0x80 >> (column & 7))) === 0;
    }),
  );
  expect(read).toEqual(encode(address, { ecc: 'L', boostEcc: true, border: 1 }).data);
});
