/** Reads files that a page offers as a download. */
import type { Page } from 'playwright-core';

/** Clicks the button of that name, and gives the text of the file that it saves. */
export async function downloadedBy(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  // The browser is another process; its download folder may be out of reach.
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
