/** What the exports are given of the site. */
import { packCount } from '../export/api-paths.ts';
import { uniqueCitationKeys } from '../export/citation-keys.ts';
import { cardLook } from './card-look.ts';
import type { Exports, Site } from './site.ts';
import { sitemapPages } from './sitemap-pages.ts';
import { publicUrl } from './urls.ts';

export function exportsOf(site: Site): Exports {
  const { catalogue, messages } = site;
  const { title, description, contact, language, timezone, calendarHost } = catalogue.settings;
  const lists = site.lists();
  const entries = lists[0]?.entries ?? [];
  return {
    catalogue: {
      entries,
      lists,
      pages: sitemapPages(site),
      redirects: catalogue.redirects,
    },
    context: {
      title,
      description,
      contact,
      language,
      timezone,
      calendarHost,
      url: publicUrl,
      ...(catalogue.settings.files === 'few' && { packs: packCount(entries.length) }),
      changeOf: catalogue.changeOf,
      permanentId: catalogue.permanentId,
      citationKeyOf: uniqueCitationKeys(entries),
      usualMinutesOf: catalogue.usualMinutesOf,
      fileNameOf: catalogue.fileNameOf,
      sourceText: catalogue.fileTextOf,
      messages,
      look: cardLook(site),
    },
  };
}
