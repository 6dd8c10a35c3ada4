/** Reads formulas that lost their backslashes, their dollars, or both. */
import { isMathematics } from '../../src/markdown/mathematics.ts';
import { byPattern, type Inline, type Rule } from './inline.ts';
import { greek, greekInProse } from './tex-names.ts';
import { formulaReader } from './tex-reader.ts';

/** "ell_infty", "T=nabla f_theta", "mathcal O_i(u) = sigmaleft( … right)", "0.8 \pm 0.02", "{\Psi}" */
const formula: Rule = {
  name: 'lost-backslashes',
  reader: (text) => {
    const formulaAt = formulaReader(text);
    return (at) => {
      const found = formulaAt(at);
      if (!found) return undefined;
      const rule = found.lost ? 'lost-backslashes' : 'lost-dollars';
      return {
        end: found.end,
        pieces: [{ type: 'formula', tex: found.tex, printed: text.slice(at, found.end), rule }],
      };
    };
  },
};

/** "HyperZcdotZcdotW", "HyperZ{cdotZ{cdot}W}": a name that ends in a product. */
const productInName = byPattern(
  'lost-backslashes',
  /([A-Za-z]{0,40}?)([A-Z](?:[{}]{0,2}cdot[{}]{0,2}[A-Z][{}]{0,2})+)(?![A-Za-z\d])/y,
  (match) => {
    const [, name = '', printed = ''] = match;
    const tex = printed.replace(/cdot(?=([A-Z])?)/g, (_, letter?: string) => (letter ? '\\cdot ' : '\\cdot'));
    if (!isMathematics(tex)) return undefined;
    const product: Inline = { type: 'formula', tex, printed, rule: 'lost-backslashes' };
    return name ? [{ type: 'text', text: name }, product] : [product];
  },
);

/** "LightHGNN^+", "MD^2": a name of several capitals with a mark above it. */
const markedName = byPattern(
  'lost-dollars',
  /(?<![\w\\^$@/])((?:[A-Z][a-z]{0,20}){0,10}[A-Z]{2}[A-Za-z]{0,20})\^(\{[+*\d]{1,3}\}|[+*\d])(?![\w^{}])/y,
  (match) => {
    const tex = `\\text{${match[1]}}^${match[2]}`;
    return isMathematics(tex)
      ? [{ type: 'formula', tex, printed: match[0], rule: 'lost-dollars' }]
      : undefined;
  },
);

export const lostFormulaRules: Rule[] = [productInName, markedName, formula];

/**
 * Greek letters that stand alone, where the paragraph shows that it lost its backslashes: "theta" beside "f_theta". Letters whose names
 * are words as well are taken only where a restored formula of the paragraph has the same letter.
 */
export function restoreLoneLetters(pieces: Inline[]): Inline[] {
  const seen = new Set<string>();
  for (const piece of pieces)
    if (piece.type === 'formula' && piece.rule === 'lost-backslashes')
      for (const name of piece.tex.matchAll(/\\([A-Za-z]+)/g))
        if (name[1] && greek.has(name[1])) seen.add(name[1]);
  if (seen.size === 0) return pieces;
  return pieces.flatMap((piece) =>
    piece.type === 'text' && !piece.rule ? lettersIn(piece.text, seen) : [piece],
  );
}

function lettersIn(text: string, seen: Set<string>): Inline[] {
  const pieces: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}_^\\./@-])[A-Za-z]{2,10}(?![\p{L}\p{N}_^@{(]|\.\p{L})/gu,
  )) {
    const name = match[0];
    if (!greek.has(name) || (greekInProse.has(name) && !seen.has(name))) continue;
    if (match.index > from) pieces.push({ type: 'text', text: text.slice(from, match.index) });
    pieces.push({ type: 'formula', tex: `\\${name}`, printed: name, rule: 'same-letter' });
    from = match.index + name.length;
  }
  if (from < text.length) pieces.push({ type: 'text', text: text.slice(from) });
  return pieces;
}
