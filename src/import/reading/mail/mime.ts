/**
 * Decodes a mail as programs save it (RFC 2045 to 2047): quoted-printable and base64, parts and encoded words in headers. Libraries for
 * this give a text without saying which line of the file it stands on, and every field of an entry has to lead back to its line.
 */
import { quotedPrintableBytes, textOfBytes } from '../../../text/quoted-printable.ts';
import { clean, type Line } from '../../dump.ts';
import { plainOfHtml } from '../../normalize/html.ts';
import type { Boilerplate } from '../../record.ts';

export interface DecodedMail {
  lines: Line[];
  /** Lines of other parts, boundaries, and lines that continue another one. */
  boilerplate: Boilerplate[];
}

interface Part {
  type: string;
  charset: string;
  encoding: string;
  body: Line[];
  children: Part[];
}

/** The lines of a mail with its text decoded; the lines as they are where nothing is encoded. */
export function decodeMail(lines: readonly Line[]): DecodedMail {
  const from = lines.findIndex(({ text }) => text.trim() !== '');
  const blank = lines.findIndex(({ text }, index) => index > from && text.trim() === '');
  if (from < 0 || blank < 0) return { lines: [...lines], boilerplate: [] };
  const headers = lines.slice(0, blank);
  const decodedHeaders = headers.map(withEncodedWords);
  const root = partOf(headers, lines.slice(blank + 1), 0);
  const isPlain =
    root.children.length === 0 &&
    !/^(?:quoted-printable|base64)$/.test(root.encoding) &&
    root.type !== 'text/html';
  if (isPlain) return { lines: [...decodedHeaders, ...lines.slice(blank)], boilerplate: [] };
  const chosen = textPart(root, 'text/plain') ?? textPart(root, 'text/html') ?? root;
  const body = decodeBody(chosen);
  const used = new Set(body.map(({ number }) => number));
  const own = new Set(chosen.body.map(({ number }) => number));
  const boilerplate = lines
    .slice(blank + 1)
    .filter(({ number, text }) => text.trim() !== '' && !used.has(number))
    .map(({ number }) => ({
      line: number,
      what: own.has(number) ? 'encoded text' : 'other part of the mail',
    }));
  return {
    lines: [...decodedHeaders, { number: lines[blank]?.number ?? 1, text: '' }, ...body],
    boilerplate,
  };
}

function rawOf({ text, raw }: Line): string {
  // A line whose text was emptied, since a curator settled it, stays empty.
  return text === '' ? '' : (raw ?? text);
}

/** The part whose headers and body these are; its own parts with it. */
function partOf(headers: readonly Line[], body: readonly Line[], depth: number): Part {
  const unfolded = headers
    .map(rawOf)
    .join('\n')
    .replace(/\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: *(.*)$`, 'imu').exec(unfolded)?.[1]?.trim() ?? '';
  const content = header('Content-Type');
  const parameter = (name: string) =>
    new RegExp(`[; ]${name}="?([^";\\s]{1,200})"?`, 'iu').exec(content)?.[1] ?? '';
  const type = /^[\w.+-]+\/[\w.+-]+/.exec(content)?.[0].toLowerCase() ?? 'text/plain';
  const part: Part = {
    type,
    charset: parameter('charset') || 'utf-8',
    encoding: header('Content-Transfer-Encoding').toLowerCase(),
    body: [...body],
    children: [],
  };
  const boundary = parameter('boundary');
  if (!type.startsWith('multipart/') || boundary === '' || depth > 8) return part;
  const marks = body.flatMap((line, index) =>
    rawOf(line).trimEnd().startsWith(`--${boundary}`) ? index : [],
  );
  marks.forEach((mark, index) => {
    const inner = body.slice(mark + 1, marks[index + 1] ?? body.length);
    if (rawOf(body[mark] as Line).trimEnd() === `--${boundary}--`) return;
    const end = inner.findIndex(({ text }) => text.trim() === '');
    if (end >= 0) part.children.push(partOf(inner.slice(0, end), inner.slice(end + 1), depth + 1));
  });
  return part;
}

/** The first part of a type that is no attachment. */
function textPart(part: Part, type: string): Part | undefined {
  if (part.children.length === 0) return part.type === type ? part : undefined;
  for (const child of part.children) {
    const found = textPart(child, type);
    if (found) return found;
  }
  return undefined;
}

function decodeBody(part: Part): Line[] {
  const pieces =
    part.encoding === 'base64'
      ? fromBase64(part)
      : part.encoding === 'quoted-printable'
        ? fromQuotedPrintable(part)
        : part.body.map((line) => ({ number: line.number, text: rawOf(line) }));
  return part.type === 'text/html'
    ? plainLines(pieces)
    : pieces.map(({ number, text }) => toLine(number, text));
}

function toLine(number: number, raw: string): Line {
  const text = clean(raw);
  return { number, text, ...(raw !== text && { raw }) };
}

interface Piece {
  number: number;
  text: string;
}

/** Lines that end in "=" go on; the joined line has the number of the first. */
function fromQuotedPrintable({ body, charset }: Part): Piece[] {
  const pieces: Piece[] = [];
  let open: { number: number; bytes: number[] } | undefined;
  for (const line of body) {
    const raw = rawOf(line).replace(/(?<![ \t])[ \t]+$/, '');
    const isSoft = raw.endsWith('=');
    open ??= { number: line.number, bytes: [] };
    for (const each of quotedPrintableBytes(isSoft ? raw.slice(0, -1) : raw)) open.bytes.push(each);
    if (isSoft) continue;
    pieces.push({ number: open.number, text: textOfBytes(open.bytes, charset) });
    open = undefined;
  }
  if (open) pieces.push({ number: open.number, text: textOfBytes(open.bytes, charset) });
  return pieces;
}

/** Each line of the decoded text has the number of the encoded line that its first byte stands on. */
function fromBase64({ body, charset }: Part): Piece[] {
  const bytes: number[] = [];
  const starts: { byte: number; number: number }[] = [];
  for (const line of body) {
    starts.push({ byte: bytes.length, number: line.number });
    for (const each of Buffer.from(rawOf(line), 'base64')) bytes.push(each);
  }
  const pieces: Piece[] = [];
  let from = 0;
  let at = 0;
  for (let index = 0; index <= bytes.length; index += 1) {
    if (index < bytes.length && bytes[index] !== 10) continue;
    while (at + 1 < starts.length && (starts[at + 1]?.byte ?? 0) <= from) at += 1;
    const text = textOfBytes(bytes.slice(from, index), charset).replace(/\r$/, '');
    pieces.push({ number: starts[at]?.number ?? 1, text });
    from = index + 1;
  }
  return pieces;
}

const lineEnd = /<br\b[^<>]{0,200}>|<\/(?:p|div|tr|li|h[1-6]|table|ul|ol|blockquote|title|td)>/giu;

/** HTML as lines of text: what stands between two ends of lines is one, with the number of the line on which it begins. */
function plainLines(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let html = '';
  let number = pieces[0]?.number ?? 1;
  const whole = pieces.map(({ text }) => text).join('\n');
  const hidden = /<(style|script|head)\b/iu;
  if (hidden.test(whole)) return plainLines(withoutHidden(pieces));
  const flush = (next: number) => {
    const text = plainOfHtml(html).replace(/\n+/g, ' ');
    lines.push(toLine(number, text));
    html = '';
    number = next;
  };
  for (const piece of pieces) {
    let from = 0;
    if (html.trim() === '') number = piece.number;
    for (const match of piece.text.matchAll(lineEnd)) {
      html += piece.text.slice(from, match.index);
      from = match.index + match[0].length;
      flush(piece.number);
      if (/^<\/(?:p|h|table|ul|ol|blockquote)/iu.test(match[0]))
        lines.push({ number: piece.number, text: '' });
    }
    html += `${piece.text.slice(from)} `;
  }
  flush(number);
  return lines;
}

/** The pieces without style, script and head. */
function withoutHidden(pieces: readonly Piece[]): Piece[] {
  let until = '';
  return pieces.map(({ number, text }) => {
    let rest = text;
    let kept = '';
    while (rest !== '') {
      if (until !== '') {
        const end = rest.toLowerCase().indexOf(until);
        if (end < 0) break;
        rest = rest.slice(end + until.length);
        until = '';
        continue;
      }
      const open = /<(style|script|head)\b/iu.exec(rest);
      if (!open?.[1]) {
        kept += rest;
        break;
      }
      kept += rest.slice(0, open.index);
      until = `</${open[1].toLowerCase()}>`;
      rest = rest.slice(open.index + open[0].length);
    }
    return { number, text: kept };
  });
}

/** "=?UTF-8?Q?Einladung_zum_Kolloquium?=" */
function withEncodedWords(line: Line): Line {
  if (!line.text.includes('=?')) return line;
  const text = line.text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(
      /=\?([\w-]{2,20})(?:\*[\w-]{1,10})?\?([bq])\?([^?\s]{0,200})\?=/giu,
      (_, charset: string, kind: string, value: string) =>
        textOfBytes(
          kind.toLowerCase() === 'b'
            ? [...Buffer.from(value, 'base64')]
            : quotedPrintableBytes(value.replace(/_/g, ' ')),
          charset,
        ),
    );
  return {
    number: line.number,
    text: clean(text),
    raw: /^\s/.test(line.raw ?? line.text) ? ` ${text}` : text,
  };
}
