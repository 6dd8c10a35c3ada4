import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readContent } from '../content/read-content.ts';
import { createSite } from './create-site.ts';
import { listActions } from './page-metadata.ts';
import { basePath, publicUrl, setAddress } from './urls.ts';

const site = createSite(readContent(path.resolve('src/fixtures/seminar')));
const before = { base: basePath(), origin: new URL(publicUrl('')).origin };
afterEach(() => setAddress(before.base, before.origin));

it('leads to calendars on the web, which are asked for nothing before', () => {
  setAddress('/', 'https://talks.uni-somewhere.de');
  const calendar = listActions('talks/', site)?.calendar;
  expect(calendar?.subscribe).toBe('webcal://talks.uni-somewhere.de/talks.ics');
  expect(calendar?.address).toBe('https://talks.uni-somewhere.de/talks.ics');
  const [google, outlook] = (calendar?.services ?? []).map(({ href }) => new URL(href));
  expect(google?.searchParams.get('cid')).toBe('webcal://talks.uni-somewhere.de/talks.ics');
  expect(outlook?.searchParams.get('url')).toBe('https://talks.uni-somewhere.de/talks.ics');
  expect(outlook?.searchParams.get('name')).toBeTruthy();
});

it('leads to none of them from an address that they cannot reach', () => {
  setAddress('/', 'https://colloquy.example');
  expect(listActions('talks/', site)?.calendar?.services).toEqual([]);
});
