/** Questions as people ask them, and what must come first: over the fixture, and over the demo while `content/` holds it. */
import { describe, expect, test } from 'vitest';
import { seriesOf } from '../catalogue/series.ts';
import { speakersOf } from '../catalogue/speakers.ts';
import { demoEntries, fixtureFolder, readTalksAndPapers } from '../fixtures/folders.ts';
import type { Paper, Talk } from '../model/schema.ts';
import { filesInMemory } from '../search/fixtures/in-memory-index.ts';
import { plainText } from '../search/format/rich-text.ts';
import { buildIndex } from '../search/indexing/build-index.ts';
import { readIndex } from '../search/query/read-index.ts';
import { type SearchResult, search } from '../search/query/search.ts';
import { emptyRequest } from '../search/query/search-request.ts';
import { paperDocument, seriesDocument, speakerDocument, talkDocument } from './search-documents.ts';

interface Questions {
  /** A query, and words of the title of the talk or paper that must come first. */
  entries: [query: string, title: string][];
  /** A query, and the speaker or series that must come first. */
  names: [query: string, name: string][];
  /** A query of two words, one misspelt: the title of the first talk, which has both, and of a paper with one of them. */
  partial: { query: string; talk: string; also: string };
  /** The name of a speaker and a word that stands elsewhere. */
  nameAndWord: { query: string; speaker: string };
  /** Queries whose words no entry has together. */
  closest: string[];
}

const fixtureQuestions: Questions = {
  entries: [
    // Half a name, a name without its accents, in another order, with a title, with an initial.
    ['penhallow hesitate', 'Glaciers that hesitate'],
    ['Professor Mair Penhallow glaciers', 'Glaciers that hesitate'],
    ['valadim infinity', 'Wasserstein Distance'],
    ['jose valadim', 'Wasserstein Distance'],
    ['Valadim, José', 'Wasserstein Distance'],
    ['velicanova', 'Geometric Random Walks'],
    ['velican', 'Geometric Random Walks'],
    ['D. Almagor forgetting', 'orget'],
    ['Morinaga Kaito', 'Weak Lensing without Shapes'],
    ['van den Broek songs', 'Reading Songs'],
    ['Dr Teodor Vance', 'Sparse Recovery from Few Sensors'],
    ['quintarela', 'Turing Patterns on Surfaces'],
    ['lucio fontoura music', 'Quasicrystals and the Music'],
    ['osterbo fjord', 'Shallow Water'],
    ['gallivan computer', 'Knot Invariants that a Computer'],
    ['trevarn IMC', 'Rescaling Symmetries'],
    ['marchetti meander', 'Optimal transport of sediment'],
    // Words of a title, also with a letter wrong, cut off or in another form.
    ['random pruning', 'Random Pruning'],
    ['atractor networks remember', 'Attractor Networks Remember'],
    ['felicanova', 'Geometric Random Walks'],
    ['lodstone conjecture', 'Lodestone Conjecture'],
    ['stabilising the lodestone', 'Stabilizing the Lodestone'],
    ['tidal lagon batteries', 'Tidal Lagoons as Batteries'],
    ['tribraid', 'TriBraid'],
    ['wooden beads', 'Folding a Protein by Hand'],
    ['imaginary reviews', 'Imaginary Review'],
    ['transport gap', 'A Transport Gap'],
    ['copying circuit', 'Copying Circuit'],
    ['strassen kitchen', 'Strassen'],
    ['spanning tree breakfast', 'Counting Spanning Trees'],
    // Compounds, with and without their hyphen.
    ['semidiscrete pebbles', 'Sorting Pebbles'],
    ['semi discrete pebbles', 'Sorting Pebbles'],
    ['stickslip', 'Glaciers'],
    ['coarse grained water', 'Need Water After All'],
    // Mathematics by its name and by its sign.
    ['infinity wasserstein', '∞-Wasserstein'],
    ['∞-Wasserstein', '∞-Wasserstein'],
    ['infty wasserstein', '∞-Wasserstein'],
    ['E(2) equivariant', 'quivariant'],
    ['E2 equivariant', 'quivariant'],
    // A phrase of an abstract, words around it, something left out.
    ['pressure of the meltwater below the ice', 'Glaciers that hesitate'],
    ['"conservation laws" momentum flows', 'Keep the Swing'],
    ['"loop-erased random walk"', 'panning Tree'],
    ['conservation laws optimal transport', 'Conservation Laws and Generalized Optimal Transport'],
    ['lodestone -snow -stabilizing', 'Lodestone Conjecture: Few'],
    ['gravestones', 'Turing Patterns in Lichens'],
    // In French, of what is printed in French; and a place.
    ['lentilles faibles', 'Les amas de galaxies'],
    ['forme lichen pierre', 'Les formes que dessinent'],
    ['salle des cartes', 'Les formes que dessinent'],
    // A day, a month, a year; other words for the same person; words of grammar.
    ['30 january 2025', 'Rescaling Symmetries'],
    ['february 2025 trevarn', 'Conservation laws during glacier flow'],
    ['trevarn sep 2024', 'Conservation Laws for Gradient Flows'],
    ['Østerbø et al.', 'Shallow Water'],
    ['talk by Wieruch', 'Folding a Protein'],
  ],
  names: [
    ['almagor', 'Dov Almagor'],
    ['jose', 'José Valadim'],
    ['Van den broek', 'Hedda van den Broek'],
    ['patterns waves memory', 'Patterns, Waves & Memory'],
  ],
  partial: {
    query: 'forgetting atractor',
    talk: 'Associative Memory and the Art of Forgetting',
    also: 'Attractor Networks Remember More Than They Store',
  },
  nameAndWord: { query: 'wieruch beads', speaker: 'Tomasz Wieruch' },
  closest: ['glacier lodestone', 'tagus gravestones', 'honeybee wasserstein'],
};

const demoQuestions: Questions = {
  entries: [
    // Half a name, a name without its accents, in another order, with a title, with an initial.
    ['gov cells', 'Modelling cells'],
    ['Professor Nir Gov', 'Modelling cells'],
    ['urbano infinity', '∞-Laplacian'],
    ['jose urbano', '∞-Laplacian'],
    ['Urbano, José Miguel', '∞-Laplacian'],
    ['velickovic', 'Geometric Deep Learning'],
    ['velickov', 'Geometric Deep Learning'],
    ['D. Krotov', 'Modern Hopfield Networks'],
    ['Krotov Dmitry', 'Modern Hopfield Networks'],
    ['van den Berg', 'Generative models for discrete'],
    ['Dr Shiwei Liu', 'Fantastic Sparse Neural Networks'],
    ['hipolito', 'Free Energy Principle'],
    ['joao sacramento', 'least-control principle'],
    ['inês free energy', 'Free Energy Principle'],
    ['baez entropy', 'Shannon Entropy'],
    ['gribonval bordeaux', 'Rescaling Symmetries'],
    ['kfir', 'Do Stochastic, Feel Noiseless'],
    ['M Bays', 'On large externally definable'],
    // Words of a title, also with a letter wrong, cut off or in another form.
    ['dense hebbian', 'Dense Hebbian neural networks'],
    ['hopfeild all you need', 'Hopfield Networks is All You Need'],
    ['gopfield all you need', 'Hopfield Networks is All You Need'],
    ['felickovic', 'Geometric Deep Learning'],
    ['lotery ticket hypothesis', 'Lottery Ticket Hypothesis'],
    ['stabilising the lottery ticket', 'Stabilizing the Lottery Ticket'],
    ['neural tangant kernel', 'Neural Tangent Kernel'],
    ['barlow twin', 'Barlow Twins'],
    ['geodesynets', 'Geodesy of irregular small bodies'],
    ['buckingham', 'Dimensionally Consistent Learning'],
    ['fantastic spar', 'Fantastic Sparse Neural Networks'],
    ['theorem provers', 'Machine Learning and Theorem Proving'],
    ['retrosynthesis plan', 'Retrosynthetic Planning'],
    ['monge gap', 'The Monge Gap'],
    ['panohead', 'PanoHead'],
    ['bossnas', 'BossNAS'],
    ['meningioma', 'Meningioma segmentation'],
    ['kolmogorov arnold', 'Activation Space Selectable Kolmogorov-Arnold'],
    ['koopman vae', 'Koopman VAEs'],
    ['induction heads', 'What needs to go right for an induction head'],
    ['steelpan', 'ConvNets for Counting'],
    ['rubiks cube', 'Model Rubik'],
    ['squeeze and excitation', 'Recalibrating Fully Convolutional'],
    ['sheaf diffusion heterophily', 'Neural Sheaf Diffusion'],
    // Compounds, with and without their hyphen.
    ['semisupervised infinity', '∞-Laplacian'],
    ['semi supervised laplacian', '∞-Laplacian'],
    ['deeptrinet', 'DeepTriNet'],
    ['selfsupervised redundancy reduction', 'Barlow Twins'],
    ['zero shot latent communication', 'Relative representations'],
    ['path lifting', 'Rescaling Symmetries'],
    // Mathematics by its name and by its sign.
    ['infinity laplacian', '∞-Laplacian'],
    ['∞-Laplacian', '∞-Laplacian'],
    ['infty laplacian', '∞-Laplacian'],
    ['E(3) equivariant', 'Approximately Piecewise E(3)'],
    ['360 head synthesis', 'PanoHead'],
    ['fractional laplacian', 'A frame approach'],
    // A phrase of an abstract, words around it, something left out.
    ['multicellular trains along one-dimensional tracks', 'Modelling cells'],
    ['trained to achieve dense model performance', 'Fantastic Sparse Neural Networks'],
    ['"conservation laws" momentum flows', 'Keep the Momentum'],
    ['"edge of chaos"', 'Free Energy Principle'],
    ['conservation laws optimal transport', 'Conservation laws and generalized optimal transport'],
    ['lottery -jackpots -stabilizing pretrained', 'Lottery'],
    ['glioma', 'Hierarchical multi-class segmentation of glioma'],
    // In French, of what is printed in French; and a place.
    ['journées AILYS', 'Conservation laws during neural network training'],
    ['weizmann', 'Modelling cells'],
    // A day, a month, a year; other words for the same person; words of grammar.
    ['30 january 2025', 'Rescaling Symmetries'],
    ['february 2025', 'Conservation laws during neural network training'],
    ['gribonval sep 2024', 'Conservation Laws for Gradient Flows'],
    ['Osher et al.', 'Conservation laws and generalized optimal transport'],
    ['JM Urbano', '∞-Laplacian'],
    ['talk by Hipólito', 'Free Energy Principle'],
    ['E3 equivariant', 'quivariant'],
    ['NAS', 'Search'],
    ['technion momentum', 'Do Stochastic, Feel Noiseless'],
  ],
  names: [
    ['krotov', 'Dmitry Krotov'],
    ['jose', 'José Miguel Urbano'],
    ['Van den berg', 'Rianne van den Berg'],
    ['mathematics physics machine learning', 'Mathematics, Physics & Machine Learning'],
  ],
  partial: {
    query: 'dense hopfeild',
    talk: 'Modern Hopfield Networks',
    also: 'Hopfield Networks is All You Need',
  },
  nameAndWord: { query: 'baez entropy', speaker: 'John Baez' },
  closest: ['E3 equivariant', 'neural collapse laplacian', 'lisbon hopfield', 'cells lottery'],
};

async function indexOf({ talks, papers }: { talks: Talk[]; papers: Paper[] }) {
  const documents = [
    ...talks.map((talk) => talkDocument(talk, `talks/${talk.slug}/`)),
    ...papers.map((paper) => paperDocument(paper, `papers/${paper.slug}/`)),
    ...speakersOf(talks).map((each) => speakerDocument(each, `speakers/${each.slug}/`)),
    ...seriesOf(talks).map((each) => seriesDocument(each, `series/${each.slug}/`)),
  ];
  const { index } = await readIndex(filesInMemory(buildIndex(documents)));
  return (q: string) => search(index, { ...emptyRequest, q }, 20);
}

const titlesOf = (results: readonly SearchResult[]) => results.map(({ card }) => plainText(card.title));
/** Speakers and series have a count of talks; they stand in a group of their own before talks and papers. */
const isName = ({ card }: SearchResult) => card.count !== undefined;

describe.each([
  { of: 'the fixture', ...fixtureQuestions, entriesOf: readTalksAndPapers(fixtureFolder) },
  ...demoEntries().map((entriesOf) => ({ of: 'the demo', ...demoQuestions, entriesOf })),
])('over $of', async ({ entries, names, partial, nameAndWord, closest, entriesOf }) => {
  const searchFor = await indexOf(entriesOf);

  test.each(entries)('%j: first %j', async (query, expected) => {
    const { results } = await searchFor(query);
    expect(titlesOf(results.filter((result) => !isName(result)))[0]).toContain(expected);
  });

  test.each(names)('%j: first among speakers and series %j', async (query, expected) => {
    const { results } = await searchFor(query);
    expect(titlesOf(results.filter(isName))[0]).toBe(expected);
  });

  test('what has some of the words in its title or names follows what has all, and is counted apart', async () => {
    const { total, results, also } = await searchFor(partial.query);
    expect(total).toBe(results.length);
    expect(titlesOf(results.filter(({ card }) => card.kind === 'talk'))[0]).toContain(partial.talk);
    const others = await also.results();
    expect(others).toHaveLength(also.total);
    expect(titlesOf(others)).toContain(partial.also);
    expect(titlesOf(others).filter((title) => titlesOf(results).includes(title))).toEqual([]);
  });

  test('a query of a name and a word also shows the speaker', async () => {
    const { also } = await searchFor(nameAndWord.query);
    expect(titlesOf(await also.results())).toEqual([nameAndWord.speaker]);
  });

  test.each(closest)('%j: the closest results are said to be no more than that', async (query) => {
    const { isClosest, corrected, total } = await searchFor(query);
    expect(isClosest).toBe(true);
    expect(corrected).toEqual([]);
    expect(total).toBeLessThanOrEqual(20);
  });
});
