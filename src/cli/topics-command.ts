/** `colloquy topics`: remembers the topics of the build in the content folder. */
import { contentFolderAt } from '../content/folder.ts';
import { build } from '../site/commands/build.ts';
import { rememberTopics } from '../site/commands/remember-topics.ts';
import { chooseContent, contentUsage } from './choose-content.ts';
import type { Command } from './command.ts';

export const topicsCommand: Command = {
  usage: `colloquy topics [options]

${contentUsage}
  --help           this text`,
  run: async (args) => {
    const exitCode = await build(chooseContent(args));
    if (exitCode !== 0) return exitCode;
    const result = rememberTopics(contentFolderAt(), 'dist');
    if ('errors' in result) {
      for (const error of result.errors) console.error(error);
      return 1;
    }
    console.log(result.message);
    return 0;
  },
};
