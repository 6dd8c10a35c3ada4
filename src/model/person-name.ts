/** How a person's name is set on a page, and the address of an ORCID iD. */

/** The narrowest of screens has room in one line for so many small letters, widely set ones too. */
const widest = 22;

/** Whether a name of several words is short enough to stand in one line; capitals are wider than small letters, ideograms twice as wide. */
export function staysTogether(name: string): boolean {
  const width = [...name].reduce((sum, letter) => sum + widthOf(letter), 0);
  return /\S\s+\S/.test(name.trim()) && width <= widest;
}

function widthOf(letter: string): number {
  if (/[\p{Ideographic}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(letter)) return 2;
  return /\p{Lu}/u.test(letter) ? 1.4 : 1;
}

/** Where an ORCID iD leads: "https://orcid.org/0000-0002-1825-0097". */
export function orcidAddress(orcid: string): string {
  return `https://orcid.org/${orcid}`;
}

/** A name for a page, where a line does not end after an initial: "J. Carrillo" with a space that does not break. */
export function initialsTogether(name: string): string {
  return name.replace(/(?<!\p{L})(\p{Lu}\.) (?=\S)/gu, '$1\u00A0');
}
