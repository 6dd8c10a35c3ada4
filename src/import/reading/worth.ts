/** How much of a page a reading explains, to choose between readings. */
import { largest, smallest } from '../../text/extremes.ts';
import type { Dump } from '../dump.ts';
import { claimedLines, type DumpRecord, ownFields, type Reading } from '../record.ts';
import { abstractFit, titleFit } from './blocks/roles.ts';
import { nameScore } from './people.ts';
import { isBreak, saysCancelled } from './words.ts';

/** The sum over the records of how believable they are, less what is left between them. */
export function worth(reading: Reading, dump: Dump): number {
  const known = new Set([...claimedLines(reading.records), ...reading.boilerplate.map(({ line }) => line)]);
  const spans = reading.records.map((record) => {
    const fields = ownFields(record);
    return [fields[0]?.from ?? 0, Math.max(0, ...fields.map(({ to }) => to))] as const;
  });
  const [first, last] = [smallest(spans.map(([from]) => from)), largest(spans.map(([, to]) => to))];
  const left = dump.lines.filter(
    ({ number, text }) => number >= first && number <= last && text.trim() !== '' && !known.has(number),
  ).length;
  return reading.records.reduce((sum, record) => sum + believable(record), 0) - 0.4 * left;
}

/** From about −1 to 3: a title that looks like one, people, a date. */
function believable(record: DumpRecord): number {
  let value = 0;
  const title = record.title?.text.replace(/\n/g, ' ');
  if (title)
    value +=
      isBreak(title) || (saysCancelled(title) && title.split(' ').length < 5)
        ? -1
        : Math.max(-0.5, Math.min(1, 0.5 + titleFit(title) / 2));
  else value -= record.people && record.times?.start ? 0.1 : 0.3;
  const names = Array.isArray(record.people) ? record.people.map(({ name }) => nameScore(name.text)) : [];
  value += names.length > 0 ? smallest(names) * 1.2 - 0.2 : record.people ? 0.5 : -0.4;
  if (record.kind === 'talk')
    value += record.when && record.times?.date ? 0.9 : record.times?.date || record.when ? 0.6 : -0.1;
  else value += 0.4;
  if (record.body?.some(({ text }) => abstractFit(text) > 0.8)) value += 0.3;
  for (const { text } of record.body ?? []) value -= abstractFit(text) < -0.5 ? 0.12 : 0;
  return value;
}
