import { expect, it } from 'vitest';
import type { Talk } from '../../model/schema.ts';
import { talkEvent } from './event.ts';
import { webCalendarLinks } from './web-calendars.ts';

const identity = { uid: 'u', url: 'https://talks.example/talks/knots/', revision: 0 };

function linksOf(fields: Partial<Talk>, page?: string, usualMinutes?: number) {
  const talk: Talk = {
    title: 'Knots & ice',
    slug: 'knots',
    body: '',
    speakers: [{ name: 'Ada Example' }],
    ...fields,
  };
  const event = talkEvent(talk, identity, undefined, { usualMinutes });
  const [google, outlook] = (event ? webCalendarLinks(event, page) : []).map(({ href }) =>
    Object.fromEntries(new URL(href).searchParams),
  );
  return { google, outlook };
}

it('a talk opens as a new event with its hours in its own zone', () => {
  const { google, outlook } = linksOf(
    {
      date: '2026-10-13',
      start: '16:15',
      end: '17:15',
      timezone: 'Europe/Copenhagen',
      location: 'Great Hall',
    },
    'https://talks.example/talks/knots/',
  );
  expect(google).toMatchObject({
    text: 'Ada Example: Knots & ice',
    dates: '20261013T161500/20261013T171500',
    ctz: 'Europe/Copenhagen',
    location: 'Great Hall',
    details: 'https://talks.example/talks/knots/\n\nAda Example',
  });
  expect(outlook).toMatchObject({
    subject: 'Ada Example: Knots & ice',
    startdt: '2026-10-13T16:15:00+02:00',
    enddt: '2026-10-13T17:15:00+02:00',
    location: 'Great Hall',
  });
});

it('is as long as talks of its series usually are, and makes up no end', () => {
  const fields = { date: '2026-10-13', start: '23:30', timezone: 'Europe/Copenhagen' };
  expect(linksOf(fields, undefined, 75).google?.['dates']).toBe('20261013T233000/20261014T004500');
  expect(linksOf(fields).google?.['dates']).toBe('20261013T233000/20261013T233000');
});

it('whole days end on the day after, and a time without a zone stays the time of the clock', () => {
  const day = linksOf({ date: '2026-12-31' });
  expect(day.google?.['dates']).toBe('20261231/20270101');
  expect(day.google).not.toHaveProperty('ctz');
  expect(day.outlook).toMatchObject({ startdt: '2026-12-31', enddt: '2027-01-01', allday: 'true' });
  const floating = linksOf({ date: '2026-10-13', start: '09:00', end: '10:00' });
  expect(floating.outlook?.['startdt']).toBe('2026-10-13T09:00:00');
  const utc = linksOf({ date: '2026-10-13', start: '09:00', end: '10:00', timezone: 'UTC' });
  expect(utc.google?.['dates']).toBe('20261013T090000Z/20261013T100000Z');
});
