/** The day of a site, as an option and as an input. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inputsHash } from './cache/last-build.ts';
import { takeDay } from './site-day.ts';

it('is taken out of the options of a build', () => {
  expect(takeDay(['--force', '--day', '2024-02-26', '--base', '/x/'])).toEqual({
    day: '2024-02-26',
    others: ['--force', '--base', '/x/'],
  });
  expect(takeDay(['--day=2024-02-26'])).toEqual({ day: '2024-02-26', others: [] });
  expect(takeDay(['--days'])).toEqual({ day: undefined, others: ['--days'] });
});

it.each([['--day'], ['--day', 'tomorrow'], ['--day=2024-02-30']])('refuses %s %s', (...args) => {
  expect(() => takeDay(args)).toThrow(
    /^--day is not a (?:full date: write "2024-02-26"|day of the calendar)/,
  );
});

it('asks for another site only where something waits for it, or is no longer to come', () => {
  const content = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
  const hashOn = (day: string) => inputsHash({ content, project: content, args: [], day });
  try {
    mkdirSync(path.join(content, 'talks'));
    writeFileSync(path.join(content, 'talks/a.md'), '---\ntitle: "A"\nslug: "a"\n---\n');
    expect(hashOn('2024-01-01')).toBe(hashOn('2024-06-01'));
    writeFileSync(
      path.join(content, 'talks/b.md'),
      '---\ntitle: "B"\nslug: "b"\npublishFrom: 2024-03-01\n---\n',
    );
    expect(hashOn('2024-01-01')).toBe(hashOn('2024-02-29'));
    expect(hashOn('2024-02-29')).not.toBe(hashOn('2024-03-01'));
    expect(hashOn('2024-03-01')).toBe(hashOn('2025-01-01'));
    writeFileSync(path.join(content, 'talks/c.md'), '---\ntitle: "C"\nslug: "c"\ndate: "2024-10-02"\n---\n');
    expect(hashOn('2024-09-01')).toBe(hashOn('2024-10-02'));
    expect(hashOn('2024-10-02')).not.toBe(hashOn('2024-10-03'));
  } finally {
    rmSync(content, { recursive: true });
  }
});
