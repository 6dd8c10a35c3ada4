/** All that the search says in the browser, in English. A build for another language takes `said.<language>.ts` in the place of this file. */
import { listed } from '../../text/counted.ts';
import type { Card } from '../format/card.ts';
import type { Field } from '../format/options.ts';
import type { Results } from '../query/search.ts';
import type { Filters } from './url-state.ts';

/** What of a search is told of. */
export type Outcome = Pick<Results, 'total' | 'corrected' | 'also' | 'unread' | 'isClosest'>;

export const search = 'Search';
export const searchAll = 'Search talks and papers';
export const close = 'Close';
export const loading = 'Loading the index …';
export const failed = 'The search index could not be loaded.';
export const again = 'Try again';
export const results = 'Results';
export const all = (total: number) => `All ${total} results`;
export const more = (total: number) => `Show more of ${total}`;
export const best = 'Best';
export const withoutQuotes = 'Search without the quotes';
export const withSome = 'Also, with some of the words';
export const help =
  'Every word of the question stands in what is found. Try fewer words, or another spelling; the beginning of a word is enough.';
export const wordsThere = 'Words that are there: ';
export const clear = 'Clear the filters';
export const browse = 'Or browse: ';
/** Of the pages to browse, each below its path. */
export const places = { talks: 'talks', speakers: 'speakers', papers: 'papers', series: 'series' };

/** Long questions are told apart by how they begin. */
const shortened = (q: string) => (q.length > 80 ? `${q.slice(0, 79).trimEnd()}…` : q);

/** “12 results for “gov”. “hopfeild” is read as “hopfield”. 3 more with some of the words.” */
export function outcome(
  { total, corrected, also, unread, isClosest }: Outcome,
  q: string,
  isFiltered: boolean,
): string {
  const many = total === 0 ? 'No results' : total === 1 ? '1 result' : `${total} results`;
  const filtered = isFiltered ? ' with these filters' : '';
  const first = isClosest
    ? `Nothing has all the words of “${shortened(q)}”${filtered}; this comes closest.`
    : `${many}${q ? ` for “${shortened(q)}”` : ''}${filtered}`;
  const after = [
    ...corrected.map(({ typed, meant }) => `“${typed}” is read as “${meant}”.`),
    ...(also.total > 0 ? [`${also.total} more with some of the words.`] : []),
    ...(unread > 0 ? [`${unread} more have the words and were not read for the phrase.`] : []),
  ];
  return [after.length > 0 && !isClosest ? `${first}.` : first, ...after].join(' ');
}

export const kinds: Record<Card['kind'], string> = {
  talk: 'Talk',
  paper: 'Paper',
  speaker: 'Speaker',
  series: 'Series',
  topic: 'Topic',
};
export const talks = 'Talks';
export const papers = 'Papers';
export const speakersSeriesTopics = 'Speakers, series, topics';
export const counted = (kind: Card['kind'], count: number) =>
  `${count} ${kind === 'topic' ? (count === 1 ? 'entry' : 'entries') : count === 1 ? 'talk' : 'talks'}`;
export const foundIn = (fields: readonly Field[]) =>
  `found in ${listed(fields.map((field) => (field === 'people' ? 'name' : field)))}`;

export const latest = 'Latest talks';
export const series = 'Series';
export const topics = 'Topics';
export const years = 'Years';

/** What a filter's value is called, where it has no name of its own. */
export const choices: { [filter in keyof Filters]?: Readonly<Record<string, string>> } = {
  kind: { talk: talks, paper: papers },
  year: { undated: 'Undated' },
  slides: { yes: 'With files' },
};
/** Of values that too few entries have to be offered, too. */
export const others = (count: number) => `… and ${count} more: name them in the question`;

export const nothingNear = 'Nothing here shares two rare words with it.';
export const near = (count: number) =>
  `${count === 1 ? 'One entry is' : `${count} entries are`} near, the nearest first.`;
export const indexFailed = 'The index could not be loaded.';
export const by = (kind: string, people: string) => `${kind} by ${people}`;
export const bothSpeakOf = (terms: readonly string[]) => `Both speak of ${listed(terms)}`;
