/** Says what a short text is: a person, a title, an organisation, a place, prose, or what a site prints around its content. */
import { bucketCount, featuresOf } from './text-features.ts';
import model from './text-kind.model.json' with { type: 'json' };
import { textKinds } from './text-kinds.ts';

export type TextKind = (typeof textKinds)[number];

const weights = new Int8Array(Buffer.from(model.weights, 'base64'));
if (model.kinds !== textKinds.join(' ') || weights.length !== bucketCount * textKinds.length) {
  throw new Error('text-kind.model.json is of another version. Make it again: npm run train');
}

const kindCount = textKinds.length;
const ofText = new Float64Array(kindCount);
const ofWords = new Float64Array(kindCount);

function addWeights(sums: Float64Array, buckets: Int32Array, from: number, to: number): void {
  sums.fill(0);
  for (let at = from; at < to; at += 1) {
    const row = (buckets[at] ?? 0) * kindCount;
    for (let kind = 0; kind < kindCount; kind += 1)
      sums[kind] = (sums[kind] ?? 0) + (weights[row + kind] ?? 0);
  }
}

/**
 * How likely a line, or a piece of one, is each kind of text. The probabilities sum to 1; each kind counts as equally likely beforehand.
 * Several persons in a row count as a person; labels, dates and times that stand alone as chrome.
 * Longer texts are judged by their first 300 characters.
 */
export function textKind(text: string): Record<TextKind, number> {
  const { buckets, ofText: whole, count, words } = featuresOf(text);
  addWeights(ofText, buckets, 0, whole);
  addWeights(ofWords, buckets, whole, count);
  const share = 1 / Math.sqrt(Math.max(1, words));
  let total = 0;
  const odds = textKinds.map((_, kind) => {
    const score = ((ofText[kind] ?? 0) + (ofWords[kind] ?? 0) * share) * model.scale;
    const odd = Math.exp(Math.max(-40, Math.min(40, score)));
    total += odd;
    return odd;
  });
  return Object.fromEntries(textKinds.map((kind, at) => [kind, (odds[at] ?? 0) / total])) as Record<
    TextKind,
    number
  >;
}
