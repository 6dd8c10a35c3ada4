/** Every list of entries that has a page, feeds and exports. */
import { pages as en, type Messages } from '../i18n/en.ts';
import { asPaper, asTalk, type Entry } from '../model/entry.ts';
import type { Paper, Talk } from '../model/schema.ts';
import type { EntryList, ListKind } from './entry-list.ts';
import type { Series } from './series.ts';
import type { Speaker } from './speakers.ts';
import { byYear, newestFirst, undated } from './talk-lists.ts';

interface ListedEntries {
  title: string;
  talks: readonly Talk[];
  papers: readonly Paper[];
  speakers: readonly Speaker[];
  series: readonly Series[];
  venues: readonly { slug: string; name: string; institution?: string; talks: readonly Talk[] }[];
  topics: readonly { slug: string; label: string; entries: readonly Entry[] }[];
}

/** The whole catalogue: talks, newest first and undated ones last, then papers. */
export function wholeCatalogue({
  title,
  talks,
  papers,
}: Pick<ListedEntries, 'title' | 'talks' | 'papers'>): EntryList {
  const entries = [...newestFirst(talks), ...undated(talks)].map(asTalk);
  return {
    path: 'catalogue',
    page: '',
    title,
    entries: [...entries, ...papers.map(asPaper)],
    kind: 'catalogue',
  };
}

/** All other lists: talks, papers, each year, undated talks, and each speaker, series, venue and topic. */
export function entryLists(
  { title, talks, papers, speakers, series, venues, topics }: ListedEntries,
  messages: Messages = en,
): EntryList[] {
  const talkList = (kind: ListKind, path: string, name: string, of: readonly Talk[]): EntryList => ({
    path,
    page: `${path}/`,
    title: `${name} — ${title}`,
    entries: of.map(asTalk),
    kind,
  });
  const withoutDate = undated(talks);
  return [
    talkList('talks', 'talks', messages.names.talks, [...newestFirst(talks), ...withoutDate]),
    {
      path: 'papers',
      page: 'papers/',
      title: `${messages.names.papers} — ${title}`,
      entries: papers.map(asPaper),
      kind: 'papers',
    },
    ...byYear(talks).map(({ year, months }) =>
      talkList(
        'year',
        `talks/${year}`,
        messages.talks.inYear(year),
        months.flatMap((month) => month.talks),
      ),
    ),
    ...(withoutDate.length > 0
      ? [talkList('undated', 'talks/undated', messages.names.talksUndated, withoutDate)]
      : []),
    ...speakers.map(({ slug, name, appearances }) =>
      talkList(
        'speaker',
        `speakers/${slug}`,
        name,
        appearances.map(({ talk }) => talk),
      ),
    ),
    ...series.map(({ slug, name, talks: own }) => talkList('series', `series/${slug}`, name, own)),
    ...venues.map(({ slug, name, institution, talks: own }) =>
      talkList('venue', `venues/${slug}`, institution ? `${name}, ${institution}` : name, own),
    ),
    ...topics.map(
      ({ slug, label, entries }): EntryList => ({
        path: `topics/${slug}`,
        page: `topics/${slug}/`,
        title: `${label} — ${title}`,
        entries: [...entries],
        kind: 'topic',
      }),
    ),
  ];
}
