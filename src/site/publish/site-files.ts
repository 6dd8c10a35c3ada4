/** What a built site consists of, for those who check and publish it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../../text/compare.ts';

export interface SiteFile {
  /** Below the folder, with "/": "talks/index.html". */
  path: string;
  /** In bytes. */
  size: number;
}

/** Every file, by path. A repository in the folder is no part of the site. */
export function filesOf(folder: string): SiteFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .map((file) => ({
      path: path.relative(folder, file).replaceAll(path.sep, '/'),
      size: statSync(file).size,
    }))
    .filter(({ path }) => !path.startsWith('.git/'))
    .sort((a, b) => compareText(a.path, b.path));
}

/** The public address of a built site, as its home page says. */
export function addressOfBuild(folder: string): string | undefined {
  const home = readFileSync(path.join(folder, 'index.html'), 'utf8');
  return home.match(/<link rel="canonical" href="([^"]*)"/)?.[1];
}
