/** The files of this program that are served as they are: `embed.js`, `favicon.svg`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lookup } from 'mrmime';
import type { ExportFile } from '../export/export-file.ts';
import { namesBelow } from './cache/code-hash.ts';

/** In the repository, it is Astro's `public/` as well; in a catalogue, the files are added to that of the catalogue. */
export const engineFolder = path.resolve(import.meta.dirname, '../../public');

export function engineFiles(): ExportFile[] {
  return namesBelow(engineFolder).map((name) => ({
    path: name.replaceAll(path.sep, '/'),
    mediaType: lookup(name) ?? 'application/octet-stream',
    content: () => new Uint8Array(readFileSync(path.join(engineFolder, name))),
  }));
}
