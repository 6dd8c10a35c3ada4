/** The colours of the pictures: those of a page in its light scheme. */
import { colourIn, type Shades } from '../../model/accent.ts';
import type { CardColours } from './social-card.ts';

/** For colours that an institution writes in a form that only a browser reads. */
const defaultColours: CardColours = {
  paper: '#fdfcf8',
  ink: '#1f1b16',
  quiet: '#625a4f',
  hairline: '#d9d2c5',
  accent: '#96231c',
};

/**
 * @param tokens the style sheet with the colours of the pages
 * @param own the catalogue's own colours
 */
export function cardColours(
  tokens: string,
  own: Readonly<Partial<Record<string, Pick<Shades, 'light'>>>> = {},
): CardColours {
  const entries = Object.entries(defaultColours).map(([name, colour]) => [
    name,
    own[name]?.light ?? colourIn(tokens, name, 'light') ?? colour,
  ]);
  return Object.fromEntries(entries) as unknown as CardColours;
}
