#!/usr/bin/env node
// The command `colloquy`. Plain JavaScript that an old Node understands, too, so that it can say what is missing.
const wanted = [22, 12];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.error(
    `Colloquy needs Node ${wanted.join('.')} or newer, and this is Node ${process.versions.node}.
Get the LTS version from https://nodejs.org/, or with one of these:
  Windows   winget install OpenJS.NodeJS.LTS
  macOS     brew install node
  Linux     nvm install --lts        (https://github.com/nvm-sh/nvm)`,
  );
  process.exit(1);
}
const { runCommand } = await import('./run-command.ts');
process.exitCode = await runCommand(process.argv.slice(2));
