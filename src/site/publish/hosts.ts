/** What is known of each host: its limits, and which address it gives to a site. Limits are those of the documentation in November 2026. */
import type { PublishHost } from '../../model/publishing.ts';

const [MB, GB] = [1e6, 1e9];
const MiB = 1024 ** 2;

export interface Limits {
  files?: number;
  /** In bytes, all files together. */
  total?: number;
  /** In bytes, each file. */
  file?: number;
  /** Where the host says so. */
  source: string;
}

export interface Host {
  /** As people call it. */
  name: string;
  limits?: Limits;
  /** It serves what is brought there at the root of an address. */
  isAtRoot?: boolean;
}

export const hosts: Readonly<Record<PublishHost, Host>> = {
  'github-pages': {
    name: 'GitHub Pages',
    limits: {
      total: GB,
      // What git pushes to GitHub.
      file: 100 * MiB,
      source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
    },
  },
  'gitlab-pages': {
    name: 'GitLab Pages',
    limits: {
      total: GB,
      files: 200_000,
      source: 'https://docs.gitlab.com/user/gitlab_com/#gitlab-pages',
    },
  },
  netlify: {
    name: 'Netlify',
    isAtRoot: true,
  },
  'cloudflare-pages': {
    name: 'Cloudflare Pages',
    isAtRoot: true,
    limits: {
      files: 20_000,
      file: 25 * MiB,
      source: 'https://developers.cloudflare.com/pages/platform/limits/',
    },
  },
  s3: { name: 'S3' },
  rsync: { name: 'the server' },
};

/** "1.2 GB", "25 MB". */
export function bytesInWords(bytes: number): string {
  return bytes >= GB ? `${(bytes / GB).toFixed(2)} GB` : `${(bytes / MB).toFixed(1)} MB`;
}

/**
 * The address that GitHub or GitLab gives to the site of a repository, where nobody has set another one.
 *
 * @param remote the address of the repository, as git has it: "git@github.com:dept/seminar.git", "https://gitlab.com/dept/seminar"
 */
export function addressOfRepository(remote: string): string | undefined {
  const [, host, owner, name] =
    remote.match(
      /^(?:[a-z+]+:\/\/(?:[^@/]*@)?|[^@/]+@)(github\.com|gitlab\.com)(?::\d+)?[/:](.+?)\/([^/]+?)(?:\.git)?\/?$/,
    ) ?? [];
  if (host === undefined || owner === undefined || name === undefined) return undefined;
  const suffix = host === 'github.com' ? 'github.io' : 'gitlab.io';
  const [first = '', ...groups] = owner.toLowerCase().split('/');
  const own = `${first}.${suffix}`;
  if (name.toLowerCase() === own) return `https://${own}/`;
  return `https://${own}/${[...groups, name].join('/')}/`;
}
