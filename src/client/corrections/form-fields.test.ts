import { describe, expect, it } from 'vitest';
import {
  addLinks,
  formatLinks,
  formatPeople,
  parseLinks,
  parsePeople,
  validationMessage,
} from './form-fields.ts';

describe('what the form shows', () => {
  it('is read back as it was', () => {
    const speakers = [{ name: 'A B', printed: 'Prof A B', affiliation: 'C' }];
    expect(parsePeople(formatPeople(speakers), speakers)).toEqual(speakers);
    expect(parsePeople('A B;')).toEqual([{ name: 'A B' }]);
    const links = [{ url: 'https://a.example/' }, { url: 'https://b.example/', label: 'the slides' }];
    expect(parseLinks(formatLinks(links))).toEqual(links);
  });

  it.each([
    ['date', '2024-02-29', true],
    ['date', '2023-02-29', false],
    ['date', '--02-29', true],
    ['date', '2024', true],
    ['date', '2024-00', false],
    ['date', '2024-00-10', false],
    ['date', '2024-05-00', false],
    ['date', '0000-05-10', false],
    ['date', '0050-05-10', true],
    ['zone', 'Europe/Lisbon', true],
    ['zone', 'Lisbon', false],
    ['links', 'https://a.example/ x\nhttp://b.example/', true],
    ['links', 'javascript:alert(1)', false],
    ['text', '', true],
  ])('is checked as the schema does: %s %s', (kind, value, isRight) => {
    expect(validationMessage(kind, value) === '').toBe(isRight);
  });
});

it('slides follow the links that are there, under the name of their field', () => {
  expect(
    addLinks('https://a.example/ home', [
      ['https://b.example/s.pdf', 'Slides'],
      ['https://c.example/ part one', 'Recording'],
    ]),
  ).toEqual([
    { url: 'https://a.example/', label: 'home' },
    { url: 'https://b.example/s.pdf', label: 'Slides' },
    { url: 'https://c.example/', label: 'part one' },
  ]);
});

it('a last day is not before the first', () => {
  expect(validationMessage('date', '2024-01-01', '2024-01-03')).not.toBe('');
  expect(validationMessage('date', '2024-01-03', '2024-01-03')).toBe('');
  expect(validationMessage('date', '2024-01-03')).toBe('');
});
