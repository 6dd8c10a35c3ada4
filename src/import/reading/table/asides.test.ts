import { describe, expect, it } from 'vitest';
import { readDump } from '../../dump.ts';
import type { DumpRecord } from '../../record.ts';
import { isAside, movedTo, offStatus, roomIn } from './asides.ts';
import { table } from './table.ts';

function read(text: string) {
  const dump = readDump('page.txt', Buffer.from(text.replaceAll('⇥', '\t')));
  const [layout] = table.propose(dump);
  return layout ? table.read(dump, layout) : undefined;
}

function shown({ title, people, times, location, status, event }: DumpRecord) {
  const who = Array.isArray(people) ? people.map(({ name }) => name.text).join('; ') : '-';
  return [title?.text, who, times?.date, location?.text, status?.text, event?.text].map(
    (part) => part ?? '-',
  );
}

describe('what a cell says besides', () => {
  it('finds the room of one talk in a remark', () => {
    expect(roomIn('Achtung: Raum 2.117!')).toBe('Raum 2.117');
    expect(roomIn('Hinweis: neuer Raum: SR 1.07')).toBe('SR 1.07');
    expect(roomIn('room changed: MB310')).toBe('MB310');
    expect(roomIn('changement de salle : amphi B')).toBe('amphi B');
    expect(roomIn('bring your laptop')).toBeUndefined();
    expect(roomIn('Rooms: a history of 12 doors')).toBeUndefined();
  });

  it('knows remarks below a title', () => {
    expect(isAside('(joint with Finance)')).toBe(true);
    expect(isAside('(seminario congiunto con Ingegneria)')).toBe(true);
    expect(isAside('(and the things it does not count)')).toBe(false);
  });

  it('tells what calls a talk off from titles with such words', () => {
    expect(offStatus('entfällt wegen Krankheit')).toBe('cancelled');
    expect(offStatus('séance reportée au 15 décembre')).toBe('postponed');
    expect(offStatus('Summer report: a pipeline for faint fuzzies')).toBeUndefined();
    expect(offStatus('Cancelled debts and their heirs')).toBeUndefined();
    expect(movedTo('verschoben auf den 09.06.', 'day-first')).toBe('--06-09');
    expect(movedTo('verschoben vom 09.06.', 'day-first')).toBeUndefined();
  });
});

describe('tables with odd rows', () => {
  it('leaves holidays, hours without a speaker and the old day of a talk that was moved', () => {
    const reading = read(`Seminar Algebra, Sommersemester 2022

Ort: Hörsaal 3 (Altbau, EG), Zeit: donnerstags 16:15 - 17:45 Uhr

Datum⇥Referent⇥Titel
21.04.⇥Prof. Wanda Ellerbrock (Uni Bonn)⇥Gruppen ohne Gnade
28.04.⇥Dr. Timo Sandrock + Lea Winterfeld (TU Graz)⇥Doktorarbeit: Halbgruppen mit zwei Türen
05.05.⇥⇥Fragestunde zur Klausur
12.05.⇥Prof. Oda Brinkhaus, Mainz⇥verschoben auf den 09.06.
19.05.⇥Dr. Ruben Kleinhans, Kiel⇥Körper mit Geschichte
(gemeinsam mit dem Graduiertenkolleg)
26.05.⇥Feiertag (Himmelfahrt)⇥
02.06.⇥Ilse Falkenrath⇥Ideale und ihre Gegner
Hinweis: neuer Raum: SR 1.07
09.06.⇥Prof. Oda Brinkhaus, Mainz⇥Bäume auf Bäumen
`);
    expect(reading?.records.map(shown)).toEqual([
      ['Gruppen ohne Gnade', 'Prof. Wanda Ellerbrock', '2022-04-21', 'Hörsaal 3', '-', '-'],
      [
        'Halbgruppen mit zwei Türen',
        'Dr. Timo Sandrock; Lea Winterfeld',
        '2022-04-28',
        'Hörsaal 3',
        '-',
        'Doktorarbeit',
      ],
      ['Körper mit Geschichte', 'Dr. Ruben Kleinhans', '2022-05-19', 'Hörsaal 3', '-', '-'],
      ['Ideale und ihre Gegner', 'Ilse Falkenrath', '2022-06-02', 'SR 1.07', '-', '-'],
      ['Bäume auf Bäumen', 'Prof. Oda Brinkhaus', '2022-06-09', 'Hörsaal 3', '-', '-'],
    ]);
  });

  it('gives a talk that was moved its new day', () => {
    const reading = read(`Seminari 2022
Data⇥Relatore⇥Titolo
10/03/2022⇥Ludmila Korsak (Pisa)⇥RINVIATO al 24/03/2022
Mappe che dimenticano
17/03/2022⇥Tommaso Bragadin⇥Un gas di palline
31/03/2022⇥Ofelia Marangon⇥Solitoni in canale
`);
    expect(reading?.records.map(shown)[0]).toEqual([
      'Mappe che dimenticano',
      'Ludmila Korsak',
      '2022-03-24',
      '-',
      'postponed',
      '-',
    ]);
  });

  it('reads a table without a header above one that has one', () => {
    const reading = read(`Spring 2019

Jan 24⇥Morgan Lindqvist (CERN)⇥Pipes and what they leak
Jan 31⇥Priya Venkatesan⇥Sorting the unsorted
Feb 7⇥Coffee machine broken - no meeting⇥
Feb 14⇥Wilma Okonjo (SLAC)⇥Medians for all

Fall 2019

Date⇥Speaker⇥Title⇥Room
Sep 5⇥JT: Hector Vance⇥Old logs, new eyes⇥B12
Sep 19⇥New student orientation⇥⇥
Sep 26⇥Alma Reyes & Jun Castellan⇥Two tables, one join⇥B14
`);
    expect(reading?.records.map(shown).map((parts) => parts.slice(0, 4))).toEqual([
      ['Pipes and what they leak', 'Morgan Lindqvist', '2019-01-24', '-'],
      ['Sorting the unsorted', 'Priya Venkatesan', '2019-01-31', '-'],
      ['Medians for all', 'Wilma Okonjo', '2019-02-14', '-'],
      ['Old logs, new eyes', 'Hector Vance', '2019-09-05', 'B12'],
      ['Two tables, one join', 'Alma Reyes; Jun Castellan', '2019-09-26', 'B14'],
    ]);
  });

  it('reads cells that hold all of a talk, with blank lines between', () => {
    const reading = read(`Chemistry Seminar, Fall 2023

When⇥What
Sept. 15⇥

Prof. Lillian Abernathy-Cho
University of Oregon

Title: Colors that change their minds
Host: R. Pell

Sept. 22⇥

Dr. Viktor Omondi and Dr. Asha Raines

Kelvin Institute

Title: Slow crystals

Sept. 29⇥No seminar
Oct. 6⇥
Dr. Paula Steinitz
Host: R. Pell

Oct. 13⇥

Prof. Dinesh Farrow
University of Leeds

Title: Glue
`);
    expect(reading?.records.map(shown).map((parts) => parts.slice(0, 3))).toEqual([
      ['Colors that change their minds', 'Prof. Lillian Abernathy-Cho', '2023-09-15'],
      ['Slow crystals', 'Dr. Viktor Omondi; Dr. Asha Raines', '2023-09-22'],
      ['-', 'Dr. Paula Steinitz', '2023-10-06'],
      ['Glue', 'Prof. Dinesh Farrow', '2023-10-13'],
    ]);
  });
});
