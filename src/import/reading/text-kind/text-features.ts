/** What a model sees of a short text: its words, their shapes and letters, as numbers of weights. */
import { setsOf, wordSet } from './known-words.ts';

/** There are 2^15 weights for each kind of text. Features share them by chance. */
const bucketBits = 15;
export const bucketCount = 1 << bucketBits;

/** Longer texts are judged by their beginning. */
const longest = 300;
const mostFeatures = 4096;

/** The features of a text. The arrays are used again for the next text. */
export interface TextFeatures {
  /** Numbers of weights: first those of the text as a whole, then those of its words. */
  buckets: Int32Array;
  /** How many are of the text as a whole. */
  ofText: number;
  count: number;
  words: number;
}

const features: TextFeatures = { buckets: new Int32Array(mostFeatures), ofText: 0, count: 0, words: 0 };

interface Word {
  /** Without the punctuation around it, in lower case. */
  text: string;
  /** "Aa" for a capitalised word, "A." for an initial, "0" for digits. */
  shape: number;
  sets: number;
  isCapitalised: boolean;
  hasDigit: boolean;
  isAllCaps: boolean;
  /** Code of the last mark behind the word, or 0. */
  mark: number;
}

/** What kind of feature a number is of, so that equal words in different places have different weights. */
const seed = {
  word: 11,
  shape: 23,
  shapePair: 37,
  wordPair: 41,
  prefix: 53,
  suffix: 67,
  longSuffix: 71,
  letters: 83,
  sets: 97,
  setsPair: 101,
  firstWord: 113,
  lastWord: 127,
  size: 131,
  capitals: 149,
  ending: 163,
  marks: 179,
  functions: 191,
  whole: 211,
  shapes: 223,
  union: 239,
  edges: 251,
  length: 263,
  setsShape: 277,
  firstSets: 281,
  lastSets: 293,
  only: 307,
  twoShapes: 311,
} as const;

/** One step of the FNV-1a hash. */
function step(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

function hashText(hash: number, text: string, from = 0, to = text.length): number {
  let result = hash;
  for (let at = from; at < to; at += 1) result = step(result, text.charCodeAt(at));
  return result;
}

function start(kind: number): number {
  return step(0x811c9dc5, kind);
}

function add(hash: number): void {
  if (features.count >= mostFeatures) return;
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  features.buckets[features.count] = (mixed ^ (mixed >>> 13)) >>> (32 - bucketBits);
  features.count += 1;
}

function add2(kind: number, a: number, b = 0): void {
  add(step(step(start(kind), a), b));
}

const isLetter = /\p{L}/u;
const isUpper = /\p{Lu}/u;

/** 1 upper case, 2 lower case, 3 digit, 0 anything else. */
const classOfCode = new Uint8Array(65536);
for (let code = 0; code < 65536; code += 1) {
  const character = String.fromCharCode(code);
  if (code >= 48 && code <= 57) classOfCode[code] = 3;
  else if (isUpper.test(character)) classOfCode[code] = 1;
  else if (isLetter.test(character) || (code >= 0x300 && code <= 0x36f)) classOfCode[code] = 2;
}

/** A piece between spaces as a word; `undefined` when it has neither letter nor digit. */
function wordOf(piece: string): Word | undefined {
  let from = 0;
  let to = piece.length;
  while (from < to && classOfCode[piece.charCodeAt(from)] === 0) from += 1;
  while (to > from && classOfCode[piece.charCodeAt(to - 1)] === 0) to -= 1;
  if (from === to) return undefined;
  let shape = 0;
  let last = -1;
  let upper = 0;
  let lower = 0;
  let hasDigit = false;
  for (let at = from; at < to; at += 1) {
    const code = piece.charCodeAt(at);
    const kind = classOfCode[code] ?? 0;
    if (kind === 1) upper += 1;
    else if (kind === 2) lower += 1;
    else if (kind === 3) hasDigit = true;
    const sign = kind === 0 ? code : kind;
    if (sign !== last) shape = step(shape, sign);
    else if (kind === 1 && upper === 2) shape = step(shape, 9);
    last = sign;
  }
  const mark = to < piece.length ? piece.charCodeAt(to) : 0;
  if (mark === 46 && to - from <= 2) shape = step(shape, 46);
  const text = piece.slice(from, to).toLowerCase();
  const whole = mark === 46 ? setsOf(`${text}.`) : 0;
  return {
    text,
    shape,
    sets: setsOf(text) | whole,
    isCapitalised: classOfCode[piece.charCodeAt(from)] === 1,
    hasDigit,
    isAllCaps: upper > 1 && lower === 0,
    mark: to < piece.length ? piece.charCodeAt(piece.length - 1) : 0,
  };
}

/** Small numbers as they are, larger ones in steps. */
function size(count: number): number {
  if (count <= 6) return count;
  if (count <= 8) return 7;
  if (count <= 12) return 8;
  return count <= 20 ? 9 : 10;
}

function addLetters({ text, isCapitalised }: Word): void {
  const { length } = text;
  add(hashText(step(start(seed.suffix), Number(isCapitalised)), text, Math.max(0, length - 3)));
  if (!isCapitalised) return;
  add(hashText(start(seed.prefix), text, 0, 3));
  add(hashText(start(seed.longSuffix), text, Math.max(0, length - 4)));
  const most = Math.min(length, 12);
  for (let at = 0; at + 2 < most; at += 1) add(hashText(start(seed.letters), text, at, at + 3));
}

function addWords(words: readonly Word[]): void {
  const few = words.length <= 14;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) continue;
    const before = words[at - 1];
    const place = at === 0 ? 1 : at === words.length - 1 ? 2 : 0;
    add(hashText(start(seed.word), word.text));
    add2(seed.shape, word.shape, place);
    add2(seed.shapePair, before?.shape ?? 1, word.shape);
    add2(seed.sets, word.sets, place);
    add2(seed.setsShape, word.sets, word.shape);
    add2(seed.setsPair, before?.sets ?? 1, word.sets);
    if (few) {
      if (before) add(hashText(hashText(start(seed.wordPair), before.text), word.text));
      addLetters(word);
      const next = words[at + 1];
      add(step(step(step(start(seed.twoShapes), before?.shape ?? 1), word.shape), next?.shape ?? 1));
    }
  }
}

const signs = [
  58, 63, 33, 44, 40, 34, 8220, 8216, 171, 8222, 36, 64, 169, 47, 38, 8211, 8212, 45, 124, 8217, 59, 46,
];

function addWhole(text: string, words: readonly Word[]): void {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return;
  let [capitals, digits, functions, verbs, union, allCaps, lowers] = [0, 0, 0, 0, 0, 0, 0];
  let shapes = start(seed.shapes);
  for (const word of words) {
    if (word.isCapitalised) capitals += 1;
    else if (!word.hasDigit && !(word.sets & (wordSet.particle | wordSet.functionWord))) lowers += 1;
    if (word.hasDigit) digits += 1;
    if (word.sets & wordSet.functionWord) functions += 1;
    if (word.sets & wordSet.verb) verbs += 1;
    if (word.isAllCaps) allCaps += 1;
    union |= word.sets;
    shapes = step(shapes, word.shape);
  }
  const many = size(words.length);
  const isAllCaps = allCaps > 0 && allCaps >= capitals - 1 && lowers === 0 ? 1 : 0;
  const ending = text.charCodeAt(text.length - 1);
  const endingSign = (classOfCode[ending] ?? 0) === 0 ? ending : 0;
  add2(seed.size, many, isAllCaps);
  add2(seed.capitals, Math.round((capitals / words.length) * 6), Math.min(words.length, 4));
  add2(seed.capitals + 1, Math.min(lowers, 4), isAllCaps);
  add2(seed.ending, endingSign, Math.min(many, 5));
  add2(seed.functions, Math.min(functions, 4), Math.min(verbs, 3));
  add2(seed.functions + 1, functions > 0 ? 1 : 0, many);
  add2(seed.functions + 2, Math.min(digits, 3), many);
  add2(seed.length, Math.min(20, text.length >> 4), 0);
  const opening = text.charCodeAt(0);
  add2(seed.edges, (classOfCode[opening] ?? 0) === 0 ? opening : (classOfCode[opening] ?? 0), endingSign);
  for (const sign of signs) if (text.includes(String.fromCharCode(sign))) add2(seed.marks, sign, 0);
  for (let bit = 1; bit <= wordSet.role; bit <<= 1) if (union & bit) add2(seed.union, bit, 0);
  add(hashText(start(seed.firstWord), first.text));
  add(hashText(start(seed.lastWord), last.text));
  add2(seed.firstSets, first.sets, many);
  add2(seed.lastSets, last.sets, many);
  if (words.length <= 5) {
    add(shapes);
    let whole = start(seed.whole);
    for (const word of words) whole = hashText(step(whole, 32), word.text);
    add(whole);
  }
  if (words.length === 1) add2(seed.only, first.shape, first.text.length);
}

/** The features of a text; those of the text before are overwritten. */
export function featuresOf(text: string): TextFeatures {
  const trimmed = text.length > longest ? text.slice(0, longest).trim() : text.trim();
  const words: Word[] = [];
  let from = 0;
  for (let at = 0; at <= trimmed.length; at += 1) {
    const code = at < trimmed.length ? trimmed.charCodeAt(at) : 32;
    if (code !== 32 && code !== 9 && code !== 10 && code !== 0xa0) continue;
    const word = at > from ? wordOf(trimmed.slice(from, at)) : undefined;
    if (word) words.push(word);
    from = at + 1;
  }
  features.count = 0;
  features.words = words.length;
  addWhole(trimmed, words);
  features.ofText = features.count;
  addWords(words);
  return features;
}
