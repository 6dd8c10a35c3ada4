import { describe, expect, it } from 'vitest';
import { phasesOn, progressText } from './progress.ts';

it.each<[number, number | undefined, number, string]>([
  [0, 14_000, 0, '0 of 14 000'],
  // Too early to tell.
  [100, 14_000, 5000, '100 of 14 000'],
  [7000, 14_000, 900, '7 000 of 14 000'],
  [7000, 14_000, 20_000, '7 000 of 14 000, about 20 s left'],
  [7000, 14_000, 80_000, '7 000 of 14 000, about 1.5 min left'],
  [14_000, 14_000, 80_000, '14 000 of 14 000'],
  [1200, undefined, 5000, '1 200'],
  [0, undefined, 5000, '5 s'],
])('%i of %s after %i ms: %s', (done, total, elapsed, text) => {
  expect(progressText(done, total, elapsed)).toBe(text);
});

describe('a phase', () => {
  const written = (isTerminal: boolean) => {
    const texts: string[] = [];
    let time = 0;
    const start = phasesOn({ write: (text) => texts.push(text), isTerminal, now: () => time });
    const phase = start('pages', 100);
    for (let done = 1; done <= 100; done += 1) {
      time += 100;
      phase.at(done);
    }
    phase.end();
    return texts;
  };

  it('is one line that changes on a terminal, a few times a second', () => {
    const texts = written(true);
    expect(texts[0]).toBe('\r\u001b[K  pages …');
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.length).toBeLessThan(50);
    expect(texts.slice(0, -1).join('')).not.toContain('\n');
    expect(texts.at(-1)).toBe('\r\u001b[K  pages: 100 in 10.0 s\n');
  });

  it('is one line elsewhere', () => {
    expect(written(false)).toEqual(['  pages: 100 in 10.0 s\n']);
  });
});
