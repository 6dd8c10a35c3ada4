/** Tables, lists and front matter whose fields have other names: `fields` in sources.yaml says what they are. */
import { expect, it } from 'vitest';
import { type FilesInMemory, runOn } from './in-memory.fixture.ts';

const talkFrom = (name: string, text: string, fields?: Record<string, string>) => {
  const { entries } = runOn(new Map(), { [name]: text }, { source: { ...(fields && { fields }) } });
  return entries.map(({ fields: talk, body }) => ({ ...talk, body }));
};
it('takes columns of a table by the names that sources.yaml gives', () => {
  const table = 'Vortrag XY;Wer da;Am;Ding\nTilings;Mira Okafor;16 May 2024;x\n';
  const [talk] = talkFrom('plan.csv', table, { title: 'Vortrag XY', speakers: 'wer da', date: 'Am' });
  expect(talk).toMatchObject({
    title: 'Tilings',
    speakers: [{ name: 'Mira Okafor' }],
    date: '2024-05-16',
  });
});

it('reads members of members, and lists of them', () => {
  const [talk] = talkFrom(
    'plan.json',
    JSON.stringify({
      rows: [
        {
          what: { headline: 'Tilings' },
          crew: [{ called: 'Mira Okafor' }, { called: 'Ada Blanc' }],
          info: { text: 'A pentagon.' },
        },
      ],
    }),
    { title: 'what.headline', speakers: 'crew.called', abstract: 'info.text' },
  );
  expect(talk).toMatchObject({
    title: 'Tilings',
    speakers: [{ name: 'Mira Okafor' }, { name: 'Ada Blanc' }],
    body: 'A pentagon.',
  });
});

it('reads a file that no format recognises by the kind of file that it is', () => {
  const fields = { title: 'kop', speakers: 'mens' };
  expect(talkFrom('a.yml', '- kop: Tilings\n  mens: Mira Okafor\n', fields)).toMatchObject([
    { title: 'Tilings' },
  ]);
  expect(talkFrom('a.txt', 'kop\tmens\nTilings\tMira Okafor\n', fields)).toMatchObject([
    { title: 'Tilings' },
  ]);
});

it('reads front matter by the names that sources.yaml gives', () => {
  const fields = { title: 'kop', speakers: 'mens' };
  expect(talkFrom('a.md', '---\nkop: Tilings\nmens: Mira Okafor\n---\nA pentagon.\n', fields)).toMatchObject([
    { title: 'Tilings', speakers: [{ name: 'Mira Okafor' }], body: 'A pentagon.' },
  ]);
});

it('puts a stated name above a usual one, and says that the other is kept nowhere', () => {
  const files: FilesInMemory = new Map();
  const { entries, notices } = runOn(
    files,
    { 'a.csv': 'Title,Long title,Date\nTil,Tilings of the plane,2024-05-16\n' },
    { source: { fields: { title: 'Long title' } } },
  );
  expect(entries[0]?.fields.title).toBe('Tilings of the plane');
  expect(notices.map(({ text }) => text)).toEqual([
    '“Title” (“Til”) is kept nowhere'.replace('“Title”', 'the column “Title”') +
      ', in 1 rows: what matters of it is to be added by hand',
  ]);
});

it('names what is missing, and what there is', () => {
  const noticesOf = (name: string, text: string) =>
    runOn(new Map(), { [name]: text }, { source: { fields: { title: 'Talk', speakers: 'Who' } } }).notices;
  expect(noticesOf('a.csv', 'Talk,Day\nTilings,2024-05-16\nDunes,2024-05-23\n')).toEqual([
    {
      dump: 'a.csv',
      line: 1,
      rule: 'dump-unread',
      text: '“Who” of "fields" in sources.yaml is nowhere in it: there are “Talk”, “Day”',
    },
  ]);
  expect(noticesOf('a.json', '[{"Talk": "Tilings", "by": {"name": "Mira Okafor"}}]')[0]?.text).toContain(
    'there are “Talk”, “by”, “by.name”',
  );
});

it('leaves dates as they are typed: no zone moves them, and midnight is no hour', () => {
  const list = [
    '- title: Offset\n  speaker: Ada Blanc\n  date: 2024-05-16 14:00:00 +0200',
    '- title: Day alone\n  speaker: Ada Blanc\n  date: 2024-05-16',
    '- title: Midnight\n  speaker: Ada Blanc\n  date: 2024-05-16T00:00:00Z',
    '- title: Minutes\n  speaker: Ada Blanc\n  date: 2024-05-16\n  time: 23:30\n  duration: 45',
    '- title: In words\n  speaker: Ada Blanc\n  date: 16 May 2024, 2 pm\n  length: 90 min',
    '- title: Both\n  speaker: Ada Blanc\n  date: 2024-05-16\n  start_time: 09:00\n  end_time: 10:30',
  ].join('\n');
  expect(talkFrom('t.yml', list).map(({ title, ...talk }) => [title, talk])).toMatchObject([
    ['Offset', { date: '2024-05-16', start: '14:00' }],
    ['Day alone', { date: '2024-05-16' }],
    ['Midnight', { date: '2024-05-16' }],
    ['Minutes', { date: '2024-05-16', start: '23:30', end: '00:15', endDate: '2024-05-17' }],
    ['In words', { date: '2024-05-16', start: '14:00', end: '15:30' }],
    ['Both', { date: '2024-05-16', start: '09:00', end: '10:30' }],
  ]);
  expect(talkFrom('t.yml', list)[2]).not.toHaveProperty('start');
});

it('finds the year of a day in the name of its list, and marks where it came from', () => {
  const { entries } = runOn(new Map(), {
    'talks.yml': '2023:\n  - title: Kelp\n    speaker: Ada Blanc\n    date: 7 December\n',
  });
  expect(entries[0]?.fields).toMatchObject({ date: '2023-12-07', listedUnder: '2023' });
});

it('tells a venue that is an event from one that is a place', () => {
  const list = (venue: string) =>
    `- {title: A, speaker: Ada Blanc, venue: "${venue}", location: "Graz"}\n- {title: B, speaker: B C, date: 2024}\n`;
  expect(talkFrom('t.yml', list('Dune Symposium 2023'))[0]).toMatchObject({
    event: 'Dune Symposium 2023',
    location: 'Graz',
  });
  expect(talkFrom('t.yml', list('Hill Institute'))[0]).toMatchObject({ location: 'Hill Institute, Graz' });
  expect(talkFrom('t.yml', list('Seminar Room 2'))[0]).toMatchObject({ location: 'Seminar Room 2, Graz' });
});

it('makes nobody of the handle of an author, and no place of "TBA"', () => {
  const [talk] = talkFrom(
    't.yml',
    '- title: Tilings\n  authors: [admin]\n  room: TBA\n  date: 2024-05-16\n  speaker:\n',
  );
  expect(talk).not.toHaveProperty('speakers');
  expect(talk).not.toHaveProperty('location');
});

it('reads dates in figures as the other dates of the file are written, and else not at all', () => {
  const list = (...dates: string[]) =>
    `Title,Speaker,Date\n${dates.map((date, at) => `T${at},Ada Blanc,"${date}"`).join('\n')}\n`;
  const read = (...dates: string[]) =>
    talkFrom('t.csv', list(...dates)).map((talk) => ('date' in talk ? talk.date : undefined));
  expect(read('9/15/2019', '12/1/2018, 2:00 PM', '16-May-24')).toEqual([
    '2019-09-15',
    '2018-12-01',
    '2024-05-16',
  ]);
  expect(read('15/9/2019', '1/12/2018')).toEqual(['2019-09-15', '2018-12-01']);
  expect(read('1/12/2018', '2/3/2019')).toEqual([undefined, undefined]);
});

it('reads "sep=;", which Excel writes, and several people in one cell', () => {
  const [talk] = talkFrom(
    't.csv',
    'sep=;\nTitle;Speaker;Affiliation\nAttics;Mira Okafor|Pelle Lindqvist;Ulm|Graz\n',
  );
  expect(talk).toMatchObject({
    title: 'Attics',
    speakers: [
      { name: 'Mira Okafor', affiliation: 'Ulm' },
      { name: 'Pelle Lindqvist', affiliation: 'Graz' },
    ],
  });
});

it('reads a list whose lines look like those of a page', () => {
  const list =
    'sessions:\n  - date: Thursday, October 1, 2026\n    speaker: Mira Okafor\n    title: Tilings\n    room: TBA\n';
  const [talk, more] = talkFrom('seminar.yml', list);
  expect(more).toBeUndefined();
  expect(talk).toMatchObject({ title: 'Tilings', speakers: [{ name: 'Mira Okafor' }], date: '2026-10-01' });
  expect(talk).not.toHaveProperty('location');
});
