/**
 * Finds formulas in running text that lost their backslashes or dollars. A formula is taken only where something in it can be nothing but
 * mathematics; it ends where its operators and brackets end.
 */
import { isMathematics } from '../../../render/math.ts';
import { type FormulaPart, lostItsBackslash, maxTokens, type TokenReader } from './formula-part.ts';
import { readOperand } from './operands.ts';
import { readSequence } from './sequences.ts';
import { functions, texNames, uprights } from './tex-names.ts';
import { texTokens } from './tokens.ts';

export interface Formula {
  tex: string;
  /** Where it ends in the text. */
  end: number;
  /** Whether names in it had lost their backslashes, or only the dollars around it were missing. */
  lost: boolean;
}

/**
 * Returns a function that reads the formula that begins at an offset of the text, if one does. Ask for offsets in ascending order.
 * `seen` are the Greek letters that the text is known to have without their backslashes.
 */
export function formulaReader(
  text: string,
  seen: ReadonlySet<string> = new Set(),
): (at: number) => Formula | undefined {
  const reader = tokenReader(text, seen);
  const { tokens } = reader;
  const indexAt = new Map(tokens.map((token, index) => [token.start, index]));
  const endOf = (part: FormulaPart) => tokens[part.next - 1]?.end ?? 0;
  /** Up to these offsets nothing certain was found, or no valid formula as a whole: neither is read twice. */
  let proseUntil = 0;
  let brokenUntil = 0;
  return (at) => {
    const index = indexAt.get(at);
    if (index === undefined || at < proseUntil || !mayBeginAt(text, at)) return undefined;
    const first = reader.operand(index, false);
    const whole = at < brokenUntil ? first : reader.sequence(index, index + maxTokens, false);
    if (!whole?.certain) {
      if (whole) proseUntil = endOf(whole);
      return undefined;
    }
    if (isEnclosed(reader, index, whole)) return undefined;
    for (const part of whole === first ? [first] : [whole, first]) {
      if (!part?.certain || part.open) continue;
      const end = endOf(part);
      const tex = part.tex.trim();
      if (mayEndAt(text, end) && isMathematics(tex))
        return { tex, end, lost: tokens.slice(index, part.next).some(lostItsBackslash) };
    }
    brokenUntil = Math.max(brokenUntil, endOf(whole));
    return undefined;
  };
}

/** The whole text as one formula, restored; `undefined` unless it certainly is one and has lost backslashes. */
export function wholeFormula(text: string): string | undefined {
  const reader = tokenReader(text, new Set());
  const { tokens } = reader;
  const whole = tokens.length > maxTokens ? undefined : reader.sequence(0, tokens.length, true);
  // Authors do write "$x_{max}$" and "$n log n$".
  const isLost = tokens.some(
    (token) => lostItsBackslash(token) && (token.glued || !functions.has(token.text)),
  );
  return whole?.certain && isLost ? whole.tex : undefined;
}

function tokenReader(text: string, seen: ReadonlySet<string>): TokenReader {
  const tokens = texTokens(text);
  const operands = new Map<number, FormulaPart | undefined>();
  const reader: TokenReader = {
    text,
    tokens,
    seen,
    hasBackslashes: tokens.some(
      ({ backslash, kind, text: name }) =>
        backslash && kind === 'name' && texNames.has(name) && !uprights.has(name),
    ),
    groups: new Map(),
    sequence: (from, limit, inside) => readSequence(reader, from, limit, inside),
    operand(at, inside) {
      const key = inside ? at : -1 - at;
      if (!operands.has(key)) {
        // While an operand is being read it counts as unreadable, which ends any recursion.
        operands.set(key, undefined);
        operands.set(key, readOperand(reader, at, inside));
      }
      return operands.get(key);
    },
  };
  return reader;
}

/** Whether brackets around the whole formula may belong to the sentence. */
function isEnclosed({ tokens, hasBackslashes }: TokenReader, index: number, whole: FormulaPart): boolean {
  const opening = tokens[index];
  if (opening?.kind !== 'open' || opening.partner !== whole.next - 1) return false;
  // "(x_1)" is an aside of the sentence.
  if (/^[([]$/.test(opening.text)) return !whole.tex.includes(',');
  // "{X_i}" may have been a set.
  return opening.text === '{' && !whole.tex.startsWith('\\{') && !hasBackslashes;
}

/** A formula does not begin inside a word, a number, an identifier, a path or an address. */
function mayBeginAt(text: string, at: number): boolean {
  return !/(?:[\p{L}\p{N}_^\\@#$}]|\S[./]|[\p{L}}]\{)$/u.test(text.slice(Math.max(0, at - 2), at));
}

function mayEndAt(text: string, end: number): boolean {
  return !/^(?:[\p{L}\p{N}_^{@$]|[.|][\p{L}\p{N}]|\\[A-Za-z]|\/[\p{L}\p{N}_]{2})/u.test(
    text.slice(end, end + 3),
  );
}
