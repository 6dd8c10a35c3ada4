/** Addresses made from words, once, when an entry is born. */

import { fold } from '../text/fold.ts';
import { beginning } from '../text/truncate.ts';

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
      .match(/[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const part of parts) {
    const longer = slug ? `${slug}-${part}` : beginning(part, longest);
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}

/** Names that pages of the site's own have beside the entries: years, and pages of a list. */
const reserved = /^(?:\d+|index|page|page-\d+|year|calendar|undated|map|a-z)$/;

export function isReserved(slug: string): boolean {
  return reserved.test(slug);
}

/** Names that no file and no folder can have on Windows, whatever its ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The first of `wanted`, `wanted-2`, `wanted-3`, … that is neither taken nor a page of the site's own. */
export function freeSlug(wanted: string, isTaken: (slug: string) => boolean): string {
  const stem = wanted || 'untitled';
  const first = isReserved(stem) || device.test(stem) ? `${stem}-entry` : stem;
  let slug = first;
  for (let count = 2; isTaken(slug); count += 1) slug = `${first}-${count}`;
  return slug;
}
