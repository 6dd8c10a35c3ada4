/** Finds a Chromium on this machine, or installs Debian’s. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

// First the one without windows: it opens a page in a third of the time.
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium: the one that `CHROME_PATH` names, else one that is installed.
 *
 * @throws {Error} when `CHROME_PATH` names something that cannot be run.
 */
function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment['CHROME_PATH'];
  if (named) {
    if (canRun(named)) return named;
    throw new Error(`CHROME_PATH is "${named}", which is not a program that can be run`);
  }
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [
    ...commands.flatMap((command) => folders.map((folder) => path.join(folder, command))),
    ...elsewhere,
    chromium.executablePath(),
  ];
  return candidates.find(canRun);
}

/**
 * The path of a Chromium, which Debian's package manager installs when there is none.
 *
 * @throws {Error} saying what to do, when there is none and none can be installed.
 */
export function findOrInstallChromium(): string {
  const found = findChromium();
  if (found) return found;
  install();
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium. None was found, and apt-get could not install it. Install Chromium or Chrome, or set CHROME_PATH to one.',
  );
}

/** Debian has the one without windows as a package of its own; other systems have the whole one only. */
function install() {
  console.log('No Chromium found; installing Debian’s with apt-get (a minute or two) …');
  const install = ['install', '-y', '-qq', '--no-install-recommends'];
  const hasLists = runAptGet(['update', '-qq']);
  if (hasLists && !runAptGet([...install, 'chromium-headless-shell'])) runAptGet([...install, 'chromium']);
}

function runAptGet(task: string[]): boolean {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command = '', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...task];
  const { error, status, stderr } = spawnSync(command, rest, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const isDone = !error && status === 0;
  if (!isDone) console.error(`apt-get ${task.join(' ')} failed: ${(error?.message ?? stderr).trim()}`);
  return isDone;
}

function canRun(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
