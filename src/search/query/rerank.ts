/** Puts hits in their order: by score, and then the best once more by how their words stand in the entry. */

import { plainText } from '../format/rich-text.ts';
import type { Source } from './engine.ts';
import { aPhrase, type Question, required } from './parse-query.ts';
import { orderedTerms, sharedPairs, standInOrder, standVerbatim } from './proximity.ts';
import { type Group, type Hit, standsFor } from './ranking.ts';

/** So many are looked at once more: as many as are shown first, and more where a phrase, or a word that was not required, may stand in any of them. */
export const best = 20;
const shown = 10;

/** A title and names that hold every word are what people remember of an entry. */
const namedWeight = 0.5;
const neighbourWeight = 8;
/** Whoever types a phrase word for word means the entry that has it. */
const verbatimWeight = 32;
const titleOrderWeight = 0.3;
const coverWeight = 0.5;
const initialWeight = 0.5;

/**
 * @param hits in the order of the stages that found them.
 * @param exact how many of them hold every word as it was typed: they come before the others, save those whose title and
 * names hold every word in other forms.
 * @param groups the question as it was read.
 */
export async function inOrder(
  hits: readonly Hit[],
  exact: number,
  question: Question,
  groups: readonly Group[],
  source: Source,
): Promise<Hit[]> {
  const isPhrase = question.words.length >= aPhrase;
  const weighed = hits.map((hit) =>
    hit.isNamed && !isPhrase ? { ...hit, score: hit.score * (1 + namedWeight) } : hit,
  );
  const isEarly = ({ isNamed }: Hit, index: number) => isNamed || index < exact;
  const stages = [
    ...weighed.filter(isEarly).sort(byScore),
    ...weighed.filter((hit, index) => !isEarly(hit, index)),
  ];
  if (question.words.length < 2 || hits.length < 2) return stages;
  const isLoose = isPhrase || required(question).some(({ term }) => source.isCommon(term));
  const first = stages.slice(0, isLoose ? best : shown);
  // Asked for at once: whoever waits for titles and then for abstracts waits twice.
  const [heads, abstracts] = await Promise.all([
    headsOf(first, source),
    isPhrase ? abstractsOf(first, source) : [],
  ]);
  const read: Read = { question, words: readings(question, groups), source };
  const top = first.map((hit, index) => {
    const head = heads[index] ?? [];
    const title = 1 + byTitle(head, read);
    const phrase = 1 + (isPhrase ? byPhrase([...head, abstracts[index] ?? []], read) : 0);
    return { ...hit, score: hit.score * title * phrase };
  });
  return [...top.sort(byScore), ...stages.slice(first.length)];
}

const byScore = (a: Hit, b: Hit) => b.score - a.score || a.id - b.id;

/** A question, and for each of its words what stands for it. */
interface Read {
  question: Question;
  words: ((term: string) => boolean)[];
  source: Source;
}

/** What stands for each word of a question: also for the common ones, which find nothing but tell titles apart. */
function readings(question: Question, groups: readonly Group[]): Read['words'] {
  return required(question).map(({ term }) => {
    const group = groups.find((group) => group.term === term);
    return (found) => (group ? standsFor(group, found) : found === term);
  });
}

/** More for what has the words side by side, and far more for what has all of them so. */
function byPhrase(texts: readonly string[][], { question }: Read): number {
  const asked = question.words.map(({ term }) => term);
  return neighbourWeight * sharedPairs(asked, texts) + (standVerbatim(asked, texts) ? verbatimWeight : 0);
}

/** More for a title with the words in the order in which they were asked for, for one that leaves little unsaid, and for an initial that fits. */
function byTitle([title = [], ...names]: readonly string[][], { question, words, source }: Read): number {
  const order = words.length > 1 && standInOrder(words, title) ? titleOrderWeight : 0;
  const cover = coverWeight * covered(words, title, source);
  return order + cover + initialWeight * initialsMet(question, names);
}

/** Shorter words of a title are seldom what it is known by. */
const tellingLength = 7;

/** Of the words of a question and the telling words of a title, the share that both have, from 0 to 1. */
function covered(
  words: readonly ((term: string) => boolean)[],
  title: readonly string[],
  source: Source,
): number {
  const met = words.filter((stands) => title.some(stands)).length;
  const left = title.filter(
    (term) => term.length >= tellingLength && !source.isCommon(term) && !words.some((stands) => stands(term)),
  );
  return met / (words.length + left.length);
}

/** How many of a question's initials fit a name that was asked for. */
function initialsMet({ words }: Question, names: readonly string[][]): number {
  const asked = words.map(({ term }) => term);
  return words.filter(
    ({ term: initial, isOptional }) =>
      isOptional &&
      initial.length === 1 &&
      names.some(
        (name) => name.some((part) => part[0] === initial) && name.some((part) => asked.includes(part)),
      ),
  ).length;
}

/** What each hit's title, people and abstract say, in terms. */
export async function textsOf(hits: readonly Hit[], source: Source): Promise<string[][][]> {
  const [heads, abstracts] = await Promise.all([headsOf(hits, source), abstractsOf(hits, source)]);
  return heads.map((head, index) => [...head, abstracts[index] ?? []]);
}

async function abstractsOf(hits: readonly Hit[], source: Source): Promise<string[][]> {
  const abstracts = await source.abstracts(hits.map(({ id }) => id));
  return abstracts.map((abstract) => orderedTerms(plainText(abstract)));
}

/** What each hit's title and people say, in terms. */
export async function headsOf(hits: readonly Hit[], source: Source): Promise<string[][][]> {
  const cards = await source.cards(hits.map(({ id }) => id));
  return cards.map(({ title, people }) => [title, ...people].map((text) => orderedTerms(plainText(text))));
}
