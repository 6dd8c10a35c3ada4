/** Decodes the bytes of a dump, which come from anywhere: UTF-8, UTF-16 with a byte order mark, or Windows-1252. */
import { decodeUtf8 } from './decode-utf8.ts';
import { InputError } from './input-error.ts';
import { decodeWindows1252, encodeWindows1252 } from './windows-1252.ts';

export interface DecodedDump {
  text: string;
  /** The encoding, where it was guessed; with the first line that shows it. */
  guessed?: { name: 'Windows-1252'; line: number };
}

/** What files begin with that are often saved in the place of a page's text. */
const otherFiles: [name: string, begins: readonly number[]][] = [
  ['a picture (PNG)', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture (JPEG)', [0xff, 0xd8, 0xff]],
  ['a picture (GIF)', [0x47, 0x49, 0x46, 0x38]],
  ['a picture (WebP)', [0x52, 0x49, 0x46, 0x46]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or a document of an office program', [0x50, 0x4b, 0x03, 0x04]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a compressed file', [0x1f, 0x8b]],
];

/**
 * Decodes a dump and drops its byte order mark.
 *
 * @throws {InputError} when the bytes are no text: a picture, or an encoding that cannot be told
 */
export function decodeDump(file: string, bytes: Uint8Array): DecodedDump {
  const other = otherFiles.find(([, begins]) => begins.every((byte, at) => bytes[at] === byte));
  if (other)
    throw new InputError(file, 1, `is ${other[0]}: open it, copy its text, and paste that into a text file`);
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes) };
  try {
    return { text: decodeUtf8(file, withWholeCharacters(bytes)) };
  } catch (error) {
    const text = decodeWindows1252(bytes);
    if (!(error instanceof InputError) || !isPlausible(text)) throw error;
    return { text, guessed: { name: 'Windows-1252', line: error.line ?? 1 } };
  }
}

/**
 * Lines of a calendar are folded after 75 bytes, also inside of a character (RFC 5545, section 3.1): its other bytes are moved up to the
 * line that it begins on. Other files stay as they are.
 */
function withWholeCharacters(bytes: Uint8Array): Uint8Array {
  const isCalendar = /^(?:\xEF\xBB\xBF)?BEGIN:V/i.test(latin1(bytes.subarray(0, 12)));
  if (!isCalendar) return bytes;
  const split = /([\xC2-\xF4][\x80-\xBF]{0,2})((?:\r?\n|\r)[ \t])([\x80-\xBF]{1,3})/g;
  const text = latin1(bytes).replace(split, (whole, begins: string, fold: string, rest: string) => {
    const lead = begins.charCodeAt(0);
    const missing = (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2) - begins.length;
    if (missing < 1 || rest.length < missing) return whole;
    return begins + rest.slice(0, missing) + fold + rest.slice(missing);
  });
  return Buffer.from(text, 'latin1');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Notepad and Excel write UTF-16 with a byte order mark. */
function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/**
 * Whether bytes that were read as Windows-1252 make a text of a language that it is for. Text of another encoding shows control
 * characters, signs in the middle of words ("Pawe³"), or hardly a plain letter (Cyrillic, Greek, Chinese).
 */
function isPlausible(text: string): boolean {
  if (/[^\P{Cc}\t\n\r\f]/u.test(text)) return false;
  // A mark of a footnote may stand behind a name ("Bee¹"), and "²" in a formula: only signs between letters tell.
  if (/\p{L}[¡-©«-±³-¹»-¿×÷ƒ†‡‰]\p{Ll}|[£¥]\p{Ll}/u.test(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const plain = text.match(/[a-z]/gi)?.length ?? 0;
  return plain >= 0.6 * letters;
}

/** A text of which some lines were UTF-8 that some program took for Windows-1252: "BenoÃ®t". */
export interface Repaired {
  text: string;
  /** Line, as it was and as it is. */
  lines: { line: number; before: string; after: string }[];
}

/** The first letters of what UTF-8 looks like in Windows-1252: accented letters, signs, quotes and dashes. */
const telling = /[ÂÃâ][\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]/;
const beyondAscii = /[\u0080-\uFFFF]/;

/**
 * Repairs UTF-8 that was read as Windows-1252. Only where nothing else can be meant: on every line that shows it, all letters that
 * are not ASCII turn into valid UTF-8. Where one line does not, no line is touched.
 */
export function repairMojibake(text: string): Repaired {
  if (!telling.test(text)) return { text, lines: [] };
  const lines: Repaired['lines'] = [];
  const parts = text.split(/(\r\n|\r|\n)/);
  for (let at = 0; at < parts.length; at += 2) {
    const before = parts[at] ?? '';
    if (!beyondAscii.test(before) || !telling.test(before)) continue;
    const after = asUtf8(before);
    if (after === undefined) return { text, lines: [] };
    lines.push({ line: at / 2 + 1, before, after });
    parts[at] = after;
  }
  return { text: parts.join(''), lines };
}

function asUtf8(line: string): string | undefined {
  const bytes = encodeWindows1252(line);
  if (!bytes) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /[^\P{Cc}\t\f]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
