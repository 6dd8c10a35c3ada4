/** What makes the catalogue an institution's own: its logo and its accent, as files of the site. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { accentOn } from './catalogue/accent.ts';
import { catalogue } from './load.ts';
import { paper } from './picture/colours.ts';
import { contentFolder } from './settings.ts';

export interface BrandFile {
  /** "logo.svg", below "brand/". */
  name: string;
  type: string;
  content: string | Uint8Array<ArrayBuffer>;
}

const setting = path.join(contentFolder, 'catalogue.yaml');
const logoFile = catalogue.logo && read(catalogue.logo);

/** The logo's path below the base, and its measures, which keep its place while it loads. */
export const logo = logoFile && { path: `brand/${logoFile.name}`, ...measures(logoFile) };

/** The accent of both schemes, and the path of the sheet that sets it. */
export const accent = catalogue.accent && {
  path: 'brand/accent.css',
  shades: naming(setting, () => accentOn(paper, catalogue.accent ?? '')),
};

export const brandFiles: BrandFile[] = [
  ...(logoFile ? [logoFile] : []),
  ...(accent
    ? [
        {
          name: 'accent.css',
          type: 'text/css; charset=utf-8',
          // Stronger than the site's own, in whatever order the two load; and not for paper, which is printed in black.
          content: `@media screen {\n  :root:root {\n    --accent: light-dark(${accent.shades.light}, ${accent.shades.dark});\n  }\n}\n`,
        },
      ]
    : []),
];

function read(name: string): BrandFile {
  const extension = path.extname(name);
  const content = naming(setting, () => {
    try {
      return new Uint8Array(readFileSync(path.join(contentFolder, name)));
    } catch {
      throw new Error(`logo "${name}" is not in the content folder`);
    }
  });
  return { name: `logo${extension}`, type: extension === '.svg' ? 'image/svg+xml' : 'image/png', content };
}

/** From the head of a PNG (PNG 3, section 11.2.1), or the view box of an SVG, in which only the proportion counts. */
function measures({ type, content }: BrandFile): { width: number; height: number } {
  const bytes = Buffer.from(content as Uint8Array);
  if (type === 'image/png' && bytes.length >= 24 && bytes.toString('latin1', 12, 16) === 'IHDR')
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  const box = /<svg\b[^>]*\sviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(
    bytes.toString(),
  );
  const [width, height] = [Math.round(Number(box?.[1])), Math.round(Number(box?.[2]))];
  if (type === 'image/svg+xml' && width > 0 && height > 0) return { width, height };
  throw new Error(
    `${setting}: logo "${catalogue.logo}" ${type === 'image/png' ? 'is no PNG' : 'has no viewBox="0 0 width height"'}`,
  );
}

/** Runs it; what it throws names the file. */
function naming<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}
