/** The lines without labels that stand above the first label of a record. */
import type { Line } from '../../dump.ts';
import { findWhen } from '../dates/when.ts';
import { affiliationScore, readPeople } from '../people.ts';
import { textKind } from '../text-kind/text-kind.ts';
import { isChrome, isOccasionWord, isToBeAnnounced, wordsIn } from '../words.ts';
import { type HeadKind, isRuleLine, type LabelLayout, type Token } from './layout.ts';
import { countIn, isNumbered, isNumberedBy } from './numbered.ts';
import { eventAndPeople } from './read-head.ts';

/** Lines that a head has at most. */
const maxLines = 6;
const maxLength = 260;

/** Whether a line begins with a day, and may say a little more. */
export function isDayLine(text: string): boolean {
  if (text.length > maxLength) return false;
  const found = findWhen(text.trim());
  return (
    found !== undefined &&
    found.dates.length > 0 &&
    found.from <= 30 &&
    (found.from < 3 || !/[.;:]\s/.test(text.slice(0, found.from)))
  );
}

/** What may be the head above the line at `start`. */
export function headKindOf(
  lines: readonly Line[],
  start: number,
  tokens: readonly Token[],
): ReadonlySet<HeadKind> {
  const kinds = new Set<HeadKind>();
  let end = start;
  for (
    let at = start - 1, count = 0;
    at >= 0 && count < maxLines && tokens[at]?.labels.length === 0;
    at -= 1
  ) {
    const text = lines[at]?.text ?? '';
    if (text.length > maxLength) break;
    if (text.trim() === '' || tokens[at]?.isFurniture) continue;
    count += 1;
    if (isDayLine(text)) kinds.add('date');
    if (count === 1 && at === start - 1 && isEventLine(text)) kinds.add('event');
    end = at;
  }
  if (peopleAbove(lines, end, start) < start) kinds.add('people');
  if (start - 2 >= end && isTitleAndPeople(lines[start - 2]?.text, lines[start - 1]?.text))
    kinds.add('title');
  const title = titleAbove(tokens, end, start);
  if (title < start && textOfHead(tokens.slice(title, start)).some(isTitleLike)) kinds.add('title-only');
  return kinds;
}

const textOfHead = (tokens: readonly Token[]) =>
  tokens
    .filter(({ line, isFurniture }) => !isFurniture && line.text.trim() !== '')
    .map(({ line }) => line.text.trim());

/** Whether a line may be a title, or promises one. */
export function isTitleLike(text: string): boolean {
  if (text.length < 3 || text.length > 250 || isChrome(text) || isDayLine(text) || isNumbered(text))
    return false;
  if (isToBeAnnounced(text)) return true;
  if (/[:;,]$/u.test(text) || (/[.]$/u.test(text) && text.length > 70)) return false;
  return textKind(text).title > 0.3 && (readPeople({ text, from: 1, to: 1 })?.score ?? 0) < 0.6;
}

/** Where a title begins that stands by itself above a line: one line, or two behind a gap. */
function titleAbove(tokens: readonly Token[], from: number, start: number): number {
  const text = (at: number) => tokens[at]?.line.text.trim() ?? '';
  const isLabelled = (at: number) => (tokens[at]?.labels.length ?? 0) > 0;
  const isGap = (at: number) =>
    at < from || text(at) === '' || tokens[at]?.isFurniture === true || isLabelled(at);
  let last = start - 1;
  while (last >= from && start - last < 6 && isGap(last) && !isLabelled(last)) last -= 1;
  if (
    last < from ||
    isGap(last) ||
    isNumbered(text(last)) ||
    isDayLine(text(last)) ||
    text(last).length > maxLength
  )
    return start;
  // The end of the text above.
  if (!isGap(last - 1) && /[.;,]$/u.test(text(last)) && text(last).length > 60) return start;
  const isTwo =
    !isGap(last - 1) && isGap(last - 2) && !isNumbered(text(last - 1)) && text(last - 1).length < 120;
  return isTwo ? last - 1 : last;
}

/** The word of the headings above records that count them; `undefined` where most have none. */
export function numberedWord(
  lines: readonly Line[],
  tokens: readonly Token[],
  starts: readonly number[],
  layout: LabelLayout,
): string | undefined {
  if (starts.length < 2) return undefined;
  const counted = new Map<string, Set<string>>();
  for (const start of starts) {
    const head = headStart(lines, tokens, Math.max(0, start - 8), start, layout);
    const text =
      lines.slice(Math.max(0, head - 3), head).findLast((line) => line.text.trim() !== '')?.text ?? '';
    const found = countIn(text);
    if (found) counted.set(found.word, (counted.get(found.word) ?? new Set()).add(found.number));
  }
  // A room has the same number again.
  return [...counted].find(([, numbers]) => numbers.size > 1 && numbers.size * 2 > starts.length)?.[0];
}

/** The index of the first line of the head above the line at `start`; `start` where it has none. */
export function headStart(
  lines: readonly Line[],
  tokens: readonly Token[],
  from: number,
  start: number,
  layout: LabelLayout,
): number {
  const head = ownHeadStart(lines, tokens, from, start, layout);
  if (!layout.numbered) return head;
  let at = head - 1;
  while (at > from && head - at < 3 && lines[at]?.text.trim() === '') at -= 1;
  return at >= from && isNumberedBy(lines[at]?.text ?? '', layout.numbered) ? at : head;
}

function ownHeadStart(
  lines: readonly Line[],
  tokens: readonly Token[],
  from: number,
  start: number,
  { above: kind }: LabelLayout,
): number {
  if (kind === 'title-only') return titleAbove(tokens, from, start);
  if (kind === 'event')
    return start - 1 >= from && isEventLine(lines[start - 1]?.text ?? '') ? start - 1 : start;
  if (kind === 'title')
    return start - 2 >= from && (lines[start - 2]?.text.trim() ?? '') !== '' ? start - 2 : start;
  if (kind === 'people') return peopleAbove(lines, from, start);
  if (kind !== 'date') return start;
  for (let at = start - 1, count = 0; at >= from && count < maxLines; at -= 1) {
    const text = lines[at]?.text ?? '';
    if (text.length > maxLength) break;
    if (text.trim() === '' || isRuleLine(text)) continue;
    count += 1;
    if (isDayLine(text)) return at;
  }
  return start;
}

/** A title on a line, and the people on the next. */
function isTitleAndPeople(title = '', people = ''): boolean {
  const read = readPeople({ text: people, from: 1, to: 1 });
  if (!read || read.score < 0.35 || people.length > 400 || title.trim().length < 8) return false;
  return (
    (readPeople({ text: title, from: 1, to: 1 })?.score ?? 0) < read.score && textKind(title).title > 0.3
  );
}

function isEventLine(text: string): boolean {
  return (
    text.length < 100 &&
    !isNumbered(text) &&
    !/[.!?]$/.test(text.trim()) &&
    wordsIn(text).some(isOccasionWord)
  );
}

/** Where people, over up to three lines, begin above a line: "Henrique" / "d'Orey Matsinhe (INESC Vouga)", or a name with its affiliation below. */
function peopleAbove(lines: readonly Line[], from: number, start: number): number {
  const filled: number[] = [];
  for (let at = start - 1; at >= from && filled.length < 4; at -= 1)
    if (lines[at]?.text.trim()) filled.push(at);
  const text = (index: number) => lines[index]?.text.trim() ?? '';
  const [last = -1, above = -1, beyond = -1] = filled;
  if (last < 0) return start;
  const heading = lines[last];
  if (heading && eventAndPeople(heading, text(last))) return last;
  const isNamed =
    above === last - 1 &&
    (beyond < 0 || beyond < above - 1 || isChrome(text(beyond)) || /[.!?]$/.test(text(beyond))) &&
    (readPeople({ text: text(above), from: 1, to: 1 })?.score ?? 0) >= 0.3;
  if (isNamed && affiliationScore(text(last)) >= 0.4) return above;
  for (let count = 1; count <= 3 && count <= filled.length; count += 1) {
    const first = filled[count - 1] ?? last;
    if (last - first >= count) break;
    const together = filled.slice(0, count).reverse().map(text).join(' ');
    const read = readPeople({ text: together, from: 1, to: 1 });
    const isFull = read?.people.every(({ name }) => /\s/.test(name.text) && /^\p{Lu}/u.test(name.text));
    if (!read || !isFull || read.score < 0.4) continue;
    const more = filled[count];
    if (more !== undefined && more === first - 1 && isNamePart(text(more), text(more - 1))) continue;
    return first;
  }
  return start;
}

/** Whether a line is the beginning of a name that goes on below it: a name or two behind a line that ends a sentence. */
function isNamePart(text: string, before: string): boolean {
  return (
    /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’.-]*)?$/u.test(text) && (before === '' || /[.!?)]$/.test(before))
  );
}
