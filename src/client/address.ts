/** The one place that knows in the browser where the site lies; the pages have `site/urls.ts`. */

const { root = '/', index = '' } = document.documentElement.dataset;

/** The page says it; the address of a page may change its query later, but not its folder. */
const home = new URL(root, document.baseURI);

/** The address of a page or file below the base, with the names of its folders encoded (RFC 3986, section 3.3). */
export function addressBelowBase(path: string): string {
  const { pathname } = new URL(path.split('/').map(encodeURIComponent).join('/'), home);
  // A folder opened as a file shows a list of its files: a site that can be read so names the page in it.
  return pathname.endsWith('/') ? pathname + index : pathname;
}
