/** The usual hour and place of a series, for talks whose page says neither. */
import { expect, it } from 'vitest';
import { seriesSchema } from '../model/schema.ts';
import { type FilesInMemory, runOn } from './in-memory.fixture.ts';

const csv = `Title,Speaker,Date,Time,Room,Series
Knots in ice,Ada Example,2024-05-02,,,Numerics Lunch
Braids in snow,Ben Other,2024-05-09,14:00,Library,NL
Moraines,Cy Third,2024-05-10,,,Numerics Lunch
Before it began,Di Fourth,2023-05-04,,,Numerics Lunch
Elsewhere,Ed Fifth,2024-05-02,,,Another Seminar
`;

const lunch = seriesSchema.parse({
  name: 'Numerics Lunch',
  also: ['NL'],
  weekday: 'Thursday',
  start: '12:15',
  location: 'Room 2.04',
  timezone: 'Europe/Lisbon',
  since: '2024-01-01',
});

const talksOf = (result: ReturnType<typeof runOn>) =>
  Object.fromEntries(
    result.entries.map(({ fields, imported }) => {
      const { start, location, timezone, series } = fields as Record<string, string | undefined>;
      return [fields.title, { start, location, timezone, series, stated: imported?.stated.join() }];
    }),
  );

it('are taken from the day on that the curator names, and nothing that a page says is overridden', () => {
  const talks = talksOf(runOn(new Map(), { 'plan.csv': csv }, { series: [lunch] }));
  expect(talks['Knots in ice']).toEqual({
    start: '12:15',
    location: 'Room 2.04',
    timezone: 'Europe/Lisbon',
    series: 'Numerics Lunch',
    stated: 'location,when,timezone',
  });
  // As the page prints it, also the name of the series.
  expect(talks['Braids in snow']).toMatchObject({
    start: '14:00',
    location: 'Library',
    series: 'NL',
    stated: '',
  });
  // On another day of the week the hour is not known.
  expect(talks['Moraines']).toMatchObject({ start: undefined, location: 'Room 2.04', stated: 'location' });
  expect(talks['Before it began']).toMatchObject({ start: undefined, location: undefined, stated: '' });
  expect(talks['Elsewhere']).toMatchObject({ start: undefined, location: undefined });
});

it('are not taken without a day from which they hold', () => {
  const { since: _, ...always } = lunch;
  const talks = talksOf(runOn(new Map(), { 'plan.csv': csv }, { series: [always] }));
  expect(talks['Knots in ice']).toMatchObject({ start: undefined, location: undefined, stated: '' });
});

it('give way to a page that says so later, and to an edit for good', () => {
  const files: FilesInMemory = new Map();
  runOn(files, { 'plan.csv': csv }, { series: [lunch] });
  const file = 'talks/example-knots-in-ice.md';
  const moved = csv.replace('2024-05-02,,,Numerics', '2024-05-02,13:00,,Numerics');
  expect(talksOf(runOn(files, { 'plan.csv': moved }, { series: [lunch] }))['Knots in ice']).toMatchObject({
    start: '13:00',
    location: 'Room 2.04',
  });
  files.set(file, (files.get(file) ?? '').replace('location: "Room 2.04"', 'location: "The quay"'));
  expect(talksOf(runOn(files, { 'plan.csv': csv }, { series: [lunch] }))['Knots in ice']).toMatchObject({
    location: 'The quay',
  });
});
