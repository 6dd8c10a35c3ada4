/** Pages in the layouts of real ones, read as proposed: the figures that were reached are the least that later versions reach. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scorePages, totalsOf } from './page-score.fixture.ts';

const folder = path.join(import.meta.dirname, 'fixtures/pages');

describe('pages of any layout', () => {
  it('are read as they are proposed', () => {
    const totals = totalsOf(scorePages(folder).map(({ score }) => score));
    expect(totals.pages).toBeGreaterThan(90);
    expect(totals.right).toBeGreaterThanOrEqual(0.86);
    expect(totals.usable).toBeGreaterThanOrEqual(0.98);
    expect(totals.invented).toBeLessThanOrEqual(0.01);
    expect(totals.silent).toBeLessThanOrEqual(0.01);
  });

  it('are read with two examples each, which are not counted', () => {
    const totals = totalsOf(scorePages(folder, { withExamples: true }).map(({ score }) => score));
    expect(totals.right).toBeGreaterThanOrEqual(0.84);
    expect(totals.usable).toBeGreaterThanOrEqual(0.94);
  });
});
