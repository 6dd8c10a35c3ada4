/** Cuts a paragraph into the tokens that a formula could be made of, whether its backslashes are there or lost. */
import {
  accents,
  certainOperators,
  fonts,
  fractions,
  gluedOperators,
  greek,
  known,
  mayBeGlued,
  namesIn,
  sizes,
} from './names.ts';

export interface Token {
  /** `open` and `close` are brackets, also "left(" and "right)"; a `word` is anything of two letters or more that is no name of TeX. */
  kind: 'space' | 'letter' | 'number' | 'name' | 'word' | 'dots' | 'sign' | 'open' | 'close';
  /** As printed, without a backslash. */
  text: string;
  start: number;
  end: number;
  backslash: boolean;
  /** Cut out of a longer word, in a way that no word of a language has: "sigma" in "sigmaleft(". */
  glued: boolean;
  /** Of a bracket: the index of the one that belongs to it, and how deep brackets are nested between the two. */
  partner?: number;
  depth?: number;
}

const anyToken =
  /(?<space>\s+)|\\(?<command>[A-Za-z]+|[{}|,;:! ])|(?<word>[A-Za-z]+)|(?<number>\d+(?:\.\d+)?)|(?<greek>[\p{Script=Greek}∞∂∇ℓℝℕℤ])|(?<dots>\.\.\.|…|\. \. \.)|(?<arrow>->)|(?<sign>.)/gsu;

const letterEnds = /^[A-Za-z]$/;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const push = (
    kind: Token['kind'],
    printed: string,
    start: number,
    end: number,
    backslash = false,
    glued = false,
  ) => tokens.push({ kind, text: printed, start, end, backslash, glued });

  const pattern = new RegExp(anyToken);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const end = pattern.lastIndex;
    const { space, command, word, number, greek: letter, dots, arrow, sign } = match.groups ?? {};
    if (space) push('space', ' ', start, end);
    else if (number) push('number', number, start, end);
    else if (letter) push('letter', letter, start, end);
    else if (dots) push('dots', dots, start, end);
    else if (arrow) push('sign', '→', start, end);
    else if (sign) push(kindOfSign(sign), sign, start, end);
    else if (command) {
      if (isSide(command)) pattern.lastIndex = bracket(command, start, end, true);
      else if (/[A-Za-z]/.test(command)) pushCommand(command, start, end);
      else push(kindOfSign(command), command, start, end, true);
    } else if (word) {
      if (isSide(word) && isDelimiter(text, word, end)) pattern.lastIndex = bracket(word, start, end, false);
      else if (letterEnds.test(word)) push('letter', word, start, end);
      else if (known.has(word)) push('name', word, start, end);
      else if (text[start - 1] === '^' && /^T[A-Z]$/.test(word)) {
        push('letter', 'T', start, start + 1, false, true);
        push('letter', word.slice(1), start + 1, end, false, true);
      } else {
        const parts = partsOf(word, text, end);
        if (!parts) push('word', word, start, end);
        else {
          let from = start;
          for (const part of parts) {
            const to = from + part.length;
            if (isSide(part)) pattern.lastIndex = bracket(part, from, to, false);
            else push(part.length === 1 ? 'letter' : 'name', part, from, to, false, true);
            from = to;
          }
        }
      }
    }
  }
  pair(tokens);
  return tokens;

  /** "left(" and "right)" with their bracket; returns where they end. */
  function bracket(side: string, start: number, end: number, backslash: boolean): number {
    let to = end;
    while (text[to] === ' ' && backslash) to++;
    if (text[to] === '\\') to++;
    const delimiter = text[to];
    if (!delimiter || !/[()[\]{}|.<>]/.test(delimiter)) {
      push('word', side, start, end, backslash);
      return end;
    }
    if (sizes.has(side) && !/[()[\]{}]/.test(delimiter)) {
      push('word', side, start, end, backslash);
      return end;
    }
    const opens = side === 'left' || (side !== 'right' && '([{'.includes(delimiter));
    push(opens ? 'open' : 'close', side + delimiter, start, to + 1, backslash, true);
    return to + 1;
  }

  /** A command with its backslash, and letters that a lost space glued to it: "\mathbbR". */
  function pushCommand(command: string, start: number, end: number) {
    const last = command.slice(0, -1);
    const tight = !known.has(command) && (fonts.has(last) || accents.has(last) || last === 'sqrt');
    const to = tight ? end - 1 : end;
    push('name', tight ? last : command, start, to, true);
    if (tight) push('letter', command.slice(-1), to, end);
  }
}

const isSide = (name: string) => name === 'left' || name === 'right' || sizes.has(name);

function isDelimiter(text: string, side: string, at: number): boolean {
  const brackets = side === 'left' ? '([{|' : side === 'right' ? ')]}|' : '()[]{}';
  return brackets.includes(text[at] ?? ' ');
}

function kindOfSign(sign: string): Token['kind'] {
  if ('([{'.includes(sign)) return 'open';
  if (')]}'.includes(sign)) return 'close';
  return 'sign';
}

/** The names glued together in a word, where nothing but lost backslashes can have made it. */
function partsOf(word: string, text: string, end: number): string[] | undefined {
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
  if (text[end] === '{' && (accents.has(last) || last === 'sqrt' || fractions.has(last))) return names;
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
  if (accents.has(first) && greek.has(last) && last.length > 2) return names;
  if (greek.has(first) && first.length > 3 && (greek.has(last) || /^(?:to|in|times|le|ge)$/.test(last)))
    return names;
  return undefined;
}

/** Finds the bracket that belongs to each bracket. Ones without a partner stay without. */
function pair(tokens: Token[]) {
  const open: { index: number; depth: number }[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === 'open') open.push({ index, depth: 0 });
    if (token.kind !== 'close') return;
    const top = open.at(-1);
    const opening = top && tokens[top.index];
    if (!top || !opening || !belong(opening, token)) return;
    open.pop();
    opening.partner = index;
    opening.depth = top.depth;
    token.partner = top.index;
    const outer = open.at(-1);
    if (outer) outer.depth = Math.max(outer.depth, top.depth + 1);
  });
}

function belong(open: Token, close: Token): boolean {
  const isLeft = open.text.startsWith('left');
  if (isLeft !== close.text.startsWith('right')) return false;
  return (
    isLeft || (open.glued === close.glued && '()[]{}'.includes(open.text.slice(-1) + close.text.slice(-1)))
  );
}
