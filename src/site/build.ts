/**
 * `npm run build`: Astro's build, beside the last one, whose place it takes when it is whole. Options are Astro's own.
 *
 * Astro empties the folder first; a build that breaks off would leave no site at all.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const args = process.argv.slice(2);
// Astro takes "--outDir DIR", "--outDir=DIR", and "--out-dir".
const at = args.findIndex((argument) => /^--out(?:Dir|-dir)(?:=|$)/.test(argument));
const wished = at < 0 ? [] : args.splice(at, args[at]?.includes('=') ? 1 : 2);
const site = path.resolve(wished.at(-1)?.replace(/^--out[^=]*=/, '') ?? 'dist');
const begun = path.join(path.dirname(site), `.${path.basename(site)}.begun`);

const { status, error } = spawnSync(
  process.execPath,
  ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', begun, ...args],
  { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
);
if (error) console.error(error.message);
if (status === 0 && existsSync(begun)) replace(site, begun);
rmSync(begun, { recursive: true, force: true });
process.exitCode = status ?? 1;

/** The folder itself stays: it may be a link, another disk, or what a server has open. Of its content, what Astro keeps stays, too. */
function replace(folder: string, by: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (name !== '.git') rmSync(path.join(folder, name), { recursive: true });
  for (const name of readdirSync(by)) {
    try {
      renameSync(path.join(by, name), path.join(folder, name));
    } catch {
      cpSync(path.join(by, name), path.join(folder, name), { recursive: true });
    }
  }
}
