/** Decodes the bytes of a file. */
import { InputError } from './input-error.ts';

/**
 * Decodes UTF-8 and drops a byte order mark. `file` is the name in the error.
 *
 * @throws {InputError} naming the line of the first byte that is not UTF-8
 */
export function decodeUtf8(file: string, bytes: Uint8Array): string {
  const isWide = [0, 1].some((at) => bytes[at] === 0 && bytes[at + 2] === 0);
  try {
    // Plain letters in UTF-16 are valid UTF-8, with a zero byte beside each.
    if (!isWide) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {}
  throw new InputError(file, isWide ? 1 : firstBadLine(bytes), 'is not UTF-8: save the file as UTF-8');
}

/** The line of the first byte that is not UTF-8. */
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
