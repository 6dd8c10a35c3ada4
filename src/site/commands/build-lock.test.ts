import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BuildBusyError, takeBuildLock } from './build-lock.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'colloquy-lock-'));
  file = path.join(folder, 'build.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const sleeper = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);

it('lets one build in, tells the second of it, and lets the next one in when it has ended', async () => {
  const other = sleeper();
  writeFileSync(file, `${other.pid}`);
  expect(() => takeBuildLock(file)).toThrow(BuildBusyError);
  expect(() => takeBuildLock(file)).toThrow(`another build (process ${other.pid}) is at work`);
  other.kill('SIGKILL');
  await once(other, 'exit');
  takeBuildLock(file).release();
  expect(readdirSync(folder)).toEqual([]);
});

it('is held while the process works that a killed build had begun', async () => {
  const dead = sleeper();
  dead.kill('SIGKILL');
  await once(dead, 'exit');
  const child = sleeper();
  writeFileSync(file, `${dead.pid} ${child.pid}`);
  expect(() => takeBuildLock(file)).toThrow(`(process ${child.pid})`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  takeBuildLock(file).release();
});

it.each(['', 'not a number', '0', '-1'])('takes over a lock that says %j', (text) => {
  writeFileSync(file, text);
  takeBuildLock(file).release();
  expect(readdirSync(folder)).toEqual([]);
});
