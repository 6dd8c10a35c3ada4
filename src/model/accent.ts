/** The accent that an institution gives its catalogue: legible on light and on dark paper, or refused. */

/** A colour of each scheme, as "#rrggbb". */
export interface Shades {
  light: string;
  dark: string;
}

/** What WCAG 2.2 asks of text (1.4.3). */
const leastContrast = 4.5;

/** A colour of the sheet that holds them all: `--paper: light-dark(#fdfcf8, …)`, or `--paper: #fdfcf8`, which is that of light paper. */
export function colourIn(tokens: string, name: string, scheme: keyof Shades): string | undefined {
  const written =
    scheme === 'light'
      ? new RegExp(`--${name}:\\s*(?:light-dark\\(\\s*)?(#[\\da-f]{3,8})\\b`, 'i')
      : new RegExp(`--${name}:\\s*light-dark\\([^,]*,\\s*(#[\\da-f]{3,8})\\b`, 'i');
  return written.exec(tokens)?.[1];
}

/** What text stands on; only a colour of six digits can be compared with others. */
export function paperIn(tokens: string): Shades {
  const six = (scheme: keyof Shades, usual: string) => {
    const colour = colourIn(tokens, 'paper', scheme);
    return colour?.length === 7 ? colour : usual;
  };
  return { light: six('light', '#fdfcf8'), dark: six('dark', '#171512') };
}

/** How far apart two colours ("#rrggbb") are in lightness, as WCAG counts: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * The accent of both schemes. No single colour is legible on light paper and on dark, so that of the dark scheme, where it is not
 * given, is the same made lighter.
 *
 * @throws {Error} naming the colour, the paper and the ratio, when an accent cannot be read as text.
 */
export function accentOn(paper: Shades, accent: string | Shades): Shades {
  const shades = typeof accent === 'string' ? { light: accent, dark: lightened(accent, paper.dark) } : accent;
  for (const scheme of ['light', 'dark'] as const) {
    const ratio = contrast(shades[scheme], paper[scheme]);
    if (ratio < leastContrast)
      throw new Error(
        `accent ${shades[scheme]} has a contrast of ${roundedDown(ratio)}:1 with the ${scheme} paper ${paper[scheme]}; ` +
          `text needs ${leastContrast}:1 or more: take a ${scheme === 'light' ? 'darker' : 'lighter'} colour`,
      );
  }
  return shades;
}

/** So that 4.49 does not read as enough. */
const roundedDown = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1);

/** With as much white as makes it comfortable to read on dark paper. */
function lightened(colour: string, paper: string): string {
  const comfortable = 6;
  for (let white = 0; white < 1; white += 1 / 16) {
    const mixed = `#${channels(colour)
      .map((channel) => Math.round(channel + (255 - channel) * white))
      .map((channel) => channel.toString(16).padStart(2, '0'))
      .join('')}`;
    if (contrast(mixed, paper) >= comfortable) return mixed;
  }
  return '#ffffff';
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green, blue from 0 to 255. */
function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
