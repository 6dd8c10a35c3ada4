/** Every template passes axe, in light and in dark. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect } from 'vitest';
import { specimens } from './built.ts';
import { site, test } from './visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test.for(specimens(site.folder))('$template: /$page', async ({ page: address }, { open }) => {
  // The page's own policy would refuse the checker; a transition would be measured halfway.
  const page = await open({ bypassCSP: true, reducedMotion: 'reduce' });
  await page.goto(address);
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        // Of WCAG 2.2, and so not among what is asked by default.
        rules: { 'target-size': { enabled: true } },
      }),
    );
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help}\n${target}\n${failureSummary}`),
    );
    expect(found, colorScheme).toEqual([]);
  }
});
