/**
 * Reads formulas whose backslashes or dollars were lost out of running text. A formula is taken only where something in it can be nothing
 * but mathematics; it reaches as far as its operators and brackets show.
 */
import { isMathematics } from '../../../render/math.ts';
import { functions, known, uprights } from './names.ts';
import { readOperand } from './operands.ts';
import { longest, lostItsBackslash, type Part, type Reader } from './part.ts';
import { sequence } from './sequences.ts';
import { tokensOf } from './tokens.ts';

export interface Formula {
  tex: string;
  /** Where it ends in the text. */
  end: number;
  /** Whether names in it had lost their backslashes, or only the dollars around it were missing. */
  lost: boolean;
}

/**
 * A reader of the formulas in a text: asked for a place, it answers with the formula that begins there, if one does, or with the whole
 * text as a formula. `seen` are the Greek letters that the text is known to have without their backslashes.
 */
export function formulaReader(text: string, seen: ReadonlySet<string> = new Set()) {
  const tokens = tokensOf(text);
  const indexAt = new Map(tokens.map((token, index) => [token.start, index]));
  const operands = new Map<number, Part | undefined>();
  const reader: Reader = {
    text,
    tokens,
    seen,
    hasBackslashes: tokens.some(
      ({ backslash, kind, text: name }) =>
        backslash && kind === 'name' && known.has(name) && !uprights.has(name),
    ),
    groups: new Map(),
    sequence: (from, limit, inside) => sequence(reader, from, limit, inside),
    operand(at, inside) {
      const key = inside ? at : -1 - at;
      if (!operands.has(key)) {
        operands.set(key, undefined);
        operands.set(key, readOperand(reader, at, inside));
      }
      return operands.get(key);
    },
  };

  /** How far nothing certain was found, and how far what was found is no formula as a whole: neither is looked at twice. */
  let proseUntil = 0;
  let brokenUntil = 0;

  return { formulaAt, wholeFormula };

  function formulaAt(at: number): Formula | undefined {
    const index = indexAt.get(at);
    if (index === undefined || at < proseUntil || !mayBeginAt(text, at)) return undefined;
    const first = reader.operand(index, false);
    const whole = at < brokenUntil ? first : reader.sequence(index, index + longest, false);
    if (!whole?.certain) {
      if (whole) proseUntil = endOf(whole);
      return undefined;
    }
    const opening = tokens[index];
    // Brackets around all of it belong to the sentence: "(x_1)".
    if (
      opening?.kind === 'open' &&
      /^[([]$/.test(opening.text) &&
      opening.partner === whole.next - 1 &&
      !whole.tex.includes(',')
    )
      return undefined;
    // Braces around all of it may have been those of a set: "{X_i}" keeps them.
    if (
      opening?.text === '{' &&
      opening.partner === whole.next - 1 &&
      !whole.tex.startsWith('\\{') &&
      !reader.hasBackslashes
    )
      return undefined;
    for (const part of whole === first ? [first] : [whole, first]) {
      if (!part?.certain || part.open) continue;
      const end = endOf(part);
      const tex = part.tex.trim();
      if (mayEndAt(text, end) && isMathematics(tex))
        return { tex, end, lost: tokens.slice(index, part.next).some(lostItsBackslash) };
    }
    brokenUntil = Math.max(brokenUntil, endOf(whole));
    return undefined;
  }

  /** The whole text as one formula, if it can be nothing else and has lost backslashes. */
  function wholeFormula(): string | undefined {
    const whole = tokens.length > longest ? undefined : reader.sequence(0, tokens.length, true);
    // "$x_{max}$" and "$n log n$" are what their writers wrote.
    const isLost = tokens.some(
      (token) => lostItsBackslash(token) && (token.glued || !functions.has(token.text)),
    );
    return whole?.certain && isLost ? whole.tex : undefined;
  }

  function endOf(part: Part): number {
    return tokens[part.next - 1]?.end ?? 0;
  }
}

/** Not inside a word, a number, an identifier, a path or an address. */
function mayBeginAt(text: string, at: number): boolean {
  return !/(?:[\p{L}\p{N}_^\\@#$}]|\S[./]|[\p{L}}]\{)$/u.test(text.slice(Math.max(0, at - 2), at));
}

function mayEndAt(text: string, end: number): boolean {
  return !/^(?:[\p{L}\p{N}_^{@$]|[.|][\p{L}\p{N}]|\\[A-Za-z]|\/[\p{L}\p{N}_]{2})/u.test(
    text.slice(end, end + 3),
  );
}
