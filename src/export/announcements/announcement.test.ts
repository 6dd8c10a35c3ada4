/** Announcements and lists of talks, in all their forms. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../i18n/languages.ts';
import type { Talk } from '../../model/schema.ts';
import { talksWithin, writeAnnouncement } from './announcement.ts';
import { type ReportContext, writeReport } from './report.ts';

const talk = (slug: string, fields: Partial<Talk>): Talk => ({ title: slug, slug, body: '', ...fields });

const talks = [
  talk('late', { date: '2024-05-09', title: 'Tilings & *stars* of $\\alpha$', series: 'Tea & Tiles' }),
  talk('ice', {
    date: '2024-05-02',
    start: '14:00',
    end: '15:00',
    timezone: 'Europe/Lisbon',
    title: '<b>Knots</b> in ice',
    speakers: [{ name: 'Ada Example', affiliation: 'Ulm' }, { name: '=HYPERLINK("x")' }],
    location: 'Library',
    note: 'Unusual room',
    online: 'https://meet.example/ice',
    host: 'Ben Other',
    series: 'Colloquium',
    body: 'A crack that closes leaves a knot, and whoever counts the knots of a winter knows how often the ice has moved.',
  }),
  talk('off', { date: '2024-05-02', start: '09:00', status: 'cancelled' }),
  talk('school', { date: '2024-04-26', endDate: '2024-04-29' }),
  talk('undated', {}),
];

const context: ReportContext = {
  messages: messagesIn('en').pages,
  language: 'en',
  title: 'Talks in Ulm',
  urlOf: ({ slug }) => `https://talks.example/talks/${slug}/`,
  seriesNameOf: ({ series }) => series,
};
const week = { from: '2024-04-29', to: '2024-05-05' };
const year = { from: '2024-01-01', to: '2024-12-31' };

it('takes the talks of the days, in the order of time', () => {
  expect(talksWithin(talks, week).map(({ slug }) => slug)).toEqual(['school', 'off', 'ice']);
});

describe('an announcement', () => {
  it('says in plain text what who comes has to know, in lines that no mail program breaks', () => {
    const text = writeAnnouncement(talks, week, 'text', context);
    expect(text).toContain('Talks in Ulm: 29 April – 5 May 2024');
    expect(text).toContain(`Thursday 2 May 2024, 14:00–15:00, Lisbon time
Library
Unusual room
Online: https://meet.example/ice
Colloquium
Host: Ben Other`);
    expect(text).toContain('CANCELLED\nThursday 2 May 2024, 09:00');
    expect(text).toContain('https://talks.example/talks/ice/');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(72);
  });

  it('runs nothing as an HTML mail, and asks nobody for anything', () => {
    const html = writeAnnouncement(talks, week, 'html', context);
    expect(html).toContain('&lt;b&gt;Knots&lt;/b&gt; in ice');
    expect(html).toContain('<a href="https://talks.example/talks/ice/"');
    expect(html).not.toMatch(/<b>|<script|<img|<link|\bsrc=/);
  });

  it('is Markdown in which no sign of a title acts', () => {
    const markdown = writeAnnouncement(talks, { from: '2024-05-09', to: '2024-05-09' }, 'markdown', context);
    expect(markdown).toContain('## [Tilings & \\*stars\\* of α](<https://talks.example/talks/late/>)');
  });

  it.each(['text', 'html', 'markdown'] as const)('says as %s that there is no talk', (form) => {
    expect(writeAnnouncement(talks, { from: '2023-01-02', to: '2023-01-08' }, form, context)).toContain(
      'No talk is announced.',
    );
  });
});

describe('the list of a year', () => {
  it('has the talks by series, those of none last, each with its day', () => {
    expect(writeReport(talks, year, 'text', context)).toBe(`Talks in Ulm: 1 January – 31 December 2024

Colloquium (1 talk)

  2 May 2024
    Ada Example (Ulm), =HYPERLINK("x"): <b>Knots</b> in ice

Tea & Tiles (1 talk)

  9 May 2024
    Tilings & *stars* of α

Talks of no series (2 talks)

  26–29 April 2024
    school
  2 May 2024
    off [cancelled]
`);
  });

  it('is LaTeX with formulas, whose other signs print', () => {
    const latex = writeReport(talks, year, 'latex', context);
    expect(latex).toContain('\\subsection*{Tea \\& Tiles}');
    expect(latex).toContain('\\item[9 May 2024] \\emph{Tilings \\& *stars* of $\\alpha$}');
  });

  it('is LaTeX in which no formula comments out what follows, or defines anything', () => {
    const titles = ['$a % b$ and on', '$\\gdef\\today{no}$', '100 % of _both_ {sets} \\ #1 ~ ^'];
    const dated = titles.map((title) => talk('x', { date: '2024-01-01', title }));
    const latex = writeReport(dated, year, 'latex', context);
    expect(latex.replace(/\\./g, '')).not.toMatch(/[%#_&~^]/);
    expect(latex).not.toContain('\\gdef');
  });

  it('is Markdown', () => {
    expect(writeReport(talks, year, 'markdown', context)).toContain(
      '## Tea & Tiles\n\n- 9 May 2024. Tilings & \\*stars\\* of α',
    );
  });

  it.each([
    ['text', 'Talks in Ulm: 1 January – 31 December 2023\n\nNo talks.\n'],
    ['markdown', '# Talks in Ulm: 1 January – 31 December 2023\n\nNo talks.\n'],
    ['latex', '\\section*{Talks in Ulm: 1 January – 31 December 2023}\n\nNo talks.\n'],
  ] as const)('says as %s that there is no talk', (form, text) => {
    expect(writeReport(talks, { from: '2023-01-01', to: '2023-12-31' }, form, context)).toBe(text);
  });

  it('says so in the language of the catalogue', () => {
    const none = { from: '2023-01-01', to: '2023-12-31' };
    for (const [language, said] of [
      ['de', 'Keine Vorträge.'],
      ['fr', 'Aucun exposé.'],
    ] as const)
      expect(
        writeReport(talks, none, 'text', { ...context, messages: messagesIn(language).pages }),
      ).toContain(`\n\n${said}\n`);
  });

  it('is a table that no spreadsheet computes', () => {
    const rows = parse(writeReport(talks, year, 'csv', context), { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows.map(({ Date: day, Series }) => [day, Series])).toEqual([
      ['2024-04-26', ''],
      ['2024-05-02', ''],
      ['2024-05-02', 'Colloquium'],
      ['2024-05-09', 'Tea & Tiles'],
    ]);
    expect(rows[2]).toMatchObject({ Title: '<b>Knots</b> in ice', Affiliation: 'Ulm | ', Host: 'Ben Other' });
    const only = talk('x', { date: '2024-01-01', title: '=1+1', speakers: [{ name: '@ada' }] });
    expect(writeReport([only], year, 'csv', context)).toContain("'@ada,,'=1+1,");
  });
});
