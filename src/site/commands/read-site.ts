/** The site of a content folder, for commands that build no pages. */
import { readContent } from '../../content/read-content.ts';
import { createSite } from '../create-site.ts';
import type { Site } from '../site.ts';
import { basePathOf, setAddress } from '../urls.ts';

/**
 * Addresses are those of the settings.
 *
 * @param day of the site, `YYYY-MM-DD`
 * @throws {Error} with a line for each problem in the content
 */
export function readSite(content: string, day: string): Site {
  const site = createSite(readContent(content, { day }));
  const { url } = site.catalogue.settings;
  setAddress(basePathOf(url), url);
  return site;
}
