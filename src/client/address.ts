/** The one place that knows the base path in the browser; the pages have `site/urls.ts`. */

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The address of a page or file below the base, with the names of its folders encoded (RFC 3986, section 3.3). */
export function addressBelowBase(path: string): string {
  return base + path.split('/').map(encodeURIComponent).join('/');
}
