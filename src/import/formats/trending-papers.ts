/**
 * A list of trending papers: the page's chrome, the day of the list, then titles and abstracts in turn.
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
 * Nothing on the page says which is which. What a passage is, is judged by its length and its sentences; what stays in doubt
 * is left, and so is what stands behind it, until the next title that an abstract follows.
 */

import type { Line } from '../dump.ts';
import { type DumpRecord, type Field, type Furniture, field, joined } from '../record.ts';
import { blocks } from './blocks.ts';
import type { Format } from './format.ts';

const curator = /^by ?\S.* and the research community$/;
const chrome = /^(?:new|Get trending papers in your email inbox!|Subscribe)$/i;
const day = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}$/;

/** Titles are shorter, in characters. */
const prose = 250;
/** What ends in one of these goes on in the next line. */
const goesOn = /(?:[:,–—-]|\b(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|via|with))$/i;
const remark = /^(?:\p{Ll}|Code|Our code|The code|Project page|Source code|Data|Demo|Models)|https?:\/\//u;

interface Passage {
  field: Field;
  /** Prose is an abstract for certain; a sentence might be a title too; the rest may be titles. */
  looks: 'prose' | 'sentence' | 'title' | 'unclear';
  /** It follows the passage before it without a blank line, and nothing else stands in that block but titles. */
  continues: boolean;
}

export const trendingPapers: Format = {
  name: 'trending-papers',
  layout: 'papers under a day, title and abstract each, as lists of Hugging Face have them',

  recognises: ({ lines }) => lines.some((line) => curator.test(line.text.trim())),

  read: ({ lines }) => {
    const furniture: Furniture[] = [];
    const lists: { listedOn?: Field; passages: Passage[] }[] = [{ passages: [] }];
    for (const block of blocks(lines)) {
      const pieces = brokenEarly(block);
      for (const [index, piece] of pieces.entries()) {
        const [first] = piece;
        const text = first?.text.trim() ?? '';
        if (first && piece.length === 1 && (chrome.test(text) || curator.test(text))) {
          furniture.push({ line: first.number, what: 'site chrome' });
        } else if (first && piece.length === 1 && day.test(text)) {
          lists.push({ listedOn: field(first), passages: [] });
        } else {
          const whole = joined(piece);
          const isTitleBlock = pieces.every((each) => looksOf(each) === 'title');
          if (whole)
            lists
              .at(-1)
              ?.passages.push({ field: whole, looks: looksOf(piece), continues: index > 0 && isTitleBlock });
        }
      }
    }
    return { records: lists.flatMap(({ listedOn, passages }) => pair(passages, listedOn)), furniture };
  },
};

/** Cuts a block behind each line that had room for the next word: it ends there on purpose, not because it was full. */
function brokenEarly(block: readonly Line[]): Line[][] {
  const width = Math.max(...block.map((line) => line.text.length).filter((length) => length < prose), 0);
  const head = block.findIndex((line) => ![chrome, curator, day].some((form) => form.test(line.text.trim())));
  const pieces: Line[][] = [[]];
  block.forEach((line, index) => {
    pieces.at(-1)?.push(line);
    const next = block[index + 1]?.text.trim().split(' ')[0];
    if (next === undefined) return;
    const isWhole = line.text.length >= prose || line.text.length + 1 + next.length <= width;
    if (isWhole || head < 0 || index < head || (block[index + 1]?.text.length ?? 0) >= prose) pieces.push([]);
  });
  return pieces;
}

function looksOf(lines: readonly Line[]): Passage['looks'] {
  const text = lines.map((line) => line.text.trim()).join(' ');
  const sentences = text.split(/[.!?]["”)]? (?=\p{Lu})/u).length;
  const ends = /\.["”)]?$/.test(text);
  if (text.length >= 2 * prose || (text.length >= prose && (ends || sentences > 2))) return 'prose';
  if (text.length >= prose) return 'unclear';
  if (ends && sentences > 1 && text.length >= 100) return 'prose';
  return ends || remark.test(text) ? 'sentence' : 'title';
}

function pair(passages: readonly Passage[], listedOn: Field | undefined): DumpRecord[] {
  const records: DumpRecord[] = [];
  let title: Field | undefined;
  let open: DumpRecord | undefined;
  const begin = (abstract: Field) => {
    if (!title) return;
    open = { kind: 'paper', title, body: [abstract], ...(listedOn && { listedOn }) };
    records.push(open);
    title = undefined;
  };
  passages.forEach(({ field: passage, looks, continues }, index) => {
    if (looks === 'title') {
      const isSecondLine = title && (continues || goesOn.test(title.text) || /^\p{Ll}/u.test(passage.text));
      // A title that another one follows has no abstract, or is none: it is left.
      title = title && isSecondLine ? together(title, passage) : passage;
      open = undefined;
    } else if (looks !== 'unclear' && title) {
      if (looks === 'sentence' && /^\p{Ll}/u.test(passage.text)) title = together(title, passage);
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

/** A sentence below an abstract could also be the title of a paper, where prose follows it. */
function isParagraph(text: string, next: Passage['looks'] | undefined): boolean {
  return remark.test(text) || next !== 'prose';
}

function together(first: Field, second: Field): Field {
  return { text: `${first.text}\n${second.text}`, from: first.from, to: second.to };
}
