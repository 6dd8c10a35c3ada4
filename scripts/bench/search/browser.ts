/** A headless Chromium, and a server that counts the bytes it sends. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';

export interface BrowserBench {
  url: string;
  /** The bytes served since the last call. */
  served: () => number;
  /** A page with an empty cache. */
  page: () => Promise<Page>;
  close: () => Promise<void>;
}

const page = '<!doctype html><meta charset="utf-8"><title>Bench</title>';

/** @param read gives a file by its path, without the leading slash. */
export async function openBench(
  read: (path: string) => { bytes: Uint8Array; type: string } | undefined,
): Promise<BrowserBench> {
  let bytes = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://bench').pathname.slice(1));
    const file = path === '' ? { bytes: Buffer.from(page), type: 'text/html' } : read(path);
    if (!file) return void response.writeHead(404).end();
    if (path !== '') bytes += file.bytes.length;
    response.writeHead(200, { 'Content-Type': file.type, 'Cache-Control': 'max-age=3600' }).end(file.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
  return {
    url,
    served() {
      const since = bytes;
      bytes = 0;
      return since;
    },
    async page() {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(url);
      await page.evaluate(() => {
        const seen = globalThis as unknown as { longest: number };
        seen.longest = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
        }).observe({ entryTypes: ['longtask'] });
      });
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** In milliseconds; tasks of less than 50 are not reported by the browser and count as 0. */
export function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
}

/** The heap of a page's scripts, in bytes. That of an empty page is about a megabyte. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
