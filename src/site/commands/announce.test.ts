/** The command that writes announcements: its options, and what it says of wrong ones. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { announce } from './announce.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
  writeFileSync(
    path.join(folder, 'catalogue.yaml'),
    'title: "Examples"\ndescription: "D"\nlanguage: "en"\nurl: "https://talks.example"\ncalendarHost: "talks.example"\ntimezone: "Europe/Lisbon"\n',
  );
  mkdirSync(path.join(folder, 'talks'));
  const talk = (slug: string, fields: string) =>
    writeFileSync(
      path.join(folder, 'talks', `${slug}.md`),
      `---\ntitle: "On ${slug}"\nslug: "${slug}"\n${fields}\n---\n`,
    );
  talk('knots', 'date: 2024-05-02\nseries: "Tea"');
  talk('braids', 'date: 2024-05-08\nseries: "Colloquium"');
  talk('secrets', 'date: 2024-05-03\ndraft: true');
  talk('embargoes', 'date: 2024-05-03\npublishFrom: 2024-05-02');
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => announce(args, (chosen) => chosen ?? folder);

it('announces the week of the day, from Monday to Sunday, and nothing that is not published', () => {
  const text = run('--day', '2024-05-01');
  expect(text).toContain('29 April – 5 May 2024');
  expect(text).toContain('On knots');
  expect(text).toContain('https://talks.example/talks/knots/');
  expect(text).not.toMatch(/On (?:braids|secrets|embargoes)/);
  expect(run('--day', '2024-05-02')).toContain('On embargoes');
});

it('announces other days, and one series', () => {
  expect(run('--day', '2024-01-01', '--from', '2024-05-06')).toContain('On braids');
  const one = run(
    '--day',
    '2024-01-01',
    '--from',
    '2024-05-01',
    '--to',
    '2024-05-31',
    '--series',
    'tea',
    '--base',
    '/x/',
  );
  expect(one).toContain('https://talks.example/x/talks/knots/');
  expect(one).not.toContain('On braids');
});

it('lists a year', () => {
  expect(run('--list', '--day', '2024-07-01', '--form', 'csv')).toContain('Tea,2024-05-02');
  expect(run('--list', '--day', '2024-07-01', '--year', '2023')).not.toContain('On knots');
});

it.each([
  [['--form', 'pdf'], '--form: "pdf" is none of text, html, markdown'],
  [['--list', '--form', 'html'], '--form: "html" is none of text, latex, markdown, csv'],
  [['--from', 'monday'], '--from is not a full date: write "2024-02-26"; found "monday"'],
  [['--from', '2024-05-02', '--to', '2024-05-01'], '--to is before --from'],
  [['--year', '24', '--list'], '--year is not a year: write "2024"; found "24"'],
  [['--year', '2024', '--from', '2024-02-01', '--list'], 'leave it out, or leave out --from and --to'],
  [['--series', 'Soup'], 'there is no series "Soup"; there are "Colloquium", "Tea"'],
  [['--frm', 'x'], "Unknown option '--frm'"],
])('%j: says what is wrong', (args, message) => {
  expect(() => run('--day', '2024-05-01', ...args)).toThrow(message);
});
