/** Where a catalogue is published: what `publish` in catalogue.yaml may say. */

/** Hosts and ways to a server, by the name that the setting and `--to` have for them. */
export const publishHosts = [
  'github-pages',
  'gitlab-pages',
  'netlify',
  'cloudflare-pages',
  's3',
  'rsync',
] as const;

export type PublishHost = (typeof publishHosts)[number];

export interface PublishSettings {
  to: PublishHost;
  /**
   * GitHub and GitLab Pages: a remote of git, or its address; "origin" when it is left out. Netlify: the name of the site. Cloudflare
   * Pages: the name of the project. S3: "s3://bucket/path". rsync: "user@server:/var/www/seminar/", or a folder.
   */
  target?: string | undefined;
  /** GitHub and GitLab Pages: the branch that is written; "gh-pages" and "gl-pages" when it is left out. */
  branch?: string | undefined;
}

/** What a target has to look like, and how to say so. A host without an entry can do without a target. */
const targets: Partial<Record<PublishHost, { form: RegExp; example: string }>> = {
  'cloudflare-pages': {
    form: /^[a-z0-9][a-z0-9-]*$/,
    example: 'the name of the project, such as "my-seminar"',
  },
  s3: { form: /^s3:\/\/[a-z0-9][a-z0-9.-]+(?:\/|$)/, example: 'a bucket, such as "s3://my-bucket/seminar"' },
  rsync: { form: /\S/, example: 'a folder, such as "me@server.example:/var/www/seminar/"' },
};

/** What is wrong with settings in words, or `undefined`. Programs take a word that begins with "-" for an option. */
export function wrongPublishing({ to, target, branch }: PublishSettings): string | undefined {
  for (const value of [target, branch])
    if (value?.startsWith('-')) return `"${value}" begins with "-", which programs take for an option`;
  const { form, example } = targets[to] ?? {};
  if (form && !(target !== undefined && form.test(target)))
    return `${to} needs a target: ${example}${target === undefined ? '' : `; found "${target}"`}`;
  if (branch !== undefined && to !== 'github-pages' && to !== 'gitlab-pages') return `${to} has no branches`;
  return undefined;
}
