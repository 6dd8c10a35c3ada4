/** Links in the head of an entry's page that tell programs what it is about (Signposting, level 1; RFC 8288, 6903, 8574). */
import type { Entry } from '../model/entry.ts';
import { doiOf } from './csl.ts';

export interface Signpost {
  rel: 'cite-as' | 'type' | 'author' | 'describedby' | 'item';
  href: string;
  /** The media type of what is there, where it is known. */
  type?: string;
}

/**
 * @param page the public address of the entry's page
 * @param authors addresses of its people that outlast this site: ORCID iDs
 * @param descriptions the entry in other formats
 */
export function signposts(
  { kind, of }: Entry,
  page: string,
  authors: readonly string[],
  descriptions: readonly { href: string; type: string }[],
): Signpost[] {
  const doi = kind === 'paper' ? doiOf(of.links) : undefined;
  const items =
    kind === 'talk' ? (of.files ?? []).flatMap(({ url }) => (url && /^https?:/.test(url) ? [url] : [])) : [];
  return [
    { rel: 'cite-as', href: doi === undefined ? page : `https://doi.org/${encodeURI(doi)}` },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: `https://schema.org/${kind === 'talk' ? 'EducationEvent' : 'ScholarlyArticle'}` },
    ...[...new Set(authors)].map((href): Signpost => ({ rel: 'author', href })),
    ...descriptions.map(({ href, type }): Signpost => ({ rel: 'describedby', href, type })),
    ...items.map((href): Signpost => ({ rel: 'item', href })),
  ];
}
