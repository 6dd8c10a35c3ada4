/** The index of this site's entries, built from the very collections that the pages are built from. */
import { papers, series, speakers, talks } from '../load.ts';
import { topics, topicsFor } from '../related.ts';
import { paperPath, seriesPath, speakerPath, talkPath, topicPath } from '../site.ts';
import { words } from '../words.ts';
import {
  type Indexed,
  indexedPaper,
  indexedSeries,
  indexedSpeaker,
  indexedTalk,
  indexedTopic,
} from './document.ts';

/** Every talk and paper in the order of the collections, and behind them speakers, series and topics. */
export function indexedEntries(): Indexed[] {
  const labels = (entry: Parameters<typeof topicsFor>[0]) => topicsFor(entry).map(({ label }) => label);
  const entries = [
    ...talks.map((talk) => (id: number) => indexedTalk(talk, id, talkPath(talk), labels(talk), words)),
    ...papers.map((paper) => (id: number) => indexedPaper(paper, id, paperPath(paper), labels(paper), words)),
    ...speakers.map((speaker) => (id: number) => indexedSpeaker(speaker, id, speakerPath(speaker))),
    ...series.map((each) => (id: number) => indexedSeries(each, id, seriesPath(each))),
    ...topics.map((topic) => (id: number) => indexedTopic(topic, id, topicPath(topic))),
  ];
  return entries.map((entry, id) => entry(id));
}
