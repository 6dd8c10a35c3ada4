/** The content security policy of every page lets the site work, and allows nothing else. */
import { expect } from 'vitest';
import { samplePages } from './built-pages.ts';
import { site, test } from './test-site.ts';

test('no template violates its own policy', async ({ page }) => {
  const refused: string[] = [];
  await page.exposeFunction('refuse', (what: string) => refused.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      (window as unknown as { refuse(what: string): void }).refuse(
        `${violatedDirective} ${blockedURI} ${sourceFile}`,
      );
    });
  });
  for (const { page: address } of samplePages(site.folder)) {
    await page.goto(address);
    const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
    expect(policy, address).toMatch(/script-src 'self' 'sha256-[\w+/]{43}=';/);
    expect(refused, address).toEqual([]);
  }
});

test('a form cannot be sent to another host', async ({ browser }) => {
  // Not a page of `open`: the refusal is an error on the console.
  const page = await browser.newPage({ baseURL: site.url });
  await page.goto('');
  const refused = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
          resolve(violatedDirective),
        );
        const form = Object.assign(document.createElement('form'), { action: 'https://elsewhere.example/' });
        document.body.append(form);
        form.submit();
      }),
  );
  expect(refused).toBe('form-action');
  await page.close();
});
