/** The title in a cell, and what may stand with it: a status or a named lecture above it, an abstract below it. */

import { isStandInTitle } from '../../../text/stand-in-title.ts';
import { fieldNamed } from '../../languages/languages.ts';
import type { PrintedField } from '../../record.ts';
import { withoutGlued, withoutLinkWords } from '../page/tidy.ts';
import { isBreak, isOccasionWord, isSmallWord, isToBeAnnounced, saysNoTalk, wordsIn } from '../words.ts';
import { isAside, roomIn, thesisIn } from './asides.ts';
import { takeStatus } from './cell-status.ts';
import type { CellLine } from './cells.ts';
import { hasSentences } from './texts.ts';

export interface CellTitle {
  title?: PrintedField;
  /** A named lecture that stands above the title. */
  event?: PrintedField;
  status?: PrintedField;
  body: PrintedField[];
  links: PrintedField[];
  /** Whether the page promises the title. */
  isPromised: boolean;
  /** What calls the talk off, as printed. */
  off?: string;
  /** Another room, for this talk alone. */
  place?: PrintedField;
  /** What is read in a way that may be wrong. */
  doubt?: string;
}

const label = /^(?:\*\*)?(\p{L}[\p{L} ]{2,24}?)(?:\*\*)? ?[:：.](?:\*\*)?\s*(?=\S|$)/u;
const address = /https?:\/\/[^\s<>"”)]{4,300}/gu;
/** "(en inglés)" behind a title: the language of the talk. */
const languageNote =
  / ?\((?:in|en|auf|em|in het|talk in|talk will be in) (?:english|french|german|spanish|italian|dutch|portuguese|anglais|français|allemand|espagnol|italien|englisch|englischer sprache|deutsch|deutscher sprache|französisch|inglés|francés|español|castellano|catalán|euskera|inglese|italiano|inglês|português|espanhol|engels|nederlands)\)$/iu;
const abstractWithin =
  /(?<=[\p{L}\p{N}.!?)”"] )(?:Abstract|ABSTRACT|R[ée]sum[ée]|Resumen|Resumo|Zusammenfassung|Riassunto|Sommario|Samenvatting) ?[:：.–—-] /u;

/**
 * Reads the cell of a title.
 *
 * @param endings marks that the page glues to its titles
 * @param glued words of links that it glues to them
 */
export function titleInCell(
  lines: readonly CellLine[],
  endings: readonly string[] = [],
  glued: readonly string[] = [],
): CellTitle {
  const result: CellTitle = { body: [], links: [], isPromised: false };
  const left = lines.flatMap(splitAtAbstract);
  for (const line of left)
    for (const [found] of line.text.matchAll(address))
      result.links.push(fieldOf(line, found.replace(/(?<![.,;])[.,;]+$/, '')));
  dropBlank(left);
  // "Host: Brandt" is no title, wherever it stands.
  while (labelOf(left[0]?.text ?? '')?.field === 'host') left.shift();
  const status = takeStatus(left);
  if (status) result.status = { text: status.status, from: status.line, to: status.line };
  if (status?.off) result.off = status.off;
  dropBlank(left);
  takeEvent(left, result);
  takeAsides(left, result);
  const abstractAt = left.findIndex(({ text }) => labelOf(text)?.field === 'abstract');
  const head = abstractAt < 0 ? left : left.slice(0, abstractAt);
  const count = titleLines(head);
  const title = head.slice(0, count).filter(({ text }) => text !== '');
  const found = titleOf(title, { endings, glued }, result);
  if (found) result.title = found;
  takeThesis(result);
  const below = withoutAsides(left.slice(count));
  result.body = cellParagraphs(below.map((line) => ({ ...line, text: withoutAbstractLabel(line.text) })));
  if (count > 1 && head.length === count && abstractAt < 0 && title.length > 2)
    result.doubt = 'a title over several lines';
  if (hasSentences(result.title?.text ?? '')) result.doubt = 'the title may hold an abstract as well';
  return result;
}

/** "Tilings, again Abstract: We count…" in one line. */
function splitAtAbstract(line: CellLine): CellLine[] {
  const at = line.text.search(abstractWithin);
  return at < 4
    ? [{ ...line }]
    : [
        { ...line, text: line.text.slice(0, at).trim() },
        { ...line, text: line.text.slice(at).trim() },
      ];
}

function dropBlank(lines: CellLine[]): void {
  while (lines[0]?.text === '') lines.shift();
}

/** Remarks below a title: they are no part of it, but may name another room. */
function takeAsides(lines: CellLine[], result: CellTitle): void {
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const line = lines[at];
    if (!line || !isAside(line.text)) continue;
    const room = roomIn(line.text);
    if (room) result.place = fieldOf(line, room);
    lines.splice(at, 1);
  }
}

/** "Masterarbeit: Extremwerte unter Zensur". */
function takeThesis(result: CellTitle): void {
  const parted = result.title && thesisIn(result.title.text);
  if (!result.title || !parted) return;
  result.event ??= { ...result.title, text: parted.event };
  result.title = { ...result.title, text: parted.title };
}

/** "Annual Coltrane Lecture" above a title. */
function takeEvent(lines: CellLine[], result: CellTitle): void {
  const [line, next] = lines;
  if (!line || !next || next.text === '' || labelOf(next.text) || hasSentences(next.text)) return;
  const words = wordsIn(line.text);
  const isOccasion = words.length <= 9 && words.length > 1 && isOccasionWord(words.at(-1) ?? '');
  if (!isOccasion || isSmallWord(words[0] ?? '') || /[?!:]/.test(line.text) || goesOn(line.text, next.text))
    return;
  result.event = fieldOf(line, line.text);
  lines.shift();
  dropBlank(lines);
}

/** How many lines the title takes: as long as one goes on in the next. */
function titleLines(lines: readonly CellLine[]): number {
  let count = Math.min(1, lines.length);
  while (count < lines.length) {
    const [last, next] = [lines[count - 1]?.text ?? '', lines[count]?.text ?? ''];
    if (next === '' || hasSentences(next) || labelOf(next)) break;
    if (!goesOn(last, next)) {
      // Two lines like titles are one title; of more, those below the first are its parts.
      const isPair =
        count === 1 && !/[:.]$/.test(last) && (lines[2]?.text ?? '') === '' && lines.length === 2;
      return isPair ? 2 : count;
    }
    count += 1;
  }
  return count;
}

function goesOn(text: string, next: string): boolean {
  const last = wordsIn(text).at(-1) ?? '';
  return (
    /[,–—&-]$/u.test(text) ||
    /^[\p{Ll}(&]/u.test(next) ||
    (isSmallWord(last) && !/\p{Lu}$/u.test(last)) ||
    /^(?:and|und|et|y|e)$/iu.test(last)
  );
}

function titleOf(
  lines: readonly CellLine[],
  { endings, glued }: { endings: readonly string[]; glued: readonly string[] },
  result: CellTitle,
): PrintedField | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return undefined;
  const found = labelOf(first.text);
  const printed = lines.map(({ text }) => text).join(' ');
  let text = (found?.field === 'title' ? printed.slice(found.length) : printed).replace(address, ' ').trim();
  text = withoutLinkWords(withoutGlued(withoutEndings(text, endings), glued))
    .replace(/\s+/g, ' ')
    .replace(languageNote, '')
    .replace(/\s{0,9}[:;]$/, '')
    .trim();
  if (isToBeAnnounced(text)) {
    result.isPromised = true;
    return isStandInTitle(text) ? { text, from: first.number, to: last.number } : undefined;
  }
  return /[\p{L}\p{N}]/u.test(text) ? { text, from: first.number, to: last.number } : undefined;
}

/** A title without the words that the page glues to its end. */
export function withoutEndings(title: string, endings: readonly string[]): string {
  const ending = endings.find((one) => title.endsWith(` ${one}`));
  return ending ? title.slice(0, -ending.length).trim() : title;
}

function labelOf(text: string): { field: string | undefined; length: number } | undefined {
  const match = label.exec(text);
  const field = match?.[1] && fieldNamed(match[1]);
  if (match && field) return { field, length: match[0].length };
  const alone = text.length < 24 ? fieldNamed(text) : undefined;
  return alone === 'abstract' ? { field: alone, length: text.length } : undefined;
}

/** "Title: …", "Host: …". */
export function isLabelled(text: string): boolean {
  return labelOf(text) !== undefined;
}

function withoutAbstractLabel(text: string): string {
  const found = labelOf(text);
  return found?.field === 'abstract' ? text.slice(found.length).trim() : text;
}

/** Fields that stand in cells of their own, or in none. */
const asideFields = new Set([
  ...['host', 'note', 'link', 'video', 'slides', 'paper', 'location', 'date', 'start', 'end', 'people'],
  ...['affiliation', 'series', 'event'],
]);

/** Lines without those of fields that no entry has: "Host: …", and what follows "Bio:". */
function withoutAsides(lines: readonly CellLine[]): CellLine[] {
  const kept: CellLine[] = [];
  let isBio = false;
  for (const line of lines) {
    const field = labelOf(line.text)?.field;
    if (field) isBio = field === 'bio';
    const isAside = isBio || asideFields.has(field ?? '');
    if (!isAside) kept.push(line);
  }
  return kept;
}

/** Lines as paragraphs; blank ones part them. Promises are no text. */
export function cellParagraphs(lines: readonly CellLine[]): PrintedField[] {
  const groups: CellLine[][] = [[]];
  for (const line of lines) {
    if (line.text === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    const text = group.map((line) => line.text).join('\n');
    return first && last && !isToBeAnnounced(text) ? [{ text, from: first.number, to: last.number }] : [];
  });
}

/** Whether a text says that there is no talk, or names a break. */
export function namesNoTalk(text: string): boolean {
  return saysNoTalk(text) || isBreak(text);
}

function fieldOf({ number }: CellLine, text: string): PrintedField {
  return { text: text.trim(), from: number, to: number };
}
