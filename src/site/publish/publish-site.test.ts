import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PublishSettings } from '../../model/publishing.ts';
import { markAsBuilt } from '../commands/output-folder.ts';
import { addressOfRepository } from './hosts.ts';
import { publishSite } from './publish-site.ts';
import { withoutSecret } from './push-site.ts';

let project = '';
let folder = '';
let said: string[] = [];
const url = 'https://talks.dept.edu/seminar/';

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'colloquy-publishing-'));
  folder = path.join(project, 'dist');
  said = [];
  writeSite({
    'index.html': `<link rel="canonical" href="${url}"><a href="talks/">Talks</a>`,
    'talks/index.html': '<a href="../">Home</a><a href="/seminar/talks.ics">Calendar</a>',
    'talks.ics': 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
    'catalogue.atom': '<feed><title>A &amp; B</title></feed>',
    'api/v1/index.json': '{}',
    '_astro/Page.abc.css': 'p {}',
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(project, { recursive: true });
});

function writeSite(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  markAsBuilt(folder, ['index.html', 'talks', 'talks.ics', 'catalogue.atom', 'api', '_astro']);
}

function publish(settings: PublishSettings, more: { only?: 'check' | 'dry-run'; url?: string } = {}): number {
  said = [];
  return publishSite({ project, folder, url, settings, say: (line) => said.push(line), ...more });
}

/** A program on the PATH that writes down how it was called. */
function fakeProgram(name: string, exitCode = 0): () => string {
  const bin = path.join(project, 'bin');
  const log = path.join(project, `${name}.log`);
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, name), `#!/bin/sh\necho "$@" >> '${log}'\nexit ${exitCode}\n`);
  chmodSync(path.join(bin, name), 0o755);
  vi.stubEnv('PATH', `${bin}${path.delimiter}${process.env['PATH']}`);
  return () => (existsSync(log) ? readFileSync(log, 'utf8') : '');
}

describe('the checks', () => {
  const check = () => publish({ to: 'rsync', target: path.join(project, 'www') }, { only: 'check' });

  it('find nothing wrong with a whole site', () => {
    expect(check(), said.join('\n')).toBe(0);
    expect(said.join('\n')).toMatch(
      /dist: 7 files, 0\.0 MB, for https:\/\/talks\.dept\.edu\/seminar\/\n.*can be published/,
    );
  });

  it.each([
    [
      'a link to nothing',
      { 'talks/index.html': '<a href="nowhere/">x</a>' },
      'talks/index.html leads to nowhere/',
    ],
    ['a link out of the site', { 'talks/index.html': '<a href="/other/">x</a>' }, 'leads to /other/'],
    [
      'a broken feed',
      { 'catalogue.atom': '<feed><title>A & B</feed>' },
      'catalogue.atom cannot be read: line 1',
    ],
    ['broken data', { 'api/v1/index.json': '{' }, 'api/v1/index.json cannot be read'],
    ['a broken calendar', { 'talks.ics': 'BEGIN:VCALENDAR\r\nnothing' }, 'talks.ics cannot be read'],
  ])('find %s, and publish nothing', (_, files, message) => {
    writeSite(files);
    expect(check()).toBe(1);
    expect(said.join('\n')).toContain(message);
    expect(said.at(-1)).toMatch(/^Not published/);
  });

  it('refuse an address that belongs to nobody, and a site of another address', () => {
    const settings: PublishSettings = { to: 'netlify' };
    expect(publish(settings, { url: 'http://localhost:4321/' })).toBe(1);
    expect(said.join('\n')).toContain('belongs to nobody');
    expect(publish(settings, { url: 'https://talks.dept.edu/' })).toBe(1);
    expect(said.join('\n')).toMatch(/was built for .*\/seminar\/, and .* build it again/);
  });

  it('say that a host has the site at its root, whatever the path of the address', () => {
    expect(publish({ to: 'netlify' }, { only: 'check' })).toBe(0);
    expect(said.join('\n')).toMatch(/Netlify serves the site at "\/"/);
  });

  it('know the limits of a host', () => {
    writeFileSync(path.join(folder, 'large.pdf'), Buffer.alloc(25 * 1024 ** 2 + 1));
    expect(publish({ to: 'cloudflare-pages', target: 'seminar' }, { only: 'check' })).toBe(1);
    expect(said.join('\n')).toMatch(/large\.pdf has 26\.2 MB.*up to 26\.2 MB.*developers\.cloudflare/);
    expect(publish({ to: 'netlify' }, { only: 'check' })).toBe(0);
  });

  it('tell a few of many problems of a kind', () => {
    writeSite({ 'talks/index.html': Array.from({ length: 30 }, (_, n) => `<a href="${n}/">x</a>`).join('') });
    expect(check()).toBe(1);
    expect(said.join('\n')).toContain('… and 25 more');
  });
});

describe('with git', () => {
  let remote = '';
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: project, encoding: 'utf8', stdio: 'pipe' }).trim();
  const namesOn = (branch: string) =>
    git('--git-dir', remote, 'ls-tree', '-r', '--name-only', branch).split('\n');
  const site = [
    '.colloquy-site',
    '_astro/Page.abc.css',
    'api/v1/index.json',
    'catalogue.atom',
    'index.html',
    'talks.ics',
    'talks/index.html',
  ];

  beforeEach(() => {
    remote = path.join(project, 'remote.git');
    git('init', '-q', '--bare', remote);
    git('init', '-q');
    git('remote', 'add', 'origin', remote);
    writeFileSync(path.join(project, '.gitignore'), 'dist\n*.ics\n');
  });

  /** As the host, or a person, changes the branch. */
  function commitThere(branch: string, name: string): void {
    const clone = path.join(project, 'clone');
    rmSync(clone, { recursive: true, force: true });
    const exists = git('--git-dir', remote, 'branch', '--list', branch) !== '';
    git('clone', '-q', ...(exists ? ['-b', branch] : []), remote, clone);
    writeFileSync(path.join(clone, name), 'theirs');
    git('-C', clone, 'add', '-A');
    git('-C', clone, '-c', 'user.name=A', '-c', 'user.email=a@b', 'commit', '-q', '-m', 'theirs');
    git('-C', clone, 'push', '-q', 'origin', `HEAD:refs/heads/${branch}`);
  }

  it('GitHub Pages gets every file on a branch of its own, once', () => {
    expect(publish({ to: 'github-pages' }), said.join('\n')).toBe(0);
    expect(namesOn('gh-pages')).toEqual(site);
    expect(publish({ to: 'github-pages' })).toBe(0);
    expect(said.join('\n')).toContain('has this site already');
    expect(git('--git-dir', remote, 'rev-list', '--count', 'gh-pages')).toBe('1');
    expect(git('status', '--porcelain', '--', 'dist')).toBe('');
  });

  it('what the host puts on the branch stays, and what the site has no more goes', () => {
    publish({ to: 'github-pages' });
    commitThere('gh-pages', 'CNAME');
    rmSync(path.join(folder, 'talks.ics'));
    writeSite({ 'talks/index.html': 'new' });
    expect(publish({ to: 'github-pages' }), said.join('\n')).toBe(0);
    expect(namesOn('gh-pages')).toEqual([...site, 'CNAME'].filter((name) => name !== 'talks.ics').sort());
    expect(git('--git-dir', remote, 'rev-list', '--count', 'gh-pages')).toBe('3');
  });

  it('a branch with something else is left alone', () => {
    commitThere('gh-pages', 'thesis.tex');
    expect(publish({ to: 'github-pages' })).toBe(1);
    expect(said.at(-1)).toMatch(/no build has written/);
    expect(namesOn('gh-pages')).toEqual(['thesis.tex']);
  });

  it('GitLab Pages gets the folder that it publishes, and the job', () => {
    expect(publish({ to: 'gitlab-pages' }), said.join('\n')).toBe(0);
    expect(namesOn('gl-pages')).toEqual(['.gitlab-ci.yml', ...site.map((name) => `public/${name}`)]);
    expect(git('--git-dir', remote, 'show', 'gl-pages:.gitlab-ci.yml')).toContain(
      '$CI_COMMIT_BRANCH == "gl-pages"',
    );
  });

  it('a dry run changes nothing, and a remote that is not there is told in words', () => {
    expect(publish({ to: 'github-pages' }, { only: 'dry-run' })).toBe(0);
    expect(said.join('\n')).toMatch(/would make a commit of .*"gh-pages".*\nNothing was done/);
    expect(git('--git-dir', remote, 'branch', '--list')).toBe('');
    expect(publish({ to: 'github-pages', target: path.join(project, 'nowhere.git') })).toBe(1);
    expect(said.at(-1)).toMatch(/^Not published: git .*nowhere\.git/s);
  });

  it('a password in an address is in no message', () => {
    expect(withoutSecret('push to https://me:secret@git.example/a.git')).toBe(
      'push to https://git.example/a.git',
    );
  });

  it('the address of a repository on GitHub and GitLab is known', () => {
    expect(addressOfRepository('git@github.com:Dept/Seminar.git')).toBe('https://dept.github.io/Seminar/');
    expect(addressOfRepository('https://github.com/dept/dept.github.io')).toBe('https://dept.github.io/');
    expect(addressOfRepository('https://token@gitlab.com/uni/maths/seminar.git')).toBe(
      'https://uni.gitlab.io/maths/seminar/',
    );
    expect(addressOfRepository('https://git.dept.edu/seminar.git')).toBeUndefined();
    git('remote', 'set-url', 'origin', 'git@github.com:dept/seminar.git');
    expect(publish({ to: 'github-pages' }, { only: 'check' })).toBe(0);
    expect(said.join('\n')).toMatch(
      /serves this repository at https:\/\/dept\.github\.io\/seminar\/ unless .*talks\.dept\.edu/,
    );
    writeFileSync(path.join(folder, 'CNAME'), 'talks.dept.edu\n');
    publish({ to: 'github-pages' }, { only: 'check' });
    expect(said.join('\n')).not.toContain('Note:');
  });
});

describe('with the programs of others', () => {
  it('rsync sends what differs, deletes what is gone, and keeps what is the server’s', {
    skip: !hasRsync(),
  }, () => {
    const target = path.join(project, 'www');
    expect(publish({ to: 'rsync', target }), said.join('\n')).toBe(0);
    mkdirSync(path.join(target, '.well-known'));
    writeFileSync(path.join(target, '.well-known/acme'), 'theirs');
    writeFileSync(path.join(target, 'old.html'), 'of a former build');
    expect(publish({ to: 'rsync', target })).toBe(0);
    expect(existsSync(path.join(target, 'old.html'))).toBe(false);
    expect(existsSync(path.join(target, '.well-known/acme'))).toBe(true);
    expect(readFileSync(path.join(target, 'talks/index.html'), 'utf8')).toContain('Home');
  });

  it('rsync deletes nothing in a folder of others', { skip: !hasRsync() }, () => {
    const target = path.join(project, 'www');
    mkdirSync(target);
    writeFileSync(path.join(target, 'thesis.tex'), 'mine');
    expect(publish({ to: 'rsync', target })).toBe(1);
    expect(said.at(-1)).toMatch(/thesis\.tex.*would be deleted/);
    expect(existsSync(path.join(target, 'thesis.tex'))).toBe(true);
    expect(existsSync(path.join(target, 'index.html'))).toBe(false);
  });

  it('rsync does not take away how somebody has set the server', { skip: !hasRsync() }, () => {
    const target = path.join(project, 'www');
    mkdirSync(target);
    writeFileSync(path.join(target, '.htaccess'), 'mine');
    expect(publish({ to: 'rsync', target })).toBe(1);
    expect(said.at(-1)).toMatch(/holds a \.htaccess.*move it to public\//);
    expect(readFileSync(path.join(target, '.htaccess'), 'utf8')).toBe('mine');
  });

  it('S3 gets files with a hash first, types with the files, and loses the old ones last', () => {
    const calls = fakeProgram('aws');
    expect(publish({ to: 's3', target: 's3://bucket/seminar' })).toBe(0);
    const lines = calls().trim().split('\n');
    expect(lines[0]).toMatch(/^s3 sync \S+dist s3:\/\/bucket\/seminar .*--include _astro\/\* .*immutable$/);
    expect(lines.filter((line) => line.includes('*.ics --exclude'))[0]).toMatch(
      /--content-type text\/calendar; charset=utf-8/,
    );
    expect(lines.filter((line) => line.includes('--delete'))).toEqual([lines.at(-1)]);
  });

  it('Netlify and Cloudflare Pages have programs, which are asked as they are installed', () => {
    const [netlify, wrangler] = [fakeProgram('netlify'), fakeProgram('wrangler')];
    expect(publish({ to: 'netlify', target: 'my-site' })).toBe(0);
    expect(netlify()).toBe(`deploy --prod --no-build --dir ${folder} --site my-site\n`);
    expect(publish({ to: 'cloudflare-pages', target: 'seminar' })).toBe(0);
    expect(wrangler()).toBe(`pages deploy ${folder} --project-name seminar --branch main\n`);
  });

  it('a program that fails, or is not there, is told with what to do', () => {
    fakeProgram('netlify', 3);
    expect(publish({ to: 'netlify' })).toBe(1);
    expect(said.at(-1)).toMatch(/netlify failed \(exit code 3\).*To do it yourself/);
    vi.stubEnv('PATH', path.join(project, 'empty'));
    expect(publish({ to: 's3', target: 's3://bucket' })).toBe(1);
    expect(said.at(-1)).toMatch(/"aws" is not on this machine/);
  });

  it('a dry run lists commands that could be typed', () => {
    const calls = fakeProgram('aws');
    expect(publish({ to: 's3', target: 's3://bucket' }, { only: 'dry-run' })).toBe(0);
    expect(said.join('\n')).toMatch(/would aws s3 sync .* --exclude '\*' --include '_astro\/\*'/);
    expect(calls()).toBe('');
  });
});

function hasRsync(): boolean {
  try {
    execFileSync('rsync', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
