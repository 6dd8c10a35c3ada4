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
import { dayAfter } from './time-zone.ts';

/** `[name, parameters, type, value]` */
export type Property = [
  name: string,
  parameters: Record<string, string>,
  type: string,
  value: string | number,
];
export type Component = [name: string, properties: Property[], components: Component[]];

export interface Event {
  component: Component;
  /** The zone of its times; absent for whole days and for times in UTC. */
  zone?: string;
  /** The years that its times fall in. */
  years: number[];
}

/** What an event says that the talk does not: who it is for calendars, its page, and how often it moved. */
export interface EventFacts extends Change {
  /** Never changes, whatever happens to title, date or address (RFC 7986, section 5.3). */
  uid: string;
  url: string;
}

/**
 * The event of a talk; `undefined` when its full date is not known. A postponed talk without a new day stands as cancelled on the
 * day that it was announced for.
 */
export function eventOf(
  talk: Talk,
  { uid, url, revision, changed }: EventFacts,
  messages: Messages = en,
): Event | undefined {
  const date = dayInCalendar(talk);
  if (date === undefined) return undefined;
  const times = timesOf({ ...talk, date }, messages);
  const live = liveLink(talk.links);
  const stamp = `${changed ?? dayNotKnown}T00:00:00Z`;
  const speakers = (talk.speakers ?? []).map(({ name }) => name).join(', ');
  const title = plainTitle(talk.title);
  const properties: (Property | undefined | false)[] = [
    ['uid', {}, 'text', uid],
    ['dtstamp', {}, 'date-time', stamp],
    changed !== undefined && ['last-modified', {}, 'date-time', stamp],
    ['sequence', {}, 'integer', revision],
    ...times.properties,
    [
      'summary',
      {},
      'text',
      clean(titleWithStatus(speakers ? `${speakers}${messages.colon}${title}` : title, talk, messages)),
    ],
    ['status', {}, 'text', eventStatus(talk)],
    talk.location !== undefined &&
      !isAddress(talk.location) && ['location', {}, 'text', clean(talk.location)],
    talk.series !== undefined && ['categories', {}, 'text', clean(talk.series)],
    ['description', {}, 'text', clean(description(talk, times.inWords, messages))],
    ['url', {}, 'uri', url],
    live && ['conference', { feature: 'VIDEO', ...(live.label && { label: live.label }) }, 'uri', live.url],
  ];
  return {
    component: ['vevent', properties.filter((property) => property !== undefined && property !== false), []],
    ...(times.zone && { zone: times.zone }),
    years: times.years,
  };
}

interface Times {
  properties: Property[];
  zone?: string;
  years: number[];
  /** What the properties cannot say, for the description. */
  inWords?: string;
}

function timesOf(talk: Talk & { date: string }, messages: Messages): Times {
  const { date, start, end, timezone } = talk;
  const lastDay = lastDayOf(talk);
  const years = [...new Set([date, lastDay ?? date].map((day) => Number(day.slice(0, 4))))];
  // A time without a zone would float with the reader, and a day at whose end the hour is not known has no hour at its start.
  if (start === undefined || timezone === undefined || (lastDay !== undefined && end === undefined)) {
    const inWords =
      lastDay && (start ?? end)
        ? formatTalkTime({ date, endDate: lastDay, start, end }, messages)
        : timeRange(start, end);
    return {
      properties: [
        ['dtstart', {}, 'date', date],
        ...(lastDay ? [['dtend', {}, 'date', dayAfter(lastDay)] satisfies Property] : []),
      ],
      years,
      ...(inWords && { inWords: `${inWords} (${timezone ?? messages.status.timezoneNotGiven})` }),
    };
  }
  const from = `${date}T${start}:00`;
  const to = end === undefined ? undefined : `${lastDay ?? date}T${end}:00`;
  const [suffix, parameters] = isUtc(timezone) ? ['Z', {}] : ['', { tzid: timezone }];
  return {
    properties: [
      ['dtstart', parameters, 'date-time', from + suffix],
      // An end that is not after its start is not believed.
      ...(to !== undefined && to > from
        ? [['dtend', parameters, 'date-time', to + suffix] satisfies Property]
        : []),
    ],
    years,
    ...(!isUtc(timezone) && { zone: timezone }),
  };
}

function eventStatus(talk: Talk): string {
  if (isOff(talk)) return 'CANCELLED';
  return talk.status === 'tentative' ? 'TENTATIVE' : 'CONFIRMED';
}

function description(talk: Talk, times: string | undefined, messages: Messages): string {
  const status = formatStatus(talk, messages);
  const people = (talk.speakers ?? []).map(({ name, affiliation }) =>
    affiliation ? `${name} (${affiliation})` : name,
  );
  return [
    status && `${capitalised(status)}.`,
    people.join('\n'),
    [talk.event, times].filter(Boolean).join(', '),
    bodyText(talk.body),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function isAddress(location: string): boolean {
  return /^https?:\/\/\S+$/i.test(location.trim());
}

/** Text may hold no control character but the line break (RFC 5545, section 3.1). */
function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\p{Cc}/gu, (control) => (control === '\n' ? '\n' : ' '));
}
