/** People and where they are from, in a piece of a page. */
import { describe, expect, it } from 'vitest';
import {
  tidyAffiliation,
  withoutGlued,
  withoutLinkWords,
  withoutOff,
  withoutSpeaker,
  withoutStatus,
} from './page/tidy.ts';
import { nameScore, readPeople } from './people.ts';

const read = (text: string) =>
  readPeople({ text, from: 1, to: 1 })?.people.map(({ name, affiliation }) => [name.text, affiliation?.text]);

describe('people with their affiliations', () => {
  it.each([
    ['Mira Okafor', [['Mira Okafor', undefined]]],
    ['Mira Okafor, University of Ulm', [['Mira Okafor', 'University of Ulm']]],
    [
      'Mira Okafor and Pelle Lindqvist',
      [
        ['Mira Okafor', undefined],
        ['Pelle Lindqvist', undefined],
      ],
    ],
    [
      'Mira Okafor (Ulm), Pelle Lindqvist (Uppsala)',
      [
        ['Mira Okafor', 'Ulm'],
        ['Pelle Lindqvist', 'Uppsala'],
      ],
    ],
    [
      'Mira Okafor & Pelle Lindqvist, University of Ulm',
      [
        ['Mira Okafor', 'University of Ulm'],
        ['Pelle Lindqvist', 'University of Ulm'],
      ],
    ],
    [
      'Mira Okafor, EPFL, and Pelle Lindqvist, SISSA',
      [
        ['Mira Okafor', 'EPFL'],
        ['Pelle Lindqvist', 'SISSA'],
      ],
    ],
    ['Mira Okafor – Western Ulm University, Ulm', [['Mira Okafor', 'Western Ulm University, Ulm']]],
    [
      'Mira Okafor, Ph.D., MPH, Center for Grassland Restoration',
      [['Mira Okafor', 'Center for Grassland Restoration']],
    ],
    ['Zhong (Peter) Okafor-Castro (Ulm)', [['Zhong (Peter) Okafor-Castro', 'Ulm']]],
    ['Mira Okafor, UC Santa Cruz', [['Mira Okafor', 'UC Santa Cruz']]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('says that a text is more than people', () => {
    expect(readPeople({ text: 'Mira Okafor (Ulm), Ropes and knots', from: 1, to: 1 })?.isComplete).toBe(
      false,
    );
  });

  it.each(['University of Ulm', 'Coarse fixed points for actions on graphs', 'M5', 'What attics remember?'])(
    '“%s” is nobody',
    (text) => {
      expect(nameScore(text)).toBeLessThan(0.2);
    },
  );
});

describe('what pages glue to titles and names', () => {
  it('is taken off', () => {
    expect(withoutLinkWords('Tilings, again (video)(slides)')).toBe('Tilings, again');
    expect(withoutLinkWords('Tilings (part two)')).toBe('Tilings (part two)');
    expect(withoutLinkWords('Tilings (Achtung: Mittwoch!)')).toBe('Tilings');
    expect(withoutGlued('Tilings, again slides video', ['slides'])).toBe('Tilings, again');
    expect(withoutSpeaker('Mira Okafor - Tilings, again', 'Mira Okafor')).toBe('Tilings, again');
    expect(withoutStatus('[CANCELED] Tilings')).toEqual({ title: 'Tilings', status: 'cancelled' });
    expect(withoutStatus('ANNULLATO - Tilings')).toEqual({ title: 'Tilings', status: 'cancelled' });
    expect(withoutOff('Barker 617 - CANCELLED')).toBe('Barker 617');
    expect(tidyAffiliation('Twente; remote')).toBe('Twente');
    expect(tidyAffiliation('MIT')).toBe('MIT');
    expect(tidyAffiliation('joint with Statistics')).toBeUndefined();
  });
});

describe('affiliations in words', () => {
  it.each([
    ['Ada Lindqvist of the University of Oslo', [['Ada Lindqvist', 'University of Oslo']]],
    ['Dr Ada Lindqvist, of the University of Oslo', [['Dr Ada Lindqvist', 'University of Oslo']]],
    ['Ada Lindqvist de l’Université de Nantes', [['Ada Lindqvist', 'Université de Nantes']]],
    [
      'Ada Lindqvist (antiga aluna da Universidade de Évora',
      [['Ada Lindqvist', 'antiga aluna da Universidade de Évora']],
    ],
    [
      'Ada Lindqvist of MIT, with Bruno Ferrante of the University of Ghana',
      [
        ['Ada Lindqvist', 'MIT'],
        ['Bruno Ferrante', 'University of Ghana'],
      ],
    ],
    // "of" alone makes no affiliation.
    ['Ada of the Red Hills', undefined],
  ])('%s', (text, people) => {
    expect(read(text)).toEqual(people);
  });
});
