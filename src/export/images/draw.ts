/** SVG to PNG, once for each drawing: what was drawn before lies in `.cache/pictures/` under the hash of its drawing. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const folder = path.resolve('.cache/pictures');
/** Another version may round an edge differently. */
const renderer = 'resvg-js 2.6.2';

/** A PNG of an SVG that holds no text, so that no font of the machine has a part in it. */
export function draw(svg: string): Uint8Array<ArrayBuffer> {
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
