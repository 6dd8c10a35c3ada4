/** Counts the terms of texts: words, and pairs of words that follow each other. */
import { runsOf, type Term, type TermRun } from './terms.ts';

/** A text to be compared: plain, formulas as they read. */
export interface Comparable {
  title: string;
  text: string;
}

export interface TermCounts {
  /** Single words have the numbers below `words`, pairs those above. */
  words: number;
  size: number;
  /** In how many texts a term stands. */
  spread: Int32Array;
  /** The two words of a pair. */
  halves: Map<number, [number, number]>;
  /** A term as it is printed most often. */
  printed: (term: number) => string;
  /** For each text, its terms with how often they stand in it, titles counted more. */
  of: (text: number) => Map<number, number>;
}

/** A word of the title weighs as much as this many of the abstract. */
const titleWeight = 2;
/** Between runs, in a sequence. */
const gap = -1;

/** The texts as numbers. A form is a word as printed; all forms with one stem are one word. */
interface Vocabulary {
  /** By the form's number. */
  forms: string[];
  wordOfForm: number[];
  /** How many words there are. */
  words: number;
  /** For each text its forms in order: a form's number twice, and one more where a hyphen joins it to the form before it; or a gap. */
  sequences: Int32Array[];
}

/** Pairs of words that stand in two texts at least. */
interface Pairs {
  /** The number of a pair by its key. */
  numbers: Map<number, number>;
  halves: Map<number, [number, number]>;
  /** In how many texts a pair stands, by its key. */
  spread: Map<number, number>;
  /** Calls back for each occurrence of two words that may be a pair; `place` is that of the second. */
  each: (sequence: Int32Array, visit: (key: number, place: number) => void) => void;
}

export function countTerms(texts: readonly Comparable[]): TermCounts {
  const vocabulary = readVocabulary(texts);
  const { words, sequences } = vocabulary;
  const spreadOfWords = countWords(vocabulary);
  const pairs = findPairs(vocabulary, spreadOfWords);
  const spread = new Int32Array(words + pairs.numbers.size);
  spread.set(spreadOfWords);
  for (const [key, number] of pairs.numbers) spread[number] = pairs.spread.get(key) ?? 0;
  return {
    words,
    size: spread.length,
    spread,
    halves: pairs.halves,
    printed: printedTerms(vocabulary, pairs),
    of(text) {
      const counts = new Map<number, number>();
      const sequence = sequences[text] ?? new Int32Array();
      const add = (term: number) => counts.set(term, (counts.get(term) ?? 0) + 1);
      for (let place = 0; place < sequence.length; place += 1)
        if (at(sequence, place) !== gap) add(wordAt(vocabulary, sequence, place));
      pairs.each(sequence, (key) => {
        const pair = pairs.numbers.get(key);
        if (pair !== undefined) add(pair);
      });
      return counts;
    },
  };
}

function readVocabulary(texts: readonly Comparable[]): Vocabulary {
  const wordNumbers = new Map<string, number>();
  const formNumbers = new Map<string, number>();
  const forms: string[] = [];
  const wordOfForm: number[] = [];
  const numberOf = ({ stem, printed }: Term): number => {
    const known = formNumbers.get(printed);
    if (known !== undefined) return known;
    const word = wordNumbers.get(stem) ?? wordNumbers.size;
    wordNumbers.set(stem, word);
    formNumbers.set(printed, forms.length);
    wordOfForm.push(word);
    return forms.push(printed) - 1;
  };
  const sequences = texts.map((each) => {
    const { title: inTitle, text } = runsOf(each);
    const sequence: number[] = [];
    const add = (run: TermRun) => {
      for (const term of run)
        sequence.push(term.isCommon ? gap : numberOf(term) * 2 + (term.isJoined ? 1 : 0));
      sequence.push(gap);
    };
    for (let times = 0; times < titleWeight; times += 1) inTitle.forEach(add);
    text.forEach(add);
    return Int32Array.from(sequence);
  });
  return { forms, wordOfForm, words: wordNumbers.size, sequences };
}

function wordAt({ wordOfForm }: Vocabulary, sequence: Int32Array, place: number): number {
  return at(sequence, place) === gap ? gap : (wordOfForm[at(sequence, place) >> 1] ?? gap);
}

/** In how many texts each word stands. */
function countWords(vocabulary: Vocabulary): Int32Array {
  const spread = new Int32Array(vocabulary.words);
  for (const sequence of vocabulary.sequences)
    for (const word of new Set(sequence.map((_, place) => wordAt(vocabulary, sequence, place))))
      if (word !== gap) spread[word] = at(spread, word) + 1;
  return spread;
}

/** A pair is no more frequent than its words: only pairs of words that may be shared are counted at all. */
function findPairs(vocabulary: Vocabulary, spreadOfWords: Int32Array): Pairs {
  const { words, sequences } = vocabulary;
  const isFrequent = (word: number) => word !== gap && at(spreadOfWords, word) > 1 + sequences.length / 8000;
  const each: Pairs['each'] = (sequence, visit) => {
    for (let place = 1; place < sequence.length; place += 1) {
      const [a, b] = [wordAt(vocabulary, sequence, place - 1), wordAt(vocabulary, sequence, place)];
      if (isFrequent(a) && isFrequent(b)) visit(a * words + b, place);
    }
  };
  const spread = new Map<number, number>();
  for (const sequence of sequences) {
    const keys = new Set<number>();
    each(sequence, (key) => keys.add(key));
    for (const key of keys) spread.set(key, (spread.get(key) ?? 0) + 1);
  }
  const numbers = new Map<number, number>();
  const halves = new Map<number, [number, number]>();
  for (const [key, texts] of spread) {
    if (texts < 2) continue;
    const number = words + numbers.size;
    numbers.set(key, number);
    halves.set(number, [Math.floor(key / words), key % words]);
  }
  return { numbers, halves, spread, each };
}

/** How each term is shown. Of a pair by majority vote (Boyer and Moore): one candidate a pair, however many ways of printing it there are. */
function printedTerms(vocabulary: Vocabulary, pairs: Pairs): (term: number) => string {
  const { forms, words, sequences } = vocabulary;
  const { small, best } = printedForms(vocabulary);
  const first = new Int32Array(pairs.numbers.size);
  const second = new Int32Array(pairs.numbers.size);
  const votes = new Int32Array(pairs.numbers.size);
  for (const sequence of sequences)
    pairs.each(sequence, (key, place) => {
      const pair = pairs.numbers.get(key);
      if (pair === undefined) return;
      const [a, b] = [at(sequence, place - 1), at(sequence, place)];
      const [left, right] = [at(small, a >> 1), at(small, b >> 1) * 2 + (b % 2)];
      const index = pair - words;
      if (at(votes, index) === 0) {
        first[index] = left;
        second[index] = right;
      }
      const isSame = at(first, index) === left && at(second, index) === right;
      votes[index] = at(votes, index) + (isSame ? 1 : -1);
    });
  return (term) => {
    if (term < words) return forms[at(best, term)] ?? '';
    const [left, right] = [at(first, term - words), at(second, term - words)];
    return `${forms[left] ?? ''}${right % 2 === 1 ? '-' : ' '}${forms[right >> 1] ?? ''}`;
  };
}

/** How words are shown: in small letters where they are ever printed so, and in the form that is printed most often. */
function printedForms({ forms, wordOfForm, sequences, words }: Vocabulary): {
  small: Int32Array;
  best: Int32Array;
} {
  const numbers = new Map(forms.map((form, number) => [form, number]));
  const small = Int32Array.from(forms, (form, number) => numbers.get(form.toLowerCase()) ?? number);
  const counts = new Int32Array(forms.length);
  for (const sequence of sequences)
    for (const value of sequence)
      if (value !== gap) counts[at(small, value >> 1)] = at(counts, at(small, value >> 1)) + 1;
  const best = new Int32Array(words).fill(-1);
  for (const [form, word] of wordOfForm.entries())
    if (at(best, word) < 0 || at(counts, form) > at(counts, at(best, word))) best[word] = form;
  return { small, best };
}

function at(array: Int32Array, index: number): number {
  return array[index] ?? 0;
}
