/** When something is: the dates and times in a line, and what else the line says. */

import type { DateOrder } from '../../../model/partial-date.ts';
import { largest } from '../../../text/extremes.ts';
import { monthNamed, wordsOf } from '../../languages/languages.ts';
import { findDates, weekdayBefore } from '../../normalize/dates/date.ts';
import { findTimes } from '../../normalize/dates/time.ts';

export interface FoundWhen {
  /** Dates in order, `YYYY-MM-DD` or `--MM-DD`: one, or the first and the last of a range. */
  dates: string[];
  /** Whether two dates are the ends of one range. */
  isRange?: boolean;
  /** 0 is Monday; as the line names it. */
  weekday?: number;
  start?: string;
  end?: string;
  /** Whether start and end may be twelve hours later. */
  isHalfDayUnknown: boolean;
  /** Where the first and the last part of it stand in the text. */
  from: number;
  to: number;
  /** What stands before, between and behind the parts, without the words and marks that join them; "" when that is all. */
  rest: string;
  /** Pieces of the rest with their offsets. */
  pieces: LinePiece[];
}

/** A part of a line. */
export interface LinePiece {
  text: string;
  index: number;
}

interface Span {
  index: number;
  length: number;
}

const clockWords = new Set(wordsOf(({ clock }) => clock));
const joiners =
  /^(?:on|am|le|el|il|the|de|del|of|to|bis|and|und|et|y|e|a|à|le|la|du|au|al|nel|op|den|dem|tot|até|hasta|thru|through|em|no|dia|día|p\.?m\.?|a\.?m\.?|week|est|edt|et|cet|cest|gmt|utc|pst|pdt|pt|bst|mez|eastern|pacific|central)$/iu;
/** "(Singapore Time)", "CET (GMT+1)", "Eastern": a zone that is named beside an hour. */
const zoneNote =
  /\((?:[^()]{0,30} )?(?:time|zeit|heure|hora|ora|tijd)[^()]{0,20}\)|\b(?:UTC|GMT)(?: ?[+-]\d{1,2}(?::\d\d)?)?\b/giu;
const maxLength = 400;

/** Dates and times in a line; `undefined` when there is none, or the line is too long for one that says when. */
export function findWhen(text: string, order?: DateOrder): FoundWhen | undefined {
  if (text.length > maxLength) return undefined;
  const dates = rangesOf(text, findDates(text, order));
  const blanked = blank(text, dates);
  const times = findTimes(blanked);
  const spans: Span[] = [...dates, ...times];
  if (spans.length === 0) {
    const alone = weekdayAlone(text);
    return alone;
  }
  const weekday = weekdayIn(blanked, spans);
  if (weekday) spans.push(weekday);
  for (const match of blanked.matchAll(/(?<!\p{L})(?:week|woche|semaine|semana) \d{1,2}(?!\d)/giu))
    spans.push({ index: match.index, length: match[0].length });
  spans.sort((a, b) => a.index - b.index);
  const [start, end] = times;
  const pieces = piecesBetween(text, spans);
  return {
    dates: dates.flatMap(({ all }) => all).slice(0, 2),
    ...(dates.some(({ all }) => all.length === 2) && { isRange: true }),
    ...(weekday && { weekday: weekday.day }),
    ...(start && { start: start.time }),
    ...(end && isRange(blanked, start, end) && { end: end.time }),
    isHalfDayUnknown:
      start?.isHalfDayUnknown === true && (end === undefined || end.isHalfDayUnknown === true),
    from: spans[0]?.index ?? 0,
    to: largest(spans.map(({ index, length }) => index + length)),
    rest: pieces.map((piece) => piece.text).join(' '),
    pieces,
  };
}

/** Only the first two times that one range or sentence joins are start and end: "4 pm (tea at 3.45 pm)" has no end. */
function isRange(text: string, start: Span | undefined, end: Span): boolean {
  if (!start) return false;
  const between = text
    .slice(start.index + start.length, end.index)
    .replace(/^ ?\((?=[-–—] ?$)/u, '')
    .replace(/^,? (?:and )?(?:will )?(?:run|runs|last|lasts|end|ends|go|goes|continue|continues)(?= )/u, '')
    .replace(/ (?:around|about|approximately|circa|gegen|environ) $/u, ' ');
  return /^[\s,]*(?:[-–—]|to|until|till|bis|a|à|alle|alle ore|hasta|até|às|tot|and|y|e|et|jusqu'à|u\.|uhr|uur|h)?\s{0,9}(?:las |alle |alle ore |ore )?$/iu.test(
    between,
  );
}

/** "10 - 14 March 2025", "March 4 to 22, 2024", "3-7 June 2024": the first day is written without its month. */
function rangesOf(text: string, found: ReturnType<typeof findDates>): (Span & { all: string[] })[] {
  return found.map(({ date, index, length }) => {
    const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)? ?(?:[-–—]|to|bis|au|al|a|e|y|and|und|et|&) ?$/iu.exec(
      text.slice(Math.max(0, index - 12), index),
    );
    if (before?.[1] && Number(before[1]) < Number(date.slice(-2)) && Number(before[1]) > 0) {
      const first = `${date.slice(0, -2)}${before[1].padStart(2, '0')}`;
      return { all: [first, date], index: index - before[0].length, length: length + before[0].length };
    }
    const behind =
      /^ ?(?:[-–—]|to|bis|au|al|a) ?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?(?![\d:./h]| ?[ap]\.?m)/iu.exec(
        text.slice(index + length, index + length + 16),
      );
    const isMonthFirst = /^\p{L}/u.test(text.slice(index));
    if (
      isMonthFirst &&
      behind?.[1] &&
      Number(behind[1]) > Number(date.slice(-2)) &&
      Number(behind[1]) <= 31
    ) {
      const first = behind[2] ? `${behind[2]}${date.slice(date.startsWith('--') ? 1 : 4)}` : date;
      return {
        all: [first, `${first.slice(0, -2)}${behind[1].padStart(2, '0')}`],
        index,
        length: length + behind[0].length,
      };
    }
    return { all: [date], index, length };
  });
}

function blank(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const { index, length } of spans)
    rest = rest.slice(0, index) + ' '.repeat(length) + rest.slice(index + length);
  return rest;
}

/** The weekday beside the dates and times of a line. */
function weekdayIn(text: string, spans: readonly Span[]): (Span & { day: number }) | undefined {
  for (const match of text.matchAll(/(?<![\p{L}\d'’])\p{L}[\p{L}-]{1,12}\.?(?!\p{L})/gu)) {
    const day = weekdayBefore(match[0].replace(/\.$/, ''));
    if (day === undefined) continue;
    // A short form is a weekday only right before a date or a time.
    const isShort = match[0].replace(/\.$/, '').length < 4;
    const gap = (span: Span) => text.slice(match.index + match[0].length, span.index);
    if (isShort && !spans.some((span) => span.index > match.index && /^[\s,.(]*$/.test(gap(span)))) continue;
    return { index: match.index, length: match[0].length, day };
  }
  return undefined;
}

function weekdayAlone(text: string): FoundWhen | undefined {
  const word = text.replace(/(?<![\s,.:])[\s,.:]+$/, '');
  const day = word.length > 4 && word.length < 16 ? weekdayBefore(word) : undefined;
  if (day === undefined) return undefined;
  return { dates: [], weekday: day, isHalfDayUnknown: false, from: 0, to: text.length, rest: '', pieces: [] };
}

/** The text around spans, as pieces that separators part: "HS 3: ", " - Bremer, Room 118". */
function piecesBetween(text: string, spans: readonly Span[]): LinePiece[] {
  const pieces: LinePiece[] = [];
  let from = 0;
  const add = (start: number, end: number) => {
    const piece = trimmed(text, start, end);
    if (piece) pieces.push(piece);
  };
  for (const { index, length } of spans) {
    add(from, index);
    from = Math.max(from, index + length);
  }
  add(from, text.length);
  return pieces;
}

const edge = /^[\s,;:.·•|@–—-]+/u;

/** A piece without separators and joining words at its ends; `undefined` when nothing is left. */
function trimmed(text: string, start: number, end: number): LinePiece | undefined {
  let [from, to] = [start, end];
  for (let changed = true; changed && from < to; ) {
    const part = text.slice(from, to);
    const zone = zoneNote.exec(part);
    zoneNote.lastIndex = 0;
    const head = edge.exec(part)?.[0].length ?? 0;
    const word = /^\S+/u.exec(part.slice(head))?.[0] ?? '';
    const tail = /(?<![\s,;:|@–—-])[\s,;:|@–—-]+$/u.exec(part)?.[0].length ?? 0;
    const lastWord = /(?<!\S)\S+$/u.exec(part.slice(0, part.length - tail))?.[0] ?? '';
    changed = true;
    if (zone && zone.index <= head) from += zone.index + zone[0].length;
    else if (isJoiner(word) && part.slice(head).trim() !== '') from += head + word.length;
    else if (isJoiner(lastWord)) to -= tail + lastWord.length;
    else if (head > 0 || tail > 0) {
      from += head;
      to -= tail;
    } else changed = false;
  }
  const piece = text.slice(from, Math.max(from, to));
  return /[\p{L}\p{N}]/u.test(piece) ? { text: piece, index: from } : undefined;
}

function isJoiner(word: string): boolean {
  const bare = word.replace(/(?<![.,;:])[.,;:]+$/u, '');
  // Names of rooms are written like some of these words, in capitals: "HS 3".
  if (/^\p{Lu}/u.test(bare) && !/^(?:Uhr|At|On|From|Le|El|Il|Dia|Día|Am|Um|Ore|[A-Z]{3,4})$/u.test(bare))
    return false;
  const lower = bare.toLowerCase();
  return lower !== '' && (clockWords.has(lower) || clockWords.has(word.toLowerCase()) || joiners.test(lower));
}

/** Whether a line says little else than when: at most a few characters stand beside its date. */
export function isDateLine(text: string, order?: DateOrder): boolean {
  const found = findWhen(text, order);
  return found !== undefined && found.dates.length > 0 && found.rest.length <= 3;
}

/** "March 2024": a month with its year, and no day. */
export function findMonth(text: string): { year: string; month: number; index: number } | undefined {
  const match = /(?<!\p{L})(\p{L}{3,10})\.?,? (?:de |del )?(\d{4})(?!\d)/u.exec(text);
  const month = monthNamed(match?.[1]);
  return match?.[2] && month ? { year: match[2], month, index: match.index } : undefined;
}
