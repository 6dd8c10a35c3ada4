/** Occasions and their places. */
import { expect, it } from 'vitest';
import { normaliseEventLine } from './event-line.ts';

it.each([
  ['PolSys Seminar, LIP6, Paris', { event: 'PolSys Seminar', location: 'LIP6, Paris' }],
  ['Journée LUNE at Sèvres', { event: 'Journée LUNE', location: 'Sèvres' }],
  ['Invited talk @LAB @EPX', { kind: 'Invited talk', location: 'LAB, EPX' }],
  ['Invited talk, MAP9, Dijon', { kind: 'Invited talk', location: 'MAP9, Dijon' }],
  [
    'Séminaire “mathématiques de l’IA”, IMX, Dijon',
    { event: 'Séminaire “mathématiques de l’IA”', location: 'IMX, Dijon' },
  ],
  ['Autumn Days', { event: 'Autumn Days' }],
  ['Keynote', { kind: 'Keynote' }],
  ['Talking Heads Seminar, Ulm', { event: 'Talking Heads Seminar', location: 'Ulm' }],
  ['Lecture Series on Attics', { event: 'Lecture Series on Attics' }],
])('%s', (printed, expected) => {
  expect(normaliseEventLine(printed)).toEqual(expected);
});
