import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { chooseContent } from './choose-content.ts';
import { runCommand } from './run-command.ts';

let said: string[] = [];
beforeEach(() => {
  said = [];
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((text) => void said.push(String(text)));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it('lists its commands, each of which has help of its own', async () => {
  expect(await runCommand([])).toBe(0);
  const names = [...(said[0] ?? '').matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name);
  expect(names).toEqual(expect.arrayContaining(['start', 'dev', 'import', 'build', 'preview']));
  for (const name of names.filter((one) => one !== 'colloquy')) {
    said = [];
    expect(await runCommand([name, '--help']), name).toBe(0);
    expect(said[0], name).toContain('--content DIR');
  }
});

it.each([
  ['deploy', 'colloquy: "deploy" is no command; there are start, dev,'],
  ['preview --prot 1', "colloquy preview: Unknown option '--prot'"],
])('says what is wrong with "%s"', async (text, message) => {
  expect(await runCommand(text.split(' '))).toBe(1);
  expect(said.join()).toContain(message);
});

it('takes the content folder out of the arguments', () => {
  vi.stubEnv('COLLOQUY_CONTENT', '/elsewhere');
  expect(chooseContent(['--force', '--content', '/mine', '--base', '/a/'])).toEqual([
    '--force',
    '--base',
    '/a/',
  ]);
  expect(process.env['COLLOQUY_CONTENT']).toBe('/mine');
  expect(chooseContent(['--content=/other'])).toEqual([]);
  expect(process.env['COLLOQUY_CONTENT']).toBe('/other');
});
