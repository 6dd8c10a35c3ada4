/** Reads `catalogue.yaml`, and checks what it names: the language must be one of the interface's, colours must be legible, logo and icon must exist and have a size, fonts be fonts. */
import { messagesIn } from '../i18n/languages.ts';
import { brandColours, brandPictures, fontFiles } from '../model/brand-settings.ts';
import { type CatalogueSettings, catalogueSchema } from '../model/schema.ts';
import { type Checked, type Problem, readYaml } from './yaml.ts';

/** What is said of a folder without the file. */
export const missingCatalogue =
  'is missing: "npm create colloquy" writes one for a new catalogue; copy it from there, or from another catalogue';
('is missing: "npm create colloquy" writes one for a new catalogue; copy it from there, or from another catalogue');

/**
 * Reads and checks the file.
 *
 * @param tokens the style sheet of the site's colours, which the accent is compared with
 * @param bytesOf reads a file beside this one; `undefined` when it is not there
 */
export function readCatalogueFile(
  text: string,
  tokens: string,
  bytesOf: (name: string) => Uint8Array | undefined,
): Checked<CatalogueSettings> {
  const read = readYaml(text, catalogueSchema);
  if (read.problems) return read;
  const settings = read.value;
  const problems: Problem[] = [];
  const check = (field: keyof CatalogueSettings, run: () => unknown) => {
    try {
      run();
    } catch (error) {
      problems.push({ line: read.lineOf([field]), message: (error as Error).message });
    }
  };
  check('language', () => messagesIn(settings.language));
  check(settings.accent === undefined ? 'colours' : 'accent', () => brandColours(tokens, settings));
  for (const { field, name } of brandPictures(settings))
    check(field, () => measuresOf(name, bytesOf(name), field));
  for (const { name } of fontFiles(settings)) check('fonts', () => checkFont(name, bytesOf(name)));
  return problems.length > 0 ? { problems } : read;
}

function checkFont(name: string, bytes: Uint8Array | undefined): void {
  if (!bytes) throw new Error(`font "${name}" is not in the content folder`);
  // WOFF 2.0, section 4.1.
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== 'wOF2') throw new Error(`font "${name}" is no WOFF2`);
}

/**
 * Width and height of a logo or an icon, in pixels for a PNG (from its header: PNG 3, section 11.2.1). For an SVG they are those of the
 * view box, of which only the ratio counts.
 *
 * @throws {Error} naming the file, when it is missing or has no size
 */
export function measuresOf(
  name: string,
  bytes: Uint8Array | undefined,
  what: 'logo' | 'icon' = 'logo',
): { width: number; height: number } {
  if (!bytes) throw new Error(`${what} "${name}" is not in the content folder`);
  const isPng = name.endsWith('.png');
  if (isPng && bytes.length >= 24 && String.fromCharCode(...bytes.subarray(12, 16)) === 'IHDR') {
    const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return { width: head.getUint32(16), height: head.getUint32(20) };
  }
  const box =
    /<svg(?=\s)[^<>]{0,2000}\sviewBox\s{0,9}=\s{0,9}["']\s{0,9}[-\d.e]{1,20}[\s,]{1,9}[-\d.e]{1,20}[\s,]{1,9}([\d.]{1,20})[\s,]{1,9}([\d.]{1,20})/.exec(
      isPng ? '' : new TextDecoder().decode(bytes),
    );
  const [width, height] = [Math.round(Number(box?.[1])), Math.round(Number(box?.[2]))];
  if (width > 0 && height > 0) return { width, height };
  throw new Error(`${what} "${name}" ${isPng ? 'is no PNG' : 'has no viewBox="0 0 width height"'}`);
}
