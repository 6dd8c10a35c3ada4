/** What makes the catalogue an institution's own: its logo and its accent, as files of the site. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { measuresOf } from '../content/catalogue-file.ts';
import { contentFolder } from '../content/settings.ts';
import { accentOn, paperIn } from '../model/accent.ts';
import tokens from '../styles/tokens.css?raw';
import { catalogue } from './load.ts';

export interface BrandFile {
  /** "logo.svg", below "brand/". */
  name: string;
  type: string;
  content: string | Uint8Array<ArrayBuffer>;
}

const logoFile = catalogue.logo && read(catalogue.logo);

/** The logo's path below the base, and its measures, which keep its place while it loads. */
export const logo = logoFile && {
  path: `brand/${logoFile.name}`,
  ...measuresOf(logoFile.name, logoFile.content),
};

/** The accent of both schemes, and the path of the sheet that sets it. */
export const accent = catalogue.accent && {
  path: 'brand/accent.css',
  shades: accentOn(paperIn(tokens), catalogue.accent),
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

function read(name: string) {
  const extension = path.extname(name);
  return {
    name: `logo${extension}`,
    type: extension === '.svg' ? 'image/svg+xml' : 'image/png',
    content: new Uint8Array(readFileSync(path.join(contentFolder, name))),
  };
}
