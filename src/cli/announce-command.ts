/** `colloquy announce`: this week's talks, or those of a year, as text to send. */
import { contentFolderAt } from '../content/folder.ts';
import { announce, announceHelp } from '../site/commands/announce.ts';
import { chooseContent } from './choose-content.ts';
import type { Command } from './command.ts';
import { exitCodeOf } from './exit-code-of.ts';

export const announceCommand: Command = {
  usage: announceHelp,
  run: (args) => exitCodeOf(() => process.stdout.write(announce(chooseContent(args), contentFolderAt))),
};
