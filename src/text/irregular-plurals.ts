/** Irregular English plurals that scientific texts use. */

const plurals: Readonly<Record<string, string>> = {
  matrix: 'matrices',
  appendix: 'appendices',
  index: 'indices',
  vertex: 'vertices',
  vortex: 'vortices',
  simplex: 'simplices',
  analysis: 'analyses',
  hypothesis: 'hypotheses',
  synthesis: 'syntheses',
  thesis: 'theses',
  crisis: 'crises',
  axis: 'axes',
  criterion: 'criteria',
  phenomenon: 'phenomena',
  automaton: 'automata',
  polyhedron: 'polyhedra',
  maximum: 'maxima',
  minimum: 'minima',
  optimum: 'optima',
  extremum: 'extrema',
  spectrum: 'spectra',
  momentum: 'momenta',
  quantum: 'quanta',
  equilibrium: 'equilibria',
  corpus: 'corpora',
  modulus: 'moduli',
  stimulus: 'stimuli',
  nucleus: 'nuclei',
  locus: 'loci',
  torus: 'tori',
  radius: 'radii',
  formula: 'formulae',
  schema: 'schemata',
};

const singulars = new Map(Object.entries(plurals).map(([singular, plural]) => [plural, singular]));
const known = new RegExp(
  `^(sub|super|hyper|multi|meta|para|photo|bi)?(${[...singulars.keys(), ...singulars.values()].join('|')})$`,
);

/** Both numbers of a folded word that is one of these, or made of one: "submatrices" → "submatrix", "submatrices". */
export function irregularForms(word: string): { singular: string; plural: string } | undefined {
  const [, beginning = '', ending] = known.exec(word) ?? [];
  if (ending === undefined) return undefined;
  const singular = singulars.get(ending) ?? ending;
  return { singular: beginning + singular, plural: beginning + plurals[singular] };
}
