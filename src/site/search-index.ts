/** The index of this site's entries, built from the very collections that the pages are built from. */
import type { Paper, Talk } from '../model/schema.ts';
import type { FacetValue, FacetValues } from '../search/format/facets.ts';
import type { SearchDocument } from '../search/indexing/search-document.ts';
import { papers, series, seriesNamed, speakerNamed, speakers, talks } from './load.ts';
import { messages } from './messages.ts';
import { topics, topicsFor, venues, venuesFor } from './related.ts';
import {
  paperDocument,
  seriesDocument,
  speakerDocument,
  talkDocument,
  topicDocument,
} from './search-documents.ts';
import { paperPath, seriesPath, speakerPath, talkPath, topicPath } from './urls.ts';

/** Every talk and paper in the order of the collections, and behind them speakers, series and topics. */
export function searchDocuments(): SearchDocument[] {
  return [
    ...talks.map((talk) => talkDocument(talk, talkPath(talk), namedByTalk(talk), messages)),
    ...papers.map((paper) => paperDocument(paper, paperPath(paper), { topic: topicsOf(paper) }, messages)),
    ...speakers.map((speaker) => speakerDocument(speaker, speakerPath(speaker))),
    ...series.map((each) => seriesDocument(each, seriesPath(each))),
    ...topics.map((topic) => topicDocument(topic, topicPath(topic))),
  ];
}

/** A filter names what has a page by the last part of that page's address: one person, one place, however it is printed. */
function namedByTalk(talk: Talk): FacetValues {
  const found = talk.series === undefined ? undefined : seriesNamed(talk.series);
  const people = (talk.speakers ?? []).flatMap(({ name }) => speakerNamed(talk, name) ?? []);
  return {
    series: found ? [[found.slug, found.name]] : [],
    speaker: people.map(({ slug, name }): FacetValue => [slug, name]),
    topic: topicsOf(talk),
    place: venuesFor(talk).map((venue): FacetValue => [venue.slug, placeName(venue)]),
  };
}

const topicsOf = (entry: Talk | Paper) =>
  topicsFor(entry).map(({ slug, label }): FacetValue => [slug, label]);

/** With its institution where two have a room of that name. */
function placeName({ name, institution }: (typeof venues)[number]): string {
  const isOne = venues.filter((other) => other.name === name).length === 1;
  return isOne || institution === undefined ? name : `${name}, ${institution}`;
}
