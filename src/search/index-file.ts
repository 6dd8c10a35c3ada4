/** The index of this site's entries, built from the very collections that the pages are built from. */
import { papers, series, speakers, talks } from '../load.ts';
import { paperPath, seriesPath, speakerPath, talkPath } from '../site.ts';
import { type Indexed, indexedPaper, indexedSeries, indexedSpeaker, indexedTalk } from './document.ts';

/** Every talk and paper in the order of the collections, and behind them speakers and series. */
export function indexedEntries(): Indexed[] {
  const entries = [
    ...talks.map((talk) => (id: number) => indexedTalk(talk, id, talkPath(talk))),
    ...papers.map((paper) => (id: number) => indexedPaper(paper, id, paperPath(paper))),
    ...speakers.map((speaker) => (id: number) => indexedSpeaker(speaker, id, speakerPath(speaker))),
    ...series.map((each) => (id: number) => indexedSeries(each, id, seriesPath(each))),
  ];
  return entries.map((entry, id) => entry(id));
}
