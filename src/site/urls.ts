/** Links: the one place that knows the base path and the public address. */
import { processSettings } from './settings-of-process.ts';

/**
 * Says where the site will lie; the integration calls it before anything is rendered.
 *
 * @param base with or without slashes at its ends
 * @param site its public address; a path in it counts for nothing
 */
export function setAddress(base: string, site: string): void {
  Object.assign(processSettings(), { base: `/${base}/`.replace(/\/+/g, '/'), origin: site });
}

/** The path of a public address, with a slash at both ends: "/seminar/" of "https://dept.example/seminar". */
export function basePathOf(url: string): string {
  return `${new URL(url).pathname}/`.replace(/\/+/g, '/');
}

/** Below which everything lies, with a slash at both ends: "/" or "/seminar/". */
export function basePath(): string {
  return processSettings().base;
}

/** A link to a page or file of the site, or to a place on it: `href('talks/2024/')`, `href('papers/a-z/', 'letter-b')`. Without a leading slash. */
export function href(path: string, place?: string): string {
  return basePath() + encoded(path) + (place === undefined ? '' : `#${encodeURIComponent(place)}`);
}

/** The public address of a page or file, for what leaves the site: canonical links, feeds, calendars. */
export function publicUrl(path: string): string {
  const { base, origin } = processSettings();
  return new URL(base + encoded(path), origin).href;
}

/** Names of folders and files are text: a "#" or a "?" in one begins nothing (RFC 3986, section 3.3). */
function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
