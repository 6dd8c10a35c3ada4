/**
 * The registry of page kinds: every kind of page that the site has, with its pages. The integration injects the routes, the pages
 * take their props, and the sitemap its addresses from here.
 */
import { type CalendarMonth, calendarMonths } from '../catalogue/calendar-months.ts';
import { byYear, newestFirst, pagesOf, undated, undatedGroups } from '../catalogue/talk-lists.ts';
import { comingTalks, upcomingPages } from '../catalogue/upcoming.ts';
import type { OwnPage } from '../model/content.ts';
import { asPaper, asTalk, type Entry } from '../model/entry.ts';
import type { CatalogueSettings, Talk } from '../model/schema.ts';
import type { SearchDocument } from '../search/indexing/search-document.ts';
import { paperKey, speakerKey, talkKey } from './page-keys.ts';
import {
  calendarPath,
  embedPath,
  entriesPerPart,
  itemsPerListPage,
  listPath,
  ownPagePath,
  paperLetterPath,
  paperPagePath,
  paperPath,
  papersPerPage,
  partOf,
  seriesPath,
  speakerPath,
  speakersPath,
  talkPath,
  topicPath,
  undatedPath,
  venuePath,
} from './paths.ts';
import {
  paperDocument,
  seriesDocument,
  speakerDocument,
  talkDocument,
  topicDocument,
} from './search-documents.ts';
import { paperFacets, talkFacets } from './search-facets.ts';
import type { Site } from './site.ts';

export interface PageKind<Props extends object> {
  /** The route as Astro writes it: "/talks/[slug]". */
  pattern: string;
  /** The component, in src/routes/. */
  component: string;
  /** Every page of this kind. */
  pages: (site: Site) => Page<Props>[];
  /** Whether a catalogue of these settings has such pages at all; `true` when left out. */
  isWanted?(settings: CatalogueSettings): boolean;
  /** Whether search engines are told of these pages; `true` when left out. */
  isInSitemap?: boolean;
  /** Of what a page is made from; one whose key is that of the last build is not rendered again. Without it, every page always is. */
  keyOf?(page: Page<Props>, site: Site): string | undefined;
  /** What a page is found by in the search; a kind without it is not searched. */
  searchDocument?(page: Page<Props>, site: Site): SearchDocument | undefined;
}

export interface Page<Props extends object = object> {
  /** Below the base, without a leading slash: "talks/slug/". */
  path: string;
  props: Props;
  /** The entries that it shows, which date its last change; the whole catalogue when left out. */
  shows?: readonly Entry[];
}

/** The props of the pages of a kind. `path` is that of the page. */
export type PropsOf<Kind extends keyof typeof pageKinds> =
  (typeof pageKinds)[Kind] extends PageKind<infer Props> ? Props & { path: string } : never;

/** A part of a long list. `number` counts from 1. */
export interface Part<Item> {
  items: readonly Item[];
  number: number;
  count: number;
}

export const pageKinds = {
  home: single('/', 'Home.astro'),
  map: single('/map', 'Map.astro'),
  search: unlisted(single('/search', 'Search.astro')),
  readingList: unlisted(single('/list', 'ReadingList.astro')),
  correction: unlisted(single('/correct', 'Correction.astro')),
  today: unlisted(single('/today', 'Today.astro')),
  follow: single('/follow', 'Follow.astro'),

  talks: single('/talks', 'talks/Talks.astro'),
  talk: kind({
    pattern: '/talks/[slug]',
    component: 'talks/Talk.astro',
    pages: ({ catalogue }) =>
      catalogue.talks.map((talk) => ({ path: talkPath(talk), props: { talk }, shows: [asTalk(talk)] })),
    keyOf: ({ props: { talk } }, site) => talkKey(talk, site),
    searchDocument: ({ path, props: { talk } }, site) =>
      talkDocument(talk, path, talkFacets(talk, site), site.messages),
  }),
  talksOfYear: kind({
    pattern: '/talks/[year]/[...number]',
    component: 'talks/TalksOfYear.astro',
    pages: ({ catalogue }) => {
      const years = byYear(catalogue.talks);
      return years.flatMap((year) => {
        const talks = year.months.flatMap((month) => month.talks);
        return entryParts(talks, `talks/${year.year}/`, { year, years }, talks.map(asTalk));
      });
    },
  }),
  undatedTalks: kind({
    pattern: '/talks/undated/[...number]',
    component: 'talks/UndatedTalks.astro',
    pages: ({ catalogue }) => {
      // In their groups: otherwise a group would begin anew on every page that it reaches.
      const talks = undatedGroups(catalogue.talks).flatMap((group) => group.talks);
      return parts(talks, itemsPerListPage, undatedPath, undated(catalogue.talks).map(asTalk));
    },
  }),
  calendar: kind({
    pattern: '/talks/calendar/[...month]',
    component: 'talks/Calendar.astro',
    pages: ({ catalogue, day }) =>
      calendarPages(calendarMonths(catalogue.talks), comingTalks(catalogue.talks, day, 1)[0]?.date),
  }),
  embeddedTalks: unlisted(
    kind({
      pattern: '/embed/[...number]',
      component: 'talks/EmbeddedTalks.astro',
      pages: ({ catalogue }) =>
        numbered(upcomingPages(catalogue.talks), (number) => embedPath('talks/', number)),
    }),
  ),

  papers: kind({
    pattern: '/papers/[...number]',
    component: 'papers/Papers.astro',
    pages: ({ catalogue }) => parts(catalogue.papers, papersPerPage, paperPagePath),
  }),
  papersAToZ: kind({
    pattern: '/papers/a-z/[...number]',
    component: 'papers/PapersAToZ.astro',
    pages: ({ catalogue }) => parts(catalogue.papers, papersPerPage, paperLetterPath),
  }),
  paper: kind({
    pattern: '/papers/[slug]',
    component: 'papers/Paper.astro',
    pages: ({ catalogue }) =>
      catalogue.papers.map((paper) => ({
        path: paperPath(paper),
        props: { paper },
        shows: [asPaper(paper)],
      })),
    keyOf: ({ props: { paper } }, site) => paperKey(paper, site),
    searchDocument: ({ path, props: { paper } }, site) =>
      paperDocument(paper, path, paperFacets(paper, site), site.messages),
  }),

  speakers: kind({
    pattern: '/speakers/[...number]',
    component: 'speakers/Speakers.astro',
    pages: ({ catalogue }) => parts(catalogue.speakers, itemsPerListPage, speakersPath),
  }),
  speaker: kind({
    pattern: '/speakers/[slug]/[...number]',
    component: 'speakers/Speaker.astro',
    pages: ({ catalogue }) =>
      catalogue.speakers.flatMap((speaker) =>
        entryParts(
          speaker.appearances.map(({ talk }) => talk),
          speakerPath(speaker),
          { speaker },
          speaker.appearances.map(({ talk }) => asTalk(talk)),
        ),
      ),
    keyOf: ({ props: { speaker, number, count } }, site) => speakerKey(speaker, [number, count], site),
    searchDocument: ({ path, props }) =>
      props.number === 1 ? speakerDocument(props.speaker, path) : undefined,
  }),

  seriesList: kind({
    pattern: '/series/[...number]',
    component: 'series/SeriesList.astro',
    pages: ({ catalogue }) => parts(catalogue.series, itemsPerListPage, listPath('series')),
  }),
  series: kind({
    pattern: '/series/[slug]/[...number]',
    component: 'series/SeriesPage.astro',
    pages: ({ catalogue }) =>
      catalogue.series.flatMap((series) =>
        entryParts(datedFirst(series.talks), seriesPath(series), { series }, series.talks.map(asTalk)),
      ),
    searchDocument: ({ path, props }) =>
      props.number === 1 ? seriesDocument(props.series, path) : undefined,
  }),
  embeddedSeries: unlisted(
    kind({
      pattern: '/embed/series/[slug]/[...number]',
      component: 'series/EmbeddedSeries.astro',
      pages: ({ catalogue }) =>
        catalogue.series.flatMap((series) =>
          numbered(upcomingPages(series.talks), (number) => embedPath(seriesPath(series), number)).map(
            (page) => ({ ...page, props: { ...page.props, series } }),
          ),
        ),
    }),
  ),

  venues: kind({
    pattern: '/venues/[...number]',
    component: 'venues/Venues.astro',
    pages: ({ catalogue }) => parts(catalogue.venues, itemsPerListPage, listPath('venues')),
  }),
  venue: kind({
    pattern: '/venues/[slug]/[...number]',
    component: 'venues/Venue.astro',
    pages: ({ catalogue }) =>
      catalogue.venues.flatMap((venue) =>
        entryParts(datedFirst(venue.talks), venuePath(venue), { venue }, venue.talks.map(asTalk)),
      ),
  }),

  topics: kind({
    pattern: '/topics/[...number]',
    component: 'topics/Topics.astro',
    // `sort` is stable: of one size, from A to Z.
    pages: ({ analysis }) =>
      parts(
        [...analysis().topics].sort((a, b) => b.entries.length - a.entries.length),
        itemsPerListPage,
        listPath('topics'),
      ),
  }),
  topic: kind({
    pattern: '/topics/[slug]/[...number]',
    component: 'topics/Topic.astro',
    pages: ({ analysis }) => {
      const { topics, formerTopics, entriesOf } = analysis();
      return [
        ...topics.map((topic) => ({ topic, isFormer: false })),
        ...formerTopics.map((topic) => ({ topic, isFormer: true })),
      ].flatMap((props) => {
        const entries = entriesOf(props.topic);
        // The page has talks above papers.
        const byKind = (['talk', 'paper'] as const).flatMap((kind) =>
          entries.filter((entry) => entry.kind === kind),
        );
        return entryParts(byKind, topicPath(props.topic), props, entries);
      });
    },
    searchDocument: ({ path, props: { topic, isFormer, number } }) =>
      isFormer || number > 1 ? undefined : topicDocument(topic, path),
  }),

  sources: single('/sources', 'sources/Sources.astro'),
  source: kind({
    pattern: '/sources/[...dump]',
    component: 'sources/Source.astro',
    pages: ({ catalogue, sourcePages }) =>
      catalogue.dumps.flatMap((from) =>
        numbered(sourcePages.firstLinesOf(from.dump), (number) => sourcePages.pathOf(from.dump, number)).map(
          ({ path, props: { number, count } }) => ({ path, props: { from, number, count }, shows: [] }),
        ),
      ),
  }),

  ownPage: kind({
    pattern: '/[name]',
    component: 'OwnPage.astro',
    pages: ({ ownPages }) =>
      ownPages.map((page: OwnPage) => ({ path: ownPagePath(page), props: { page }, shows: [] })),
  }),

  offline: unlisted({
    ...single('/offline', 'Offline.astro'),
    isWanted: ({ offline }: CatalogueSettings) => offline === true,
  }),

  redirect: unlisted(
    kind({
      pattern: '/[...moved]',
      component: 'Redirect.astro',
      pages: ({ catalogue }) =>
        catalogue.redirects.map((redirect) => ({ path: redirect.from, props: { redirect } })),
    }),
  ),
  notFound: unlisted(single('/404', 'NotFound.astro')),
};

export const allPageKinds: readonly PageKind<object>[] = Object.values(pageKinds);

/** A kind with one page, whose address is its pattern. */
function single(pattern: string, component: string): PageKind<object> {
  const path = pattern === '/' ? '' : `${pattern.slice(1)}/`;
  return { pattern, component, pages: () => [{ path, props: {} }] };
}

/** Names the props of a kind by what its pages have. */
function kind<Props extends object>(of: PageKind<Props>): PageKind<Props> {
  return of;
}

function unlisted<Props extends object>(of: PageKind<Props>): PageKind<Props> {
  return { ...of, isInSitemap: false };
}

/** A list on pages of `size` items. Also an empty list has a first page when `pagesOf` says so. */
function parts<Item>(
  items: readonly Item[],
  size: number,
  pathOf: (number: number) => string,
  shows?: readonly Entry[],
): Page<Part<Item>>[] {
  return numbered(pagesOf(items, size), pathOf).map((page) => ({ ...page, ...(shows && { shows }) }));
}

/** The page of one thing in parts, of which each has its entries; one without an entry has one part. */
function entryParts<Item, Props extends object>(
  items: readonly Item[],
  page: string,
  props: Props,
  shows: readonly Entry[],
): Page<Props & Part<Item>>[] {
  const found = pagesOf(items, entriesPerPart);
  return numbered(found.length > 0 ? found : [[]], partOf(page)).map((part) => ({
    path: part.path,
    props: { ...props, ...part.props },
    shows,
  }));
}

/** As a page shows them: by date, the newest first, then those without one in their groups. */
function datedFirst(talks: readonly Talk[]): Talk[] {
  return [...newestFirst(talks), ...undatedGroups(talks).flatMap((group) => group.talks)];
}

function numbered<Items>(
  pages: readonly Items[],
  pathOf: (number: number) => string,
): Page<{ items: Items; number: number; count: number }>[] {
  return pages.map((items, index) => ({
    path: pathOf(index + 1),
    props: { items, number: index + 1, count: pages.length },
  }));
}

/**
 * Newest first. The first page, without a month in its address, shows that of the next talk, or the newest one; a script leads on from it.
 *
 * @param next the day of the next talk
 */
function calendarPages(months: readonly CalendarMonth[], next: string | undefined): Page<CalendarPage>[] {
  const pages = months.map((month, at) => ({ month, earlier: months[at + 1], later: months[at - 1] }));
  return [
    ...[pages.find(({ month }) => next?.startsWith(month.name)) ?? pages[0]].flatMap((page) =>
      page ? [{ path: 'talks/calendar/', props: { ...page, months } }] : [],
    ),
    ...pages.map((page) => ({ path: calendarPath(page.month.name), props: { ...page, months } })),
  ].map((page) => ({ ...page, shows: monthEntries(page.props.month) }));
}

interface CalendarPage {
  month: CalendarMonth;
  earlier: CalendarMonth | undefined;
  later: CalendarMonth | undefined;
  /** All of them. */
  months: readonly CalendarMonth[];
}

function monthEntries({ weeks }: CalendarMonth): Entry[] {
  return weeks.flatMap((week) => week.flatMap((day) => (day?.talks ?? []).map(asTalk)));
}
