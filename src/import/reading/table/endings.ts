/** Words that a page glues to its titles: "Cutting Cakes Algorithms Technical" has the marks "Algorithms" and "Technical". */
import { smallest } from '../../../text/extremes.ts';

const minTitles = 6;
const maxWords = 8;

/**
 * The endings that repeat over the titles of a list, each as the words to cut off; none where titles end as titles do.
 * What ends like the others but names a mark that no other title has stays: where it begins is not told.
 */
export function findEndings(titles: readonly string[]): string[] {
  if (titles.length < minTitles) return [];
  const last = marksAtEnd(titles, 3);
  if (last.length === 0) return [];
  const bare = titles.map((title) => cut(title, last) ?? '').filter((title) => title !== '');
  const inner = marksAtEnd(bare, 2);
  // With the inner marks known, what stands behind them elsewhere is an outer one too.
  const outer = new Set([...last, ...titles.flatMap((title) => behind(title, inner))]);
  const full = new Set<string>();
  for (const title of titles)
    for (const mark of outer) {
      const rest = title.endsWith(` ${mark}`) ? title.slice(0, -mark.length - 1) : undefined;
      if (rest === undefined) continue;
      const within = longest(inner.filter((one) => rest.endsWith(` ${one}`)));
      if (within) full.add(`${within} ${mark}`);
      else if (inner.length === 0) full.add(mark);
    }
  return [...full].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Whether a title ends in one of the outer marks alone, so that words in front of it may be a mark as well. */
export function endsInMark(title: string, endings: readonly string[]): boolean {
  const lastWords = new Set(endings.map((ending) => ending.split(' ').at(-1)));
  return (
    endings.length > 0 &&
    lastWords.has(title.split(' ').at(-1)) &&
    !endings.some((one) => title.endsWith(` ${one}`))
  );
}

/** Endings of capitalised words that at least two titles have, where they cover a share of all. */
function marksAtEnd(titles: readonly string[], fewest: number): string[] {
  const byLast = new Map<string, string[][]>();
  for (const title of titles) {
    const words = title.split(' ');
    const last = words.at(-1) ?? '';
    if (words.length < 3 || !/^\p{Lu}/u.test(last)) continue;
    byLast.set(last, [...(byLast.get(last) ?? []), words]);
  }
  const repeated = [...byLast].filter(([, group]) => group.length >= 2);
  const covered = repeated.reduce((sum, [, group]) => sum + group.length, 0);
  if (covered * 2 < titles.length || repeated.every(([, group]) => group.length < 3)) return [];
  if (repeated.length * fewest > covered) return [];
  return repeated.map(([, group]) => commonEnding(group));
}

/** The longest ending that all titles of a group share. */
function commonEnding(group: readonly string[][]): string {
  const shortest = Math.min(smallest(group.map((words) => words.length - 2)), maxWords);
  let count = 1;
  for (; count < shortest; count += 1) {
    const word = group[0]?.at(-1 - count);
    if (!word || !/^[\p{Lu}&+]/u.test(word) || !group.every((words) => words.at(-1 - count) === word)) break;
  }
  const words = group[0]?.slice(-count) ?? [];
  while (/^[&+]$/.test(words[0] ?? '')) words.shift();
  return words.join(' ');
}

function cut(title: string, marks: readonly string[]): string | undefined {
  const mark = longest(marks.filter((one) => title.endsWith(` ${one}`)));
  return mark && title.slice(0, -mark.length - 1);
}

/** What stands behind the last inner mark of a title: a few words with capitals. */
function behind(title: string, inner: readonly string[]): string[] {
  let end = -1;
  for (const mark of inner) {
    const at = title.lastIndexOf(` ${mark} `);
    if (at > 0) end = Math.max(end, at + mark.length + 2);
  }
  const rest = end > 0 ? title.slice(end) : '';
  const words = rest.split(' ');
  return rest !== '' &&
    words.length <= maxWords &&
    words.every((word) => /^(?:[\p{Lu}&+]|for$|of$|and$)/u.test(word))
    ? [rest]
    : [];
}

function longest(marks: readonly string[]): string | undefined {
  return [...marks].sort((a, b) => b.length - a.length)[0];
}
