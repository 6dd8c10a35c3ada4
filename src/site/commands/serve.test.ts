import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './serve.ts';

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
writeFileSync(path.join(folder, 'a.bib'), '@article{a}');
afterAll(() => rmSync(parent, { recursive: true }));

/** Sends the target as it is. `fetch` would resolve ".." first. */
function request(
  served: Served,
  target: string,
): Promise<{ status: number | undefined; location: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    get(new URL(served.url).origin, { path: target }, (response) => {
      text(response).then((body) => {
        const { statusCode: status, headers } = response;
        resolve({ status, location: headers.location, body });
      }, reject);
    }).once('error', reject);
  });
}

describe('serve', () => {
  let atRoot: Served;
  let belowPath: Served;
  beforeAll(async () => {
    atRoot = await serve(folder);
    belowPath = await serve(folder, '/some/path/');
  });
  afterAll(async () => {
    await atRoot.close();
    await belowPath.close();
  });

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
  ])('below %s: %s is %i, %s', async (base, target, status, file) => {
    const answer = await request(base === '/' ? atRoot : belowPath, target);
    expect(answer).toMatchObject({ status, body: readFileSync(path.join(folder, file), 'utf8') });
  });

  it.each(['/%00', '/a.ics%00', 'http://example.org/a.ics'])('does not know %s', async (target) => {
    expect(await request(atRoot, target)).toMatchObject({ status: 404, body: 'no such page' });
  });

  it('leads from a folder without a slash to the folder', async () => {
    expect(await request(atRoot, '/talks/%C3%A9')).toMatchObject({ status: 301, location: '/talks/%C3%A9/' });
    expect(await request(atRoot, '//talks/%C3%A9')).toMatchObject({
      status: 301,
      location: '/talks/%C3%A9/',
    });
  });

  it('sends a part of a file', async () => {
    const part = await fetch(`${atRoot.url}a.ics`, { headers: { range: 'bytes=6-8' } });
    expect([part.status, await part.text()]).toEqual([206, 'VCA']);
  });
});

it('serves with types, and a page for what is not there', async () => {
  const site = await serve(folder, '/some/path/');
  const calendar = await fetch(`${site.url}a.ics`);
  const bibliography = await fetch(`${site.url}a.bib`);
  const missing = await fetch(`${site.url}nothing/`);
  expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(bibliography.headers.get('content-type')).toBe('application/x-bibtex; charset=utf-8');
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
    const [message] = await once(run.stderr, 'data');
    expect(String(message)).toMatch(/^there is no site in .*nowhere: "npm run build" makes one\n$/);
    expect(await once(run, 'exit')).toEqual([1, null]);
  });
});
