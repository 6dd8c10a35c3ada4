import { expect, it } from 'vitest';
import type { EntryJson } from '../../export/entry-json.ts';
import { sortByStart } from './sort-by-start.ts';

const found = (id: string, fields: Partial<EntryJson> = {}) => ({
  id,
  entry: { id, kindOfEntry: 'talk' as const, page: '', plainTitle: id, ...fields },
});
const ids = (...items: { id: string; entry: EntryJson | undefined }[]) =>
  sortByStart(items).map(({ id }) => id);

it('talks stand by their hour, those of a day without one first', () => {
  expect(
    ids(
      found('four', { date: '2024-03-01', start: '16:00', starts: '2024-03-01T16:00:00+00:00' }),
      found('next day', { date: '2024-03-02' }),
      found('nine', { date: '2024-03-01', start: '09:00', starts: '2024-03-01T09:00:00+00:00' }),
      found('ten, zone not given', { date: '2024-03-01', start: '10:00' }),
      found('all day', { date: '2024-03-01' }),
    ),
  ).toEqual(['all day', 'nine', 'ten, zone not given', 'four', 'next day']);
});

it('talks of several zones stand as they follow each other', () => {
  expect(
    ids(
      found('London', { date: '2024-03-01', start: '09:00', starts: '2024-03-01T09:00:00+00:00' }),
      found('Tokyo', { date: '2024-03-01', start: '14:00', starts: '2024-03-01T14:00:00+09:00' }),
    ),
  ).toEqual(['Tokyo', 'London']);
});

it('what has no hour to go to stays as it was put there, below', () => {
  const paper = found('paper', { kindOfEntry: 'paper', date: '2024' });
  const gone = { id: 'gone', entry: undefined };
  expect(ids(paper, gone, found('undated'), found('talk', { date: '2024-03-01' }))).toEqual([
    'talk',
    'paper',
    'gone',
    'undated',
  ]);
});
