/** The files that tell hosts and web servers how to serve the site. Each reads its own; to all others they are files like any other. */
import type { Redirect } from '../../catalogue/redirects.ts';
import type { ExportContext } from '../context.ts';
import type { ExportFile } from '../export-file.ts';
import { headersFile, redirectsFile } from './headers-file.ts';
import { htaccess } from './htaccess.ts';
import { nginxSnippet } from './nginx.ts';
import type { Move } from './rules.ts';

/** The names of the files, for the builds that meet one of another hand: theirs stays. */
export const hostFileNames = ['.htaccess', '.nginx.conf', '.nojekyll', '_headers', '_redirects'] as const;

/** @param redirects those to pages that are still there are told; a removed page keeps the page that says so */
export function hostFiles(redirects: readonly Redirect[], { url }: Pick<ExportContext, 'url'>): ExportFile[] {
  const pathOf = (path: string) => asServersCompare(new URL(url(path)).pathname);
  const base = pathOf('');
  const moves: Move[] = redirects
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ from, to }) => ({ from: pathOf(from), to: pathOf(to) }))
    .filter(({ from, to }) => !hasMeaning.test(from + to));
  const contents: Record<(typeof hostFileNames)[number], () => string> = {
    // Apache, and LiteSpeed as many web hosts have it.
    '.htaccess': () => htaccess(base, moves),
    '.nginx.conf': () => nginxSnippet(base, moves),
    // GitHub Pages leaves out folders that begin with "_" without it.
    '.nojekyll': () => '',
    // Netlify and Cloudflare Pages.
    _headers: headersFile,
    // Netlify, Cloudflare Pages and GitLab Pages.
    _redirects: () => redirectsFile(base, moves),
  };
  return hostFileNames.map((path) => ({ path, mediaType: 'text/plain', content: contents[path] }));
}

/** What ends a word in one of the files. A page that leads on lies at each old address anyway. */
const hasMeaning = /[\s"\\;%#]/;

/** Servers decode an address before they look at it. What has a meaning in their files stays encoded, and so never matches. */
function asServersCompare(pathname: string): string {
  const decoded = decodeURI(pathname);
  return hasMeaning.test(decoded) ? pathname : decoded;
}
