/** The policy that every page bears lets the site work, and nothing else. */
import { expect } from 'vitest';
import { specimens } from './built.ts';
import { site, test } from './visit.ts';

test('no template meets its own policy', async ({ page }) => {
  const refused: string[] = [];
  await page.exposeFunction('refuse', (what: string) => refused.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      (window as unknown as { refuse(what: string): void }).refuse(
        `${violatedDirective} ${blockedURI} ${sourceFile}`,
      );
    });
  });
  for (const { page: address } of specimens(site.folder)) {
    await page.goto(address);
    const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
    expect(policy, address).toMatch(/script-src 'self' 'inline-speculation-rules';/);
    expect(refused, address).toEqual([]);
  }
});
