/** A file that leaves the site, and its media type. */
import { besidePath } from '../paths.ts';

export interface OutsideFile {
  /** Under the base: "talks/slug.ics". */
  path: string;
  type: string;
  content: () => string | Uint8Array<ArrayBuffer>;
}

/** By format, with the charset. */
export const mediaTypes: Record<string, string> = {
  ics: 'text/calendar; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** The media type of a format, without its charset, for the `type` of a link. */
export const mediaType = (format: string) => mediaTypes[format]?.replace(/;.*/, '');

/** A file beside a page: `file('talks/slug', 'ics', …)`. What it holds is made when it is written. */
export function file(page: string, format: string, content: OutsideFile['content']): OutsideFile {
  // A feed goes on in "talks.2.atom".
  const type = mediaTypes[format.replace(/^\d+\./, '')] ?? 'application/octet-stream';
  return { path: besidePath(page, format), type, content };
}

/** As a file holds it. */
export const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** The answer that a file is. */
export function respond({ content, type }: OutsideFile): Response {
  return new Response(content(), { headers: { 'Content-Type': type } });
}
