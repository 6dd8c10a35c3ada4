/** The site's own colours, from the one place that holds them: what a light page shows. */
import tokens from '../styles/tokens.css?raw';
import type { Colours } from './card.ts';

/** As the project sets them, for those that an institution writes in a way that only a browser reads. */
const usual: Colours = {
  paper: '#fdfcf8',
  ink: '#1f1b16',
  quiet: '#625a4f',
  hairline: '#d9d2c5',
  accent: '#96231c',
};

const written = (name: string, scheme: 'light' | 'dark') =>
  (scheme === 'light'
    ? new RegExp(`--${name}:\\s*(?:light-dark\\(\\s*)?(#[\\da-f]{3,8})\\b`, 'i')
    : new RegExp(`--${name}:\\s*light-dark\\([^,]*,\\s*(#[\\da-f]{3,8})\\b`, 'i')
  ).exec(tokens)?.[1];

/** Reads `--paper: light-dark(#fdfcf8, …)` and `--paper: #fdfcf8`. */
export const colours = Object.fromEntries(
  Object.entries(usual).map(([name, colour]) => [name, written(name, 'light') ?? colour]),
) as unknown as Colours;

/** What text stands on; only a colour of six digits can be compared with others. */
export const paper = {
  light: six(colours.paper) ?? usual.paper,
  dark: six(written('paper', 'dark')) ?? '#171512',
};

function six(colour: string | undefined): string | undefined {
  return colour?.length === 7 ? colour : undefined;
}
