/** Reads operands and the operators between them, up to where the prose begins again. */

import {
  articles,
  type FormulaPart,
  isDifferential,
  isDots,
  joinTex,
  type TokenReader,
} from './formula-part.ts';
import { readBars } from './groups.ts';
import { certainOperators, isOperator } from './tex-names.ts';
import type { TexToken } from './tokens.ts';

const relations = new Set(['=', '<', '>', '≤', '≥', '≈', '∈', '→', '≠', '∼', '⊂', '⊆', '≪', '≫', '∝', '≡']);
const arithmetic = new Set(['+', '-', '*', '/', '±', '×', '·', '∪', '∩', '−', '⊙', '⊗', '⊕', '∘']);
const products = new Set(['times', 'cdot', 'circ', 'otimes', 'oplus']);

/**
 * Reads operands and operators from the token `from` on. Inside brackets the sequence has to reach `limit`, and single letters, commas
 * and operators that are words count as mathematics; outside, it ends where the prose begins again.
 */
export function readSequence(
  reader: TokenReader,
  from: number,
  limit: number,
  inside: boolean,
): FormulaPart | undefined {
  const { tokens } = reader;
  if (!inside && tokens[from]?.kind === 'dots') return undefined;
  let next = from;
  let tex = '';
  const lead = tokens[next];
  if (inside && lead && (lead.text === '-' || lead.text === '+')) {
    tex = lead.text;
    next++;
  }
  if (inside && tokens[next]?.kind === 'space') next++;
  const first = reader.operand(next, inside);
  if (!first || first.next > limit) return undefined;
  const sum: FormulaPart = { ...first, tex: tex + first.tex };
  /** The last place where the formula could end. */
  let whole: FormulaPart | undefined = first.open && !first.complete ? undefined : { ...sum, open: false };
  let left = first;
  let related = false;
  while (sum.next < limit) {
    const joined = readJoint(reader, sum.next, { left, related, inside, limit });
    if (!joined) break;
    const { between, right } = joined;
    sum.tex = joinTex(joinTex(sum.tex, between), right.tex);
    sum.next = right.next;
    sum.certain ||= right.certain || joined.certain === true;
    sum.applied = false;
    related ||= joined.relation === true;
    left = right;
    if (!right.open || right.complete) whole = { ...sum, open: false };
  }
  if (!inside) return whole ?? { ...sum, certain: false };
  if (whole?.next === limit) return whole;
  // Inside brackets a function may stand alone: "(nabla)", "^{max}". A space before the bracket is skipped.
  const end = tokens[sum.next]?.kind === 'space' ? sum.next + 1 : sum.next;
  return end === limit ? { ...sum, next: limit } : undefined;
}

/** A place behind an operand. */
interface Place {
  reader: TokenReader;
  token: TexToken;
  index: number;
  left: FormulaPart;
  /** Whether a relation was read before: then a hyphen is a minus. */
  related: boolean;
  inside: boolean;
  /** The spaces before and after the token. */
  before: string;
  after: string;
}

/** The TeX between two operands, and the operand on the right. */
interface Joint {
  between: string;
  right: FormulaPart;
  certain?: boolean;
  relation?: boolean;
}

function readJoint(
  reader: TokenReader,
  at: number,
  { left, related, inside, limit }: { left: FormulaPart; related: boolean; inside: boolean; limit: number },
): Joint | undefined {
  const { tokens } = reader;
  const spaced = tokens[at]?.kind === 'space';
  const index = spaced ? at + 1 : at;
  const token = tokens[index];
  if (!token || index >= limit) return undefined;
  const after = tokens[index + 1]?.kind === 'space' ? ' ' : '';
  const place: Place = { reader, token, index, left, related, inside, before: spaced ? ' ' : '', after };
  for (const { reads, read } of joints) if (reads(place)) return read(place);
  return undefined;
}

/** In order: the first whose `reads` is true decides. */
const joints: { reads: (place: Place) => boolean; read: (place: Place) => Joint | undefined }[] = [
  { reads: ({ token }) => token.kind === 'sign' && relations.has(token.text), read: relation },
  { reads: ({ token }) => token.kind === 'sign' && arithmetic.has(token.text), read: arithmeticSign },
  { reads: ({ token }) => token.kind === 'name' && isOperator(token.text), read: operatorName },
  {
    reads: ({ token }) => token.kind === 'sign' && token.backslash && ',;:! '.includes(token.text),
    read: space,
  },
  { reads: isSeparator, read: separator },
  { reads: () => true, read: sideBySide },
];

function rightOf({ reader, index, after, inside }: Place): FormulaPart | undefined {
  return reader.operand(after ? index + 2 : index + 1, inside);
}

function relation(place: Place): Joint | undefined {
  const right = rightOf(place);
  return right && { between: place.before + place.token.text + place.after, right, relation: true };
}

function arithmeticSign(place: Place): Joint | undefined {
  const { token, left, related, inside, before, after } = place;
  const right = rightOf(place);
  if (!right || (before !== after && !inside)) return undefined;
  if (!inside && !related) {
    // "1.3-2.4times", "L_2-5": a hyphen, unless something shows that it is a minus.
    if (token.text === '-' && !isMinus(left, right)) return undefined;
    if (token.text === '*' && !(left.certain && right.certain)) return undefined;
    if (token.text === '/' && before) return undefined;
  }
  return { between: before + token.text + after, right };
}

function operatorName(place: Place): Joint | undefined {
  const { token, before, after } = place;
  const right = rightOf(place);
  if (!right || !isOperatorHere(place, right)) return undefined;
  return {
    between: `${before}\\${token.text}${after}`,
    right,
    certain: token.backslash || token.glued || certainOperators.has(token.text) || isProduct(place),
    relation: !products.has(token.text),
  };
}

/** "\\,", "\\;" */
function space(place: Place): Joint | undefined {
  const right = rightOf(place);
  return right && { between: `${place.before}\\${place.token.text}`, right };
}

function isSeparator({ reader, token, index, inside }: Place): boolean {
  if (token.kind !== 'sign') return false;
  if (!inside) return token.text === ',';
  return ',;:|'.includes(token.text) && !(token.text === '|' && readBars(reader, index, inside));
}

/** The comma of a list: anywhere inside brackets, elsewhere in "x_1,x_2" and "x_1, ..., x_n". */
function separator(place: Place): Joint | undefined {
  const { token, left, inside, before, after } = place;
  const right = rightOf(place);
  if (!right) return undefined;
  const isList =
    inside ||
    (left.certain && right.certain && !before && !after) ||
    (isDots(left.tex) && right.certain) ||
    (isDots(right.tex) && (left.certain || right.certain));
  return isList ? { between: before + (token.backslash ? '\\' : '') + token.text + after, right } : undefined;
}

function sideBySide({ reader, token, index, left, related, inside, before }: Place): Joint | undefined {
  const right = reader.operand(index, inside);
  if (!right) return undefined;
  const beside = { between: before, right };
  if (inside) return beside;
  if (isDots(left.tex) || isDots(right.tex)) return left.certain || right.certain ? beside : undefined;
  if (left.open || (related && isDifferential(token))) return beside;
  if (!before) return right.certain && !articles.has(left.tex) ? beside : undefined;
  // "O left( … right)"
  if (token.kind === 'open' && token.glued && /^(?:[A-Z]|.*[})])$/.test(left.tex)) return beside;
  // Parentheses after a space are an aside of the sentence.
  if (token.kind === 'open' && token.text === '(') return undefined;
  const stands = (part: FormulaPart) => part.certain || part.applied;
  return stands(left) && stands(right) ? beside : undefined;
}

/** Whether "-" is a minus, as in "L_1-L_2" and "1 - delta"; "1.3-2.4times" is a range, "2-ell" a compound. */
function isMinus(left: FormulaPart, right: FormulaPart): boolean {
  if (!right.certain || left.tex.endsWith('\\times')) return false;
  return left.certain || (/^\d+$/.test(left.tex) && !/^\d[\d.]*\\times/.test(right.tex));
}

/** Whether "times" multiplies two numbers: "224times224", "3times 3". */
function isProduct({ token, left, before }: Place): boolean {
  return token.text === 'times' && !before && /\d$/.test(left.tex);
}

/** Whether the name is an operator here, and no word of the sentence. */
function isOperatorHere({ token: name, left, inside, before }: Place, right: FormulaPart): boolean {
  if (inside || name.backslash || name.glued || certainOperators.has(name.text)) return true;
  // "224times 224" is glued to a number; "0.80 pm 0.02" is no time of day.
  if (name.text === 'times' && !before) return true;
  if (name.text === 'pm') return left.tex.includes('.') && right.tex.includes('.');
  // "n to infty", "x in mathbb R^n"; but "from O(n^2) to O(n)", "the error of f_theta in L^2".
  if (name.text === 'to') return /^[-+]?\\infty/.test(right.tex);
  if (name.text === 'in') {
    if (left.certain && /^[([][^()[\],]*,[^()[\]]*[)\]]$/.test(right.tex)) return true;
    return (
      right.certain && (left.certain || !/^[([]/.test(left.tex)) && /^(?:\\math|\\\{|\[)/.test(right.tex)
    );
  }
  if (name.text === 'approx' || name.text === 'sim') return left.certain || right.certain;
  return left.certain && right.certain;
}
