/** The index of this site's entries, built from the very collections that the pages are built from. */
import { papers, talks } from '../load.ts';
import { paperPath, talkPath } from '../site.ts';
import { type Indexed, indexedPaper, indexedTalk } from './document.ts';

/** Every talk and paper, in the order of the collections. */
export function indexedEntries(): Indexed[] {
  return [
    ...talks.map((talk, index) => indexedTalk(talk, index, talkPath(talk))),
    ...papers.map((paper, index) => indexedPaper(paper, talks.length + index, paperPath(paper))),
  ];
}
