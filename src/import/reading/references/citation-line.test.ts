import { describe, expect, it } from 'vitest';
import { type CitationLine, readCitationLine } from './citation-line.ts';

const styles: [string, Partial<CitationLine>][] = [
  [
    'Okafor, M., Lindqvist, P. & Sousa, R. (2018). Why maps fold badly. Annals of Cartographic Science, 12(3), 201–219.',
    {
      authorNames: ['Okafor, M.', 'Lindqvist, P.', 'Sousa, R.'],
      title: 'Why maps fold badly',
      year: '2018',
      container: 'Annals of Cartographic Science',
      volume: '12',
      issue: '3',
      pages: '201–219',
    },
  ],
  [
    '[7] T. Almqvist and P. Ringdal, Foams that count to twelve, J. Fluid Mech. 912 (2021), 45–67.',
    {
      authorNames: ['T. Almqvist', 'P. Ringdal'],
      title: 'Foams that count to twelve',
      year: '2021',
      container: 'J. Fluid Mech.',
      volume: '912',
      pages: '45–67',
    },
  ],
  [
    'Vossbeck, Henrike. "Der Schatten der Zahlen." Zeitschrift für Zählkunde 44, no. 2 (2015): 3–29.',
    {
      authorNames: ['Vossbeck, Henrike'],
      title: 'Der Schatten der Zahlen',
      year: '2015',
      volume: '44',
      issue: '2',
      pages: '3–29',
    },
  ],
  [
    'Sousa R, Okafor M. Counting bats by ear. J Chiropt. 2014;7(1):88-93.',
    {
      familyNames: ['Sousa', 'Okafor'],
      title: 'Counting bats by ear',
      year: '2014',
      volume: '7',
      issue: '1',
      pages: '88-93',
    },
  ],
  [
    'P. Ringdal, J. van der Veen, and M. Okafor. Slow drops on fast surfaces. In Proceedings of the 9th Workshop on Wetting, pages 12–24, 2019. https://doi.org/10.1234/wet.2019.12',
    {
      familyNames: ['Ringdal', 'van der Veen', 'Okafor'],
      title: 'Slow drops on fast surfaces',
      year: '2019',
      container: 'Proceedings of the 9th Workshop on Wetting',
      pages: '12–24',
      doi: '10.1234/wet.2019.12',
      isJournal: false,
    },
  ],
  [
    'Ines Varga, Pelle Lindqvist, Tove Almqvist: A model of applause. Physica Q 88 (2018), no. 4, 120-131.',
    {
      familyNames: ['Varga', 'Lindqvist', 'Almqvist'],
      title: 'A model of applause',
      volume: '88',
      issue: '4',
    },
  ],
  [
    'Trémaudan, É. (2017). La mémoire des ponts. Rennes: Presses du Ponant.',
    {
      familyNames: ['Trémaudan'],
      title: 'La mémoire des ponts',
      year: '2017',
      publisher: 'Presses du Ponant',
    },
  ],
];

describe('readCitationLine', () => {
  it.each(styles)('reads %s', (text, fields) => {
    const line = readCitationLine(text);
    expect(line).toMatchObject(fields);
    expect(line.confidence).toBeGreaterThanOrEqual(0.75);
  });

  it('says where the parts stand', () => {
    const text = 'Okafor, M. (2018). Why maps fold badly. Annals of Maps, 12, 201–219.';
    const { title } = readCitationLine(text).spans;
    expect(text.slice(title?.from, title?.to)).toBe('Why maps fold badly.');
  });

  it.each([
    'We show that every map can be folded in three moves, and explain why two are not enough.',
    'Monday 12 March 2018, 14:00–15:00, Lecture Room 3',
    'Skip to main content',
    '12 March 2018: Mira Okafor (Ulm)',
  ])('takes no other text for a reference: %s', (text) => {
    expect(readCitationLine(text).confidence).toBeLessThan(0.75);
  });

  it.each([
    '',
    ' ',
    '.',
    '[1]',
    '2001',
    '“',
    'et al.',
    '\u0000',
    'A. '.repeat(20_000),
    '(1999) '.repeat(20_000),
  ])('gives a guess for odd text', (text) => {
    const { confidence } = readCitationLine(text);
    expect(confidence >= 0 && confidence <= 1).toBe(true);
  });
});
