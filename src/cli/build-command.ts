/** `colloquy build`: entries to a site. */
import { build } from '../site/commands/build.ts';
import { chooseContent, contentUsage } from './choose-content.ts';
import type { Command } from './command.ts';

export const buildCommand: Command = {
  usage: `colloquy build [options]

  --outDir DIR     where to write it (otherwise dist/): a new or an empty folder, or the site of an earlier build
  --base /PATH/    below which path it will lie; otherwise the path of "url" in catalogue.yaml
  --day DAY        the day that it is, as 2024-02-26: what has "publishFrom" appears from that day on; today when it is left out
  --portable       make a site that can also be opened as files, from a folder or a USB stick, search included
  --force          use nothing of earlier builds
${contentUsage}
  --help           this text`,
  run: (args) => build(chooseContent(args)),
};
