/** Reads LaTeX's text mode in running text: escaped characters, emphasis, accents, ties, citations, macros. */
import { isMathematics } from '../../../render/math.ts';
import { combiningAccents } from '../../../text/tex-characters.ts';
import { byPattern, type Inline, type InlineRule } from '../inline/pieces.ts';
import { texNames } from '../tex-repair/tex-names.ts';

const replaced = (printed: string, text: string, rule: string): Inline => ({
  type: 'text',
  text,
  printed,
  rule,
});

/** "3\%" */
const escapedCharacter = byPattern(
  { name: 'escaped-character', needs: '\\', begins: '\\' },
  /\\([%&#_$])/y,
  (match) => [replaced(match[0], match[1] ?? '', 'escaped-character')],
);

/** "{\em glassiness}", "\emph{exact}"; "{em …}" and "emph{…}" are no words, so they had a backslash. Groups with braces inside are not read. */
const emphasis = byPattern(
  { name: 'emphasis', needs: '}', begins: '{\\emtu' },
  /(?<![A-Za-z\\])(?:\{\\(?:em|it|bf|sc|tt|sl|rm|sf)\b\s{0,9}|\{em\s{1,9}|\\?(?:emph|textit|textbf|textsc|texttt|textsl|textsf|textrm)\{|\\(?:underline|mbox)\{)([^{}\\$^_]*)\}(?![_^])/y,
  (match) => [replaced(match[0], match[1] ?? '', 'emphasis')],
);

/** "\emphnovel": a command whose braces were lost. */
const gluedEmphasis = byPattern(
  { name: 'emphasis', needs: '\\', begins: '\\' },
  /(?<![^\s([{"'“‘~—–-])\\(?:emph|textit|textbf|textsc|texttt|underline)([A-Za-z]+)/y,
  (match) => [replaced(match[0], match[1] ?? '', 'emphasis')],
);

/** "\em HOPE-Input": a switch of the font is dropped. */
const fontSwitch = byPattern(
  { name: 'font-switch', needs: '\\', begins: '\\' },
  /\\(?:em|it|bf|sc|tt|small|xspace|noindent)(?![A-Za-z{])\s*/y,
  (match) => [replaced(match[0], '', 'font-switch')],
);

/** "Poincar\'e", "Schr\"{o}dinger", "{\'e}", "\v{s}" */
const accent = byPattern(
  { name: 'accent', needs: '\\', begins: '\\{' },
  /\{\\(['`^~"=.])\s?\{?\\?([A-Za-z])\}{1,2}|\\(['`^~"=.])(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))|\\([cvuH])\{([A-Za-z])\}/y,
  (match) => {
    const mark = match[1] ?? match[3] ?? match[6] ?? '';
    const letter = match[2] ?? match[4] ?? match[5] ?? match[7] ?? '';
    const text = (letter + (combiningAccents[mark] ?? '')).normalize('NFC');
    return text.length === 1 ? [replaced(match[0], text, 'accent')] : undefined;
  },
);

/** "``strong'' features": quotes in pairs. */
const quotes: InlineRule = {
  name: 'quotes',
  needs: '``',
  begins: "`'",
  reader: (text) => {
    const read = new Map<number, string>();
    let opening: number | undefined;
    for (const match of text.matchAll(/``|''/g)) {
      if (match[0] === '``') opening = match.index;
      else if (opening !== undefined) {
        read.set(opening, '“').set(match.index, '”');
        opening = undefined;
      }
    }
    return (at) => {
      const quote = read.get(at);
      return quote ? { end: at + 2, pieces: [replaced(text.slice(at, at + 2), quote, 'quotes')] } : undefined;
    };
  },
};

/** "DNAS~wu2018mixed", "~\cite{wu2018mixed}", "citep{wu2018mixed}": the key, in brackets as an unresolved citation is printed. */
const citation = byPattern(
  { name: 'citation', needs: '', begins: '~\\c' },
  /(~?)(?:(?<=~)([a-z]+(?:19|20)\d\d[a-z]*)(?![\w~])|(?<![A-Za-z])\\?cite(?:p|t|alp|alt|author|year)?\*?\{([\w:.,+\s/-]+)\})/y,
  (match, text) => {
    const before = text[match.index - 1] ?? ' ';
    if (match[2] && !/[\p{L}\p{N})]/u.test(before)) return undefined;
    const key = (match[2] ?? match[3] ?? '').trim();
    return [replaced(match[0], `${/[\p{L}\p{N}).,;:]/u.test(before) ? ' ' : ''}[${key}]`, 'citation')];
  },
);

/** "Primitive~(DNMP)", "Figure~1", "et~al.": a space that does not break. "10X~20X", "0.11~0.18dB" and "x~N" are something else. */
const tie = byPattern(
  { name: 'tie', needs: '~', begins: '~' },
  /(?<=\p{L}\p{L}|\p{L}[.,;:])~(?=[([\p{L}\p{N}\\])/uy,
  (match) => [replaced(match[0], ' ', 'tie')],
);

/** Commands that act on what follows them: they stay as printed. */
const notMacros = new Set(['item', 'def', 'newcommand', 'left', 'right', 'mleft', 'mright', 'footnote']);

/** "\tool": a macro of the authors' own. Its meaning is unknown, so its name is printed. */
const unknownMacro = byPattern(
  { name: 'unknown-macro', needs: '\\', begins: '\\' },
  /(?<![^\s([{"'“‘~—–])\\([A-Za-z]{2,})(\{\}|\\(?= )|(?=[\s.,;:!?)\]}"'”’—–-]|$))/uy,
  (match) =>
    /^(?:begin|end|sqrt|math|tilde)/.test(match[1] ?? '') ||
    texNames.has(match[1] ?? '') ||
    notMacros.has(match[1] ?? '') ||
    isMathematics(`\\${match[1]}`)
      ? undefined
      : [replaced(match[0], match[1] ?? '', 'unknown-macro')],
);

/** "P{ó}lya", "Kullback{–}Leibler", "5{,}000", "{D}ominance", "{non-}linear": braces that kept letters together. */
const gluedBraces = byPattern(
  { name: 'glued-braces', needs: '{', begins: '{' },
  /\{(?:([^\p{ASCII}]|---?|[-,])|(?<![\p{L}\p{N}_^}\\]\{)(\p{Lu}\p{Ll}{0,3}|\p{L}{1,7}-))\}/uy,
  (match, text) => {
    const before = text[match.index - 1] ?? ' ';
    const after = text[match.index + match[0].length] ?? ' ';
    if (
      /[_^\\}]/.test(before) ||
      /(?:text[a-z]*|math[a-z]+|frac|sqrt)$/.test(text.slice(Math.max(0, match.index - 10), match.index))
    )
      return undefined;
    const isGlued = /\p{L}/u.test(after) || (match[1] !== undefined && /[\p{L}\p{N}%]/u.test(before));
    const isDash = /^(?:[–—]|---?)$/.test(match[1] ?? '');
    return isGlued || isDash ? [replaced(match[0], match[1] ?? match[2] ?? '', 'glued-braces')] : undefined;
  },
);

/** Tried before formulas, since a formula could begin with the same characters. */
export const textRules: InlineRule[] = [
  citation,
  emphasis,
  gluedEmphasis,
  fontSwitch,
  accent,
  escapedCharacter,
];
/** Tried where nothing else was found. */
export const leftoverRules: InlineRule[] = [quotes, tie, gluedBraces, unknownMacro];
