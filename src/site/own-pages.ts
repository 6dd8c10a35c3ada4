/** Pages that a catalogue has of its own, in `src/pages/`: one of them at the address of a kind of page takes its place. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** What Astro makes a page of, besides what integrations add. */
const pageFile = /\.(?:astro|md|html)$/;

/**
 * Whether there is a page of the catalogue for a route of Colloquy, under the same name: `src/pages/map.astro` or
 * `src/pages/map/index.astro` for "/map".
 *
 * @param pages the folder of the catalogue's own pages, which need not exist
 */
export function isReplaced(pattern: string, pages: string): boolean {
  const place = path.join(pages, pattern);
  return [place, path.join(place, 'index')].some((name) => {
    const folder = path.dirname(name);
    if (!existsSync(folder)) return false;
    return readdirSync(folder).some(
      (file) => pageFile.test(file) && file.replace(pageFile, '') === path.basename(name),
    );
  });
}
