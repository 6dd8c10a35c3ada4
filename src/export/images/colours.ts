/** The site's own colours, from the one place that holds them: what a light page shows. */
import { colourIn } from '../../model/accent.ts';
import tokens from '../../styles/tokens.css?raw';
import type { Colours } from './card.ts';

/** As the project sets them, for those that an institution writes in a way that only a browser reads. */
const usual: Colours = {
  paper: '#fdfcf8',
  ink: '#1f1b16',
  quiet: '#625a4f',
  hairline: '#d9d2c5',
  accent: '#96231c',
};

export const colours = Object.fromEntries(
  Object.entries(usual).map(([name, colour]) => [name, colourIn(tokens, name, 'light') ?? colour]),
) as unknown as Colours;
