import { describe, expect } from 'vitest';
import { siteBelowPath, test } from './visit.ts';

test('a talk leads to what it belongs with, and says why', async ({ open }) => {
  const page = await open({ reducedMotion: 'reduce' });
  await page.goto('talks/krotov-modern-hopfield-networks-in-ai-and-neurobiology/');
  const certain = page.getByRole('region', { name: 'Belongs with' });
  expect(await certain.innerText()).toContain('Cited here by its title');
  await certain.getByRole('link', { name: 'Hopfield Networks is All You Need' }).click();
  await page.waitForURL('**/papers/hopfield-networks-is-all-you-need/');
  await page.getByRole('link', { name: 'Hopfield networks', exact: true }).click();
  await page.waitForURL('**/topics/hopfield-network/');
});

describe('the map', () => {
  test('leads to every entry without JavaScript, region by region', async ({ open }) => {
    const page = await open({ javaScriptEnabled: false, reducedMotion: 'reduce' });
    await page.goto('map/');
    const region = page.getByRole('group', { name: /^Hopfield networks: / });
    const names = await region.getByRole('link').evaluateAll((links) => links.map((link) => link.ariaLabel));
    expect(names).toContain('Modern Hopfield Networks in AI and Neurobiology, talk by Dmitry Krotov');
    await region.getByRole('link', { name: /^Modern Hopfield/ }).press('Enter');
    await page.waitForURL('**/talks/krotov-*/');
    expect(await page.getByRole('searchbox', { name: 'Find on the map' }).count()).toBe(0);
  });

  test('is walked over with the arrow keys, which bring what is focused into sight', async ({ page }) => {
    await page.goto('map/');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-path'));
    await page.getByRole('button', { name: 'Closer' }).click();
    await page.locator('.field a').first().focus();
    const first = await focused();
    await page.keyboard.press('ArrowDown');
    const second = await focused();
    expect(second).not.toBe(first);
    const box = await page.locator(`[data-path="${second}"] .point`).boundingBox();
    const field = await page.locator('.field').boundingBox();
    expect(box && field && box.y > field.y && box.y < field.y + field.height).toBe(true);
  });

  test.for([390, 820, 1440])(
    'at %i pixels its names cover no point and no other name',
    async (width, { open }) => {
      const page = await open({ viewport: { width, height: 900 } });
      await page.goto('map/');
      const covered = await page.locator('.names tspan').evaluateAll((lines) => {
        const points = [...document.querySelectorAll('.point')].map((point) => point.getBoundingClientRect());
        const seen = lines.filter((line) => line.checkVisibility());
        // Of a line's box the part that small capitals fill.
        const letters = seen.map((line) => {
          const { left, right, top, height } = line.getBoundingClientRect();
          return { line, left, right, top: top + height * 0.4, bottom: top + height * 0.7 };
        });
        return letters.flatMap(({ line, left, right, top, bottom }, index) => {
          const on = points.filter((point) => {
            const [x, y] = [point.x + point.width / 2, point.y + point.height / 2];
            return x > left && x < right && y > top && y < bottom;
          });
          const under = letters
            .slice(index + 1)
            .filter(
              (other) => other.left < right && other.right > left && other.top < bottom && other.bottom > top,
            );
          return on.length + under.length > 0
            ? [
                `${line.textContent} covers ${on.length} points and ${under.map((other) => other.line.textContent)}`,
              ]
            : [];
        });
      });
      expect(covered).toEqual([]);
      expect(await page.locator('.names text:visible').count()).toBeGreaterThan(5);
    },
  );

  test('loads no search before something is looked for', async ({ page }) => {
    const scripts: number[] = [];
    page.on('response', async (response) => {
      if (response.url().endsWith('.js')) scripts.push((await response.body()).length);
    });
    await page.goto('map/', { waitUntil: 'networkidle' });
    expect(scripts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(15_000);
  });

  test('follows the search, also from an address', async ({ open }) => {
    const page = await open({ baseURL: siteBelowPath.url });
    await page.goto('map/?q=hopfield');
    await page.locator('.map').getByRole('status').filter({ hasText: 'found' }).waitFor();
    const found = () =>
      page.locator('.field a.found').evaluateAll((links) => links.map((link) => link.ariaLabel));
    expect((await found()).join()).toContain('Hopfield Networks is All You Need');
    // Enter goes to the best of them, and Tab through them alone.
    const box = page.getByRole('searchbox', { name: 'Find on the map' });
    const focused = () =>
      page.evaluate(
        () => `${document.activeElement?.getAttribute('class')}: ${document.activeElement?.ariaLabel}`,
      );
    await box.press('Enter');
    await expect.poll(focused).toMatch(/^\w+ found: .*Hopfield/);
    await box.focus();
    for (const button of ['Closer', 'Further away', 'Whole']) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent),
      ).toBe(button);
    }
    for (const _ of await found()) {
      await page.keyboard.press('Tab');
      expect(await focused()).toMatch(/^\w+ found: /);
    }
    await box.fill('');
    await page.locator('.field:not(.is-searching)').waitFor();
    expect(await found()).toEqual([]);
  });
});

test('a pasted abstract finds its neighbours, says by which words, and stays in the browser', async ({
  page,
}) => {
  await page.goto('search/');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || /pruning|masks/.test(request.url())) sent.push(request.url());
  });
  await page
    .getByRole('textbox', { name: 'Paste an abstract' })
    .fill(
      'We show that pruning at random, with masks chosen at initialization, trains sparse networks from scratch.',
    );
  const neighbours = page.getByRole('list', { name: 'Neighbours' }).getByRole('listitem');
  await neighbours.first().waitFor();
  const texts = await neighbours.allInnerTexts();
  expect(texts.join('\n')).toContain('The Unreasonable Effectiveness of Random Pruning');
  expect(texts[0]).toMatch(/Both speak of .*\b(?:pruning|masks|scratch)\b/);
  expect(sent).toEqual([]);
});
