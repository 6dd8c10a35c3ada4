/** Several printed names, and who belongs where. */
import { describe, expect, it } from 'vitest';
import { normalisePeople } from './several-people.ts';

describe('people and their affiliations', () => {
  it.each([
    ['Mira Okafor', undefined, [{ name: 'Mira Okafor' }]],
    [
      'Professor Mira Okafor',
      '(Institute of Flat Geometry, Ulm)',
      [
        {
          name: 'Mira Okafor',
          printed: 'Professor Mira Okafor',
          affiliation: 'Institute of Flat Geometry, Ulm',
        },
      ],
    ],
    [
      'Ines Varga',
      '(University of Somewhere (Knot Group))',
      [{ name: 'Ines Varga', affiliation: 'University of Somewhere (Knot Group)' }],
    ],
    ['A. One and B. Two', undefined, [{ name: 'A. One' }, { name: 'B. Two' }]],
    ['A. One & B. Two', undefined, [{ name: 'A. One' }, { name: 'B. Two' }]],
    [
      'A. One, B. Two and C. Three',
      undefined,
      [{ name: 'A. One' }, { name: 'B. Two' }, { name: 'C. Three' }],
    ],
    [
      'A. One, B. Two, and C. Three',
      undefined,
      [{ name: 'A. One' }, { name: 'B. Two' }, { name: 'C. Three' }],
    ],
    ['A. One et B. Two', undefined, [{ name: 'A. One' }, { name: 'B. Two' }]],
    [
      'A. One and B. Two',
      'A. One, MIT and B. Two, ETH',
      [
        { name: 'A. One', affiliation: 'MIT' },
        { name: 'B. Two', affiliation: 'ETH' },
      ],
    ],
    [
      'A. One & B. Two',
      'A. One, Department of Hats and Gloves, MIT & B. Two, ETH',
      [
        { name: 'A. One', affiliation: 'Department of Hats and Gloves, MIT' },
        { name: 'B. Two', affiliation: 'ETH' },
      ],
    ],
    [
      'A. One (MIT) and B. Two (ETH (Zürich))',
      undefined,
      [
        { name: 'A. One', affiliation: 'MIT' },
        { name: 'B. Two', affiliation: 'ETH (Zürich)' },
      ],
    ],
    [
      'A. One and B. Two',
      '(MIT; ETH)',
      [
        { name: 'A. One', affiliation: 'MIT' },
        { name: 'B. Two', affiliation: 'ETH' },
      ],
    ],
    [
      'A. One and B. Two',
      '(Institute of Hats and Gloves)',
      [
        { name: 'A. One', affiliation: 'Institute of Hats and Gloves' },
        { name: 'B. Two', affiliation: 'Institute of Hats and Gloves' },
      ],
    ],
    [
      'A. One and B. Two',
      '(MIT) and (ETH)',
      [
        { name: 'A. One', affiliation: 'MIT' },
        { name: 'B. Two', affiliation: 'ETH' },
      ],
    ],
    ['Joosep Oja', 'Joosep Oja, CERN (Geneva)', [{ name: 'Joosep Oja', affiliation: 'CERN (Geneva)' }]],
    ['Anderson Lee', 'Anderson Lee', [{ name: 'Anderson Lee' }]],
    [
      'Okafor, M., Lindqvist, P. and van Aalst, R.',
      undefined,
      [
        { name: 'M. Okafor', printed: 'Okafor, M.' },
        { name: 'P. Lindqvist', printed: 'Lindqvist, P.' },
        { name: 'R. van Aalst', printed: 'van Aalst, R.' },
      ],
    ],
    [
      'Okafor, Mira; Lindqvist, Pelle',
      undefined,
      [
        { name: 'Mira Okafor', printed: 'Okafor, Mira' },
        { name: 'Pelle Lindqvist', printed: 'Lindqvist, Pelle' },
      ],
    ],
    // No one of these is two people.
    ['Ferdinand Lund', undefined, [{ name: 'Ferdinand Lund' }]],
    ['José Ortega y Gasset', undefined, [{ name: 'José Ortega y Gasset' }]],
    ['Fernando E. Rosas', undefined, [{ name: 'Fernando E. Rosas' }]],
  ])('%j %j', (people, affiliation, expected) => {
    expect(normalisePeople(people, affiliation)).toEqual(expected);
  });
});
