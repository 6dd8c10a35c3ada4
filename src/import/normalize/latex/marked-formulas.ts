/** Reads formulas that kept their marks: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`. */
import { isMathematics } from '../../../render/math.ts';
import type { Inline, InlineRule } from '../inline/pieces.ts';
import { wholeFormula } from '../tex-repair/formula-reader.ts';

/** The length of a formula, in characters, at most: a lone dollar must not swallow the rest of a page. */
const maxLength = 2000;

const marks = [
  { open: '$$', close: '$$', display: true },
  { open: '$', close: '$', display: false },
  { open: '\\(', close: '\\)', display: false },
  { open: '\\[', close: '\\]', display: true },
];

export const markedFormula: InlineRule = {
  name: 'lost-backslashes',
  needs: '',
  begins: '$\\',
  reader: (text) => (at) => {
    const mark = marks.find(({ open }) => text.startsWith(open, at));
    if (!mark) return undefined;
    const from = at + mark.open.length;
    const window = text.slice(from, from + maxLength);
    const length = closing(window, mark.close);
    if (length === undefined) return undefined;
    const inner = window.slice(0, length);
    const end = from + length + mark.close.length;
    if (mark.open === '$' && !isBetweenDollars(inner, text[end] ?? ' ')) return undefined;
    const tex = inner.trim();
    // A dollar inside would end the formula for the next reader of the entry.
    if (!tex || tex.includes('$')) return undefined;
    // "$ell_infty$" kept its dollars only.
    const restored = tex.includes('\\') ? undefined : wholeFormula(tex);
    if (!isMathematics(restored ?? tex)) {
      // A formula with an unknown command stays as printed, all of it: "$O(\sr / \epsilon^2)$".
      return /[\\^_]/.test(tex) ? { end, pieces: [{ type: 'text', text: text.slice(at, end) }] } : undefined;
    }
    const piece: Inline = { type: 'formula', tex: restored ?? tex, printed: text.slice(at, end) };
    if (mark.display) piece.display = true;
    if (restored) piece.rule = 'lost-backslashes';
    return { end, pieces: [piece] };
  },
};

/** The offset of the first closing mark without a backslash before it. */
function closing(window: string, mark: string): number | undefined {
  if (mark.startsWith('\\')) {
    const index = window.indexOf(mark);
    return index > 0 ? index : undefined;
  }
  for (let index = window.indexOf(mark); index >= 0; index = window.indexOf(mark, index + 1))
    if (window[index - 1] !== '\\') return index > 0 ? index : undefined;
  return undefined;
}

/** Whether text between two dollar signs can be a formula; "$5 and $6", "US$5 to US$ 7" and "$5 million$" are sums of money. */
function isBetweenDollars(inner: string, after: string): boolean {
  if (/^\s|\s$/.test(inner) || /\d/.test(after)) return false;
  const bare = inner.replace(/\\(?:text|mathrm|textrm|operatorname|mbox)\s?\{[^{}]*\}|\\[A-Za-z]+/g, '');
  return !/(?:^|\s)[a-z]{3,}\s+[a-z]{2,}(?:\s|$)/.test(bare) && !/^\d[\d.,]*\s+[a-z]{2,}/.test(bare);
}
