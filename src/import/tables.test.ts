/** Tables as organisers have them: dates and times of a column, place-holders, quotes that do not fit. */
import { describe, expect, it } from 'vitest';
import type { Source, Talk } from '../model/schema.ts';
import { type FilesInMemory, runOn } from './in-memory.fixture.ts';

function read(
  text: string,
  source: Partial<Source> = {},
  files: FilesInMemory = new Map(),
  name = 'attic.csv',
) {
  const { entries, notices } = runOn(files, { [name]: text }, { source });
  const talks = entries.map(({ fields, imported }) => ({
    ...(fields as unknown as Talk),
    inferred: Object.keys(imported?.inferred ?? {}),
  }));
  return {
    talks: talks.map(({ date, start, end, endDate, inferred, title }) =>
      [date, endDate, [start, end].filter(Boolean).join('-'), title, ...inferred.map((name) => `(${name}?)`)]
        .filter(Boolean)
        .join(' '),
    ),
    said: notices.map(({ rule, text: words, line }) => `${line} ${rule}: ${words}`),
    paths: entries.map(({ path }) => path),
  };
}
const dated = (...rows: string[]) => ['Title,Speaker,Date,Start', ...rows, ''].join('\n');

describe('dates of a column', () => {
  it('are read alike: one of them tells', () => {
    const { talks, said } = read(dated('One,Mira Okafor,9/15/2019,', 'Two,Hoa Tran,12/1/2018,'));
    expect(talks).toEqual(['2019-09-15 One', '2018-12-01 Two (date?)']);
    expect(said).toEqual([]);
  });

  it('that nothing tells are one question for all, and no talk has a date that is guessed', () => {
    const text = dated(
      'One,A. Bee,05/06/2024,',
      'Two,C. Dee,05/06/2024,',
      'Three,E. Eff,05/06/2024,',
      'Four,G. Gee,05/06/2024,',
    );
    const { talks, said } = read(text);
    expect(talks).toEqual(['One', 'Two', 'Three', 'Four']);
    expect(said).toEqual([
      '2 date-order-unknown: “05/06/2024”, “05/06/2024”, “05/06/2024” and 1 more date can be read day first and month first: write dateOrder: "day-first" or "month-first" for the dump into sources.yaml',
    ]);
    expect(read(text, { dateOrder: 'day-first' })).toMatchObject({
      talks: expect.arrayContaining(['2024-06-05 One']),
      said: [],
    });
    expect(read(text, { dateOrder: 'month-first' })).toMatchObject({
      talks: expect.arrayContaining(['2024-05-06 One']),
      said: [],
    });
  });

  it('may contradict each other', () => {
    const { talks, said } = read(
      dated('One,A. Bee,16/12/2024,', 'Two,C. Dee,12/16/2024,', 'Three,E. Eff,05/06/2024,'),
    );
    expect(talks).toEqual(['2024-12-16 One', '2024-12-16 Two', 'Three']);
    expect(said).toEqual([expect.stringMatching(/^4 date-order-unknown: .*in part the month/)]);
  });

  it.each<[string, string, Partial<Source>]>([
    ['2024-06-05', '05.06.2024', {}],
    ['2024-06-05', '05/06/2024', { timezone: 'Europe/Paris' }],
    ['2024-05-06', '05/06/2024', { timezone: 'America/Chicago' }],
  ])(
    'are %s for %s by their dots or by the zone of the source, which is inferred',
    (date, printed, source) => {
      const { talks, said } = read(dated(`One,A. Bee,${printed},`), source);
      expect(talks).toEqual([`${date} One (date?)`]);
      expect(said).toEqual([]);
    },
  );

  it('have the day first in a language whose countries write it first', () => {
    const { talks } = read(
      dated('Wie man einen alten Dachboden mit fünfeckigen Fliesen auslegt,A. Bee,05/06/2024,'),
    );
    expect(talks).toEqual([expect.stringMatching(/^2024-06-05 .*\(date\?\)$/)]);
  });

  it.each([
    ['16-May-24', '2024-05-16'],
    ['2024/5/16', '2024-05-16'],
    ['2024-5-6', '2024-05-06'],
    ['16. Mai 2024', '2024-05-16'],
  ])('are read as spreadsheets write them: %s', (printed, date) => {
    expect(read(dated(`One,A. Bee,"${printed}",`)).talks).toEqual([`${date} One`]);
  });
});

describe('times of a column', () => {
  it.each([
    ['14:00:00', '14:00'],
    ['2:00 PM', '14:00'],
    ['14.00', '14:00'],
    ['1400', '14:00'],
    ['14 Uhr', '14:00'],
    ['14h30', '14:30'],
    ['14.00-15.30', '14:00-15:30'],
    ['22:00-01:00', '22:00-01:00'],
    ['09:30', '09:30'],
  ])('are read as people write them: %s', (printed, hours) => {
    const { talks, said } = read(dated(`One,A. Bee,2024-05-16,${printed}`));
    expect(talks.map((talk) => talk.replace('2024-05-17 ', ''))).toEqual([`2024-05-16 ${hours} One`]);
    expect(said).toEqual([]);
  });

  it('are in the afternoon where nobody works at night, and that is marked', () => {
    const { talks } = read(dated('One,A. Bee,2024-05-16,4:30', 'Two,C. Dee,2024-05-17,12:00 - 1:30'));
    expect(talks).toEqual(['2024-05-16 16:30 One (start?)', '2024-05-17 12:00-13:30 Two']);
  });

  it('never end before they begin', () => {
    const { talks, said } = read(dated('One,A. Bee,2024-05-16,14:00-13:00'));
    expect(talks).toEqual(['2024-05-16 14:00 One']);
    expect(said).toEqual([
      expect.stringMatching(/^2 date-in-doubt: the end 13:00 is before the start 14:00/),
    ]);
  });
});

describe('a table', () => {
  it('loses a row whose quotes do not fit, and no other', () => {
    const { talks, said } = read(
      dated(
        'One,A. Bee,2024-05-16,',
        '"Two" or more,C. Dee,2024-05-17,',
        'Three,"E. Eff,2024-05-18,',
        '"Four\nand five",G. Gee,2024-05-19,',
      ),
    );
    expect(talks).toEqual(['2024-05-16 One', '2024-05-19 Four and five']);
    expect(said).toEqual([
      expect.stringMatching(/^3 entry-broken: the quotes of the row “"Two" or more,C\. Dee/),
      expect.stringMatching(/^4 entry-broken: the quotes of the row “Three/),
    ]);
  });

  it('may have rules between its rows', () => {
    const { talks, said } = read(dated('---', 'One,A. Bee,2024-05-16,', '===,===,===,===', ',,,'));
    expect(talks).toEqual(['2024-05-16 One']);
    expect(said).toEqual([]);
  });

  it.each([',', ';', '\t', '|'])('may part its cells by %j', (sign) => {
    expect(read(`sep=${sign}\n${dated('One,A. Bee,2024-05-16,14:00').replaceAll(',', sign)}`).talks).toEqual([
      '2024-05-16 14:00 One',
    ]);
  });
});

describe('a talk of which nothing is known but its slot', () => {
  const rooms = (...rows: string[]) => ['Title,Speaker,Date,Start,Room,Abstract', ...rows, ''].join('\n');

  it('keeps its address when speaker and title arrive', () => {
    const files: FilesInMemory = new Map();
    const runs = [
      [
        'TBA,TBA,2024-05-16,14:00,Hall A,TBA',
        'N.N.,,2024-05-16,14:00,Hall B,',
        '–,Hoa Tran,2024-05-30,14:00,Hall A,wird noch bekannt gegeben',
      ],
      [
        'TBA,Mira Okafor,2024-05-16,14:00,Hall A,',
        '?,N/A,2024-05-16,14:00,Hall B,',
        'à préciser,Hoa Tran,2024-05-30,14:00,Hall A,tbd',
      ],
      [
        'Tilings,Mira Okafor,2024-05-16,14:00,Hall A,A pentagon tiles.',
        'Foam,Jan Tal,2024-05-16,14:00,Hall B,',
        'Salt,Hoa Tran,2024-05-30,14:00,Hall A,',
      ],
    ].map((rows) => read(rooms(...rows), {}, files));
    expect(
      runs.map(({ talks }) => talks.map((talk) => talk.replace(/^\S+ \S+ /, '').replace(' (title?)', ''))),
    ).toEqual([
      ['To be announced', 'To be announced', 'To be announced'],
      ['To be announced', 'To be announced', 'To be announced'],
      ['Tilings', 'Foam', 'Salt'],
    ]);
    for (const { paths, said } of runs) {
      expect(paths).toEqual(runs[0]?.paths);
      expect(said).toEqual([]);
    }
    const [first] = [...files].filter(([name]) => name === runs[0]?.paths[2]).map(([, text]) => text);
    expect(first).not.toMatch(/bekannt|tbd/);
  });

  it('keeps what a hand wrote', () => {
    const files: FilesInMemory = new Map();
    const { paths } = read(rooms('TBA,,2024-05-16,14:00,Hall A,'), {}, files);
    const path = paths[0] ?? '';
    files.set(path, (files.get(path) ?? '').replace('Hall A', 'Room 3'));
    read(rooms('Tilings,Mira Okafor,2024-05-16,14:00,Hall A,'), {}, files);
    expect(files.get(path)).toMatch(/Room 3/);
    expect(files.get(path)).toMatch(/Tilings/);
  });

  it('is the same in a calendar that gives its events new ids', () => {
    const files: FilesInMemory = new Map();
    const event = (uid: string, title: string) =>
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:${uid}\nDTSTART:20240516T140000Z\nSUMMARY:${title}\nEND:VEVENT\nEND:VCALENDAR\n`;
    const [before, after] = [event('1', 'TBA'), event('2', 'Tilings')].map((text) =>
      read(text, { timezone: 'Etc/UTC' }, files, 'attic.ics'),
    );
    expect(after?.paths).toEqual(before?.paths);
    expect(after?.talks).toEqual(['2024-05-16 14:00 Tilings']);
  });
});
