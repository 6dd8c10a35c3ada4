/** Builds the site as a publisher does, into a folder of its own. */
import { spawnSync } from 'node:child_process';
import { BusyError, takeFolder } from '../content/write.ts';

interface BuildOptions {
  /** The path that the site is to stand at; "/" unless one is given. */
  base?: string;
  /** The content folder; otherwise that of this repository. */
  content?: string;
  /** The day that it is, `YYYY-MM-DD`; today when it is left out. */
  day?: string;
  /** Use nothing of former builds. */
  isCold?: boolean;
}

const command = ['run', '--silent', 'build', '--'];

/**
 * Runs `npm run build`.
 *
 * @throws {Error} with everything that the build printed, when it fails.
 */
export function buildSite(
  outDir: string,
  { base = '/', content, day, isCold = false }: BuildOptions = {},
): void {
  const options = [...(day ? ['--day', day] : []), ...(isCold ? ['--force'] : [])];
  const { error, status, stdout, stderr } = oneAtATime(() =>
    spawnSync('npm', [...command, '--outDir', outDir, '--base', base, ...options], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      // Test runners set NODE_ENV to "test"; a publisher's build does not.
      env: { ...process.env, NODE_ENV: 'production', ...(content && { COLLOQUY_CONTENT: content }) },
    }),
  );
  if (error || status !== 0)
    throw new Error(
      `npm run build -- --outDir ${outDir} --base ${base} failed\n${error?.message ?? ''}${stdout}${stderr}`,
    );
}

/** Astro keeps its state in the repository, which two builds at once would destroy; test files run side by side. */
function oneAtATime<Result>(build: () => Result): Result {
  for (;;) {
    try {
      const { release } = takeFolder('node_modules/.cache/test-build');
      try {
        return build();
      } finally {
        release();
      }
    } catch (error) {
      if (!(error instanceof BusyError)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}
