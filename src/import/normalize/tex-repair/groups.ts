/** Reads brackets, braces and bars, and the formulas in them. */

import {
  type FormulaPart,
  isPlainToken,
  joinTex,
  maxDepth,
  maxTokens,
  type TokenReader,
} from './formula-part.ts';
import { certainOperators, gluedOperators, greek, isOperator, switches } from './tex-names.ts';
import type { TexToken } from './tokens.ts';

/** The formula between an opening bracket and its partner, without the two. */
export function readGroup(reader: TokenReader, at: number): FormulaPart | undefined {
  const { tokens, groups } = reader;
  if (groups.has(at)) return groups.get(at);
  groups.set(at, undefined);
  const opening = tokens[at];
  const close = opening?.partner;
  if (close === undefined || (opening?.depth ?? 0) > maxDepth || close - at > maxTokens) return undefined;
  const inner = reader.sequence(at + 1, close, true);
  const group = inner && { tex: inner.tex, next: close + 1, certain: inner.certain };
  groups.set(at, group);
  return group;
}

/** Brackets of any kind with the formula in them. Braces around a list, or with a superscript or subscript, are those of a set. */
export function readBrackets(reader: TokenReader, at: number, inside = true): FormulaPart | undefined {
  const { tokens, hasBackslashes } = reader;
  const opening = tokens[at];
  const partner = opening?.partner ?? 0;
  const group =
    readGroup(reader, at) ??
    (opening?.text === '{' && switches.has(tokens[at + 1]?.text ?? '')
      ? readOperatorGroup(reader, at, partner)
      : undefined);
  if (!opening || !group) return undefined;
  if (opening.text === '{' && switches.has(tokens[at + 1]?.text ?? ''))
    return { ...group, tex: `{${group.tex}}` };
  const close = tokens[group.next - 1];
  if (opening.glued) {
    const side = (token: TexToken | undefined) =>
      (token?.text ?? '').replace(
        /^([A-Za-z]+)([{}]?)/,
        (_, name, brace) => `\\${name}${brace && `\\${brace}`}`,
      );
    return { ...group, tex: `${side(opening)}${group.tex}${side(close)}`, certain: true };
  }
  if (opening.text !== '{') return { ...group, tex: `${opening.text}${group.tex}${close?.text}` };
  const script = tokens[group.next]?.text;
  const marked = script === '^' || script === '_';
  const isSet =
    opening.backslash ||
    (marked && group.tex.includes(',')) ||
    (!hasBackslashes && (marked || /[,:|<>=∈]|\\(?:in|mid|[lg]eq?)\b/.test(group.tex)));
  if (isSet) return { ...group, tex: `\\{${group.tex}\\}` };
  return inside ? { ...group, tex: `{${group.tex}}` } : group;
}

/** The group of a superscript or subscript. It may hold words, which stay as they are: "_{train}". */
export function readScriptGroup(reader: TokenReader, at: number): FormulaPart | undefined {
  const { text, tokens } = reader;
  const close = tokens[at]?.partner;
  if (close === undefined || close - at > maxTokens || (tokens[at]?.depth ?? 0) > maxDepth) return undefined;
  const words = tokens.slice(at + 1, close);
  // "m_{inf}" may mean infinity, so it is no \inf.
  if (words.length === 1 && /^(?:inf|sup)$/.test(words[0]?.text ?? '') && !words[0]?.backslash)
    return { tex: `{${words[0]?.text}}`, next: close + 1, certain: true };
  // "sum_{sin S}", "_{min S}": "s \in S" or a function, nobody can tell.
  if (/^(?:sin|min)$/.test(words[0]?.text ?? '') && words[1]?.kind === 'space') return undefined;
  const inner = readGroup(reader, at) ?? readOperatorGroup(reader, at, close);
  if (inner) return { ...inner, tex: `{${inner.tex}}` };
  // "_{train}", "_{out, i}" hold words; "_{pin P}" does not, nor does "_{eta ~ 0}".
  const isWords = words.every(
    (token, index) =>
      (token.kind === 'space' ? words[index - 1]?.text === ',' : isPlainToken(token)) &&
      !greek.has(token.text),
  );
  if (!isWords || words[0]?.kind !== 'word') return undefined;
  return { tex: `{${text.slice(tokens[at]?.end, tokens[close]?.start)}}`, next: close + 1, certain: true };
}

/** A group that begins with an operator or a font: "_{leq b}", "^{otimes 4}", "{cal O}". */
function readOperatorGroup(reader: TokenReader, at: number, close: number): FormulaPart | undefined {
  const { tokens } = reader;
  const lead = tokens[at + 1];
  if (!lead) return undefined;
  const isFont = switches.has(lead.text) && tokens[at + 2]?.kind === 'space';
  const isLead = isFont || (lead.kind === 'name' && isOperator(lead.text));
  if (!isLead) return undefined;
  const command = `\\${lead.text}`;
  if (close === at + 2)
    return certainOperators.has(lead.text) ||
      gluedOperators.has(lead.text) ||
      lead.text === 'wedge' ||
      lead.text === 'vee' ||
      lead.backslash
      ? { tex: command, next: close + 1, certain: true }
      : undefined;
  const from = tokens[at + 2]?.kind === 'space' ? at + 3 : at + 2;
  const rest = reader.sequence(from, close, true);
  return rest && { tex: joinTex(`${command} `, rest.tex), next: close + 1, certain: true };
}

/** Bars with the formula between them: "|x_i|", "||Ax||_2". */
export function readBars(reader: TokenReader, at: number, inside: boolean): FormulaPart | undefined {
  const { tokens } = reader;
  const double = tokens[at + 1]?.text === '|';
  const from = double ? at + 2 : at + 1;
  let close = from;
  while (close < from + 60 && tokens[close] && tokens[close]?.text !== '|') close++;
  if (close === from || tokens[close]?.text !== '|' || (double && tokens[close + 1]?.text !== '|'))
    return undefined;
  const inner = reader.sequence(from, close, true);
  if (!inner) return undefined;
  const next = double ? close + 2 : close + 1;
  const bar = double || tokens[at]?.backslash ? '\\|' : '|';
  const marked = /[_^]/.test(tokens[next]?.text ?? '');
  return inside || inner.certain || marked
    ? { tex: `${bar}${inner.tex}${bar}`, next, certain: inner.certain }
    : undefined;
}
