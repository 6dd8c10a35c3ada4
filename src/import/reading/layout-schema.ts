/** What the layouts of all readers are made of. Whatever a layout holds is a text where it was read from `sources.yaml`. */

import { z } from 'zod';
import { dateOrders } from '../../model/partial-date.ts';

/** A number, or the text of one. */
export const count = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value),
  z.number(),
);

/** How often something was seen, by its name. */
export const countsSchema = z.record(z.string(), count);

/** A number of lines, 0 to 5. */
export const fewLines = count.refine((value) => Number.isInteger(value) && value >= 0 && value <= 5, {
  error: 'is to be a number of lines, 0 to 5',
});

export const dateOrderSchema = z.enum(dateOrders);
