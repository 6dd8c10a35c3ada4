/** Shards of the index: sorted terms with their postings. Writes and reads them. */
import {
  type BitReader,
  type BitWriter,
  bitReader,
  bitWriter,
  readVarint,
  riceParameter,
  writeVarint,
} from './bit-stream.ts';
import { searchFields } from './options.ts';

/** A term in one field: its documents in rising order, how often each has it, and how long the field is there. */
export interface Posting {
  ids: Int32Array;
  frequencies: Uint8Array;
  /** In title and people only: the length of other fields is not used. */
  lengths?: Uint8Array;
}

/** The postings of a term, by the number of the field. */
export type FieldPostings = (Posting | undefined)[];

/** The first fields, title and people, whose length counts: a term of a short title scores higher. */
export const measuredFields = 2;
/** The fields of what somebody wrote: title, people and abstract. The others say where and when it was said. */
export const textFields: readonly number[] = [0, 1, 2];
/** The largest length and frequency that is counted: six bits. */
export const maxCount = 63;

const utf8 = { encoder: new TextEncoder(), decoder: new TextDecoder() };

/** @param count the number of documents of the whole index. */
export function writeShard(terms: readonly (readonly [string, FieldPostings])[], count: number): Uint8Array {
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
      writePosting(posting, count, writer);
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

/** Gaps between documents in Rice codes, frequencies in unary, lengths in six bits. */
function writePosting({ ids, frequencies, lengths }: Posting, count: number, writer: BitWriter): void {
  const k = riceParameter(count, ids.length);
  let before = -1;
  ids.forEach((id, index) => {
    writer.rice(id - before - 1, k);
    before = id;
    writer.rice((frequencies[index] ?? 1) - 1, 0);
    if (lengths) writer.bits(lengths[index] ?? 0, 6);
  });
}

/** @param count the number of documents of the whole index. */
export function readShard(bytes: Uint8Array, count: number): [string, FieldPostings][] {
  const cursor = { at: 0 };
  const varint = () => readVarint(bytes, cursor);
  const termCount = varint();
  const [suffixBytes, letterBytes, sizeBytes] = [varint(), varint(), varint()];
  const sharedAt = cursor.at;
  const masksAt = sharedAt + termCount;
  const suffixesAt = masksAt + termCount;
  let lettersAt = suffixesAt + suffixBytes;
  const sizesAt = lettersAt + letterBytes;
  const reader = bitReader(bytes, sizesAt + sizeBytes);
  cursor.at = suffixesAt;
  const suffixes = Array.from({ length: termCount }, varint);
  cursor.at = sizesAt;
  let previous = new Uint8Array();
  return suffixes.map((suffix, index) => {
    const same = bytes[sharedAt + index] ?? 0;
    const spelt = new Uint8Array(same + suffix);
    spelt.set(previous.subarray(0, same));
    spelt.set(bytes.subarray(lettersAt, lettersAt + suffix), same);
    lettersAt += suffix;
    previous = spelt;
    const mask = bytes[masksAt + index] ?? 0;
    const postings = searchFields.map((_, field) =>
      mask & (1 << field) ? readPosting(varint(), count, field < measuredFields, reader) : undefined,
    );
    return [utf8.decoder.decode(spelt), postings];
  });
}

function readPosting(size: number, count: number, isMeasured: boolean, reader: BitReader): Posting {
  // A posting names each document once: a damaged shard cannot ask for more memory than that.
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

/** Whether a misspelt word may be corrected to this one. A word of a single abstract may be a misprint itself. */
export function isSuggestible(term: string, postings: FieldPostings): boolean {
  if (term.length < 3 || /\d/.test(term)) return false;
  let documents = 0;
  for (const [field, posting] of postings.entries()) {
    if (posting && field < measuredFields) return true;
    documents += posting?.ids.length ?? 0;
  }
  return documents > 1;
}
