/** The lengths of all documents, in half a byte each. BM25 needs them only roughly. */

/** Each of the sixteen steps is so many times as long as the one before. */
const ratio = 1.3;
/** The step of a document of the mean length. */
const middle = 8;

/** The length of each step, relative to the mean: from an eighth to six times. By multiplication alone, so that every engine has the same. */
const steps = Array.from({ length: 16 }, (_, step) => {
  let length = 1;
  for (let at = middle; at < step; at += 1) length *= ratio;
  for (let at = middle; at > step; at -= 1) length /= ratio;
  return length;
});

/** @param lengths the number of terms of each document. */
export function writeLengths(lengths: readonly number[]): Uint8Array {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  const bytes = new Uint8Array(Math.ceil(lengths.length / 2));
  for (const [id, length] of lengths.entries()) {
    let step = 0;
    while (step < 15 && nearerToNext(step, length / mean)) step += 1;
    bytes[id >> 1] = (bytes[id >> 1] ?? 0) | (id % 2 === 0 ? step << 4 : step);
  }
  return bytes;
}

/** In the middle between two steps, by their ratio. */
const nearerToNext = (step: number, relative: number) =>
  relative * relative > (steps[step] ?? 0) * (steps[step + 1] ?? 0);

/** The length of each document, relative to the mean. @param count the number of documents. */
export function readLengths(bytes: Uint8Array, count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, id) => {
    const byte = bytes[id >> 1] ?? 0;
    return steps[id % 2 === 0 ? byte >> 4 : byte & 15] ?? 1;
  });
}
