/** Folds text for comparison: case, accents and compatibility forms are removed. */

/** Letters that Unicode does not decompose, with what people type in their place. */
const undecomposed: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
};

/** Marks that are accents; the vowel signs and voicing marks of other scripts are letters to their readers, and stay. */
const accents = /[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]+/g;

/**
 * Lower case, compatibility forms resolved (NFKD), accents removed: "Veličković" → "velickovic", "Łukasz" → "lukasz".
 * Word boundaries and punctuation stay.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(/[øłđðþßæœıħŋ]/g, (letter) => undecomposed[letter] ?? letter);
}

/** The letters and digits of a text, folded: equal for texts that differ in nothing else. */
export function fingerprint(text: string): string {
  return fold(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The folded words of a text, split at whatever is neither letter nor digit. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
