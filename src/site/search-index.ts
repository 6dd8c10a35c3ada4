/** The index of this site's entries, built from the very collections that the pages are built from. */
import type { Paper, Talk } from '../model/schema.ts';
import type { Offered, Value } from '../search/format/facets.ts';
import {
  type Indexed,
  indexedPaper,
  indexedSeries,
  indexedSpeaker,
  indexedTalk,
  indexedTopic,
} from '../search/indexing/document.ts';
import { papers, series, seriesNamed, speakerNamed, speakers, talks } from './load.ts';
import { messages } from './messages.ts';
import { paperPath, seriesPath, speakerPath, talkPath, topicPath } from './paths.ts';
import { topics, topicsFor, venues, venuesFor } from './related.ts';

/** Every talk and paper in the order of the collections, and behind them speakers, series and topics. */
export function indexedEntries(): Indexed[] {
  const entries = [
    ...talks.map(
      (talk) => (id: number) => indexedTalk(talk, id, talkPath(talk), namedByTalk(talk), messages),
    ),
    ...papers.map(
      (paper) => (id: number) =>
        indexedPaper(paper, id, paperPath(paper), { topic: topicsOf(paper) }, messages),
    ),
    ...speakers.map((speaker) => (id: number) => indexedSpeaker(speaker, id, speakerPath(speaker))),
    ...series.map((each) => (id: number) => indexedSeries(each, id, seriesPath(each))),
    ...topics.map((topic) => (id: number) => indexedTopic(topic, id, topicPath(topic))),
  ];
  return entries.map((entry, id) => entry(id));
}

/** A filter names what has a page by the last part of that page's address: one person, one place, however it is printed. */
function namedByTalk(talk: Talk): Offered {
  const found = talk.series === undefined ? undefined : seriesNamed(talk.series);
  const people = (talk.speakers ?? []).flatMap(({ name }) => speakerNamed(talk, name) ?? []);
  return {
    series: found ? [[found.slug, found.name]] : [],
    speaker: people.map(({ slug, name }): Value => [slug, name]),
    topic: topicsOf(talk),
    place: venuesFor(talk).map((venue): Value => [venue.slug, placeName(venue)]),
  };
}

const topicsOf = (entry: Talk | Paper) => topicsFor(entry).map(({ slug, label }): Value => [slug, label]);

/** With its institution where two have a room of that name. */
function placeName({ name, institution }: (typeof venues)[number]): string {
  const isOne = venues.filter((other) => other.name === name).length === 1;
  return isOne || institution === undefined ? name : `${name}, ${institution}`;
}
