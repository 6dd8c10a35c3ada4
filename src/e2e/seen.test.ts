/** Where readers have colours of their own, or want more contrast, everything is still seen. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { specimens } from './built.ts';
import { site, test } from './visit.ts';

/** WCAG 2.2: of text (1.4.3), and of shapes and the mark of the focus (1.4.11). */
const least = { text: 4.5, shape: 3 };

const wishes = {
  'in forced colours, light': { forcedColors: 'active', colorScheme: 'light' },
  'in forced colours, dark': { forcedColors: 'active', colorScheme: 'dark' },
  'with more contrast, light': { contrast: 'more', colorScheme: 'light' },
  'with more contrast, dark': { contrast: 'more', colorScheme: 'dark' },
} satisfies Record<string, BrowserContextOptions>;

test.for(['in forced colours, dark', 'with more contrast, light'] as const)(
  'text stands out on every template, what is found in it too, %s',
  async (wish, { open }) => {
    const page = await open(wishes[wish]);
    const faint: string[] = [];
    const opened = new Set<string>();
    for (const { template, page: address } of specimens(site.folder)) {
      if (opened.has(template)) continue;
      opened.add(template);
      await page.goto(address);
      faint.push(...(await faintIn(page, 'body *', 'text')));
    }
    await page.goto('search/?q=hopfield');
    await page.locator('.search-results mark').first().waitFor();
    faint.push(...(await faintIn(page, 'main *', 'text')));
    expect(faint).toEqual([]);
  },
);

test.for(Object.entries(wishes))(
  'drawings stand out from the page, and the focus with them, %s',
  async ([, wish], { open }) => {
    const page = await open(wish);
    await page.goto('');
    expect(await faintIn(page, '.timeline :is(.marks, .axis)', 'shape')).toEqual([]);
    await page.goto('map/');
    expect(await faintIn(page, '.point, .names text', 'shape')).toEqual([]);
    await page.locator('.field a').first().focus();
    await page.keyboard.press('Tab');
    expect(await faintIn(page, '.field a:focus :is(.reach, text)', 'shape')).toEqual([]);
    await page.goto('search/');
    const box = page.locator('#search-page input');
    await box.focus();
    expect(await faintIn(page, '#search-page input', 'focus')).toEqual([]);
  },
);

test('the section that one is in is told by more than a hue', async ({ page }) => {
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

/** Elements that stand out too little from what is behind them, of which the nearest colour that covers counts. */
function faintIn(page: Page, elements: string, part: 'text' | 'shape' | 'focus'): Promise<string[]> {
  const wanted = least[part === 'text' ? 'text' : 'shape'];
  return page.locator(elements).evaluateAll(
    (elements, { part, wanted }) => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      /** Luminance, and how opaque it is, as the browser itself reads a colour. */
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
