/** Reads TeX commands, with and without their backslashes, and their arguments. */
import { isMathematics } from '../../../render/math.ts';
import { articles, type FormulaPart, type TokenReader } from './formula-part.ts';
import { readGroup, readScriptGroup } from './groups.ts';
import {
  certainSymbols,
  fonts,
  fractions,
  functions,
  greek,
  greekInProse,
  isOperator,
  largeOperators,
  mathAccents,
  prefixes,
  symbols,
  uprights,
} from './tex-names.ts';
import type { TexToken } from './tokens.ts';

/** Functions that are applied to sets in braces: "max{p, q}". */
const setFunctions = new Set(['max', 'min', 'sup', 'inf', 'exp', 'Pr', 'argmax', 'argmin']);

export function readName(reader: TokenReader, at: number, inside: boolean): FormulaPart | undefined {
  const { tokens, hasBackslashes } = reader;
  const token = tokens[at];
  if (!token) return undefined;
  const name = token.text;
  const free = inside || token.backslash;
  const certain = token.backslash || token.glued;
  const alone = (part: Partial<FormulaPart> = {}): FormulaPart => ({
    tex: `\\${name}`,
    next: at + 1,
    certain,
    ...part,
  });
  if (greek.has(name)) return alone({ certain: certain || certainSymbols.has(name) || isSeen(reader, name) });
  if (fonts.has(name) || mathAccents.has(name)) return readFontOrAccent(reader, at);
  if (uprights.has(name))
    return inside || !/^text(?:it|bf|tt)$/.test(name) ? readUpright(reader, at) : undefined;
  if (name === 'sqrt') return readRoot(reader, at, inside);
  if (fractions.has(name)) return readWithGroups(reader, at, 2);
  if (name === 'cdot' && inside && token.kind === 'name') return readPlaceholder(reader, at);
  if (functions.has(name)) {
    const set = tokens[at + 1];
    if (set?.text === '{' && set.kind === 'open') {
      const group = readGroup(reader, at + 1);
      if (!group) return undefined;
      // "max{p, q}" was "\max\{p, q\}"; "log{p}" was "\log{p}"; "max{x}" could be either.
      const isSet = set.backslash || (!hasBackslashes && setFunctions.has(name));
      if (!isSet || /^[([]/.test(group.tex))
        return alone({
          tex: `\\${name}{${group.tex}}`,
          next: group.next,
          certain: certain || group.certain,
        });
      if (!set.backslash && !group.tex.includes(',')) return undefined;
      return alone({
        tex: `\\${name}\\{${group.tex}\\}`,
        next: group.next,
        certain: certain || group.certain,
      });
    }
    return alone({ open: true, complete: token.backslash });
  }
  if (largeOperators.has(name)) {
    const script = tokens[at + 1]?.text;
    return free || script === '_' || script === '^'
      ? alone({ open: true, complete: token.backslash })
      : undefined;
  }
  if (prefixes.has(name)) {
    if (name === 'partial' && !free && tokens[at + 1]?.text !== '_') return undefined;
    return alone({ open: true, complete: token.backslash, certain: certain || name === 'nabla' });
  }
  if (symbols.has(name) && (free || certainSymbols.has(name)))
    return alone({ certain: certain || certainSymbols.has(name) });
  if (token.backslash && !isOperator(name) && isMathematics(`\\${name}`)) return alone();
  return undefined;
}

/**
 * Whether a Greek letter's name may be taken for the letter, since formulas of the text have it. A name that is also a word must be
 * the same letter: "alpha masks", "Cohen's kappa".
 */
function isSeen(reader: TokenReader, name: string): boolean {
  const { seen } = reader;
  return seen.has(name) || (seen.size > 0 && !greekInProse.has(name));
}

/** "f(cdot)", "L(cdot, y)": a placeholder for an argument. */
function readPlaceholder(reader: TokenReader, at: number): FormulaPart | undefined {
  const { tokens } = reader;
  const isEdge = (token: TexToken | undefined) =>
    token === undefined ||
    token.text === ',' ||
    token.text === '|' ||
    token.kind === 'open' ||
    token.kind === 'close';
  const before = tokens[at - 1]?.kind === 'space' ? tokens[at - 2] : tokens[at - 1];
  const after = tokens[at + 1]?.kind === 'space' ? tokens[at + 2] : tokens[at + 1];
  return isEdge(before) && isEdge(after) ? { tex: '\\cdot', next: at + 1, certain: true } : undefined;
}

/** "sqrt{T}"; inside brackets also "sqrt d". */
function readRoot(reader: TokenReader, at: number, inside: boolean): FormulaPart | undefined {
  const { tokens } = reader;
  const group = readWithGroups(reader, at, 1);
  if (group || !inside || tokens[at + 1]?.kind !== 'space') return group;
  const argument = tokens[at + 2];
  if (argument?.kind === 'letter') return { tex: `\\sqrt ${argument.text}`, next: at + 3, certain: false };
  if (argument?.kind === 'name' && greek.has(argument.text))
    return { tex: `\\sqrt\\${argument.text}`, next: at + 3, certain: true };
  return undefined;
}

function readWithGroups(reader: TokenReader, at: number, count: number): FormulaPart | undefined {
  const { tokens } = reader;
  let tex = `\\${tokens[at]?.text}`;
  let next = at + 1;
  const letter = tokens[next];
  if (count === 1 && tokens[at]?.backslash && letter?.kind === 'letter')
    return { tex: `${tex} ${letter.text}`, next: next + 1, certain: true };
  for (let group = 0; group < count; group++) {
    if (tokens[next]?.text !== '{') return undefined;
    const inner = readGroup(reader, next);
    if (!inner) return undefined;
    tex += `{${inner.tex}}`;
    next = inner.next;
  }
  return { tex, next, certain: true };
}

/** A font or an accent with its letter or group: "mathcal O", "hat{y}". */
export function readFontOrAccent(reader: TokenReader, at: number): FormulaPart | undefined {
  const { tokens } = reader;
  const token = tokens[at];
  if (!token) return undefined;
  const spaced = tokens[at + 1]?.kind === 'space';
  const index = spaced ? at + 2 : at + 1;
  const argument = tokens[index];
  if (!argument) return undefined;
  const command = `\\${token.text}`;
  if (argument.text === '{' && argument.kind === 'open' && !argument.backslash && !spaced) {
    const only = argument.partner === index + 2 ? tokens[index + 1] : undefined;
    if (only?.kind === 'name' && functions.has(only.text) && !only.backslash)
      return { tex: `${command}{${only.text}}`, next: index + 3, certain: true };
    const group = readScriptGroup(reader, index);
    return group && { tex: `${command}${group.tex}`, next: group.next, certain: true };
  }
  const certain =
    fonts.has(token.text) ||
    token.backslash ||
    token.glued ||
    /^(?:wide|over)/.test(token.text) ||
    (token.text === 'tilde' && tokens[index + 1]?.text === '(');
  if (articles.has(argument.text) && !certain) return undefined;
  if (argument.kind === 'letter' && (spaced || token.backslash))
    return { tex: `${command} ${argument.text}`, next: index + 1, certain };
  if (argument.kind === 'number' && certain && argument.text === '1')
    return { tex: `${command} ${argument.text}`, next: index + 1, certain };
  if (argument.kind === 'name' && greek.has(argument.text))
    return { tex: `${command}\\${argument.text}`, next: index + 1, certain };
  return undefined;
}

/** "text{…}", "mathrm{…}", "operatorname{…}": the words inside stay as they are. */
export function readUpright(reader: TokenReader, at: number): FormulaPart | undefined {
  const { text, tokens } = reader;
  const opening = tokens[at + 1];
  if (opening?.text !== '{' || opening.kind !== 'open' || opening.partner === undefined) return undefined;
  const close = tokens[opening.partner];
  const words = text.slice(opening.end, close?.start);
  if (words.length === 0 || words.length > 60 || /[\\{}^_$%#&~]/.test(words)) return undefined;
  return { tex: `\\${tokens[at]?.text}{${words}}`, next: opening.partner + 1, certain: true };
}
