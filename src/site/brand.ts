/** What makes the catalogue an institution's own: its logo and its accent, as files of the site. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { measuresOf } from '../content/catalogue-file.ts';
import { accentOn, paperIn } from '../model/accent.ts';
import type { CatalogueSettings } from '../model/schema.ts';
import { safeSvg } from '../render/safe-svg.ts';

/** The colours of the pages. */
export const styleTokens = readFileSync(path.join(import.meta.dirname, '../styles/tokens.css'), 'utf8');

export interface BrandFile {
  /** "logo.svg", below "brand/". */
  name: string;
  mediaType: string;
  content: string | Uint8Array<ArrayBuffer>;
}

export interface Brand {
  /** The logo's path below the base; its size keeps its place while it loads. */
  logo: { path: string; width?: number; height?: number } | undefined;
  /** The path of the sheet that sets the accent, and the accent of both colour schemes. */
  accent: { path: string; shades: { light: string; dark: string } } | undefined;
  files: BrandFile[];
}

export function createBrand(
  settings: Pick<CatalogueSettings, 'accent'>,
  logo: { name: string; bytes: Uint8Array<ArrayBuffer> } | undefined,
): Brand {
  const shades = settings.accent === undefined ? undefined : accentOn(paperIn(styleTokens), settings.accent);
  const logoFile = logo && fileOf(logo);
  return {
    logo: logoFile && { path: `brand/${logoFile.name}`, ...measuresOf(logoFile.name, logoFile.content) },
    accent: shades && { path: 'brand/accent.css', shades },
    files: [...(logoFile ? [logoFile] : []), ...(shades ? [accentSheet(shades)] : [])],
  };
}

function fileOf({ name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> }) {
  if (path.extname(name) === '.png') return { name: 'logo.png', mediaType: 'image/png', content: bytes };
  // In a page it is a picture, and runs nothing. By its own address it would be a page itself.
  const content = new TextEncoder().encode(safeSvg(new TextDecoder().decode(bytes)));
  return { name: 'logo.svg', mediaType: 'image/svg+xml', content };
}

function accentSheet({ light, dark }: { light: string; dark: string }): BrandFile {
  return {
    name: 'accent.css',
    mediaType: 'text/css; charset=utf-8',
    // More specific than the site's own rule, in whatever order the two load; not for paper, which is printed in black.
    content: `@media screen {\n  :root:root {\n    --accent: var(--light, ${light}) var(--dark, ${dark});\n  }\n}\n`,
  };
}
