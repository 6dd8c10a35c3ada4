/** SVG to PNG. */
import { Resvg } from '@resvg/resvg-js';
import { palettePng } from './palette-png.ts';

/** In pixels: what sites that show a large picture ask for at least, and of half the bytes of a wider one. */
export const pictureWidth = 800;
export const pictureHeight = 420;

/**
 * @param svg in the proportions of the picture, opaque, and without text elements, so that the result does not depend on the fonts of the machine
 * @param colours how many there are to be
 */
export function svgToPng(svg: string, colours?: number): Uint8Array<ArrayBuffer> {
  const { pixels, width, height } = new Resvg(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: pictureWidth },
  }).render();
  return palettePng(pixels, width, height, colours);
}
