/** What an entry may hold, and what a person reads who wrote something else. */
import { describe, expect, it } from 'vitest';
import { explain, paperSchema, talkSchema } from './schema.ts';

/** What is said of an entry with these fields; nothing when it may hold them. */
function said(kind: 'talk' | 'paper', fields: Record<string, unknown>): string[] {
  const entry = { title: 'A title', slug: 'a-title', ...fields };
  const { error } = (kind === 'talk' ? talkSchema : paperSchema).safeParse(entry);
  return error ? explain(error, entry) : [];
}

describe('the last day', () => {
  it('is the first, or after it', () => {
    expect(said('talk', { date: '2024-01-01', endDate: '2024-01-03' })).toEqual([]);
    expect(said('talk', { date: '2024-01-01', endDate: '2024-01-01' })).toEqual([]);
    expect(said('talk', { date: '2024-01-03', endDate: '2024-01-01' })).toEqual([
      'endDate is before the first day, the date; found "2024-01-01"',
    ]);
  });
});

describe('a date', () => {
  it.each([
    ['talk', '2024-02-29'],
    ['talk', '0001-01-01'],
    ['paper', '2024-12-31'],
    ['paper', '2024-12'],
    ['paper', '2024'],
    ['paper', '--02-29'],
  ] as const)('of a %s may be %s', (kind, date) => {
    expect(said(kind, { date })).toEqual([]);
  });

  it.each([
    ['talk', '2023-02-29'],
    ['talk', '2024-13-01'],
    ['talk', '2024-00-10'],
    ['talk', '2024-05-00'],
    ['talk', '0000-05-10'],
    ['paper', '2024-00-10'],
    ['paper', '2024-00'],
    ['paper', '0000'],
    ['paper', '--00-12'],
    ['paper', '--05-00'],
    ['paper', '--02-30'],
  ] as const)('of a %s is not %s, and what is said names it', (kind, date) => {
    expect(said(kind, { date })).toEqual([
      expect.stringMatching(new RegExp(`^date is not a da(?:y|te) of the calendar.*; found "${date}"$`)),
    ]);
  });
});
