/**
 * What the integration says of the site that this process builds or serves. While `astro dev` runs, Vite has modules of its own beside those
 * of Node, so it lies where both find it.
 */

import type { Content } from '../model/content.ts';

export interface ProcessSettings {
  /** Which content folder is shown; another object after each change in it. */
  content?: {
    folder: string;
    day?: string | undefined;
    /** While somebody edits: what is right in the folder, which is read once for both. */
    read?: Content;
  };
  /** What is wrong in the content while somebody edits, or kept the import from it: "talks/name.md:6: ...". */
  problems: { content: readonly string[]; import: readonly string[] };
  /** The lines of the last import's report while somebody edits. */
  said: ReadonlySet<string>;
  /** Below which everything lies, with a slash at both ends: "/" or "/seminar/". */
  base: string;
  /** The public address, of which the base is no part. */
  origin: string;
}

const place = globalThis as { [key: symbol]: ProcessSettings | undefined };
const key = Symbol.for('colloquy.site');

export function processSettings(): ProcessSettings {
  place[key] ??= {
    base: '/',
    origin: 'http://localhost',
    problems: { content: [], import: [] },
    said: new Set(),
  };
  return place[key];
}
