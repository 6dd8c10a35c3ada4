/** Builds the site as a publisher does, into a folder of its own. */
import { spawnSync } from 'node:child_process';

/**
 * Runs `npm run build`. Two builds at once in one repository destroy each other, so this waits.
 *
 * @throws {Error} with everything that the build printed, when it fails.
 */
export function buildSite(outDir: string, base = '/', environment: Record<string, string> = {}): void {
  const { error, status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '--silent', 'build', '--', '--outDir', outDir, '--base', base],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      // Test runners say that this is a test; a publisher's build is none.
      env: { ...process.env, NODE_ENV: 'production', ...environment },
    },
  );
  if (error || status !== 0)
    throw new Error(
      `npm run build -- --outDir ${outDir} --base ${base} failed\n${error?.message ?? ''}${stdout}${stderr}`,
    );
}
