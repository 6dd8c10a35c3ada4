/** Builds the site into a folder beside the last build, and replaces that when the new one is complete. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Runs `astro build`. Astro empties the folder first, so a build that fails would leave no site at all.
 *
 * @param args options of `astro build`; "--outDir" defaults to "dist"
 * @returns the exit code
 */
export function build(args: readonly string[]): number {
  const { outDir, others } = splitOutDir(args);
  const site = path.resolve(outDir);
  const unfinished = path.join(path.dirname(site), `.${path.basename(site)}.begun`);
  const { status, error } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', unfinished, ...others],
    { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  if (error) console.error(error.message);
  if (status === 0 && existsSync(unfinished)) replaceContent(site, unfinished);
  rmSync(unfinished, { recursive: true, force: true });
  return status ?? 1;
}

/** Astro takes "--outDir DIR", "--outDir=DIR" and "--out-dir". */
function splitOutDir(args: readonly string[]): { outDir: string; others: string[] } {
  const others = [...args];
  const at = others.findIndex((argument) => /^--out(?:Dir|-dir)(?:=|$)/.test(argument));
  const option = at < 0 ? [] : others.splice(at, others[at]?.includes('=') ? 1 : 2);
  return { outDir: option.at(-1)?.replace(/^--out[^=]*=/, '') ?? 'dist', others };
}

/** Keeps the folder itself, which may be a link, another disk, or open in a server, and its `.git`. */
function replaceContent(folder: string, by: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (name !== '.git') rmSync(path.join(folder, name), { recursive: true });
  for (const name of readdirSync(by)) {
    try {
      renameSync(path.join(by, name), path.join(folder, name));
    } catch {
      // On another disk.
      cpSync(path.join(by, name), path.join(folder, name), { recursive: true });
    }
  }
}
