/** Windows-1252, the encoding that old pages are in and that UTF-8 is most often mistaken for. */

/** The characters of the bytes 0x80 to 0x9F; a space where the encoding has none. */
const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const charOf = (byte: number): string =>
  byte >= 0x80 && byte <= 0x9f && upper[byte - 0x80] !== ' '
    ? (upper[byte - 0x80] ?? '')
    : String.fromCharCode(byte);

const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [charOf(byte), byte]));

/** The text of bytes; a byte that the encoding does not have becomes a control character, as browsers read it. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096)
    parts.push(Array.from(bytes.subarray(at, at + 4096), charOf).join(''));
  return parts.join('');
}

/** The bytes of a text; `undefined` when it holds a character that the encoding does not have. */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = byteOf.get(text[at] ?? '');
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}
