/** The files about the site as a whole: what crawlers and browsers look for, and its picture. */
import { pagesOf, undated } from '../../catalogue/talk-lists.ts';
import { openSearch } from '../../export/open-search.ts';
import { type Place, sitemaps } from '../../export/sitemap.ts';
import { type Entry, entryId } from '../../model/entry.ts';
import { catalogue, changeOf, dumps, papers, speakers, talks } from '../load.ts';
import { sourcePath } from '../source-pages.ts';
import {
  entryPath,
  linesOfAList,
  paperLetterPath,
  paperPagePath,
  papersOnAPage,
  publicUrl,
  speakersPath,
  undatedPath,
} from '../urls.ts';
import { file, type OutsideFile } from './file.ts';
import { entries, lists } from './lists.ts';
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

/** Every page that is worth finding, with the day on which what it shows last changed. */
function places(): Place[] {
  const newest = (of: readonly Entry[]) =>
    of.reduce((latest, entry) => {
      const { changed = '' } = changeOf(entryId(entry));
      return changed > latest ? changed : latest;
    }, '') || undefined;
  const numbers = (of: readonly unknown[], size: number) => pagesOf(of, size).map((_, index) => index + 1);
  const paperPages = numbers(papers, papersOnAPage);
  const latest = newest(entries);
  return [
    ...lists.map((list) => ({ page: list.page, changed: newest(list.entries) })),
    ...['speakers/', 'series/', 'topics/', 'venues/', 'sources/'].map((page) => ({ page, changed: latest })),
    ...paperPages.slice(1).map((number) => ({ page: paperPagePath(number), changed: latest })),
    ...paperPages.map((number) => ({ page: paperLetterPath(number), changed: latest })),
    ...numbers(speakers, linesOfAList)
      .slice(1)
      .map((number) => ({ page: speakersPath(number), changed: latest })),
    ...numbers(undated(talks), linesOfAList)
      .slice(1)
      .map((number) => ({ page: undatedPath(number), changed: latest })),
    ...dumps.map(({ dump }) => ({ page: sourcePath(dump), changed: undefined })),
    ...entries.map((entry) => ({
      page: entryPath(entry),
      changed: changeOf(entryId(entry)).changed,
    })),
  ].map(({ page, changed }) => ({ url: publicUrl(page), changed }));
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
