/** Blocks and sections of a page, and titles that go on. */
import { describe, expect, it } from 'vitest';
import { type Line, readDump } from '../dump.ts';
import { endsUnfinished, paragraphs, splitBlocks, splitSections, zoneName } from './lines.ts';

const page = (text: string) => readDump('page.txt', Buffer.from(text)).lines;
const numbers = (lines: Line[]) => lines.map(({ number }) => number);

it('blocks are what blank lines part', () => {
  expect(splitBlocks(page('\na\nb\n \n\nc\n')).map(numbers)).toEqual([[2, 3], [6]]);
});

it('a paragraph is a block, with its lines', () => {
  expect(paragraphs(page('a\nb\n\nc'))).toEqual([
    { text: 'a\nb', from: 1, to: 2 },
    { text: 'c', from: 4, to: 4 },
  ]);
});

it('sections begin where they are said to; what stands before the first is apart', () => {
  const { before, sections } = splitSections(page('top\n# a\nb\n# c'), ({ text }) => text.startsWith('#'));
  expect(numbers(before)).toEqual([1]);
  expect(sections.map(numbers)).toEqual([[2, 3], [4]]);
});

describe('a title', () => {
  it.each(['Geometry of', 'Tides and', 'Sand:', 'Sand –', 'Waves,', 'How to\nread the'])(
    'goes on after %j',
    (text) => {
      expect(endsUnfinished(text)).toBe(true);
    },
  );

  it.each(['Geometry', 'Plan A', 'Opt-in', 'What users log In', 'Sofa', 'Is it?', ''])(
    'ends with %j',
    (text) => {
      expect(endsUnfinished(text)).toBe(false);
    },
  );
});

it.each([
  ['Europe/Lisbon', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Etc/GMT+1', true],
  ['Europe', false],
  ['Lisbon/Europe', false],
])('%s is the name of a zone: %s', (text, isZone) => {
  expect(new RegExp(`^${zoneName}$`).test(text)).toBe(isZone);
});
