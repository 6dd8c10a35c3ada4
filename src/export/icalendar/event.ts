/** A talk as an event of a calendar (RFC 5545, section 3.6.1), in jCal (RFC 7265). */

import { capitalised, formatTalkTime } from '../../i18n/dates.ts';
import { pages as en, type Messages } from '../../i18n/en.ts';
import { formatStatus, titleWithStatus } from '../../i18n/status.ts';
import { isUtc } from '../../i18n/time-zones.ts';
import type { Change } from '../../model/change.ts';
import { dayNotKnown } from '../../model/change.ts';
import { liveLink } from '../../model/live-link.ts';
import type { Talk } from '../../model/schema.ts';
import { lastDayOf, timeRange } from '../../model/talk-hours.ts';
import { dayInCalendar, isOff } from '../../model/talk-status.ts';
import { bodyText } from '../../render/markdown.ts';
import { plainTitle } from '../../render/math.ts';
import { dayAfter } from '../../text/calendar-days.ts';
import { cut } from '../../text/truncate.ts';
import type { JcalComponent, JcalProperty } from './jcal.ts';

export interface CalendarEvent {
  component: JcalComponent;
  /** The time zone of its times; absent for whole days and for times in UTC. */
  zone?: string;
  /** The years of its first and last day, for which the zone's changes are needed. */
  years: number[];
}

/** What a talk itself does not know: its id in calendars, its page, and how often it changed. */
export interface EventIdentity extends Change {
  /** It stays the same whatever happens to title, date or address (RFC 7986, section 5.3). */
  uid: string;
  url: string;
}

/**
 * The event of a talk; `undefined` when its full date is not known. A postponed talk without a new date is a cancelled event on the
 * day that was announced.
 *
 * @param usualMinutes how long a talk of its series usually is: where no end is known the event is as long, and says so
 */
export function talkEvent(
  talk: Talk,
  { uid, url, revision, changed }: EventIdentity,
  messages: Messages = en,
  { inShort = false, usualMinutes }: { inShort?: boolean; usualMinutes?: number | undefined } = {},
): CalendarEvent | undefined {
  const date = dayInCalendar(talk);
  if (date === undefined) return undefined;
  const times = eventTimes({ ...talk, date }, messages, usualMinutes);
  const live = talk.online === undefined ? liveLink(talk.links) : { url: talk.online, label: undefined };
  const stamp = `${changed ?? dayNotKnown}T00:00:00Z`;
  const speakers = (talk.speakers ?? []).map(({ name }) => name).join(', ');
  const title = plainTitle(talk.title);
  const properties: (JcalProperty | undefined | false)[] = [
    ['uid', {}, 'text', uid],
    ['dtstamp', {}, 'date-time', stamp],
    changed !== undefined && ['last-modified', {}, 'date-time', stamp],
    ['sequence', {}, 'integer', revision],
    ...times.properties,
    [
      'summary',
      {},
      'text',
      cleanText(titleWithStatus(speakers ? `${speakers}${messages.colon}${title}` : title, talk, messages)),
    ],
    ['status', {}, 'text', eventStatus(talk)],
    talk.location !== undefined &&
      !isAddress(talk.location) && ['location', {}, 'text', cleanText(talk.location)],
    talk.series !== undefined && ['categories', {}, 'text', cleanText(talk.series)],
    ['description', {}, 'text', cleanText(description(talk, times, messages, inShort))],
    ['url', {}, 'uri', url],
    live && ['conference', { feature: 'VIDEO', ...(live.label && { label: live.label }) }, 'uri', live.url],
  ];
  return {
    component: ['vevent', properties.filter((property) => property !== undefined && property !== false), []],
    ...(times.zone && { zone: times.zone }),
    years: times.years,
  };
}

interface EventTimes {
  properties: JcalProperty[];
  zone?: string;
  years: number[];
  /** Times that the properties cannot express, for the description. */
  inWords?: string;
  /** That the end is the series' usual one, for the description. */
  usual?: string;
}

function eventTimes(
  talk: Talk & { date: string },
  messages: Messages,
  usualMinutes: number | undefined,
): EventTimes {
  const { date, start, end, timezone } = talk;
  const lastDay = lastDayOf(talk);
  const years = [...new Set([date, lastDay ?? date].map((day) => Number(day.slice(0, 4))))];
  const words =
    lastDay && (start ?? end)
      ? formatTalkTime({ date, endDate: lastDay, start, end }, messages)
      : timeRange(start, end);
  const inWords = words && `${words} (${timezone ?? messages.status.timezoneNotGiven})`;
  // An event of several days without an end time has no DTEND to go with a start time: it becomes whole days.
  if (start === undefined || (lastDay !== undefined && end === undefined)) {
    return {
      properties: [
        ['dtstart', {}, 'date', date],
        ...(lastDay ? [['dtend', {}, 'date', dayAfter(lastDay)] satisfies JcalProperty] : []),
      ],
      years,
      ...(inWords && { inWords }),
    };
  }
  const from = `${date}T${start}:00`;
  const to = end === undefined ? undefined : `${lastDay ?? date}T${end}:00`;
  const [suffix, parameters] = clockOf(timezone);
  const isUsual = end === undefined && usualMinutes !== undefined;
  return {
    properties: [
      ['dtstart', parameters, 'date-time', from + suffix],
      // Nobody announced an end: the description says that this one is the series' usual.
      ...(isUsual ? [['duration', {}, 'duration', `PT${usualMinutes}M`] satisfies JcalProperty] : []),
      // An end that is not after the start must be an error, and RFC 5545 (section 3.8.2.2) forbids it.
      ...(to !== undefined && to > from
        ? [['dtend', parameters, 'date-time', to + suffix] satisfies JcalProperty]
        : []),
    ],
    years,
    ...(isUsual && { usual: messages.series.usualLength(usualMinutes) }),
    // That nobody gave the zone is said in words, too.
    ...(timezone === undefined && inWords && { inWords }),
    ...(timezone !== undefined && !isUtc(timezone) && { zone: timezone }),
  };
}

/** What a date-time ends in and which zone it names. Without a zone it floats: the same clock time for everyone (RFC 5545, section 3.3.5). */
function clockOf(timezone: string | undefined): [suffix: string, parameters: Record<string, string>] {
  if (timezone === undefined) return ['', {}];
  return isUtc(timezone) ? ['Z', {}] : ['', { tzid: timezone }];
}

function eventStatus(talk: Talk): string {
  if (isOff(talk)) return 'CANCELLED';
  return talk.status === 'tentative' ? 'TENTATIVE' : 'CONFIRMED';
}

function description(
  talk: Talk,
  { inWords, usual }: EventTimes,
  messages: Messages,
  inShort: boolean,
): string {
  const status = formatStatus(talk, messages);
  const people = (talk.speakers ?? []).map(({ name, affiliation }) =>
    affiliation ? `${name} (${affiliation})` : name,
  );
  return [
    status && `${capitalised(status)}.`,
    talk.note,
    people.join('\n'),
    [talk.event, inWords].filter(Boolean).join(', '),
    usual,
    inShort ? cut(bodyText(talk.body), 300) : bodyText(talk.body),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function isAddress(location: string): boolean {
  return /^https?:\/\/\S+$/i.test(location.trim());
}

/** Text may hold no control characters except line breaks (RFC 5545, section 3.1). */
function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\p{Cc}/gu, (control) => (control === '\n' ? '\n' : ' '));
}
