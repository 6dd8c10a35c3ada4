/** Netlify and Cloudflare Pages: their own programs bring the site there. */

import type { PublishStep } from './publish-step.ts';
import { isInstalled, runInTerminal, written } from './run-program.ts';

export function netlifySteps(folder: string, site: string | undefined): PublishStep[] {
  return [
    byTheirProgram('netlify', 'netlify-cli@23', [
      'deploy',
      '--prod',
      '--no-build',
      '--dir',
      folder,
      ...(site === undefined ? [] : ['--site', site]),
    ]),
  ];
}

export function cloudflareSteps(folder: string, project: string): PublishStep[] {
  return [
    byTheirProgram('wrangler', 'wrangler@4', [
      'pages',
      'deploy',
      folder,
      '--project-name',
      project,
      '--branch',
      'main',
    ]),
  ];
}

/** One that is installed is taken as it is; else npm fetches it. It asks for the account itself, or takes it from the environment in CI. */
function byTheirProgram(program: string, fromNpm: string, args: readonly string[]): PublishStep {
  const isThere = isInstalled(program);
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const [run, all] = isThere ? [program, args] : [npx, ['--yes', fromNpm, ...args]];
  return {
    says: written(isThere ? program : 'npx', all),
    run: () => {
      try {
        runInTerminal(run, all);
      } catch (error) {
        throw new Error(
          `${(error as Error).message}. To do it yourself: "npm install --global ${fromNpm}", then "${written(program, args)}"`,
        );
      }
    },
  };
}
