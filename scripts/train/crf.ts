/** Trains a linear-chain conditional random field by stochastic gradient descent (AdaGrad). */
import { largest } from '../../src/text/extremes.ts';
import { type Random, shuffled } from './random.ts';

/** One sequence: for each place its features, how it ends, and its label. */
export interface LabelledSequence {
  buckets: readonly Int32Array[];
  endings: readonly number[];
  labels: readonly number[];
}

export interface ChainWeights {
  /** Those of bucket `b` start at `b * labels`. */
  states: Float64Array;
  /** `(ending * (labels + 1) + before) * labels + label`; `before` is `labels` at the beginning. */
  steps: Float64Array;
}

interface Room {
  scores: Float64Array;
  forward: Float64Array;
  backward: Float64Array;
}

function logSum(values: Float64Array, from: number, size: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = from; at < from + size; at += 1) most = Math.max(most, values[at] as number);
  let total = 0;
  for (let at = from; at < from + size; at += 1) total += Math.exp((values[at] as number) - most);
  return most + Math.log(total);
}

function scoresOf(
  { buckets }: LabelledSequence,
  { states }: ChainWeights,
  labels: number,
  scores: Float64Array,
): void {
  scores.fill(0, 0, buckets.length * labels);
  buckets.forEach((numbers, at) => {
    for (const bucket of numbers) {
      const row = bucket * labels;
      for (let label = 0; label < labels; label += 1) {
        scores[at * labels + label] =
          (scores[at * labels + label] as number) + (states[row + label] as number);
      }
    }
  });
}

/** Log sums of all labellings up to each place, and from each place on; gives that of the whole. */
function sums(
  sequence: LabelledSequence,
  { steps }: ChainWeights,
  labels: number,
  { scores, forward, backward }: Room,
): number {
  const size = sequence.labels.length;
  const through = new Float64Array(labels);
  for (let at = 0; at < size; at += 1) {
    const rows = at === 0 ? -1 : (sequence.endings[at - 1] as number) * (labels + 1);
    for (let label = 0; label < labels; label += 1) {
      let before = steps[labels * labels + label] as number;
      if (at > 0) {
        for (let from = 0; from < labels; from += 1) {
          through[from] =
            (forward[(at - 1) * labels + from] as number) + (steps[(rows + from) * labels + label] as number);
        }
        before = logSum(through, 0, labels);
      }
      forward[at * labels + label] = before + (scores[at * labels + label] as number);
    }
  }
  backward.fill(0, (size - 1) * labels, size * labels);
  for (let at = size - 2; at >= 0; at -= 1) {
    const rows = (sequence.endings[at] as number) * (labels + 1);
    for (let from = 0; from < labels; from += 1) {
      for (let label = 0; label < labels; label += 1) {
        const next = (at + 1) * labels + label;
        through[label] =
          (steps[(rows + from) * labels + label] as number) +
          (scores[next] as number) +
          (backward[next] as number);
      }
      backward[at * labels + from] = logSum(through, 0, labels);
    }
  }
  return logSum(forward, (size - 1) * labels, labels);
}

/** A step of AdaGrad that keeps unneeded weights small. */
function descend(
  weights: Float64Array,
  squares: Float64Array,
  at: number,
  gradient: number,
  rate: number,
): void {
  const square = (squares[at] as number) + gradient * gradient;
  squares[at] = square;
  weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(square);
}

/** Weights that make the given labels likely. */
export function trainChain(
  sequences: readonly LabelledSequence[],
  shape: { labels: number; buckets: number; endings: number; passes: number; rate: number },
  random: Random,
): ChainWeights {
  const { labels } = shape;
  const weights = {
    states: new Float64Array(shape.buckets * labels),
    steps: new Float64Array(shape.endings * (labels + 1) * labels),
  };
  const stateSquares = new Float64Array(weights.states.length).fill(0.1);
  const stepSquares = new Float64Array(weights.steps.length).fill(0.1);
  const longest = largest(sequences.map((sequence) => sequence.labels.length));
  const room = {
    scores: new Float64Array(longest * labels),
    forward: new Float64Array(longest * labels),
    backward: new Float64Array(longest * labels),
  };
  const slopes = new Float64Array(labels);
  for (let pass = 0; pass < shape.passes; pass += 1) {
    const rate = shape.rate / (1 + pass * 0.3);
    for (const sequence of shuffled(sequences, random)) {
      scoresOf(sequence, weights, labels, room.scores);
      const total = sums(sequence, weights, labels, room);
      const before = weights.steps.slice();
      for (let at = 0; at < sequence.labels.length; at += 1) {
        const right = sequence.labels[at] as number;
        for (let label = 0; label < labels; label += 1) {
          const cell = at * labels + label;
          const likely = Math.exp((room.forward[cell] as number) + (room.backward[cell] as number) - total);
          slopes[label] = likely - (label === right ? 1 : 0);
          if (at === 0)
            descend(weights.steps, stepSquares, labels * labels + label, slopes[label] as number, rate);
        }
        for (const bucket of sequence.buckets[at] as Int32Array) {
          for (let label = 0; label < labels; label += 1) {
            const slope = slopes[label] as number;
            if (slope > 1e-4 || slope < -1e-4)
              descend(weights.states, stateSquares, bucket * labels + label, slope, rate);
          }
        }
        if (at === 0) continue;
        const rows = (sequence.endings[at - 1] as number) * (labels + 1);
        for (let from = 0; from < labels; from += 1) {
          for (let label = 0; label < labels; label += 1) {
            const step = (rows + from) * labels + label;
            const cell = at * labels + label;
            const likely = Math.exp(
              (room.forward[(at - 1) * labels + from] as number) +
                (before[step] as number) +
                (room.scores[cell] as number) +
                (room.backward[cell] as number) -
                total,
            );
            const slope = likely - (from === sequence.labels[at - 1] && label === right ? 1 : 0);
            if (slope > 1e-4 || slope < -1e-4) descend(weights.steps, stepSquares, step, slope, rate);
          }
        }
      }
    }
  }
  return weights;
}
