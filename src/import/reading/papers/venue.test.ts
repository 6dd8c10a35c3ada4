import { describe, expect, it } from 'vitest';
import { readVenue } from './venue.ts';

describe('readVenue', () => {
  it.each([
    ['(3):1−31, 2024.', { issue: '3', pages: '1-31', date: '2024' }],
    [
      'Annals of Tiling 7(2), 1–22, 2020',
      { journal: 'Annals of Tiling', volume: '7', issue: '2', pages: '1-22', date: '2020' },
    ],
    [
      'Revue des Mosaïques 45 (2024), 1-18',
      { journal: 'Revue des Mosaïques', volume: '45', pages: '1-18', date: '2024' },
    ],
    [
      'Zeitschrift für Kachelkunde, Bd. 4, Heft 2, S. 7–9, 1998',
      { journal: 'Zeitschrift für Kachelkunde', volume: '4', issue: '2', pages: '7-9', date: '1998' },
    ],
    [
      'Proceedings of the Ninth Symposium on Floors, PMLR 931:1-22',
      {
        event: 'Proceedings of the Ninth Symposium on Floors',
        journal: 'PMLR',
        volume: '931',
        pages: '1-22',
      },
    ],
    ['FLOORS 2025 Oral', { event: 'FLOORS 2025 Oral', date: '2025' }],
    ['To appear in Journal of Pavement Theory', { journal: 'Journal of Pavement Theory' }],
    ['Prépublication, 2023', { date: '2023' }],
  ])('reads “%s”', (text, expected) => {
    const { score, ...parts } = readVenue(text);
    expect(parts).toEqual(expected);
    expect(score).toBeGreaterThan(0);
  });

  it.each(['Tilings of the plane with few colours', 'Mira Okafor, Jan Novakovic'])(
    'is no venue: “%s”',
    (text) => {
      expect(readVenue(text).score).toBeLessThan(0);
    },
  );
});
