import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMathematics, pieces as titlePieces } from '../../render/math.ts';
import { type Inline, printedText } from './inline/pieces.ts';
import { readInline, readTitle } from './read-inline.ts';

/** A line as it is read: formulas between dollars (displayed ones between two), links between angle brackets. */
function read(text: string): string {
  return readInline(text)
    .map((piece) => {
      if (piece.type === 'text') return piece.text;
      if (piece.type === 'link') return `<${piece.url}>`;
      return piece.display ? `$$${piece.tex}$$` : `$${piece.tex}$`;
    })
    .join('');
}

const printed = (pieces: Inline[]) => pieces.map(printedText).join('');

/** As printed, and as it is read. */
const restored: Record<string, [string, string][]> = {
  'the dumps': [
    ['by 1.3-2.4times -- equivalent to', String.raw`by 1.3-$2.4\times$ -- equivalent to`],
    ['with 8times activation', String.raw`with $8\times$ activation`],
    ['compared to DNAS~wu2018mixed, and', 'compared to DNAS [wu2018mixed], and'],
    ['RVQuant~park2018value and HAQ~wang2018haq.', 'RVQuant [park2018value] and HAQ [wang2018haq].'],
    ['computing the ell_infty local', String.raw`computing the $\ell_\infty$ local`],
    [String.raw`under 3\% performance`, 'under 3% performance'],
    [
      'is defined by mathcal O_i(u) = sigmaleft( sum_j mathcal W_{ij} u + mathcal B_{ij}right). Here, mathcal W_{ij} denotes',
      String.raw`is defined by $\mathcal O_i(u) = \sigma\left(\sum_j \mathcal W_{ij} u + \mathcal B_{ij}\right)$. Here, $\mathcal W_{ij}$ denotes`,
    ],
    [
      'functional E(u) = int_Omega L(x, u(x), nabla u(x)) - f(x) u(x)dx. We',
      String.raw`functional $E(u) = \int_\Omega L(x, u(x), \nabla u(x)) - f(x) u(x)dx$. We`,
    ],
    ['norm at most B_L b^p, the', 'norm at most $B_L b^p$, the'],
    [
      'norm Oleft(left(dB_Lright)^{max{p log(1/ epsilon), p^{log(1/epsilon)}}}right). By',
      String.raw`norm $O\left(\left(dB_L\right)^{\max\{p \log(1/ \epsilon), p^{\log(1/\epsilon)}\}}\right)$. By`,
    ],
    [
      'can be epsilon-approximated in the L^2 sense; p^{log(1/epsilon)}; Treating p, epsilon, B_L as constants',
      String.raw`can be $\epsilon$-approximated in the $L^2$ sense; $p^{\log(1/\epsilon)}$; Treating p, $\epsilon$, $B_L$ as constants`,
    ],
    ['a small ell_2-norm and', String.raw`a small $\ell_2$-norm and`],
    ['HyperZcdotZcdotW Operator', String.raw`Hyper$Z\cdot Z\cdot W$ Operator`],
    ['a HyperZ{cdotZ{cdot}W} operator', String.raw`a Hyper$Z{\cdot Z{\cdot}W}$ operator`],
    [String.raw`a quantity {\Psi} to`, String.raw`a quantity $\Psi$ to`],
    [String.raw`Spearman's {\rho} and Kendall's Tau.`, String.raw`Spearman's $\rho$ and Kendall's Tau.`],
    ['function f_theta (which maps', String.raw`function $f_\theta$ (which maps`],
    ['Synthesis in 360^{circ}', String.raw`Synthesis in $360^{\circ}$`],
    ['heads in 360^circ with', String.raw`heads in $360^\circ$ with`],
    [
      'accessible https://anonymous.4open.science/r/TangleNAS-527C{here}',
      'accessible <https://anonymous.4open.science/r/TangleNAS-527C> (here)',
    ],
    [String.raw`score of 0.8013 \pm 0.0243 for`, String.raw`score of $0.8013 \pm 0.0243$ for`],
    ['MLPs for 100times Faster', String.raw`MLPs for $100\times$ Faster`],
    ['LightHGNN and LightHGNN^+ for', String.raw`LightHGNN and $\text{LightHGNN}^+$ for`],
    ['Mesh Primitive~(DNMP), and', 'Mesh Primitive (DNMP), and'],
    ['page: https://dnmp.github.io/{https://dnmp.github.io/}.', 'page: <https://dnmp.github.io/>.'],
    [String.raw`the {\em glassiness} that`, 'the glassiness that'],
    [String.raw`propose \tool, a general`, 'propose tool, a general'],
    [String.raw`of \tool, achieving a 100\% success`, 'of tool, achieving a 100% success'],
    ['between 1.12times and 20.21times faster', String.raw`between $1.12\times$ and $20.21\times$ faster`],
    ['consider maps T=nabla f_theta, where', String.raw`consider maps $T=\nabla f_\theta$, where`],
    ['f_theta, and fit theta with SGD', String.raw`$f_\theta$, and fit $\theta$ with SGD`],
    [
      'a measure rho, the Monge gap M^c_{rho}(T) of a map T. That',
      String.raw`a measure $\rho$, the Monge gap $M^c_{\rho}(T)$ of a map T. That`,
    ],
    [
      'between Tsharpmu and nu, regularized by M^c_rho(T).',
      String.raw`between $T\sharp\mu$ and $\nu$, regularized by $M^c_\rho(T)$.`,
    ],
    [String.raw`the $\infty$-Laplacian I`, String.raw`the $\infty$-Laplacian I`],
    ['(https://hal.science/hal-04877619v1)', '(<https://hal.science/hal-04877619v1>)'],
    [
      'master/tinynet_pytorch, https://github.com/a/tinynet_pytorch, and',
      'master/tinynet_pytorch, <https://github.com/a/tinynet_pytorch>, and',
    ],
  ],
  formulas: [
    ['for x in mathbb R^n we', String.raw`for $x \in \mathbb R^n$ we`],
    ['for xin mathbb{R}^{d times d} we', String.raw`for $x\in \mathbb{R}^{d \times d}$ we`],
    ['v_1,...,v_nin mathbb{R}^d and', String.raw`$v_1,\ldots,v_n\in \mathbb{R}^d$ and`],
    ['as n to infty', String.raw`as $n \to \infty$`],
    ['in O(n^2) time', 'in $O(n^2)$ time'],
    ['from O(n^2) to O(n)', 'from $O(n^2)$ to O(n)'],
    ['a rate of O(1/sqrt{T}) holds', String.raw`a rate of $O(1/\sqrt{T})$ holds`],
    ['at most O(sqrt{KTln N}).', String.raw`at most $O(\sqrt{KT\ln N})$.`],
    ['tilde{mathcal{O}}big(dsqrt{T}big) regret', String.raw`$\tilde{\mathcal{O}}\big(d\sqrt{T}\big)$ regret`],
    [
      'lower bound {Omega}left(frac{L}{mu}logfrac{1}{epsilon}right)',
      String.raw`lower bound $\Omega\left(\frac{L}{\mu}\log\frac{1}{\epsilon}\right)$`,
    ],
    ['a tilde{cal O}(epsilon^{-2}/T) level', String.raw`a $\tilde{\cal O}(\epsilon^{-2}/T)$ level`],
    [
      'tensors over (mathbb{R}^d)^{otimes 4} with',
      String.raw`tensors over $(\mathbb{R}^d)^{\otimes 4}$ with`,
    ],
    ['Pi_{leq b}-SPIBB', String.raw`$\Pi_{\leq b}$-SPIBB`],
    ['where |A theta|_2 = 1 and theta^* is', String.raw`where $|A \theta|_2 = 1$ and $\theta^*$ is`],
    ['about 10^6 points, 10^-3 each', 'about $10^6$ points, $10^{-3}$ each'],
    ['224times224 images', String.raw`$224\times224$ images`],
    ['inputs x_1, ldots, x_n are', String.raw`inputs $x_1, \ldots, x_n$ are`],
    ['S = {A^1:B^1, ..., A^N:B^N} is', String.raw`$S = \{A^1:B^1, \ldots, A^N:B^N\}$ is`],
    ['in {0,1}^n there', String.raw`in $\{0,1\}^n$ there`],
    ['coordinates {X_i} and', 'coordinates {$X_i$} and'],
    ['max{x_1, x_2}, log{p_1}', String.raw`$\max\{x_1, x_2\}$, $\log{p_1}$`],
    ['pairs (x_1, y_1), the one (x_1)', 'pairs $(x_1, y_1)$, the one ($x_1$)'],
    [
      'epsilon^2 and 1 - epsilon, (1+epsilon)-approximate',
      String.raw`$\epsilon^2$ and $1 - \epsilon$, ($1+\epsilon$)-approximate`,
    ],
    ['y_i ∈ R^d and θ_1', '$y_i ∈ R^d$ and $θ_1$'],
    ['the $ell_infty$ norm', String.raw`the $\ell_\infty$ norm`],
    [String.raw`\(x^2\) and \[y\] and $$z$$`, '$x^2$ and $$y$$ and $$z$$'],
    [String.raw`of order \mathcal{O}(\sqrt{n}) in`, String.raw`of order $\mathcal{O}(\sqrt{n})$ in`],
    [String.raw`over \mathbbR^n up to \log factors`, String.raw`over $\mathbb R^n$ up to $\log$ factors`],
  ],
  text: [
    [String.raw`by Poincar\'e and Schr\"{o}dinger`, 'by Poincaré and Schrödinger'],
    ["``strong'' features", '“strong” features'],
    [String.raw`We express \emph{exact} inference`, 'We express exact inference'],
    [String.raw`as in \citep{abbasi2012online} and`, 'as in [abbasi2012online] and'],
    ['P{ó}lya and Kullback{–}Leibler', 'Pólya and Kullback–Leibler'],
    [String.raw`at \url{https://a.org/x\_y}.`, 'at <https://a.org/x_y>.'],
    ['see https://a.org/x_(y), z', 'see <https://a.org/x_(y)>, z'],
  ],
};

const asPrinted = [
  'sometimes even preventing any learning',
  'excellent subcircuits of elliptical form',
  'up to 33 times faster, at different times, 10 000 times',
  'matrix times the network evaluation',
  'partial differential equations with partial derivatives of L',
  'a 2D alpha mask and alpha masks',
  'a family called alpha-entmax',
  'at most, at least, log files, log probabilities',
  'needs to go right for an induction head, the left hemisphere, (left) and (right)',
  'single-neuron timescale, tau, and taus',
  'the beta version, gamma rays, delta functions',
  'in OH* and OH- species',
  'with p < 0.005 and n = 12',
  'a 10X~20X faster speed',
  'by 0.11~0.18dB and ~20%',
  'an A100 GPU and an A_100',
  '[Makkuva+ 2020, Korotin+2020] consider, as defined by Amos+2017,',
  'costs $5 and $6',
  'US$5 million to US$7 million',
  'from $100 and C$ 20',
  'Random_Pruning, tinynet_pytorch, snake_case_name',
  'file Optimal_Control_and_ML.pdf',
  'https_proxy and __init__ and _batch_',
  'at user_name@example.org',
  'data/x_1/part_2.csv and x_1.png',
  'ECE_bin and ECE_sweep, G_ij',
  'set to 1_000 or v_2.0',
  'a rate of n^1/2 and d^(4.5)',
  'x^^2 and a__b and ^ and _',
  'an unclosed { brace and } another ( one ]',
  'a lone $ and a lone \\ here',
  'C:\\temp\\new',
  '\\begin{itemize} \\item one',
  'right) and left(',
  'nabla operator? sum of all, max of f, min and max',
  'int main(void), float x[10]',
  'in times to le ge ne',
  'a in b, x times y',
  'pi day, the mu-law, xi Jinping',
  'at 5 pm 10 people',
  'emacs^H^H and C++ and C#',
  'between 3-5 layers, i-th, j-th',
  'minimal, print, captain, begin, into, menu, meta, beta',
  '2020 seminars, Feb 14th 2025',
  'the F1 score, the L2 norm, H2O',
  'all d dimensions, all 20 datasets, all O(n) of them',
  'age 4, pin P, ale 5, sin of the yin',
  'a model (GMM) in practice; the gain in accuracy',
  'the nabla operator of a cell',
  'sum_{sin S} or _{min S}',
  'an unknown $O(\\sr / \\epsilon^2)$ stays',
  '$5 for theta and $6 for rho',
  "Kendall's tau, the tau lepton, an eta of 5 minutes",
  'a menu for the taxi, the api of pepsi',
  'well-known calls, gas bills, eggs',
  'The Big Left Turn (right) is left of center',
  'a -> b, x |-> y, a | b | c',
  'grep "a{2,3}" | sort ~/list.txt',
  'array[0] = list(x); f(x) = y',
  'set {train, test}, {FALCON} and {a bias-variance}',
  'Xin Li, Xin P. Wang',
  'we wait ... and see …',
  'r2_score, max_depth, n_estimators, sigma_noise_level',
  'the lambda calculus, a lambda function, AWS Lambda',
  'exponential families and expectations, expert exp',
  'log in with a log scale, catalog and backlog',
  'minimax, maximum, supremum of supper, the supreme',
  'a prime minister and prime numbers',
  'the integral sign, print, intern and interval',
  'subset selection, a superset, the set minus one',
  'omega-3 acids, the Omega watch',
  'sigma-algebra, six sigma, a sigma male',
  'phi coefficient, the psi of a tyre',
  'a dot product, three dots of it',
  'epsilon-greedy, within epsilon of it',
  'Chi Wang and Nu Xi gave the talk',
  'bar chart, hat trick, the tilde key',
  'in the limit, off limits, limsup',
  'a vector space, vectors in action',
  'theta waves and beta waves sleep',
  'forall practical purposes',
  'user@example.org_x and a_',
  'foo_bar_baz and FOO_BAR',
  'one/two, and/or, TCP/IP_v4',
  '2^ 3 and 4 ^5',
  'Section 3.1 (a) (b), Fig. 2(c)',
  'e.g. i.e. a.k.a. vs. et al.',
  'p-value < 0.05; F(1, 23) = 4.5',
  'HTTP/1.1 200 OK {"a": [1, 2]}',
  'a*b*c and 5*3 and **bold**',
  '#hashtag @name ~approx',
  '1,000,000 or 10,5 or 1e-5',
  'x86_64 and utf8mb4_general_ci',
];

describe('readInline', () => {
  for (const [group, cases] of Object.entries(restored))
    describe(`restores: ${group}`, () => {
      test.each(cases)('%s', (text, expected) => {
        expect(read(text)).toBe(expected);
        expect(printed(readInline(text))).toBe(text);
      });
    });

  test.each(asPrinted)('leaves as printed: %s', (text) => {
    expect(readInline(text)).toEqual([{ type: 'text', text }]);
  });
});

/** Text that looks like damaged LaTeX, put together at random. */
const damaged = fc
  .array(
    fc.constantFrom(
      ...String.raw`$ $$ \( \) \[ \] \ { } ( ) [ ] ^ _ ~ , . - + = / * | ' " < > 1 2.4 10 a x B theta times sum_ mathcal left( right) left{ right}
      \left \right max{ frac{ sqrt{ \pm \tool \em {\em \emph{ https://a.org/ https://a.org/{ {https://a.org/} \cite{ \% \$ the word Hyper cdotW é θ ∈ 🙂`.split(
        /\s+/,
      ),
      ' ',
      '\n',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const anything = fc.oneof(
  damaged,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 200 }),
);

describe('any text', () => {
  test.each(['|', '[', '(', '{', '_', '^', '$', '\\left( ', 'sqrt{'])(
    'is read though %j stands there without end',
    (mark) => {
      const text = `A ${mark.repeat(20_000)}`;
      expect(printed(readInline(text))).toBe(text);
    },
  );

  test('is there in the printed texts of its pieces, and every formula can be set', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const found = readInline(text);
        expect(printed(found)).toBe(text);
        for (const piece of found) {
          if (piece.type === 'formula') expect(isMathematics(piece.tex), piece.tex).toBe(true);
          if (piece.type === 'formula') expect(piece.printed).toBeDefined();
          if (piece.type === 'text' && piece.printed !== undefined) expect(piece.rule).toBeDefined();
          if (piece.type === 'link') expect(piece.url).toMatch(/^https?:\/\/\S+$/i);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('as a title is found again by those who read titles', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { title, restored: changes } = readTitle(text);
        const formulas = titlePieces(title).filter((piece) => 'tex' in piece);
        const read = readInline(text).filter((piece) => piece.type === 'formula');
        for (const formula of formulas) expect(read.map((piece) => piece.tex)).toContain(formula.tex);
        for (const change of changes) expect(title).toContain(change.now);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    'https://-',
    'x|',
    '(|x',
    '1^',
    "x'",
    '\\left(',
    'Obig(',
    '\\mathbbR',
    'x_1,',
    '{x_1}',
    '[0,1]^d ',
    'x_1 - ',
    '(x_1)',
    'x_{a}^{b}',
    'LightHGNN^+',
    '...',
    '(',
    '{',
    '[',
    '$',
    '$$',
    '\\',
    '\\(',
    '_',
    '^',
    'x^',
    'x_{',
    'f(',
    '{\\em ',
    'left(',
    'log ',
    'mathcal ',
    'a+',
    'x_1 ',
    'x_1+',
    '``',
    '~',
    'https://a.org/',
    'https://a.org/(',
    'ZcdotZ',
    'A',
    'AB^',
    'times',
    'alpha',
    '1times',
    '((x)',
    '{{x}',
    '\\cite{',
    '\\url{',
    "\\'",
    'sum_',
    'xin',
    '{a}',
    '\\href{https://a.org}{',
  ])('of a hundred thousand characters is read: %s', (part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length));
    expect(printed(readInline(text))).toBe(text);
  });
});

describe('readTitle', () => {
  test('sets formulas between dollars, and says what was restored', () => {
    expect(readTitle('Synthesis in 360^{circ}')).toEqual({
      title: 'Synthesis in $360^{\\circ}$',
      restored: [{ printed: '360^{circ}', now: '$360^{\\circ}$', rule: 'lost-backslashes' }],
    });
    expect(readTitle('MLPs for 100times Faster Inference').title).toBe(
      'MLPs for $100\\times$ Faster Inference',
    );
    expect(readTitle('HyperZcdotZcdotW Operator').title).toBe('Hyper$Z\\cdot Z\\cdot W$ Operator');
  });

  test('keeps real formulas, addresses and money', () => {
    expect(readTitle('The $\\infty$-Laplacian II')).toEqual({
      title: 'The $\\infty$-Laplacian II',
      restored: [],
    });
    expect(readTitle('Keep https://a.org/x.')).toEqual({ title: 'Keep https://a.org/x.', restored: [] });
    expect(readTitle('From $5 to $6')).toEqual({ title: 'From \\$5 to \\$6', restored: [] });
  });
});

describe('the dumps', () => {
  const folder = new URL('../../fixtures/seminar/dumps/', import.meta.url);
  const dumps = readdirSync(folder).filter((name) => name.endsWith('.txt'));

  test.each(dumps)('%s has no backslash, dollar, brace or caret left', (name) => {
    for (const line of readFileSync(new URL(name, folder), 'utf8').split(/\r?\n/)) {
      const found = readInline(line);
      expect(printed(found)).toBe(line);
      const text = found.map((piece) => (piece.type === 'text' ? piece.text : '')).join('');
      expect(text).not.toMatch(/[\\$^{}]|\d+times|infty|mathcal|cdot/);
    }
  });
});
