/** What came near to reading a dump that nothing reads. */
import { countNoun } from '../text/plural.ts';
import type { Dump } from './dump.ts';
import { formats } from './formats/registry.ts';
import { findDate } from './normalize/dates/date.ts';
import { claimedLines } from './record.ts';

/** Longer lines are prose: a date in them dates nothing. */
const longestLine = 200;

/** In words: why a file of data is none, or the format that would read most of the dump, and how many of its lines hold a date. */
export function whatCameNear(dump: Dump): string {
  const calendar = calendarIn(dump);
  if (calendar)
    return `it is a calendar in ${calendar}, which is not read: save or export it as iCalendar (.ics)`;
  const filled = dump.lines.filter(({ text }) => text.trim() !== '');
  const dated = filled.filter(({ text }) => text.length <= longestLine && findDate(text.trim())).length;
  const readings = formats.map(({ name, read }) => ({ name, ...read(dump) }));
  const kind = /\.(json|xml|rss|atom)$/i.exec(dump.name)?.[1];
  const broken = kind && readings.find((reading) => reading.broken)?.broken;
  if (broken)
    return `from line ${broken.line} on it is no well-formed ${kind.toUpperCase()} (${broken.message})`;
  const [nearest] = readings
    .map(({ name, records, boilerplate, broken }) => {
      const claimed = broken || records.length === 0 ? 0 : claimedLines(records).size + boilerplate.length;
      return { name, entries: records.length, claimed };
    })
    .sort((a, b) => b.claimed - a.claimed);
  const dates = `${countNoun(dated, 'line')} of ${filled.length} ${dated === 1 ? 'holds' : 'hold'} a date`;
  if (!nearest || nearest.claimed === 0) return dates;
  const { name, entries, claimed } = nearest;
  const left = Math.max(filled.length - claimed, 0);
  return `${dates}; “${name}” comes nearest: ${countNoun(entries, 'record')}, with ${countNoun(left, 'line')} left over`;
}

/** The other form of a calendar that a file is in: jCal (RFC 7265) or xCal (RFC 6321). */
function calendarIn({ lines }: Dump): string | undefined {
  const head = lines
    .filter(({ text }) => text.trim() !== '')
    .slice(0, 10)
    .map(({ text }) => text.slice(0, 300))
    .join(' ');
  if (/^\s{0,40}\[\s{0,40}\[?\s{0,40}"vcalendar"/i.test(head)) return 'jCal (JSON)';
  return head.includes('urn:ietf:params:xml:ns:icalendar-2.0') ? 'xCal (XML)' : undefined;
}
