/** `npm run build`: entries to `dist/`. Options are those of `astro build`. */
import { build } from '../src/site/commands/build.ts';

process.exitCode = await build(process.argv.slice(2));
