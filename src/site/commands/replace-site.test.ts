import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markAsBuilt, mayBeReplaced } from './output-folder.ts';
import { type Disk, realDisk, recoverSite, replaceSite } from './replace-site.ts';

let parent = '';
let site = '';
let built = '';

beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'colloquy-replace-'));
  site = path.join(parent, 'site');
  built = path.join(parent, 'work', 'build');
  writeSite(site, 'old');
  markAsBuilt(site, ['index.html', 'talks']);
  mkdirSync(path.join(site, '.git'));
  writeFileSync(path.join(site, '.git', 'HEAD'), 'ref');
  writeSite(built, 'new');
});
afterEach(() => rmSync(parent, { recursive: true }));

function writeSite(folder: string, text: string): void {
  mkdirSync(path.join(folder, 'talks'), { recursive: true });
  for (const name of ['index.html', 'talks/index.html']) writeFileSync(path.join(folder, name), text);
}

/** What a reader finds, page by page, and what lies beside the site. */
const found = () => ({
  pages: ['index.html', 'talks/index.html'].map((name) => readFileSync(path.join(site, name), 'utf8')).join(),
  git: existsSync(path.join(site, '.git', 'HEAD')),
  beside: readdirSync(parent).filter((name) => !['site', 'work'].includes(name)),
});

const inOrder = (text: string) => ({ pages: `${text},${text}`, git: true, beside: [] });

const otherDisk = (disk: Disk = realDisk): Disk => ({
  ...disk,
  rename: (from, to) => {
    if (from === built) throw Object.assign(new Error('EXDEV: cross-device link'), { code: 'EXDEV' });
    disk.rename(from, to);
  },
});

it('puts the new site in the place of the old, and keeps what no build has written', () => {
  replaceSite(site, built);
  expect(found()).toEqual(inOrder('new'));
});

it('brings the new site from another disk', () => {
  replaceSite(site, built, otherDisk());
  expect(found()).toEqual(inOrder('new'));
});

it('makes a site where none was, and fills an empty folder', () => {
  rmSync(site, { recursive: true });
  mkdirSync(site);
  replaceSite(site, built);
  expect(found()).toEqual({ ...inOrder('new'), git: false });
});

it('does not write over a file that no build has written', () => {
  writeFileSync(path.join(site, 'embed.js'), 'mine');
  writeFileSync(path.join(built, 'embed.js'), 'the build’s');
  expect(() => replaceSite(site, built)).toThrow(/embed\.js was written by no build/);
  expect(readFileSync(path.join(site, 'embed.js'), 'utf8')).toBe('mine');
});

it("keeps somebody's own file for a server, and leaves out the build's", () => {
  writeFileSync(path.join(site, '.htaccess'), 'mine');
  for (const name of ['.htaccess', '_headers']) writeFileSync(path.join(built, name), 'the build’s');
  const texts = () => ['.htaccess', '_headers'].map((name) => readFileSync(path.join(site, name), 'utf8'));
  replaceSite(site, built);
  expect(texts()).toEqual(['mine', 'the build’s']);
  // And in the build after it.
  writeSite(built, 'newer');
  for (const name of ['.htaccess', '_headers']) writeFileSync(path.join(built, name), 'the next build’s');
  replaceSite(site, built);
  expect(texts()).toEqual(['mine', 'the next build’s']);
});

it('replaces a site of version 0.1, and keeps what was put there for a host', () => {
  const old = path.join(parent, 'old');
  mkdirSync(path.join(old, 'api/v1'), { recursive: true });
  writeFileSync(path.join(old, 'index.html'), 'old');
  writeFileSync(
    path.join(old, 'api/v1/index.json'),
    JSON.stringify({ $schema: 'https://a.example/api/v1/schema/index.json', lists: [] }),
  );
  for (const name of ['CNAME', '.htaccess']) writeFileSync(path.join(old, name), 'mine');
  writeFileSync(path.join(built, '.htaccess'), 'the build’s');
  expect(mayBeReplaced(old)).toBe(true);
  replaceSite(old, built);
  expect(readdirSync(old).sort()).toEqual(['.colloquy-site', '.htaccess', 'CNAME', 'index.html', 'talks']);
  expect(readFileSync(path.join(old, '.htaccess'), 'utf8')).toBe('mine');
});

/** A disk that fails at one of its steps, before or after it is done. */
function failingAt(step: number, code: string, isDone: boolean): { disk: Disk; hasFailed: () => boolean } {
  let count = 0;
  const limited =
    <Args extends unknown[]>(run: (...args: Args) => void) =>
    (...args: Args) => {
      count += 1;
      if (count === step && isDone) run(...args);
      if (count === step) throw Object.assign(new Error(`${code}: the disk refuses`), { code });
      run(...args);
    };
  const { rename, copy, remove } = realDisk;
  return {
    disk: { rename: limited(rename), copy: limited(copy), remove: limited(remove) },
    hasFailed: () => count >= step,
  };
}

it('leaves a whole site when the disk is full at any step', () => {
  for (let step = 1; ; step += 1) {
    const { disk, hasFailed } = failingAt(step, 'ENOSPC', false);
    let message = '';
    try {
      replaceSite(site, built, otherDisk(disk));
    } catch (error) {
      message = (error as Error).message;
    }
    if (!hasFailed()) break;
    expect(message).toMatch(/ENOSPC/);
    expect(new Set(found().pages.split(',')).size, `step ${step}`).toBe(1);
    recoverSite(site);
    expect(found(), `step ${step}`).toEqual(inOrder(found().pages.split(',')[0] ?? ''));
  }
});

it('says what to do where the folder cannot be renamed', () => {
  const { disk } = failingAt(2, 'EBUSY', false);
  expect(() => replaceSite(site, built, disk)).toThrow(/may be a disk of its own.*Give a folder inside it/);
  recoverSite(site);
  expect(found()).toEqual(inOrder('old'));
});

describe('a build that is killed (kill -9)', () => {
  const module = pathToFileURL(path.join(import.meta.dirname, 'replace-site.ts')).href;
  /** The steps of the program are counted through the disk; it kills itself before or after one of them. */
  const program = `
    const [site, built, step, isDone, isOther] = JSON.parse(process.argv[1]);
    const { realDisk, replaceSite } = await import(${JSON.stringify(module)});
    let count = 0;
    const killed = (run) => (...args) => {
      count += 1;
      if (isOther && args[0] === built && run === realDisk.rename)
        throw Object.assign(new Error(), { code: 'EXDEV' });
      if (count === step && isDone) run(...args);
      if (count === step) process.kill(process.pid, 'SIGKILL');
      run(...args);
    };
    replaceSite(site, built, Object.fromEntries(Object.entries(realDisk).map(([name, run]) => [name, killed(run)])));
  `;

  it.each([
    ['on one disk', false],
    ['from another disk', true],
  ])('leaves a whole site, whatever the step: %s', { timeout: 120_000 }, (_, isOther) => {
    const left: string[] = [];
    for (let step = 1; step < 12; step += 1) {
      for (const isDone of [false, true]) {
        rmSync(built, { recursive: true, force: true });
        writeSite(built, `${step}${isDone}`);
        const before = found().pages;
        const { signal, status, stderr } = spawnSync(
          process.execPath,
          ['--input-type=module', '-e', program, JSON.stringify([site, built, step, isDone, isOther])],
          { encoding: 'utf8' },
        );
        expect([signal, status], stderr).toEqual(status === 0 ? [null, 0] : ['SIGKILL', null]);
        recoverSite(site);
        const after = found();
        const [page = ''] = after.pages.split(',');
        expect(after, `step ${step}`).toEqual(inOrder(page));
        expect([before, `${step}${isDone},${step}${isDone}`]).toContain(after.pages);
        left.push(status === 0 ? 'done' : 'killed');
      }
    }
    expect(left).toContain('done');
    expect(left.filter((outcome) => outcome === 'killed').length).toBeGreaterThan(7);
  });
});

it('never deletes a folder of somebody else’s that has the name of its own', () => {
  mkdirSync(path.join(parent, '.site.former'));
  writeFileSync(path.join(parent, '.site.former', 'thesis.tex'), 'mine');
  expect(() => recoverSite(site)).toThrow(/\.site\.former is in the way/);
  expect(existsSync(path.join(parent, '.site.former', 'thesis.tex'))).toBe(true);
});
