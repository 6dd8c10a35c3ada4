/**
 * A list of trending papers: site chrome, the day of the list, then titles and abstracts in turn.
 *
 *     new
 *     Get trending papers in your email inbox!
 *     Subscribe
 *     byAK and the research community       "by" is glued to the name
 *     Mar 12                                of the list, not of the papers
 *
 *     Title
 *
 *     Abstract, in one line
 *
 * Nothing on the page marks a title or an abstract, so both are told by length and sentences. A passage that could be either is left,
 * with all that follows it, up to the next title that an abstract follows.
 */

import type { Line } from '../../dump.ts';
import {
  type Boilerplate,
  type DumpRecord,
  field,
  joined,
  type PrintedField,
  type Reading,
} from '../../record.ts';
import type { Format } from '../format.ts';
import { endsUnfinished, shortMonth, splitBlocks, splitSections } from '../lines.ts';
import { shortLines, withoutFoot } from './page-edges.ts';

const curator = /^by ?\S.* and the research community$/;
const chrome = /^(?:new|Get trending papers in your email inbox!|Subscribe|Search models.{0,40})$/i;
/** What only this site prints. */
const site = /^(?:by ?AK and the research community|Get trending papers in your email inbox!)$/;
/** Newer pages have cards without abstracts. */
const card = /^(?:Submitted by|· \d{1,4} authors?)$/;
const day = new RegExp(`^${shortMonth}[a-z]* \\d{1,2}$`);

/** Titles are shorter, in characters. */
const proseLength = 250;
/** A line of an abstract that was wrapped by hand is not shorter. */
const wrappedLength = 60;
/** What authors add below an abstract. */
const addition = /^(?:\p{Ll}|Code|Our code|The code|Project page|Source code|Data|Demo|Models)|https?:\/\//u;

interface Passage {
  field: PrintedField;
  /** `prose` is certainly an abstract, `sentence` perhaps a title, `title` may be one, `unclear` is too long for one. */
  looks: 'prose' | 'sentence' | 'title' | 'unclear';
  /** Whether it follows the passage above without a blank line, in a block of nothing but titles. */
  continues: boolean;
}

export const trendingPapers: Format = {
  name: 'trending-papers',
  layout: 'papers under a day, title and abstract each, as lists of Hugging Face have them',

  recognises: ({ lines }) =>
    lines.some((line) => site.test(line.text.trim())) &&
    !lines.some((line) => card.test(line.text.trim())) &&
    read(lines).records.length > 0,

  read: ({ lines }) => read(lines),
};

function read(lines: readonly Line[]): Reading {
  const boilerplate: Boilerplate[] = [];
  const own = lines.filter((line) => {
    const isChrome = chrome.test(line.text.trim()) || curator.test(line.text.trim());
    if (isChrome) boilerplate.push({ line: line.number, what: 'site chrome' });
    return !isChrome;
  });
  const { before, sections } = splitSections(own, (line) => day.test(line.text.trim()));
  // Where the day is missing, nothing tells the page's head from its list.
  const isHead = sections.length > 0 && before.every(({ text }) => text.length < proseLength);
  const records = isHead ? [] : readList(before, boilerplate);
  if (isHead) for (const line of shortLines(before, 'above the entries')) boilerplate.push(line);
  for (const [first, ...list] of sections)
    for (const each of readList(list, boilerplate, first && field(first))) records.push(each);
  return { records, boilerplate };
}

function readList(lines: readonly Line[], boilerplate: Boilerplate[], listedOn?: PrintedField): DumpRecord[] {
  // Above the first abstract nothing is the foot of the page.
  const abstract = lines.findIndex(({ text }) => text.length >= wrappedLength);
  const list = withoutFoot(lines, abstract < 0 ? undefined : abstract + 1);
  const passages: Passage[] = [];
  for (const block of splitBlocks(abstract < 0 ? lines : list.rest)) {
    const pieces = splitAtShortLines(block);
    const isTitleBlock = pieces.every((piece) => looksOf(piece) === 'title');
    for (const [index, piece] of pieces.entries()) {
      const whole = joined(piece);
      if (whole) passages.push({ field: whole, looks: looksOf(piece), continues: index > 0 && isTitleBlock });
    }
  }
  if (abstract >= 0) for (const line of list.boilerplate) boilerplate.push(line);
  return pairTitles(passages, listedOn);
}

/**
 * Splits a block after each line that had room for the first word of the next one: such a line ends a passage, while a full line was
 * wrapped.
 */
function splitAtShortLines(block: readonly Line[]): Line[][] {
  const width = block
    .map((line) => line.text.length)
    .reduce((longest, length) => (length < proseLength && length > longest ? length : longest), 0);
  const pieces: Line[][] = [[]];
  block.forEach((line, index) => {
    pieces.at(-1)?.push(line);
    const next = block[index + 1];
    const word = next?.text.trim().split(' ')[0];
    if (!next || word === undefined) return;
    const isWrapped =
      line.text.length < proseLength &&
      line.text.length + 1 + word.length > width &&
      next.text.length < proseLength;
    if (!isWrapped) pieces.push([]);
  });
  return pieces;
}

function looksOf(lines: readonly Line[]): Passage['looks'] {
  const text = lines.map((line) => line.text.trim()).join(' ');
  const sentences = text.split(/[.!?]["”)]? (?=\p{Lu})/u).length;
  const ends = /\.["”)]?$/.test(text);
  if (text.length >= 2 * proseLength || (text.length >= proseLength && (ends || sentences > 2)))
    return 'prose';
  if (text.length >= proseLength) return 'unclear';
  if (ends && sentences > 1 && text.length >= 100) return 'prose';
  return ends || addition.test(text) ? 'sentence' : 'title';
}

/** Pairs each title with the abstract that follows it. */
function pairTitles(passages: readonly Passage[], listedOn: PrintedField | undefined): DumpRecord[] {
  const records: DumpRecord[] = [];
  let title: PrintedField | undefined;
  let open: DumpRecord | undefined;
  const begin = (abstract: PrintedField) => {
    if (!title) return;
    open = { kind: 'paper', title, body: [abstract], ...(listedOn && { listedOn }) };
    records.push(open);
    title = undefined;
  };
  passages.forEach(({ field: passage, looks, continues }, index) => {
    if (looks === 'title') {
      const isSecondLine =
        title && (continues || endsUnfinished(title.text) || /^\p{Ll}/u.test(passage.text));
      // Where another title follows at once, the first has no abstract, or is no title: it is left.
      title = title && isSecondLine ? joinFields(title, passage) : passage;
      open = undefined;
    } else if (looks !== 'unclear' && title) {
      if (looks === 'sentence' && /^\p{Ll}/u.test(passage.text)) title = joinFields(title, passage);
      else begin(passage);
    } else if (open && (looks === 'prose' || isParagraph(passage.text, passages[index + 1]?.looks))) {
      open.body?.push(passage);
    } else {
      title = undefined;
      open = undefined;
    }
  });
  return records;
}

/** Whether a sentence below an abstract belongs to it: where prose follows, it could be the title of the next paper. */
function isParagraph(text: string, next: Passage['looks'] | undefined): boolean {
  return addition.test(text) || next !== 'prose';
}

function joinFields(first: PrintedField, second: PrintedField): PrintedField {
  return { text: `${first.text}\n${second.text}`, from: first.from, to: second.to };
}
