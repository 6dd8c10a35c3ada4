/** `npm run announce`: this week's talks, or those of a year, as text to send. */
import { contentFolderAt } from '../src/content/folder.ts';
import { announce } from '../src/site/commands/announce.ts';

try {
  process.stdout.write(announce(process.argv.slice(2), contentFolderAt));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
