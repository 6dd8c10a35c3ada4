/**
 * `_headers` and `_redirects`, as Netlify and Cloudflare Pages read them, and GitLab Pages the second. Their paths begin at the folder of
 * the site, whatever its base: these hosts serve it as the root of a host.
 */
import { headerRules, isTextType, type Move, mediaTypes, type Place } from './rules.ts';

/** The limit of GitLab Pages, which follows none of them when there are more; Cloudflare Pages has 2000. */
const mostRedirects = 1000;
/** In bytes: GitLab Pages reads 64 kB, Cloudflare Pages 100 kB. */
const mostBytes = 60_000;

export function headersFile(): string {
  const byPattern = new Map<string, Record<string, string>>();
  const add = (place: Place, headers: Readonly<Record<string, string>>) => {
    const pattern = patternOf(place);
    byPattern.set(pattern, { ...byPattern.get(pattern), ...headers });
  };
  for (const { place, headers } of headerRules) add(place, headers);
  // Pages are asked about again each time unless something else is said, on both hosts.
  for (const [extension, mediaType] of Object.entries(mediaTypes))
    add({ extension }, { 'Content-Type': isTextType(mediaType) ? `${mediaType}; charset=utf-8` : mediaType });
  const blocks = [...byPattern].map(([pattern, headers]) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${['# Written by the build: Netlify and Cloudflare Pages read it.', ...blocks].join('\n')}\n`;
}

/** The pages at the old addresses lead on as well: a move that finds no room here is not lost. */
export function redirectsFile(base: string, moves: readonly Move[]): string {
  const fromRoot = (path: string) => `/${path.slice(base.length)}`;
  const lines = ['# Written by the build: Netlify, Cloudflare Pages and GitLab Pages read it.'];
  let bytes = lines.join('').length;
  for (const { from, to } of moves.slice(0, mostRedirects)) {
    const line = `${fromRoot(from)} ${fromRoot(to)} 301`;
    bytes += line.length + 1;
    if (bytes > mostBytes) break;
    lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}

/** One "*" is all that both hosts understand in a path; ":folder" is the name of one folder. */
function patternOf(place: Place): string {
  if ('extension' in place) return `/*.${place.extension}`;
  if ('folder' in place) return place.isNested ? `/${place.folder}/:folder/*` : `/${place.folder}/*`;
  return '/*';
}
