/** Checks a built site, and brings it to where the settings say. */
import path from 'node:path';
import type { PublishSettings } from '../../model/publishing.ts';
import { checkSite } from './check-site.ts';
import { addressOfRepository, bytesInWords, hosts } from './hosts.ts';
import type { PublishStep } from './publish-step.ts';
import { addressOfRemote, pushSteps } from './push-site.ts';
import { rsyncSteps, s3Steps } from './sync-site.ts';
import { cloudflareSteps, netlifySteps } from './upload-site.ts';

export interface Publication {
  /** The catalogue's folder, absolute. */
  project: string;
  /** The built site, absolute. */
  folder: string;
  /** The public address. */
  url: string;
  settings: PublishSettings;
  /** Nothing is brought anywhere: the checks alone, or the checks and what would be done. */
  only?: 'check' | 'dry-run' | undefined;
  say: (message: string) => void;
}

/** @returns the exit code: 0 when the site was published, or could be */
export function publishSite(publication: Publication): number {
  const { project, folder, url, settings, only, say } = publication;
  const host = hosts[settings.to];
  const isInGit = settings.to === 'github-pages' || settings.to === 'gitlab-pages';
  const expected = isInGit
    ? addressOfRepository(addressOfRemote(project, settings.target ?? 'origin'))
    : undefined;
  const { files, size, problems, remarks } = checkSite(folder, url, host, expected);
  say(`${path.relative(project, folder) || folder}: ${files} files, ${bytesInWords(size)}, for ${url}`);
  for (const remark of remarks) say(`Note: ${remark}.`);
  for (const problem of problems) say(`- ${problem}`);
  if (problems.length > 0) {
    say(`Not published: ${problems.length === 1 ? 'this is' : 'these are'} to be put right first.`);
    return 1;
  }
  if (only === 'check') {
    say(`The site can be published on ${host.name}.`);
    return 0;
  }
  try {
    for (const step of stepsFor(publication)) {
      say(only === 'dry-run' ? `would ${step.says}` : step.says);
      if (only !== 'dry-run') step.run();
    }
  } catch (error) {
    say(`Not published: ${(error as Error).message}.`);
    return 1;
  }
  say(only === 'dry-run' ? 'Nothing was done.' : `Published: ${url}`);
  return 0;
}

function stepsFor({ project, folder, settings: { to, target, branch }, say }: Publication): PublishStep[] {
  switch (to) {
    case 'github-pages':
      return pushSteps({ project, folder, remote: target ?? 'origin', branch: branch ?? 'gh-pages', say });
    case 'gitlab-pages':
      return pushSteps({
        project,
        folder,
        remote: target ?? 'origin',
        branch: branch ?? 'gl-pages',
        below: 'public',
        say,
      });
    case 'netlify':
      return netlifySteps(folder, target);
    case 'cloudflare-pages':
      return cloudflareSteps(folder, target ?? '');
    case 's3':
      return s3Steps(folder, target ?? '');
    case 'rsync':
      return rsyncSteps(folder, target ?? '');
  }
}
