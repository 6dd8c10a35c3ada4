/** Cuts a page into the stretches of lines that one record each stands on. */

import { isTermWord, yearIn } from '../dates/years.ts';
import type { PageLine } from '../page/page.ts';
import { affiliationScore, readPeople } from '../people.ts';
import { textKind } from '../text-kind/text-kind.ts';
import { isBreak, isChrome, saysCancelled, saysPostponed, wordsIn } from '../words.ts';
import { compounds } from './compound.ts';
import { fit } from './roles.ts';

/** What opens a record: a date, an hour below a day, a name, or a line with name and title. */
export const beginnings = ['date', 'time', 'people', 'line'] as const;
export type Beginning = (typeof beginnings)[number];

/** The lines of one record. */
export interface BlockSegment {
  lines: PageLine[];
  /** Where the line that opens it stands among them: 1 where the title stands above the date. */
  anchor: number;
}

export interface PageSegments {
  segments: BlockSegment[];
  /** Lines between the records that say a day, a year, a term for those below. */
  headings: PageLine[];
}

const otherDates =
  /^(?:posted|last|updated|modified|published|created|stand|mis à jour|dernière|actualizado|aggiornato|laatst|©)/iu;

/** Whether a line's date is what the line is about. */
export function isDateLed({ text, when }: PageLine): boolean {
  if (!when || when.dates.length === 0 || text.length > 400 || otherDates.test(text)) return false;
  // "10 - 14 March 2025" names the days of a list.
  if (when.isRange && !when.start && when.rest.length < 60) return false;
  if (when.from <= 4) return true;
  const before = text.slice(0, when.from);
  if (saysCancelled(before) || saysPostponed(before)) return true;
  return text.length <= 70 && !/\p{Ll}\p{Ll} \p{Ll}{1,40} (?:\p{L}{1,40} )?$/u.test(before);
}

/** Whether a line opens a record. */
export function opens(line: PageLine, beginning: Beginning): boolean {
  const { text, when } = line;
  switch (beginning) {
    case 'date':
      return isDateLed(line);
    case 'time':
      return when?.start !== undefined && when.dates.length === 0 && when.from <= 4 && text.length <= 300;
    case 'people':
      return (when === undefined || when.dates.length === 0) && text.length <= 200 && isName(text);
    case 'line':
      return (when === undefined || when.dates.length === 0) && text.length <= 350 && namesAndTitle(line);
  }
}

/** Whether a line reads well as people with a title. Found out once a line. */
function namesAndTitle(line: PageLine): boolean {
  const before = isNamesAndTitle.get(line);
  if (before !== undefined) return before;
  const [best] = compounds(line.text);
  const is = best !== undefined && best.score > 2 && best.parts.some(({ role }) => role === 'people');
  isNamesAndTitle.set(line, is);
  return is;
}

const isNamesAndTitle = new WeakMap<PageLine, boolean>();

function isName(text: string): boolean {
  const read = readPeople({ text, from: 1, to: 1 });
  const isPlaced = read?.people.some(
    ({ affiliation }) => affiliation && affiliationScore(affiliation.text) > 0.8,
  );
  return (
    fit('people', text) > 1.2 && (read?.score ?? 0) >= (isPlaced ? 0.5 : 0.7) && fit('title', text) < 0.8
  );
}

/** Whether a line is something between the talks of a programme, with its hour or without. */
function isPause({ text, when }: PageLine): boolean {
  return isBreak(text) || (when?.start !== undefined && isBreak(when.rest));
}

/** Whether a line says a year, a term or a day for the lines below it, and nothing else. */
export function isListHeading(line: PageLine): boolean {
  const { text, when } = line;
  if (text.length > 70 || (when && (when.dates.length === 1 || when.start))) return false;
  if (when?.isRange) return true;
  if (text.length < 30 && wordsIn(text).every(isTermWord)) return true;
  if (!yearIn(text)) return false;
  const words = text.split(/\s+/);
  return words.length <= 8 && !/[.!?”"]$/u.test(text);
}

/** Where the last record ends if it is as long as the others are in the middle, and nothing of the page's own stands in it. */
function usualEnd(lines: readonly PageLine[], starts: readonly number[], lastAnchor: number): number {
  const lengths = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
  const usual = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  const last = starts.at(-1) ?? 0;
  let end = lastAnchor + 1;
  while (
    end < Math.min(last + usual, lines.length) &&
    !isChrome(lines[end]?.text ?? '') &&
    (lines[end]?.gap ?? 0) < 2
  )
    end += 1;
  return end;
}

/** The index of the first line of what a page prints below its list: navigation, an address, a copyright. */
export function footerAt(lines: readonly PageLine[]): number {
  let at = lines.length;
  while (at > 0 && isFooter(lines[at - 1]?.text ?? '')) at -= 1;
  if (at === lines.length) return at;
  // What follows the last text without a gap may still belong to it.
  const gap = lines.findIndex(({ index, gap }) => index >= at && gap > 0);
  const isClear = lines.slice(at, at + 1).some(({ text }) => isChrome(text) || textKind(text).chrome > 0.7);
  return gap >= 0 && !isClear ? gap : at;
}

function isFooter(text: string): boolean {
  if (isChrome(text) || /©|\S@\S|\b\d{5}\b|tel[.:]|phone|fax/iu.test(text)) return text.length < 160;
  if (text.length > 110 || /^["“«]/u.test(text)) return false;
  const kind = textKind(text);
  return kind.chrome > 0.4 || kind.organisation + kind.place > 0.75 || text.split(/\s+/).length <= 2;
}

/**
 * Cuts a page where its records begin.
 *
 * @param above how many lines of a record stand above the line that opens it
 */
export function segmentsOf(lines: readonly PageLine[], beginning: Beginning, above: number): PageSegments {
  let lastAnchor = 0;
  const starts: number[] = [];
  const headings: PageLine[] = [];
  const ends = new Set<number>();
  const anchors = lines
    .filter(
      (line) => opens(line, beginning) && !isChrome(line.text) && !(beginning === 'time' && isPause(line)),
    )
    .map(({ index }) => index);
  const isAnchor = new Set(anchors);
  for (const line of lines) {
    if (isAnchor.has(line.index)) {
      lastAnchor = line.index;
      continue;
    }
    const isDay = beginning !== 'date' && isDateLed(line);
    if (isDay || isListHeading(line)) {
      headings.push(line);
      ends.add(line.index);
    } else if (beginning !== 'date' && (isPause(line) || (beginning === 'people' && opens(line, 'time'))))
      ends.add(line.index);
  }
  for (const anchor of anchors) {
    let start = anchor;
    // A line that stands with what is above it, and apart from its date, is no part of the record.
    const least = Math.min(1, lines[anchor]?.gap ?? 0);
    const isOwn = (index: number) =>
      index >= 0 && !ends.has(index) && !isAnchor.has(index) && (lines[index]?.gap ?? 0) >= least;
    while (anchor - start < above && isOwn(start - 1)) start -= 1;
    // A quote that ends above the date has begun above that.
    const text = lines[start]?.text ?? '';
    if (
      start < anchor &&
      /[^”"»“«]{3}[”"»](?:[^”"»\w]*|[”"»]\W{0,9})$/u.test(text) &&
      !/[“"«„]./u.test(text.slice(0, -2))
    ) {
      let opened = start - 1;
      while (start - opened <= 2 && isOwn(opened) && !/^[“"«„]/u.test(lines[opened]?.text ?? '')) opened -= 1;
      if (isOwn(opened) && /^[“"«„]/u.test(lines[opened]?.text ?? '')) start = opened;
    }
    starts.push(start);
  }
  const segments = starts.map((start, order) => {
    const anchor = anchors[order] ?? start;
    let end = Math.min(
      starts[order + 1] ?? Math.max(footerAt(lines), lastAnchor + 2, usualEnd(lines, starts, lastAnchor)),
      lines.length,
    );
    for (let at = anchor + 1; at < end; at += 1) if (ends.has(at)) end = at;
    return { lines: lines.slice(start, end), anchor: anchor - start };
  });
  return { segments: segments.filter(({ lines: own }) => own.length > 0), headings };
}
