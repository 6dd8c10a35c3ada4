/** Lines that hold several parts: "17 June, 16h, S2 117: Mira Okafor (Ulm) - TILINGS, AGAIN". */

import type { FoundWhen } from '../dates/when.ts';
import { affiliationScore, readPeople } from '../people.ts';
import { byWords, isInstitutionWord, isOccasionWord } from '../words.ts';
import { fit, type Role } from './roles.ts';

export interface RoleText {
  role: Role;
  text: string;
}

/** A way to read a line, with how well its parts fit. */
export interface LineReading {
  parts: RoleText[];
  score: number;
}

/** Longer lines are text and hold one part. */
const maxLength = 420;
const maxSplits = 9;

const by = byWords.filter((word) => word.length > 1).join('|');
const separator = new RegExp(
  `,? +(?:${by}) +(?=\\p{Lu})|[:;]\\s+|\\s+:\\s*|\\s+[-–—|/·•]{1,3}\\s+|,\\s+(?=[“"«„])|,\\s+|\\.\\s+(?=[“"«„\\p{Lu}])|\\s+(?=[“«„"])|(?<=[\\p{L}.])(?=\\()|(?<=\\)):?\\s*(?=[“«„"\\p{L}])`,
  'gu',
);

interface Split {
  /** Where the left part ends, and the right one begins. */
  end: number;
  begin: number;
  /** How much it costs to split here: a dash parts more than a comma does. */
  cost: number;
  isBy: boolean;
}

/** Ways to read a line as two parts or three: people before or behind a title, a place or an event in front. */
export function compounds(text: string, when?: FoundWhen): LineReading[] {
  if (text.length > maxLength) return [];
  const splits = splitsOf(text);
  const found: LineReading[] = [];
  const fits = new Map<string, number>();
  const part = (role: Role, from: number, to: number) => {
    const piece = text.slice(from, to).trim();
    const key = `${role} ${from} ${to}`;
    const score = fits.get(key) ?? (piece.length > 1 ? fit(role, unwrapped(role, piece), undefined) : -9);
    fits.set(key, score);
    return { part: { role, text: unwrapped(role, piece) }, score };
  };
  const add = (score: number, ...parts: { part: RoleText; score: number }[]) => {
    if (parts.every((one) => one.score > -0.7))
      found.push({
        parts: parts.map((one) => one.part),
        score: score + parts.reduce((sum, one) => sum + one.score, 0),
      });
  };
  const tails = (from: number, cost: number, ...before: { part: RoleText; score: number }[]) => {
    for (const split of splits) {
      if (split.end <= from) continue;
      const people = manyPeople(part('people', from, split.end), text.slice(from, split.end));
      if (people.score > 0.6 && !split.isBy)
        add(-cost - split.cost, ...before, people, part('title', split.begin, text.length));
      const title = part('title', from, split.end);
      if (title.score > 0.2) {
        const behind = part('people', split.begin, text.length);
        if (behind.score > 0.9) add(-cost - split.cost + (split.isBy ? 0.8 : -0.4), ...before, title, behind);
      }
    }
  };
  tails(0, 0);
  const heads = (roles: readonly Role[], from: number, end: number) =>
    roles.map((role) => part(role, from, end)).filter(({ score }) => score > 0);
  for (const split of splits) {
    for (const one of heads(['place', 'event'], 0, split.end)) {
      tails(split.begin, split.cost, one);
      for (const next of splits.filter(({ end }) => end > split.begin))
        for (const two of heads([one.part.role === 'place' ? 'event' : 'place'], split.begin, next.end))
          tails(next.begin, split.cost + next.cost, one, two);
      for (const role of ['people', 'title', 'place', 'event'] as const)
        if (role !== one.part.role) add(-split.cost, one, part(role, split.begin, text.length));
    }
  }
  return best(found, when ? 6 : 4);
}

/** Where two people stand in front of a title, both are meant: "A (X), B (Y), Title". */
function manyPeople<Scored extends { score: number }>(people: Scored, text: string): Scored {
  const brackets = text.split(/\)\s*(?:,|and|&|und|et|y|e)\s/u).length - 1;
  return { ...people, score: people.score + (people.score > 0.6 ? 0.7 * brackets : 0) };
}

/** How many words a name with its affiliation has at most, in front of a text. */
const leadWords = 16;

/**
 * A text that begins with its speaker, without a mark between: "Prof. Mira Okafor, University of Ulm A pentagon tiles …".
 *
 * @returns the likeliest way; `undefined` where the text begins with no name
 */
export function peopleInFront(text: string): LineReading | undefined {
  if (text.length < 120) return undefined;
  const starts = [...text.slice(0, 200).matchAll(/\S+/gu)].slice(0, leadWords + 1).map(({ index }) => index);
  let found: LineReading | undefined;
  for (const [at, start] of starts.entries()) {
    if (at < 2 || !/^[\p{Lu}“"«]/u.test(text.slice(start))) continue;
    const left = text
      .slice(0, start)
      .trim()
      .replace(/(?<![.:,–—-])[.:,–—-]+$/u, '');
    const rest = text.slice(start);
    const isSentence =
      /^\S+ \p{Ll}/u.test(rest) || rest.startsWith(`${left},`) || rest.startsWith(`${left} `);
    const read = isSentence ? readPeople({ text: left, from: 1, to: 1 }) : undefined;
    if (
      !read ||
      read.people.some(({ affiliation }) => affiliation && affiliationScore(affiliation.text) < 0.8)
    )
      continue;
    const score = fit('people', left);
    if (score > 0.9 && (!found || score >= found.score))
      found = {
        parts: [
          { role: 'people', text: left },
          { role: 'abstract', text: rest },
        ],
        score,
      };
  }
  return found;
}

/** The best ones, each sequence of roles once. */
function best(found: readonly LineReading[], count: number): LineReading[] {
  const kinds = new Set<string>();
  return [...found]
    .sort((a, b) => b.score - a.score)
    .filter(({ parts }) => {
      const kind = parts.map(({ role }) => role).join(' ');
      if (kinds.has(kind)) return false;
      kinds.add(kind);
      return true;
    })
    .slice(0, count);
}

/** Where a text may be split, outside of brackets and quotes. */
function splitsOf(text: string): Split[] {
  const depths = depthsOf(text);
  const splits: Split[] = [];
  // "Antrittsvorlesung Mira Okafor": nothing but a blank stands behind the occasion.
  for (const { 0: word, index } of text.slice(0, 120).matchAll(/(?<!\S)\p{Lu}\p{L}{3,30}(?= \p{Lu})/gu))
    if (isOccasionWord(word) && !isInstitutionWord(word) && /(?:^|[:,–-] )$/u.test(text.slice(0, index)))
      splits.push({ end: index + word.length, begin: index + word.length + 1, cost: 0.5, isBy: false });
  for (const match of text.matchAll(separator)) {
    if (depths[match.index] !== 0 || match.index === 0) continue;
    const begin = match.index + match[0].length;
    if (begin >= text.length) continue;
    const isBy = /^,? +\p{L}/u.test(match[0]);
    const isQuote = /^[“«„"]/u.test(text.slice(begin));
    const cost = isQuote
      ? 0.1
      : isBy
        ? 0.4
        : /^[\s]*[-–—:;|/]/u.test(match[0].trimStart())
          ? 0.5
          : /^,/.test(match[0])
            ? 1.1
            : 0.8;
    splits.push({ end: match.index, begin, cost, isBy });
    if (splits.length >= maxSplits) break;
  }
  return splits.sort((a, b) => a.end - b.end);
}

/** How deep each character stands in brackets and quotes. */
function depthsOf(text: string): number[] {
  const depths: number[] = [];
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    // A straight quote opens behind a blank and closes elsewhere.
    const opens =
      char === '“' ||
      char === '«' ||
      char === '„' ||
      (char === '"' && !isQuoted && /^$|[\s(:]/u.test(text[at - 1] ?? ''));
    depths.push(depth + (isQuoted && !opens ? 1 : 0));
    if (opens) isQuoted = true;
    else if (char === '”' || char === '»' || char === '"') isQuoted = false;
    else if (char === '(' || char === '[') depth += 1;
    else if ((char === ')' || char === ']') && depth > 0) depth -= 1;
  }
  return depths;
}

function unwrapped(role: Role, text: string): string {
  return role === 'people' || role === 'place' || role === 'event'
    ? text.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, '')
    : text;
}
