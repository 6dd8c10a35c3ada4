/** A piece of the index: terms in their order, and where each stands. How it is written, and how it is read. */
import { bitReader, bitWriter, riceParameter, writeVarint } from './bit-stream.ts';
import { fields } from './options.ts';

/** Where a term stands in one field: entries in rising order, how often, and how long the field is there. */
export interface Posting {
  ids: Int32Array;
  frequencies: Uint8Array;
  /** Of title and people only; the length of other fields does not count. */
  lengths?: Uint8Array;
}

/** Where a term stands: a posting for each field in which it does, by the field's number. */
export type FieldPostings = (Posting | undefined)[];

/** Fields whose length counts: a word of a short title says more. Their numbers come first. */
export const measuredFields = 2;
/** Lengths and frequencies stop counting here. */
export const longest = 63;

const utf8 = { encoder: new TextEncoder(), decoder: new TextDecoder() };

/** @param count of the entries of the whole index. */
export function writePiece(terms: readonly (readonly [string, FieldPostings])[], count: number): Uint8Array {
  const head: number[] = [];
  const shared: number[] = [];
  const suffixes: number[] = [];
  const letters: number[] = [];
  const masks: number[] = [];
  const sizes: number[] = [];
  const writer = bitWriter();
  let previous = new Uint8Array();
  writeVarint(head, terms.length);
  for (const [term, postings] of terms) {
    const bytes = utf8.encoder.encode(term);
    let same = 0;
    while (same < 255 && same < previous.length && previous[same] === bytes[same]) same += 1;
    shared.push(same);
    writeVarint(suffixes, bytes.length - same);
    for (const byte of bytes.subarray(same)) letters.push(byte);
    previous = bytes;
    masks.push(postings.reduce((mask, posting, field) => (posting ? mask | (1 << field) : mask), 0));
    for (const posting of postings) {
      if (!posting) continue;
      writeVarint(sizes, posting.ids.length);
      const k = riceParameter(count, posting.ids.length);
      let before = -1;
      posting.ids.forEach((id, index) => {
        writer.rice(id - before - 1, k);
        before = id;
        writer.rice((posting.frequencies[index] ?? 1) - 1, 0);
        if (posting.lengths) writer.bits(posting.lengths[index] ?? 0, 6);
      });
    }
  }
  writeVarint(head, suffixes.length);
  writeVarint(head, letters.length);
  writeVarint(head, sizes.length);
  return Uint8Array.from([
    ...head,
    ...shared,
    ...masks,
    ...suffixes,
    ...letters,
    ...sizes,
    ...writer.finish(),
  ]);
}

/** The piece's terms with their postings, in order. */
export function readPiece(bytes: Uint8Array, count: number): [string, FieldPostings][] {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const many = varint();
  const [suffixBytes, letterBytes, sizeBytes] = [varint(), varint(), varint()];
  const sharedAt = at;
  const masksAt = sharedAt + many;
  const suffixesAt = masksAt + many;
  let lettersAt = suffixesAt + suffixBytes;
  const sizesAt = lettersAt + letterBytes;
  const reader = bitReader(bytes, sizesAt + sizeBytes);
  at = suffixesAt;
  const suffixes = Array.from({ length: many }, varint);
  at = sizesAt;
  let previous = new Uint8Array();
  return suffixes.map((suffix, index) => {
    const same = bytes[sharedAt + index] ?? 0;
    const spelt = new Uint8Array(same + suffix);
    spelt.set(previous.subarray(0, same));
    spelt.set(bytes.subarray(lettersAt, lettersAt + suffix), same);
    lettersAt += suffix;
    previous = spelt;
    const mask = bytes[masksAt + index] ?? 0;
    const postings = fields.map((_, field) =>
      mask & (1 << field) ? readPosting(varint(), field < measuredFields) : undefined,
    );
    return [utf8.decoder.decode(spelt), postings];
  });

  function readPosting(size: number, isMeasured: boolean): Posting {
    // A posting names each entry once: a damaged piece cannot ask for more room than that.
    const length = Math.min(size, count);
    const posting: Posting = {
      ids: new Int32Array(length),
      frequencies: new Uint8Array(length),
      ...(isMeasured && { lengths: new Uint8Array(length) }),
    };
    const k = riceParameter(count, size);
    let before = -1;
    for (let index = 0; index < length; index += 1) {
      before += reader.rice(k) + 1;
      posting.ids[index] = before;
      posting.frequencies[index] = reader.rice(0) + 1;
      if (posting.lengths) posting.lengths[index] = reader.bits(6);
    }
    return posting;
  }
}

/** A word that one abstract alone has may be a misprint itself. */
export function isWorthSuggesting(term: string, postings: FieldPostings): boolean {
  if (term.length < 3 || /\d/.test(term)) return false;
  let entries = 0;
  for (const [field, posting] of postings.entries()) {
    if (posting && field < measuredFields) return true;
    entries += posting?.ids.length ?? 0;
  }
  return entries > 1;
}
