/** The pages that search engines are told of, each with the day on which what it shows last changed. */
import type { SitemapPage } from '../export/sitemap.ts';
import { type Entry, entryId } from '../model/entry.ts';
import { allPageKinds } from './routes.ts';
import type { Site } from './site.ts';

export function sitemapPages(site: Site): SitemapPage[] {
  const { changeOf, entries } = site.catalogue;
  const latest = (shown: readonly Entry[]) =>
    shown.reduce((day, entry) => {
      const { changed = '' } = changeOf(entryId(entry));
      return changed > day ? changed : day;
    }, '') || undefined;
  const ofAll = latest(entries);
  return allPageKinds
    .filter(({ isInSitemap = true }) => isInSitemap)
    .flatMap(({ pages }) => pages(site))
    .map(({ path, shows }) => ({ path, changed: shows ? latest(shows) : ofAll }));
}
