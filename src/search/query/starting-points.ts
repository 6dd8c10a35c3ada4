/** What stands under an empty box: what is recent, and where others might begin. */

import { search as said } from '#messages/search';
import { plainText } from '../format/rich-text.ts';
import { make } from '../ui/elements.ts';
import type { Source } from './engine.ts';

/** @param address gives a page's address for its path. */
export async function startingPoints(
  { start, cards }: Source,
  address: (path: string) => string,
): Promise<Node[]> {
  const [recent, series, topics] = await Promise.all([
    cards(start.recent),
    cards(start.series),
    cards(start.topics),
  ]);
  const links = (
    name: string,
    items: { path: string; label: string; note?: string | undefined }[],
    manner = 'search-start',
  ) =>
    items.length > 0
      ? [
          make('h2', { class: 'search-group' }, name),
          make(
            'ul',
            { class: manner },
            ...items.map(({ path, label, note }) =>
              make(
                'li',
                {},
                make('a', { href: address(path) }, label),
                ...(note ? [' ', make('span', { class: 'quiet' }, note)] : []),
              ),
            ),
          ),
        ]
      : [];
  return [
    ...links(
      said.latest,
      recent.map(({ path, title, people, when }) => ({
        path,
        label: plainText(title),
        // A date is not torn apart.
        note: [people.join(', '), when?.replaceAll(' ', '\u00A0')].filter(Boolean).join(' · '),
      })),
    ),
    ...links(
      said.series,
      series.map((card) => ({
        path: card.path,
        label: card.title,
        note: said.counted(card.kind, card.count ?? 0),
      })),
    ),
    ...links(
      said.topics,
      topics.map(({ path, title }) => ({ path, label: title })),
      'search-start search-line',
    ),
    ...links(
      said.years,
      start.years.map((year) => ({ path: `talks/${year}/`, label: year })),
      'search-start search-line',
    ),
  ];
}
