import { largest } from '../../../text/extremes.ts';

/** The commands of TeX that formulas use, grouped by what has to stand around them so that they are not words. */

const words = (text: string) => new Set(text.split(/\s+/));

export const greek = words(
  `alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho
  sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega`,
);

/** Greek letters whose names also stand in prose: "alpha masks", "the beta version", "Cohen's kappa". */
export const greekInProse = words(
  'alpha beta gamma delta zeta iota kappa lambda pi sigma chi omega Gamma Delta Lambda Pi Sigma Phi Omega Xi',
);

export const symbols = words(
  'infty ell hbar emptyset circ ast star dagger perp top bot prime ldots dots dotsc cdots aleph Re Im forall exists',
);

/** Symbols whose names are words of no language: where one is printed, it has lost a backslash. */
export const certainSymbols = words('infty ell emptyset varepsilon vartheta varphi varrho ldots dotsc cdots');

/** Symbols that may be a script by themselves: "360^circ", "L^infty", "x^top". */
export const scriptSymbols = words('infty ell circ ast star dagger perp top bot prime pm max min');

export const functions = words(
  'log ln exp sin cos tan tanh cosh sinh arg max min sup inf lim det dim ker deg gcd argmax argmin Pr liminf limsup',
);

export const largeOperators = words('sum prod int oint bigcup bigcap bigoplus bigotimes iint');

/** Operators that need an operand behind them. */
export const prefixes = words('nabla partial');

/** Fonts and accents, which apply to the letter or group behind them. */
export const fonts = words('mathcal mathbb mathbf mathsf mathfrak mathscr boldsymbol bm pmb');
export const mathAccents = words(
  'hat bar tilde vec dot ddot check breve widehat widetilde overline underline overrightarrow',
);
/** Commands whose group holds words rather than a formula. */
export const uprights = words('text mathrm operatorname textrm textsc textit textbf mathit mathtt texttt');

/** Relations and operators that are no words, so that they are certain between two operands. */
export const certainOperators = words(
  `leq geq neq equiv simeq cong propto notin subseteq supseteq mapsto rightarrow leftarrow longrightarrow Rightarrow
  cdot otimes oplus odot setminus preceq succeq leqslant geqslant gtrsim lesssim asymp nsubseteq subsetneq`,
);

/** Operators that are also words, so that their surroundings have to decide. */
const wordOperators = words(
  'times in to le ge ne ll gg approx sim subset supset cup cap pm mp div ast star circ sharp wedge vee mid parallel perp',
);

/** Commands with two groups in braces. */
export const fractions = words('frac tfrac dfrac cfrac binom tbinom dbinom');

/** Font switches at the beginning of a group: "{cal O}". */
export const switches = words('cal bf rm sf tt');

/** Sizes in front of a bracket: "big(". */
export const sizes = words('big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr');

/** Operators that occur in no English word: "Tsharpmu". */
export const gluedOperators = words('sharp cdot circ times otimes oplus odot');

export const isOperator = (name: string) => certainOperators.has(name) || wordOperators.has(name);

/** All names. Without their backslashes they end up glued together: "sigmaleft(", "xinmathbb R", "dB_Lright)". */
const gluing = [
  ...greek,
  ...symbols,
  ...functions,
  ...largeOperators,
  ...prefixes,
  ...fonts,
  ...mathAccents,
  ...uprights,
  ...certainOperators,
  ...wordOperators,
  ...fractions,
  ...sizes,
  'left',
  'right',
  'sqrt',
];
export const texNames: ReadonlySet<string> = new Set(gluing);

/** A quick test: every word of glued names passes, and hardly any other word. */
export const mayBeGlued = new RegExp(
  [
    '(?:left|right|[bB]igg?[lr]?)$',
    '^[A-Za-z](?:times|in|to|ge|le)$',
    ...[...mathAccents, ...[...greek].filter((name) => name.length > 3)].map((name) => `^${name}.`),
    ...[...fonts, ...certainOperators, ...gluedOperators, 'infty', 'nabla', 'varepsilon'],
  ].join('|'),
);

const longestName = largest(gluing.map((name) => name.length));
const longestWord = 40;

/**
 * Splits a word into up to two letters and then names of TeX: "sigmaleft" is "sigma" and "left". Of several ways the one with the
 * fewest names wins, then the one with the longest name at the end. `undefined` when there is none.
 */
export function namesIn(word: string): string[] | undefined {
  if (word.length > longestWord) return undefined;
  // readings[i] is the best way to read the first i letters.
  const readings: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    if (end <= 2) readings[end] = [...word.slice(0, end)];
    for (let from = Math.max(0, end - longestName); from < end; from++) {
      const before = readings[from];
      const name = word.slice(from, end);
      if (!before || name.length < 2 || !texNames.has(name)) continue;
      const reading = [...before, name];
      const best = readings[end];
      if (!best || reading.length < best.length) readings[end] = reading;
    }
  }
  const reading = readings[word.length];
  return reading?.some((name) => name.length > 1) ? reading : undefined;
}
