/** On which page a line of a dump is shown: a dump of any length makes pages that a browser bears. */

/** Lines shown on one page. */
export const linesOnAPage = 1000;

/** The page that a line stands on; lines and pages count from 1. */
export function pageOfLine(line: number): number {
  return Math.max(1, Math.ceil(line / linesOnAPage));
}
