/** Entries as items of a feed. */

import { publishedIn } from '../../catalogue/paper-lists.ts';
import { capitalised, formatTalkTime } from '../../i18n/dates.ts';
import { pages as en, type Messages } from '../../i18n/en.ts';
import { formatStatus, titleWithStatus } from '../../i18n/status.ts';
import type { Change } from '../../model/change.ts';
import { type Entry, entryId, peopleOf } from '../../model/entry.ts';
import type { Paper, Talk } from '../../model/schema.ts';
import { isOff } from '../../model/talk-status.ts';
import { bodyHtml, bodyText } from '../../render/markdown.ts';
import { escapeHtml, plainTitle } from '../../render/math.ts';
import { by } from '../../text/compare.ts';
import { cut } from '../../text/truncate.ts';
import { doiOf } from '../csl.ts';
import { zonedInstant } from '../icalendar/time-zone.ts';
import type { FeedItem } from './feed.ts';

export interface ItemIdentity {
  /** Permanent. */
  id: string;
  url: string;
  change: Change;
}

/**
 * The item of an entry; and, before it, a second item with an id of its own when time, place or status of a talk changed. A feed reader
 * shows each id once, so its user hears once of the talk and once of each change.
 */
export function feedItems(
  entry: Entry,
  { id, url, change }: ItemIdentity,
  messages: Messages = en,
  { inShort = false } = {},
): FeedItem[] {
  const item: FeedItem = {
    id,
    url,
    title: itemTitle(entry, messages),
    html: itemHtml(entry, messages, inShort),
    authors: peopleOf(entry),
    categories: entry.kind === 'talk' && entry.of.series ? [entry.of.series] : [],
    ...(change.changed && { changed: change.changed }),
    ...(entry.of.event && { event: entry.of.event }),
    ...(entry.kind === 'talk' ? itemTimes(entry.of) : { published: publishedOf(entry.of) }),
    ...(entry.kind === 'talk' && talkOf(entry.of)),
  };
  if (entry.kind === 'paper' || change.revision === 0) return [item];
  const title = isOff(entry.of) ? item.title : messages.status.changedTitle(item.title);
  return [{ ...item, id: `${id}#change-${change.revision}`, title }, item];
}

/** The latest change first. Entries that changed on the same day are sorted by their own date, the latest first. */
export function latestChangeFirst(
  entries: readonly Entry[],
  changeOf: (id: string) => Change,
): { entry: Entry; id: string; change: Change }[] {
  return entries
    .map((entry) => ({ entry, id: entryId(entry), change: changeOf(entryId(entry)) }))
    .sort(by(({ id }) => id))
    .sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));

  function day({ change, entry }: { change: Change; entry: Entry }): string {
    return `${change.changed ?? ''} ${entry.of.date ?? ''}`;
  }
}

function itemTitle(entry: Entry, messages: Messages): string {
  const title = plainTitle(entry.of.title);
  if (entry.kind === 'paper') return title;
  const speakers = peopleOf(entry).join(', ');
  return titleWithStatus(speakers ? `${speakers}${messages.colon}${title}` : title, entry.of, messages);
}

function itemHtml(entry: Entry, messages: Messages, inShort: boolean): string {
  return headLines(entry, messages)
    .map((line) => `<p>${escapeHtml(line)}</p>\n`)
    .concat(inShort ? `<p>${escapeHtml(cut(bodyText(entry.of.body), 160))}</p>\n` : bodyHtml(entry.of.body))
    .join('');
}

/** The lines before the abstract: who, when, where. */
function headLines(entry: Entry, messages: Messages): string[] {
  if (entry.kind === 'paper') {
    const published = publishedIn(entry.of);
    return [
      peopleOf(entry).join(', '),
      [published?.journal, published?.place].filter(Boolean).join(' '),
    ].filter(Boolean);
  }
  const talk = entry.of;
  const people = (talk.speakers ?? []).map(({ name, affiliation }) =>
    affiliation ? `${name} (${affiliation})` : name,
  );
  const status = formatStatus(talk, messages);
  return [
    people.join(', '),
    [formatTalkTime(talk, messages), talk.location, talk.event].filter(Boolean).join('. '),
    ...(status ? [`${capitalised(status)}.`] : []),
  ].filter(Boolean);
}

function talkOf({ location, timezone, kind, status }: Talk): Partial<FeedItem> {
  return {
    ...(location && { location }),
    ...(timezone && { timezone }),
    ...(kind && { kind }),
    ...(status && { status }),
  };
}

const publishedFields = [
  ...(['journal', 'booktitle', 'series', 'publisher', 'institution', 'address', 'howPublished'] as const),
  ...(['volume', 'issue', 'pages', 'date'] as const),
];

function publishedOf(paper: Paper): NonNullable<FeedItem['published']> {
  const doi = doiOf(paper.links);
  const known = publishedFields.flatMap((name) => (paper[name] ? [[name, paper[name]] as const] : []));
  return { ...Object.fromEntries(known), ...(doi && { doi }) };
}

function itemTimes({ date, start, end, endDate, timezone }: Talk): { starts?: string; ends?: string } {
  if (!date) return {};
  if (!start || !timezone) return { starts: date, ...(endDate && { ends: endDate }) };
  return {
    starts: zonedInstant(date, start, timezone),
    ...(end && { ends: zonedInstant(endDate ?? date, end, timezone) }),
  };
}
