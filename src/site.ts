/** Addresses: the one place that knows where the site stands. */
import { type Entry, entryId } from './catalogue/entry.ts';
import { pageOfLine } from './catalogue/line-pages.ts';
import type { Paper, Talk } from './catalogue/schema.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** A link to a page or file of the site: `href('talks/2024/')`. Without a leading slash. */
export function href(path: string): string {
  return base + encodeURI(path);
}

/** The public address of a page or file, for what leaves the site: canonical links, feeds, calendars. */
export function publicUrl(path: string): string {
  return new URL(base + encodeURI(path), import.meta.env.SITE).href;
}

export const talkPath = (talk: Pick<Talk, 'slug'>) => `talks/${talk.slug}/`;
export const paperPath = (paper: Pick<Paper, 'slug'>) => `papers/${paper.slug}/`;
export const entryPath = (entry: Entry) => `${entryId(entry)}/`;
export const speakerPath = (speaker: { slug: string }) => `speakers/${speaker.slug}/`;
export const seriesPath = (series: { slug: string }) => `series/${series.slug}/`;

/** The page that shows a dump; with a line, the place of that line. */
export function sourcePath(dump: string, line?: number): string {
  const path = `sources/${dump.replace(/\.[^.]*$/, '')}/`;
  if (line === undefined) return path;
  const page = pageOfLine(line);
  return `${path}${page > 1 ? `${page}/` : ''}#L${line}`;
}

/** A month of the calendar: "2024-02". */
export const calendarPath = (month: string) => `talks/calendar/${month}/`;

export const papersOnAPage = 200;
/** A page of the list of papers, counted from 1. */
export const paperPagePath = (number: number) => (number === 1 ? 'papers/' : `papers/page/${number}/`);
/** The same papers from A to Z. */
export const paperLetterPath = (number: number) => (number === 1 ? 'papers/a-z/' : `papers/a-z/${number}/`);
/** The place of a letter on such a page; figures stand together in one, and what is neither in another. */
export const letterId = (letter: string) =>
  `letter-${/^\p{L}/u.test(letter) ? letter.toLowerCase() : /^\d/.test(letter) ? 'other' : 'signs'}`;
export const topicPath = (topic: { slug: string }) => `topics/${topic.slug}/`;
export const venuePath = (venue: { slug: string }) => `venues/${venue.slug}/`;

/** A file of the same thing in another format, beside its page: "talks/slug.ics" beside "talks/slug/". */
export const besidePath = (page: string, format: string) => `${page.replace(/\/$/, '')}.${format}`;

/** The frame for somebody else's page, of a list: "embed/series/slug/"; "embed/" is that of all talks. */
export const embedPath = (page: string) => (page === 'talks/' ? 'embed/' : `embed/${page}`);
