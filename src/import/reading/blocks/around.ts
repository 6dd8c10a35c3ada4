/** What stands around the records of a page, and what it is. */
import { type Boilerplate, claimedLines, type DumpRecord } from '../../record.ts';
import type { PageLine } from '../page/page.ts';
import { isBreak, isChrome, saysNoTalk } from '../words.ts';
import { isDateLed } from './segments.ts';

/**
 * What stands around the records: above the first, below the last, headings, and what the page repeats.
 *
 * @param lost lines that a record was expected on
 */
export function around(
  lines: readonly PageLine[],
  records: readonly DumpRecord[],
  headings: readonly PageLine[],
  known: readonly Boilerplate[],
  lost: ReadonlySet<PageLine>,
): Boilerplate[] {
  const claimed = claimedLines(records);
  for (const { line } of known) claimed.add(line);
  const taken = lines.filter(({ line }) => claimed.has(line.number)).map(({ index }) => index);
  const [first, last] = [taken[0] ?? lines.length, taken.at(-1) ?? -1];
  const isHeadingLine = new Set(headings);
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  return lines.flatMap((line) => {
    const { index, text } = line;
    // Lines that begin like a record and became none are left for the curator to see.
    if (claimed.has(line.line.number) || (lost.has(line) && !isChrome(text))) return [];
    const what =
      index < first
        ? 'above the entries'
        : index > last && !isDateLed(line)
          ? 'below the entries'
          : isHeadingLine.has(line)
            ? 'heading'
            : isBreak(text) || isBreak(line.when?.rest ?? '')
              ? 'break'
              : saysNoTalk(text)
                ? 'no talk'
                : isChrome(text) || (counts.get(text) ?? 0) > Math.max(2, records.length / 3)
                  ? 'repeated on the page'
                  : undefined;
    return what ? [{ line: line.line.number, what }] : [];
  });
}
