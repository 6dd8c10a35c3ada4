/** What the exports are given of the site. */
import { uniqueCitationKeys } from '../export/citation-keys.ts';
import { cardColours } from '../export/images/colours.ts';
import { styleTokens } from './brand.ts';
import type { Exports, Site } from './site.ts';
import { sitemapPages } from './sitemap-pages.ts';
import { publicUrl } from './urls.ts';

export function exportsOf(site: Site): Exports {
  const { catalogue, brand, messages } = site;
  const { title, description, language, timezone, calendarHost } = catalogue.settings;
  const lists = site.lists();
  return {
    catalogue: {
      entries: lists[0]?.entries ?? [],
      lists,
      pages: sitemapPages(site),
      redirects: catalogue.redirects,
    },
    context: {
      title,
      description,
      language,
      timezone,
      calendarHost,
      url: publicUrl,
      changeOf: catalogue.changeOf,
      permanentId: catalogue.permanentId,
      citationKeyOf: uniqueCitationKeys(lists[0]?.entries ?? []),
      usualMinutesOf: catalogue.usualMinutesOf,
      fileNameOf: catalogue.fileNameOf,
      sourceText: catalogue.fileTextOf,
      messages,
      colours: cardColours(styleTokens, brand.colours),
    },
  };
}
