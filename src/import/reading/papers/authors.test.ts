import { describe, expect, it } from 'vitest';
import { readAuthors } from './authors.ts';

const read = (text: string) =>
  readAuthors(text)?.authors.map(({ name, affiliation }) =>
    affiliation ? `${name} @ ${affiliation}` : name,
  );

describe('readAuthors', () => {
  it.each([
    ['Mira Okafor, Jan Novakovic and Sara Lindqvist', ['Mira Okafor', 'Jan Novakovic', 'Sara Lindqvist']],
    ['Mira Okafor | Jan Novakovic', ['Mira Okafor', 'Jan Novakovic']],
    ['Mira Okafor¹*, Jan Novakovic²', ['Mira Okafor', 'Jan Novakovic']],
    ['Okafor, M., Novakovic, J., Lindqvist, S. K.', ['Okafor, M.', 'Novakovic, J.', 'Lindqvist, S. K.']],
    ['Okafor, Mira; Novakovic, Jan', ['Okafor, Mira', 'Novakovic, Jan']],
    [
      'Mira Okafor (University of Ulm); Jan Novakovic (Brno Tech)',
      ['Mira Okafor @ University of Ulm', 'Jan Novakovic @ Brno Tech'],
    ],
    [
      'Mira Okafor and Jan Novakovic, University of Ulm; Sara Lindqvist, Uppsala University',
      [
        'Mira Okafor @ University of Ulm',
        'Jan Novakovic @ University of Ulm',
        'Sara Lindqvist @ Uppsala University',
      ],
    ],
    ['A. R. T. Sembiring, Bea Delgado', ['A. R. T. Sembiring', 'Bea Delgado']],
    ['By Mira Okafor et al.', ['Mira Okafor']],
  ])('reads “%s”', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'On the pavement of squares',
    'Authors:',
    'https://tiling.example.org',
    'We pave squares, and streets follow.',
  ])('does not read “%s”', (text) => {
    expect(readAuthors(text)).toBeUndefined();
  });
});
