/**
 * Reads formulas whose backslashes or dollars were lost out of running text. A formula is taken only where something in it can be nothing
 * but mathematics; it reaches as far as its operators and brackets show.
 */
import { isMathematics } from '../../src/markdown/mathematics.ts';
import {
  accents,
  certainOperators,
  certainSymbols,
  fonts,
  fractions,
  functions,
  gluedOperators,
  greek,
  greekInProse,
  isOperator,
  known,
  largeOperators,
  namesIn,
  prefixes,
  scriptSymbols,
  switches,
  symbols,
  uprights,
  wordOperators,
} from './tex-names.ts';
import { type Token, tokensOf } from './tex-tokens.ts';

/** A part of a formula: its TeX, and the index of the token after it. */
interface Part {
  tex: string;
  next: number;
  /** Whether it can be nothing but mathematics. */
  certain: boolean;
  /** Whether it wants something after it, as "nabla" and "log" do. */
  open?: boolean;
  /** Whether it may stand without that all the same: "up to \\log factors". */
  complete?: boolean;
  /** Whether it is f(x): a word would not stand like that. */
  applied?: boolean;
}

export interface Formula {
  tex: string;
  /** Where it ends in the text. */
  end: number;
  /** Whether names in it had lost their backslashes, or only the dollars around it were missing. */
  lost: boolean;
}

/** Nesting and length beyond which a text is not taken for a formula; the reading stays linear by them. */
const deepest = 12;
const longest = 240;

/** Two letters that are a word, and not a product. */
const shortWords = new Set(
  'ad ah am an as at be by do eg en et go he hi ho id ie if in is it me mr ms my no of oh ok on or pm so st to up us vs we'.split(
    ' ',
  ),
);
/** What is taken of a set in braces: "max{p, q}". */
const setFunctions = new Set(['max', 'min', 'sup', 'inf', 'exp', 'Pr', 'argmax', 'argmin']);
const articles = new Set(['a', 'A', 'I']);
const relations = new Set(['=', '<', '>', '≤', '≥', '≈', '∈', '→', '≠', '∼', '⊂', '⊆', '≪', '≫', '∝', '≡']);
const arithmetic = new Set(['+', '-', '*', '/', '±', '×', '·', '∪', '∩', '−', '⊙', '⊗', '⊕', '∘']);

/**
 * A reader of the formulas in a text: asked for a place, it answers with the formula that begins there, if one does, or with the whole
 * text as a formula. `seen` are the Greek
 * letters that the text is known to have without their backslashes.
 */
export function formulaReader(text: string, seen: ReadonlySet<string> = new Set()) {
  const tokens = tokensOf(text);
  const indexAt = new Map(tokens.map((token, index) => [token.start, index]));
  const operands = new Map<number, Part | undefined>();
  const groups = new Map<number, Part | undefined>();

  /** Where backslashes are there, braces are groups; where they were lost, they may be those of a set. */
  const hasBackslashes = tokens.some(
    (token) => token.backslash && token.kind === 'name' && known.has(token.text) && !uprights.has(token.text),
  );

  /** How far nothing certain was found, and how far what was found is no formula as a whole: neither is looked at twice. */
  let proseUntil = 0;
  let brokenUntil = 0;

  return { formulaAt, wholeFormula };

  function formulaAt(at: number): Formula | undefined {
    const index = indexAt.get(at);
    if (index === undefined || at < proseUntil || !mayBeginAt(text, at)) return undefined;
    const first = operand(index, false);
    const whole = at < brokenUntil ? first : sequence(index, index + longest, false);
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
      !hasBackslashes
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
    const whole = tokens.length > longest ? undefined : sequence(0, tokens.length, true);
    // "$x_{max}$" and "$n log n$" are what their writers wrote.
    const isLost = tokens.some(
      (token) => lostItsBackslash(token) && (token.glued || !functions.has(token.text)),
    );
    return whole?.certain && isLost ? whole.tex : undefined;
  }

  function endOf(part: Part): number {
    return tokens[part.next - 1]?.end ?? 0;
  }

  /**
   * Operands and what joins them, from `from` on. Inside brackets it has to reach `limit`, and lone letters, commas and words of operators
   * are taken for mathematics; outside, it ends where the prose begins again.
   */
  function sequence(from: number, limit: number, inside: boolean): Part | undefined {
    if (!inside && tokens[from]?.kind === 'dots') return undefined;
    let next = from;
    let tex = '';
    const lead = tokens[next];
    if (inside && lead && (lead.text === '-' || lead.text === '+')) {
      tex = lead.text;
      next++;
    }
    if (inside && tokens[next]?.kind === 'space') next++;
    const first = operand(next, inside);
    if (!first || first.next > limit) return undefined;
    const sum: Part = { ...first, tex: tex + first.tex };
    /** The last place where the formula could end. */
    let whole: Part | undefined = first.open && !first.complete ? undefined : { ...sum, open: false };
    let left = first;
    let related = false;
    while (sum.next < limit) {
      const joined = joint(sum.next, left, related, inside, limit);
      if (!joined) break;
      const { between, right } = joined;
      sum.tex = join(join(sum.tex, between), right.tex);
      sum.next = right.next;
      sum.certain ||= right.certain || joined.certain;
      sum.applied = false;
      related ||= joined.relation;
      left = right;
      if (!right.open || right.complete) whole = { ...sum, open: false };
    }
    if (!inside) return whole ?? { ...sum, certain: false };
    if (whole?.next === limit) return whole;
    // Inside brackets a function may stand alone: "(nabla)", "^{max}"; and spaces before the bracket mean nothing.
    const end = tokens[sum.next]?.kind === 'space' ? sum.next + 1 : sum.next;
    return end === limit ? { ...sum, next: limit } : undefined;
  }

  interface Joint {
    between: string;
    right: Part;
    certain: boolean;
    relation: boolean;
  }

  /** What joins an operand on the left to one on the right, and the right one. */
  function joint(
    at: number,
    left: Part,
    related: boolean,
    inside: boolean,
    limit: number,
  ): Joint | undefined {
    const spaced = tokens[at]?.kind === 'space';
    const index = spaced ? at + 1 : at;
    const token = tokens[index];
    if (!token || index >= limit) return undefined;
    const rightAt = (from: number) => {
      const afterSpace = tokens[from]?.kind === 'space' ? from + 1 : from;
      return operand(afterSpace, inside);
    };
    const space = spaced ? ' ' : '';
    const spaceAfter = tokens[index + 1]?.kind === 'space';

    if (token.kind === 'sign' && relations.has(token.text)) {
      const right = rightAt(index + 1);
      const around = spaceAfter ? ' ' : '';
      return right && { between: `${space}${token.text}${around}`, right, certain: false, relation: true };
    }
    if (token.kind === 'sign' && arithmetic.has(token.text)) {
      const right = rightAt(index + 1);
      if (!right || (spaced !== spaceAfter && !inside)) return undefined;
      if (!inside && !related) {
        // "1.3-2.4times", "L_2-5": a hyphen or a dash until something says that it is a minus.
        if (token.text === '-' && !isMinus(left, right)) return undefined;
        if (token.text === '*' && !(left.certain && right.certain)) return undefined;
        if (token.text === '/' && spaced) return undefined;
      }
      return {
        between: `${space}${token.text}${spaceAfter ? ' ' : ''}`,
        right,
        certain: false,
        relation: false,
      };
    }
    if (token.kind === 'name' && isOperator(token.text)) {
      const right = rightAt(index + 1);
      if (right && operates(token, left, right, inside, spaced))
        return {
          between: `${space}\\${token.text}${spaceAfter ? ' ' : ''}`,
          right,
          certain:
            token.backslash ||
            token.glued ||
            certainOperators.has(token.text) ||
            isProduct(token, left, spaced),
          relation: !['times', 'cdot', 'circ', 'otimes', 'oplus'].includes(token.text),
        };
      return undefined;
    }
    if (token.backslash && token.kind === 'sign' && ',;:! '.includes(token.text)) {
      const right = rightAt(index + 1);
      return right && { between: `${space}\\${token.text}`, right, certain: false, relation: false };
    }
    const norm = token.text === '|' && inside ? bars(index, inside) : undefined;
    if (token.kind === 'sign' && !norm && (inside ? ',;:|'.includes(token.text) : token.text === ',')) {
      const right = rightAt(index + 1);
      if (!right) return undefined;
      const isList =
        inside ||
        (left.certain && right.certain && !spaced && !spaceAfter) ||
        (isDots(left.tex) && right.certain) ||
        (isDots(right.tex) && (left.certain || right.certain));
      const mark = token.backslash ? `\\${token.text}` : token.text;
      return isList
        ? { between: `${space}${mark}${spaceAfter ? ' ' : ''}`, right, certain: false, relation: false }
        : undefined;
    }
    // Side by side.
    const right = operand(index, inside);
    if (!right) return undefined;
    const close = { between: space, right, certain: false, relation: false };
    if (inside) return close;
    if (isDots(left.tex) || isDots(right.tex)) return left.certain || right.certain ? close : undefined;
    if (left.open) return close;
    if (related && isDifferential(token)) return close;
    if (!spaced) return right.certain && !articles.has(left.tex) ? close : undefined;
    if (token.kind === 'open' && token.glued && /^(?:[A-Z]|.*[})])$/.test(left.tex)) return close;
    // What stands in brackets after a space is an aside of the sentence.
    if (spaced && token.kind === 'open' && token.text === '(') return undefined;
    const stands = (part: Part) => part.certain || part.applied;
    return stands(left) && stands(right) ? close : undefined;
  }

  /** "L_1-L_2", "1 - delta"; but "1.3-2.4times" and "2-ell" are a range and a compound. */
  function isMinus(left: Part, right: Part): boolean {
    if (!right.certain || left.tex.endsWith('\\times')) return false;
    return left.certain || (/^\d+$/.test(left.tex) && !/^\d[\d.]*\\times/.test(right.tex));
  }

  /** "224times224", "3times 3" */
  function isProduct(name: Token, left: Part, spaced: boolean): boolean {
    return name.text === 'times' && !spaced && /\d$/.test(left.tex);
  }

  function operates(name: Token, left: Part, right: Part, inside: boolean, spaced: boolean): boolean {
    if (inside || name.backslash || name.glued || certainOperators.has(name.text)) return true;
    if (!wordOperators.has(name.text)) return false;
    // "224times 224", glued to a number; "0.80 pm 0.02", which is no hour.
    if (name.text === 'times' && !spaced) return true;
    if (name.text === 'pm') return left.tex.includes('.') && right.tex.includes('.');
    // "n to infty", "x in mathbb R^n"; but "from O(n^2) to O(n)", "the error of f_theta in L^2".
    if (name.text === 'to') return /^[-+]?\\infty/.test(right.tex);
    if (name.text === 'in') {
      if (left.certain && /^[([][^()[\]]*,[^()[\]]*[)\]]$/.test(right.tex)) return true;
      return (
        right.certain && (left.certain || !/^[([]/.test(left.tex)) && /^(?:\\math|\\\{|\[)/.test(right.tex)
      );
    }
    if (name.text === 'approx' || name.text === 'sim') return left.certain || right.certain;
    return left.certain && right.certain;
  }

  /** An operand with its indices and arguments. */
  function operand(at: number, inside: boolean): Part | undefined {
    const key = inside ? at : -1 - at;
    if (operands.has(key)) return operands.get(key);
    operands.set(key, undefined);
    const part = readOperand(at, inside);
    operands.set(key, part);
    return part;
  }

  function readOperand(at: number, inside: boolean): Part | undefined {
    const base = readBase(at, inside);
    if (!base) return undefined;
    let part = withScripts(base, at);
    if (!part) return undefined;
    const opening = tokens[part.next];
    const takesArguments = opening?.kind === 'open' && (opening.text.endsWith('(') || opening.text === '[');
    if (
      takesArguments &&
      tokens[at]?.kind !== 'number' &&
      !(opening.text === '[' && !part.certain && !inside)
    ) {
      const group = bracketed(part.next);
      if (group) {
        const applied: Part = {
          tex: part.tex + group.tex,
          next: group.next,
          certain: part.certain || group.certain || isGreekFunction(tokens[at], group.tex),
          applied: true,
        };
        part = withScripts(applied, at) ?? applied;
      }
    }
    return part;
  }

  /** "Theta(1)", "pi(a|s)": a Greek letter's name right before a bracket with a formula in it. */
  function isGreekFunction(name: Token | undefined, argument: string): boolean {
    if (name?.kind !== 'name' || !greek.has(name.text)) return false;
    return /[^\d()., ]/.test(argument) || name.text === 'Theta' || name.text === 'Omega';
  }

  function withScripts(base: Part, at: number): Part | undefined {
    let part = base;
    for (let sign = tokens[part.next]; sign?.kind === 'sign'; sign = tokens[part.next]) {
      if (sign.text === "'" && tokens[at]?.kind !== 'number' && !/[A-Za-z']/.test(text[sign.end] ?? '')) {
        part = { ...part, tex: `${part.tex}'`, next: part.next + 1 };
        continue;
      }
      if (sign.text !== '^' && sign.text !== '_') break;
      if (sign.text === '_' && tokens[at]?.kind === 'number') return undefined;
      const script = readScript(part.next + 1, sign.text);
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

  /** What stands above or below: a group in braces, a letter, digits, a name; anything else is a file's or a variable's name. */
  function readScript(at: number, sign: string): Part | undefined {
    const token = tokens[at];
    if (!token) return undefined;
    const certain = true;
    if (token.text === '{' && token.kind === 'open') return scriptGroup(at);
    if (token.kind === 'letter') return { tex: token.text, next: at + 1, certain };
    if (token.kind === 'name') {
      if (greek.has(token.text) || scriptSymbols.has(token.text) || token.backslash)
        return { tex: `\\${token.text}`, next: at + 1, certain };
      if (fonts.has(token.text)) return changed(at);
      if (uprights.has(token.text)) return upright(at);
      return undefined;
    }
    if (token.kind === 'number') {
      // TeX would set only the first digit above: the writer of "10^12" typed plain text and meant all of it.
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

  /** A group above or below. It may hold words, which stay as they are: "_{train}". */
  function scriptGroup(at: number): Part | undefined {
    const close = tokens[at]?.partner;
    if (close === undefined || close - at > longest || (tokens[at]?.depth ?? 0) > deepest) return undefined;
    const words = tokens.slice(at + 1, close);
    // "m_{inf}" may be at infinity.
    if (words.length === 1 && /^(?:inf|sup)$/.test(words[0]?.text ?? '') && !words[0]?.backslash)
      return { tex: `{${words[0]?.text}}`, next: close + 1, certain: true };
    // "sum_{sin S}", "_{min S}": was it "s \in S", or a function?
    if (/^(?:sin|min)$/.test(words[0]?.text ?? '') && words[1]?.kind === 'space') return undefined;
    const inner = groupOf(at) ?? ledGroup(at, close);
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
  function ledGroup(at: number, close: number): Part | undefined {
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
    const rest = sequence(from, close, true);
    return rest && { tex: join(`${command} `, rest.tex), next: close + 1, certain: true };
  }

  function readBase(at: number, inside: boolean): Part | undefined {
    const token = tokens[at];
    if (!token) return undefined;
    switch (token.kind) {
      case 'letter':
        return { tex: token.text, next: at + 1, certain: false };
      case 'number':
        return timesAfter(at) ?? { tex: token.text, next: at + 1, certain: false };
      case 'word':
        // "dB_L", "dx": a product of two letters, where brackets show that this is a formula.
        return product(token, at, inside);
      case 'dots':
        return { tex: '\\ldots', next: at + 1, certain: false, open: !inside };
      case 'sign':
        return token.text === '|' ? bars(at, inside) : undefined;
      case 'open':
        return bracketed(at, inside);
      case 'name':
        return readName(at, inside);
      default:
        return undefined;
    }
  }

  /** "dB_L", "dx", "nlog n", "HSAK": letters side by side, where brackets show that this is a formula. */
  function product(token: Token, at: number, inside: boolean): Part | undefined {
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

  /** "2.4times": the sign after a number, with nothing to multiply it by. */
  function timesAfter(at: number): Part | undefined {
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

  function readName(at: number, inside: boolean): Part | undefined {
    const token = tokens[at];
    if (!token) return undefined;
    const name = token.text;
    const free = inside || token.backslash;
    const certain = token.backslash || token.glued;
    const alone = (part: Partial<Part> = {}): Part => ({ tex: `\\${name}`, next: at + 1, certain, ...part });
    if (greek.has(name)) return alone({ certain: certain || certainSymbols.has(name) || isSeen(name) });
    if (fonts.has(name) || accents.has(name)) return changed(at);
    if (uprights.has(name)) return inside || !/^text(?:it|bf|tt)$/.test(name) ? upright(at) : undefined;
    if (name === 'sqrt') return root(at, inside);
    if (fractions.has(name)) return withGroups(at, 2);
    if (name === 'cdot' && inside && token.kind === 'name') return cdotAlone(at);
    if (functions.has(name)) {
      const set = tokens[at + 1];
      if (set?.text === '{' && set.kind === 'open') {
        const group = groupOf(at + 1);
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

  /** A font or an accent with the letter or group that it changes: "mathcal O", "hat{y}". */
  function changed(at: number): Part | undefined {
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
      const group = scriptGroup(index);
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
  function upright(at: number): Part | undefined {
    const opening = tokens[at + 1];
    if (opening?.text !== '{' || opening.kind !== 'open' || opening.partner === undefined) return undefined;
    const close = tokens[opening.partner];
    const words = text.slice(opening.end, close?.start);
    if (words.length === 0 || words.length > 60 || /[\\{}^_$%#&~]/.test(words)) return undefined;
    return { tex: `\\${tokens[at]?.text}{${words}}`, next: opening.partner + 1, certain: true };
  }

  /** A letter's name that is a word as well has to be seen itself: "alpha masks", "Cohen's kappa". */
  function isSeen(name: string): boolean {
    return seen.has(name) || (seen.size > 0 && !greekInProse.has(name));
  }

  /** "f(cdot)", "L(cdot, y)": the place of an argument. */
  function cdotAlone(at: number): Part | undefined {
    const isEdge = (token: Token | undefined) =>
      token === undefined ||
      token.text === ',' ||
      token.text === '|' ||
      token.kind === 'open' ||
      token.kind === 'close';
    const before = tokens[at - 1]?.kind === 'space' ? tokens[at - 2] : tokens[at - 1];
    const after = tokens[at + 1]?.kind === 'space' ? tokens[at + 2] : tokens[at + 1];
    return isEdge(before) && isEdge(after) ? { tex: '\\cdot', next: at + 1, certain: true } : undefined;
  }

  /** "sqrt{T}", and where brackets show that this is a formula "sqrt d". */
  function root(at: number, inside: boolean): Part | undefined {
    const group = withGroups(at, 1);
    if (group || !inside || tokens[at + 1]?.kind !== 'space') return group;
    const argument = tokens[at + 2];
    if (argument?.kind === 'letter') return { tex: `\\sqrt ${argument.text}`, next: at + 3, certain: false };
    if (argument?.kind === 'name' && greek.has(argument.text))
      return { tex: `\\sqrt\\${argument.text}`, next: at + 3, certain: true };
    return undefined;
  }

  function withGroups(at: number, count: number): Part | undefined {
    let tex = `\\${tokens[at]?.text}`;
    let next = at + 1;
    const letter = tokens[next];
    if (count === 1 && tokens[at]?.backslash && letter?.kind === 'letter')
      return { tex: `${tex} ${letter.text}`, next: next + 1, certain: true };
    for (let group = 0; group < count; group++) {
      if (tokens[next]?.text !== '{') return undefined;
      const inner = groupOf(next);
      if (!inner) return undefined;
      tex += `{${inner.tex}}`;
      next = inner.next;
    }
    return { tex, next, certain: true };
  }

  /** Brackets of any kind, with the formula in them. Braces that hold a list, or that have something above them, are those of a set. */
  function bracketed(at: number, inside = true): Part | undefined {
    const opening = tokens[at];
    const partner = opening?.partner ?? 0;
    const group =
      groupOf(at) ??
      (opening?.text === '{' && switches.has(tokens[at + 1]?.text ?? '') ? ledGroup(at, partner) : undefined);
    if (!opening || !group) return undefined;
    if (opening.text === '{' && switches.has(tokens[at + 1]?.text ?? ''))
      return { ...group, tex: `{${group.tex}}` };
    const close = tokens[group.next - 1];
    if (opening.glued) {
      const side = (token: Token | undefined) =>
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

  /** "|x_i|", "||Ax||_2": what stands between bars. */
  function bars(at: number, inside: boolean): Part | undefined {
    const double = tokens[at + 1]?.text === '|';
    const from = double ? at + 2 : at + 1;
    let close = from;
    while (close < from + 60 && tokens[close] && tokens[close]?.text !== '|') close++;
    if (tokens[close]?.text !== '|' || (double && tokens[close + 1]?.text !== '|')) return undefined;
    const inner = sequence(from, close, true);
    if (!inner) return undefined;
    const next = double ? close + 2 : close + 1;
    const bar = double || tokens[at]?.backslash ? '\\|' : '|';
    const marked = /[_^]/.test(tokens[next]?.text ?? '');
    return inside || inner.certain || marked
      ? { tex: `${bar}${inner.tex}${bar}`, next, certain: inner.certain }
      : undefined;
  }

  /** The formula between a bracket and its partner, without the two. */
  function groupOf(at: number): Part | undefined {
    if (groups.has(at)) return groups.get(at);
    groups.set(at, undefined);
    const opening = tokens[at];
    const close = opening?.partner;
    if (close === undefined || (opening?.depth ?? 0) > deepest || close - at > longest) return undefined;
    const inner = sequence(at + 1, close, true);
    const group = inner && { tex: inner.tex, next: close + 1, certain: inner.certain };
    groups.set(at, group);
    return group;
  }
}

const isDots = (tex: string) => /^\\(?:[lc]?dots|dotsc)$/.test(tex);
const isDifferential = (token: Token) =>
  token.kind === 'word' && /^d[a-z]$/.test(token.text) && !shortWords.has(token.text);
const isPlainToken = (token: Token) =>
  token.kind !== 'open' &&
  token.kind !== 'close' &&
  !token.backslash &&
  (token.kind !== 'sign' || /[-+*/,.:;=<>|]/.test(token.text));
const lostItsBackslash = (token: Token) =>
  !token.backslash && (token.kind === 'name' || (token.glued && token.kind !== 'letter'));

/** Joins TeX so that a command does not swallow the letter after it. */
function join(left: string, right: string): string {
  return /\\[A-Za-z]+$/.test(left) && /^[A-Za-z]/.test(right) ? `${left} ${right}` : left + right;
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
