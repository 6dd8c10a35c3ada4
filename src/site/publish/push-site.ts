/**
 * GitHub Pages and GitLab Pages: the site becomes a commit on a branch of its own, made in a repository that exists for this alone. No
 * file of the catalogue's own repository is touched, and nothing is checked out.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { markerFile } from '../built-site.ts';
import { foreignAmong } from '../commands/output-folder.ts';
import type { PublishStep } from './publish-step.ts';
import { outputIfAny, outputOf } from './run-program.ts';

export interface Push {
  /** The catalogue's folder. */
  project: string;
  /** The built site. */
  folder: string;
  /** A remote of the project, or an address. */
  remote: string;
  branch: string;
  /** GitLab publishes a folder of this name, by a job that takes it. Without it, the site is the root of the branch. */
  below?: string | undefined;
  say: (message: string) => void;
}

/** The address of a remote, or what was given where it is none. */
export function addressOfRemote(project: string, remote: string): string {
  return outputIfAny('git', ['remote', 'get-url', '--push', remote], { cwd: project })?.trim() ?? remote;
}

export function pushSteps(push: Push): PublishStep[] {
  const address = addressOfRemote(push.project, push.remote);
  return [
    {
      says: `make a commit of ${push.folder} on the branch "${push.branch}" of ${withoutSecret(address)}, with what others put there, and push it`,
      run: () => pushSite(push, address),
    },
  ];
}

/** The one job of a branch that has the site in `public/`. */
const gitlabJob = (
  branch: string,
) => `# Written by "colloquy publish": publishes the folder public/ of this branch.
pages:
  image: busybox
  variables:
    GIT_DEPTH: 1
  script: ["true"]
  artifacts:
    paths: [public]
  rules:
    - if: $CI_COMMIT_BRANCH == ${JSON.stringify(branch)}
`;

function pushSite({ folder, branch, below, say }: Push, address: string): void {
  const repository = mkdtempSync(path.join(tmpdir(), 'colloquy-publish-'));
  const git = (args: readonly string[], input?: string) =>
    outputOf('git', ['--git-dir', repository, ...settings, ...args], {
      cwd: folder,
      env: { GIT_INDEX_FILE: path.join(repository, 'index'), ...author() },
      ...(input !== undefined && { input }),
    }).trim();
  try {
    git(['init', '--quiet', '--bare', repository]);
    const last = fetchLast(git, address, branch);
    git(['--work-tree', folder, 'add', '--all', '--force', '.']);
    const tree =
      below === undefined ? withOthers(git, git(['write-tree']), last) : inFolder(git, below, branch);
    if (last !== undefined && git(['rev-parse', `${last}^{tree}`]) === tree) {
      say(`The branch "${branch}" has this site already.`);
      return;
    }
    const parents = last === undefined ? [] : ['-p', last];
    const commit = git(['commit-tree', tree, ...parents, '-m', 'Publish the catalogue']);
    git(['push', '--quiet', address, `${commit}:refs/heads/${branch}`]);
  } catch (error) {
    throw new Error(withoutSecret((error as Error).message));
  } finally {
    rmSync(repository, { recursive: true, force: true });
  }
}

type Git = (args: readonly string[], input?: string) => string;

/** The same bytes go to the host on every system, also those that somebody's settings of git ignore or convert. */
const settings = [
  '-c',
  'core.autocrlf=false',
  '-c',
  'core.bare=false',
  '-c',
  'core.excludesFile=',
  '-c',
  'core.attributesFile=',
  '-c',
  'gc.auto=0',
];

/** The last commit of the branch; `undefined` when there is no such branch. */
function fetchLast(git: Git, address: string, branch: string): string | undefined {
  const listed = git(['ls-remote', address, `refs/heads/${branch}`]);
  if (listed === '') return undefined;
  git(['fetch', '--quiet', '--depth', '1', address, `refs/heads/${branch}`]);
  return git(['rev-parse', 'FETCH_HEAD']);
}

/**
 * The tree of the site, with what the branch has at its top and no build has written: GitHub puts `CNAME` there.
 *
 * @throws {Error} when the branch holds something else than a site
 */
function withOthers(git: Git, tree: string, last: string | undefined): string {
  if (last === undefined) return tree;
  const entriesOf = (of: string) =>
    new Map(
      git(['ls-tree', '-z', of])
        .split('\0')
        .filter((line) => line !== '')
        .map((line) => [line.slice(line.indexOf('\t') + 1), line]),
    );
  const [before, site] = [entriesOf(last), entriesOf(tree)];
  const names = [...before.keys()];
  const marker = before.has(markerFile) ? git(['show', `${last}:${markerFile}`]) : undefined;
  const foreign = foreignAmong(names, marker);
  const isSite = marker !== undefined || before.has('api') || foreign.length === names.length;
  if (!isSite)
    throw new Error(
      'the branch holds files that no build has written: give a branch that is for the site alone, or delete this one',
    );
  const kept = foreign.filter((name) => !site.has(name));
  if (kept.length === 0) return tree;
  const lines = [...site.values(), ...kept.map((name) => before.get(name))];
  return git(['mktree', '-z'], lines.map((line) => `${line}\0`).join(''));
}

function inFolder(git: Git, below: string, branch: string): string {
  const tree = git(['write-tree']);
  const job = git(['hash-object', '-w', '--stdin'], gitlabJob(branch));
  return git(['mktree', '-z'], `100644 blob ${job}\t.gitlab-ci.yml\u0000040000 tree ${tree}\t${below}\u0000`);
}

/** Git refuses to commit for nobody, as on a machine that only publishes. */
function author(): Record<string, string> {
  const known = outputIfAny('git', ['config', 'user.email']) || process.env['GIT_AUTHOR_EMAIL'];
  if (known) return {};
  return {
    GIT_AUTHOR_NAME: 'Colloquy',
    GIT_AUTHOR_EMAIL: 'colloquy@localhost',
    GIT_COMMITTER_NAME: 'Colloquy',
    GIT_COMMITTER_EMAIL: 'colloquy@localhost',
  };
}

/** An address may hold a password, which is for nobody's log. */
export function withoutSecret(text: string): string {
  return text.replace(/(\b[a-z+]+:\/\/)[^\s@/]*@/g, '$1');
}
