/** The values of labels: what stands behind each on its line, and on the lines below that belong to it. */

import type { Line } from '../../dump.ts';
import type { FieldName } from '../../languages/language.ts';
import type { PrintedField } from '../../record.ts';
import { findWhen } from '../dates/when.ts';
import { affiliationScore, nameScore, readPeople } from '../people.ts';
import { isChrome } from '../words.ts';
import { isRuleLine, type Token } from './layout.ts';
import { headingAbove, isBareDay, isFurniture, isLinkLine, isListPart, isText } from './prose.ts';

/** The value of a label. */
export interface Value {
  fields: readonly FieldName[];
  label: string;
  /** The whole value in one field; `undefined` where nothing stands behind the label. */
  text: PrintedField | undefined;
  /** One field a paragraph. */
  paragraphs: PrintedField[];
  /** The line of the label. */
  line: number;
}

export interface ReadValues {
  values: Value[];
  /** Lines that belong to no label. */
  left: Line[];
}

const long: ReadonlySet<FieldName> = new Set(['abstract', 'bio', 'note']);
/** How many lines a short value may go on for. */
const most: { readonly [Field in FieldName]?: number } = {
  title: 4,
  people: 5,
  authors: 5,
  affiliation: 3,
  location: 3,
  host: 3,
  event: 2,
  series: 2,
};

/**
 * Reads the values of labelled lines.
 *
 * @param isLast whether nothing but the end of the page follows: what does not go on plainly is then left
 */
export function readValues(tokens: readonly Token[], isLast: boolean): ReadValues {
  const values: Value[] = [];
  const left: Line[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    let next = at + 1;
    while (next < tokens.length && tokens[next]?.labels.length === 0 && !tokens[next]?.isStrange) next += 1;
    // Furniture ends what a label says; behind a rule nothing belongs to it.
    const stop = tokens.slice(at + 1, next).findIndex(({ line }) => isRuleLine(line.text));
    const end = stop < 0 ? next : at + 1 + stop;
    const below = tokens
      .slice(at + 1, end)
      .map(({ line, isFurniture }) => (isFurniture ? { number: line.number, text: '' } : line));
    for (const each of tokens.slice(end, next).map(({ line }) => line)) left.push(each);
    for (const { line, isFurniture } of tokens.slice(at + 1, end)) if (isFurniture) left.push(line);
    if (token.labels.length === 0) {
      left.push(token.line, ...below);
      at = next;
      continue;
    }
    const isEnd = next >= tokens.length;
    token.labels.forEach((label, index) => {
      const isLastLabel = index === token.labels.length - 1;
      const [field = 'note'] = label.fields;
      const base = { label: label.label, fields: label.fields, line: token.line.number };
      const first = label.value ? { ...token.line, text: label.value } : undefined;
      if (long.has(field) && isLastLabel) {
        const { paragraphs, rest } = readParagraphs(first, below, isEnd && isLast && stop < 0);
        for (const each of rest) left.push(each);
        values.push({ ...base, paragraphs, text: paragraphs[0] });
      } else {
        const { lines, rest } = isLastLabel
          ? goesOn(field, first, below, !isEnd)
          : { lines: first ? [first] : [], rest: [] };
        for (const each of rest) left.push(each);
        const text = together(lines, field);
        values.push({ ...base, paragraphs: text ? [text] : [], text });
      }
    });
    at = next;
  }
  return { values, left };
}

function together(lines: readonly Line[], field: FieldName): PrintedField | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return undefined;
  const texts = lines.map(({ text }) => text.trim());
  const isListed = field === 'people' || field === 'authors';
  const text = isListed ? joinedPeople(texts) : texts.join('\n');
  return { text, from: first.number, to: last.number };
}

/** A name with its affiliation on the next lines: "Jane Roe" / "MIT" → "Jane Roe, MIT". */
function joinedPeople(texts: readonly string[]): string {
  let all = texts[0] ?? '';
  for (const text of texts.slice(1)) {
    const isOpen =
      all.lastIndexOf('(') > all.lastIndexOf(')') || /[,;&]$|(?<!\p{L})(?:and|und|et|y|e|en)$/u.test(all);
    const isOwn =
      !isOpen &&
      !/^[(,;&]|^(?:and|und|et|y|e|en) /u.test(text) &&
      (readPeople({ text: all, from: 1, to: 1 })?.score ?? 0) > 0.5;
    all = `${all}${isOwn ? ', ' : ' '}${text}`;
  }
  return all;
}

/** The lines below a short value that belong to it. */
function goesOn(
  field: FieldName,
  first: Line | undefined,
  below: readonly Line[],
  isLabelNext: boolean,
): { lines: Line[]; rest: Line[] } {
  const lines = first ? [first] : [];
  let at = 0;
  if (!first && below[0]?.text.trim() === '') at += 1;
  const end = below.findIndex((line, index) => index >= at && line.text.trim() === '');
  const block = below.slice(at, end < 0 ? below.length : end);
  const isTight = isLabelNext && end < 0;
  const limit = most[field] ?? (first ? 0 : 1);
  for (const line of block) {
    const before = lines.at(-1);
    if (lines.length > limit || isChrome(line.text) || (before && !belongs(line, before, field, isTight)))
      break;
    lines.push(line);
    at += 1;
  }
  return { lines, rest: below.slice(at) };
}

function belongs(line: Line, before: Line, field: FieldName, isTight: boolean): boolean {
  const text = line.text.trim();
  if (text.length > 200 || /^https?:/.test(text)) return false;
  if (/^\((?:coffee|tea|refreshments|kaffee|tee|café|caffè|thé|koffie|note|nota)/iu.test(text)) return false;
  if (/^\p{Lu}[\p{L} ]{1,20}:\s/u.test(text)) return false;
  const when = findWhen(text);
  if (when && (when.dates.length > 0 || when.start) && field !== 'title') return false;
  if (when && when.dates.length > 0 && when.rest.length < 20) return false;
  const isIndented = /^\s{3,}/.test(line.text) && !/^\s{3,}/.test(before.text);
  const isOpen =
    before.text.lastIndexOf('(') > before.text.lastIndexOf(')') || /[,;:–-]$/.test(before.text.trim());
  if (isIndented || isOpen || /^[\p{Ll}(]/u.test(text)) return true;
  if (field === 'people' || field === 'authors')
    return affiliationScore(text) >= 0.4 || (isTight && nameScore(text) >= 0.5);
  return isTight || before.text.trim().length > 55;
}

/** The paragraphs of a long value, and the lines behind them that are none. */
function readParagraphs(
  first: Line | undefined,
  below: readonly Line[],
  isLast: boolean,
): { paragraphs: PrintedField[]; rest: Line[] } {
  const blocks: Line[][] = first ? [[first]] : [];
  let isNew = blocks.length === 0;
  const day = below.findIndex((line) => line.text.length < 60 && isBareDay(line.text));
  const end = day < 0 ? below.length : headingAbove(below, day);
  for (const line of below.slice(0, end)) {
    if (line.text.trim() === '') {
      isNew = true;
      continue;
    }
    if (isNew) blocks.push([line]);
    else blocks.at(-1)?.push(line);
    isNew = false;
  }
  const links: Line[] = [];
  let kept = blocks.length;
  if (isLast) {
    const stop = blocks.findIndex(
      (block, index) => (index > 0 || !first) && !isText(block) && !isListPart(block),
    );
    if (stop >= 0) kept = stop;
  }
  while (kept > 0 && isLinkLine(blocks[kept - 1]?.at(-1)) && (kept > 1 || (blocks[0]?.length ?? 0) > 1)) {
    const line = blocks[kept - 1]?.pop();
    if (line) links.push(line);
    if (blocks[kept - 1]?.length === 0) kept -= 1;
  }
  while (kept > 1 && isFurniture(blocks[kept - 1] ?? [])) kept -= 1;
  const rest = [...links, ...blocks.slice(kept).flat(), ...below.slice(end)];
  return { paragraphs: blocks.slice(0, kept).flatMap(paragraphsOf), rest };
}

/** Lines as paragraphs: a long line is one of its own, short ones were wrapped. */
function paragraphsOf(block: readonly Line[]): PrintedField[] {
  const isWrapped = block.length > 1 && block.every(({ text }) => text.length < 130);
  const parts = isWrapped ? [block] : block.map((line) => [line]);
  return parts.flatMap((lines) => {
    const [first, last] = [lines[0], lines.at(-1)];
    return first && last
      ? [{ text: lines.map((line) => line.text.trim()).join('\n'), from: first.number, to: last.number }]
      : [];
  });
}

/** Blocks without a label as the paragraphs of a long value. */
export function paragraphsBelow(blocks: readonly Line[][], isLast: boolean): PrintedField[] {
  const [first, ...more] = blocks;
  if (!first || !isText(first)) return [];
  const below = more.flatMap((block) => [{ number: 0, text: '' }, ...block]);
  const [line, ...rest] = first;
  return line ? readParagraphs(line, [...rest, ...below], isLast).paragraphs : [];
}
