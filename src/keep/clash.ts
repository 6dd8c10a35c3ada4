/** Which talks of a list are on at the same time, and when they are for the reader. No DOM. */
import * as said from '../words/said.ts';
import type { Kept } from './together.ts';

/**
 * Pairs of ids of talks whose times overlap, wherever each of them is. One without an hour clashes with nothing; one without an
 * end is on at its beginning. What is cancelled does not take place.
 */
export function clashes(entries: readonly Kept[]): Map<string, string[]> {
  const timed = entries
    .filter(({ starts, status }) => starts !== undefined && status !== 'cancelled')
    .map(({ id, starts = '', ends }) => {
      const from = Date.parse(starts);
      return { id, from, to: Math.max(ends === undefined ? from : Date.parse(ends), from) };
    })
    .sort((a, b) => a.from - b.from);
  const found = new Map<string, string[]>();
  const note = (id: string, other: string) => found.set(id, [...(found.get(id) ?? []), other]);
  timed.forEach((one, index) => {
    for (const other of timed.slice(index + 1)) {
      if (other.from >= one.to && other.from !== one.from) break;
      note(one.id, other.id);
      note(other.id, one.id);
    }
  });
  return found;
}

/**
 * When a talk is for a reader in a zone: "Friday 19 January 2024, 15:00–16:00". `undefined` where that says nothing new, because
 * its hour is not known or the reader's clock shows the same.
 */
export function whenFor({ starts, ends, timezone }: Kept, zone: string): string | undefined {
  if (starts === undefined || timezone === undefined) return undefined;
  const inZone = (timeZone: string) =>
    new Intl.DateTimeFormat(said.locale, {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
  const [from, to] = [new Date(starts), new Date(ends ?? starts)];
  const [there, here] = [inZone(timezone).format(from), inZone(zone).format(from)];
  if (there === here) return undefined;
  return said.set(to > from ? inZone(zone).formatRange(from, to) : here);
}
