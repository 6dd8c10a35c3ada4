/** Reads one operand of a formula: a letter, a number, a command or a group, with its scripts and arguments. */
import { readName } from './commands.ts';
import { articles, type FormulaPart, isDifferential, shortWords, type TokenReader } from './formula-part.ts';
import { readBars, readBrackets } from './groups.ts';
import { withScripts } from './scripts.ts';
import { functions, greek, namesIn } from './tex-names.ts';
import type { TexToken } from './tokens.ts';

export function readOperand(reader: TokenReader, at: number, inside: boolean): FormulaPart | undefined {
  const { tokens } = reader;
  const base = readBase(reader, at, inside);
  if (!base) return undefined;
  let part = withScripts(reader, base, at);
  if (!part) return undefined;
  const opening = tokens[part.next];
  const takesArguments = opening?.kind === 'open' && (opening.text.endsWith('(') || opening.text === '[');
  if (
    takesArguments &&
    tokens[at]?.kind !== 'number' &&
    !(opening.text === '[' && !part.certain && !inside)
  ) {
    const group = readBrackets(reader, part.next);
    if (group) {
      const applied: FormulaPart = {
        tex: part.tex + group.tex,
        next: group.next,
        certain: part.certain || group.certain || isGreekFunction(tokens[at], group.tex),
        applied: true,
      };
      part = withScripts(reader, applied, at) ?? applied;
    }
  }
  return part;
}

/** "Theta(1)", "pi(a|s)": a Greek letter's name right before a bracket with a formula in it. */
function isGreekFunction(name: TexToken | undefined, argument: string): boolean {
  if (name?.kind !== 'name' || !greek.has(name.text)) return false;
  return /[^\d()., ]/.test(argument) || name.text === 'Theta' || name.text === 'Omega';
}

function readBase(reader: TokenReader, at: number, inside: boolean): FormulaPart | undefined {
  const { tokens } = reader;
  const token = tokens[at];
  if (!token) return undefined;
  switch (token.kind) {
    case 'letter':
      return { tex: token.text, next: at + 1, certain: false };
    case 'number':
      return readTimesAfter(reader, at) ?? { tex: token.text, next: at + 1, certain: false };
    case 'word':
      return readProduct(token, at, inside);
    case 'dots':
      return { tex: '\\ldots', next: at + 1, certain: false, open: !inside };
    case 'sign':
      return token.text === '|' ? readBars(reader, at, inside) : undefined;
    case 'open':
      return readBrackets(reader, at, inside);
    case 'name':
      return readName(reader, at, inside);
    default:
      return undefined;
  }
}

/** Letters side by side: "dx" anywhere; "dB_L", "nlog n" and "HSAK" inside brackets only, which show that this is a formula. */
function readProduct(token: TexToken, at: number, inside: boolean): FormulaPart | undefined {
  const { text: word } = token;
  const part = { tex: word, next: at + 1, certain: false };
  if (isDifferential(token)) return part;
  if (!inside) return undefined;
  if (word.length === 2) return shortWords.has(word) ? undefined : part;
  const names = namesIn(word) ?? [];
  const last = names.at(-1) ?? '';
  const isFunction = functions.has(last);
  const letters = names.slice(0, -1);
  if (
    letters.length === 0 ||
    letters.some((name) => name.length > 1) ||
    (letters.length > 1 && !/[A-Z]/.test(word))
  )
    return word.length <= 4 && /[A-Z].*[A-Z]/.test(word) ? part : undefined;
  return isFunction || (greek.has(last) && last.length > 3)
    ? { ...part, tex: `${letters.join('')}\\${last}`, open: isFunction }
    : undefined;
}

/** "2.4times": a times sign after a number, with no factor behind it. */
function readTimesAfter(reader: TokenReader, at: number): FormulaPart | undefined {
  const { text, tokens } = reader;
  const times = tokens[at + 1];
  if (times?.kind !== 'name' || times.text !== 'times') return undefined;
  const after = tokens[at + 2];
  const factorAt = after?.kind === 'space' ? at + 3 : at + 2;
  const factor = tokens[factorAt];
  const multiplies =
    factor?.kind === 'number' ||
    factor?.backslash ||
    (factor?.kind === 'letter' &&
      !articles.has(factor.text) &&
      (after !== factor || !/\w/.test(text[factor.end] ?? '')));
  if (multiplies) return undefined;
  return { tex: `${tokens[at]?.text}\\times`, next: at + 2, certain: true };
}
