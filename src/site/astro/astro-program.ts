/** How Astro's own program is run. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const configNames = ['mjs', 'js', 'ts', 'mts'].map((extension) => `astro.config.${extension}`);

/** That of a catalogue which has none of its own. */
const ownConfig = path.resolve(
  import.meta.dirname,
  `../../cli/astro-config${path.extname(import.meta.filename)}`,
);

/**
 * The arguments with which Node runs a command of Astro.
 *
 * @param project the folder that it runs in
 */
export function astroArguments(command: 'build' | 'dev', project: string, args: readonly string[]): string[] {
  // A workspace may keep the package in a folder above the project.
  const packageFile = createRequire(import.meta.url).resolve('astro/package.json');
  const hasConfig = configNames.some((name) => existsSync(path.join(project, name)));
  // Astro takes it from the project.
  const config = hasConfig ? [] : ['--config', path.relative(project, ownConfig)];
  return [path.join(path.dirname(packageFile), 'bin/astro.mjs'), command, ...config, ...args];
}

/** Its environment: it tells nobody of what it does, and stays in the foreground. */
export const astroEnvironment = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' };
