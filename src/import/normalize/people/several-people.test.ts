/** Several printed names, and who belongs where. */
import { describe, expect, it } from 'vitest';
import { normaliseOnePerson, normalisePeople } from './several-people.ts';

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
    [
      'Mira Okafor (Ulm University), Pelle Lindqvist (KTH)',
      undefined,
      [
        { name: 'Mira Okafor', affiliation: 'Ulm University' },
        { name: 'Pelle Lindqvist', affiliation: 'KTH' },
      ],
    ],
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

/** "Mira Okafor @ Ulm | Hoa Tran". */
const shown = (people: ReturnType<typeof normalisePeople>) =>
  people.map(({ name, affiliation }) => (affiliation ? `${name} @ ${affiliation}` : name)).join(' | ');

describe('what stands among names and is none', () => {
  it.each([
    ['Mira Okafor, PhD', 'Mira Okafor'],
    ['Mira Okafor, Ph.D., MPH and Hoa Tran, MD', 'Mira Okafor | Hoa Tran'],
    ['Hoa Tran, Jr.', 'Hoa Tran, Jr.'],
    ['Hoa Tran, Jr. and Mira Okafor', 'Hoa Tran, Jr. | Mira Okafor'],
    ['TBA', ''],
    ['N/A', ''],
    ['Speaker: to be announced', 'Speaker: to be announced'],
    ['Mira Okafor; TBA', 'Mira Okafor'],
    ['Mira Okafor et al.', 'Mira Okafor'],
    ['Mira Okafor, Hoa Tran, et al.', 'Mira Okafor | Hoa Tran'],
    ['Mira Okafor, ...', 'Mira Okafor'],
    ['Mira Okafor (she/her)', 'Mira Okafor'],
    ['Mira Okafor (“Mo”)', 'Mira Okafor'],
    ['Mira Okafor (mo-k4)', 'Mira Okafor'],
    ['Mira Okafor (keynote), Hoa Tran (Ulm)', 'Mira Okafor | Hoa Tran @ Ulm'],
    ['森雪 (Yuki Mori)', '森雪 (Yuki Mori)'],
    ['Open questions, day 2', 'Open questions, day 2'],
    ['A chat with: Mira Okafor and Hoa Tran', 'A chat with: Mira Okafor and Hoa Tran'],
  ])('%s → %s', (printed, expected) => {
    expect(shown(normalisePeople(printed))).toBe(expected);
  });
});

describe('what parts people, and what does not', () => {
  it.each([
    ['Leandro E Colombo', 'Leandro E Colombo'],
    ['Leandro E. Colombo e Mira Okafor', 'Leandro E. Colombo | Mira Okafor'],
    ['Mira Okafor y Hoa Tran', 'Mira Okafor | Hoa Tran'],
    ['Domitília Sá e Mello', 'Domitília Sá e Mello'],
    ['Mira Okafor, Ulm University', 'Mira Okafor @ Ulm University'],
    ['Mira Okafor, MIT', 'Mira Okafor @ MIT'],
    ['Mira Okafor, Ulm', 'Mira Okafor @ Ulm'],
    ['Mira Okafor, Institute of Hats, Ulm', 'Mira Okafor @ Institute of Hats, Ulm'],
    ['Mira Okafor, MIT, and Hoa Tran, ETH', 'Mira Okafor @ MIT | Hoa Tran @ ETH'],
    ['Mira Okafor and Hoa Tran, Ulm University', 'Mira Okafor @ Ulm University | Hoa Tran @ Ulm University'],
    ['Okafor, Mira', 'Mira Okafor'],
    ['Okafor, Mira and Lindqvist, Pelle', 'Mira Okafor | Pelle Lindqvist'],
    ['van der Tal, Boris', 'Boris van der Tal'],
    ['Okafor, Lindqvist and Tran', 'Okafor | Lindqvist | Tran'],
    ['Mira Okafor|Pelle Lindqvist | Hoa Tran', 'Mira Okafor | Pelle Lindqvist | Hoa Tran'],
    ['Mira Okafor / Pelle Lindqvist', 'Mira Okafor | Pelle Lindqvist'],
    ['Mira Okafor (KTH/RIT)', 'Mira Okafor @ KTH/RIT'],
    ['Yuki Mori / 森 雪', 'Yuki Mori / 森 雪'],
    ['Mira Okafor (Ulm); Tran, Hoa', 'Mira Okafor @ Ulm | Hoa Tran'],
    ['The Sand and Stone Collaboration', 'The Sand and Stone Collaboration'],
    ['Mira Okafor and the ATTIC Collaboration', 'Mira Okafor | the ATTIC Collaboration'],
  ])('%s → %s', (printed, expected) => {
    expect(shown(normalisePeople(printed))).toBe(expected);
  });

  it('says what is printed where the name is another', () => {
    expect(
      normalisePeople('Mira Okafor, PhD; Tran, Hoa; Pelle Lindqvist (he/him)').map(({ printed }) => printed),
    ).toEqual(['Mira Okafor, PhD', 'Tran, Hoa', 'Pelle Lindqvist (he/him)']);
  });
});

describe('a field that is to hold one person', () => {
  it.each([
    ['García Márquez, Gabriel José', 'Gabriel José García Márquez'],
    ['A. Smith, B. Jones', 'A. Smith | B. Jones'],
    ['Okafor, Mira; Tran, Hoa', 'Mira Okafor | Hoa Tran'],
    ['Mira Okafor, Ulm University', 'Mira Okafor @ Ulm University'],
    ['Okafor, Mira (Ulm)', 'Mira Okafor @ Ulm'],
    ['Vale, Jr., Martin', 'Martin Vale, Jr.'],
    ['Okafor, Mira, PhD', 'Mira Okafor'],
    ['Barnes and Noble, Inc.', 'Barnes and Noble, Inc.'],
    ['et al.', ''],
  ])('%s → %s', (printed, expected) => {
    expect(shown(normaliseOnePerson(printed))).toBe(expected);
  });
});

it('reads a hostile line of a hundred thousand signs in no time', () => {
  const size = 100_000;
  const signs = [
    ',',
    ' ,',
    '; ',
    ' (',
    ') (',
    '(',
    ' and ',
    ', and ',
    'Dr ',
    ' e ',
    'A, ',
    '/',
    'A / ',
    '. ',
    '\u00a0',
    'A. B, MIT and ',
  ];
  for (const sign of signs) {
    const long = sign.repeat(size / sign.length);
    for (const text of [long, `Ann Bee, MIT${long}`, `${long}Ann Bee`, `Ann Bee${long.slice(0, 19_000)}`]) {
      normalisePeople(text);
      normaliseOnePerson(text);
      normalisePeople('Ann Bee and Cyd Dee', text);
      normalisePeople('Ann Bee', `Ann Bee, MIT${text}`);
    }
  }
});
