/** Finds what can hardly be seen: text, drawings and the focus, by the contrast that WCAG asks of them. */
import type { Page } from 'playwright-core';

/** Least contrast by WCAG 2.2: of text (1.4.3), of shapes and of the focus indicator (1.4.11). */
const minimum = { text: 4.5, shape: 3 };

/** Elements with too little contrast to what is behind them: the nearest background that is not transparent. */
export function faintElements(
  page: Page,
  elements: string,
  part: 'text' | 'shape' | 'focus',
): Promise<string[]> {
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
        if (element.getClientRects().length === 0) return [];
        if (part === 'text' && (!hasText(element) || element.closest('svg, noscript, .unseen'))) return [];
        const style = getComputedStyle(element);
        if (style.visibility !== 'visible') return [];
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
          : [
              `${location.pathname} ${element.tagName.toLowerCase()} ${element.getAttribute('class') ?? ''} ${element.textContent?.trim().slice(0, 60)}: ${colours.join(', ')}`,
            ];
      });
    },
    { part, wanted },
  );
}
