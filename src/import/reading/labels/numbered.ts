/** Headings that count the records of a page. */

/** "Session 4", "Seminário 3 - ADIADO", "** Talk 12 ** (cancelled)": a heading that counts. */
const numberedHeading =
  /^[\s*_=#•[]{0,8}(\p{L}[\p{L} ]{2,24}?) ?(?:#|n[.º°o]{1,2} ?)?\d{1,3}\.?(?!\d|[.:]\d)[\s*_=\]]{0,8}(?:[-–—:(*[]{1,2}\s*[^.]{0,40})?$/u;

/** Whether a line is a heading that counts. */
export function isNumbered(text: string): boolean {
  return text.length < 90 && numberedHeading.test(text);
}

/** Whether a line is a heading that counts with a word: "Session 4 (cancelled)". */
export function isNumberedBy(text: string, word: string | undefined): boolean {
  return word !== undefined && text.length < 90 && numberedHeading.exec(text)?.[1] === word;
}

/** The word and the number of such a heading. */
export function countIn(text: string): { word: string; number: string } | undefined {
  const word = text.length < 90 ? numberedHeading.exec(text)?.[1] : undefined;
  const number = /\d+/.exec(text)?.[0];
  return word && number ? { word, number } : undefined;
}
