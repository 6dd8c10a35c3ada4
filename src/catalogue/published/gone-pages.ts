/** The pages that are no more when something is taken down. Their addresses are kept. */
import { type Content, entryOf } from '../../model/content.ts';
import type { Talk } from '../../model/schema.ts';
import { calendarMonths } from '../calendar-months.ts';
import { mergeDuplicates } from '../duplicates.ts';
import { seriesOf } from '../series.ts';
import { speakersOf } from '../speakers.ts';
import { byYear } from '../talk-lists.ts';
import { venuesOf } from '../venues.ts';
import type { TakeDown } from './take-down.ts';

export interface GonePages {
  /** Addresses of what was taken down: "talks/slug/", "speakers/ada-example/". */
  takenDown: string[];
  /** Addresses of lists that have no talk left: "series/knots/". */
  emptied: string[];
  /** Slugs of speakers without a page: nobody else of the same name gets their address. */
  speakers: ReadonlySet<string>;
}

/** Compares a content folder with what is left of it. */
export function gonePages(before: Content, { content: after, addresses, people }: TakeDown): GonePages {
  const pages: GonePages = { takenDown: addresses, emptied: [], speakers: new Set() };
  if (before === after) return pages;
  const [talksBefore, talksAfter] = [talksOf(before), talksOf(after)];
  const left = new Set(talksAfter.map(({ slug }) => slug));
  const gone = speakersOf(talksBefore, before.people).filter(({ appearances }) =>
    appearances.every(
      ({ talk, as }) => !left.has(talk.slug) || people.isWithheld(as.name, `talks/${talk.slug}`),
    ),
  );
  const [withheld, others] = [true, false].map((isWithheld) =>
    gone
      .filter(({ appearances }) =>
        appearances.every(({ talk, as }) => people.isWithheld(as.name, `talks/${talk.slug}`) === isWithheld),
      )
      .map(({ slug }) => `speakers/${slug}/`),
  );
  const lists = listAddresses(talksAfter, after);
  return {
    takenDown: [...addresses, ...(withheld ?? [])],
    emptied: [
      ...(others ?? []),
      ...[...listAddresses(talksBefore, before)].filter((list) => !lists.has(list)),
    ],
    speakers: new Set(gone.map(({ slug }) => slug)),
  };
}

function talksOf({ talks, entryRules }: Content): Talk[] {
  return mergeDuplicates(
    talks.map((talk) => entryOf(talk)),
    'talks',
    entryRules,
  );
}

/** The addresses of the pages of series, venues, years and months that have a talk. */
export function listAddresses(talks: readonly Talk[], { sources, series }: Content): Set<string> {
  const institutionOf = (talk: Talk) => sources.get(talk.origin?.[0]?.dump ?? '')?.institution;
  return new Set([
    ...seriesOf(talks, series).map(({ slug }) => `series/${slug}/`),
    ...venuesOf(talks, institutionOf).map(({ slug }) => `venues/${slug}/`),
    ...byYear(talks).map(({ year }) => `talks/${year}/`),
    ...calendarMonths(talks).map(({ name }) => `talks/calendar/${name}/`),
  ]);
}
