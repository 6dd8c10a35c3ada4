import { defineConfig } from 'astro/config';
import colloquy from './src/colloquy.ts';

export default defineConfig({ integrations: [colloquy()], cacheDir: '.cache/astro' });
