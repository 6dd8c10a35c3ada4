/** The icon of the site on telephones. */
import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { touchIcon } from './touch-icon.ts';

it('is opaque, of the size that telephones ask for, with the whole drawing on paper', () => {
  const wide = {
    mediaType: 'image/svg+xml' as const,
    content:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path fill="#00f" d="M0 0h40v20H0z"/></svg>',
    width: 40,
    height: 20,
  };
  const png = Buffer.from(touchIcon(wide, '#fdfcf8'));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([180, 180]);
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="180" height="180"><image width="180" height="180" href="data:image/png;base64,${png.toString('base64')}"/></svg>`,
  ).render();
  const at = (x: number, y: number) => [...pixels.subarray((y * 180 + x) * 4, (y * 180 + x) * 4 + 4)];
  expect(at(2, 2)).toEqual([0xfd, 0xfc, 0xf8, 255]);
  for (const [x, y] of [
    [26, 90],
    [153, 90],
    [90, 60],
    [90, 120],
  ] as const)
    expect(at(x, y)).toEqual([0, 0, 255, 255]);
  expect(at(90, 50)).toEqual([0xfd, 0xfc, 0xf8, 255]);
});
