import { expect, test } from 'vitest';
import { timeline } from './timeline.ts';
import { timelineDrawing } from './timeline-svg.ts';

const labelled = (...dates: string[]) =>
  timelineDrawing(
    timeline(
      dates.map((date) => ({ date })),
      [],
    ),
  )
    .spans.filter(({ isLabelled }) => isLabelled)
    .map(({ span }) => span.label);

test('a label that would touch the one before it is left out', () => {
  expect(labelled('2023-12-01', '2024-05-05', '2025-01-01')).toEqual(['2023', '2025']);
  expect(labelled('2023-09-01', '2024-05-05', '2025-01-01')).toEqual(['2023', '2024', '2025']);
  expect(labelled('2001', '2002', '2003', '2004', '2005')).toEqual(['2001', '2003', '2005']);
  expect(labelled('1900-01-01', '2024-05-05').slice(0, 2)).toEqual(['1900–1904', '1905–1909']);
});

test('every span has its place, labelled or not', () => {
  const { spans } = timelineDrawing(timeline([{ date: '2001' }, { date: '2003' }], []));
  expect(spans.map(({ x }) => x)).toEqual([0, 29, 58]);
});
