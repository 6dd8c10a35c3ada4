/** One printed name: what is a title, and what is a name. */
import { describe, expect, it } from 'vitest';
import { normaliseName, normalisePerson } from './person.ts';

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
