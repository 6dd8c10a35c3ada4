/**
 * Pages that list talks as blocks of lines, each of which begins in the same way:
 *
 *     Thursday, 12 March 2026, 16:15, Hall 3        "Tilings, again"                  14:00 – 15:00
 *     Mira Okafor (Ulm)                             Monday, 9 March 2026, 4 pm        Mira Okafor, Ulm
 *     Tilings, again                                Mira Okafor                       Tilings, again
 *     A pentagon …                                  University of Ulm
 *
 * What stands where is learned from the page itself: which lines open a block, and what follows what in it.
 */
import { z } from 'zod';
import { type Boilerplate, claimedLines, type DumpRecord, type Reading, type Remark } from '../../record.ts';
import { findDateOrder } from '../dates/date-order.ts';
import { findYears } from '../dates/years.ts';
import { countsSchema, dateOrderSchema, fewLines } from '../layout-schema.ts';
import { type PageLine, pageLines } from '../page/page.ts';
import { gluedWords } from '../page/tidy.ts';
import { findSaidOnce, saidOnceSchema, withSaidOnce } from '../places/said-once.ts';
import { readerOf } from '../reader.ts';
import { worth } from '../worth.ts';
import { withAbstractsBelow } from './abstracts.ts';
import { around } from './around.ts';
import { assemble } from './assemble.ts';
import { doubtsOf, isNoTalk } from './doubts.ts';
import { decodeSegment, learn } from './learn.ts';
import { countOfRole } from './order.ts';
import { speakerOf, withSpeaker } from './page-speaker.ts';
import { cutQuality } from './quality.ts';
import {
  type BlockSegment,
  beginnings,
  isDateLed,
  opens,
  type PageSegments,
  segmentsOf,
} from './segments.ts';

const layoutSchema = z.object({
  reader: z.literal('blocks'),
  /** What opens a record. */
  begins: z.enum(beginnings),
  /** How many lines of a record stand above the line that opens it. */
  above: fewLines,
  /** The order of day and month in figures. */
  dates: dateOrderSchema.optional(),
  /** Words of links that titles end in: "slides". */
  glued: z.array(z.string()).optional(),
  /** The hour and the place that the page says once for all. */
  saidOnce: z.array(saidOnceSchema).optional(),
  /** Who gives all talks of a page that is a person's own, as its head says. */
  speaker: z.string().optional(),
  /** How often a part follows another. */
  after: z.record(z.string(), countsSchema),
});
type BlocksLayout = z.infer<typeof layoutSchema>;

export const blocks = readerOf({
  name: 'blocks',
  layout: 'talks in blocks of lines that begin with a date, an hour, a name or a title',
  schema: layoutSchema,

  propose(dump, examples) {
    const hints = examples.flatMap((one) => one.hints);
    const dates = findDateOrder(dump.lines.map(({ text }) => text));
    const lines = pageLines(dump, dates);
    const candidates = beginnings.flatMap((begins) => {
      const count = lines.filter((line) => opens(line, begins)).length;
      if (count < (begins === 'date' ? 1 : 2)) return [];
      const offsets = begins === 'date' ? [0, 1, 2, 3] : begins === 'people' ? [0, 1] : [0];
      return offsets.map((above) => {
        const cut = segmentsOf(lines, begins, above);
        const { segments } = cut;
        const { after, titles } = learn(segments, begins, hints);
        const glued = gluedWords(titles);
        const speaker = speakerOf(lines, after);
        const saidOnce = findSaidOnce(headOf(lines, segments));
        const layout: BlocksLayout = {
          reader: 'blocks',
          begins,
          above,
          ...(dates && { dates }),
          ...(glued.length > 0 && { glued }),
          ...(saidOnce.length > 0 && { saidOnce }),
          ...(speaker && { speaker }),
          after,
        };
        const value = worth(readBlocks(lines, cut, layout), dump) + cutQuality(lines, segments, above);
        return { layout, worth: value };
      });
    });
    return candidates
      .sort((a, b) => b.worth - a.worth)
      .slice(0, examples.length > 0 ? undefined : 2)
      .map(({ layout }) => layout);
  },

  read(dump, layout) {
    const lines = pageLines(dump, layout.dates);
    return readBlocks(lines, segmentsOf(lines, layout.begins, layout.above), layout);
  },
});

/** The lines above the first record. */
function headOf(lines: readonly PageLine[], segments: readonly BlockSegment[]) {
  const first = segments[0]?.lines[0]?.index ?? 0;
  return lines
    .slice(0, first)
    .flatMap(({ line, text, when }) => (when && when.from <= 3 && text.length < 80 ? [] : [line]));
}

/** How many lines of what begins like a record and is none are left to look at: behind them the page itself may go on. */
const shownOfLost = 4;

/** The index of the first line behind the last record. */
function endOf(records: readonly DumpRecord[], lines: readonly PageLine[]): number {
  const last = Math.max(0, ...claimedLines(records.slice(-1)));
  return lines.findLastIndex(({ line }) => line.number <= last) + 1;
}

function readBlocks(
  lines: readonly PageLine[],
  { segments, headings }: PageSegments,
  { begins, glued = [], saidOnce = [], speaker, after: order }: BlocksLayout,
): Reading {
  const years = findYears(lines.map(({ text }) => text));
  const days = headings.filter(isDateLed);
  const hasSpeakers = countOfRole(order, 'people') > 0.6 * segments.length;
  const numbered = lines.map(({ line }) => line);
  const records: DumpRecord[] = [];
  const boilerplate: Boilerplate[] = [];
  const remarks: Remark[] = [];
  const lost = new Set<PageLine>();
  for (const segment of segments) {
    const decoded = decodeSegment(segment, begins, order);
    const first = segment.lines[0]?.index ?? 0;
    const day = begins === 'date' ? undefined : days.findLast(({ index }) => index < first);
    const made = assemble(decoded, segment.anchor, { lines, years, day, glued });
    const isTalk = made.record && !(hasSpeakers && isNoTalk(made.record));
    if (made.record && isTalk)
      records.push(withSpeaker(withSaidOnce(made.record, saidOnce, numbered), speaker, lines));
    else if (begins === 'date' && made.boilerplate.length === 0)
      for (const line of segment.lines.slice(0, segment.anchor + shownOfLost)) lost.add(line);
    for (const each of made.boilerplate) boilerplate.push(each);
    if (made.record && records.at(-1)?.title === made.record.title)
      for (const each of doubtsOf(decoded, order)) remarks.push(each);
  }
  // In a programme whose talks have speakers, an hour without one is no talk.
  const spoken = records.filter(({ people }) => people);
  const talks = begins === 'time' && spoken.length >= 0.4 * records.length ? spoken : records;
  const kept = withAbstractsBelow(talks, lines, endOf(talks, lines));
  for (const each of around(lines, kept, headings, boilerplate, lost)) boilerplate.push(each);
  return { records: kept, boilerplate, remarks };
}
