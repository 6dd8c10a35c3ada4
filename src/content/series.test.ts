/** What `series.yaml` may say, and how a curator is told what is wrong in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { missingInSeries } from './own-pages.ts';
import { readSettings } from './settings.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
  mkdirSync(path.join(folder, 'files'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (text: string) => {
  writeFileSync(path.join(folder, 'series.yaml'), text);
  const settings = readSettings(folder);
  return {
    settings,
    problems: settings.problems.filter(({ file }) => file === 'series.yaml').map(({ message }) => message),
  };
};

it('reads what is said of a series', () => {
  const { settings, problems } = read(`- name: "Numerics Lunch"
  also: ["NL"]
  text: "On *meshes*."
  organisers:
    - "Ada Example"
    - { name: "Ben Other", homepage: "https://other.example/" }
  weekday: Thursday
  start: 12:15
  duration: 45
  location: "Room 2.04"
  since: 2024-01-01
  homepage: "https://lunch.example/"
  picture: "files/lunch.jpg"
- name: "Colloquium"
  picture: { file: "files/hall.png", text: "The hall" }
`);
  expect(problems).toEqual([]);
  expect(settings.series[0]).toMatchObject({
    organisers: [{ name: 'Ada Example' }, { name: 'Ben Other', homepage: 'https://other.example/' }],
    weekday: 3,
    start: '12:15',
    duration: 45,
    picture: { file: 'files/lunch.jpg', text: '' },
  });
  expect(settings.series[1]?.picture).toEqual({ file: 'files/hall.png', text: 'The hall' });
});

it.each([
  ['weekday: "Thu"', 'series.yaml:2: "N": weekday is no day of the week: write "Thursday"; found "Thu"'],
  [
    'duration: "an hour"',
    'series.yaml:2: "N": duration is no number of minutes: write "60"; found "an hour"',
  ],
  ['start: "4 pm"', 'series.yaml:2: "N": start is not a time of day: write "14:00"; found "4 pm"'],
  ['picture: "hall.jpg"', 'series.yaml:2: "N": picture is no picture: write "files/room.jpg"'],
  ['picture: "files/hall.pdf"', 'series.yaml:2: "N": picture is no picture'],
  ['picture: "files/../catalogue.yaml.jpg"', 'series.yaml:2: "N": picture is no picture'],
  ['organisers: [{ nom: "Ada" }]', 'is no person: write "Ada Example"'],
  ['homepage: "javascript:alert(1)"', 'homepage is not a web address'],
  ['colour: "red"', 'series.yaml:2: unknown field "colour"'],
])('%s: names line, value and what to do', (field, message) => {
  const { problems } = read(`- name: "N"\n  ${field}\n`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(message);
});

it('refuses a name that two series have', () => {
  const { problems } = read('- name: "Lunch"\n- name: "Colloquium"\n  also: ["lunch"]\n');
  expect(problems).toEqual(['series.yaml:2: "lunch" is the series of line 1 too: name it in one of them']);
});

it('tells of pictures and linked files that are not there', () => {
  const { settings } = read(
    '- name: "Lunch"\n  text: "A [menu](/files/menu.pdf)."\n  picture: "files/lunch.jpg"\n- name: "Tea"\n  picture: "files/tea.jpg"\n',
  );
  const files = [{ path: 'files/tea.jpg', bytes: () => new Uint8Array() }];
  expect(missingInSeries(settings, files).map(({ line, reason }) => [line, reason])).toEqual([
    [2, '"files/menu.pdf" is not there: put the file into files/, or correct its name'],
    [3, '"files/lunch.jpg" is not there: put the file into files/, or correct its name'],
  ]);
});
