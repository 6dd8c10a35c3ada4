/** Every page for the sitemap. */
import type { Listing } from '../../catalogue/entry-list.ts';
import { pagesOf, undated } from '../../catalogue/talk-lists.ts';
import type { SitemapPage } from '../../export/sitemap.ts';
import { type Entry, entryId } from '../../model/entry.ts';
import { changeOf, dumps, papers, speakers, talks } from '../load.ts';
import { sourcePath } from '../source-pages.ts';
import {
  entryPath,
  linesOfAList,
  paperLetterPath,
  paperPagePath,
  papersOnAPage,
  speakersPath,
  undatedPath,
} from '../urls.ts';

export function sitemapPages(entries: readonly Entry[], lists: readonly Listing[]): SitemapPage[] {
  const numbers = (items: readonly unknown[], size: number) =>
    pagesOf(items, size).map((_, index) => index + 1);
  const paperPages = numbers(papers, papersOnAPage);
  const speakerPages = numbers(speakers, linesOfAList);
  const undatedPages = numbers(undated(talks), linesOfAList);
  const changed = latestChange(entries);
  return [
    ...lists.map((list) => ({ path: list.page, changed: latestChange(list.entries) })),
    ...['speakers/', 'series/', 'topics/', 'venues/', 'sources/'].map((path) => ({ path, changed })),
    // The first pages are lists.
    ...paperPages.slice(1).map((number) => ({ path: paperPagePath(number), changed })),
    ...paperPages.map((number) => ({ path: paperLetterPath(number), changed })),
    ...speakerPages.slice(1).map((number) => ({ path: speakersPath(number), changed })),
    ...undatedPages.slice(1).map((number) => ({ path: undatedPath(number), changed })),
    ...dumps.map(({ dump }) => ({ path: sourcePath(dump) })),
    ...entries.map((entry) => ({ path: entryPath(entry), changed: changeOf(entryId(entry)).changed })),
  ];
}

/** The day of the latest change of any of the entries, or `undefined`. */
function latestChange(entries: readonly Entry[]): string | undefined {
  const latest = entries.reduce((day, entry) => {
    const { changed = '' } = changeOf(entryId(entry));
    return changed > day ? changed : day;
  }, '');
  return latest || undefined;
}
