/** Writing as one: cut off at any moment, the next run finds the old state or the new one. */
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** Counts what changes the disk, and stops the process, so to speak, before the step that is named. */
const power = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }));
class Cut extends Error {}

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs')>();
  const counted =
    <Arguments extends unknown[], Result>(step: (...args: Arguments) => Result) =>
    (...args: Arguments): Result => {
      if (power.left <= 0) throw new Cut('the power is cut');
      power.left -= 1;
      return step(...args);
    };
  const steps = [
    'mkdirSync',
    'writeFileSync',
    'openSync',
    'writeSync',
    'fsyncSync',
    'renameSync',
    'rmSync',
  ] as const;
  const mocked = { ...real };
  for (const step of steps)
    Object.assign(mocked, { [step]: counted(real[step] as (...args: unknown[]) => unknown) });
  return { ...mocked, default: real };
});

// Another file may have loaded it with the real file system, and others may load it after this one.
vi.resetModules();
afterAll(() => void vi.resetModules());
const { takeFolder, writeAll } = await import('./write.ts');

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'colloquy-'));
});
afterEach(() => {
  power.left = Number.POSITIVE_INFINITY;
  fs.rmSync(folder, { recursive: true, force: true });
});

const before = { 'talks/a.md': 'old a', 'talks/b.md': 'old b', 'talks/d.md': 'old d' };
const after = new Map<string, string | undefined>([
  ['talks/d.md', undefined],
  ['talks/a.md', 'new a'],
  ['talks/c.md', 'new c'],
  ['import.lock.json', 'new lock'],
]);
const state = () =>
  Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => !name.startsWith('.import') && fs.statSync(path.join(folder, name)).isFile())
      .sort()
      .map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
const setUp = () => {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, 'talks'), { recursive: true });
  for (const [name, text] of Object.entries(before)) fs.writeFileSync(path.join(folder, name), text);
};
const whole = {
  'import.lock.json': 'new lock',
  'talks/a.md': 'new a',
  'talks/b.md': 'old b',
  'talks/c.md': 'new c',
};

/** Writes, and is cut off before the step; true when it came to its end. */
const isDone = (steps: number) => {
  power.left = steps;
  try {
    const { release } = takeFolder(folder);
    writeAll(folder, after);
    release();
    return true;
  } catch (error) {
    if (!(error instanceof Cut)) throw error;
    return false;
  } finally {
    power.left = Number.POSITIVE_INFINITY;
  }
};

describe('a run that is cut off', () => {
  it('leaves the old state or the new one to the next, whenever it happens', () => {
    const found = new Set<string>();
    let steps = 0;
    for (setUp(); !isDone(steps); setUp()) {
      takeFolder(folder).release();
      const now = state();
      expect([before, whole], `cut before step ${steps}`).toContainEqual(now);
      found.add(JSON.stringify(now));
      steps += 1;
    }
    expect(state()).toEqual(whole);
    // Both ends were seen, or the test tests nothing.
    expect(found).toEqual(new Set([JSON.stringify(before), JSON.stringify(whole)]));
    expect(steps).toBeGreaterThan(10);
  });

  it('never overwrites or brings back what a hand changed before the next one', () => {
    const edits: Record<string, string | undefined>[] = [
      { 'talks/a.md': 'by hand' },
      { 'talks/a.md': undefined },
      { 'talks/c.md': 'by hand' },
      { 'talks/d.md': 'by hand' },
    ];
    for (const edit of edits) {
      const [[name = '', text] = []] = Object.entries(edit);
      let steps = 0;
      for (setUp(); !isDone(steps); setUp()) {
        steps += 1;
        const moved = state();
        if (text === undefined) fs.rmSync(path.join(folder, name), { force: true });
        else fs.writeFileSync(path.join(folder, name), text);
        const { release, kept } = takeFolder(folder);
        release();
        const now = state();
        expect(now[name], `cut before step ${steps}`).toBe(text);
        // Where the file was not in its place yet, lock and ledger wait for the next import.
        const isLate = kept.includes(name);
        if (isLate) expect(now['import.lock.json']).toBe(moved['import.lock.json']);
        expect([before['talks/b.md']]).toContain(now['talks/b.md']);
      }
    }
  });

  it('leaves nothing of its own behind', () => {
    setUp();
    isDone(8);
    takeFolder(folder).release();
    expect(fs.existsSync(path.join(folder, '.import'))).toBe(false);
  });
});

describe('a place that is not free', () => {
  it('stops the run before anything is changed', () => {
    setUp();
    fs.mkdirSync(path.join(folder, 'import.lock.json'));
    const { release } = takeFolder(folder);
    expect(() => writeAll(folder, after)).toThrow(/a folder is in the place of .*import\.lock\.json/);
    release();
    expect(state()).toEqual(before);
  });
});

describe('a folder that is taken', () => {
  it('is not given to a second run', () => {
    setUp();
    const { release } = takeFolder(folder);
    fs.writeFileSync(path.join(folder, '.import', 'owner'), String(process.ppid));
    expect(() => takeFolder(folder)).toThrow(`process ${process.ppid}`);
    release();
    takeFolder(folder).release();
  });
});
