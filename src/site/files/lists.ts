/** Every entry and every list of this catalogue, as they leave the site. */

import type { Listing } from '../../catalogue/entry-list.ts';
import { listings, wholeCatalogue } from '../../catalogue/entry-lists.ts';
import type { Entry } from '../../model/entry.ts';
import { catalogue, papers, series, speakers, talks } from '../load.ts';
import { messages } from '../messages.ts';
import { entries as related, topics, venues } from '../related.ts';

const whole = wholeCatalogue({ title: catalogue.title, talks, papers });

/** Talks, newest first, then papers. */
export const entries: Entry[] = whole.entries;

/** The catalogue as a whole, and every list in it. */
export const lists: Listing[] = [
  whole,
  ...listings(
    {
      title: catalogue.title,
      talks,
      papers,
      speakers,
      series,
      venues,
      topics: topics.map(({ slug, label, entries }) => ({
        slug,
        label,
        entries: entries.flatMap((position) => related[position] ?? []),
      })),
    },
    messages,
  ),
];
