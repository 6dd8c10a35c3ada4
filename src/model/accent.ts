/** Colours that an institution gives its catalogue: legible on light and on dark paper, or refused. */
// The whole of culori, whose colour spaces register themselves: nothing of it reaches a browser.
import { formatHex, inGamut, interpolate, parse, toGamut, wcagContrast } from 'culori';

/** A colour of each scheme, as "#rrggbb". */
export interface Shades {
  light: string;
  dark: string;
}

/** What WCAG 2.2 asks of text (1.4.3). */
const leastContrast = 4.5;
/** What is comfortable to read on dark paper. */
const comfortableContrast = 6;

/**
 * A colour as "#rrggbb", from any form of CSS Color 4 that stands for itself: "navy", "#036", "rgb(0 32 91)", "oklch(40% 0.1 260)". One
 * that sRGB does not have becomes the nearest that it has. Undefined for what is no colour, or is not opaque.
 */
export function hexColour(text: string): string | undefined {
  const colour = parse(text.trim());
  if (!colour || (colour.alpha ?? 1) < 1) return undefined;
  return formatHex(inGamut('rgb')(colour) ? colour : toGamut('rgb', 'oklch')(colour));
}

/** A colour of a style sheet: `--paper: var(--light, #fdfcf8) var(--dark, #171512)`, or `--paper: #fdfcf8`, which is that of light paper. */
export function colourIn(tokens: string, name: string, scheme: keyof Shades): string | undefined {
  const written = new RegExp(`--${name}:\\s*([^;}]+)`, 'i').exec(tokens)?.[1]?.trim() ?? '';
  const bothSchemes = /^var\(--light, (.*)\)$/s.exec(written)?.[1];
  const [light = '', dark = ''] = bothSchemes?.split(') var(--dark, ') ?? [written];
  return hexColour(scheme === 'light' ? light : dark);
}

/** What text stands on, in each scheme. */
export function paperIn(tokens: string): Shades {
  return {
    light: colourIn(tokens, 'paper', 'light') ?? '#fdfcf8',
    dark: colourIn(tokens, 'paper', 'dark') ?? '#171512',
  };
}

/**
 * The accent of both schemes. No single colour is legible on light paper and on dark, so that of the dark scheme, where it is not
 * given, is the same made lighter.
 *
 * @param accent colours in any form that `hexColour` reads.
 * @throws {Error} naming the colour, the paper and the ratio, when an accent cannot be read as text.
 */
export function accentOn(paper: Shades, accent: string | Shades): Shades {
  const hex = (colour: string) => hexColour(colour) ?? colour;
  const shades =
    typeof accent === 'string'
      ? { light: hex(accent), dark: lightened(hex(accent), paper.dark) }
      : { light: hex(accent.light), dark: hex(accent.dark) };
  for (const scheme of ['light', 'dark'] as const)
    checkContrast(['accent', shades[scheme]], ['paper', paper[scheme]], scheme);
  return shades;
}

/**
 * Refuses a text that cannot be read on its ground.
 *
 * @param text name and colour
 * @throws {Error} naming both and the ratio
 */
export function checkContrast(
  [text, colour]: readonly [name: string, colour: string],
  [ground, behind]: readonly [name: string, colour: string],
  scheme: keyof Shades,
): void {
  const ratio = wcagContrast(colour, behind);
  if (ratio < leastContrast)
    throw new Error(
      `${text} ${colour} has a contrast of ${roundedDown(ratio)}:1 with the ${scheme} ${ground} ${behind}; ` +
        `text needs ${leastContrast}:1 or more: take a ${scheme === 'light' ? 'darker' : 'lighter'} colour`,
    );
}

/** So that 4.49 does not read as enough. */
const roundedDown = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1);

/** With as much white as makes it comfortable to read on dark paper. */
function lightened(colour: string, paper: string): string {
  const mix = interpolate([colour, 'white'], 'rgb');
  for (let white = 0; white < 1; white += 1 / 16) {
    const mixed = formatHex(mix(white));
    if (wcagContrast(mixed, paper) >= comfortableContrast) return mixed;
  }
  return '#ffffff';
}
