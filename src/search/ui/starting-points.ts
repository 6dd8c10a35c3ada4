/** What is shown below an empty box: the next and the latest talks or papers, and places to begin. */

import { search as messages } from '#messages/search';
import { middot } from '../../text/middot.ts';
import type { Card } from '../format/card.ts';
import { plainText } from '../format/rich-text.ts';
import type { IndexReader } from '../query/index-reader.ts';
import { groupHeading, make } from './dom.ts';

interface StartingPointLink {
  path: string;
  label: string;
  note?: string;
}

/**
 * @param address the URL of a path.
 * @param today the reader's day, `YYYY-MM-DD`, in a time zone of the database.
 */
export async function startingPointLists(
  { startingPoints, cards, asked }: IndexReader,
  address: (path: string) => string,
  today: (timezone: string) => string | Promise<string>,
): Promise<Node[]> {
  const [entries, series, topics, day] = await Promise.all([
    cards(startingPoints.latest),
    cards(startingPoints.series),
    cards(startingPoints.topics),
    // Without the code that tells the day, since a deployment has replaced it, no talk is said to come.
    Promise.resolve(today(asked.timezone)).catch(() => '9999'),
  ]);
  const isComing = ({ kind, date = '' }: Card) => kind === 'talk' && date >= day;
  const toLink = ({ path, title, people, when }: Card) => ({
    path,
    label: plainText(title),
    // Lines do not break within a date.
    note: [people.join(', '), when?.replaceAll(' ', '\u00A0')].filter(Boolean).join(middot),
  });
  const coming = entries.filter(isComing).map(toLink);
  const latest = entries.filter((entry) => !isComing(entry)).map(toLink);
  const counted = series.map(({ path, title, kind, count = 0 }) => ({
    path,
    label: title,
    note: messages.counted(kind, count),
  }));
  const years = startingPoints.years.map((year) => ({ path: `talks/${year}/`, label: year }));
  const labelled = topics.map(({ path, title }) => ({ path, label: title }));
  const inLine = 'search-start search-line';
  return [
    ...linkList(messages.coming, coming, address),
    ...linkList(entries[0]?.kind === 'paper' ? messages.latestPapers : messages.latest, latest, address),
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
