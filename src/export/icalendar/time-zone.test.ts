import { describe, expect, it } from 'vitest';
import { isUtc } from '../../i18n/time-zones.ts';
import { dayAfter } from '../../text/calendar-days.ts';
import { observances, zonedInstant } from './time-zone.ts';

describe('a local time as an instant', () => {
  it.each([
    ['2024-03-30', '14:00', 'Europe/Lisbon', '2024-03-30T14:00:00+00:00'],
    ['2024-03-31', '14:00', 'Europe/Lisbon', '2024-03-31T14:00:00+01:00'],
    ['2024-03-09', '23:30', 'America/New_York', '2024-03-09T23:30:00-05:00'],
    ['2024-03-10', '12:00', 'America/New_York', '2024-03-10T12:00:00-04:00'],
    ['2024-07-01', '09:00', 'Asia/Kolkata', '2024-07-01T09:00:00+05:30'],
    // Moscow kept summer time all year from 2011 to 2014.
    ['2012-01-15', '12:00', 'Europe/Moscow', '2012-01-15T12:00:00+04:00'],
    ['2024-01-15', '12:00', 'Europe/Moscow', '2024-01-15T12:00:00+03:00'],
    // An hour that no clock in Lisbon shows, and one that it shows twice.
    ['2024-03-31', '01:30', 'Europe/Lisbon', '2024-03-31T02:30:00+01:00'],
    ['2024-10-27', '01:30', 'Europe/Lisbon', '2024-10-27T01:30:00+01:00'],
  ])('%s %s in %s is %s', (date, time, zone, local) => {
    expect(zonedInstant(date, time, zone)).toBe(local);
  });

  it('knows the day after, over months and leap years', () => {
    expect(dayAfter('2024-02-28')).toBe('2024-02-29');
    expect(dayAfter('2023-12-31')).toBe('2024-01-01');
  });

  it('knows UTC by its names', () => {
    expect(['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT'].every(isUtc)).toBe(true);
    expect(['Europe/London', 'Etc/GMT+1'].some(isUtc)).toBe(false);
  });
});

describe('what a zone observes in a year', () => {
  it('is the change in force when the year begins, and those within it, as clocks showed them', () => {
    expect(observances('Europe/Lisbon', 2024)).toEqual([
      { onset: '2023-10-29T02:00:00', from: '+01:00', to: '+00:00', isDaylight: false },
      { onset: '2024-03-31T01:00:00', from: '+00:00', to: '+01:00', isDaylight: true },
      { onset: '2024-10-27T02:00:00', from: '+01:00', to: '+00:00', isDaylight: false },
    ]);
  });

  it('is the last change for ever, where clocks no longer change', () => {
    expect(observances('Asia/Tokyo', 2024)).toHaveLength(1);
    expect(observances('Asia/Tokyo', 2024)[0]).toMatchObject({ to: '+09:00', isDaylight: false });
  });

  it('is whole minutes, also where the change was from local mean time', () => {
    expect(observances('Asia/Dubai', 2026)).toEqual([
      { onset: '1920-01-01T00:00:00', from: '+03:41', to: '+04:00', isDaylight: false },
    ]);
  });

  it('begins with the year, before clocks were ever set', () => {
    expect(observances('Asia/Dubai', 1850)).toEqual([
      { onset: '1850-01-01T00:00:00', from: '+03:41', to: '+03:41', isDaylight: false },
    ]);
  });

  it('is no summer time where clocks went forward for good', () => {
    expect(observances('Europe/Istanbul', 2024)).toEqual([
      { onset: '2016-03-27T03:00:00', from: '+02:00', to: '+03:00', isDaylight: false },
    ]);
  });

  it('has a change at the first midnight of the year', () => {
    expect(observances('America/Lima', 1990)[0]).toMatchObject({
      onset: '1990-01-01T00:00:00',
      to: '-04:00',
    });
  });

  it('is one offset, where they never did', () => {
    expect(observances('Etc/GMT+3', 2024)).toEqual([
      { onset: '1900-01-01T00:00:00', from: '-03:00', to: '-03:00', isDaylight: false },
    ]);
  });
});
