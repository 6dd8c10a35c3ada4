/** The catalogue's own typefaces for pictures that other sites show beside a link: the letters that these need, unpacked. */
import { createHash } from 'node:crypto';
import { typefaceOf } from '../export/images/typeface.ts';
import type { CatalogueSettings } from '../model/schema.ts';
import { compareText } from '../text/compare.ts';
import type { CardFonts } from './brand.ts';
import type { DerivedStore } from './cache/derived-store.ts';
import type { Site } from './site.ts';

/** The file of the regular face of text or of headings; none where the settings only name typefaces that readers may have. */
export function cardFontFile(
  { fonts }: Pick<CatalogueSettings, 'fonts'>,
  of: 'text' | 'headings',
): string | undefined {
  const font = fonts?.[of];
  return typeof font === 'object' ? font.regular : undefined;
}

/** @param say is told of each font that cannot be read here; a browser may read it all the same */
export async function readCardFonts(
  { catalogue, brand }: Pick<Site, 'catalogue' | 'brand'>,
  derived: DerivedStore,
  say: (message: string) => void,
): Promise<CardFonts> {
  const { settings, series } = catalogue;
  const named = (['text', 'headings'] as const).flatMap((of) => cardFontFile(settings, of) ?? []);
  const names = [...new Set(named)];
  if (names.length === 0) return new Map();
  const bytesOf = (name: string) => brand.fonts.get(name) ?? new Uint8Array();
  const { title, description, url } = settings;
  const letters = lettersOf([title, description ?? '', url, ...series.map(({ name }) => name)]);
  const asked = names.map((name) => ({
    hash: createHash('sha256').update(bytesOf(name)).digest('hex'),
    letters,
    name,
  }));
  /** In base64; `null` of one that cannot be read. */
  const kept = await derived.laterValuesOf<(typeof asked)[number], string | null>(
    'card fonts',
    asked,
    (missing) => Promise.all(missing.map(({ name }) => unpacked(bytesOf(name), letters))),
  );
  const fonts = new Map<string, Uint8Array>();
  for (const [index, name] of names.entries()) {
    const font = kept[index];
    if (font) fonts.set(name, new Uint8Array(Buffer.from(font, 'base64')));
    else
      say(
        `catalogue.yaml: fonts: the letters of "${name}" cannot be read, so pictures for links keep the site's own. Is it a whole WOFF2 with TrueType or CFF outlines?`,
      );
  }
  return fonts;
}

/** Every character once, and what stands for what is cut. */
const lettersOf = (texts: readonly string[]) =>
  [...new Set(`…${texts.join('').normalize('NFC')}`)].sort(compareText).join('');

async function unpacked(woff2: Uint8Array, letters: string): Promise<string | null> {
  // Most catalogues have no font of their own: what reads one is not loaded for them.
  const { default: subsetFont } = await import('subset-font');
  try {
    const font = await subsetFont(Buffer.from(woff2), letters, {
      targetFormat: 'sfnt',
      noHinting: true,
      dropTables: ['GDEF', 'GPOS', 'GSUB'],
    });
    typefaceOf(new Uint8Array(font)).widthOf(letters);
    return font.toString('base64');
  } catch {
    return null;
  }
}
