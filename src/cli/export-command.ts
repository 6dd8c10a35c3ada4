/** `colloquy export`: the entries for a search engine that runs elsewhere. Nothing is sent. */

import { parseArgs } from 'node:util';
import { contentFolderAt } from '../content/folder.ts';
import { exportForEngine } from '../site/commands/export-engine.ts';
import { takeDay, todayOf } from '../site/site-day.ts';
import { chooseContent, contentUsage } from './choose-content.ts';
import type { Command } from './command.ts';
import { exitCodeOf } from './exit-code-of.ts';

export const exportCommand: Command = {
  usage: `colloquy export --to ENGINE [options]

Writes all entries for a search engine of your own, and prints the commands that send them. Nothing is sent.

  --to ENGINE      opensearch (also for Elasticsearch), or typesense
  --index NAME     the index or collection (otherwise "colloquy")
  --outDir DIR     where to write the files (otherwise ENGINE-export/)
  --day DAY        the day that it is, as 2024-02-26; today when it is left out
${contentUsage}
  --help           this text`,
  run: (args) => {
    const { day, others } = takeDay(chooseContent(args));
    const { values } = parseArgs({
      args: others,
      options: {
        to: { type: 'string' },
        index: { type: 'string', default: 'colloquy' },
        outDir: { type: 'string' },
      },
    });
    const content = contentFolderAt();
    return exitCodeOf(() => {
      for (const line of exportForEngine(content, { ...values, to: values.to, day: day ?? todayOf(content) }))
        console.log(line);
    });
  },
};
