/** Splits text into the terms that are compared: the same for documents, queries and highlighting. */
import { fold } from '../../text/fold.ts';

/** A term and its place in the text: UTF-16 offsets, the end excluded. */
export interface TermToken {
  term: string;
  start: number;
  end: number;
  /** A compound written as one word: "meanfield" for "mean-field", in addition to "mean" and "field". */
  joined?: true;
}

/** Names of characters and commands, in pairs. */
function table(pairs: string): Map<string, string> {
  return new Map(pairs.split(', ').map((pair) => pair.split(' ') as [string, string]));
}

/** Symbols, by the names that people type for them. */
const signs = table(
  '∞ infinity, ∂ partial, ∇ nabla, ∑ sum, ∏ product, ∫ integral, √ sqrt, ⊗ tensor, ≤ leq, ≥ geq',
);

/** The letters from α to ω, with both forms of sigma. Nobody types the name of omicron. */
const greek = new Map(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi  pi rho sigma sigma tau upsilon phi chi psi omega'
    .split(' ')
    .map((name, position): [string, string] => [String.fromCharCode(0x3b1 + position), name])
    .filter(([, name]) => name),
);

/** TeX commands without their backslash, by the names that people type for them. */
const names = table('infty infinity, varepsilon epsilon, vartheta theta, varphi phi, varrho rho');

/** French articles and pronouns before a vowel are not terms: "l’IA", "d'apprentissage". */
const elided = /^(?:[cdjlmnst]|qu)$/;

/** A superscript or subscript belongs to its letter: "L^2" and "L²" are one term. "C++", "C#", "F#" and ".NET" are terms with their signs. */
const word = /(?<![\p{L}\p{N}])(?:c\+\+|[cf][#♯]|\.net(?![\p{L}\p{N}]))|[\p{L}\p{N}]+(?:[\^_]\{?\p{N}+)*/gu;

/**
 * Splits a text into folded terms, in order. Folding comes first, so that characters that decompose ("ﬁ", "L²", "é")
 * are split in the same way in every spelling.
 */
export function tokens(text: string): TermToken[] {
  const { folded, offsets } = foldWithOffsets(text);
  const at = (position: number) => offsets?.[position] ?? position;
  const found: TermToken[] = [];
  /** Tokens joined by hyphens or apostrophes, up to the current one. */
  let chain: TermToken[] = [];
  let previousEnd = -1;
  const close = () => {
    const [first, second] = chain;
    if (first && second && chain.length === 2 && isCompound(first.term, second.term))
      found.push({ term: first.term + second.term, start: first.start, end: second.end, joined: true });
    chain = [];
  };
  for (const match of folded.matchAll(word)) {
    const start = match.index;
    const end = start + match[0].length;
    const gap = previousEnd < 0 ? '' : folded.slice(previousEnd, start);
    previousEnd = end;
    const bare = match[0].replace(/[\^_{]/g, '').replace('♯', '#');
    const isAfterApostrophe = /^['’]$/.test(gap);
    // "Smale's" is a form of "Smale".
    if (bare === 's' && isAfterApostrophe) continue;
    if (elided.test(bare) && /^['’]\p{L}/u.test(folded.slice(end, end + 2))) continue;
    const token = {
      term: names.get(bare) ?? bare.replace(/^ell(?=\d)/, 'l'),
      start: at(start),
      end: at(end - 1) + width(text, at(end - 1)),
    };
    if (!isAfterApostrophe && !/^[-\u2010\u2011]$/.test(gap)) close();
    chain.push(token);
    found.push(token);
  }
  close();
  return found;
}

/** The terms alone. */
export function terms(text: string): string[] {
  return tokens(text).map(({ term }) => term);
}

/** "mean-field", "k-means", "GPT-4"; not "2020-21". */
function isCompound(first: string, second: string): boolean {
  return first.length + second.length <= 24 && /\p{L}/u.test(first) && /[\p{L}\p{N}]/u.test(second);
}

function width(text: string, position: number): number {
  return (text.codePointAt(position) ?? 0) > 0xffff ? 2 : 1;
}

const ascii = /^[ -~\t\n\r]*$/;

/** The folded text, and for each of its UTF-16 units its offset in the original text. No offsets where nothing moved. */
function foldWithOffsets(text: string): { folded: string; offsets?: number[] } {
  if (ascii.test(text)) return { folded: text.toLowerCase() };
  let folded = '';
  const offsets: number[] = [];
  let position = 0;
  const letters = [...text];
  letters.forEach((letter, index) => {
    const part = foldLetter(letter, letters[index - 1], letters[index + 1]);
    folded += part;
    for (let unit = 0; unit < part.length; unit += 1) offsets.push(position);
    position += letter.length;
  });
  return { folded, offsets };
}

function foldLetter(letter: string, before: string | undefined, after: string | undefined): string {
  if (letter <= '\x7f') return letter.toLowerCase();
  const sign = signs.get(letter);
  if (sign) return ` ${sign} `;
  const part = fold(letter);
  const name = greek.get(part);
  // A single Greek letter belongs to a formula; next to another one it belongs to a Greek word.
  if (name) return isGreek(before) || isGreek(after) ? part.replace('ς', 'σ') : ` ${name} `;
  return part;
}

const isGreek = (letter: string | undefined) => letter !== undefined && greek.has(fold(letter));
