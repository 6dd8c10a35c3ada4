/** What a general reader is: it reads pages of a family of layouts, whoever made them. */
import type { z } from 'zod';
import { explain, type Layout } from '../../model/schema.ts';
import type { Dump } from '../dump.ts';
import type { Reading } from '../record.ts';
import type { LocatedExample } from './examples.ts';

/**
 * A family of layouts. A reader guesses once, in `propose`, and writes every guess into a layout; `read` takes the layout's word for
 * everything that it guessed, so that an accepted page is read the same way from then on.
 */
export interface Reader {
  /** The family's name; a layout names its reader. */
  name: string;
  /** What such a page looks like, in a line. */
  layout: string;
  /**
   * Layouts under which the page may be read, the likeliest first; none where the page is of another family.
   *
   * @param examples what a curator says of some entries, with the lines that it stands on
   */
  propose(dump: Dump, examples?: readonly LocatedExample[]): Layout[];
  /** Reads the page by a layout that has no problem. Never throws for the page's sake: what the layout does not cover is left. */
  read(dump: Dump, layout: Layout): Reading;
  /** How much, a record, the layout itself proves beside what the records look like: labels name their fields. 0 where it is left out. */
  surety?(layout: Layout): number;
  /** What is wrong with a layout, which a curator may have written, in words; `undefined` when nothing is. */
  problemOf(layout: Layout): string | undefined;
}

/** What sets a reader apart from others; its layouts are of type `L`. */
export interface Family<L extends Layout> {
  name: string;
  layout: string;
  /** The form of its layouts. Numbers may be texts, as they are in `sources.yaml`. */
  schema: z.ZodType<L>;
  propose(dump: Dump, examples: readonly LocatedExample[]): L[];
  read(dump: Dump, layout: L): Reading;
  surety?(layout: L): number;
}

/** A reader whose layouts are checked by a schema, whoever wrote them. */
export function readerOf<L extends Layout>({
  name,
  layout,
  schema,
  propose,
  read,
  surety,
}: Family<L>): Reader {
  return {
    name,
    layout,
    propose: (dump, examples = []) => propose(dump, examples),
    read: (dump, given) => read(dump, schema.parse(given)),
    ...(surety && { surety: (given: Layout) => surety(schema.parse(given)) }),
    problemOf(given) {
      const { error } = schema.safeParse(given);
      return error && explain(error, given).join('; ');
    },
  };
}
