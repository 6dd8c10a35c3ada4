/** Small files that a careless import makes large: the work grows with the file, not with a product of its parts. */
import { expect, it } from 'vitest';
import { type FilesInMemory, runOn } from './in-memory.fixture.ts';

const list = (length: number, item: (index: number) => string) =>
  Array.from({ length }, (_, index) => item(index));

it('twenty thousand unknown members in one line: a notice each', () => {
  const members = list(20_000, (index) => `"k${index}": "v"`).join(',');
  const { entries, notices } = runOn(new Map(), {
    'page.json': `[{"title": "Tides", "speaker": "Ann Bee", "date": "2024-05-02", ${members}}]`,
  });
  expect(entries.length).toBe(1);
  expect(notices.length).toBe(20_000);
});

it('an abbreviation of a bibliography that doubles and doubles stays a name', () => {
  const doubled = list(8, (index) => `@string{a${index + 1} = ${list(31, () => `a${index}`).join(' # ')}}\n`);
  const { entries } = runOn(new Map(), {
    'page.bib': `@string{a0 = "tide"}\n${doubled.join('')}@misc{x, title = {Tides}, journal = a8, note = a1}\n`,
  });
  expect(JSON.stringify(entries[0]?.fields ?? {}).length).toBeLessThan(20_000);
});

it('eight thousand talks with one title and one speaker: an address each', () => {
  const files: FilesInMemory = new Map();
  const rows = list(8000, () => 'Tides,Ann Bee,2024-05-02').join('\n');
  const { entries } = runOn(files, { 'page.csv': `title,speaker,date\n${rows}\n` });
  expect(new Set(entries.map(({ id }) => id)).size).toBe(8000);
  expect(entries.at(-1)?.id).toBe('talks/bee-tides-8000');
});
