/** Makes the model that labels the words of a reference. */
import { join } from 'node:path';
import {
  citationBuckets,
  citationLabels,
  citationWordsOf,
  endingCount,
} from '../../src/import/reading/references/citation-features.ts';
import { fold } from '../../src/text/fold.ts';
import { inventReference } from './citation-examples.ts';
import { type LabelledSequence, trainChain } from './crf.ts';
import { randomFrom } from './random.ts';
import { toBytes } from './softmax.ts';
import { type LabelledReference, readReferences } from './sources.ts';

const others: Record<string, (typeof citationLabels)[number]> = {
  'container-title': 'container',
  'collection-title': 'note',
  'citation-number': 'number',
  director: 'author',
  doi: 'link',
  isbn: 'link',
  url: 'link',
};

function labelOf(label: string): number {
  const own = (citationLabels as readonly string[]).indexOf(label);
  return own >= 0 ? own : citationLabels.indexOf(others[label] ?? 'note');
}

function sequenceOf(reference: LabelledReference): LabelledSequence {
  const words = citationWordsOf(reference.map(({ text }) => text).join(' '));
  const labels = reference.flatMap(({ label, text }) => (text.match(/\S+/g) ?? []).map(() => labelOf(label)));
  return {
    buckets: words.map(({ buckets }) => buckets),
    endings: words.map(({ ending }) => ending),
    labels: labels.slice(0, words.length),
  };
}

/** What two printings of the same reference share: the title, or the whole where it has none. */
function keysOf(reference: LabelledReference): string[] {
  const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  const title = reference
    .filter(({ label }) => label === 'title')
    .map(({ text }) => letters(text))
    .join('');
  return [letters(reference.map(({ text }) => text).join('')), ...(title.length > 12 ? [title] : [])];
}

/**
 * The references to learn from: none that the test set has, too. `good.xml` has the same form as `core.xml`, and is three times as large.
 */
export function trainingReferences(folder: string): LabelledReference[] {
  const read = (name: string) => readReferences(join(folder, 'anystyle/res/parser', name));
  const tested = new Set(read('gold.xml').flatMap(keysOf));
  return ['core.xml', 'good.xml']
    .flatMap(read)
    .filter((reference) => reference.length > 0 && !keysOf(reference).some((key) => tested.has(key)));
}

/** Weights from -7 to 7, two in a byte. */
function inNibbles(weights: Float64Array): { packed: string; scale: number } {
  const { bytes, scale } = toBytes(weights, 7);
  const pairs = Uint8Array.from({ length: bytes.length / 2 }, (_, at) => {
    const [low, high] = [(bytes[at * 2] ?? 0) + 8, (bytes[at * 2 + 1] ?? 0) + 8];
    return low + high * 16;
  });
  return { packed: Buffer.from(pairs).toString('base64'), scale };
}

/** References in styles that the labelled ones have few of. */
const inventedCount = 2000;

/** The model's file. */
export function trainCitationLine(folder: string): string {
  const random = randomFrom(7);
  const invented = Array.from({ length: inventedCount }, () => inventReference(random));
  const sequences = [...trainingReferences(folder), ...invented].map(sequenceOf);
  const shape = {
    labels: citationLabels.length,
    buckets: citationBuckets,
    endings: endingCount,
    passes: 6,
    rate: 0.15,
  };
  const { states, steps } = trainChain(sequences, shape, random);
  const packed = inNibbles(states);
  const stepBytes = toBytes(steps);
  const file = {
    labels: citationLabels.join(' '),
    stateScale: packed.scale,
    stepScale: stepBytes.scale,
    steps: Buffer.from(stepBytes.bytes.buffer).toString('base64'),
    states: packed.packed,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
