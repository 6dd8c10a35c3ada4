/** What the readers of a formula's parts hand to one another. */
import type { TexToken } from './tokens.ts';

/** A part of a formula: its TeX, and the index of the token after it. */
export interface FormulaPart {
  tex: string;
  next: number;
  /** Whether it can be nothing but mathematics. */
  certain: boolean;
  /** Whether it wants something after it, as "nabla" and "log" do. */
  open?: boolean;
  /** Whether it may stand without that all the same: "up to \\log factors". */
  complete?: boolean;
  /** Whether it is f(x): a word would not stand like that. */
  applied?: boolean;
}

/** A text being read. Formulas stand in formulas: what reads a group asks for the sequence in it by way of this. */
export interface TokenReader {
  text: string;
  tokens: TexToken[];
  /** The Greek letters that the text is known to have without their backslashes. */
  seen: ReadonlySet<string>;
  /** Where backslashes are there, braces are groups; where they were lost, they may be those of a set. */
  hasBackslashes: boolean;
  /** Groups that were read already, by the index of their bracket: none is read twice. */
  groups: Map<number, FormulaPart | undefined>;
  operand(at: number, inside: boolean): FormulaPart | undefined;
  sequence(from: number, limit: number, inside: boolean): FormulaPart | undefined;
}

/** Nesting and length beyond which a text is not taken for a formula; the reading stays linear by them. */
export const maxDepth = 12;
export const maxTokens = 240;

/** Two letters that are a word, and not a product. */
export const shortWords = new Set(
  'ad ah am an as at be by do eg en et go he hi ho id ie if in is it me mr ms my no of oh ok on or pm so st to up us vs we'.split(
    ' ',
  ),
);
export const articles = new Set(['a', 'A', 'I']);

export const isDots = (tex: string) => /^\\(?:[lc]?dots|dotsc)$/.test(tex);
export const isDifferential = (token: TexToken) =>
  token.kind === 'word' && /^d[a-z]$/.test(token.text) && !shortWords.has(token.text);
export const isPlainToken = (token: TexToken) =>
  token.kind !== 'open' &&
  token.kind !== 'close' &&
  !token.backslash &&
  (token.kind !== 'sign' || /[-+*/,.:;=<>|]/.test(token.text));
export const lostItsBackslash = (token: TexToken) =>
  !token.backslash && (token.kind === 'name' || (token.glued && token.kind !== 'letter'));

/** Joins TeX so that a command does not swallow the letter after it. */
export function joinTex(left: string, right: string): string {
  return /\\[A-Za-z]+$/.test(left) && /^[A-Za-z]/.test(right) ? `${left} ${right}` : left + right;
}
