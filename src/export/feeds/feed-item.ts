/** An entry as items of a feed. */

import { publishedIn } from '../../catalogue/paper-lists.ts';
import { capitalised, formatTalkTime } from '../../i18n/dates.ts';
import { pages as en, type Messages } from '../../i18n/en.ts';
import { formatStatus, titleWithStatus } from '../../i18n/status.ts';
import type { Change } from '../../model/change.ts';
import { type Entry, entryId, peopleOf } from '../../model/entry.ts';
import type { Talk } from '../../model/schema.ts';
import { isOff } from '../../model/talk-status.ts';
import { bodyHtml } from '../../render/markdown.ts';
import { escapeHtml, plainTitle } from '../../render/math.ts';
import { by } from '../../text/compare.ts';
import { moment } from '../icalendar/time-zone.ts';
import type { FeedItem } from './feed.ts';

export interface ItemFacts {
  /** Permanent. */
  id: string;
  url: string;
  change: Change;
}

/**
 * The item of an entry; and, when its time, place or status has changed since it was announced, a second one with an id of its own
 * for that change: a reader shows each id once, so a person is told once of the talk and once of its move.
 */
export function itemsOf(entry: Entry, { id, url, change }: ItemFacts, messages: Messages = en): FeedItem[] {
  const item: FeedItem = {
    id,
    url,
    title: titleOf(entry, messages),
    html: html(entry, messages),
    authors: peopleOf(entry),
    categories: entry.kind === 'talk' && entry.of.series ? [entry.of.series] : [],
    ...(change.changed && { changed: change.changed }),
    ...(entry.kind === 'talk' && timesOf(entry.of)),
  };
  if (entry.kind === 'paper' || change.revision === 0) return [item];
  const title = isOff(entry.of) ? item.title : messages.status.changedTitle(item.title);
  return [{ ...item, id: `${id}#change-${change.revision}`, title }, item];
}

/** The latest change first; what changed on the same day by the day of the talk, the latest first. */
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

function titleOf(entry: Entry, messages: Messages): string {
  const title = plainTitle(entry.of.title);
  if (entry.kind === 'paper') return title;
  const speakers = peopleOf(entry).join(', ');
  return titleWithStatus(speakers ? `${speakers}${messages.colon}${title}` : title, entry.of, messages);
}

function html(entry: Entry, messages: Messages): string {
  return facts(entry, messages)
    .map((line) => `<p>${escapeHtml(line)}</p>\n`)
    .concat(bodyHtml(entry.of.body))
    .join('');
}

/** What a reader sees first: who, when, where. */
function facts(entry: Entry, messages: Messages): string[] {
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

function timesOf({ date, start, end, endDate, timezone }: Talk): { starts?: string; ends?: string } {
  if (!date) return {};
  if (!start || !timezone) return { starts: date, ...(endDate && { ends: endDate }) };
  return {
    starts: moment(date, start, timezone),
    ...(end && { ends: moment(endDate ?? date, end, timezone) }),
  };
}
