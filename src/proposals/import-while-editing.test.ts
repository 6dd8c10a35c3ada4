/** When `npm run dev` imports. */
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import type { CommandResult } from '../import/command.ts';
import { type ContentFolder, contentFolder } from '../import/content-folder.fixture.ts';
import { onContentChange } from '../site/astro/on-content-change.ts';
import { createImporter, importInProcess, isReadByImport } from './import-while-editing.ts';

let folder: ContentFolder | undefined;
afterEach(() => {
  vi.useRealTimers();
  folder?.remove('.');
  folder = undefined;
});

it('for dumps and what the import is told, not for what it writes', () => {
  const names = [
    'dumps/a.txt',
    'dumps/old/b.txt',
    'sources.yaml',
    'people.yaml',
    'entries.yaml',
    'series.yaml',
  ];
  expect(names.filter((name) => !isReadByImport(name))).toEqual([]);
  const others = [
    'talks/a.md',
    'papers/a.md',
    'import.lock.json',
    'import.ledger.json',
    'topics.yaml',
    'dumps.txt',
  ];
  expect(others.filter(isReadByImport)).toEqual([]);
});

it('once after many changes, and not for what an import has not finished', () => {
  vi.useFakeTimers();
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const follow = vi.fn();
  const at = path.resolve('/seminar/content');
  onContentChange(watcher, at, isReadByImport, follow);
  expect(watcher.add).toHaveBeenCalledWith(at);
  const change = (name: string) => watcher.emit('all', 'change', path.resolve(at, name));
  for (const name of [
    '.import/owner',
    'dumps/.hidden.txt.swp',
    '../content-2/dumps/a.txt',
    '../dumps/a.txt',
    'talks/a.md',
  ])
    change(name);
  vi.runAllTimers();
  expect(follow).not.toHaveBeenCalled();
  for (const name of ['dumps/a.txt', 'dumps/b.txt', 'sources.yaml']) change(name);
  vi.runAllTimers();
  expect(follow).toHaveBeenCalledTimes(1);
});

it('one import after the other, each of the state that is then', async () => {
  const ends: ((result: CommandResult) => void)[] = [];
  const told: CommandResult[] = [];
  const { ask } = createImporter(
    () => new Promise((resolve) => ends.push(resolve)),
    (result) => told.push(result),
  );
  const result: CommandResult = { exitCode: 0, lines: ['nothing changed'], errors: [] };
  for (let time = 0; time < 3; time += 1) ask();
  expect(ends).toHaveLength(1);
  ends[0]?.(result);
  await vi.waitFor(() => expect(ends).toHaveLength(2));
  ends[1]?.(result);
  await vi.waitFor(() => expect(told).toEqual([result, result]));
  expect(ends).toHaveLength(2);
});

it('again, where another import was at work', async () => {
  vi.useFakeTimers();
  const busy: CommandResult = { exitCode: 1, lines: [], errors: ['another import'], isBusy: true };
  const done: CommandResult = { exitCode: 0, lines: [], errors: [] };
  const run = vi.fn().mockResolvedValueOnce(busy).mockResolvedValue(done);
  const tell = vi.fn();
  createImporter(run, tell).ask();
  await vi.runAllTimersAsync();
  expect(run).toHaveBeenCalledTimes(2);
  expect(tell.mock.calls).toEqual([[done]]);
});

it('in a process of its own, whose result comes back', async () => {
  folder = contentFolder();
  folder.put('dumps/bridges.csv', 'title,speaker,date\nWobbling bridges,Ina Quist,2025-05-06\n');
  const { exitCode, lines } = await importInProcess(folder.at);
  expect([exitCode, lines.at(-1)]).toEqual([0, '1 talk, no papers; 1 file written']);
  expect(folder.get('talks/quist-wobbling-bridges.md')).toContain('Wobbling bridges');
  folder.put('people.yaml', '- nam: "Ada"\n');
  expect((await importInProcess(folder.at)).errors.join()).toMatch(/people\.yaml:1: .*nam/);
});
