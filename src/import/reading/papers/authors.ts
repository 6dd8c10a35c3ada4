/** The authors of a paper in a line: "A. One, B. Two and C. Three", "A (Ulm); B (Bonn)", "A and B, Ulm; C, Bonn", "One, A., Two, B.". */
import { escapePattern } from '../../../text/escape-pattern.ts';
import { smallest } from '../../../text/extremes.ts';
import { affiliationScore, nameScore } from '../people.ts';
import { andWords, byWords, isInstitutionWord, isPosition, wordsIn } from '../words.ts';

export interface Author {
  name: string;
  affiliation?: string;
}

export interface Authors {
  authors: Author[];
  /** From 0 to about 1: how much all of them look like people. */
  score: number;
}

/** Longer lines are text. */
const maxLength = 2500;
const and = andWords.map(escapePattern).join('|');
const by = new RegExp(
  `^(?:${byWords.filter((word) => word.length > 1).join('|')}|authors?|auteurs?|autor(?:en|es)?|autori)(?::|\\s)\\s*(?=\\p{Lu})`,
  'iu',
);
const joint = new RegExp(`^(?:,\\s*)?(?:(?:${and})\\s+)?(?=\\S)`, 'u');
const separator = new RegExp(`\\s*,\\s*(?:(?:${and})\\s+)?|\\s+(?:${and})\\s+|\\s*[·•|]\\s*|\\s+/\\s+`, 'gu');
/** The next line goes on: "A. One, B. Two and". */
const trailing = new RegExp(`[\\s,;]+(?:${and})$`, 'u');
/** Marks of footnotes behind a name. */
const marks = /(?<![\s,\d*∗†‡§¶#✉¹²³⁰⁴-⁹⁺])[\s,\d*∗†‡§¶#✉¹²³⁰⁴-⁹⁺]*[\d*∗†‡§¶#✉¹²³⁰⁴-⁹⁺]$/u;
const initials = /^(?:\p{Lu}\p{Ll}?\.?[- ]?){1,4}$/u;
const suffixes = /^(?:jr|sr|ii|iii|iv)\.?$/iu;
const andOthers = /[\s,;]{0,9}(?:et al\.?|and others|u\. ?a\.|e altri|y otros)$/iu;

/** Reads a line of authors; `undefined` when it is none. */
export function readAuthors(printed: string): Authors | undefined {
  if (printed.length < 4 || printed.length > maxLength || /https?:|\S@\S|[?!“”]/u.test(printed))
    return undefined;
  if (/:$/u.test(printed)) return undefined;
  const text = printed
    .trim()
    .replace(by, '')
    .replace(trailing, '')
    .replace(/(?<![\s;,:])[\s;,:]+$/u, '')
    .replace(andOthers, '')
    .replace(/(?<=[\p{Ll})]{2})\.$/u, '');
  const groups = splitOutside(text, /;\s*/gu);
  const found = groups.length > 1 ? groups.map(readGroup) : [readGroup(text)];
  const authors = found.flatMap((group) => group?.authors ?? []);
  if (authors.length === 0 || found.filter((group) => !group).length > 0.25 * found.length) return undefined;
  const scores = found.map((group) => group?.score ?? 0);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return { authors, score: Math.min(1.1, mean + (groups.length > 1 ? 0.1 : 0)) };
}

/** Authors between semicolons: names, and behind them where they are from. */
function readGroup(text: string): Authors | undefined {
  const pieces = withInitials(splitOutside(text, separator));
  const authors: Author[] = [];
  const scores: number[] = [];
  let place: string[] = [];
  // "Okafor, Mira": the only group has both names.
  const [family = '', given = ''] = pieces;
  if (pieces.length === 2 && isTurned(family, given) && /^[^,]+,[^,]+$/u.test(text))
    return { authors: [{ name: `${family}, ${given}` }], score: 0.75 };
  for (const piece of pieces) {
    const { name, affiliation } = bracketed(piece);
    if (suffixes.test(name) && authors.length > 0) continue;
    const score = place.length > 0 ? 0 : nameLike(name);
    const isPlace =
      authors.length > 0 && (wordsIn(name).some(isInstitutionWord) || wordsIn(name).some(isPosition));
    if (score >= 0.3 && !isPlace) {
      authors.push({ name, ...(affiliation && { affiliation }) });
      scores.push(affiliation ? Math.max(score, 0.5 * score + 0.5 * affiliationScore(affiliation)) : score);
    } else if (authors.length > 0) place.push(piece);
    else return undefined;
  }
  const affiliation = place.join(', ');
  if (affiliation && affiliationScore(affiliation) < 0.5) {
    if (place.length > 0.2 * pieces.length) return undefined;
    place = [];
  }
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const many = Math.min(0.2, 0.08 * (scores.length - 1));
  return {
    authors: authors.map((author) =>
      affiliation && place.length > 0 && !author.affiliation ? { ...author, affiliation } : author,
    ),
    score: scores.length > 2 ? mean + many : 0.5 * (mean + smallest(scores)) + many,
  };
}

/** How much a piece looks like a name; names of one word and initials count where others stand beside them. */
function nameLike(text: string): number {
  if (/,/u.test(text)) return 0.75;
  return nameScore(text.replace(/(?<=(?:^|[\s.])\p{Lu}\.) (?=\p{Lu}\.)/gu, ''));
}

/** Puts "One" and "A." together again: "One, A., Two, B. C.". */
function withInitials(pieces: readonly string[]): string[] {
  const abbreviated = pieces.filter((piece) => initials.test(piece) && piece.includes('.'));
  if (abbreviated.length === 0 || abbreviated.length < 0.4 * pieces.length) return [...pieces];
  const whole: string[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && initials.test(piece) && !last.includes(',') && isFamilyName(last))
      whole[whole.length - 1] = `${last}, ${piece}`;
    else whole.push(piece);
  }
  return whole;
}

function isFamilyName(text: string): boolean {
  return /^(?:\p{Ll}{1,4} ){0,3}\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$/u.test(text);
}

/** "Okafor, M." and "Okafor, Mira", but not "Mira Okafor, Jan Novak". */
function isTurned(family: string, given: string): boolean {
  if (!isFamilyName(family)) return false;
  if (initials.test(given)) return true;
  const words = family.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  return (
    words.length === 1 &&
    /^\p{Lu}[\p{L}-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}-]+))?$/u.test(given) &&
    affiliationScore(given) < 0.6
  );
}

/** "Mira Okafor (Ulm)*" → its name and its affiliation. */
function bracketed(piece: string): Author {
  const text = piece.replace(marks, '').replace(joint, '').trim();
  const match = /^([^()]{3,70}?)\s{0,9}\(([^()]{2,160})\)$/u.exec(text);
  if (match?.[1] && match[2]) return { name: match[1].replace(marks, ''), affiliation: match[2].trim() };
  return { name: text };
}

/** Splits a text where a pattern matches outside of brackets. */
function splitOutside(text: string, pattern: RegExp): string[] {
  const depths = new Uint8Array(text.length + 1);
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth = Math.min(depth + 1, 9);
    depths[at] = depth;
    if (text[at] === ')' && depth > 0) depth -= 1;
  }
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (depths[match.index] !== 0) continue;
    pieces.push(text.slice(from, match.index).trim());
    from = match.index + match[0].length;
  }
  pieces.push(text.slice(from).trim());
  return pieces.filter((piece) => piece !== '');
}
