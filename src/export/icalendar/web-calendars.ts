/** A talk as links to calendars on the web: each opens a new event there with what is known filled in, for a reader to save. */

import { dayAfter } from '../../text/calendar-days.ts';
import { cut } from '../../text/truncate.ts';
import type { CalendarEvent } from './event.ts';
import { zonedInstant } from './time-zone.ts';

export interface WebCalendarLink {
  name: string;
  href: string;
}

/** A link holds the beginning of a description: longer addresses are refused by some servers. */
const longestDescription = 500;

/**
 * The links of an event. Where no end is known, it is as long as no time: a reader sets the end.
 *
 * @param page the public address of the talk's page; without one, none is named
 */
export function webCalendarLinks({ component }: CalendarEvent, page?: string): WebCalendarLink[] {
  const of = (name: string) => component[1].find(([each]) => each === name);
  const text = (name: string) => String(of(name)?.[3] ?? '');
  const [, zone, type, start] = of('dtstart') ?? [];
  const from = String(start ?? '');
  const isDay = type === 'date';
  const to = text('dtend') || (isDay ? dayAfter(from) : later(from, text('duration')));
  const timezone = zone?.['tzid'];
  const description = [page, cut(text('description'), longestDescription)].filter(Boolean).join('\n\n');
  const packed = (time: string) => time.replace(/[-:]/g, '');
  const instant = (time: string) =>
    timezone === undefined || isDay ? time : zonedInstant(time.slice(0, 10), time.slice(11, 16), timezone);
  const google = {
    action: 'TEMPLATE',
    text: text('summary'),
    dates: `${packed(from)}/${packed(to)}`,
    ...(timezone && !isDay && { ctz: timezone }),
    ...(text('location') && { location: text('location') }),
    ...(description && { details: description }),
  };
  const outlook = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: text('summary'),
    startdt: instant(from),
    enddt: instant(to),
    ...(isDay && { allday: 'true' }),
    ...(text('location') && { location: text('location') }),
    ...(description && { body: description }),
  };
  return [
    {
      name: 'Google Calendar',
      href: `https://calendar.google.com/calendar/render?${new URLSearchParams(google)}`,
    },
    {
      name: 'Outlook',
      href: `https://outlook.office.com/calendar/0/deeplink/compose?${new URLSearchParams(outlook)}`,
    },
  ];
}

/** A local time so much later; an event's duration is in minutes: "PT75M". */
function later(time: string, duration: string): string {
  const minutes = Number(/^PT(\d+)M$/.exec(duration)?.[1] ?? 0);
  const end = new Date(Date.parse(`${time.replace(/Z$/, '')}Z`) + minutes * 60_000)
    .toISOString()
    .slice(0, 19);
  return time.endsWith('Z') ? `${end}Z` : end;
}
