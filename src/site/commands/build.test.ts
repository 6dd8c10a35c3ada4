import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuildContext, build } from './build.ts';
import { preview } from './preview.ts';
import { realDisk, replaceSite } from './replace-site.ts';
import { type Outcome, runProgram } from './run-astro.ts';
import { serve } from './serve.ts';

let project = '';
let content = '';
let said: string[] = [];
beforeEach(() => {
  project = realpathSync(mkdtempSync(path.join(tmpdir(), 'colloquy-build-')));
  content = path.join(project, 'content');
  mkdirSync(path.join(content, 'dumps'), { recursive: true });
  writeFileSync(path.join(content, 'dumps', 'talks.txt'), 'a dump');
  said = [];
});
afterEach(() => rmSync(project, { recursive: true }));

function writeSite(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), text);
}

/** A build that writes a home page, or fails. */
const builds = (text: string, outcome: Outcome = { exitCode: 0 }): BuildContext => {
  writeFileSync(path.join(content, 'dumps', 'edited.txt'), text);
  return {
    project,
    content,
    say: (message) => said.push(message),
    run: async (folder) => {
      writeSite(folder, text);
      return outcome;
    },
  };
};
const home = (folder = 'dist') => readFileSync(path.join(project, folder, 'index.html'), 'utf8');

it('replaces the site of the last build', async () => {
  expect(await build([], builds('first'))).toBe(0);
  expect(await build(['--base', '/a/'], builds('second'))).toBe(0);
  expect(home()).toBe('second');
  expect(said).toEqual([]);
});

describe('a site that is there', () => {
  const site = () => path.join(project, 'dist');
  const runs = async (args: string[] = []) => {
    let hasRun = false;
    const context = builds('same');
    const run: BuildContext['run'] = (...all) => {
      hasRun = true;
      return context.run?.(...all) ?? Promise.resolve({ exitCode: 1 });
    };
    expect(await build(args, { ...context, run })).toBe(0);
    return hasRun;
  };

  it('is not built again while nothing has changed', async () => {
    expect(await runs()).toBe(true);
    expect(await runs()).toBe(false);
    expect(said).toEqual([`Nothing has changed since ${site()} was built.`]);
    expect(home()).toBe('same');
  });

  it('is built again when it is asked for', async () => {
    await runs();
    expect(await runs(['--force'])).toBe(true);
    expect(await runs()).toBe(false);
  });

  it.each<[string, () => void, string[]?]>([
    ['an entry', () => writeFileSync(path.join(content, 'dumps', 'talks.txt'), 'A dump')],
    ['a public file', () => writeSite(path.join(project, 'public'), 'logo')],
    ['the base', () => {}, ['--base', '/a/']],
    ['a page of the site', () => writeFileSync(path.join(site(), 'index.html'), 'by hand')],
    ['a file that was deleted', () => rmSync(path.join(site(), 'index.html'))],
  ])('is built again after a change of %s', async (_, change, args) => {
    await runs();
    change();
    expect(await runs(args)).toBe(true);
    expect(home()).toBe('same');
  });
});

it('leaves a content folder as it is, and begins no build', async () => {
  const context = builds('a');
  for (const args of [['--outDir', 'content'], ['--outDir=content'], ['--out-dir', './content/']]) {
    expect(await build(args, { ...context, run: () => Promise.reject(new Error('began')) })).toBe(1);
    expect(readFileSync(path.join(content, 'dumps', 'talks.txt'), 'utf8')).toBe('a dump');
  }
  expect(said.map((message) => /this is the content folder/.test(message))).toEqual([true, true, true]);
});

it('asks for the folder where none follows', async () => {
  for (const args of [['--outDir'], ['--outDir='], ['--outDir', '--base']])
    expect(await build(args, builds('a'))).toBe(1);
  expect(new Set(said)).toEqual(
    new Set(['--outDir: the name of a folder is to follow', '--outDir=: the name of a folder is to follow']),
  );
});

it('writes outside of the checkout, and builds inside', async () => {
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'colloquy-elsewhere-'));
  const context = builds('a');
  let builtIn = '';
  const run: BuildContext['run'] = async (folder, args, lock, day) => {
    builtIn = folder;
    return (await context.run?.(folder, args, lock, day)) ?? { exitCode: 1 };
  };
  expect(await build(['--outDir', path.join(elsewhere, 'site')], { ...context, run })).toBe(0);
  expect(readFileSync(path.join(elsewhere, 'site', 'index.html'), 'utf8')).toBe('a');
  // Astro renames files from its own folders to this one, which no disk does with a folder of another.
  expect(builtIn.startsWith(project)).toBe(true);
  rmSync(elsewhere, { recursive: true });
});

it('lets one build at a time be at work', async () => {
  const context = builds('first');
  let second = Promise.resolve(0);
  const run: BuildContext['run'] = async (folder, args, lock, day) => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    lock.join(other.pid ?? 0);
    second = build([], builds('second'));
    await second;
    other.kill('SIGKILL');
    return (await context.run?.(folder, args, lock, day)) ?? { exitCode: 1 };
  };
  expect(await build([], { ...context, run })).toBe(0);
  expect(await second).toBe(1);
  expect(said.join()).toMatch(/^another build \(process \d+\) is at work: wait for it to end/);
  expect(home()).toBe('first');
});

describe('a build that fails', () => {
  const program = (text: string) => runProgram(['-e', text], process.env);
  beforeEach(() => build([], builds('old')));

  it.each([
    [
      'killed',
      'process.kill(process.pid, "SIGKILL")',
      137,
      /was killed \(SIGKILL\).*memory.*dist is as it was/,
    ],
    ['out of memory', 'process.abort()', 134, /was killed \(SIGABRT\)/],
    ['stopped', 'process.kill(process.pid, "SIGTERM")', 143, /was stopped \(SIGTERM\)/],
    [
      'on a full disk',
      'console.error("ENOSPC: no space left on device, write\\n at writeFile"); process.exit(1)',
      1,
      /the disk is full: make room.*dist is as it was/,
    ],
    ['that says why itself', 'process.exit(3)', 3, /^$/],
  ])('%s: says so, and the old site stays', async (_, text, exitCode, message) => {
    const context = { ...builds('new'), run: () => program(text) };
    expect(await build([], context)).toBe(exitCode);
    expect(said.join()).toMatch(message);
    expect(said.join()).not.toMatch(/ENOSPC|ENOENT|\n\s+at /);
    expect(home()).toBe('old');
  });

  it('where the disk is full when the new site is to take its place', async () => {
    const full = () => {
      throw Object.assign(new Error('ENOSPC: no space left on device, copyfile'), { code: 'ENOSPC' });
    };
    expect(await build([], { ...builds('new'), disk: { ...realDisk, rename: full } })).toBe(1);
    expect(said.join()).toMatch(/could not take its place.*the disk is full/);
    expect(home()).toBe('old');
  });

  it('is cleared away by the next', async () => {
    await build([], { ...builds('new'), run: () => program('process.exit(3)') });
    await build([], builds('newer'));
    expect(home()).toBe('newer');
    expect(existsSync(path.join(project, '.cache', 'build'))).toBe(false);
    expect(existsSync(path.join(project, '.cache', 'build.lock'))).toBe(false);
  });
});

describe('a preview', () => {
  it('serves the old site until the new one is there, also between the two renames', async () => {
    const site = path.join(project, 'dist');
    await build([], builds('old'));
    const served = await serve(site);
    const built = path.join(project, 'built');
    writeSite(built, 'new');
    const look = async () => (await fetch(served.url)).text();
    expect(await look()).toBe('old');
    const former = path.join(project, '.dist.former');
    realDisk.rename(site, former);
    expect(await look()).toBe('old');
    realDisk.rename(former, site);
    replaceSite(site, built);
    expect(await look()).toBe('new');
    await served.close();
  });

  it('takes the old site back from a build that was killed while it replaced it', async () => {
    await build([], builds('old'));
    realDisk.rename(path.join(project, 'dist'), path.join(project, '.dist.former'));
    const served = await preview(path.join(project, 'dist'), '/', '4400');
    if (typeof served === 'string') throw new Error(served);
    expect(home()).toBe('old');
    await served.close();
  });
});
