import { describe, expect, it } from 'vitest';
import type { EntryJson } from '../../export/entry-json.ts';
import { findConflicts } from './conflicts.ts';
import { fromHash, toHash } from './list.ts';

const talk = (id: string, fields: Partial<EntryJson>): EntryJson => ({
  id,
  kindOfEntry: 'talk',
  page: '',
  plainTitle: id,
  ...fields,
});

describe('a list in an address', () => {
  it('comes back as it was, also with letters of other scripts', () => {
    const ids = ['talks/a-b', 'papers/über-x', 'talks/微分'];
    expect(fromHash(toHash(ids))).toEqual(ids);
    expect(toHash(ids)).not.toMatch(/[^\x21-\x7e]/);
  });

  it('holds ids and nothing else', () => {
    expect(fromHash('')).toBeUndefined();
    expect(fromHash('#content')).toBeUndefined();
    expect(fromHash('#talks/a,talks/a,https://evil.example/,talks/../x,%zz,papers/b')).toEqual([
      'talks/a',
      'papers/b',
    ]);
  });
});

describe('conflicts', () => {
  it('are talks that overlap, in whatever zones they are', () => {
    const found = findConflicts([
      talk('lisbon', { starts: '2024-03-31T14:00:00+01:00', ends: '2024-03-31T15:00:00+01:00' }),
      talk('paris', { starts: '2024-03-31T15:30:00+02:00', ends: '2024-03-31T16:30:00+02:00' }),
      talk('after', { starts: '2024-03-31T14:30:00Z', ends: '2024-03-31T15:30:00Z' }),
      talk('day', { date: '2024-03-31' }),
    ]);
    expect(found).toEqual(
      new Map([
        ['lisbon', ['paris']],
        ['paris', ['lisbon']],
      ]),
    );
  });

  it('are talks that begin together, also when no end is known; not one that was cancelled', () => {
    const starts = '2024-03-31T14:00:00Z';
    expect(findConflicts([talk('a', { starts }), talk('b', { starts })]).size).toBe(2);
    expect(findConflicts([talk('a', { starts }), talk('b', { starts, status: 'cancelled' })]).size).toBe(0);
  });

  it('finds a long talk over many short ones', () => {
    const day = talk('day', { starts: '2024-01-01T08:00:00Z', ends: '2024-01-01T18:00:00Z' });
    const short = [9, 11, 13].map((hour) =>
      talk(`at-${hour}`, {
        starts: `2024-01-01T${String(hour).padStart(2, '0')}:00:00Z`,
        ends: `2024-01-01T${String(hour + 1).padStart(2, '0')}:00:00Z`,
      }),
    );
    expect(findConflicts([...short, day]).get('day')).toEqual(['at-9', 'at-11', 'at-13']);
  });
});
