/** Pictures for those who link to a page, in the accent of this catalogue. */

import { type Card, card } from '../../export/images/card.ts';
import { colours as siteColours } from '../../export/images/colours.ts';
import { draw } from '../../export/images/draw.ts';
import { accent } from '../brand.ts';

const colours = { ...siteColours, ...(accent && { accent: accent.shades.light }) };

/** A PNG. */
export const picture = (of: Card) => draw(card(of, colours));
