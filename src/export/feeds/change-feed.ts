/** The feed of what changed last, at "changes.atom", "changes.rss" and "changes.feed.json". */
import type { Entry } from '../../model/entry.ts';
import type { ExportContext } from '../context.ts';
import type { ExportFile } from '../export-file.ts';
import { filePath } from '../export-format.ts';
import { formatDescriptions } from '../formats.ts';
import { entryUid, entryUrl, uuidUrn } from '../identity.ts';
import { feedFormats } from './feed.ts';
import { feedItems } from './feed-item.ts';
import { type FeedSubject, writeFeedPart } from './list-feed.ts';

/** An entry has a new item for each day on which anything of it changed, corrections included. */
export function changeFeedFiles(entries: readonly Entry[], context: ExportContext): ExportFile[] {
  const { messages, title } = context;
  const changes: FeedSubject = {
    path: 'changes',
    page: '',
    title: `${messages.feeds.changes} — ${title}`,
    description: messages.feeds.aboutChanges,
    entries,
    itemsOf: (entry, change) => {
      const id = uuidUrn(`${entryUid(entry, context)} as of ${change.changed ?? 'unknown'}`);
      // Revision 0, since the day in the id already makes every change an item of its own.
      return feedItems(
        entry,
        { id, url: entryUrl(entry, context), change: { ...change, revision: 0 } },
        messages,
      );
    },
  };
  return feedFormats.map((extension) => ({
    path: filePath(changes.path, extension),
    mediaType: formatDescriptions[extension].mediaType,
    content: () => writeFeedPart(extension, changes, context, { number: 1, count: 1 }),
  }));
}
