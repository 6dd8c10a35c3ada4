/** The commands of `colloquy`, and which of them the arguments ask for. */
import type { Command } from './command.ts';
import { version } from './version.ts';

interface ListedCommand {
  /** One line for the list of commands. */
  summary: string;
  /** A command is loaded when it runs: the import alone has hundreds of modules. */
  load: () => Promise<Command>;
}

/** In the order in which they are listed. */
const commands: Readonly<Record<string, ListedCommand>> = {
  start: {
    summary: 'imports, builds, serves, and opens the site in the browser',
    load: async () => (await import('./start-command.ts')).startCommand,
  },
  dev: {
    summary: 'serves the site while you edit; proposals are at /proposals/',
    load: async () => (await import('./dev-command.ts')).devCommand,
  },
  import: {
    summary: 'reads the pages in content/dumps/, and writes an entry for each talk and paper',
    load: async () => (await import('./import-command.ts')).importCommand,
  },
  build: {
    summary: 'writes the site of the entries to dist/',
    load: async () => (await import('./build-command.ts')).buildCommand,
  },
  preview: {
    summary: 'serves dist/ on this machine',
    load: async () => (await import('./preview-command.ts')).previewCommand,
  },
  publish: {
    summary: 'builds, checks, and brings the site to a host or a server',
    load: async () => (await import('./publish-command.ts')).publishCommand,
  },
  announce: {
    summary: "writes this week's announcement, or the talks of a year, as text to send",
    load: async () => (await import('./announce-command.ts')).announceCommand,
  },
  archive: {
    summary: 'writes site, Markdown, dumps and data into one dated file with checksums',
    load: async () => (await import('./archive-command.ts')).archiveCommand,
  },
  export: {
    summary: 'writes all entries for a search engine of your own',
    load: async () => (await import('./export-command.ts')).exportCommand,
  },
  topics: {
    summary: 'builds, and remembers the topics, so that their addresses last',
    load: async () => (await import('./topics-command.ts')).topicsCommand,
  },
};

const names = Object.keys(commands);

const usage = `colloquy COMMAND [options]

${names.map((name) => `  ${name.padEnd(9)} ${commands[name]?.summary}`).join('\n')}

  colloquy COMMAND --help    the options of a command
  colloquy --version         ${version()}`;

/**
 * Runs a command in the working directory, which is the folder of the catalogue.
 *
 * @returns the exit code
 */
export async function runCommand([name = '--help', ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') return say(usage);
  if (name === '--version' || name === '-v') return say(version());
  const listed = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!listed) {
    console.error(`colloquy: "${name}" is no command; there are ${names.join(', ')}`);
    return 1;
  }
  const command = await listed.load();
  if (command.usage && (args.includes('--help') || args.includes('-h'))) return say(command.usage);
  try {
    return await command.run(args);
  } catch (error) {
    // Arguments that no command knows are no fault of the program.
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      throw error;
    console.error(`colloquy ${name}: ${error.message}`);
    return 1;
  }
}

function say(text: string): number {
  console.log(text);
  return 0;
}
