/** Bytes to text. */
import { InputError } from './input-error.ts';

/**
 * The text that bytes hold in UTF-8, without a byte order mark. `file` is the name of theirs, for the error.
 *
 * @throws {InputError} naming the line of the first byte that is not UTF-8
 */
export function decodeUtf8(file: string, bytes: Uint8Array): string {
  const isWide = [0, 1].some((at) => bytes[at] === 0 && bytes[at + 2] === 0);
  try {
    // Plain letters in UTF-16 are UTF-8 as well, with a zero byte beside each.
    if (!isWide) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {}
  throw new InputError(file, isWide ? 1 : firstBadLine(bytes), 'is not UTF-8: save the file as UTF-8');
}

/** The line on which the first byte stands that is not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  let number = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, at));
    } catch {
      return number;
    }
    number += 1;
    start = at + 1;
  }
  return number;
}
