/** With forced colours and with more contrast, text, drawings and the focus stay visible. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { largestPages } from './built-pages.ts';
import { site, test } from './test-site.ts';

/** Least contrast by WCAG 2.2: of text (1.4.3), of shapes and of the focus indicator (1.4.11). */
const minimum = { text: 4.5, shape: 3 };

const preferences = {
  'in forced colours, light': { forcedColors: 'active', colorScheme: 'light' },
  'in forced colours, dark': { forcedColors: 'active', colorScheme: 'dark' },
  'with more contrast, light': { contrast: 'more', colorScheme: 'light' },
  'with more contrast, dark': { contrast: 'more', colorScheme: 'dark' },
} satisfies Record<string, BrowserContextOptions>;

test.for(['in forced colours, dark', 'with more contrast, light'] as const)(
  'text has contrast on every template, and search matches too, %s',
  async (preference, { open }) => {
    const page = await open(preferences[preference]);
    const faint: string[] = [];
    for (const address of largestPages(site.folder)) {
      await page.goto(address);
      faint.push(...(await faintElements(page, 'body *', 'text')));
    }
    await page.goto('search/?q=attractor');
    await page.locator('.search-results mark').first().waitFor();
    faint.push(...(await faintElements(page, 'main *', 'text')));
    expect(faint).toEqual([]);
  },
);

test.for(Object.entries(preferences))(
  'drawings and the focus have contrast, %s',
  async ([, preference], { open }) => {
    const page = await open(preference);
    await page.goto('');
    expect(await faintElements(page, '.timeline :is(.marks, .axis)', 'shape')).toEqual([]);
    await page.goto('map/');
    expect(await faintElements(page, '.point, .names text', 'shape')).toEqual([]);
    await page.locator('.field a').first().focus();
    await page.keyboard.press('Tab');
    expect(await faintElements(page, '.field a:focus :is(.reach, text)', 'shape')).toEqual([]);
    await page.goto('search/');
    const box = page.locator('#search-page input');
    await box.focus();
    expect(await faintElements(page, '#search-page input', 'focus')).toEqual([]);
  },
);

test('the current section is marked by more than a colour', async ({ page }) => {
  await page.goto('talks/2024/');
  const lines = page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link')
    .evaluateAll((links) =>
      links
        .filter((link) => !/, 0\)$/.test(getComputedStyle(link).textDecorationColor))
        .map((link) => link.textContent),
    );
  expect(await lines).toEqual(['Talks']);
});

/** Elements with too little contrast to what is behind them: the nearest background that is not transparent. */
function faintElements(page: Page, elements: string, part: 'text' | 'shape' | 'focus'): Promise<string[]> {
  const wanted = minimum[part === 'text' ? 'text' : 'shape'];
  return page.locator(elements).evaluateAll(
    (elements, { part, wanted }) => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      /** Relative luminance and opacity of a colour in any notation, as the browser draws it. */
      const read = (colour: string) => {
        if (!canvas || colour === 'none') return { luminance: 0, alpha: 0 };
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
        const linear = (part: number) => (part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4);
        return {
          luminance: 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue),
          alpha: alpha / 255,
        };
      };
      const behind = (element: Element | null): number => {
        for (let at = element; at; at = at.parentElement) {
          const { luminance, alpha } = read(getComputedStyle(at).backgroundColor);
          if (alpha > 0.5) return luminance;
        }
        return 1;
      };
      const contrast = (colour: string, ground: number) => {
        const { luminance, alpha } = read(colour);
        if (alpha < 0.5) return 1;
        return (Math.max(luminance, ground) + 0.05) / (Math.min(luminance, ground) + 0.05);
      };
      const hasText = (element: Element) =>
        [...element.childNodes].some(
          ({ nodeType, data }: Node & { data?: string }) => nodeType === 3 && /\S/.test(data ?? ''),
        );
      return elements.flatMap((element) => {
        if (!element.checkVisibility({ visibilityProperty: true })) return [];
        if (part === 'text' && (!hasText(element) || element.closest('svg, noscript, .unseen'))) return [];
        const style = getComputedStyle(element);
        const colours = {
          text: [style.color],
          shape: [style.fill, style.stroke],
          focus: [
            style.outlineStyle === 'none' ? 'none' : style.outlineColor,
            style.boxShadow.replace(/\) .*/, ')'),
          ],
        }[part];
        const ground = behind(element);
        return colours.some((colour) => contrast(colour, ground) >= wanted)
          ? []
          : [`${location.pathname} ${element.outerHTML.slice(0, 90)}: ${colours.join(', ')}`];
      });
    },
    { part, wanted },
  );
}
