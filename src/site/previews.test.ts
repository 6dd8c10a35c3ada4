/** Pictures of the first pages of slides that the site serves. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeSlides } from '../../scripts/demo/slides.ts';
import type { Talk } from '../model/schema.ts';
import { openDerivedStore } from './cache/derived-store.ts';
import { makePreviews } from './previews.ts';
import type { Site } from './site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-previews-'));
afterAll(() => rmSync(folder, { recursive: true }));

const slides = (title: string) =>
  Buffer.from(writeSlides({ title, speaker: 'Ada Example', affiliation: 'Ulm', abstract: 'Ice.' }), 'latin1');

/** A site that serves files, each by its bytes, and whose only talk shows them. */
function siteOf(files: Record<string, Uint8Array>): Pick<Site, 'catalogue' | 'servedFiles'> {
  const shown = Object.keys(files).map((url) => ({ name: url, url }));
  const talks: Talk[] = [{ title: 'Ice', slug: 'ice', body: '', files: shown }];
  return {
    catalogue: { talks } as unknown as Site['catalogue'],
    servedFiles: Object.entries(files).map(([path, bytes]) => ({ path, bytes: () => new Uint8Array(bytes) })),
  };
}

async function previewsOf(files: Record<string, Uint8Array>) {
  const derived = openDerivedStore(path.join(folder, 'derived.json'), 'code');
  const said: string[] = [];
  const previews = await makePreviews(siteOf(files), derived, (message) => said.push(message));
  derived.save();
  return { previews, said };
}

it('are PNGs of the size that they say, one for the same file under two names, and kept for the next build', async () => {
  const files = {
    'files/ice.pdf': slides('Ice'),
    'files/again.pdf': slides('Ice'),
    'files/snow.pdf': slides('Snow'),
  };
  const { previews, said } = await previewsOf(files);
  expect(said).toEqual([]);
  expect([...previews.keys()].sort()).toEqual(Object.keys(files).sort());
  const [ice, again, snow] = Object.keys(files).map((name) => previews.get(name));
  expect(again?.path).toBe(ice?.path);
  expect(snow?.path).not.toBe(ice?.path);
  const png = Buffer.from(ice?.content() ?? []);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([ice?.width, ice?.height]);
  expect([ice?.width, ice?.height]).toEqual([520, 390]);
  expect(png.length).toBeLessThan(20_000);
  const kept = await previewsOf(files);
  expect(Buffer.from(kept.previews.get('files/ice.pdf')?.content() ?? [])).toEqual(png);
});

it('a file that is no PDF is named, and the others have their picture', async () => {
  const { previews, said } = await previewsOf({
    'files/broken.pdf': Buffer.from('%PDF-1.4 and nothing more'),
    'files/empty.pdf': Buffer.from(''),
    'files/ice.pdf': slides('Ice'),
    'files/ice.pptx': Buffer.from('PK'),
  });
  expect([...previews.keys()]).toEqual(['files/ice.pdf']);
  expect(said.map((message) => message.split(':')[0])).toEqual(['files/broken.pdf', 'files/empty.pdf']);
});
