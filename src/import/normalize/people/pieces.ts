/** Splits a line of names at its separators, outside of brackets, in one pass. */

export interface NamePiece {
  text: string;
  /** What stands in front of it: nothing, a comma, a word for "and", or a sign that only separates. */
  after: '' | ',' | 'and' | ';';
}

const between =
  /\s?[;|]\s?(?:(?:and|et|und|&)\s)?|\s?,\s?(?:(?:and|et|und|&)\s)?|\s(?:&|and|et|und|[ey])\s/gi;

/** The pieces of a text without runs of white space. */
export function piecesOf(text: string): NamePiece[] {
  const pieces: NamePiece[] = [];
  const isBalanced = text.split('(').length === text.split(')').length;
  let [from, scanned, depth] = [0, 0, 0];
  let after: NamePiece['after'] = '';
  for (const match of text.matchAll(between)) {
    for (; scanned < match.index; scanned += 1) {
      if (text[scanned] === '(') depth += 1;
      else if (text[scanned] === ')') depth -= 1;
    }
    if (isBalanced && depth > 0) continue;
    const [sign] = match;
    if (!isSeparator(sign, text, match.index)) continue;
    pieces.push({ text: text.slice(from, match.index).trim(), after });
    from = match.index + sign.length;
    after = /[;|]/.test(sign) ? ';' : /\w|&/.test(sign) ? 'and' : ',';
  }
  pieces.push({ text: text.slice(from).trim(), after });
  return pieces.filter(({ text: piece }) => piece !== '');
}

/** "e" and "y" join two full names; in "Leandro E Colombo" and "Ortega y Gasset" they are a part of one. */
function isSeparator(sign: string, text: string, at: number): boolean {
  const word = sign.trim();
  // "Ann Bee,MIT" is written so, "1,5" is a number.
  if (!/^[ey]$/i.test(word)) return word !== ',' || !/\d/.test(text[at + sign.length] ?? '');
  if (word !== word.toLowerCase()) return false;
  const before =
    text
      .slice(Math.max(0, at - 60), at)
      .split(/[,;|]/)
      .at(-1) ?? '';
  const behind = text.slice(at + sign.length, at + sign.length + 60).split(/[,;|]| [ey] /)[0] ?? '';
  return /\S \S/.test(before.trim()) && /\S \S/.test(behind.trim());
}
