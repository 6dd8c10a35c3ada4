/** Questions of which the answer is known: what somebody would type who remembers one paper. */

import { fold } from '../../../src/text/fold.ts';
import { nameParts } from '../../../src/text/person-name.ts';
import type { BenchPaper } from './corpus.ts';
import { type Random, seeded } from './random.ts';

export const kinds = ['words', 'typo', 'author', 'prefix', 'phrase', 'inflected', 'accents'] as const;
export type Kind = (typeof kinds)[number];

export interface KnownItem {
  kind: Kind;
  q: string;
  /** The paper's number. */
  id: number;
  /** Whether it is the only paper whose title and authors have what was asked for, as it was meant; of a phrase it is not known. */
  isAlone: boolean;
}

/** Draws about `count` questions of each kind. */
export function drawQuestions(papers: readonly BenchPaper[], count: number, seed = 7): KnownItem[] {
  const random = seeded(seed);
  const frequency = new Map<string, number>();
  for (const { title, abstract } of papers)
    for (const word of new Set(plainWords(`${title} ${abstract}`)))
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rare = (paper: BenchPaper, many: number) => {
    const words = [...new Set(plainWords(paper.title))].filter(
      (word) => word.length >= 4 && /^\p{L}+$/u.test(word),
    );
    const chosen = new Set(
      words.toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0)).slice(0, many),
    );
    return words.filter((word) => chosen.has(word));
  };
  const accented = papers.flatMap((paper, id) =>
    paper.authors.some((name) => surname(name).toLowerCase() !== fold(surname(name))) ? [id] : [],
  );
  const ask: Record<Kind, (paper: BenchPaper) => string | undefined> = {
    words: (paper) => many(rare(paper, 3), 3)?.join(' '),
    typo: (paper) => {
      const words = many(rare(paper, 3), 3);
      const long = words?.flatMap((word, index) => (word.length >= 5 ? [index] : [])) ?? [];
      if (!words || long.length === 0) return undefined;
      const at = random.pick(long);
      return words.with(at, misspell(words[at] ?? '', random)).join(' ');
    },
    author: (paper) => {
      const [word] = rare(paper, 1);
      return word && paper.authors.length > 0 ? `${surname(random.pick(paper.authors))} ${word}` : undefined;
    },
    prefix: (paper) => {
      const words = many(rare(paper, 3), 3);
      const last = words?.[2] ?? '';
      if (!words || last.length < 5) return undefined;
      return words.with(2, last.slice(0, Math.max(3, Math.ceil(last.length * 0.6)))).join(' ');
    },
    phrase: (paper) => {
      const words = paper.abstract.split(/\s+/);
      const length = 4 + random.below(3);
      const phrase = words.slice(random.below(Math.max(1, words.length - length))).slice(0, length);
      const isTelling = (word: string) => (frequency.get(word.toLowerCase()) ?? 0) < papers.length / 10;
      if (phrase.length < length || !phrase.every((word) => /^[\p{L}-]+$/u.test(word))) return undefined;
      // Nobody remembers "as the number of".
      return phrase.filter(isTelling).length >= 2 ? phrase.join(' ') : undefined;
    },
    inflected: (paper) => {
      const words = many(rare(paper, 3), 3);
      if (!words) return undefined;
      const changed = words.map((word) => inflect(word, random));
      return changed.some((word, index) => word !== words[index]) ? changed.join(' ') : undefined;
    },
    accents: (paper) => {
      const names = paper.authors.map(surname).filter((name) => name.toLowerCase() !== fold(name));
      const [word] = rare(paper, 1);
      return names.length > 0 && word ? `${fold(random.pick(names))} ${word}` : undefined;
    },
  };
  const heads = papers.map(
    ({ title, authors }) => new Set([...plainWords(title), ...authors.map((name) => fold(surname(name)))]),
  );
  const isAlone = (id: number, kind: Kind, q: string) => {
    if (kind === 'phrase') return true;
    const own = [...(heads[id] ?? [])];
    // A word with a slip is meant as the word of the title that begins like it.
    const meant = q
      .split(' ')
      .map((typed) => own.filter((word) => word === fold(typed) || word.slice(0, 3) === typed.slice(0, 3)));
    return !heads.some(
      (head, other) => other !== id && meant.every((words) => words.some((word) => head.has(word))),
    );
  };
  return kinds.flatMap((kind) => {
    const found: KnownItem[] = [];
    for (let tries = 0; found.length < count && tries < count * 20; tries += 1) {
      const id =
        kind === 'accents' && accented.length > 0 ? random.pick(accented) : random.below(papers.length);
      const paper = papers[id];
      const q = paper && ask[kind](paper);
      if (q) found.push({ kind, q, id, isAlone: isAlone(id, kind, q) });
    }
    return found;
  });
}

const surname = (name: string) => nameParts(name).family;

/** As a visitor would copy them: lower case, accents kept. */
function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function many<T>(items: T[], count: number): T[] | undefined {
  return items.length === count ? items : undefined;
}

/** Two letters swapped, one left out, one doubled, or one replaced; the first letter stays. */
function misspell(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const [before, letter = '', next = '', after] = [
    word.slice(0, at),
    word[at],
    word[at + 1],
    word.slice(at + 2),
  ];
  const changed = [
    before + next + letter + after,
    before + next + after,
    before + letter + letter + next + after,
    before + random.pick([...'aeioustrn']) + next + after,
  ][random.below(4)];
  return changed === undefined || changed === word ? before + next + after : changed;
}

/** Another form of the word: plural for singular and the reverse, or -ing. */
function inflect(word: string, random: Random): string {
  if (/(?:[^s]s)$/.test(word) && !/(?:us|is|ss)$/.test(word)) {
    if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
    return word.slice(0, -1);
  }
  if (/ing$/.test(word)) return word.length > 6 ? `${word.slice(0, -3)}ed` : word;
  if (/[^aeiou]e$/.test(word) && random.next() < 0.5) return `${word.slice(0, -1)}ing`;
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
