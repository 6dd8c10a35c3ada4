import { describe, expect, it } from 'vitest';
import { talkSchema } from '../model/schema.ts';
import { isOff } from '../model/talk-status.ts';
import { formatStatus, titleWithStatus } from './status.ts';

describe('what became of a talk', () => {
  it.each([
    [{}, undefined, 'Title'],
    [{ status: 'confirmed', date: '2024-03-04' }, undefined, 'Title'],
    [{ status: 'tentative', date: '2024-03-04' }, 'to be confirmed', 'Title'],
    [{ status: 'cancelled', date: '2024-03-04' }, 'cancelled', 'Cancelled: Title'],
    [{ status: 'cancelled' }, 'cancelled', 'Cancelled: Title'],
    [{ status: 'postponed' }, 'postponed', 'Postponed: Title'],
    [
      { status: 'postponed', formerDate: '2024-02-26' },
      'postponed; it was to be on 26 February 2024',
      'Postponed: Title',
    ],
    [
      { status: 'postponed', formerDate: '2024-02-26', date: '2024-03-04' },
      'moved from 26 February 2024',
      'Title',
    ],
  ] as const)('%j', (talk, words, title) => {
    expect(formatStatus(talk)).toBe(words);
    expect(titleWithStatus('Title', talk)).toBe(title);
    expect(isOff(talk)).toBe(title !== 'Title');
  });

  it('is one of four words', () => {
    expect(talkSchema.safeParse({ title: 'A', slug: 'a', status: 'cancelled' }).success).toBe(true);
    expect(talkSchema.safeParse({ title: 'A', slug: 'a', status: 'off' }).success).toBe(false);
    expect(talkSchema.safeParse({ title: 'A', slug: 'a', formerDate: '2024-02-30' }).success).toBe(false);
  });
});
