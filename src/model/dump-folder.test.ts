import { expect, it } from 'vitest';
import { folderOfDump, itemsByDump } from './dump-folder.ts';
import { dumpName, sourceSchema } from './schema.ts';

it('finds the item of a dump: its own, or that of the innermost folder around it', () => {
  const items = [{ dump: 'talks/' }, { dump: 'talks/2024/' }, { dump: 'talks/a.md' }, { dump: 'page.txt' }];
  const found = itemsByDump(items, ['talks/a.md', 'talks/b.md', 'talks/2024/c.md', 'other.txt']);
  expect([...found].map(([dump, item]) => [dump, item.dump])).toEqual([
    ['talks/a.md', 'talks/a.md'],
    ['page.txt', 'page.txt'],
    ['talks/b.md', 'talks/'],
    ['talks/2024/c.md', 'talks/2024/'],
  ]);
});

it('knows the folder of a dump', () => {
  expect(['a.txt', 'talks/a.md', 'event/one/index.md'].map(folderOfDump)).toEqual(['', 'talks/', 'event/']);
});

it.each([
  '../a.txt',
  'talks/../../a.txt',
  '/etc/passwd',
  'talks//a.md',
  'talks/./a.md',
  'talks\\a.md',
  'talks/ a.md',
  'talks/',
])('refuses %j as the name of a dump', (name) => expect(dumpName.safeParse(name).success).toBe(false));

it('lets an item be about a folder, and none about all', () => {
  const takes = (dump: string) => sourceSchema.safeParse({ dump }).success;
  expect(['talks/', 'talks/2024/', 'a.txt', '/', '../', 'talks//'].map(takes)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
