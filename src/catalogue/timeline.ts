/** Counts of talks and papers by month, year or span of years, for the timeline. */
import { dateParts } from '../model/partial-date.ts';
import { largest, smallest } from '../text/extremes.ts';

export interface Timeline {
  /** The number of entries that one mark stands for. */
  unit: number;
  /** Years or spans of years, oldest first, without gaps. */
  spans: Span[];
  undated: Count;
}

export interface Count {
  talks: number;
  papers: number;
}

export interface Span extends Count {
  /** "2024", "1990–1994". */
  label: string;
  /** Set when the span is a single year. */
  year?: number;
  /** One column a month when there are few years, otherwise one for the span. */
  columns: Count[];
}

const mostColumns = 30;
const mostMarks = { column: 12, undated: 240 };

/** Counts the entries. If any date lacks a month, columns are years; a date without a year counts as undated. */
export function timeline(
  talks: readonly { date?: string | undefined }[],
  papers: readonly { date?: string | undefined }[],
): Timeline {
  const dates = [
    ...talks.map(({ date }) => ({ kind: 'talks' as const, ...dateParts(date ?? '') })),
    ...papers.map(({ date }) => ({ kind: 'papers' as const, ...dateParts(date ?? '') })),
  ];
  const undated: Count = { talks: 0, papers: 0 };
  const dated = dates.filter((date): date is typeof date & { year: number } => {
    if (date.year === undefined) undated[date.kind] += 1;
    return date.year !== undefined;
  });
  const hasMonths = dated.every(({ month }) => month !== undefined);
  const months = dated.map(({ year, month = 1 }) => year * 12 + month - 1);
  const [first, last] = [smallest(months), largest(months)];
  const byMonth = hasMonths && last - first < mostColumns;
  const [firstYear, lastYear] = [Math.floor(first / 12), Math.floor(last / 12)];
  const width = byMonth ? 1 : Math.max(1, Math.ceil((lastYear - firstYear + 1) / mostColumns));

  const spans: Span[] = [];
  for (let year = firstYear; year <= lastYear; year += width) {
    const to = Math.min(year + width - 1, lastYear);
    const label = width === 1 || year === to ? String(year) : `${year}–${to}`;
    const columns = byMonth
      ? Array.from(
          { length: Math.min(last, year * 12 + 11) - Math.max(first, year * 12) + 1 },
          (): Count => ({ talks: 0, papers: 0 }),
        )
      : [{ talks: 0, papers: 0 }];
    spans.push({ label, ...(year === to && { year }), columns, talks: 0, papers: 0 });
  }
  for (const { kind, year, month = 1 } of dated) {
    const span = spans[Math.floor((year - firstYear) / width)];
    const at = byMonth ? month - 1 - (year === firstYear ? first % 12 : 0) : 0;
    const column = span?.columns[at];
    if (!span || !column) continue;
    span[kind] += 1;
    column[kind] += 1;
  }
  const tallest = spans
    .flatMap(({ columns }) => columns)
    .reduce((most, { talks, papers }) => Math.max(most, talks, papers), 1);
  const unit = roundUp(
    Math.max(tallest / mostMarks.column, Math.max(undated.talks, undated.papers) / mostMarks.undated),
  );
  return { unit, spans, undated };
}

/** The page that a span links to: the talks of its year, or all talks; the papers when it has no talk. */
export function spanPath({ talks, year }: Pick<Span, 'talks' | 'year'>): string {
  if (talks === 0) return 'papers/';
  return year === undefined ? 'talks/' : `talks/${year}/`;
}

/** The page that the undated entries link to, and how many of them it shows. Undated papers have no page of their own. */
export function undatedLink({ talks, papers }: Count): { path: string; has: Count } {
  return talks > 0
    ? { path: 'talks/undated/', has: { talks, papers: 0 } }
    : { path: 'papers/', has: { talks, papers } };
}

/** Rounds up to the next of 1, 2, 5, 10, 20, 50, … */
export function roundUp(least: number): number {
  let unit = 1;
  for (let step = 0; unit < least; step += 1) unit *= step % 3 === 1 ? 2.5 : 2;
  return unit;
}
