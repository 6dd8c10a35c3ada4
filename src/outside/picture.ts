/** Pictures for those who link to a page, in the accent of this catalogue. */
import { accent } from '../brand.ts';
import { type Card, card } from '../picture/card.ts';
import { colours as siteColours } from '../picture/colours.ts';
import { draw } from '../picture/draw.ts';

const colours = { ...siteColours, ...(accent && { accent: accent.shades.light }) };

/** A PNG. */
export const picture = (of: Card) => draw(card(of, colours));
