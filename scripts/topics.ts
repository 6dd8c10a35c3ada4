/** `npm run topics`: remembers the topics of the last build in the content folder. */
import path from 'node:path';
import { rememberTopics } from '../src/site/commands/remember-topics.ts';

const result = rememberTopics(path.resolve(process.env['COLLOQUY_CONTENT'] ?? 'content'), 'dist');
if ('errors' in result) {
  for (const error of result.errors) console.error(error);
  process.exitCode = 1;
} else {
  console.log(result.message);
}
