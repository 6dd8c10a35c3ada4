/** `colloquy archive`: builds, and puts everything into one dated file. */
import { contentFolderAt } from '../content/folder.ts';
import { archive } from '../site/commands/archive.ts';
import { build } from '../site/commands/build.ts';
import { takeDay, todayOf } from '../site/site-day.ts';
import { takeOption } from '../text/take-option.ts';
import { chooseContent, contentUsage } from './choose-content.ts';
import type { Command } from './command.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { version } from './version.ts';

export const archiveCommand: Command = {
  usage: `colloquy archive [options]

Builds the site, and writes a ZIP file with it, the Markdown of all entries, the dumps, and all entries as JSON Lines with
their JSON Schema: a bag (BagIt, RFC 8493) with a checksum for every file. The same content and day give the same bytes.

  --day DAY        the day that it is, as 2024-02-26; today when it is left out
  --to FILE        the file to write; otherwise TITLE-DAY.zip in this folder. Its checksum is written to FILE.sha256
  --public         leave out what is not published: Markdown, dumps, settings
  --outDir DIR     where the site is built (otherwise dist/)
${contentUsage}
  --help           this text`,
  run: async (args) => {
    const { day: said, others } = takeDay(chooseContent(args));
    const content = contentFolderAt();
    const day = said ?? todayOf(content);
    const { value: to, others: further } = takeOption(others, '--to');
    const { value: site = 'dist' } = takeOption(further, '--outDir');
    const isPublic = further.includes('--public');
    const exitCode = await build(['--day', day, ...further.filter((argument) => argument !== '--public')]);
    if (exitCode !== 0) return exitCode;
    return exitCodeOf(() => {
      const made = archive({
        content,
        site,
        day,
        to,
        hasContent: !isPublic,
        program: `colloquy ${version()}`,
      });
      console.log(`${made.file}: ${made.files} files, SHA-256 ${made.sha256}`);
      if (!isPublic)
        console.log(
          'It holds content/ with what the site masks, such as private addresses: --public leaves that out.',
        );
    });
  },
};
