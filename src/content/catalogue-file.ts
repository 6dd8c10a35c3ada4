/** Reads `catalogue.yaml`, and checks what it names: the language must be one of the interface's, the accent must be legible, the logo must exist and have a size. */
import { messagesIn } from '../i18n/languages.ts';
import { accentOn, paperIn } from '../model/accent.ts';
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
  const { language, accent, logo } = read.value;
  const problems: Problem[] = [];
  const check = (field: 'language' | 'accent' | 'logo', run: () => unknown) => {
    try {
      run();
    } catch (error) {
      problems.push({ line: read.lineOf([field]), message: (error as Error).message });
    }
  };
  check('language', () => messagesIn(language));
  if (accent !== undefined) check('accent', () => accentOn(paperIn(tokens), accent));
  if (logo !== undefined) check('logo', () => measuresOf(logo, bytesOf(logo)));
  return problems.length > 0 ? { problems } : read;
}

/**
 * Width and height of a logo, in pixels for a PNG (from its header: PNG 3, section 11.2.1). For an SVG they are those of the
 * view box, of which only the ratio counts.
 *
 * @throws {Error} naming the file, when it is missing or has no size
 */
export function measuresOf(name: string, bytes: Uint8Array | undefined): { width: number; height: number } {
  if (!bytes) throw new Error(`logo "${name}" is not in the content folder`);
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
  throw new Error(`logo "${name}" ${isPng ? 'is no PNG' : 'has no viewBox="0 0 width height"'}`);
}
