/** Pictures for those who link to a page, in the accent of this catalogue. */

import { type Card, card } from '../../export/images/card.ts';
import { colours } from '../../export/images/colours.ts';
import { draw } from '../../export/images/draw.ts';
import { getSite } from '../get-site.ts';

/** A PNG. */
export function picture(of: Card) {
  const { accent } = getSite().brand;
  return draw(card(of, { ...colours, ...(accent && { accent: accent.shades.light }) }));
}
