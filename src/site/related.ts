/** What belongs together in this catalogue: relations, neighbours, topics, venues and letters, found once for all pages. */

import { comparable } from '../analysis/entry-text.ts';
import { type Relatable, type RelatedEntry, type Relation, relationsOf } from '../analysis/relations.ts';
import { similarityOf } from '../analysis/similarity.ts';
import { formerTopics } from '../analysis/topic-memory.ts';
import { type Topic, topicsOf } from '../analysis/topics.ts';
import { besideIndex } from '../catalogue/adjacent.ts';
import { companyIndex } from '../catalogue/co-speakers.ts';
import { pagesOfGroups } from '../catalogue/paging.ts';
import { type PaperGroup, paperGroups, papersAToZ } from '../catalogue/paper-lists.ts';
import { sourceTitle } from '../catalogue/sources.ts';
import { pagesOf } from '../catalogue/talk-lists.ts';
import { venueIndex, venuesOf } from '../catalogue/venues.ts';
import { readTopics } from '../content/settings.ts';
import { layOutMap } from '../map/map.ts';
import { asPaper, asTalk, type Entry } from '../model/entry.ts';
import type { Paper, Talk } from '../model/schema.ts';
import { plainTitle } from '../render/math.ts';
import { compareText } from '../text/compare.ts';
import { counts as entryCounts, papers, people, series, sources, speakers, talks } from './load.ts';
import { messages } from './messages.ts';
import { paperPagePath, paperPartId, papersOnAPage } from './urls.ts';

/** Every entry: the talks, then the papers. What follows knows them by their position. */
export const entries: Entry[] = [...talks.map(asTalk), ...papers.map(asPaper)];

/** Read once, and let go when everything is found. */
const found = (() => {
  const texts: Relatable[] = entries.map(({ kind, of }) => comparable(kind, of));
  const similarity = similarityOf(texts);
  const relations = relationsOf(texts, similarity);
  const topics = topicsOf(texts, similarity.between);
  const ties = relations.flatMap(({ certain }, from) =>
    certain.flatMap(({ index: to }): [number, number][] => (from < to ? [[from, to]] : [])),
  );
  const former = formerTopics(readTopics(), topics.topics, texts);
  return { relations, topics, former, map: layOutMap(similarity, topics.of, ties) };
})();

export const { topics } = found.topics;
/** Topics of an earlier build, which are none now: their pages stay. */
export const { former } = found;
/** The map, with every entry. */
export const { map } = found;

const positions = new Map(entries.map(({ of }, index) => [of, index]));

export function topicsFor(entry: Talk | Paper): Topic[] {
  return found.topics.of[positions.get(entry) ?? -1] ?? [];
}

/** What an entry belongs with: for certain, and likely. */
export function belongingsOf(entry: Talk | Paper): { certain: RelatedEntry[]; likely: RelatedEntry[] } {
  const { certain = [], likely = [] } = found.relations[positions.get(entry) ?? -1] ?? {};
  const named = (relations: readonly Relation[]) =>
    relations.map(({ index, reasons }) => ({ entry: entries[index] as Entry, reasons }));
  return { certain: named(certain), likely: named(likely) };
}

/** What stands before and after a talk. */
export const besideOf = besideIndex(talks, series, messages);

/** The papers in the order of their list. */
export const papersByDate = paperGroups(papers);

/** The papers under the letters of their titles. */
export const paperLetters = papersAToZ(papers, plainTitle);

/** What a part of the list of papers is called: its year, or the list that its papers stood in. */
export const paperPartName = ({ letter, year, listing }: PaperGroup): string =>
  letter ??
  year?.toString() ??
  (listing ? sourceTitle(sources, listing.source) : messages.names.dateNotGiven);

const paperPages = pagesOfGroups(
  papersByDate.map(({ papers }) => papers.length),
  pagesOf(papers, papersOnAPage).map(({ length }) => length),
);
/** The years of the papers and the lists that they stood in, in the order of the list of papers, and where each begins. */
export const paperParts = papersByDate.map((group, index) => ({
  name: paperPartName(group),
  path: paperPagePath(paperPages[index] ?? 1),
  place: paperPartId(group),
  count: group.papers.length,
  kind: group.year !== undefined ? ('year' as const) : group.listing ? ('list' as const) : ('other' as const),
}));

const institutionOf = (talk: Talk) => sources.get(talk.origin?.[0]?.dump ?? '')?.institution;
export const venues = venuesOf(talks, institutionOf);
/** The venues of a talk, in the order printed. */
export const venuesFor = venueIndex(venues, institutionOf);

/** Papers by a speaker, and the people beside it. */
export const companyOf = companyIndex(papers, speakers, people);

/** Topics that share entries with one, those that share most first. */
export function besideTopic(topic: Topic): Topic[] {
  const shared = new Map<Topic, number>();
  for (const index of topic.entries)
    for (const other of found.topics.of[index] ?? [])
      if (other.slug !== topic.slug) shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...shared]
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || compareText(a.slug, b.slug))
    .slice(0, 8)
    .map(([other]) => other);
}

/** The topics of most entries, for a line of them. */
export const largestTopics = [...topics]
  .sort((a, b) => b.entries.length - a.entries.length || compareText(a.slug, b.slug))
  .slice(0, 12);

/** How many there are of each, for the ways in. */
export const counts = {
  ...entryCounts,
  topics: topics.length,
  venues: venues.length,
  map: entries.length,
};
