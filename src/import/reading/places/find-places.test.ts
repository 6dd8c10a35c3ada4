import { expect, test } from 'vitest';
import { findPlaces } from './find-places.ts';

test.each([
  ['in Hamburg Hall 1000', 'Hamburg Hall 1000'],
  ['at 5409 Wean Hall today', '5409 Wean Hall'],
  ['tagt im Hörsaal 3, wenn nichts', 'Hörsaal 3'],
  ['Room 2110 in Hamburg Hall', 'Room 2110 in Hamburg Hall'],
  ['Scaife Auditorium (Room 125)', 'Scaife Auditorium (Room 125)'],
  ['Doherty Hall, Room 2315', 'Doherty Hall, Room 2315'],
  ['WeH 5409', 'WeH 5409'],
  ['salle Jordan', 'salle Jordan'],
])('%s', (text, place) => {
  expect(findPlaces(text)[0]?.text).toBe(place);
});

test.each(['in May 2024', 'the room was full', 'Spring 1995', 'a lecture on graphs'])(
  'no place: %s',
  (text) => {
    expect(findPlaces(text)).toEqual([]);
  },
);
