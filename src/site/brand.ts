/** What makes the catalogue an institution's own: logo, icon, colours and typefaces, as files of the site. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { measuresOf } from '../content/catalogue-file.ts';
import type { Drawing } from '../export/images/drawing.ts';
import type { Shades } from '../model/accent.ts';
import {
  type BrandSettings,
  brandColours,
  type FontFile,
  fontFiles,
  logoOf,
} from '../model/brand-settings.ts';
import type { ColourName } from '../model/schema.ts';
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
  /** Paths below the base; the size keeps the logo's place while it loads. */
  logo: { path: string; width: number; height: number; dark?: string; hasTitle: boolean } | undefined;
  /** What the tab of a page shows. */
  icon: { path: string; mediaType: string };
  /** The path of the sheet that sets colours and typefaces, and of the font that every page needs. */
  style: { path: string; font?: string } | undefined;
  colours: Partial<Record<ColourName, Shades>>;
  /** The same as parts of other pictures, on light ground; `name` is the file of the content folder. */
  drawings: { logo?: (NamedDrawing & { hasTitle: boolean }) | undefined; icon: NamedDrawing };
  /** Fonts by their files in the content folder. */
  fonts: ReadonlyMap<string, Uint8Array>;
  files: BrandFile[];
}

/** For pictures, by the names of their files in the content folder: TrueType or OpenType. */
export type CardFonts = ReadonlyMap<string, Uint8Array>;

export type NamedDrawing = Drawing & { name?: string };

/** @param given the files that the settings name */
export function createBrand(
  settings: BrandSettings,
  given: ReadonlyMap<string, Uint8Array<ArrayBuffer>> = new Map(),
): Brand {
  const files: BrandFile[] = [];
  const publish = <File extends BrandFile>(file: File): File & { path: string } => {
    files.push(file);
    return { ...file, path: `brand/${file.name}` };
  };
  const bytesOf = (name: string) => given.get(name) ?? new Uint8Array();
  const named = logoOf(settings);
  const logo = named && publish(pictureFile('logo', named.light, bytesOf(named.light)));
  const dark =
    named?.dark === undefined
      ? undefined
      : publish(pictureFile('logo-dark', named.dark, bytesOf(named.dark)));
  const colours = brandColours(styleTokens, settings);
  const icon =
    settings.icon !== undefined
      ? publish(pictureFile('icon', settings.icon, bytesOf(settings.icon)))
      : (logo ?? (colours.accent && publish({ ...defaultIcon(colours.accent), name: 'icon.svg' })));
  const fonts = fontFiles(settings).map((font, index) => ({
    ...font,
    ...publish({ name: `font-${index + 1}.woff2`, mediaType: 'font/woff2', content: bytesOf(font.name) }),
  }));
  const css = [
    ...fonts.map((font) => fontFace(font, font.path.replace(/^brand\//, ''))),
    ...colourRules(colours),
    ...typefaceRules(settings),
  ].join('');
  const style =
    css === ''
      ? undefined
      : publish({ name: 'style.css', mediaType: 'text/css; charset=utf-8', content: css });
  const ofText = typeof settings.fonts?.text === 'object' ? fonts[0] : undefined;
  const drawingOf = (name: string, { mediaType, content }: BrandFile): NamedDrawing => ({
    name,
    mediaType: mediaType as Drawing['mediaType'],
    content,
    ...measuresOf(name, bytesOf(name)),
  });
  const logoDrawing = named && logo && { ...drawingOf(named.light, logo), hasTitle: named.hasTitle };
  return {
    logo: named &&
      logo && {
        path: logo.path,
        ...measuresOf(logo.name, logo.content as Uint8Array),
        ...(dark && { dark: dark.path }),
        hasTitle: named.hasTitle,
      },
    icon: icon ?? { path: 'favicon.svg', mediaType: 'image/svg+xml' },
    style: style && { path: style.path, ...(ofText && { font: ofText.path }) },
    colours,
    drawings: {
      logo: logoDrawing,
      icon:
        (settings.icon !== undefined && icon ? drawingOf(settings.icon, icon) : logoDrawing) ??
        defaultIcon(colours.accent),
    },
    fonts: new Map(fontFiles(settings).map(({ name }) => [name, bytesOf(name)])),
    files,
  };
}

function pictureFile(as: string, name: string, bytes: Uint8Array<ArrayBuffer>): BrandFile {
  if (path.extname(name) === '.png') return { name: `${as}.png`, mediaType: 'image/png', content: bytes };
  // In a page it is a picture, and runs nothing. By its own address it would be a page itself.
  const content = new TextEncoder().encode(safeSvg(new TextDecoder().decode(bytes)));
  return { name: `${as}.svg`, mediaType: 'image/svg+xml', content };
}

/** The site's own mark in the accent of the catalogue, on light tabs and on dark ones. */
export function defaultIcon(accent?: Shades) {
  const mark = readFileSync(path.join(import.meta.dirname, '../../public/favicon.svg'), 'utf8');
  const style =
    accent &&
    `<style>path{fill:${accent.light}}path+path{stroke:${accent.light}}@media(prefers-color-scheme:dark){path{fill:${accent.dark}}path+path{stroke:${accent.dark}}}</style>`;
  return {
    mediaType: 'image/svg+xml' as const,
    content: mark.replace('</title>', `</title>${style ?? ''}`),
    width: 32,
    height: 32,
  };
}

/** More specific than the site's own rules, in whatever order the two load; not for paper, which is printed in black. */
function colourRules(colours: Brand['colours']): string[] {
  const lines = Object.entries(colours).map(
    ([name, { light, dark }]) => `    --${name}: var(--light, ${light}) var(--dark, ${dark});\n`,
  );
  return lines.length > 0 ? [`@media screen {\n  :root:root {\n${lines.join('')}  }\n}\n`] : [];
}

function typefaceRules({ fonts = {} }: BrandSettings): string[] {
  const lines = [
    ...(fonts.text === undefined ? [] : [`  --serif: ${stack(fonts.text)};\n`]),
    ...(fonts.headings === undefined ? [] : [`  --headings: ${stack(fonts.headings)};\n`]),
  ];
  return lines.length > 0 ? [`:root:root {\n${lines.join('')}}\n`] : [];
}

const generic = /^(?:serif|sans-serif|monospace|system-ui|ui-(?:serif|sans-serif|monospace|rounded))$/;

/** Typefaces in the order in which they are tried; the site's own after those that are given, unless these end in a kind. */
function stack(typeface: string | { family: string }): string {
  const names = (typeof typeface === 'string' ? typeface : typeface.family)
    .split(',')
    .map((name) => name.trim());
  const written = names.map((name) => (generic.test(name) ? name : `"${name}"`));
  const own = /--serif:\s*([^;]+);/.exec(styleTokens)?.[1]?.replace(/\s+/g, ' ') ?? 'serif';
  return generic.test(names.at(-1) ?? '') ? written.join(', ') : `${written.join(', ')}, ${own}`;
}

/** A text that changes its face would move all that follows: what is late is taken from the next page on. */
function fontFace({ family, style, weight }: FontFile, file: string): string {
  return `@font-face {\n  font-family: "${family}";\n  src: url("${file}") format("woff2");\n  font-style: ${style};\n  font-weight: ${weight};\n  font-display: optional;\n}\n`;
}
