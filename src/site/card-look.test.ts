/** Pictures for links and the icon on telephones look as the catalogue does. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createBrand } from './brand.ts';
import { openDerivedStore } from './cache/derived-store.ts';
import { readCardFonts } from './card-fonts.ts';
import { cardLook, touchIconOf, unlikeTheSite } from './card-look.ts';
import type { Site } from './site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-card-look-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
const drawing = (inside: string) =>
  bytes(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30">${inside}</svg>`);
const mathematics = createRequire(import.meta.url).resolve(
  '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
);

async function looking(
  settings: Parameters<typeof createBrand>[0],
  files: Record<string, Uint8Array<ArrayBuffer>>,
) {
  const catalogue = {
    settings: { title: 'Ice', url: 'https://ice.example', ...settings },
    series: [{ name: 'Snow' }],
  } as unknown as Site['catalogue'];
  const brand = createBrand(settings, new Map(Object.entries(files)));
  const derived = openDerivedStore(path.join(folder, 'derived.json'), 'code');
  const said: string[] = [];
  const cardFonts = await readCardFonts({ catalogue, brand }, derived, (message) => said.push(message));
  derived.save();
  return { brand, said, look: cardLook({ catalogue, brand, cardFonts }) };
}

it('takes colours and logo', async () => {
  const settings = { logo: 'mark.svg', accent: '#00205b' };
  const { look, brand } = await looking(settings, { 'mark.svg': drawing('<path d="M0 0h9v9z"/>') });
  expect(look.colours.accent).toBe('#00205b');
  expect(look.logo).toMatchObject({ width: 30, height: 30, hasTitle: false });
  expect(unlikeTheSite(brand)).toEqual([]);
});

it('leaves out a logo with letters, which each machine would draw otherwise, and says so once', async () => {
  const { look, brand } = await looking(
    { logo: 'word.svg' },
    { 'word.svg': drawing('<text y="9">Ice</text>') },
  );
  expect(look.logo).toBeUndefined();
  expect(unlikeTheSite(brand)).toEqual([
    expect.stringMatching(/^catalogue\.yaml: "word\.svg" has letters .*outlines/),
  ]);
  const usual = touchIconOf(createBrand({})).content();
  expect(touchIconOf(brand).content()).toEqual(usual);
});

it('takes the letters of a font of the catalogue, from one build to the next', async () => {
  const fonts = { headings: { family: 'House', regular: 'house.woff2' } };
  const files = { 'house.woff2': new Uint8Array(readFileSync(mathematics)) };
  for (const _ of [1, 2]) {
    const { look, said } = await looking({ fonts }, files);
    expect(said).toEqual([]);
    expect(look.text).toBeUndefined();
    expect(look.headings?.isDrawable('Ice')).toBe(true);
    // What the font lacks, the project's own has.
    expect(look.headings?.isDrawable('Ice: Łódź')).toBe(true);
  }
});

it('says which font cannot be read, and keeps the usual letters', async () => {
  const fonts = { text: { family: 'House', regular: 'house.woff2' } };
  const { look, said } = await looking({ fonts }, { 'house.woff2': bytes('wOF2 and nothing more') });
  expect(look.text).toBeUndefined();
  expect(said).toEqual([expect.stringMatching(/^catalogue\.yaml: fonts: .*"house\.woff2" cannot be read/)]);
});
