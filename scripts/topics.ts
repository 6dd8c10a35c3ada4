/** `npm run topics`: remembers the topics of the last build in the content folder. */
import { contentFolderAt } from '../src/content/folder.ts';
import { rememberTopics } from '../src/site/commands/remember-topics.ts';

const result = rememberTopics(contentFolderAt(), 'dist');
if ('errors' in result) {
  for (const error of result.errors) console.error(error);
  process.exitCode = 1;
} else {
  console.log(result.message);
}
