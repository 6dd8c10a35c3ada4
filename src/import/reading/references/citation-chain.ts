/** Labels the words of a reference with the likeliest series of labels (Viterbi). */
import {
  type CitationWord,
  citationBuckets,
  citationLabels,
  citationWordsOf,
  endingCount,
} from './citation-features.ts';
import model from './citation-line.model.json' with { type: 'json' };

type CitationLabel = (typeof citationLabels)[number];

const labels = citationLabels.length;
const steps = new Int8Array(Buffer.from(model.steps, 'base64'));
/** Two weights a byte, from -7 to 7. */
const states = new Int8Array(citationBuckets * labels);
Buffer.from(model.states, 'base64').forEach((pair, at) => {
  states[at * 2] = (pair & 15) - 8;
  states[at * 2 + 1] = (pair >> 4) - 8;
});
if (model.labels !== citationLabels.join(' ') || steps.length !== endingCount * (labels + 1) * labels) {
  throw new Error('citation-line.model.json is of another version. Make it again: npm run train');
}

export interface LabelledWord extends CitationWord {
  label: CitationLabel;
}

function scoresOf({ buckets }: CitationWord): Float64Array {
  const scores = new Float64Array(labels);
  for (const bucket of buckets) {
    const row = bucket * labels;
    for (let label = 0; label < labels; label += 1)
      scores[label] = (scores[label] ?? 0) + (states[row + label] ?? 0);
  }
  return scores.map((score) => score * model.stateScale);
}

/** The words of a reference, each with its label. */
export function labelWords(text: string): LabelledWord[] {
  const words = citationWordsOf(text);
  const best: Float64Array[] = [];
  const from: Uint8Array[] = [];
  words.forEach((word, at) => {
    const scores = scoresOf(word);
    const [reached, came] = [new Float64Array(labels), new Uint8Array(labels)];
    const before = best[at - 1];
    const rows = (words[at - 1]?.ending ?? 0) * (labels + 1);
    for (let label = 0; label < labels; label += 1) {
      let most = before ? Number.NEGATIVE_INFINITY : (steps[labels * labels + label] ?? 0) * model.stepScale;
      for (let last = 0; before && last < labels; last += 1) {
        const through = (before[last] ?? 0) + (steps[(rows + last) * labels + label] ?? 0) * model.stepScale;
        if (through > most) {
          most = through;
          came[label] = last;
        }
      }
      reached[label] = most + (scores[label] ?? 0);
    }
    best.push(reached);
    from.push(came);
  });
  const last = best.at(-1) ?? new Float64Array(labels);
  let label = last.reduce((top, score, index) => (score > (last[top] ?? 0) ? index : top), 0);
  const path: CitationLabel[] = [];
  for (let at = words.length - 1; at >= 0; at -= 1) {
    path.push(citationLabels[label] ?? 'note');
    label = from[at]?.[label] ?? 0;
  }
  return words.map((word, at) => ({ ...word, label: path[words.length - 1 - at] ?? 'note' }));
}
