/**
 * Installs what is missing, so that every npm script works on a fresh clone.
 *
 * Plain JavaScript without dependencies: on a fresh clone it runs on the machine's own Node (20 or newer);
 * from then on npm scripts run on the Node that the `node` package brings.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const wanted = 'package-lock.json';
/** npm writes it when an install has ended, so an install that broke off leaves none. */
const installed = 'node_modules/.package-lock.json';

const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether all that the lock file names is there; packages for other platforms are named as optional. */
function isInstalled() {
  if (!existsSync(installed)) return false;
  const found = packages(installed);
  return Object.entries(packages(wanted)).every(
    ([folder, { version, optional }]) => folder === '' || optional || found[folder]?.version === version,
  );
}

if (!isInstalled()) {
  console.log('Installing dependencies (about half a minute) …');
  // With NODE_ENV=production in the environment, npm would leave out what builds and tests need.
  // Without "error", npm warns of engines that are met as soon as the Node of the `node` package is there.
  const { status, error } = spawnSync('npm', ['ci', '--include=dev', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error || status !== 0) {
    console.error(
      `npm ci failed${error ? `: ${error.message}` : ''}. Mend what it names above, and run the command again.`,
    );
    process.exit(1);
  }
}
