/** Real questions over the real entries, and what must come first. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { seriesOf } from '../catalogue/series.ts';
import { speakersOf } from '../catalogue/speakers.ts';
import { readEntryFile } from '../content/front-matter.ts';
import type { Paper, Talk } from '../model/schema.ts';
import { filesInMemory } from '../search/fixtures/in-memory-index.ts';
import { plainText } from '../search/format/rich-text.ts';
import { buildIndex } from '../search/indexing/build-index.ts';
import type { SearchDocument } from '../search/indexing/search-document.ts';
import { readIndex } from '../search/query/read-index.ts';
import { type SearchResult, search } from '../search/query/search.ts';
import { emptyRequest } from '../search/query/search-request.ts';
import { paperDocument, seriesDocument, speakerDocument, talkDocument } from './search-documents.ts';

function entries<Entry extends Talk | Paper>(folder: 'talks' | 'papers'): Entry[] {
  return readdirSync(path.join('content', folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const { data, body } = readEntryFile(readFileSync(path.join('content', folder, name), 'utf8'));
      return { ...(data as Entry), body };
    });
}

const talks = entries<Talk>('talks');
const documents: SearchDocument[] = [
  ...talks.map((talk) => talkDocument(talk, `talks/${talk.slug}/`)),
  ...entries<Paper>('papers').map((paper) => paperDocument(paper, `papers/${paper.slug}/`)),
  ...speakersOf(talks).map((each) => speakerDocument(each, `speakers/${each.slug}/`)),
  ...seriesOf(talks).map((each) => seriesDocument(each, `series/${each.slug}/`)),
];
const { index } = await readIndex(filesInMemory(buildIndex(documents)));

/** The first talk or paper; speakers and series stand in a group of their own before them. */
async function firstEntry(q: string): Promise<string> {
  const { results } = await search(index, { ...emptyRequest, q }, 20);
  return plainText(results.find(({ card }) => card.count === undefined)?.card.title ?? 'nothing');
}

async function firstName(q: string): Promise<string> {
  const { results } = await search(index, { ...emptyRequest, q }, 20);
  return results.find(({ card }) => card.count !== undefined)?.card.title ?? 'nothing';
}

test.each([
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
])('%j: first %j', async (q, expected) => {
  expect(await firstEntry(q)).toContain(expected);
});

test.each([
  ['krotov', 'Dmitry Krotov'],
  ['jose', 'José Miguel Urbano'],
  ['Van den berg', 'Rianne van den Berg'],
  ['mathematics physics machine learning', 'Mathematics, Physics & Machine Learning'],
])('%j: first among speakers and series %j', async (q, expected) => {
  expect(await firstName(q)).toBe(expected);
});

test('what has some of the words in its title or names follows what has all, and is not counted with it', async () => {
  const { total, results, also } = await search(index, { ...emptyRequest, q: 'dense hopfeild' }, 20);
  const titles = (found: SearchResult[]) => found.map(({ card }) => plainText(card.title));
  expect(total).toBe(results.length);
  expect(titles(results.filter(({ card }) => card.kind === 'talk'))[0]).toContain('Modern Hopfield Networks');
  const others = await also.results();
  expect(others).toHaveLength(also.total);
  expect(titles(others)).toContain('Hopfield Networks is All You Need');
  expect(titles(others).filter((title) => titles(results).includes(title))).toEqual([]);
});

test('whoever asks for a name and a word is shown the speaker too', async () => {
  const { also } = await search(index, { ...emptyRequest, q: 'baez entropy' }, 20);
  expect((await also.results()).map(({ card }) => card.title)).toEqual(['John Baez']);
});

test.each([['E3 equivariant'], ['neural collapse laplacian'], ['lisbon hopfield'], ['cells lottery']])(
  '%j: what comes closest is said to be no more than that',
  async (q) => {
    const { isClosest, corrected, total } = await search(index, { ...emptyRequest, q }, 20);
    expect(isClosest).toBe(true);
    expect(corrected).toEqual([]);
    expect(total).toBeLessThanOrEqual(20);
  },
);
