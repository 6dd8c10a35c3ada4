/** Addresses made from words, once, when an entry is born. */
import { fold } from './fold.ts';

const longest = 64;

/**
 * Lower-case words joined by "-", at most 64 characters, cut between words: "Fast & slow: Å" → "fast-slow-a".
 * Letters of other scripts stay as they are. Empty when the text has neither letter nor digit.
 */
export function slugOf(text: string): string {
  const parts =
    fold(text)
      .replace(/['’]/g, '')
      .normalize('NFC')
      .match(/[\p{Ll}\p{Lo}\p{Lm}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const part of parts) {
    const longer = slug ? `${slug}-${part}` : part.slice(0, longest);
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}

/** Names that pages of the site's own have beside the entries: years, and pages of a list. */
const reserved = /^(?:\d+|index|page|page-\d+|year|calendar|undated|map)$/;

/** The first of `wanted`, `wanted-2`, `wanted-3`, … that is neither taken nor a page of the site's own. */
export function freeSlug(wanted: string, isTaken: (slug: string) => boolean): string {
  const stem = wanted || 'untitled';
  const first = reserved.test(stem) ? `${stem}-entry` : stem;
  let slug = first;
  for (let count = 2; isTaken(slug); count += 1) slug = `${first}-${count}`;
  return slug;
}
