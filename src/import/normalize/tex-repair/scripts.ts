/** Reads superscripts and subscripts, and tells them from the underscores of identifiers. */
import { readFontOrAccent, readUpright } from './commands.ts';
import type { FormulaPart, TokenReader } from './formula-part.ts';
import { readScriptGroup } from './groups.ts';
import { fonts, greek, scriptSymbols, uprights } from './tex-names.ts';

export function withScripts(reader: TokenReader, base: FormulaPart, at: number): FormulaPart | undefined {
  const { text, tokens } = reader;
  let part = base;
  for (let sign = tokens[part.next]; sign?.kind === 'sign'; sign = tokens[part.next]) {
    if (sign.text === "'" && tokens[at]?.kind !== 'number' && !/[A-Za-z']/.test(text[sign.end] ?? '')) {
      part = { ...part, tex: `${part.tex}'`, next: part.next + 1 };
      continue;
    }
    if (sign.text !== '^' && sign.text !== '_') break;
    if (sign.text === '_' && tokens[at]?.kind === 'number') return undefined;
    const script = readScript(reader, part.next + 1, sign.text);
    if (!script) return undefined;
    part = {
      tex: part.tex + sign.text + script.tex,
      next: script.next,
      certain: true,
      open: part.open ?? false,
      complete: part.complete ?? false,
    };
  }
  return part;
}

/** One script: a group in braces, a letter, digits, a command. Anything else shows that this is the name of a file or a variable. */
function readScript(reader: TokenReader, at: number, sign: string): FormulaPart | undefined {
  const { text, tokens } = reader;
  const token = tokens[at];
  if (!token) return undefined;
  const certain = true;
  if (token.text === '{' && token.kind === 'open') return readScriptGroup(reader, at);
  if (token.kind === 'letter') return { tex: token.text, next: at + 1, certain };
  if (token.kind === 'name') {
    if (greek.has(token.text) || scriptSymbols.has(token.text) || token.backslash)
      return { tex: `\\${token.text}`, next: at + 1, certain };
    if (fonts.has(token.text)) return readFontOrAccent(reader, at);
    if (uprights.has(token.text)) return readUpright(reader, at);
    return undefined;
  }
  if (token.kind === 'number') {
    // TeX would raise only the first digit. The author of "10^12" typed plain text and meant all of it.
    if (token.text.length > 1 && sign === '_') return undefined;
    const ambiguous = sign === '^' ? /^[/.]?\d/ : /^\.?\d/;
    if (ambiguous.test(text.slice(token.end, token.end + 2))) return undefined;
    return { tex: token.text.length > 1 ? `{${token.text}}` : token.text, next: at + 1, certain };
  }
  if (token.kind === 'sign' && (token.text === '*' || token.text === '+'))
    return { tex: token.text, next: at + 1, certain };
  if (sign === '^' && token.kind === 'sign') {
    const number = tokens[at + 1];
    if (
      token.text === '-' &&
      number?.kind === 'number' &&
      !/^[/.]?\d/.test(text.slice(number.end, number.end + 2))
    )
      return { tex: `{-${number.text}}`, next: at + 2, certain };
  }
  return undefined;
}
