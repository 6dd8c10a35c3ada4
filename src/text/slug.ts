/** Makes the last part of an address from words. */

import { fold } from './fold.ts';
import { beginning } from './truncate.ts';

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
