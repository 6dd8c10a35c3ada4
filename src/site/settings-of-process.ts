/**
 * What the integration says of the site that this process builds or serves. While `astro dev` runs, Vite has modules of its own beside those
 * of Node, so it lies where both find it.
 */

export interface ProcessSettings {
  /** Which content folder is shown; another object after each change in it. */
  content?: { folder: string; day?: string | undefined };
  /** Below which everything lies, with a slash at both ends: "/" or "/seminar/". */
  base: string;
  /** The public address, of which the base is no part. */
  origin: string;
}

const place = globalThis as { [key: symbol]: ProcessSettings | undefined };
const key = Symbol.for('colloquy.site');

export function processSettings(): ProcessSettings {
  place[key] ??= { base: '/', origin: 'http://localhost' };
  return place[key];
}
