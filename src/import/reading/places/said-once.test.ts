import { describe, expect, it } from 'vitest';
import type { DumpRecord } from '../../record.ts';
import { findSaidOnce, withSaidOnce } from './said-once.ts';

const said = (...texts: string[]) =>
  Object.fromEntries(
    findSaidOnce(texts.map((text, index) => ({ number: index + 1, text }))).map(({ field, value }) => [
      field,
      value,
    ]),
  );

describe('what a page says once for all', () => {
  it.each([
    ['Talks are on Thursdays at 4pm in 104 Maclure Hall.', { start: '16:00', place: '104 Maclure Hall' }],
    [
      'Unless a row says otherwise, the colloquia run from 3:45–4:45 p.m. on Wednesdays in 104 Maclure Hall. Tea can be had there at 3:30 p.m.',
      { start: '15:45', end: '16:45', place: '104 Maclure Hall' },
    ],
    [
      'Das Kolloquium tagt donnerstags um 16:15 Uhr im Hörsaal 3, wenn nichts anderes angegeben ist. Ab 15:45 Uhr stehen Kaffee und Tee bereit.',
      { start: '16:15', place: 'Hörsaal 3' },
    ],
    [
      'Talks are in MS0.04 unless announced otherwise. Click on a line for the abstract.',
      { place: 'MS0.04' },
    ],
    [
      'You will find us in the Danby Lecture Theatre, at the far end of Chapel Court, with squash and shortbread from 8.15pm; speakers start at 8.30pm.',
      { start: '20:30', place: 'Danby Lecture Theatre' },
    ],
    [
      'Come to Room 140 from 3:45pm for tea; we move next door for the lecture, 4:00pm sharp.',
      { start: '16:00' },
    ],
    ['Time: Thursdays 2PM-3PM', { start: '14:00', end: '15:00' }],
    ['Time: Every second Thursday at 10:00 AM Eastern (50-minute talk, then questions).', { start: '10:00' }],
    ['Location: TEK 2.018 (sometimes 1.022)', { place: 'TEK 2.018' }],
    ['Les exposés ont lieu le jeudi à 14h en salle 207.', { start: '14:00', place: 'salle 207' }],
    ['Les exposés ont lieu le jeudi à 10h30, salle 314.', { start: '10:30', place: 'salle 314' }],
    ['Fridays, 3:00 pm, Eckhart 202', { start: '15:00', place: 'Eckhart 202' }],
    ['Di 16:15, Raum 2.014', { start: '16:15', place: 'Raum 2.014' }],
    ['Los seminarios son los jueves a las 12:30 en el Aula Magna.', { start: '12:30', place: 'Aula Magna' }],
    ['I seminari si tengono il martedì alle ore 14:30 in Aula 4.', { start: '14:30', place: 'Aula 4' }],
    [
      'De lezingen vinden plaats op donderdag om 16:00 in zaal HG 2.1.',
      { start: '16:00', place: 'zaal HG 2.1' },
    ],
  ])('reads “%s”', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    'On Thursday, March 4, at 16:00 there is a special seminar in Room 5.',
    'Tea is served at 3:30 p.m. in Room 12.',
    'All talks are on Zoom.',
    'We show that every talk has a centre in general position.',
    'Deadline for abstracts: Friday 17:00',
  ])('takes nothing from “%s”', (text) => {
    expect(said(text)).toEqual({});
  });

  it('leaves out what follows the talk', () => {
    expect(
      said(
        'We meet Thursdays at 2:50–3:50 pm in Wexler 100E, followed by refreshments served from 4:00–4:25 pm in Wexler 102.',
      ),
    ).toEqual(said('We meet Thursdays at 2:50–3:50 pm in Wexler 100E.'));
    expect(said('The sessions take place in Room 7, Pavilion K, and are followed by tea.')).toEqual({
      place: 'Room 7, Pavilion K',
    });
  });

  it('takes none of two hours that are said as plainly', () => {
    expect(said('Talks are on Mondays at 2pm.', 'Talks are on Fridays at 3pm.')).toEqual({});
  });
});

describe('records that leave it out', () => {
  const lines = [{ number: 7, text: 'Talks are on Thursdays at 4pm in Room 5.' }];
  const once = findSaidOnce(lines);
  const talk = (times: DumpRecord['times']): DumpRecord => ({ kind: 'talk', ...(times && { times }) });

  it('get it, marked as inferred with the line', () => {
    expect(withSaidOnce(talk({ date: '2024-05-16' }), once, lines)).toMatchObject({
      times: { date: '2024-05-16', start: '16:00' },
      location: { text: 'Room 5', from: 7, to: 7, isShared: true },
      inferred: [
        { field: 'start', evidence: expect.stringContaining(lines[0]?.text ?? '') },
        { field: 'location' },
      ],
    });
  });

  it('keep an hour of their own, and get nothing on another day', () => {
    expect(withSaidOnce(talk({ date: '2024-05-16', start: '11:00' }), once, lines).times).toEqual({
      date: '2024-05-16',
      start: '11:00',
    });
    expect(withSaidOnce(talk({ date: '2024-05-17' }), once, lines)).toEqual(talk({ date: '2024-05-17' }));
  });
});
