/** What the head and the foot of every page lead to: only what there is. */
import type { Messages } from '../i18n/en.ts';
import type { OwnPage } from '../model/content.ts';
import { by } from '../text/compare.ts';
import { fold } from '../text/fold.ts';
import { ownPagePath, sections } from './paths.ts';
import type { Counts, Navigation, NavigationItem } from './site.ts';

/**
 * The sections that have anything, the map where it shows anything, then pages of the curator's own in their order.
 *
 * @param isKept whether what was read can be read without a network
 */
export function navigationOf(
  counts: Counts,
  ownPages: readonly OwnPage[],
  messages: Messages,
  isKept = false,
): Navigation {
  const { names, frame, map } = messages;
  const sizes = { ...counts, talks: counts.dated + counts.undated };
  const pagesIn = (place: 'header' | 'footer'): NavigationItem[] =>
    ownPages
      .filter(({ fields }) => (fields.navigation ?? 'footer') === place)
      .sort(
        by(
          ({ fields }) => fields.order ?? Number.POSITIVE_INFINITY,
          ({ fields }) => fold(fields.title),
          ({ name }) => name,
        ),
      )
      .map((page) => ({ name: page.fields.title, path: ownPagePath(page) }));
  return {
    header: [
      ...sections
        .filter((section) => sizes[section] > 0)
        .map((section) => ({ name: names[section], path: `${section}/` })),
      ...(sizes.map > 0 ? [{ name: map.title, path: 'map/' }] : []),
      ...pagesIn('header'),
    ],
    footer: [
      ...(sizes.venues > 0 ? [{ name: names.venues, path: 'venues/' }] : []),
      { name: frame.readingList, path: 'list/' },
      ...(counts.dated + counts.undated + counts.papers > 0
        ? [{ name: messages.follow.title, path: 'follow/' }]
        : []),
      ...(isKept ? [{ name: messages.offline.title, path: 'offline/' }] : []),
      ...(sizes.sources > 0 ? [{ name: names.sources, path: 'sources/' }] : []),
      ...pagesIn('footer'),
    ],
  };
}
