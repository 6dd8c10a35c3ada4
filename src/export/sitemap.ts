/** The sitemap (sitemaps.org, protocol 0.9). */
import { xmlText } from '../text/xml.ts';
import type { ExportFile } from './export-file.ts';

export interface SitemapPage {
  /** Below the base: "talks/slug/". */
  path: string;
  /** The day on which what the page shows last changed, `YYYY-MM-DD`; absent when it is not known. */
  changed?: string | undefined;
}

/** The protocol allows no more in one file. */
export const maxPagesPerSitemap = 50_000;

/**
 * "sitemap.xml" with every page; or, when there are too many for one file, an index of "sitemap-1.xml", "sitemap-2.xml", …
 *
 * @param url the public address of a path below the base
 */
export function sitemapFiles(pages: readonly SitemapPage[], url: (path: string) => string): ExportFile[] {
  const count = Math.ceil(pages.length / maxPagesPerSitemap);
  if (count <= 1) return [xmlFile('sitemap.xml', () => document('urlset', 'url', pages, url))];
  const parts = Array.from({ length: count }, (_, index) => ({
    path: `sitemap-${index + 1}.xml`,
    pages: pages.slice(index * maxPagesPerSitemap, (index + 1) * maxPagesPerSitemap),
  }));
  const index = () => parts.map((part) => ({ path: part.path, changed: latestChange(part.pages) }));
  return [
    xmlFile('sitemap.xml', () => document('sitemapindex', 'sitemap', index(), url)),
    ...parts.map((part) => xmlFile(part.path, () => document('urlset', 'url', part.pages, url))),
  ];
}

const xmlFile = (path: string, content: () => string): ExportFile => ({
  path,
  mediaType: 'application/xml',
  content,
});

/** An absent `<lastmod>` says that the day is not known. */
function document(
  root: 'urlset' | 'sitemapindex',
  element: 'url' | 'sitemap',
  pages: readonly SitemapPage[],
  url: (path: string) => string,
): string {
  const items = pages.map(({ path, changed }) => {
    const lastModified = changed ? `<lastmod>${changed}</lastmod>` : '';
    return `<${element}><loc>${xmlText(url(path))}</loc>${lastModified}</${element}>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('')}</${root}>\n`;
}

function latestChange(pages: readonly SitemapPage[]): string | undefined {
  return pages.reduce((latest, { changed = '' }) => (changed > latest ? changed : latest), '') || undefined;
}
