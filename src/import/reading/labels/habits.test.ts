import { describe, expect, test } from 'vitest';
import { readDump } from '../../dump.ts';
import type { DumpRecord, Reading } from '../../record.ts';
import { labels } from './labels.ts';

function readPage(text: string): Reading {
  const dump = readDump('page.txt', Buffer.from(text));
  const [layout] = labels.propose(dump);
  if (!layout) throw new Error('no layout was proposed');
  return labels.read(dump, layout);
}

const titles = ({ records }: Reading) => records.map(({ title }) => title?.text);
const bodies = ({ records }: Reading) => records.map(({ body }) => body?.map(({ text }) => text).join('\n'));
const names = ({ people }: DumpRecord) =>
  Array.isArray(people)
    ? people.map(({ name, affiliation }) => [name.text, affiliation?.text])
    : people?.text;

describe('what has no label', () => {
  test('a title by itself above the labels, with a word that says that the talk is off', () => {
    const reading = readPage(`Quand les marées comptent

Orateur : Ada Lindqvist (Université de Nantes)
Date : mardi 9 octobre 2018 à 14h
Résumé : On raconte comment les marées furent calculées pendant soixante ans.
Affiche (PDF)

La balance et le doute ANNULÉ

Oratrice : Solveig Thibaudat (CNRS)
Date : mardi 13 novembre 2018 à 14h

Titre à préciser

Orateur : Bruno Ferrante
Date : mardi 11 décembre 2018 à 14h
`);
    expect(titles(reading)).toEqual(['Quand les marées comptent', 'La balance et le doute', undefined]);
    expect(reading.records[1]?.status?.text).toBe('cancelled');
    expect(bodies(reading)[0]).toBe('On raconte comment les marées furent calculées pendant soixante ans.');
  });

  test('a title and an abstract below them', () => {
    const reading = readPage(`When: Wednesday, February 7, 2024, 3:30-5:00 pm
Who: Ngozi Petterson of Yale University

Does rain pay?

We use the timing of showers across villages to ask whether rain raises wages. It does, but only on the day after it fell.

When: Wednesday, February 14, 2024, 3:30-5:00 pm
Who: Casimir Hollings-Wu of UCLA, with Ada Lindqvist of the University of Graz

Markets for attention in small schools

Teachers trade minutes. We observe the trades of forty teachers and estimate the price of a minute in the back row.
`);
    expect(titles(reading)).toEqual(['Does rain pay?', 'Markets for attention in small schools']);
    expect(bodies(reading)[1]).toMatch(/^Teachers trade .* back row\.$/);
    expect(reading.records.map(names)).toEqual([
      [['Ngozi Petterson', 'Yale University']],
      [
        ['Casimir Hollings-Wu', 'UCLA'],
        ['Ada Lindqvist', 'University of Graz'],
      ],
    ]);
  });

  test('a day below them belongs to the talk above it', () => {
    const talk = (name: string, title: string, day: string) =>
      `Speaker: ${name}, University of Sussex\nTalk: ${title}\n${day} October 2011, 4pm, Room 204\n\n`;
    const { records } = readPage(
      talk('Ada Lindqvist', 'Primes in a hurry', '5') + talk('Bruno Ferrante', 'Sums for the weary', '12'),
    );
    expect(records.map(({ times }) => times?.date)).toEqual(['2011-10-05', '2011-10-12']);
  });

  test('headings that count say that one is off, and end the abstract above', () => {
    const reading = readPage(`Session 2
Friday, November 24, 2023 – 3:00 p.m.

Speaker: Ada Lindqvist
Title: Groups, finitely told

Abstract:

The classification took a hundred years and many pages.

Image

Session 1 (SUSPENDED)
Friday, August 25, 2023 – 3:00 p.m.

Speaker: Bruno Ferrante
Title: Coloring maps on doughnuts

Image
`);
    expect(bodies(reading)[0]).toBe('The classification took a hundred years and many pages.');
    expect(reading.records.map(({ status }) => status?.text)).toEqual([undefined, 'cancelled']);
    expect(reading.records[1]?.times?.date).toBe('2023-08-25');
  });
});

test('labels alone on their lines: other forms of one, and those of what is no field', () => {
  const reading = readPage(`How leaves fall
Add to Calendar
Date
September 12, 2019, 6:00 pm
Location
Gallery 4
Event Type
Public Lecture
Speaker
Ada Lindqvist
University of Graz
Host
Peter Voss
Summary
Leaves fall slowly, and nobody knows why.
Share

Rain, softly
Add to Calendar
Date
October 3, 2019, 6:00 pm
Location
Gallery 4
Event Type
Seminar
Speakers
Bruno Ferrante and Ada Lindqvist
Hosts
Peter Voss
Share
`);
  expect(titles(reading)).toEqual(['How leaves fall', 'Rain, softly']);
  expect(reading.records.map(({ location }) => location?.text)).toEqual(['Gallery 4', 'Gallery 4']);
  expect(reading.records.map(names)).toEqual([
    [['Ada Lindqvist', 'University of Graz']],
    [
      ['Bruno Ferrante', undefined],
      ['Ada Lindqvist', undefined],
    ],
  ]);
  expect(bodies(reading)[0]).toBe('Leaves fall slowly, and nobody knows why.');
});

test('a line that parts the talks ends what stands above it', () => {
  const rule = '-'.repeat(40);
  const talk = (name: string, day: string) =>
    `${rule}\nReferent: ${name}\nThema: Wie Blätter fallen\nTermin: ${day}.05.2017\nZusammenfassung: Blätter fallen langsam,\nund niemand weiß warum.\n`;
  const reading = readPage(
    `${talk('Dr. Ada Lindqvist, Universität Graz', '11')}${talk('Dipl.-Ing. Bruno Ferrante, Stadtwerke Emden', '24')}${rule}\nEintritt frei.\nStand: 15.05.2017\n`,
  );
  expect(bodies(reading)[1]).toBe('Blätter fallen langsam,\nund niemand weiß warum.');
  // The page prints affiliations behind a comma.
  expect(names(reading.records[1] as DumpRecord)).toEqual([
    ['Dipl.-Ing. Bruno Ferrante', 'Stadtwerke Emden'],
  ]);
});

test('a meeting without a talk does not take the talk below it', () => {
  const reading = readPage(`  * February 1, 2018
    Speaker: (organizational meeting)

  * February 8, 2018
    Speaker: Ada Lindqvist (University of Graz)
    Title: How leaves fall

  * February 15, 2018
    Speaker: Bruno Ferrante
    Title: How rain falls
`);
  expect(reading.records.map(({ times }) => times?.date)).toEqual(['2018-02-08', '2018-02-15']);
  expect(reading.records.map(names)[0]).toEqual([['Ada Lindqvist', 'University of Graz']]);
});

test('marks around a heading that counts are none of its words', () => {
  const { records } = readPage(`** Talk 14 **
Date: 3 October 2023, 15:15
Speaker: Ada Lindqvist
Title: How leaves fall

** Talk 13 ** (cancelled)
Date: 26 September 2023, 15:15
Speaker: Bruno Ferrante
Title: How rain falls
`);
  expect(records.map(({ event }) => event)).toEqual([undefined, undefined]);
  expect(records.map(({ status }) => status?.text)).toEqual([undefined, 'cancelled']);
});
