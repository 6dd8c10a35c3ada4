/** Splits a paragraph into tokens of TeX, whether backslashes are there or lost. */
import {
  certainOperators,
  fonts,
  fractions,
  gluedOperators,
  greek,
  mathAccents,
  mayBeGlued,
  namesIn,
  sizes,
  texNames,
} from './tex-names.ts';

export interface TexToken {
  /** `open` and `close` are brackets, also "left(" and "right)"; a `word` is anything of two letters or more that is no name of TeX. */
  kind: 'space' | 'letter' | 'number' | 'name' | 'word' | 'dots' | 'sign' | 'open' | 'close';
  /** As printed, without a backslash. */
  text: string;
  start: number;
  end: number;
  backslash: boolean;
  /** Whether it is cut out of a longer string that is a word of no language: "sigma" in "sigmaleft(". */
  glued: boolean;
  /** Of a bracket: the index of its partner, and how deep brackets are nested between the two. */
  partner?: number;
  depth?: number;
}

const anyToken =
  /(?<space>\s+)|\\(?<command>[A-Za-z]+|[{}|,;:! ])|(?<word>[A-Za-z]+)|(?<number>\d+(?:\.\d+)?)|(?<greek>[\p{Script=Greek}∞∂∇ℓℝℕℤ])|(?<dots>\.\.\.|…|\. \. \.)|(?<arrow>->)|(?<sign>.)/gsu;

/** Cuts a text into tokens that cover it without a gap, and pairs its brackets. */
export function texTokens(text: string): TexToken[] {
  const tokens: TexToken[] = [];
  const pattern = new RegExp(anyToken);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    for (const each of tokensOfMatch(text, match)) tokens.push(each);
    // "left" takes its bracket along, which the pattern did not match.
    pattern.lastIndex = tokens.at(-1)?.end ?? pattern.lastIndex;
  }
  pairBrackets(tokens);
  return tokens;
}

function token(
  kind: TexToken['kind'],
  printed: string,
  start: number,
  end: number,
  { backslash = false, glued = false } = {},
): TexToken {
  return { kind, text: printed, start, end, backslash, glued };
}

function tokensOfMatch(text: string, match: RegExpExecArray): TexToken[] {
  const start = match.index;
  const end = start + match[0].length;
  const { space, command, word, number, greek: letter, dots, arrow, sign } = match.groups ?? {};
  if (space) return [token('space', ' ', start, end)];
  if (number) return [token('number', number, start, end)];
  if (letter) return [token('letter', letter, start, end)];
  if (dots) return [token('dots', dots, start, end)];
  if (arrow) return [token('sign', '→', start, end)];
  if (sign) return [token(kindOfSign(sign), sign, start, end)];
  return command ? tokensOfCommand(text, command, start, end) : tokensOfWord(text, word ?? '', start, end);
}

/** A command with its backslash, and a letter that a lost space glued to it: "\mathbbR". */
function tokensOfCommand(text: string, command: string, start: number, end: number): TexToken[] {
  const backslash = true;
  if (isSide(command)) return [sideToken(text, command, start, end, backslash)];
  if (!/[A-Za-z]/.test(command)) return [token(kindOfSign(command), command, start, end, { backslash })];
  const name = command.slice(0, -1);
  const hasGluedLetter =
    !texNames.has(command) && (fonts.has(name) || mathAccents.has(name) || name === 'sqrt');
  if (!hasGluedLetter) return [token('name', command, start, end, { backslash })];
  return [
    token('name', name, start, end - 1, { backslash }),
    token('letter', command.slice(-1), end - 1, end),
  ];
}

function tokensOfWord(text: string, word: string, start: number, end: number): TexToken[] {
  const glued = true;
  if (isSide(word) && isDelimiter(text, word, end)) return [sideToken(text, word, start, end, false)];
  if (word.length === 1) return [token('letter', word, start, end)];
  if (texNames.has(word)) return [token('name', word, start, end)];
  // "A^TB": a transpose and the next factor.
  if (text[start - 1] === '^' && /^T[A-Z]$/.test(word))
    return [
      token('letter', 'T', start, start + 1, { glued }),
      token('letter', word.slice(1), start + 1, end, { glued }),
    ];
  const parts = gluedNames(word, text, end);
  if (!parts) return [token('word', word, start, end)];
  let to = start;
  return parts.map((part) => {
    const from = to;
    to += part.length;
    return isSide(part)
      ? sideToken(text, part, from, to, false)
      : token(part.length === 1 ? 'letter' : 'name', part, from, to, { glued });
  });
}

/** "left(", "right)" or "big(" with its bracket; a word where no bracket follows. */
function sideToken(text: string, side: string, start: number, end: number, backslash: boolean): TexToken {
  let at = end;
  while (text[at] === ' ' && backslash) at++;
  if (text[at] === '\\') at++;
  const delimiter = text[at];
  const allowed = sizes.has(side) ? /[()[\]{}]/ : /[()[\]{}|.<>]/;
  if (!delimiter || !allowed.test(delimiter)) return token('word', side, start, end, { backslash });
  const opens = side === 'left' || (side !== 'right' && '([{'.includes(delimiter));
  return token(opens ? 'open' : 'close', side + delimiter, start, at + 1, { backslash, glued: true });
}

const isSide = (name: string) => name === 'left' || name === 'right' || sizes.has(name);

function isDelimiter(text: string, side: string, at: number): boolean {
  const brackets = side === 'left' ? '([{|' : side === 'right' ? ')]}|' : '()[]{}';
  return brackets.includes(text[at] ?? ' ');
}

function kindOfSign(sign: string): TexToken['kind'] {
  if ('([{'.includes(sign)) return 'open';
  if (')]}'.includes(sign)) return 'close';
  return 'sign';
}

/** The names glued together in a word, where only lost backslashes can explain it. */
function gluedNames(word: string, text: string, end: number): string[] | undefined {
  const names = text[end] === '{' || mayBeGlued.test(word) ? namesIn(word) : undefined;
  if (!names || names.length < 2) return undefined;
  const last = names.at(-1) ?? '';
  if (names.slice(0, -1).some(isSide)) return undefined;
  if (isSide(last)) return isDelimiter(text, last, end) ? names : undefined;
  // "Tsharpmu", "cdotcdot": an operator between two letters.
  if (names.slice(1, -1).some((name) => gluedOperators.has(name) || certainOperators.has(name))) return names;
  // "xinmathbb R", "inmathcal{X}", "xleq 1", "nablatheta": the name at the end is no word.
  if (fonts.has(last) && names.length === 2 && (names[0] === 'sin' || names[0] === 'min'))
    return names[0] === 'sin' ? ['s', 'in', last] : undefined;
  if (fonts.has(last) || certainOperators.has(last)) return names;
  if (names.some((name) => name === 'infty' || name === 'nabla' || name === 'varepsilon')) return names;
  // "dsqrt{", "lnfrac{": the brace shows that it is a command.
  if (text[end] === '{' && (mathAccents.has(last) || last === 'sqrt' || fractions.has(last))) return names;
  if (names.length !== 2) return undefined;
  const [first = ''] = names;
  const after = text.slice(end, end + 12);
  // "ntimes n", "Mge 2", "xin [0,1]", "vin V": one letter and an operator, and what follows is no word.
  if (first.length === 1 && !'aAI'.includes(first)) {
    if (last === 'times' && /^ ?(?:[\d\\]|[A-Za-z]\b)/.test(after)) return names;
    if ((last === 'ge' || last === 'le') && /^ ?\d/.test(after)) return names;
    if (last === 'in' && /^ ?(?:math(?:bb|cal|bf|frak|scr|sf)|[[{]|\\)/.test(after)) return names;
    if (last === 'to' && /^ ?-?infty/.test(after)) return names;
    if (last === 'in' && 'xuvzi'.includes(first) && /^ ?[A-Z](?![A-Za-z.])/.test(after)) return names;
  }
  // "tildeOmega", "gammaalpha", "betato infty"
  if (mathAccents.has(first) && greek.has(last) && last.length > 2) return names;
  if (greek.has(first) && first.length > 3 && (greek.has(last) || /^(?:to|in|times|le|ge)$/.test(last)))
    return names;
  return undefined;
}

/** Finds the partner of each bracket, if it has one. */
function pairBrackets(tokens: TexToken[]) {
  const open: { index: number; depth: number }[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === 'open') open.push({ index, depth: 0 });
    if (token.kind !== 'close') return;
    const top = open.at(-1);
    const opening = top && tokens[top.index];
    if (!top || !opening || !isPair(opening, token)) return;
    open.pop();
    opening.partner = index;
    opening.depth = top.depth;
    token.partner = top.index;
    const outer = open.at(-1);
    if (outer) outer.depth = Math.max(outer.depth, top.depth + 1);
  });
}

function isPair(open: TexToken, close: TexToken): boolean {
  const isLeft = open.text.startsWith('left');
  if (isLeft !== close.text.startsWith('right')) return false;
  return (
    isLeft || (open.glued === close.glued && '()[]{}'.includes(open.text.slice(-1) + close.text.slice(-1)))
  );
}
