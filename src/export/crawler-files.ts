/** What crawlers and browsers look for: the sitemap, robots.txt and the description of the site's search. */
import type { ExportContext } from './context.ts';
import type { ExportFile } from './export-file.ts';
import { openSearch } from './open-search.ts';
import { type SitemapPage, sitemapFiles } from './sitemap.ts';

export function crawlerFiles(pages: readonly SitemapPage[], context: ExportContext): ExportFile[] {
  const { title, description, url } = context;
  return [
    ...sitemapFiles(pages, url),
    {
      path: 'robots.txt',
      mediaType: 'text/plain',
      content: () => `User-agent: *\nAllow: /\n\nSitemap: ${url('sitemap.xml')}\n`,
    },
    {
      path: 'opensearch.xml',
      mediaType: 'application/xml',
      content: () => openSearch(title, description, url('search/'), url('opensearch.xml')),
    },
  ];
}
