/** The results of a search as tests find them on a page: links on the search page, options of a list box in the dialog. */
import type { Page } from 'playwright-core';

export const resultLinks = (page: Page) => page.locator('.search-results a');

/** The titles of the results, once there are some. */
export async function resultTitles(page: Page): Promise<string[]> {
  await resultLinks(page).first().waitFor();
  return resultLinks(page).allInnerTexts();
}
