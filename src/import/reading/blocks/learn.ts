/** Learns from a page what follows what in its records, and reads each record by that. */
import type { Hint } from '../examples.ts';
import { isRemark, withoutOff } from '../page/tidy.ts';
import { saysCancelled } from '../words.ts';
import { type Decoded, decode, learnedOrder } from './decode.ts';
import { itemsOf } from './items.ts';
import type { Order } from './order.ts';
import type { Beginning, BlockSegment } from './segments.ts';

/** Rounds of learning what follows what. */
const rounds = 2;

/** What follows what in the records of a page, and their titles. */
export function learn(segments: readonly BlockSegment[], begins: Beginning, hints: readonly Hint[]) {
  let order: Order | undefined;
  // A record that an example tells counts as much as a third of the page.
  const weights = segments.map(({ lines: own }) =>
    hints.some(({ from }) => own.some(({ line }) => line.number === from))
      ? Math.max(2, Math.ceil(segments.length / 3))
      : 1,
  );
  let decoded: Decoded[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    decoded = segments.map((segment) => withoutTail(decodeSegment(segment, begins, order, hints)));
    order = learnedOrder(decoded, weights);
  }
  const titles = decoded.map(
    (record) => record.flatMap(({ parts }) => parts).findLast(({ role }) => role === 'title')?.text ?? '',
  );
  return { after: order ?? {}, titles: titles.filter((title) => title !== '') };
}

/** The likeliest roles of the lines of a record. */
export function decodeSegment(
  { lines, anchor }: BlockSegment,
  begins: Beginning,
  order: Order | undefined,
  hints: readonly Hint[] = [],
): Decoded[] {
  const opening = lines[anchor];
  const rests = new Map<number, string[]>();
  if (opening && (begins === 'date' || begins === 'time'))
    rests.set(
      opening.index,
      (opening.when?.pieces ?? []).flatMap(({ text }) => restOf(text)),
    );
  const items = itemsOf(lines, rests, hints);
  // A text does not stand above the line that opens its record.
  for (const item of items.slice(0, anchor))
    item.alternatives = item.alternatives.filter(({ parts }) =>
      parts.every(({ role }) => role !== 'abstract' && role !== 'link'),
    );
  return decode(items, order);
}

/** What a line says beside its date, without the words that call the talk off and remarks for those who come. */
function restOf(text: string): string[] {
  const rest = withoutOff(text);
  if (/^\([^()]*\)$/u.test(rest) && isRemark(rest.slice(1, -1))) return [];
  const bare = rest.replace(/^\(([^()]{3,60})\)\s*[-–—:,]\s*(?=\S)/u, (whole, remark: string) =>
    isRemark(remark) ? '' : whole,
  );
  return saysCancelled(bare) && bare.split(/\s+/).length <= 3 ? [] : [bare];
}

/** The lines of a record without those at its end that are no part of it. */
function withoutTail(decoded: readonly Decoded[]): Decoded[] {
  const last = decoded.findLastIndex(({ parts }) =>
    parts.some(({ role }) => role !== 'left' && role !== 'label'),
  );
  return decoded.slice(0, last + 1);
}
