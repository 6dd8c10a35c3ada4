import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Talk } from '../../model/schema.ts';
import { writeCalendar } from './calendar.ts';
import { type EventIdentity, talkEvent } from './event.ts';
import { zonedInstant } from './time-zone.ts';

const facts = {
  name: 'Talks, and more',
  description: 'What is on; and where',
  url: 'https://example.org/talks/',
  source: 'https://example.org/talks.ics',
  host: 'example.org',
  timezone: 'Europe/Paris',
};

const talk = (fields: Partial<Talk>): Talk => ({ title: 'A title', slug: 'a', body: '', ...fields });
const known: EventIdentity = {
  uid: 'talks/a@example.org',
  url: 'https://example.org/talks/a/',
  revision: 2,
  changed: '2024-02-03',
};

function written(fields: Partial<Talk>, of: Partial<EventIdentity> = {}): string {
  const event = talkEvent(talk(fields), { ...known, ...of });
  return writeCalendar(event ? [event] : [], facts);
}

/** The lines as they were before they were folded. */
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

function parsed(text: string) {
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('a calendar', () => {
  const dated = { date: '2024-03-31', start: '14:00', end: '15:30', timezone: 'Europe/Lisbon' };

  it('has CRLF at every end and lines of 75 octets that cut no character', () => {
    const text = written({ ...dated, title: `${'é'.repeat(200)}𝔤`.repeat(3) });
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
    expect(parsed(text)[0]?.summary).toBe(`${'é'.repeat(200)}𝔤`.repeat(3));
  });

  it('escapes what the format uses, and keeps it', () => {
    const title = 'Back\\slash; comma, and $x^2$';
    const text = written({ ...dated, title, location: 'Room 1, floor; 2', body: 'One\n\nTwo, three' });
    expect(lines(text)).toContain('SUMMARY:Back\\\\slash\\; comma\\, and x2');
    expect(lines(text)).toContain('LOCATION:Room 1\\, floor\\; 2');
    expect(parsed(text)[0]?.description).toBe('One\n\nTwo, three');
  });

  it('lets no text start a property of its own', () => {
    const text = written({ ...dated, title: 'A\r\nATTACH:https://evil.example/', series: 'B\u0000\nC' });
    expect(lines(text).some((line) => line.startsWith('ATTACH') || line === 'C')).toBe(false);
  });

  it('names the zone, and has it', () => {
    const text = written(dated);
    expect(lines(text)).toContain('DTSTART;TZID=Europe/Lisbon:20240331T140000');
    expect(lines(text)).toContain('DTEND;TZID=Europe/Lisbon:20240331T153000');
    expect(lines(text)).toContain('TZID:Europe/Lisbon');
    expect(parsed(text)[0]?.startDate.toJSDate().toISOString()).toBe('2024-03-31T13:00:00.000Z');
  });

  it('is right on both sides of a change of clocks, in three zones, for several thousand talks', () => {
    const zones = ['Europe/Lisbon', 'America/New_York', 'Asia/Kolkata'];
    const events = Array.from({ length: 4_000 }, (_, index) => {
      const day = `20${String(10 + (index % 20)).padStart(2, '0')}-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
      const event = talkEvent(
        talk({ date: day, start: '09:30', timezone: zones[index % 3] as string, slug: `t${index}` }),
        {
          ...known,
          uid: `talks/t${index}@example.org`,
        },
      );
      if (!event) throw new Error('a dated talk has an event');
      return event;
    });
    const found = parsed(writeCalendar(events, facts));
    expect(new Set(found.map((event) => event.uid)).size).toBe(4_000);
    // The zones of the file against the zones that Node knows.
    const clocks = new Map(
      zones.map((timeZone) => [
        timeZone,
        new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
      ]),
    );
    for (const { startDate } of found.filter((_, index) => index % 11 === 0)) {
      const [day = '', month = '', year = ''] = startDate.toString().slice(0, 10).split('-').reverse();
      expect(clocks.get(startDate.zone.tzid)?.format(startDate.toJSDate())).toBe(
        `${day}/${month}/${year}, 09:30`,
      );
    }
  }, 30_000);

  it.each([2027, 2024, 1990, 1850])('has a talk of %d in every zone that Node knows, at its time', (year) => {
    // Alaska was on the other side of the date line, and Manila: ical.js does not read an offset beyond these.
    const isRead = (zone: string) =>
      /[+-](?:0\d|1[01]):|\+1[23]:|\+14:00|-12:00/.test(zonedInstant(`${year}-07-01`, '14:00', zone));
    for (const timezone of Intl.supportedValuesOf('timeZone').filter(isRead)) {
      const [event] = parsed(written({ ...dated, date: `${year}-07-01`, timezone }));
      const at = Date.parse(zonedInstant(`${year}-07-01`, '14:00', timezone)) / 1000;
      expect([timezone, event?.startDate.toUnixTime()]).toEqual([timezone, at]);
    }
  });

  it('says UTC without a zone', () => {
    expect(lines(written({ ...dated, timezone: 'Etc/UTC' }))).toContain('DTSTART:20240331T140000Z');
    expect(written({ ...dated, timezone: 'UTC' })).not.toContain('TZID');
  });

  it.each<[string, Partial<Talk>, string[], string[]]>([
    ['a day without a time', { date: '2024-03-31' }, ['DTSTART;VALUE=DATE:20240331'], ['DTEND']],
    [
      'several days',
      { date: '2024-02-28', endDate: '2024-02-29' },
      ['DTSTART;VALUE=DATE:20240228', 'DTEND;VALUE=DATE:20240301'],
      [],
    ],
    ['a start without an end', { ...dated, end: undefined as never }, [], ['DTEND']],
    ['an end that is not after its start', { ...dated, end: '13:00' }, [], ['DTEND']],
    [
      'a time without a zone floats, and says so',
      { date: '2026-01-29', start: '11:00', end: '12:00' },
      ['DTSTART:20260129T110000', 'DTEND:20260129T120000', 'DESCRIPTION:11:00–12:00 (time zone not given)'],
      ['BEGIN:VTIMEZONE'],
    ],
    [
      'several days whose hours have no zone',
      { date: '2024-01-01', endDate: '2024-01-03', start: '14:00', end: '12:00' },
      [
        'DTSTART:20240101T140000',
        'DTEND:20240103T120000',
        'DESCRIPTION:Monday 1 January 2024\\, 14:00 to Wednesday 3 January 2024\\, 12:00 (time zone not given)',
      ],
      [],
    ],
    [
      'several days without an hour at their end',
      { date: '2024-01-01', endDate: '2024-01-03', start: '14:00' },
      ['DTSTART;VALUE=DATE:20240101', 'DTEND;VALUE=DATE:20240104'],
      [],
    ],
    ['a place that is a link is no place', { ...dated, location: 'https://zoom.us/j/1' }, [], ['LOCATION']],
    [
      'the live link',
      { ...dated, links: [{ url: 'https://eu.zoom.us/j/1', label: 'Join' }] },
      ['CONFERENCE;FEATURE=VIDEO;LABEL=Join;VALUE=URI:https://eu.zoom.us/j/1'],
      [],
    ],
  ])('%s', (_, fields, has, hasNot) => {
    const text = lines(written(fields));
    expect(text).toEqual(expect.arrayContaining(has));
    for (const name of hasNot) expect(text.filter((line) => line.startsWith(name))).toEqual([]);
  });

  it('is as long as a talk of its series usually is, and says so, where no end is known', () => {
    const of = (fields: Partial<Talk>) => {
      const event = talkEvent(talk(fields), known, undefined, { usualMinutes: 75 });
      return lines(writeCalendar(event ? [event] : [], facts));
    };
    const { end: _, ...open } = dated;
    expect(of(open)).toContain('DURATION:PT75M');
    expect(of(open).join('\n')).toContain(
      'No end was announced. Talks of this series usually take 75 minutes.',
    );
    // What is known stays, and of a whole day there is no hour to count from.
    for (const fields of [dated, { date: '2024-03-31' }, { ...open, endDate: '2024-04-02' }])
      expect(of(fields).join('\n')).not.toMatch(/DURATION:PT75M|usually take/);
  });

  it('has no event of a talk without a full date', () => {
    expect(talkEvent(talk({}), known)).toBeUndefined();
    expect(parsed(written({}))).toEqual([]);
    // A calendar without any component is none.
    expect(lines(written({}))).toContain('BEGIN:VTIMEZONE');
  });

  it('keeps a cancelled talk, and one that was postponed to a day not yet known', () => {
    const cancelled = lines(written({ ...dated, status: 'cancelled', speakers: [{ name: 'A B' }] }));
    expect(cancelled).toEqual(
      expect.arrayContaining(['STATUS:CANCELLED', 'SUMMARY:Cancelled: A B: A title', 'SEQUENCE:2']),
    );
    const postponed = lines(written({ status: 'postponed', formerDate: '2024-04-01' }));
    expect(postponed).toEqual(
      expect.arrayContaining([
        'STATUS:CANCELLED',
        'SUMMARY:Postponed: A title',
        'DTSTART;VALUE=DATE:20240401',
      ]),
    );
    const moved = lines(written({ ...dated, status: 'postponed', formerDate: '2024-03-01' }));
    expect(moved).toEqual(expect.arrayContaining(['STATUS:CONFIRMED', 'SUMMARY:A title']));
    expect(lines(written({ ...dated, status: 'tentative' }))).toContain('STATUS:TENTATIVE');
  });

  it('is stamped with the day of change; where that is not known, with the first day of the epoch', () => {
    expect(lines(written(dated))).toEqual(
      expect.arrayContaining(['DTSTAMP:20240203T000000Z', 'LAST-MODIFIED:20240203T000000Z']),
    );
    const { changed: _, ...unknown } = known;
    const event = talkEvent(talk(dated), unknown);
    const text = lines(writeCalendar(event ? [event] : [], facts));
    expect(text).toContain('DTSTAMP:19700101T000000Z');
    expect(text.some((line) => line.startsWith('LAST-MODIFIED'))).toBe(false);
  });

  it('is named for those who subscribe, and says where it comes from', () => {
    expect(lines(written(dated))).toEqual(
      expect.arrayContaining([
        'NAME:Talks\\, and more',
        'X-WR-CALNAME:Talks\\, and more',
        'SOURCE;VALUE=URI:https://example.org/talks.ics',
        'REFRESH-INTERVAL;VALUE=DURATION:P1D',
      ]),
    );
    expect(written(dated)).not.toContain('VALARM');
  });
});
