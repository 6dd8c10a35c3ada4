/** The address of each page and file, below the base and without a leading slash: "talks/slug/". No address is written elsewhere. */
import { type Entry, entryId } from '../model/entry.ts';
import type { Paper, Talk } from '../model/schema.ts';
import { slugOf } from '../text/slug.ts';

export const talkPath = (talk: Pick<Talk, 'slug'>) => `talks/${talk.slug}/`;
export const paperPath = (paper: Pick<Paper, 'slug'>) => `papers/${paper.slug}/`;
export const entryPath = (entry: Entry) => `${entryId(entry)}/`;
export const speakerPath = (speaker: { slug: string }) => `speakers/${speaker.slug}/`;
export const seriesPath = (series: { slug: string }) => `series/${series.slug}/`;

/** The icon on telephones, which ask for it by this name. */
export const touchIconFile = 'apple-touch-icon.png';

/** A month of the calendar: "2024-02". */
export const calendarPath = (month: string) => `talks/calendar/${month}/`;

/** A page of the talks without a date, counted from 1. */
export const undatedPath = (number: number) => `talks/undated/${number === 1 ? '' : `${number}/`}`;
/** A page of the list of speakers. */
export const speakersPath = (number: number) => (number === 1 ? 'speakers/' : `speakers/page/${number}/`);
/** A page of the list of a section: "series/", "series/page/2/". */
export const listPath = (section: string) => (number: number) =>
  number === 1 ? `${section}/` : `${section}/page/${number}/`;
/** A part of the page of a series, a person, a year …, counted from 1: "series/slug/", "series/slug/page/2/". */
export const partOf = (page: string) => (number: number) => (number === 1 ? page : `${page}page/${number}/`);
/** How many entries such a part shows. */
export const entriesPerPart = 100;
/** How many items a page of a long list has. */
export const itemsPerListPage = 500;
/** What the masthead leads to where there is any of it, each under its own name: "talks/". */
export const sections = ['talks', 'speakers', 'papers', 'series', 'topics'] as const;

export const papersPerPage = 200;
/** A page of the list of papers, counted from 1. */
export const paperPagePath = (number: number) => (number === 1 ? 'papers/' : `papers/page/${number}/`);
/** The same papers from A to Z. */
export const paperLetterPath = (number: number) => (number === 1 ? 'papers/a-z/' : `papers/a-z/${number}/`);
/** The place of a letter on such a page; figures stand together in one, and what is neither in another. */
export const letterId = (letter: string) =>
  `letter-${/^\p{L}/u.test(letter) ? letter.toLowerCase() : /^\d/.test(letter) ? 'other' : 'signs'}`;
/** The place of a year, or of a list that papers stood in, on such a page. */
export const paperPartId = ({
  year,
  listing,
}: {
  year?: number;
  listing?: { source: string; on?: string | undefined };
}) =>
  year !== undefined
    ? `y${year}`
    : `list-${listing ? slugOf([listing.on, listing.source.replace(/\.[^.]*$/, '')].join(' ')) : 'none'}`;
export const topicPath = (topic: { slug: string }) => `topics/${topic.slug}/`;
export const venuePath = (venue: { slug: string }) => `venues/${venue.slug}/`;

export const ownPagePath = (page: { name: string }) => `${page.name}/`;

/** The frame for somebody else's page, of a list: "embed/series/slug/"; "embed/" is that of all talks. It goes on at "embed/2/". */
export const embedPath = (page: string, number = 1) =>
  `embed/${page === 'talks/' ? '' : page}${number > 1 ? `${number}/` : ''}`;
