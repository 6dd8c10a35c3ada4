/** Addresses in texts that a curator wrote for the site, which lead to its own pages and files. */

export interface OwnAddress {
  /** Below the base: "talks/", "files/map.pdf"; "" is the home page. */
  path: string;
  /** What follows it: "?q=knots", "#L12", or "". */
  rest: string;
  /** Whether it is a file of `files/`. */
  isFile: boolean;
}

/** Stands for the root of the site, and of the content folder. */
const root = 'http://site.invalid/';

/**
 * Reads "/talks/", "/files/map.pdf", or the same as they lie in the content folder, seen from a page of it: "../files/map.pdf",
 * "directions.md". `undefined` for an address elsewhere, or on the same page.
 */
export function resolveOwnAddress(written: string): OwnAddress | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|#|$)/i.test(written)) return undefined;
  const base = `${root}pages/`;
  if (!URL.canParse(written, base)) return undefined;
  const { href, pathname, search, hash } = new URL(written, base);
  // "//host/" and "/\host/" lead to another one.
  if (!href.startsWith(root)) return undefined;
  const path = decoded(pathname.slice(1))?.replace(/^pages\//, '');
  if (path === undefined) return undefined;
  const isFile = path.startsWith('files/');
  return { path: isFile ? path : asPage(path), rest: search + hash, isFile };
}

/** Pages end in a slash; files of the engine's own, as "talks.ics", stay as they are. */
function asPage(path: string): string {
  const page = path.replace(/\.md$/, '');
  const name = page.slice(page.lastIndexOf('/') + 1);
  return name === '' || (page === path && name.includes('.')) ? page : `${page}/`;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
