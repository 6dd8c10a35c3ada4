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

test('a form sends nothing elsewhere', async ({ browser }) => {
  // Not a page of `open`: that this is refused stands on its console.
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
