/** What a web server should know of the site, as data. The writers beside this file say it in the words of each kind of server. */
import { formatDescriptions } from '../formats.ts';

/** Below the folder of the site. */
export type Place =
  /** Every file. */
  | { everywhere: true }
  /** Every file below a folder: "_astro". With `isNested`, only those in its folders: "search/0470961f1d/terms.bin", but not "search/index.bin". */
  | { folder: string; isNested?: boolean }
  /** Every file of an extension: "ics". */
  | { extension: string };

export interface HeaderRule {
  place: Place;
  headers: Readonly<Record<string, string>>;
}

/** What a browser must ask the server about each time, so that no page of yesterday meets the scripts of today. */
export const revalidate = 'no-cache';

/** A name that contains a hash of the file: another content has another name (RFC 8246). */
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Other sites may read it: it is public, and the same for everybody. */
const readableByAll = { 'Access-Control-Allow-Origin': '*' };

/**
 * The policy for scripts and other content stands in each page, and the catalogue's own pages may have another one: no header adds to it.
 * Nothing forbids to show a page in a frame, as departments do.
 */
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Extensions that are ours alone, or that some servers do not know. "json" is known to all of them. */
export const mediaTypes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(formatDescriptions)
      .filter(([extension]) => extension !== 'json')
      .map(([extension, { mediaType }]) => [extension, mediaType]),
  ),
  bin: 'application/octet-stream',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

/** Those of the types that are text, and so have a charset. */
export function isTextType(mediaType: string): boolean {
  return mediaType !== 'application/octet-stream' && !mediaType.startsWith('font/');
}

/** "feed.json" and "csl.json" end in "json", too: a header for both would be sent twice. */
const dataExtensions = [
  ...new Set(Object.keys(formatDescriptions).map((extension) => extension.replace(/^.*\./, ''))),
];

/** No two of them set the same header for the same file: some servers would send both values. */
export const headerRules: readonly HeaderRule[] = [
  { place: { everywhere: true }, headers: everywhere },
  { place: { folder: '_astro' }, headers: immutable },
  { place: { folder: 'search', isNested: true }, headers: immutable },
  { place: { folder: 'map', isNested: true }, headers: immutable },
  ...dataExtensions.map((extension) => ({ place: { extension }, headers: readableByAll })),
];

/** What servers compress on the way, besides HTML, each once: nginx complains of a type that is named twice. Fonts and pictures are compressed already, and so is the search index. */
export const compressedTypes = [
  ...new Set([
    'text/css',
    'text/javascript',
    'application/javascript',
    'application/json',
    'application/xml',
    'image/svg+xml',
    'text/plain',
    ...Object.values(mediaTypes).filter(isTextType),
  ]),
];

/** A page that has moved for good. Both are paths with the base: "/seminar/talks/old/". */
export interface Move {
  from: string;
  to: string;
}
