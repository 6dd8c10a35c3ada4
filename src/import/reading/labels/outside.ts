/** What the lines outside the records pass down to them: years, days, and what is said once for all. */
import type { Line } from '../../dump.ts';
import { field } from '../../record.ts';
import type { YearOf } from '../dates/talk-times.ts';
import { findWhen } from '../dates/when.ts';
import { findYears, type YearSource, yearFor } from '../dates/years.ts';
import { saysNoTalk } from '../words.ts';
import { isDayLine } from './head.ts';
import type { LabelLayout } from './layout.ts';

export interface Outside {
  /** The heading above a line that names a day. */
  dayAbove(line: number): Line | undefined;
  /** The years of the headings above a line. */
  yearAbove(line: number): YearOf;
  /** The lines that say something once for all. */
  said: readonly Line[];
}

/** How many headings above are looked at, when the nearest does not fit the weekday. */
const reach = 12;

export function outsideOf(
  lines: readonly Line[],
  { dates: order, saidOnce: said = [] }: Pick<LabelLayout, 'dates' | 'saidOnce'>,
): Outside {
  const days = lines.filter(
    ({ text }) => isDayLine(text) && !saysNoTalk(text) && (findWhen(text, order)?.rest.length ?? 99) < 12,
  );
  const years = findYears(lines.map(({ text }) => text)).map((source) => ({
    source,
    line: lines[source.index] as Line,
  }));
  const saidTexts = new Set(said.map(({ line }) => line));
  return {
    dayAbove: (line) => days[countBelow(days.length, (index) => (days[index]?.number ?? 0) < line) - 1],
    yearAbove: (line) => {
      const count = countBelow(years.length, (index) => (years[index]?.line.number ?? 0) < line);
      const near = years.slice(Math.max(0, count - reach), count);
      return yearOf(near);
    },
    said: lines.filter(({ text }) => saidTexts.has(text.trim())),
  };
}

function yearOf(near: readonly { source: YearSource; line: Line }[]): YearOf {
  const sources = near.map(({ source }) => source);
  return (date, named) => {
    const found = yearFor(sources, Number.MAX_SAFE_INTEGER, date, named);
    const line = near.find(({ source }) => source === found?.source)?.line;
    return found && line ? { year: found.year, source: field(line) } : undefined;
  };
}

/** How many of the first items hold, where those that hold stand in front. */
function countBelow(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
