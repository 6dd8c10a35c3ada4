import { describe, expect, test } from 'vitest';
import { readDump } from '../../dump.ts';
import type { DumpRecord, Reading } from '../../record.ts';
import { claimedLines } from '../../record.ts';
import { labels } from './labels.ts';

function readPage(text: string): { reading: Reading; layout: Record<string, unknown> } {
  const dump = readDump('page.txt', Buffer.from(text));
  const [layout] = labels.propose(dump);
  if (!layout) throw new Error('no layout was proposed');
  return { reading: labels.read(dump, layout), layout };
}

const names = ({ people }: DumpRecord) =>
  Array.isArray(people)
    ? people.map(({ name, affiliation }) => [name.text, affiliation?.text])
    : people?.text;

describe('labels in any language', () => {
  test.each([
    ['Title', 'Speaker', 'Date', 'Venue', 'Abstract'],
    ['Titre', 'Orateur', 'Date', 'Salle', 'Résumé'],
    ['Titel', 'Vortragende(r)', 'Datum', 'Ort', 'Zusammenfassung'],
    ['Título', 'Ponente', 'Fecha', 'Lugar', 'Resumen'],
    ['Título', 'Palestrante', 'Data', 'Local', 'Resumo'],
    ['Titolo', 'Relatrice', 'Data', 'Luogo', 'Sommario'],
    ['TITEL', 'SPREKER', 'DATUM', 'PLAATS', 'SAMENVATTING'],
  ])('%s, %s, %s, %s, %s', (title, speaker, date, place, abstract) => {
    const talk = (name: string, day: string) =>
      `${speaker}: ${name} (Universität Graz)\n${title}: How leaves fall\n${date}: 2024-05-${day}\n${place}: Room 7\n${abstract}: Leaves fall slowly, and nobody knows why.\n\n`;
    const { reading } = readPage(talk('Ada Lindqvist', '03') + talk('Bruno Ferrante', '10'));
    expect(reading.records).toHaveLength(2);
    const [first] = reading.records as [DumpRecord];
    expect(first.title?.text).toBe('How leaves fall');
    expect(names(first)).toEqual([['Ada Lindqvist', 'Universität Graz']]);
    expect(first.times).toEqual({ date: '2024-05-03' });
    expect(first.location?.text).toBe('Room 7');
    expect(first.body?.map(({ text }) => text)).toEqual(['Leaves fall slowly, and nobody knows why.']);
  });

  test('a label alone on its line has its value below', () => {
    const { reading } = readPage(
      'Title\nHow leaves fall\nSpeaker\nAda Lindqvist\nAbstract\nLeaves fall slowly.\n\nTitle\nHow rain falls\nSpeaker\nBruno Ferrante\nAbstract\nRain falls fast.\n',
    );
    expect(reading.records.map(({ title }) => title?.text)).toEqual(['How leaves fall', 'How rain falls']);
    expect(reading.records.map(names)).toEqual([
      [['Ada Lindqvist', undefined]],
      [['Bruno Ferrante', undefined]],
    ]);
  });

  test('a label in a table cell ends at a tab', () => {
    const { reading } = readPage(
      'Título\tUma folha cai\nOrador\tAda Lindqvist\n\nTítulo\tA chuva cai\nOrador\tBruno Ferrante\n',
    );
    expect(reading.records.map(({ title }) => title?.text)).toEqual(['Uma folha cai', 'A chuva cai']);
  });
});

describe('what stands above the labels', () => {
  const page = `Seminar of Falling Things
Spring 2023

March 3, Ada Lindqvist, Bruno Ferrante and Carla Okoro (University of Graz) [video]
Title: How leaves fall (Ada Lindqvist)
Abstract: Leaves fall slowly, and nobody knows why.
Title: How rain falls (Carla Okoro)
Abstract: Rain falls fast.

CANCELLED - April 10, Dora Weiss (ETH Zürich)
Title: How snow falls
Abstract: It does not.
`;

  test('a day and people hold for all titles below them, until the next ones', () => {
    const { reading } = readPage(page);
    expect(reading.records.map(({ title }) => title?.text)).toEqual([
      'How leaves fall',
      'How rain falls',
      'How snow falls',
    ]);
    expect(reading.records.map((record) => names(record)?.[0]?.[0])).toEqual([
      'Ada Lindqvist',
      'Carla Okoro',
      'Dora Weiss',
    ]);
    expect(reading.records[2]?.status?.text).toBe('cancelled');
  });

  test('the year comes from the heading, and its line is named', () => {
    const { reading } = readPage(page);
    expect(reading.records[0]?.times?.date).toBe('2023-03-03');
    expect(reading.records[0]?.alsoWhen?.map(({ from }) => from)).toContain(2);
  });

  test('speaker and day stand once above several lectures', () => {
    const { reading } = readPage(`Speaker: Ada Lindqvist, University of Graz
Date: May 3, 2024

Lecture 1: “How leaves fall” (with tea)
Time: 9:05 am - 9:55 am

Lecture 2: “How rain falls”
Time: 11:00 am - 11:50 am

Speaker: Bruno Ferrante, Centre for Snow
Date: May 10, 2024

Lecture 1: “How snow falls”
Time: 9:05 am - 9:55 am
`);
    expect(reading.records.map(({ title, times }) => [title?.text, times])).toEqual([
      ['How leaves fall', { date: '2024-05-03', start: '09:05', end: '09:55' }],
      ['“How rain falls”', { date: '2024-05-03', start: '11:00', end: '11:50' }],
      ['“How snow falls”', { date: '2024-05-10', start: '09:05', end: '09:55' }],
    ]);
    expect(names(reading.records[1] as DumpRecord)).toEqual([['Ada Lindqvist', 'University of Graz']]);
  });

  test('a name with its affiliation below it', () => {
    const { reading } = readPage(
      ' Ada Lindqvist\nUniversity of Graz\n\nTitle: How leaves fall\nAbstract\nLeaves fall slowly.\n\n Bruno Ferrante\nETH Zürich\n\nTitle: How rain falls\nAbstract\nRain falls fast.\n',
    );
    expect(reading.records.map(names)).toEqual([
      [['Ada Lindqvist', 'University of Graz']],
      [['Bruno Ferrante', 'ETH Zürich']],
    ]);
    expect(reading.records[0]?.body?.map(({ text }) => text)).toEqual(['Leaves fall slowly.']);
  });
});

test('what the page says once is inferred where a talk prints none', () => {
  const { reading } = readPage(`Das Kolloquium tagt donnerstags um 16:15 Uhr im Hörsaal 3.

Donnerstag, 18. April 2024
Vortragende: Ada Lindqvist (TU Graz)
Titel: Wie Blätter fallen

Donnerstag, 25. April 2024
Vortragender: Bruno Ferrante (TU Wien)
Titel: Wie Regen fällt
Zeit: 17:00 Uhr
Ort: Aula
`);
  const [first, second] = reading.records;
  expect(first?.times).toEqual({ date: '2024-04-18', start: '16:15' });
  expect(first?.location?.text).toBe('Hörsaal 3');
  expect(first?.inferred?.map(({ field }) => field)).toEqual(['start', 'location']);
  expect(second?.times?.start).toBe('17:00');
  expect(second?.inferred).toBeUndefined();
});

test('a promised title is no title, and its line is known', () => {
  const { reading } = readPage(
    'Speaker: Ada Lindqvist\nTitle: TBA\n\nSpeaker: Bruno Ferrante\nTitle: How rain falls\n',
  );
  expect(reading.records.map(({ title }) => title?.text)).toEqual([undefined, 'How rain falls']);
  expect(reading.boilerplate).toContainEqual({ line: 2, what: 'title to be announced' });
});

test('the end of the page is no part of the last abstract', () => {
  const { reading } = readPage(
    'Title: A\nSpeaker: Ada Lindqvist\nAbstract: Leaves fall slowly.\n\nTitle: B\nSpeaker: Bruno Ferrante\nAbstract: Rain falls fast.\n\nArchive 2023\nContact us\n© 2024 University\n',
  );
  expect(reading.records[1]?.body?.map(({ text }) => text)).toEqual(['Rain falls fast.']);
});

test('papers whose title and authors stand above their labels', () => {
  const { reading, layout } = readPage(`How leaves fall when nobody looks
Ada Lindqvist, Bruno Ferrante
Published: 14 Feb 2025
Hide details
Keywords: leaves
Abstract:
Leaves fall slowly, and nobody knows why.

How rain falls upon the just
Carla Okoro, Dora Weiss
Published: 15 Feb 2025
Hide details
Keywords: rain
Abstract:
Rain falls fast, and everybody knows why.
`);
  expect(layout).toMatchObject({ above: 'title', kind: 'paper' });
  expect(reading.records.map(({ kind, title }) => [kind, title?.text])).toEqual([
    ['paper', 'How leaves fall when nobody looks'],
    ['paper', 'How rain falls upon the just'],
  ]);
  expect(names(reading.records[1] as DumpRecord)).toEqual([
    ['Carla Okoro', undefined],
    ['Dora Weiss', undefined],
  ]);
});

describe('a layout', () => {
  const start =
    'Speaker: Ada Lindqvist\nTitle: How leaves fall\nDate: 03/05/2024\n\nSpeaker: Bruno Ferrante\nTitle: How rain falls\nDate: 25/05/2024\n';

  test('reads a page that has grown as before, and leaves labels that it does not name', () => {
    const { layout, reading } = readPage(start);
    const grown = readDump(
      'page.txt',
      Buffer.from(
        `${start}Note that: nothing\nBio: Bruno likes rain.\n\nSpeaker: Carla Okoro\nTitle: How snow falls\nDate: 06/07/2024\n`,
      ),
    );
    const again = labels.read(grown, layout as never);
    expect(again.records.slice(0, 1)).toEqual(reading.records.slice(0, 1));
    expect(again.records[2]?.times?.date).toBe('2024-07-06');
    const known = new Set([...claimedLines(again.records), ...again.boilerplate.map(({ line }) => line)]);
    expect(known.has(9)).toBe(false);
  });

  test('says what is wrong with it', () => {
    expect(labels.problemOf({ reader: 'labels' })).toContain('labels is missing');
    expect(labels.problemOf({ reader: 'labels', labels: { Who: 'people' }, opens: 'colour' })).toContain(
      'opens is to be one of "title", "people"',
    );
    expect(
      labels.problemOf({ reader: 'labels', labels: { Who: 'people' }, opens: 'people' }),
    ).toBeUndefined();
  });
});

test.each([
  ['one title after the other', (count: number) => 'Title: a title\n'.repeat(count)],
  [
    'talks whose day has no year',
    (count: number) => 'Fall 2023\nMay 3\nTitle: A\nSpeaker: Jane Roe\n'.repeat(count / 4),
  ],
  ['days between two talks', (count: number) => `Title: A\n${'May 3, 2024\n'.repeat(count)}Title: B\n`],
  ['colons', (count: number) => `${'a: b: c: d: '.repeat(30)}\n`.repeat(count)],
  ['an open bracket', (count: number) => `Speaker: ${'('.repeat(500)}\nTitle: A\n`.repeat(count / 2)],
])('hostile: %s', (_, make) => {
  for (const count of [2000, 8000]) {
    const dump = readDump('page.txt', Buffer.from(make(count)));
    for (const layout of labels.propose(dump)) labels.read(dump, layout);
  }
});
