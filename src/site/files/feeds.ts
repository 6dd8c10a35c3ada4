/** The feeds of the lists, and the one of all that changed, parted into files that stay small. */

import type { EntryList } from '../../catalogue/entry-list.ts';
import { type FeedItem, feed, feedFormats } from '../../export/feeds/feed.ts';
import { itemsOf, latestChangeFirst } from '../../export/feeds/feed-item.ts';
import type { Change } from '../../model/change.ts';
import type { Entry } from '../../model/entry.ts';
import { catalogue, changeOf } from '../load.ts';
import { messages } from '../messages.ts';
import { besidePath } from '../paths.ts';
import { publicUrl } from '../urls.ts';
import { file, type OutsideFile } from './file.ts';
import { pageOf, uid, urn } from './identity.ts';
import { entries } from './lists.ts';

/** How many entries a file of a feed holds; the next file is named in it. */
const entriesInAFile = 500;

type FeedFormat = (typeof feedFormats)[number];

interface Feed extends Pick<EntryList, 'path' | 'page' | 'title'> {
  entries: readonly Entry[];
  description: string;
  itemsOf: (entry: Entry, change: Change) => FeedItem[];
}

const orders = new WeakMap<readonly Entry[], ReturnType<typeof latestChangeFirst>>();

/** Sorted once for all the files that a long list is parted into. */
function ordered(list: readonly Entry[]): ReturnType<typeof latestChangeFirst> {
  const known = orders.get(list) ?? latestChangeFirst(list, changeOf);
  orders.set(list, known);
  return known;
}

export function feedFiles(list: EntryList, format: FeedFormat): OutsideFile[] {
  return filesOfFeed(format, {
    ...list,
    description: catalogue.description,
    itemsOf: (entry, change) => itemsOf(entry, { id: urn(uid(entry)), url: pageOf(entry), change }, messages),
  });
}

/** The feed of what changed: an entry is in it anew for each day on which anything of it changed. */
export function changeFeedFiles(): OutsideFile[] {
  const changes: Feed = {
    path: 'changes',
    page: '',
    title: `${messages.feeds.changes} — ${catalogue.title}`,
    description: messages.feeds.aboutChanges,
    entries,
    itemsOf(entry, change) {
      const id = urn(`${uid(entry)} as of ${change.changed ?? 'unknown'}`);
      return itemsOf(entry, { id, url: pageOf(entry), change: { ...change, revision: 0 } }, messages);
    },
  };
  return feedFormats.flatMap((format) => filesOfFeed(format, changes));
}

function filesOfFeed(format: FeedFormat, of: Feed): OutsideFile[] {
  const { path, page, title, description } = of;
  const last = Math.max(Math.ceil(of.entries.length / entriesInAFile), 1);
  const nameOf = (number: number) => (number === 1 ? format : `${number}.${format}`);
  const addressOf = (number: number) => publicUrl(besidePath(path, nameOf(number)));
  return Array.from({ length: last }, (_, index) => index + 1).map((number) =>
    file(path, nameOf(number), () =>
      feed(
        format,
        {
          title,
          description,
          id: urn(`${path}@${catalogue.calendarHost}`),
          page: publicUrl(page),
          self: addressOf(number),
          next: number < last ? addressOf(number + 1) : undefined,
          language: catalogue.language,
        },
        ordered(of.entries)
          .slice((number - 1) * entriesInAFile, number * entriesInAFile)
          .flatMap(({ entry, change }) => of.itemsOf(entry, change)),
      ),
    ),
  );
}
