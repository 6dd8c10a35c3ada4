/** The lines of a page in pieces, each with the field that it was taken for. */
import type { Dump } from '../dump.ts';
import { findWhen } from '../reading/dates/when.ts';
import type { DumpRecord } from '../record.ts';
import { type NamedField, namedFields } from './field-names.ts';
import { findField, type MarkedSpan } from './find-field.ts';

export interface MarkedLine {
  /** The text of the line. A piece that is in no field has no name of one. */
  pieces: { text: string; field?: string }[];
  /** What was read from the line and does not stand there word for word. */
  readAs: { field: string; text: string }[];
}

interface Mark extends MarkedSpan {
  field: string;
}

/** Every line that a field stands on, be it of one record or passed down to several. */
export function markLines(dump: Dump, records: readonly DumpRecord[]): Map<number, MarkedLine> {
  const marks = new Map<number, Mark[]>();
  const readAs = new Map<number, MarkedLine['readAs']>();
  const seen = new Set<string>();
  for (const record of records) {
    // The longer a field, the fewer places it can stand in.
    const fields = namedFields(record).sort((a, b) => b.field.text.length - a.field.text.length);
    for (const named of fields) {
      const { name, field } = named;
      const key = JSON.stringify([name, field.from, field.to, field.text]);
      if (!seen.has(key)) markField(dump, narrowed(named), marks, readAs);
      seen.add(key);
    }
  }
  const numbers = [...new Set([...marks.keys(), ...readAs.keys()])];
  return new Map(
    numbers.map((number) => [
      number,
      {
        pieces: piecesOf(dump.lines[number - 1]?.text ?? '', marks.get(number) ?? []),
        readAs: readAs.get(number) ?? [],
      },
    ]),
  );
}

/** Of a text that holds day and hour among other things, these alone. */
function narrowed({ name, field }: NamedField): NamedField {
  const { text } = field;
  if (name === 'year')
    return { name, field: { ...field, text: /\d{4}(?:[-–/]\d{2,4})?/.exec(text)?.[0] ?? text } };
  const when = (name === 'date' || name === 'time') && !text.includes('\n') ? findWhen(text) : undefined;
  return { name, field: when ? { ...field, text: text.slice(when.from, when.to) } : field };
}

function markField(
  dump: Dump,
  { name, field }: NamedField,
  marks: Map<number, Mark[]>,
  readAs: Map<number, MarkedLine['readAs']>,
): void {
  const lines = dump.lines.slice(field.from - 1, field.to);
  const found = findField(field, lines, (line) => marks.get(line) ?? []);
  for (const [line, span] of found) marks.set(line, [...(marks.get(line) ?? []), { ...span, field: name }]);
  if (found.size === 0)
    readAs.set(field.from, [...(readAs.get(field.from) ?? []), { field: name, text: field.text }]);
}

/** Cuts a text at its marks. Of two that overlap, the shorter one has the part that they share. */
function piecesOf(text: string, marks: readonly Mark[]): MarkedLine['pieces'] {
  const fields: (string | undefined)[] = Array.from({ length: text.length }, () => undefined);
  const byLength = [...marks].sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const { from, to, field } of byLength) fields.fill(field, from, to);
  const pieces: MarkedLine['pieces'] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && fields[at] === fields[from]) continue;
    addPiece(pieces, text.slice(from, at), fields[from]);
    from = at;
  }
  return pieces;
}

/** What joins two fields belongs to neither. */
function addPiece(pieces: MarkedLine['pieces'], text: string, field: string | undefined): void {
  let [from, to] = [0, text.length];
  while (from < to && isJoiner(text[from])) from += 1;
  while (to > from && isJoiner(text[to - 1])) to -= 1;
  if (field === undefined || joinsFields(text)) addPlain(pieces, text);
  else {
    addPlain(pieces, text.slice(0, from));
    pieces.push({ text: text.slice(from, to), field });
    addPlain(pieces, text.slice(to));
  }
}

/** Marks and a short word: " – ", " à ". A whole field of two letters is in capitals or figures. */
function joinsFields(text: string): boolean {
  return /^\p{Ll}{0,3}$/u.test(text.replace(/[^\p{L}\p{N}]/gu, ''));
}

function isJoiner(char: string | undefined): boolean {
  return char !== undefined && /[\s,;:|–—-]/.test(char);
}

function addPlain(pieces: MarkedLine['pieces'], text: string): void {
  const last = pieces.at(-1);
  if (last && last.field === undefined) last.text += text;
  else if (text !== '') pieces.push({ text });
}
