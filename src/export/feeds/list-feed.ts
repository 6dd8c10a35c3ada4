/** The feed of a list, in several files when the list is long. */
import type { EntryList } from '../../catalogue/entry-list.ts';
import type { Change } from '../../model/change.ts';
import type { Entry } from '../../model/entry.ts';
import { type ExportContext, oncePerContext } from '../context.ts';
import { type FormatWriter, type ListPart, partPath } from '../export-format.ts';
import { entryUid, entryUrl, uuidUrn } from '../identity.ts';
import { type FeedFormat, type FeedItem, writeFeed } from './feed.ts';
import { feedItems, latestChangeFirst } from './feed-item.ts';

/** A feed reader fetches the first file again and again, so it stays small. The others are for who looks back, and hold entries in short. */
export const entriesPerFile = 50;

/** These feeds hold everything, each file naming the next (RFC 5005, section 3); all others hold the latest entries. */
const isComplete = (format: FeedFormat, { kind }: EntryList) =>
  format === 'atom' && (kind === 'catalogue' || kind === 'series');

/** What a feed tells of: a list, or the changes of the whole catalogue. */
export interface FeedSubject extends Pick<EntryList, 'path' | 'page' | 'title'> {
  entries: readonly Entry[];
  description: string;
  /** @param inShort with the beginning of the abstract alone */
  itemsOf: (entry: Entry, change: Change, inShort: boolean) => FeedItem[];
}

export function feedWriter(format: FeedFormat): FormatWriter {
  return {
    partsOf: (list) => (isComplete(format, list) ? Math.ceil(list.entries.length / entriesPerFile) : 1),
    write: (list, context, part) =>
      writeFeedPart(
        format,
        {
          ...list,
          description: context.description,
          itemsOf: (entry, change, inShort) =>
            feedItems(
              entry,
              { id: uuidUrn(entryUid(entry, context)), url: entryUrl(entry, context), change },
              context.messages,
              { inShort },
            ),
        },
        context,
        part,
      ),
  };
}

/** Sorted once for all formats and parts of a long list. */
const sortedEntries = oncePerContext((entries: readonly Entry[], { changeOf }) =>
  latestChangeFirst(entries, changeOf),
);

export function writeFeedPart(
  format: FeedFormat,
  { path, page, title, description, entries, itemsOf }: FeedSubject,
  context: ExportContext,
  { number, count }: ListPart,
): string {
  const addressOf = (part: number) => context.url(partPath(path, format, part));
  return writeFeed(
    format,
    {
      title,
      description,
      id: uuidUrn(`${path}@${context.calendarHost}`),
      page: context.url(page),
      self: addressOf(number),
      next: number < count ? addressOf(number + 1) : undefined,
      language: context.language,
    },
    sortedEntries(entries, context)
      .slice((number - 1) * entriesPerFile, number * entriesPerFile)
      .flatMap(({ entry, change }) => itemsOf(entry, change, number > 1)),
  );
}
