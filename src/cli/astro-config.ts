/** The configuration of a catalogue that has no `astro.config.mjs` of its own. */
import { defineConfig } from 'astro/config';
import colloquy from '../colloquy.ts';

export default defineConfig({ integrations: [colloquy()], cacheDir: '.cache/astro' });
