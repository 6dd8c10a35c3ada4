/** What a build holds: its pages, and one page of each template. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The templates, by the path of their pages below the base; all of these addresses stay for ever. */
export const templates: Record<string, RegExp> = {
  home: /^$/,
  talks: /^talks\/$/,
  'talks of a year': /^talks\/\d{4}\/$/,
  'talks without a date': /^talks\/undated\/$/,
  talk: /^talks\/(?!\d{4}\/|undated\/|calendar\/)[^/]+\/$/,
  speakers: /^speakers\/$/,
  speaker: /^speakers\/[^/]+\/$/,
  papers: /^papers\/$/,
  'papers, A to Z': /^papers\/a-z\/$/,
  paper: /^papers\/(?!page\/|a-z\/)[^/]+\/$/,
  'all series': /^series\/$/,
  series: /^series\/[^/]+\/$/,
  topics: /^topics\/$/,
  topic: /^topics\/[^/]+\/$/,
  venues: /^venues\/$/,
  venue: /^venues\/[^/]+\/$/,
  map: /^map\/$/,
  calendar: /^talks\/calendar\/(?:[^/]+\/)?$/,
  search: /^search\/$/,
  'reading list': /^list\/$/,
  correction: /^correct\/$/,
  embed: /^embed\/(?:series\/[^/]+\/)?$/,
  sources: /^sources\/$/,
  source: /^sources\/[^/]+\/$/,
  'not found': /^404\.html$/,
};

/** Further pages of long lists; a small catalogue has none. */
export const furtherPages =
  /^(?:(?:papers|speakers)\/page|papers\/a-z|talks\/undated|embed(?:\/series\/[^/]+)?|sources\/[^/]+)\/\d+\/$/;

/** Every file of a build, by its path below the folder, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** The pages of a build as addresses below its base: "", "talks/", "404.html". */
export function pagesOf(folder: string): string[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
}

/** A page as it was built. */
export function htmlOf(folder: string, page: string): string {
  return readFileSync(path.join(folder, page.endsWith('.html') ? page : `${page}index.html`), 'utf8');
}

/** Of each template its longest page and its shortest, which have the most and the least to show. */
export function specimens(folder: string): { template: string; page: string }[] {
  const size = (page: string) =>
    statSync(path.join(folder, page.endsWith('.html') ? page : `${page}index.html`)).size;
  const pages = pagesOf(folder);
  return Object.entries(templates).flatMap(([template, address]) => {
    const own = pages.filter((page) => address.test(page)).sort((a, b) => size(b) - size(a));
    return [...new Set([own[0], own.at(-1)])].flatMap((page) =>
      page === undefined ? [] : { template, page },
    );
  });
}
