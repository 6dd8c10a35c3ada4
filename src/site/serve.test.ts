import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answer, serve } from './serve.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'colloquy-serve-'));
const folder = path.join(parent, 'site');
mkdirSync(path.join(folder, 'talks', 'é'), { recursive: true });
mkdirSync(path.join(parent, 'site-beside'));
writeFileSync(path.join(parent, 'secret.txt'), 'secret');
writeFileSync(path.join(parent, 'site-beside', 'secret.txt'), 'secret');
writeFileSync(path.join(folder, 'index.html'), 'home');
writeFileSync(path.join(folder, '404.html'), 'no such page');
writeFileSync(path.join(folder, 'talks', 'é', 'index.html'), 'a talk');
writeFileSync(path.join(folder, 'a.ics'), 'BEGIN:VCALENDAR');
afterAll(() => rmSync(parent, { recursive: true }));

describe('answer', () => {
  it.each([
    ['/', '/', 200, 'index.html'],
    ['/', '/?q=a', 200, 'index.html'],
    ['/', '/a.ics', 200, 'a.ics'],
    ['/', '/a.ics/', 404, '404.html'],
    ['/', '/talks/%C3%A9/', 200, 'talks/é/index.html'],
    ['/', '/talks/', 404, '404.html'],
    ['/', '/nothing', 404, '404.html'],
    ['/', '/%E0%A4%A', 404, '404.html'],
    ['/', `/${'a'.repeat(5000)}`, 404, '404.html'],
    ['/', '/../secret.txt', 404, '404.html'],
    ['/', '/%2e%2e%2fsecret.txt', 404, '404.html'],
    ['/', '/talks/../../secret.txt', 404, '404.html'],
    ['/', '/../site-beside/secret.txt', 404, '404.html'],
    ['/', `/${encodeURIComponent(path.join(parent, 'secret.txt'))}`, 404, '404.html'],
    ['/some/path/', '/some/path/a.ics', 200, 'a.ics'],
    ['/some/path/', '/a.ics', 404, '404.html'],
  ])('below %s: %s is %i, %s', (base, requested, status, file) => {
    expect(answer(folder, base, requested)).toEqual({ status, file: path.join(folder, file) });
  });

  it('leads from a folder without a slash to the folder', () => {
    expect(answer(folder, '/', '/talks/%C3%A9')).toEqual({ status: 301, location: '/talks/%C3%A9/' });
  });
});

it('serves with types, and a page for what is not there', async () => {
  const site = await serve(folder, '/some/path/');
  const calendar = await fetch(`${site.url}a.ics`);
  const missing = await fetch(`${site.url}nothing/`);
  expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(await calendar.text()).toBe('BEGIN:VCALENDAR');
  expect([missing.status, await missing.text()]).toEqual([404, 'no such page']);
  await site.close();
});

describe('npm run preview', () => {
  const preview = (...args: string[]) => spawn(process.execPath, ['scripts/preview.ts', ...args]);
  const firstLine = async (run: ReturnType<typeof preview>) => String((await once(run.stdout, 'data'))[0]);

  it('serves two catalogues at once, the second on the next free port, until it is told to stop', async () => {
    const taken = await serve(folder);
    const port = new URL(taken.url).port;
    const run = preview('--outDir', folder, '--base', 'some/path', '--port', port);
    const url = /http:\S+/.exec(await firstLine(run))?.[0] ?? '';
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/some\/path\/$/);
    expect(new URL(url).port).not.toBe(port);
    expect(await (await fetch(`${url}a.ics`)).text()).toBe('BEGIN:VCALENDAR');
    run.kill('SIGTERM');
    expect(await once(run, 'exit')).toEqual([0, null]);
    await taken.close();
  });

  it('says that there is no site, in one line', async () => {
    const run = preview('--outDir', path.join(parent, 'nowhere'));
    const [said] = await once(run.stderr, 'data');
    expect(String(said)).toMatch(/^there is no site in .*nowhere: "npm run build" makes one\n$/);
    expect(await once(run, 'exit')).toEqual([1, null]);
  });
});
