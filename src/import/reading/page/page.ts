/** The lines of a page as readers look at them: the filled ones, with the gaps between them. */
import type { DateOrder } from '../../../model/partial-date.ts';
import type { Dump, Line } from '../../dump.ts';
import { type FoundWhen, findWhen } from '../dates/when.ts';

export interface PageLine {
  /** Counts from 0, without blank lines. */
  index: number;
  line: Line;
  /** Without white space at both ends. */
  text: string;
  /** How many blank lines stand above it. */
  gap: number;
  when: FoundWhen | undefined;
  /** How many lines of the page have the same text. */
  count: number;
}

/** "• Mira Okafor", "- 12 March 2026": a list's mark is no part of what it stands in front of. */
function withoutBullet(text: string): string {
  const [mark] =
    /^(?:[•▪◦‣●■►»*]\s*|[-–—]\s+(?=\S{0,12}\s?\d)|\d{1,3}[.)]\s+(?=\p{L}{3,9}\.? \d{1,2}(?!\d)))/u.exec(
      text,
    ) ?? [];
  return mark && text.length > mark.length ? text.slice(mark.length).trim() : text;
}

/** The filled lines of a dump. */
export function pageLines({ lines }: Dump, order?: DateOrder): PageLine[] {
  const found: PageLine[] = [];
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  let gap = 0;
  for (const line of lines) {
    const text = withoutBullet(line.text.trim());
    if (text === '') {
      gap += 1;
      continue;
    }
    found.push({
      index: found.length,
      line,
      text,
      gap,
      when: findWhen(text, order),
      count: counts.get(text) ?? 1,
    });
    gap = 0;
  }
  return found;
}
