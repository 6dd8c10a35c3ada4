/** Small pages of talks in blocks: what is read, by the layout alone, also when the page has grown. */
import { describe, expect, it } from 'vitest';
import { readDump } from '../../dump.ts';
import { asStored } from '../../general-reading.ts';
import type { DumpRecord } from '../../record.ts';
import { propose, readByLayout } from '../propose.ts';

const dumpOf = (text: string) => readDump('page.txt', Buffer.from(text));

function proposed(text: string) {
  const found = propose(dumpOf(text));
  if (!found || 'problem' in found) throw new Error('nothing is proposed');
  return found;
}

const people = ({ people }: DumpRecord) =>
  Array.isArray(people) ? people.map(({ name, affiliation }) => [name.text, affiliation?.text]) : people;

const summary = (record: DumpRecord) => ({
  title: record.title?.text,
  people: people(record),
  date: record.times?.date,
  ...(record.times?.start && { start: record.times.start }),
  ...(record.location && { place: record.location.text }),
});

const below = `Home
Seminars

Spring 2026

Monday, 9 March, 16:15
Hall 3
Tilings of a floor that never repeats
Mira Okafor (University of Ulm)

We count the ways to lay a floor. The count grows faster than anybody thought, and we say why.

Monday, 16 March, 16:15
Hall 3
Ropes, knots and the patience of sailors
Pelle Lindqvist (Uppsala University)

A rope is long and a sailor is patient. We prove that the second fact follows from the first.

Monday, 23 March, 16:15
Hall 4
What the attic remembers
Ines Varga (ETH Zürich)

Attics keep what nobody wants. We describe a data structure that forgets at the right time.

Contact
Privacy
`;

describe('blocks below a date', () => {
  it('without "am" or "pm" are in the afternoon, which is said to be inferred', () => {
    const { records } = proposed(below.replaceAll('16:15', '4:15')).reading;
    expect(records.map(({ times }) => times?.start)).toEqual(['16:15', '16:15', '16:15']);
    expect(records[0]?.inferred).toEqual([
      { field: 'start', evidence: '“Monday, 9 March, 4:15” was taken for the afternoon' },
    ]);
  });

  it('are read in the order that the page has, with the year of the heading', () => {
    const { layout, reading } = proposed(below);
    expect(layout).toMatchObject({ reader: 'blocks', begins: 'date', above: 0 });
    expect(reading.records.map(summary)).toEqual([
      {
        title: 'Tilings of a floor that never repeats',
        people: [['Mira Okafor', 'University of Ulm']],
        date: '2026-03-09',
        start: '16:15',
        place: 'Hall 3',
      },
      {
        title: 'Ropes, knots and the patience of sailors',
        people: [['Pelle Lindqvist', 'Uppsala University']],
        date: '2026-03-16',
        start: '16:15',
        place: 'Hall 3',
      },
      {
        title: 'What the attic remembers',
        people: [['Ines Varga', 'ETH Zürich']],
        date: '2026-03-23',
        start: '16:15',
        place: 'Hall 4',
      },
    ]);
    expect(reading.records[0]?.alsoWhen).toMatchObject([{ text: 'Spring 2026', isShared: true }]);
  });

  it('leave what the page prints around them out of the abstracts', () => {
    const { reading } = proposed(below);
    expect(reading.records.at(-1)?.body?.map(({ text }) => text)).toEqual([
      'Attics keep what nobody wants. We describe a data structure that forgets at the right time.',
    ]);
    expect(reading.boilerplate.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['above the entries', 'below the entries']),
    );
  });

  it('are read the same by the layout as a file stores it, also when the page has grown', () => {
    const { layout, reading } = proposed(below);
    const stored = asStored(layout);
    expect(readByLayout(dumpOf(below), stored)).toEqual(reading);
    const grown = below.replace(
      'Contact\n',
      'Monday, 30 March, 16:15\nHall 3\nBridges that sing in the wind\nBoris van der Tal (TU Delft)\n\nContact\n',
    );
    const again = readByLayout(dumpOf(grown), stored);
    expect(again?.records.slice(0, 3)).toEqual(reading.records);
    expect(again?.records.at(-1)).toMatchObject({ times: { date: '2026-03-30', start: '16:15' } });
  });
});

describe('other orders', () => {
  it('have the title above the date, and names with their institutes on lines of their own', () => {
    const { reading } = proposed(`Colloquium 2025

"The quiet life of numbers"
Tuesday, 4 November 2025 - 4:15pm
Mira Okafor
University of Ulm

"On ladders and their rungs"
Tuesday, 11 November 2025 - 4:15pm
Pelle Lindqvist
Uppsala University

"When glass flows"
Tuesday, 18 November 2025 - 4:15pm
Ines Varga
ETH Zürich
`);
    expect(reading.records.map(summary)).toMatchObject([
      {
        title: '"The quiet life of numbers"',
        people: [['Mira Okafor', 'University of Ulm']],
        date: '2025-11-04',
      },
      { title: '"On ladders and their rungs"', people: [['Pelle Lindqvist', 'Uppsala University']] },
      { title: '"When glass flows"', people: [['Ines Varga', 'ETH Zürich']], date: '2025-11-18' },
    ]);
  });

  it('hold a talk in a line, with a holiday and a talk that is off', () => {
    const { reading } = proposed(`WS 2024/25

Do, 24.10.2024, 16:15 Uhr, HS 3: Mira Okafor (Ulm), Über Kacheln, die sich nie wiederholen
Do, 07.11.2024, 16:15 Uhr, HS 3: Pelle Lindqvist (Uppsala), Seile, Knoten und Geduld
Do, 14.11.2024: kein Kolloquium (Studientag)
Do, 21.11.2024, 16:15 Uhr, HS 3: ENTFÄLLT: Ines Varga (Zürich), Was der Dachboden weiß
`);
    expect(reading.records.map(summary)).toMatchObject([
      { title: 'Über Kacheln, die sich nie wiederholen', people: [['Mira Okafor', 'Ulm']], place: 'HS 3' },
      { title: 'Seile, Knoten und Geduld', people: [['Pelle Lindqvist', 'Uppsala']] },
      { title: 'Was der Dachboden weiß', people: [['Ines Varga', 'Zürich']] },
    ]);
    expect(reading.records[2]?.status?.text).toBe('cancelled');
    expect(reading.boilerplate).toContainEqual({ line: 5, what: 'no talk' });
  });

  it('stand below days, by the hour, between breaks', () => {
    const { reading } = proposed(`Workshop on attics
Thursday, 12 September 2024
9:00 - 10:00
Mira Okafor (Ulm)
10:00 - 10:30
Coffee break
10:30 - 11:30
Pelle Lindqvist (Uppsala)
Friday, 13 September 2024
9:00 - 10:00
Ines Varga (ETH Zürich)
10:00 - 12:00
Lunch
`);
    expect(reading.records.map(summary)).toEqual([
      { title: undefined, people: [['Mira Okafor', 'Ulm']], date: '2024-09-12', start: '09:00' },
      { title: undefined, people: [['Pelle Lindqvist', 'Uppsala']], date: '2024-09-12', start: '10:30' },
      { title: undefined, people: [['Ines Varga', 'ETH Zürich']], date: '2024-09-13', start: '09:00' },
    ]);
  });
});

describe('doubt', () => {
  it('is a notice where a record lacks what all others have', () => {
    const { reading } = proposed(below.replace('Pelle Lindqvist (Uppsala University)\n', ''));
    expect(reading.remarks).toContainEqual(expect.objectContaining({ line: 13, rule: 'field-in-doubt' }));
  });

  it.each([
    'Aoife Ní Bhrolcháin (Galway)',
    'Cancelled: Benedikt Löw (Regensburg)',
    'TBA',
    'Wei (Peking)',
    'zzz',
  ])('never hides a talk that was added below, by “%s”', (speaker) => {
    const { layout } = proposed(below);
    const grown = below.replace('Contact\n', `Monday, 30 March, 16:15\nHall 3\n${speaker}\n\nContact\n`);
    const reading = readByLayout(dumpOf(grown), asStored(layout));
    const lines = grown.split('\n');
    const at = lines.indexOf('Monday, 30 March, 16:15') + 1;
    const isRead = reading?.records.some(({ when }) => when?.from === at);
    const isNamed = reading?.boilerplate.some(({ line }) => line === at || line === at + 2);
    expect(isRead || !isNamed).toBe(true);
  });

  it('makes no talk of a dated line alone', () => {
    expect(
      propose(dumpOf('News\n\nThe kitchen is closed on 3 May 2024.\nIt opens again soon.\n')),
    ).toBeUndefined();
  });
});

describe('hostile text', () => {
  it.each([
    ['dates', '3 May 2024, '],
    ['brackets', '(('],
    ['commas', 'Ann Bee, '],
    ['quotes', '“a” '],
    ['dashes', ' - '],
  ])('of %s is read over', (_, piece) => {
    const text = Array.from(
      { length: 800 },
      (_, line) => `${line % 7 === 0 ? '3 May 2024 ' : ''}${piece.repeat(40)}`,
    );
    expect(() => propose(dumpOf(text.join('\n')))).not.toThrow();
  });
});
