/** The files and pages of a build, and sample pages of each template. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The templates, by the address of their pages below the base. These addresses are permanent. */
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
  today: /^today\/$/,
  follow: /^follow\/$/,
  embed: /^embed\/(?:series\/[^/]+\/)?$/,
  sources: /^sources\/$/,
  source: /^sources\/[^/]+\/$/,
  'not found': /^404\.html$/,
};

/** Templates whose pages a catalogue asks for. */
const optionalTemplates: typeof templates = { offline: /^offline\/$/ };

/** Further pages of long lists; a small catalogue has none. */
export const furtherPages =
  /^(?:(?:papers|speakers)\/page|papers\/a-z|talks\/undated|embed(?:\/series\/[^/]+)?|sources\/[^/]+)\/\d+\/$/;

/** Every file of a build, by its path below the folder, sorted. */
export function builtFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** The pages of a build as addresses below its base: "", "talks/", "404.html". */
export function builtPages(folder: string): string[] {
  return builtFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
}

/**
 * Addresses that lead on: of entries that were renamed, merged or deleted, of speakers whose names were corrected. Their pages
 * are in no template, and nothing links to them.
 */
export function movedPages(folder: string): string[] {
  return builtPages(folder).filter((page) => !pageHtml(folder, page).includes('<link rel="stylesheet"'));
}

/** The HTML of a page. */
export function pageHtml(folder: string, page: string): string {
  return readFileSync(pageFile(folder, page), 'utf8');
}

/** Of each template the largest page and the smallest, which have the most and the least to show. */
export function samplePages(folder: string): { template: string; page: string }[] {
  const size = (page: string) => statSync(pageFile(folder, page)).size;
  const moved = new Set(movedPages(folder));
  const pages = builtPages(folder).filter((page) => !moved.has(page));
  return Object.entries({ ...templates, ...optionalTemplates }).flatMap(([template, address]) => {
    const own = pages.filter((page) => address.test(page)).sort((a, b) => size(b) - size(a));
    return [...new Set([own[0], own.at(-1)])].flatMap((page) =>
      page === undefined ? [] : { template, page },
    );
  });
}

/** Of each template one page, the largest. */
export function largestPages(folder: string): string[] {
  return samplePages(folder)
    .filter(({ template }, index, all) => all[index - 1]?.template !== template)
    .map(({ page }) => page);
}

function pageFile(folder: string, page: string): string {
  return path.join(folder, page.endsWith('.html') ? page : `${page}index.html`);
}
