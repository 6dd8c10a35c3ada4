import { describe, expect, it } from 'vitest';
import { changesAround, formatOffset, instantOfLocal, isTimeZone, offsetAt } from './zone-rules.ts';

const zones = Intl.supportedValuesOf('timeZone');
const seconds = (text: string) => Date.parse(`${text}Z`) / 1000;

/** What Node's own data say. */
function offsetByNode(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    },
  }).formatToParts(at * 1000);
  const [year, month, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map(
    (name) => parts.find(({ type }) => type === name)?.value,
  );
  return seconds(`${year}-${month}-${day}T${hour}:${minute}:${second}`) - at;
}

describe('the rules of time zones', () => {
  it('are there for every zone that Node knows, and agree with it in years that are over', () => {
    expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
    for (const at of ['1990-01-15T12:00', '1990-07-15T12:00', '2024-01-15T12:00', '2024-07-15T12:00'].map(
      seconds,
    ))
      expect(zones.filter((zone) => offsetAt(zone, at) !== offsetByNode(zone, at))).toEqual([]);
  });

  it('know mean time to the second', () => {
    expect(offsetAt('Asia/Dubai', seconds('1850-07-15T12:00'))).toBe((3 * 60 + 41) * 60 + 12);
    expect(offsetAt('America/New_York', seconds('1850-07-15T12:00'))).toBe(-((4 * 60 + 56) * 60 + 2));
  });

  it('go on after the last year of the data', () => {
    const summer = (zone: string, year: number) =>
      changesAround(zone, year)
        .map(({ at }) => new Date(at * 1000).toISOString())
        .filter((at) => at.startsWith(String(year)));
    expect(summer('Europe/Lisbon', 2050)).toEqual(['2050-03-27T01:00:00.000Z', '2050-10-30T01:00:00.000Z']);
    expect(summer('America/New_York', 2060)).toEqual([
      '2060-03-14T07:00:00.000Z',
      '2060-11-07T06:00:00.000Z',
    ]);
    expect(summer('Asia/Dubai', 2050)).toEqual([]);
    expect(offsetAt('Europe/Lisbon', seconds('9999-07-01T12:00'))).toBe(3600);
  });

  it.each([
    ['2024-03-31T01:30', 'Europe/Lisbon', '2024-03-31T01:30', 'an hour that is skipped'],
    ['2024-10-27T01:30', 'Europe/Lisbon', '2024-10-27T00:30', 'an hour that occurs twice'],
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00', 'a day that is skipped'],
    ['2024-07-01T09:00', 'Asia/Kolkata', '2024-07-01T03:30', 'no summer time'],
  ])('%s in %s is %s in UTC: %s', (local, zone, utc) => {
    expect(instantOfLocal(zone, seconds(local))).toBe(seconds(utc));
  });

  it.each([
    ['europe/lisbon', true],
    ['US/Pacific', true],
    ['Asia/Calcutta', true],
    ['UTC', true],
    ['+05:30', true],
    ['+25:00', false],
    ['Europe/Atlantis', false],
    ['W. Europe Standard Time', false],
    ['constructor', false],
    ['', false],
  ])('“%s” is a time zone: %s', (name, is) => {
    expect(isTimeZone(name)).toBe(is);
  });

  it('refuse a zone that there is not', () => {
    expect(() => offsetAt('Europe/Atlantis', 0)).toThrow('no time zone is called “Europe/Atlantis”');
  });

  it.each([
    [0, '+00:00'],
    [19_800, '+05:30'],
    [-12_600, '-03:30'],
    [13_272, '+03:41'],
    [-968, '-00:17'],
  ])('%d seconds are %s', (offset, text) => {
    expect(formatOffset(offset)).toBe(text);
  });
});
