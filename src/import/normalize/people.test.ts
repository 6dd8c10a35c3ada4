/** Printed names: what is a title, what is a name, and who belongs where. */
import { describe, expect, it } from 'vitest';
import { normaliseName, normalisePeople, normalisePerson } from './people.ts';

describe('honorifics go', () => {
  it.each([
    ['Professor Mira Okafor', 'Mira Okafor'],
    ['Prof. Mira Okafor', 'Mira Okafor'],
    ['Prof Mira Okafor', 'Mira Okafor'],
    ['Dr Pelle Lindqvist', 'Pelle Lindqvist'],
    ['Dr. Pelle Lindqvist', 'Pelle Lindqvist'],
    ['Prof. Dr. Jana Kühn', 'Jana Kühn'],
    ['Professor Sir Roger Vale', 'Roger Vale'],
    ['Mme Ada Blanc', 'Ada Blanc'],
    ['  Dr   Ines\u00a0 Varga ', 'Ines Varga'],
  ])('%s → %s', (printed, name) => {
    expect(normaliseName(printed)).toBe(name);
  });
});

describe('names stay', () => {
  it.each([
    'Mira Okafor',
    'Drew Barrow',
    'Proforma Smith',
    'Missy Elm',
    'Lordan Zaf',
    'Sirius Black',
    'Dr',
    'André F. T. Martins',
    'Rianne van den Berg',
    'Msgr',
    '李明',
    'O’Neil',
  ])('%s', (name) => {
    expect(normaliseName(name)).toBe(name);
  });
});

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

describe('one person in a field of their own', () => {
  it.each([
    ['Mira Okafor', undefined, { name: 'Mira Okafor' }],
    ['Okafor, Mira', 'Ulm', { name: 'Mira Okafor', printed: 'Okafor, Mira', affiliation: 'Ulm' }],
    ['Prof. Okafor, Mira', undefined, { name: 'Mira Okafor', printed: 'Prof. Okafor, Mira' }],
    ['van der Tal, Boris', undefined, { name: 'Boris van der Tal', printed: 'van der Tal, Boris' }],
    ['Martin Vale, Jr.', undefined, { name: 'Martin Vale, Jr.' }],
    ['Vale, Jr., Martin', undefined, { name: 'Martin Vale, Jr.', printed: 'Vale, Jr., Martin' }],
    ['Sand and Stone Collaboration', '(Faro)', { name: 'Sand and Stone Collaboration', affiliation: 'Faro' }],
  ])('%j %j', (printed, affiliation, expected) => {
    expect(normalisePerson(printed, affiliation)).toEqual(expected);
  });
});
