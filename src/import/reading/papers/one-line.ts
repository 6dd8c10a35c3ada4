/** Lines that hold more than one part of a paper: "Tilings, again. A. One, B. Two", "A. One, B. Two; Annals 3 (2024), 1–9". */
import { memoized } from '../../../text/memoize.ts';
import { titleFit } from '../blocks/roles.ts';
import { nameScore } from '../people.ts';
import { byWords } from '../words.ts';
import { readAuthors } from './authors.ts';
import type { Choice } from './roles.ts';
import { readVenue } from './venue.ts';

const maxLength = 600;
const maxSplits = 20;
const by = byWords.filter((word) => word.length > 1).join('|');
const separator = new RegExp(
  `,? +(?:${by}) +(?=\\p{Lu})|;\\s*|:\\s+|\\s+[-–—|/]{1,2}\\s+|[.?!][”"]?\\s+(?=[“"«„\\p{Lu}\\p{N}])|,\\s+(?=[“"«„])|(?<=[”"»]),?\\s+|,\\s+`,
  'gu',
);

interface Split {
  end: number;
  begin: number;
  /** How much it costs to split here. */
  cost: number;
}

/** Authors and where the paper appeared in one line. A page asks in every round of learning. */
export const withVenue = memoized(peopleWithVenue);

function peopleWithVenue(text: string): Choice[] {
  let best: Choice | undefined;
  for (const { end, begin, cost } of splitsOf(text)) {
    const behind = text.slice(begin);
    const venue = readVenue(behind).score;
    if (venue < 0.8) continue;
    const people = peopleFit(text.slice(0, end));
    if (people < 0.3) continue;
    const score = 0.6 * people + 0.6 * Math.min(3, venue) + 0.6 - cost;
    if (best && best.score >= score) continue;
    best = {
      parts: [
        { role: 'people', text: text.slice(0, end) },
        { role: 'venue', text: behind },
      ],
      score,
    };
  }
  return best ? [best] : [];
}

/** Title and authors in one line, in either order, and where the paper appeared behind them. */
export const inOneLine = memoized(titleAndAuthors);

function titleAndAuthors(text: string): Choice[] {
  if (text.length > maxLength) return [];
  const found: { [order: string]: Choice } = {};
  const add = (order: string, choice: Choice) => {
    const best = found[order];
    if (!best || best.score < choice.score) found[order] = choice;
  };
  const bracket = /^(.{8,300}?)\s{0,9}\(([^()]{5,300})\)$/u.exec(text);
  if (bracket?.[1] && bracket[2]) addTitled(add, bracket[1], bracket[2], 0.3);
  for (const { end, begin, cost } of splitsOf(text)) {
    const [head, tail] = [text.slice(0, end), text.slice(begin)];
    addTitled(add, head, tail, cost);
    const people = peopleFit(head);
    const title = people > 0.9 && tail.length > 8 && readVenue(tail).score < 1 ? titleFit(tail) : -4;
    if (title > -0.4)
      add('people title', {
        parts: [
          { role: 'people', text: head },
          { role: 'title', text: unquoted(tail) },
        ],
        score: 0.6 * people + 0.6 * title - cost + 0.3,
      });
  }
  return Object.values(found);
}

function addTitled(
  add: (order: string, choice: Choice) => void,
  head: string,
  tail: string,
  cost: number,
): void {
  if (head.length < 6 || titleFit(head) < -0.6) return;
  const title = titleFit(head);
  const parts = [{ role: 'title' as const, text: unquoted(head) }];
  const people = peopleFit(tail);
  if (people > 0.7)
    add('title people', {
      parts: [...parts, { role: 'people', text: tail }],
      score: 0.6 * title + 0.6 * people - cost + 0.3,
    });
  const more = beginsWithName(tail) ? withVenue(tail)[0] : undefined;
  if (more)
    add('title people venue', {
      parts: [...parts, ...more.parts],
      score: 0.6 * title + more.score - cost + 0.6,
    });
}

function peopleFit(text: string): number {
  if (!beginsWithName(text)) return -4;
  const read = readAuthors(text);
  return read ? 3 * read.score - 0.9 + (read.authors.length > 2 ? 0.4 : 0) : -4;
}

/** A cheap look before a dear one. */
function beginsWithName(text: string): boolean {
  const first =
    /^[^,;(&]{2,80}/u.exec(text)?.[0].split(/\.\s+(?=\p{Lu}\p{Ll}{3})| (?:and|und|et|y|e|en) /u)[0] ?? '';
  return nameScore(first) >= 0.3 || /^\p{Lu}[\p{L}’'-]+$/u.test(first);
}

function unquoted(text: string): string {
  return text.trim().replace(/^[“"«„]\s{0,9}(.*?)[,.]?\s{0,9}[”"»“]$/u, '$1');
}

function splitsOf(text: string): Split[] {
  if (text.length > maxLength) return [];
  const splits: Split[] = [];
  for (const match of text.matchAll(separator)) {
    const mark = match[0].trim();
    const begin = match.index + match[0].length;
    if (match.index < 3 || begin >= text.length) continue;
    const isSentence = /^[.?!]/u.test(mark);
    // "A. One": an initial ends no sentence.
    if (
      mark === '.' &&
      /(?:^|[\s.-])\p{Lu}\p{Ll}?$/u.test(text.slice(Math.max(0, match.index - 3), match.index))
    )
      continue;
    const end = isSentence ? match.index + (mark.startsWith('.') ? 0 : mark.length) : match.index;
    const cost = mark === ',' ? 1 : mark === ':' ? 0.7 : isSentence || mark.startsWith(';') ? 0.2 : 0.4;
    splits.push({ end, begin, cost });
    if (splits.length >= maxSplits) break;
  }
  return splits;
}
