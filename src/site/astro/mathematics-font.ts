/** The mathematics font of a site: STIX Two Math with the characters of the catalogue's formulas, and no others. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont, { type SubsetOptions } from 'subset-font';
import { formulasIn } from '../../render/markdown.ts';
import { decodeHtml, isMathematics, mathml, pieces } from '../../render/math.ts';
import { compareText } from '../../text/compare.ts';

/** The whole font. It is thirty times as large as what a catalogue needs of it. */
export const wholeMathematicsFont = createRequire(import.meta.url).resolve(
  '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
);

const subsetOptions: SubsetOptions = {
  targetFormat: 'woff2',
  noHinting: true,
  // Copyright and licence, which the SIL Open Font License wants to travel with the font.
  preserveNameIds: [0, 14],
  // For text and its kerning; formulas are laid out by the MATH table.
  dropTables: ['GDEF', 'GPOS', 'GSUB'],
};

/**
 * Writes the font for the formulas of some entries, unless it was written before.
 *
 * @param cache the folder to write into
 * @returns the path of a WOFF2 file, whose name is the same for the same characters
 */
export async function writeMathematicsFont(entries: Iterable<FormulaTexts>, cache: string): Promise<string> {
  const characters = formulaCharacters(entries);
  const whole = readFileSync(wholeMathematicsFont);
  const hash = createHash('sha256')
    .update(whole)
    .update(characters)
    .update(JSON.stringify(subsetOptions))
    .digest('hex');
  const file = path.join(cache, `stix-two-math-${hash.slice(0, 16)}.woff2`);
  if (existsSync(file)) return file;
  // The sizes of brackets, roots and sums come along with their characters.
  const font = await subsetFont(whole, characters, subsetOptions);
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, font);
  return file;
}

interface FormulaTexts {
  title: string;
  /** Markdown. */
  body: string;
}

/** Every character that a browser draws for the formulas, once, sorted; at least one. */
export function formulaCharacters(entries: Iterable<FormulaTexts>): string {
  const characters = new Set('x');
  for (const { title, body } of entries) {
    const inTitle = pieces(title).flatMap((piece) => ('tex' in piece ? [piece.tex] : []));
    const inBody = body.includes('$') ? formulasIn(body).filter(isMathematics) : [];
    for (const tex of [...inTitle, ...inBody])
      for (const character of shownCharacters(mathml(tex))) characters.add(character);
  }
  return [...characters].sort(compareText).join('');
}

/** A browser shows an `mi` of one letter in italics (`text-transform: math-auto` of MathML Core). */
function shownCharacters(formula: string): string {
  const inItalics = formula.replace(/<mi>(.)<\/mi>/gsu, (_, letter: string) =>
    (italics.get(letter.normalize('NFKC')) ?? [letter]).join(''),
  );
  return decodeHtml(inItalics.replace(/<[^>]*>/g, ''));
}

/** The mathematical italics by their plain letter. Small h is not in its row (U+1D455) but at U+210E. */
const italics = Map.groupBy(
  [
    '\u{210e}',
    ...charactersFrom(0x1d434, 0x1d467),
    ...charactersFrom(0x1d6a4, 0x1d6a5),
    ...charactersFrom(0x1d6e2, 0x1d71b),
  ],
  (italic) => italic.normalize('NFKC'),
);

function charactersFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
