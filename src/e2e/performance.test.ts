/** What a page costs its reader: few bytes, and no layout shift while it loads. */
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page, Response } from 'playwright-core';
import { expect } from 'vitest';
import { samplePages } from './built-pages.ts';
import { site, test } from './test-site.ts';

/** Bytes of all that a page loads together, compressed as hosts compress. */
const budget = 30_000;
/** Templates that most readers come to first. */
const entrances = [
  'home',
  'talk',
  'paper',
  'talks',
  'talks of a year',
  'speaker',
  'series',
  'topic',
  'embed',
];

const pages = samplePages(site.folder);

test.for(pages.filter(({ template }) => entrances.includes(template)))(
  'a first visit loads at most 30 kB: $template /$page',
  async ({ page: address }, { open }) => {
    const page = await open();
    const sizes: Promise<[path: string, bytes: number]>[] = [];
    page.on('response', (response) => sizes.push(sizeOf(response)));
    await page.goto(address, { waitUntil: 'networkidle' });
    const loaded = Object.fromEntries(await Promise.all(sizes));
    expect(Object.keys(loaded)).toContain(new URL(address, site.url).pathname);
    const total = Object.values(loaded).reduce((sum, bytes) => sum + bytes, 0);
    expect(total, JSON.stringify(loaded, undefined, 1)).toBeLessThanOrEqual(budget);
  },
);

test('a first search loads at most 19 kB of scripts, beside the code that cuts excerpts afterwards', async ({
  page,
}) => {
  const sizes: Promise<[path: string, bytes: number]>[] = [];
  await page.goto('talks/', { waitUntil: 'networkidle' });
  page.on('response', (response) => {
    const size = sizeOf(response);
    // What comes when the test has ended has nobody who waits for it.
    size.catch(() => {});
    sizes.push(size);
  });
  await page.getByRole('searchbox').click();
  // At once: parts of a word are other questions.
  await page.keyboard.insertText('glaciers');
  await page.getByRole('option').first().waitFor();
  const scripts = (await Promise.all(sizes)).filter(
    ([path]) => path.endsWith('.js') && !/snippet/.test(path),
  );
  const total = scripts.reduce((sum, [, bytes]) => sum + bytes, 0);
  expect(total, JSON.stringify(scripts)).toBeLessThanOrEqual(19_000);
  expect(total).toBeGreaterThan(10_000);
});

test.for([
  ['on a desk', 1280, 800],
  ['on a phone', 390, 844],
] as const)('nothing shifts while a page loads, %s', async ([, width, height], { open }) => {
  const first = await open({ viewport: { width, height } });
  await watchShifts(first.context());
  const moved = new Map<(typeof pages)[number], string[]>();
  const left = [...pages];
  // Waiting for the network to be idle takes most of the time: several pages wait at once.
  const visit = async (page: Page) => {
    for (let next = left.shift(); next; next = left.shift()) {
      await page.goto(next.page, { waitUntil: 'networkidle' });
      const shifts = await shiftsOf(page);
      if (shifts.length > 0) moved.set(next, shifts);
      else moved.delete(next);
    }
  };
  const others = await Promise.all([1, 2, 3, 4].map(() => first.context().newPage()));
  await Promise.all([first, ...others].map(visit));
  // A page that shifts does so again, alone; five at once may show a line before the one above it is there.
  left.push(...moved.keys());
  await visit(first);
  expect([...moved].map(([{ page: address }, shifts]) => [address, ...shifts])).toEqual([]);
});

test.for([
  ['on a desk', 1280, 800],
  ['on a tablet', 820, 1180],
  ['on a phone', 390, 844],
] as const)(
  'nothing shifts while results and their excerpts arrive, %s',
  async ([, width, height], { open }) => {
    const page = await open({ viewport: { width, height } });
    await watchShifts(page.context());
    for (const q of ['waves', 'random+graphs', 'trevarn', '']) {
      await page.goto(`search/?q=${q}`, { waitUntil: 'networkidle' });
      if (q === 'waves') await page.locator('.search-snippet mark').first().waitFor();
      expect(await shiftsOf(page), q).toEqual([]);
    }
  },
);

/** Hosts compress text; pictures and the search index are compressed already. */
async function sizeOf(response: Response): Promise<[string, number]> {
  const body = await response.body();
  const isText = /^text\/|javascript|json|xml/.test(response.headers()['content-type'] ?? '');
  return [new URL(response.url()).pathname, isText ? gzipSync(body, { level: 9 }).length : body.length];
}

type Shift = PerformanceEntry & {
  value: number;
  hadRecentInput: boolean;
  sources: { node?: Node }[];
};

async function watchShifts(context: BrowserContext) {
  await context.addInitScript(() => {
    const shifts: string[] = [];
    (globalThis as unknown as { shifts: string[] }).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(({ node }) =>
          (node as Element | undefined)?.textContent?.trim().slice(0, 60),
        );
        if (!hadRecentInput) shifts.push(`${value} ${moved.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Waits for two frames, so that the last shifts have been reported. */
function shiftsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    return (globalThis as unknown as { shifts: string[] }).shifts;
  });
}
