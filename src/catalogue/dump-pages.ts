/** On which page a line of a dump is shown: a dump of any length makes pages that a browser, and a reader on a train, bears. */

/** A page ends with the line that reaches either. */
const most = { lines: 1000, letters: 40_000 };

/** The first line of each page of a dump; lines count from 1, and a dump without any has one page. */
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

/** The page that a line stands on; lines and pages count from 1. */
export function pageOfLine(firsts: readonly number[], line: number): number {
  return Math.max(1, firsts.findLastIndex((first) => first <= line) + 1);
}
