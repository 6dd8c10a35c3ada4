/** Sitemaps (sitemaps.org, 0.9). */
import { xmlText } from '../text/xml.ts';

export interface Place {
  /** Public address. */
  url: string;
  /** The day on which it last changed; absent when it is not known. */
  changed?: string | undefined;
}

/** As many addresses as one file may hold. */
export const most = 50_000;

const item =
  (tag: string) =>
  ({ url, changed }: Place) =>
    `<${tag}><loc>${xmlText(url)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</${tag}>\n`;

const file = (tag: string, items: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('')}</${tag}>\n`;

/**
 * The sitemap, by name: "sitemap", alone as long as it holds all; when it does not, an index of "sitemap-1", "sitemap-2", …
 *
 * @param address the public address of a file by its name
 */
export function sitemaps(places: readonly Place[], address: (name: string) => string): Map<string, string> {
  if (places.length <= most) return new Map([['sitemap', file('urlset', places.map(item('url')))]]);
  const parts = Array.from({ length: Math.ceil(places.length / most) }, (_, index) =>
    places.slice(index * most, (index + 1) * most),
  );
  const index = parts.map((part, number) => ({
    url: address(`sitemap-${number + 1}`),
    changed:
      part.reduce((latest, { changed = '' }) => (changed > latest ? changed : latest), '') || undefined,
  }));
  return new Map([
    ['sitemap', file('sitemapindex', index.map(item('sitemap')))],
    ...parts.map((part, number): [string, string] => [
      `sitemap-${number + 1}`,
      file('urlset', part.map(item('url'))),
    ]),
  ]);
}
