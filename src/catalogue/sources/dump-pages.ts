/** Splits a dump into pages, so that a long dump loads on a slow connection. */

/** A page ends with the line that reaches one of these. */
const most = { lines: 1000, letters: 40_000 };

/** The first line of each page; lines count from 1. An empty dump has one page. */
export function firstLines(lines: readonly string[]): number[] {
  const firsts = [1];
  let letters = 0;
  lines.forEach((line, index) => {
    letters += line.length;
    const next = index + 2;
    if (index + 1 === lines.length) return;
    if (next - (firsts.at(-1) ?? 1) < most.lines && letters < most.letters) return;
    firsts.push(next);
    letters = 0;
  });
  return firsts;
}

/** The page that shows a line; lines and pages count from 1. */
export function pageOfLine(firsts: readonly number[], line: number): number {
  return Math.max(1, firsts.findLastIndex((first) => first <= line) + 1);
}
