/**
 * Installs what is missing, so that every npm script works on a fresh clone.
 *
 * Plain JavaScript without dependencies: on a fresh clone it runs on the machine's own Node (20 or newer);
 * from then on npm scripts run on the Node that the `node` package brings.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const installed = 'node_modules/.package-lock.json';
const lockFile = 'package-lock.json';

/** npm writes `installed` when an install has ended; older than the lock file, it speaks of another state. */
const isCurrent = () => existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs;

if (!isCurrent()) {
  console.log('Installing dependencies (about half a minute) …');
  // The Node that the `node` package brings is not there yet, so npm warns of engines that it will meet.
  const { status, error } = spawnSync('npm', ['ci', '--loglevel=error'], {
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
