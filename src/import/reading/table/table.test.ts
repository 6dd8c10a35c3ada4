/** Invented tables, each in a form that pages have. */
import { describe, expect, it } from 'vitest';
import { readDump } from '../../dump.ts';
import type { DumpRecord, PersonField } from '../../record.ts';
import { propose } from '../propose.ts';
import { table } from './table.ts';

function read(text: string) {
  const dump = readDump('page.txt', Buffer.from(text));
  const [layout] = table.propose(dump);
  return layout ? { layout, ...table.read(dump, layout) } : undefined;
}

function shown({ title, people, times, location, status, event, body }: DumpRecord) {
  const who = ((people ?? []) as PersonField[]).map(({ name, affiliation }) =>
    affiliation ? `${name.text} (${affiliation.text})` : name.text,
  );
  return {
    ...(title && { title: title.text }),
    ...(who.length > 0 && { who: who.join('; ') }),
    ...times,
    ...(location && { place: location.text }),
    ...(status && { status: status.text }),
    ...(event && { event: event.text }),
    ...(body && { body: body.map(({ text }) => text) }),
  };
}

const entries = (text: string) => read(text)?.records.map(shown);

describe('tables with tabs', () => {
  it('reads rows below a header that stands anywhere; the year comes from the heading', () => {
    const page = [
      'Home',
      'Fall 2017',
      'Date\tTitle\tSpeaker',
      '8/23\tTilings, again\tMira Okafor, University of Ulm',
      '9/6\tWater that remembers\tLev Brandt & Ada Nwosu, CERN',
      'Contact',
    ].join('\n');
    expect(entries(page)).toEqual([
      { title: 'Tilings, again', who: 'Mira Okafor (University of Ulm)', date: '2017-08-23' },
      { title: 'Water that remembers', who: 'Lev Brandt (CERN); Ada Nwosu (CERN)', date: '2017-09-06' },
    ]);
  });

  it('reads cells over several lines, with the tab at the end or the beginning of a line', () => {
    const page = [
      'Date\tSpeaker\tAffiliation\tTitle\tHost\tRoom',
      '3 March 2021\tMira Okafor \t',
      'University of Ulm ',
      '\t',
      'Tilings and',
      'the Art of Counting',
      '\tLev Brandt\tHS 3',
      '10 March 2021\tAda Nwosu\t',
      'University of Trieste',
      '\t',
      'Water that remembers',
      '\t',
      'Lev Brandt',
      '\tZoom',
    ].join('\n');
    expect(entries(page)).toEqual([
      {
        title: 'Tilings and the Art of Counting',
        who: 'Mira Okafor (University of Ulm)',
        date: '2021-03-03',
        place: 'HS 3',
      },
      {
        title: 'Water that remembers',
        who: 'Ada Nwosu (University of Trieste)',
        date: '2021-03-10',
        place: 'Zoom',
      },
    ]);
  });

  it('keeps status, named lecture and abstract of a cell apart from its title, and makes no entry of holidays', () => {
    const page = [
      'Curso 2022/2023',
      'Fecha\tPonente\tTítulo\tLugar\tHora',
      '6 de octubre\tMira Okafor',
      '(Universidad de Ulm)\tCANCELADO',
      'Curvas con pocos puntos\tAula 2\t12:30',
      '13 de octubre\t\tNo hay seminario (fiesta)\t\t',
      '20 de octubre\tLev Brandt (UPC)\tPolitopos que se doblan',
      'Resumen: Se doblan poco. Se demuestra que es así.\tAula 2\tde 12:00 a 13:00',
      '27 de octubre\tPor confirmar\tPor confirmar\tAula 2\t12:30',
      '12 de enero\tAda Nwosu\tLección inaugural',
      'El agua y la memoria\tAula 2\t13h',
    ].join('\n');
    expect(entries(page)).toEqual([
      {
        title: 'Curvas con pocos puntos',
        who: 'Mira Okafor (Universidad de Ulm)',
        date: '2022-10-06',
        start: '12:30',
        place: 'Aula 2',
        status: 'cancelled',
      },
      {
        title: 'Politopos que se doblan',
        who: 'Lev Brandt (UPC)',
        date: '2022-10-20',
        start: '12:00',
        end: '13:00',
        place: 'Aula 2',
        body: ['Se doblan poco. Se demuestra que es así.'],
      },
      {
        title: 'El agua y la memoria',
        who: 'Ada Nwosu',
        date: '2023-01-12',
        start: '13:00',
        place: 'Aula 2',
        event: 'Lección inaugural',
      },
    ]);
  });

  it('cuts off marks that the page glues to its titles, and marks a title that may end in one', () => {
    const page = [
      'Time\tSpeaker\tTitle\t',
      ...[
        'Cutting cakes Algorithms Technical',
        'Keyboards for thumbs Machine Learning Technical',
        'Juries at work Algorithms Technical',
        'Pots, mended Machine Learning Technical + Institute for Pots',
        'Dice in the air Machine Learning Technical',
        'Elevators Formal Methods Technical',
        'Chores for two Algorithms Technical',
      ].map((title, index) => `${index + 10} Mar 2025, 13:00\tMira Okafor (Ulm)\t${title}\tShow Details`),
    ].join('\n');
    const reading = read(page);
    expect(reading?.records.map(({ title }) => title?.text)).toEqual([
      'Cutting cakes',
      'Keyboards for thumbs',
      'Juries at work',
      'Pots, mended',
      'Dice in the air',
      'Elevators Formal Methods Technical',
      'Chores for two',
    ]);
    expect(reading?.remarks).toMatchObject([{ line: 7, rule: 'field-in-doubt' }]);
  });

  it('gives a row without its day the day of the row above, and says so', () => {
    const page = [
      'Date\tTime\tSpeaker\tTitle',
      '3 March 2021\t14:00\tMira Okafor\tTilings, again',
      '15:00\tLev Brandt\tFolding paper by hand',
      '\t16:00\tAda Nwosu\tWater that remembers',
    ].join('\n');
    expect(entries(page)?.map(({ date, start }) => `${date} ${start}`)).toEqual([
      '2021-03-03 14:00',
      '2021-03-03 15:00',
      '2021-03-03 16:00',
    ]);
    expect(read(page)?.records[2]?.inferred).toMatchObject([{ field: 'date' }]);
  });

  it('reads days below headings of months', () => {
    const page = [
      'Curso 2009-2010',
      'Octubre',
      'Día\tPonente\tTítulo',
      '6\tMira Okafor\tOndas en un vaso',
      'Mar 13\tLev Brandt\tCalor sin fuego',
      'Enero',
      'Mar 12\tAda Nwosu\tFrío sin hielo',
    ].join('\n');
    expect(entries(page)?.map(({ date }) => date)).toEqual(['2009-10-06', '2009-10-13', '2010-01-12']);
  });

  it('takes the order of day and month from days of the week, and marks a date that may be another', () => {
    const rows = ['05/06/2024\tMira Okafor\tTilings, again', '07/08/2024\tAda Nwosu\tWater that remembers'];
    const page = (lines: string[]) => ['Date\tSpeaker\tTitle', ...lines].join('\n');
    expect(read(page(rows))?.remarks).toMatchObject([{ rule: 'date-in-doubt' }, { rule: 'date-in-doubt' }]);
    // In 2024, June 5 was a Wednesday and May 6 a Monday.
    const named = read(
      page(
        rows
          .map((row) => `Mon ${row}`)
          .slice(0, 1)
          .concat(rows[1] ?? ''),
      ),
    );
    expect(named?.layout['dates']).toBe('month-first');
  });

  it('tells columns without a header by what they hold', () => {
    const page = [
      '3 March 2021\tMira Okafor (Ulm)\tTilings and the art of counting',
      '10 March 2021\tLev Brandt (CERN)\tPaper that folds itself again',
      '17 March 2021\tAda Nwosu (Trieste)\tWater that remembers little',
    ].join('\n');
    expect(read(page)?.layout['tables']).toEqual([{ header: '', columns: ['date', 'people', 'title'] }]);
    expect(entries(page)?.[1]).toEqual({
      title: 'Paper that folds itself again',
      who: 'Lev Brandt (CERN)',
      date: '2021-03-10',
    });
  });
});

describe('rows over several lines', () => {
  const expected = [
    {
      title: 'Tilings and Counting',
      who: 'Mira Okafor (University of Ulm)',
      date: '2021-03-03',
      place: 'HS 3',
    },
    { title: 'Water', who: 'Ada Nwosu (CERN)', date: '2021-03-10', place: 'HS 3' },
    { title: 'Paper that folds', who: 'Lev Brandt (University of Oslo)', date: '2021-03-17', place: 'Zoom' },
  ];

  it('are told without a header by the dates that they begin with', () => {
    const page = [
      '3 March 2021\tMira Okafor',
      'University of Ulm\tTilings',
      'and Counting\tHS 3',
      '10 March 2021\tAda Nwosu (CERN)\tWater\tHS 3',
      '17 March 2021\tLev Brandt',
      'University of Oslo\tPaper that folds\tZoom',
    ];
    expect(entries(page.join('\n'))).toEqual(expected);
  });

  it('may begin with a title over several lines', () => {
    const page = [
      'Title\tSpeaker\tDate\tRoom',
      'Tilings',
      'and Counting\tMira Okafor',
      'University of Ulm\t3 March 2021\tHS 3',
      'Water\tAda Nwosu (CERN)\t10 March 2021\tHS 3',
      'Paper that folds\tLev Brandt',
      'University of Oslo\t17 March 2021\tZoom',
    ];
    expect(entries(page.join('\n'))).toEqual(expected);
  });

  it('may have each cell on a line of its own', () => {
    const page = [
      'Date\tSpeaker\tTitle\tRoom',
      '3 March 2021\t',
      'Mira Okafor, University of Ulm\t',
      'Tilings and Counting\t',
      'HS 3',
      '10 March 2021\t',
      'Ada Nwosu (CERN)\t',
      'Water\t',
      'HS 3',
      '17 March 2021\t',
      'Lev Brandt (University of Oslo)\t',
      'Paper that folds\t',
      'Zoom',
      'Contact',
    ];
    expect(entries(page.join('\n'))).toEqual(expected);
  });
});

describe('tables without tabs', () => {
  it('joins the lines between two drawn rules', () => {
    const page = [
      '+------------+-------------+-----------------+',
      '| Date       | Speaker     | Title           |',
      '+============+=============+=================+',
      '| 2017-05-03 | Anke Sommer | A long title    |',
      '|            | (Kiel)      | that goes on    |',
      '+------------+-------------+-----------------+',
      '| 2017-05-10 | Bill Yates  | Short and sweet |',
      '+------------+-------------+-----------------+',
    ].join('\n');
    expect(entries(page)).toEqual([
      { title: 'A long title that goes on', who: 'Anke Sommer (Kiel)', date: '2017-05-03' },
      { title: 'Short and sweet', who: 'Bill Yates', date: '2017-05-10' },
    ]);
  });

  it('knows an empty cell by where the columns begin', () => {
    const page = [
      'Date            Speaker          Title                  Room',
      'March 3, 2021   Mira Okafor      Tilings, again         L2',
      'March 10, 2021                   No seminar (holiday)',
      'March 17, 2021  Ada  Nwosu       Water that remembers   L2',
    ].join('\n');
    expect(entries(page)).toEqual([
      { title: 'Tilings, again', who: 'Mira Okafor', date: '2021-03-03', place: 'L2' },
      { title: 'Water that remembers', who: 'Ada Nwosu', date: '2021-03-17', place: 'L2' },
    ]);
  });

  it('reads pipes, with rules or without', () => {
    const page = [
      '| Datum | Vortrag | Wer |',
      '|-------|---------|-----|',
      '| 3.3.2021 | **Kacheln, gezählt** | Mira Okafor (Ulm) |',
      '| 10.3.2021 | Wasser | Ada Nwosu |',
    ].join('\n');
    expect(entries(page)).toEqual([
      { title: 'Kacheln, gezählt', who: 'Mira Okafor (Ulm)', date: '2021-03-03' },
      { title: 'Wasser', who: 'Ada Nwosu', date: '2021-03-10' },
    ]);
  });

  it('reads columns that wide gaps part', () => {
    const page = [
      'Date            Speaker               Title',
      'March 3, 2021   Mira Okafor (Ulm)     Tilings, again',
      'March 10, 2021  Ada Nwosu             Water that remembers',
    ].join('\n');
    expect(entries(page)).toEqual([
      { title: 'Tilings, again', who: 'Mira Okafor (Ulm)', date: '2021-03-03' },
      { title: 'Water that remembers', who: 'Ada Nwosu', date: '2021-03-10' },
    ]);
  });
});

it('follows examples where the headers mislead', () => {
  const page = [
    'Date\tName\tSubject',
    '3 March 2021\tTilings, again\tMira Okafor',
    '10 March 2021\tWater that remembers\tAda Nwosu',
  ].join('\n');
  const example = { title: 'Tilings, again', speakers: ['Mira Okafor'] };
  const result = propose(readDump('page.txt', Buffer.from(page)), [example]);
  expect(result && 'reading' in result ? result.reading.records.map(shown) : []).toEqual([
    { title: 'Tilings, again', who: 'Mira Okafor', date: '2021-03-03' },
    { title: 'Water that remembers', who: 'Ada Nwosu', date: '2021-03-10' },
  ]);
});

it('leaves a page of labels with tabs alone', () => {
  expect(read('Title:\tTilings\nSpeaker:\tMira Okafor\nTitle:\tWater\nSpeaker:\tAda Nwosu')).toBeUndefined();
});

it('reads hostile tables in one go', () => {
  const hostile = [
    'Date\tSpeaker\tTitle',
    ...Array.from({ length: 4000 }, (_, at) => ['\t', 'x', '\t\t', '8/23\t(', 'a\tb\tc\td'][at % 5]),
  ];
  expect(read(hostile.join('\n'))?.records.length ?? 0).toBeLessThan(4000);
});
