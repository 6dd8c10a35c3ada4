import { describe, expect, it } from 'vitest';
import { spanPath, timeline, undatedLink } from './timeline.ts';

const on = (...dates: (string | undefined)[]) => dates.map((date) => ({ date }));

describe('timeline', () => {
  it('has a column for each month of a short time, the empty ones too', () => {
    const { spans, unit } = timeline(on('2024-11-05', '2025-02-01', '2025-02-09'), on('2024-12-24'));
    expect(unit).toBe(1);
    expect(spans.map(({ label, year, talks, papers }) => [label, year, talks, papers])).toEqual([
      ['2024', 2024, 1, 1],
      ['2025', 2025, 2, 0],
    ]);
    expect(spans.flatMap(({ columns }) => columns)).toEqual([
      { talks: 1, papers: 0 },
      { talks: 0, papers: 1 },
      { talks: 0, papers: 0 },
      { talks: 2, papers: 0 },
    ]);
  });

  it('has a column for each year of a longer one, and where a month is not known', () => {
    expect(timeline(on('2001-01-01', '2005-06-01'), []).spans.map(({ label }) => label)).toEqual([
      '2001',
      '2002',
      '2003',
      '2004',
      '2005',
    ]);
    expect(timeline(on('2024-11-05'), on('2024')).spans[0]?.columns).toEqual([{ talks: 1, papers: 1 }]);
  });

  it('takes years together where they are many', () => {
    const { spans } = timeline(on('1900-01-01', '2024-05-05', '2024-06-06'), []);
    expect(spans).toHaveLength(25);
    expect(spans[0]).toMatchObject({ label: '1900–1904', talks: 1 });
    expect(spans[0]).not.toHaveProperty('year');
    expect(spans.at(-1)).toMatchObject({ label: '2020–2024', talks: 2 });
  });

  it('counts a day of an unknown year as no date', () => {
    expect(timeline(on(undefined, '2024-01-01'), on('--03-12', undefined)).undated).toEqual({
      talks: 1,
      papers: 2,
    });
  });

  it('stands without a date, and without an entry', () => {
    expect(timeline(on(undefined), [])).toEqual({ unit: 1, spans: [], undated: { talks: 1, papers: 0 } });
    expect(timeline([], [])).toEqual({ unit: 1, spans: [], undated: { talks: 0, papers: 0 } });
  });

  it.each([
    [12, 1],
    [13, 2],
    [50, 5],
    [120, 10],
    [20_000, 2000],
  ])('a month of %i talks is drawn with a mark for %i', (count, unit) => {
    expect(timeline(on(...Array<string>(count).fill('2024-01-01')), []).unit).toBe(unit);
  });
});

describe('a part of the picture leads', () => {
  it.each([
    [{ talks: 2, year: 2024 }, 'talks/2024/'],
    [{ talks: 2 }, 'talks/'],
    [{ talks: 0, year: 2024 }, 'papers/'],
  ])('%o to %s', (span, path) => {
    expect(spanPath(span)).toBe(path);
  });

  it('to the talks without a date, and to the papers where only they have none', () => {
    expect(undatedLink({ talks: 1, papers: 2 })).toEqual({
      path: 'talks/undated/',
      has: { talks: 1, papers: 0 },
    });
    expect(undatedLink({ talks: 0, papers: 2 })).toEqual({ path: 'papers/', has: { talks: 0, papers: 2 } });
  });
});
