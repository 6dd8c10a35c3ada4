/**
 * What a catalogue imports: `import colloquy from 'colloquy'` in its `astro.config.mjs`. The site, and the proposals of the import while it is
 * developed.
 */
import type { AstroIntegration } from 'astro';
import proposals from './proposals/integration.ts';
import siteIntegration from './site/integration.ts';
import type { ColloquyOptions } from './site/options.ts';

/**
 * The integrations for `integrations: [colloquy()]`.
 *
 * @throws {Error} naming an option that is unknown, or a file that is not there
 */
export default function colloquy(options: ColloquyOptions = {}): AstroIntegration[] {
  return [siteIntegration(options), proposals()];
}
