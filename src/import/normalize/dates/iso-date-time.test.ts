/** Dates with times as files write them. */
import { describe, expect, it } from 'vitest';
import { normaliseStartAndEnd } from './date-time.ts';
import { endAfter, readIsoDateTime } from './iso-date-time.ts';

describe('a date-time is told on the clock of its zone', () => {
  it.each([
    [
      '2024-05-16T14:00:00+00:00',
      'Europe/Lisbon',
      { date: '2024-05-16', time: '15:00', zone: 'Europe/Lisbon' },
    ],
    ['2024-01-16T14:00:00Z', 'Europe/Lisbon', { date: '2024-01-16', time: '14:00', zone: 'Europe/Lisbon' }],
    ['2024-05-16T23:30:00Z', 'Europe/Lisbon', { date: '2024-05-17', time: '00:30', zone: 'Europe/Lisbon' }],
    [
      '2024-05-16T02:00:00+02:00',
      'America/New_York',
      { date: '2024-05-15', time: '20:00', zone: 'America/New_York' },
    ],
    ['20240516T140000Z', 'Asia/Kolkata', { date: '2024-05-16', time: '19:30', zone: 'Asia/Kolkata' }],
    ['2024-05-16 14:00:00.123+0000', 'UTC', { date: '2024-05-16', time: '14:00', zone: 'UTC' }],
    ['2024-05-16T14:00Z', undefined, { date: '2024-05-16', time: '14:00', zone: 'UTC' }],
    // An offset is no zone.
    ['2024-05-16T14:00:00+02:00', undefined, { date: '2024-05-16', time: '14:00' }],
    // Without an offset it is that zone's already.
    ['2024-05-16T14:00:00', 'Europe/Lisbon', { date: '2024-05-16', time: '14:00', zone: 'Europe/Lisbon' }],
    ['2024-05-16', 'Europe/Lisbon', { date: '2024-05-16' }],
    // A zone in brackets is the clock that the time is on; one that is not known says nothing.
    [
      '2024-05-16T15:00:00[Europe/Zurich]',
      'America/New_York',
      { date: '2024-05-16', time: '09:00', zone: 'America/New_York' },
    ],
    [
      '2024-01-16T15:00[Europe/Zurich]',
      undefined,
      { date: '2024-01-16', time: '15:00', zone: 'Europe/Zurich' },
    ],
    ['2024-05-16T15:00[Not/AZone]', 'UTC', { date: '2024-05-16', time: '15:00', zone: 'UTC' }],
    ['2024-05-16T14:00Z', 'Not/AZone', { date: '2024-05-16', time: '14:00' }],
  ])('%s in %s', (text, zone, expected) => {
    const { epoch: _, ...told } = readIsoDateTime(text, zone) ?? { epoch: 0 };
    expect(told).toEqual(expected);
  });
});

it.each(['', '2024', '2024-02-30', '2024-05-16T25:00', '16/05/2024', '2024-05-16T14:00 tea', 'P1D', '14:00'])(
  '%j is no date-time',
  (text) => {
    expect(readIsoDateTime(text, 'Europe/Lisbon')).toBeUndefined();
  },
);

describe('start and end', () => {
  const zone = 'Europe/Lisbon';
  it.each([
    [
      '2024-05-16T14:00:00Z',
      '2024-05-16T15:00:00Z',
      { date: '2024-05-16', start: '15:00', end: '16:00', timezone: zone },
    ],
    ['2024-05-16T14:00:00', 'PT1H30M', { date: '2024-05-16', start: '14:00', end: '15:30', timezone: zone }],
    [
      '2024-05-16T23:30:00',
      'PT1H',
      { date: '2024-05-16', start: '23:30', end: '00:30', endDate: '2024-05-17', timezone: zone },
    ],
    ['2024-06-01', '2024-06-03', { date: '2024-06-01', endDate: '2024-06-03' }],
    ['2024-06-01', '2024-06-01', { date: '2024-06-01' }],
    ['2024-06-01', undefined, { date: '2024-06-01' }],
    ['16 May 2024\n14:00', '15:00', { date: '2024-05-16', start: '14:00', end: '15:00' }],
  ])('%j until %j', (start, until, expected) => {
    expect(normaliseStartAndEnd(start, until, zone)).toEqual({ ...expected, doubts: [] });
  });

  it('doubts an end before the start, and leaves it out', () => {
    expect(normaliseStartAndEnd('2024-05-16T14:00Z', '2024-05-16T13:00Z', 'UTC')).toEqual({
      date: '2024-05-16',
      start: '14:00',
      timezone: 'UTC',
      doubts: ['“2024-05-16T13:00Z” is before “2024-05-16T14:00Z”'],
    });
  });
});

describe('a duration after the start', () => {
  const start = { date: '2024-05-16', time: '23:30', epoch: 0 };
  it.each([
    ['PT1H', '2024-05-17', '00:30'],
    ['PT90M', '2024-05-17', '01:00'],
    ['P1W', '2024-05-23', '23:30'],
    ['P2DT30M', '2024-05-19', '00:00'],
    ['PT0S', '2024-05-16', '23:30'],
  ])('%s', (duration, date, time) => {
    expect(endAfter(start, duration)).toMatchObject({ date, time });
  });

  it.each(['', 'P', 'one hour', '-PT1H', 'P999999999D', '01:00'])('%j is none', (duration) => {
    expect(endAfter(start, duration)).toBeUndefined();
  });

  it('is none for a whole day', () => {
    expect(endAfter({ date: '2024-05-16', epoch: 0 }, 'PT1H')).toBeUndefined();
  });
});
