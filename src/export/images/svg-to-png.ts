/** SVG to PNG, with a cache in `.cache/pictures/` by the hash of the SVG. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const folder = path.resolve('.cache/pictures');
/** Part of the hash, because another version may render differently. */
const renderer = 'resvg-js 2.6.2';

/** @param svg without text elements, so that the result does not depend on the fonts of the machine */
export function svgToPng(svg: string): Uint8Array<ArrayBuffer> {
  const name = createHash('sha256').update(renderer).update(svg).digest('hex').slice(0, 32);
  const at = path.join(folder, `${name}.png`);
  try {
    return new Uint8Array(readFileSync(at));
  } catch {
    const png = new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${at}.${process.pid}`, png);
    renameSync(`${at}.${process.pid}`, at);
    return png;
  }
}
