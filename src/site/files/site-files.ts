/** The files about the site as a whole: what crawlers and browsers look for, and its picture. */
import { openSearch } from '../../export/open-search.ts';
import { type Place, sitemaps } from '../../export/sitemap.ts';
import { getSite } from '../get-site.ts';
import { catalogue } from '../load.ts';
import { sitemapPages } from '../sitemap-pages.ts';
import { publicUrl } from '../urls.ts';
import { file, type OutsideFile } from './file.ts';
import { picture } from './picture.ts';

/** Stands for the pages that are about no single entry. */
export const sitePicture = file('catalogue', 'png', () =>
  picture({
    site: new URL(catalogue.url).host,
    title: catalogue.title,
    people: catalogue.description,
    occasion: '',
  }),
);

function places(): Place[] {
  return sitemapPages(getSite()).map(({ path, changed }) => ({ url: publicUrl(path), changed }));
}

/** What crawlers and browsers look for. */
export function forMachines(): OutsideFile[] {
  const address = (name: string) => publicUrl(`${name}.xml`);
  const maps = sitemaps(places(), address);
  return [
    ...[...maps].map(([name, content]) => file(name, 'xml', () => content)),
    file('robots', 'txt', () => `User-agent: *\nAllow: /\n\nSitemap: ${address('sitemap')}\n`),
    file('opensearch', 'xml', () =>
      openSearch(catalogue.title, catalogue.description, publicUrl('search/'), address('opensearch')),
    ),
  ];
}
