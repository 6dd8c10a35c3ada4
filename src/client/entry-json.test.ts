import { afterEach, expect, it, vi } from 'vitest';
import { packOf, packPath } from '../export/api-paths.ts';
import { fetchCalendarText, fetchEntryJson } from './entry-json.ts';

const below = (path: string) => `/base/${path}`;
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A page that says in how many files the entries are, and the files of its host. @returns what is asked for */
function onPage(packs: number | undefined, files: Record<string, string>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('document', {
    documentElement: { dataset: packs === undefined ? {} : { packs: String(packs) } },
  });
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const text = files[address.slice('/base/'.length)];
    return new Response(text ?? 'no such file', { status: text === undefined ? 404 : 200 });
  });
  return asked;
}

it('an entry is fetched from its own file, and its calendar from another', async () => {
  onPage(undefined, { 'api/v1/talks/a.json': '{"id":"talks/a"}', 'talks/a.ics': 'BEGIN:VCALENDAR' });
  expect(await fetchEntryJson('talks/a', below)).toEqual({ id: 'talks/a' });
  expect(await fetchCalendarText('talks/a', below)).toBe('BEGIN:VCALENDAR');
  await expect(fetchEntryJson('talks/b', below)).rejects.toThrow('404');
});

it('an entry in a file of several is found there, also by the id that it had before', async () => {
  // The number of files is one that puts the two ids into different ones.
  const [now, before] = [packOf('talks/now', 64), packOf('talks/before', 64)];
  expect(now).not.toBe(before);
  const asked = onPage(64, {
    [packPath(now)]: '{"items":[{"id":"papers/x"},{"id":"talks/now","ics":"BEGIN:VCALENDAR"}]}',
    [packPath(before)]: '{"items":[],"moved":{"talks/before":"talks/now"}}',
  });
  expect(await fetchEntryJson('talks/before', below)).toMatchObject({ id: 'talks/now' });
  expect(await fetchCalendarText('talks/now', below)).toBe('BEGIN:VCALENDAR');
  // A list has many entries of one file.
  expect(asked).toEqual([below(packPath(before)), below(packPath(now))]);
});

it('an entry that is in no file is an error, and so is a file that is not there, until it is', async () => {
  const number = packOf('talks/gone', 128);
  onPage(128, {});
  await expect(fetchEntryJson('talks/gone', below)).rejects.toThrow('404');
  onPage(128, { [packPath(number)]: '{"items":[{"id":"talks/other"}]}' });
  await expect(fetchEntryJson('talks/gone', below)).rejects.toThrow('talks/gone');
});
