/** Every template passes axe, in light and in dark. */
import { expect } from 'vitest';
import { axeViolations } from './axe.ts';
import { samplePages } from './built-pages.ts';
import { site, test } from './test-site.ts';

test.for(samplePages(site.folder))('$template: /$page', async ({ page: address }, { open }) => {
  const page = await open({ bypassCSP: true });
  await page.goto(address);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page), colorScheme).toEqual([]);
  }
});
