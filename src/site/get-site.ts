/** The site that is being built, for pages and components. */
import { contentFolder } from 'virtual:colloquy/options';
import { readContent } from '../content/read-content.ts';
import { createSite } from './create-site.ts';
import type { Site } from './site.ts';

let site: Site | undefined;

/**
 * The site of the content folder that the integration was given. Read at the first call, and the same at every later one; `astro dev`
 * forgets it when the content changes.
 *
 * @throws {Error} with file, line and value of everything that is wrong in the content folder
 */
export function getSite(): Site {
  site ??= createSite(readContent(contentFolder));
  return site;
}
