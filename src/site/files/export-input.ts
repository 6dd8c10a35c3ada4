/** What the exports are given: this catalogue, and what they need to know about it. */
import { listings, wholeCatalogue } from '../../catalogue/entry-lists.ts';
import type { ExportCatalogue, ExportContext } from '../../export/context.ts';
import { cardColours } from '../../export/images/colours.ts';
import { accent } from '../brand.ts';
import {
  bornId,
  catalogue,
  changeOf,
  fileNameOf,
  fileOf,
  papers,
  redirects,
  series,
  speakers,
  talks,
} from '../load.ts';
import { messages } from '../messages.ts';
import { entries, topics, venues } from '../related.ts';
import { publicUrl } from '../urls.ts';
import { sitemapPages } from './sitemap-pages.ts';

const whole = wholeCatalogue({ title: catalogue.title, talks, papers });

const lists = [
  whole,
  ...listings(
    {
      title: catalogue.title,
      talks,
      papers,
      speakers,
      series,
      venues,
      topics: topics.map((topic) => ({
        slug: topic.slug,
        label: topic.label,
        entries: topic.entries.flatMap((position) => entries[position] ?? []),
      })),
    },
    messages,
  ),
];

export const exportCatalogue: ExportCatalogue = {
  entries: whole.entries,
  lists,
  pages: sitemapPages(whole.entries, lists),
  redirects,
};

export const exportContext: ExportContext = {
  title: catalogue.title,
  description: catalogue.description,
  language: catalogue.language,
  timezone: catalogue.timezone,
  calendarHost: catalogue.calendarHost,
  url: publicUrl,
  changeOf,
  bornId,
  fileNameOf,
  sourceText: fileOf,
  messages,
  colours: cardColours(accent ? accent.shades.light : undefined),
};
