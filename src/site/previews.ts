/** Pictures of slides: the first page of each PDF among the files of the site that a talk shows. */
import { createHash } from 'node:crypto';
import { mediaOf } from '../model/media.ts';
import type { DerivedStore } from './cache/derived-store.ts';
import type { Preview, Previews } from './preview.ts';
import type { Site } from './site.ts';

/** What is kept of one: the PNG in base64; `null` of a file that no picture can be made of. */
type Kept = { width: number; height: number; png: string } | null;

/**
 * The pictures of all slides that the site serves.
 *
 * @param say is told of each file that cannot be shown; its talk has the link alone
 */
export async function makePreviews(
  { catalogue, servedFiles }: Pick<Site, 'catalogue' | 'servedFiles'>,
  derived: DerivedStore,
  say: (message: string) => void,
): Promise<Previews> {
  const shown = new Set(catalogue.talks.flatMap((talk) => mediaOf(talk).media.map(({ url }) => url)));
  const files = servedFiles.filter(({ path }) => shown.has(path) && /\.pdf$/i.test(path));
  if (files.length === 0) return new Map();
  const hashes = files.map(({ bytes }) => createHash('sha256').update(bytes()).digest('hex'));
  // Two talks may have the same file under two names: it is drawn once.
  const distinct = [...new Set(hashes)];
  const kept = await derived.laterValuesOf<string, Kept>('previews', distinct, async (missing) => {
    if (missing.length === 0) return [];
    const { firstPages } = await import('./first-pages.ts');
    return firstPages(missing.map((hash) => files[hashes.indexOf(hash)]?.bytes() ?? new Uint8Array()));
  });
  const byHash = new Map(distinct.map((hash, index) => [hash, kept[index]]));
  const previews = new Map<string, Preview>();
  for (const [index, { path }] of files.entries()) {
    const hash = hashes[index] ?? '';
    const picture = byHash.get(hash);
    if (!picture) {
      say(
        `${path}: no picture can be made of its first page; the talk links to it. Is it a PDF that opens without a password?`,
      );
      continue;
    }
    const { width, height, png } = picture;
    previews.set(path, {
      path: `previews/${hash.slice(0, 16)}.png`,
      width,
      height,
      content: () => new Uint8Array(Buffer.from(png, 'base64')),
    });
  }
  return previews;
}
