/** Reads formulas that lost their backslashes, their dollars, or both. */
import { isMathematics } from '../../../render/math.ts';
import { byPattern, type Inline, type InlineRule } from '../inline/pieces.ts';
import { formulaReader } from './formula-reader.ts';
import { greek } from './tex-names.ts';

/** "ell_infty", "T=nabla f_theta", "mathcal O_i(u) = sigmaleft( … right)", "0.8 \pm 0.02", "{\Psi}"; "theta" alone where `seen` has it */
const formula = (seen: ReadonlySet<string>): InlineRule => ({
  name: 'lost-backslashes',
  needs: '',
  reader: (text) => {
    const formulaAt = formulaReader(text, seen);
    return (at) => {
      const found = formulaAt(at);
      if (!found) return undefined;
      const { end, tex } = found;
      const printed = text.slice(at, end);
      const rule = greek.has(printed) ? 'same-letter' : found.lost ? 'lost-backslashes' : 'lost-dollars';
      return { end, pieces: [{ type: 'formula', tex, printed, rule }] };
    };
  },
});

/** "HyperZcdotZcdotW", "HyperZ{cdotZ{cdot}W}": a name that ends in a product. */
const productInName = byPattern(
  { name: 'lost-backslashes', needs: 'cdot' },
  /([A-Za-z]{0,40}?)([A-Z](?:[{}]{0,2}cdot[{}]{0,2}[A-Z][{}]{0,2})+)(?![A-Za-z\d])/y,
  (match) => {
    const [, name = '', printed = ''] = match;
    const tex = printed.replace(/cdot(?=([A-Z])?)/g, (_, letter?: string) => (letter ? '\\cdot ' : '\\cdot'));
    if (!isMathematics(tex)) return undefined;
    const product: Inline = { type: 'formula', tex, printed, rule: 'lost-backslashes' };
    return name ? [{ type: 'text', text: name }, product] : [product];
  },
);

/** "LightHGNN^+", "MD^2": a name of several capitals with a superscript. */
const markedName = byPattern(
  { name: 'lost-dollars', needs: '^' },
  /(?<![\w\\^$@/])((?:[A-Z][a-z]{0,20}){0,10}[A-Z]{2}[A-Za-z]{0,20})\^(\{[+*\d]{1,3}\}|[+*\d])(?![\w^{}])/y,
  (match) => {
    const tex = `\\text{${match[1]}}^${match[2]}`;
    return isMathematics(tex)
      ? [{ type: 'formula', tex, printed: match[0], rule: 'lost-dollars' }]
      : undefined;
  },
);

/** @param seen the Greek letters that have lost their backslashes elsewhere in the text */
export const lostFormulaRules = (seen: ReadonlySet<string>): InlineRule[] => [
  productInName,
  markedName,
  formula(seen),
];

/** The Greek letters of restored formulas. In the same paragraph they are letters also alone: "theta" beside "f_theta". */
export function lettersSeen(pieces: Inline[]): Set<string> {
  const seen = new Set<string>();
  for (const piece of pieces)
    if (piece.type === 'formula' && piece.rule === 'lost-backslashes')
      for (const [, name] of piece.tex.matchAll(/\\([A-Za-z]+)/g))
        if (name && greek.has(name)) seen.add(name);
  return seen;
}
