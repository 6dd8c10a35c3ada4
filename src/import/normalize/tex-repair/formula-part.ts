/** The types that the readers of a formula's parts share, and tests on tokens. */
import type { TexToken } from './tokens.ts';

/** A part of a formula: its TeX, and the index of the token after it. */
export interface FormulaPart {
  tex: string;
  next: number;
  /** Whether it can be nothing but mathematics. */
  certain: boolean;
  /** Whether it needs something after it, as "nabla" and "log" do. */
  open?: boolean;
  /** Whether an open part may also end the formula: "up to \\log factors". */
  complete?: boolean;
  /** Whether it is a function with its argument, f(x), which no word looks like. */
  applied?: boolean;
}

/**
 * A text being read. Formulas are nested, so readers of groups call `operand` and `sequence` here rather than import them: that would be a
 * circle.
 */
export interface TokenReader {
  text: string;
  tokens: TexToken[];
  /** The Greek letters that the text is known to have without their backslashes. */
  seen: ReadonlySet<string>;
  /** Whether commands have their backslashes. If so, braces are groups; if not, they may be those of a set. */
  hasBackslashes: boolean;
  /** Groups that were read already, by the index of their opening bracket. */
  groups: Map<number, FormulaPart | undefined>;
  operand(at: number, inside: boolean): FormulaPart | undefined;
  sequence(from: number, limit: number, inside: boolean): FormulaPart | undefined;
}

/** Limits of a formula in nesting and in tokens, which keep reading linear. */
export const maxDepth = 12;
export const maxTokens = 240;

/** Words of two letters, which are no product. */
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

/** Joins TeX, with a space where a letter would lengthen the command before it. */
export function joinTex(left: string, right: string): string {
  return /\\[A-Za-z]+$/.test(left) && /^[A-Za-z]/.test(right) ? `${left} ${right}` : left + right;
}
