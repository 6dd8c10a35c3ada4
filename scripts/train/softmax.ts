/** Trains a linear model with several classes by stochastic gradient descent (AdaGrad), and rounds its weights to bytes. */

import { bucketCount, featuresOf } from '../../src/import/reading/text-kind/text-features.ts';
import { largest } from '../../src/text/extremes.ts';
import { type Random, shuffled } from './random.ts';

export interface LabelledText {
  text: string;
  kind: number;
}

interface Prepared {
  buckets: Int32Array;
  ofText: number;
  share: number;
  kind: number;
}

function prepare({ text, kind }: LabelledText): Prepared {
  const { buckets, ofText, count, words } = featuresOf(text);
  return { buckets: buckets.slice(0, count), ofText, share: 1 / Math.sqrt(Math.max(1, words)), kind };
}

/** Weights for each class: those of bucket `b` start at `b * classes`. */
export function trainSoftmax(
  examples: readonly LabelledText[],
  classes: number,
  passes: number,
  random: Random,
): Float64Array {
  const weights = new Float64Array(bucketCount * classes);
  const squares = new Float64Array(bucketCount * classes).fill(1e-3);
  const prepared = examples.map(prepare);
  const scores = new Float64Array(classes);
  for (let pass = 0; pass < passes; pass += 1) {
    const rate = 0.12 / (1 + pass);
    for (const { buckets, ofText, share, kind } of shuffled(prepared, random)) {
      scores.fill(0);
      for (let at = 0; at < buckets.length; at += 1) {
        const row = (buckets[at] as number) * classes;
        const value = at < ofText ? 1 : share;
        for (let c = 0; c < classes; c += 1)
          scores[c] = (scores[c] as number) + (weights[row + c] as number) * value;
      }
      const most = largest(scores);
      let total = 0;
      for (let c = 0; c < classes; c += 1) {
        scores[c] = Math.exp((scores[c] as number) - most);
        total += scores[c] as number;
      }
      // A softened target keeps the weights of rare features small.
      for (let c = 0; c < classes; c += 1)
        scores[c] = (scores[c] as number) / total - (c === kind ? 0.95 : 0.05 / (classes - 1));
      for (let at = 0; at < buckets.length; at += 1) {
        const row = (buckets[at] as number) * classes;
        const value = at < ofText ? 1 : share;
        for (let c = 0; c < classes; c += 1) {
          const gradient = (scores[c] as number) * value;
          const square = (squares[row + c] as number) + gradient * gradient;
          squares[row + c] = square;
          weights[row + c] = (weights[row + c] as number) - (rate * gradient) / Math.sqrt(square);
        }
      }
    }
  }
  return weights;
}

/** Weights as whole numbers from `-levels` to `levels`, and what 1 stands for. Of the largest weights, one in two thousand is cut. */
export function toBytes(weights: Float64Array, levels = 127): { bytes: Int8Array; scale: number } {
  const sizes = Float64Array.from(weights, Math.abs)
    .filter((size) => size > 0)
    .sort();
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const scale = Number((largest / levels).toPrecision(6));
  const byteOf = (weight: number) => Math.max(-levels, Math.min(levels, Math.round(weight / scale)));
  return { bytes: Int8Array.from(weights, byteOf), scale };
}
