/** Masks private data in plain text: e-mail addresses, phone numbers, and what lets somebody into a meeting. */
import { findEmails } from './emails.ts';
import { type LogicalLine, logicalLines, overlapInLine } from './logical-lines.ts';
import { findMeetings } from './meetings.ts';
import { findPhones } from './phones.ts';
import { privateMark } from './private-mark.ts';
import type { PrivateSpan } from './span.ts';

export type PrivateKind = 'emails' | 'phones' | 'meetings';

const finders: Record<PrivateKind, (text: string, previous?: string) => PrivateSpan[]> = {
  emails: findEmails,
  phones: findPhones,
  meetings: findMeetings,
};

/** Masks a text; every other character stays. @param shown what is not masked */
export function maskPrivate(text: string, shown: readonly PrivateKind[] = []): string {
  return maskLines(text.split('\n'), shown).join('\n');
}

/**
 * Masks the lines of a text or of a file, one by one: there are as many lines afterwards. Lines that a calendar or a mail folded are
 * also searched as one, and a block of Base64 is masked whole when it holds something private.
 */
export function maskLines(lines: readonly string[], shown: readonly PrivateKind[] = []): string[] {
  const kinds = (Object.keys(finders) as PrivateKind[]).filter((kind) => !shown.includes(kind));
  let masked = lines;
  // Where a place is masked, what is beside it may come nearer to a word that tells what it is.
  for (let round = 0; round < 4; round += 1) {
    const next = maskOnce(masked, kinds);
    if (next.every((line, index) => line === masked[index])) break;
    masked = next;
  }
  return [...masked];
}

function maskOnce(lines: readonly string[], kinds: readonly PrivateKind[]): string[] {
  const found: PrivateSpan[][] = lines.map(() => []);
  let previous = '';
  let isFormula = false;
  const search = (text: string) =>
    previous === '' && !mayHold.test(text)
      ? []
      : kinds
          .filter((kind) => !isFormula || kind === 'emails')
          .flatMap((kind) => finders[kind](text, previous));
  lines.forEach((line, index) => {
    for (const each of search(line)) found[index]?.push(each);
    if (line.trim() === '') isFormula = false;
    else {
      previous = endsInLabel(line) ? line : '';
      if ((line.split('$$').length - 1) % 2 === 1) isFormula = !isFormula;
    }
  });
  previous = '';
  isFormula = false;
  for (const line of logicalLines(lines))
    addParts(line, line.isEncoded ? wholeIf(line, search) : search(line.text), found);
  return lines.map((line, index) => withMarks(line, found[index] ?? []));
}

/** Most lines hold nothing that could be private. */
const mayHold =
  /[\d@＠=]|\bat\b|&commat|[[({<]\s?\p{L}{1,9}\s?[\])}>]|arobase|arroba|chiocciola|pass|code|wort|contrase|clave|senha/iu;

/** A short line that may say what the next one is: "Passcode:", "Phone". */
function endsInLabel(line: string): boolean {
  return (
    line.trim().length <= 80 &&
    /pass|cod|wort|pwd|contrase|clave|senha|palavra|id\b|num|kennung|key|phone|fon|t[eé]l|fax|mobil|cell|handy/i.test(
      line,
    )
  );
}

/** Base64 is masked line by line where what it says has anything private. */
function wholeIf(
  { text, decoded = '' }: LogicalLine,
  search: (text: string) => PrivateSpan[],
): PrivateSpan[] {
  return decoded.split('\n').some((line) => search(line).length > 0) ? [{ from: 0, to: text.length }] : [];
}

function addParts(line: LogicalLine, spans: readonly PrivateSpan[], found: PrivateSpan[][]): void {
  for (const span of spans)
    for (const part of line.parts) {
      const here = overlapInLine(span, part);
      if (here) found[part.line]?.push(here);
    }
}

function withMarks(line: string, spans: readonly PrivateSpan[]): string {
  if (spans.length === 0) return line;
  let result = '';
  let end = 0;
  for (const { from, to, isCut } of joined(spans)) {
    result += line.slice(end, from) + (isCut ? '' : privateMark);
    end = to;
  }
  return result + line.slice(end);
}

/** In order; those that touch are one, which is cut out when all of them are. */
function joined(spans: readonly PrivateSpan[]): PrivateSpan[] {
  const result: PrivateSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (!last || span.from > last.to) {
      result.push({ ...span });
      continue;
    }
    last.to = Math.max(last.to, span.to);
    if (!span.isCut) delete last.isCut;
  }
  return result;
}
