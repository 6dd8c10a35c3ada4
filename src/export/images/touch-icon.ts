/** The icon of the site among the apps of a telephone (`apple-touch-icon`): those take no SVG, and give black ground to what has none. */
import { Resvg } from '@resvg/resvg-js';
import { type Drawing, embedded, fitted } from './drawing.ts';
import { palettePng } from './palette-png.ts';

/** In pixels: of the largest screens that ask for it. */
const side = 180;
/** Corners are cut round by whoever shows it. */
const margin = 24;
const inside = side - 2 * margin;

/** @param paper the colour that it stands on */
export function touchIcon(icon: Drawing, paper: string): Uint8Array<ArrayBuffer> {
  const { width, height } = fitted(icon, { x: 0, y: 0, width: inside, height: inside });
  const box = { x: (side - width) / 2, y: (side - height) / 2, width, height };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="${side}" height="${side}" fill="${paper}"/>${embedded(icon, box, 1)}</svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return palettePng(pixels, side, side, 128);
}
