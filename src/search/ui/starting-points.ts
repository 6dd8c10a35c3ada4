/** What is shown below an empty box: recent talks, and places to begin. */

import { search as messages } from '#messages/search';
import { plainText } from '../format/rich-text.ts';
import type { IndexReader } from '../query/index-reader.ts';
import { groupHeading, make } from './dom.ts';

interface StartingPointLink {
  path: string;
  label: string;
  note?: string;
}

/** @param address the URL of a path. */
export async function startingPointLists(
  { startingPoints, cards }: IndexReader,
  address: (path: string) => string,
): Promise<Node[]> {
  const [recent, series, topics] = await Promise.all([
    cards(startingPoints.recent),
    cards(startingPoints.series),
    cards(startingPoints.topics),
  ]);
  const talks = recent.map(({ path, title, people, when }) => ({
    path,
    label: plainText(title),
    // Lines do not break within a date.
    note: [people.join(', '), when?.replaceAll(' ', '\u00A0')].filter(Boolean).join(' · '),
  }));
  const counted = series.map(({ path, title, kind, count = 0 }) => ({
    path,
    label: title,
    note: messages.counted(kind, count),
  }));
  const years = startingPoints.years.map((year) => ({ path: `talks/${year}/`, label: year }));
  const labelled = topics.map(({ path, title }) => ({ path, label: title }));
  const inLine = 'search-start search-line';
  return [
    ...linkList(messages.latest, talks, address),
    ...linkList(messages.series, counted, address),
    ...linkList(messages.topics, labelled, address, inLine),
    ...linkList(messages.years, years, address, inLine),
  ];
}

function linkList(
  name: string,
  links: readonly StartingPointLink[],
  address: (path: string) => string,
  className = 'search-start',
): Node[] {
  if (links.length === 0) return [];
  const items = links.map(({ path, label, note }) =>
    make(
      'li',
      {},
      make('a', { href: address(path) }, label),
      ...(note ? [' ', make('span', { class: 'quiet' }, note)] : []),
    ),
  );
  return [groupHeading(name), make('ul', { class: className }, ...items)];
}
