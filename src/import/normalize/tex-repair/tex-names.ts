/** The names of TeX that a formula is made of, sorted by what they need around them to be read as TeX rather than as words. */

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

/** Symbols whose names are no words of any language: where one stands, a backslash stood before it. */
export const certainSymbols = words('infty ell emptyset varepsilon vartheta varphi varrho ldots dotsc cdots');

/** What may stand above or below without a letter beside it: "360^circ", "L^infty", "x^top". */
export const scriptSymbols = words('infty ell circ ast star dagger perp top bot prime pm max min');

export const functions = words(
  'log ln exp sin cos tan tanh cosh sinh arg max min sup inf lim det dim ker deg gcd argmax argmin Pr liminf limsup',
);

export const largeOperators = words('sum prod int oint bigcup bigcap bigoplus bigotimes iint');

/** Names that want something to act on. */
export const prefixes = words('nabla partial');

/** Names that change the letter or group after them. */
export const fonts = words('mathcal mathbb mathbf mathsf mathfrak mathscr boldsymbol bm pmb');
export const mathAccents = words(
  'hat bar tilde vec dot ddot check breve widehat widetilde overline underline overrightarrow',
);
/** Names whose group holds words rather than a formula. */
export const uprights = words('text mathrm operatorname textrm textsc textit textbf mathit mathtt texttt');

/** Relations and operators that are no words: certain between two operands. */
export const certainOperators = words(
  `leq geq neq equiv simeq cong propto notin subseteq supseteq mapsto rightarrow leftarrow longrightarrow Rightarrow
  cdot otimes oplus odot setminus preceq succeq leqslant geqslant gtrsim lesssim asymp nsubseteq subsetneq`,
);

/** Operators that are words too, so that what stands around them has to tell. */
const wordOperators = words(
  'times in to le ge ne ll gg approx sim subset supset cup cap pm mp div ast star circ sharp wedge vee mid parallel perp',
);

/** Names before two groups in braces. */
export const fractions = words('frac tfrac dfrac cfrac binom tbinom dbinom');

/** Fonts that a group begins with: "{cal O}". */
export const switches = words('cal bf rm sf tt');

/** Sizes that stand before a bracket: "big(". */
export const sizes = words('big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr');

/** Operators that no English word has between two letters: "Tsharpmu". */
export const gluedOperators = words('sharp cdot circ times otimes oplus odot');

export const isOperator = (name: string) => certainOperators.has(name) || wordOperators.has(name);

/** Names after which letters were glued where a backslash was lost: "sigmaleft(", "xinmathbb R", "dB_Lright)". */
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

/** Asked before a word is taken apart: what every word made of glued names has in it, and hardly any other word. */
export const mayBeGlued = new RegExp(
  [
    '(?:left|right|[bB]igg?[lr]?)$',
    '^[A-Za-z](?:times|in|to|ge|le)$',
    ...[...mathAccents, ...[...greek].filter((name) => name.length > 3)].map((name) => `^${name}.`),
    ...[...fonts, ...certainOperators, ...gluedOperators, 'infty', 'nabla', 'varepsilon'],
  ].join('|'),
);

const longestName = Math.max(...gluing.map((name) => name.length));
const longestWord = 40;

/**
 * Takes a word apart that is up to two letters and then names of TeX: "sigmaleft" is "sigma" and "left". Of several ways the one with
 * the longest names at its end is taken; `undefined` when there is none.
 */
export function namesIn(word: string): string[] | undefined {
  if (word.length > longestWord) return undefined;
  // readings[i] is how the word up to i is read.
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
