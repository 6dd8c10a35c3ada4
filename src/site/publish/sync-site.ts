/** S3 and rsync: files are copied to where a server serves them, new ones first and the old ones taken away last. */

import { hostFileNames } from '../../export/hosts/host-files.ts';
import { headerRules, isTextType, mediaTypes, revalidate } from '../../export/hosts/rules.ts';
import { markerFile } from '../built-site.ts';
import { foreignAmong } from '../commands/output-folder.ts';
import type { PublishStep } from './publish-step.ts';
import { MissingProgramError, outputOf, runInTerminal, written } from './run-program.ts';

function command(program: string, args: readonly string[]): PublishStep {
  return { says: written(program, args), run: () => runInTerminal(program, args) };
}

/**
 * `aws s3 sync`, once for each kind of header: S3 keeps type and cache time with each file. Files whose name has a hash go first, so that
 * no page asks for one that is not there yet.
 */
export function s3Steps(folder: string, target: string): PublishStep[] {
  const sync = (...args: string[]) =>
    command('aws', ['s3', 'sync', folder, target, '--no-progress', ...args]);
  const including = (patterns: readonly string[]) => patterns.flatMap((pattern) => ['--include', pattern]);
  const excluding = (patterns: readonly string[]) => patterns.flatMap((pattern) => ['--exclude', pattern]);
  const hashed = headerRules.flatMap(({ place }) =>
    'folder' in place ? [`${place.folder}/${place.isNested ? '*/*' : '*'}`] : [],
  );
  const immutable = headerRules.find(({ place }) => 'folder' in place)?.headers['Cache-Control'] ?? '';
  const types = Object.entries(mediaTypes).filter(([, type]) => isTextType(type));
  const ours = types.map(([extension]) => `*.${extension}`);
  // S3 has no use for them.
  const left = [...hostFileNames, '.git/*'];
  return [
    sync('--exclude', '*', ...including(hashed), '--cache-control', immutable),
    ...types.map(([extension, type]) =>
      sync(
        '--exclude',
        '*',
        '--include',
        `*.${extension}`,
        ...excluding([...hashed, ...left]),
        '--content-type',
        `${type}; charset=utf-8`,
        '--cache-control',
        revalidate,
      ),
    ),
    sync(...excluding([...hashed, ...ours, ...left]), '--cache-control', revalidate),
    // All is there: nothing is copied any more.
    sync(...excluding([...left, 'CNAME', '.well-known/*']), '--size-only', '--delete'),
  ];
}

/** What is at a target and belongs to its server. */
const ofServer = ['/.well-known/', '/CNAME', '/.git/', '/.htpasswd'];

/** `rsync`: only what differs is sent, and put in its place when all of it is there. */
export function rsyncSteps(folder: string, target: string): PublishStep[] {
  const args = [
    // Times say nothing: a build writes every file anew.
    '--recursive',
    '--links',
    '--checksum',
    '--chmod=D755,F644',
    '--delete-delay',
    '--delay-updates',
    ...ofServer.map((name) => `--filter=P ${name}`),
    '--exclude=/.git/',
    `${folder}/`,
    target.endsWith('/') ? target : `${target}/`,
  ];
  return [
    {
      says: `look whether ${target} is new, empty, or the site of an earlier build, as rsync deletes there what is not in the site`,
      run: () => refuseOthers(target),
    },
    command('rsync', args),
  ];
}

/** @throws {Error} when a target holds what no build has written */
function refuseOthers(target: string): void {
  let listing: string;
  try {
    listing = outputOf('rsync', ['--list-only', target.endsWith('/') ? target : `${target}/`]);
  } catch (error) {
    if (error instanceof MissingProgramError) throw error;
    // rsync(1): 23 is a folder that is not there yet. Any other fault is told when the site is sent.
    return;
  }
  // "drwxr-xr-x          4,096 2026/11/27 12:00:00 talks"
  const names = [...listing.matchAll(/^\S+ +[\d,.]+ +\S+ +\S+ (.+)$/gm)].flatMap(([, name = '']) =>
    name === '.' ? [] : [name],
  );
  const theirs = names.find((name) => name !== '.nojekyll' && hostFileNames.some((each) => each === name));
  if (theirs !== undefined && !names.includes(markerFile))
    throw new Error(
      `${target} holds a ${theirs} that no build has written, and the site has one, too: move it to public/ of the catalogue, which publishes it in the place of the build's`,
    );
  const isSite = names.includes(markerFile) || (names.includes('index.html') && names.includes('api'));
  if (isSite || foreignAmong(names, undefined).length === names.length) return;
  throw new Error(
    `${target} holds files that no build has written (${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}), and they would be deleted: give a folder that is for the site alone`,
  );
}
