/**
 * Pages whose fields have labels:
 *
 *     Donnerstag, 18. April 2024
 *     Vortragende: Prof. Dr. Wiebke Thorwesten (TU Braunschweig)
 *     Titel: Wie viele Farben braucht eine Landkarte aus Kreisen?
 *     Ort: Hörsaal 3
 */
import type { Line } from '../../dump.ts';
import type { Reading } from '../../record.ts';
import { looksLikeMail } from '../mail-headers.ts';
import { readerOf } from '../reader.ts';
import { saysNoTalk } from '../words.ts';
import { guessLayout } from './guess-layout.ts';
import { isDayLine } from './head.ts';
import { isRuleLine, type LabelLayout, labelLayoutSchema, labelReaderName } from './layout.ts';
import { outsideOf } from './outside.ts';
import { isLinkLine } from './prose.ts';
import { readSegment } from './record-of.ts';
import { readSegments } from './segments.ts';

export const labels = readerOf({
  name: labelReaderName,
  layout: 'talks with labels: “Title: …”, “Speaker: …”, “Date: …”, in any order and language',
  schema: labelLayoutSchema,
  propose: ({ lines }) => {
    const layout = looksLikeMail(lines) ? undefined : guessLayout(lines);
    return layout ? [layout] : [];
  },
  read: ({ lines }, layout) => readLabelled(lines, layout),
  surety: ({ labels, above, days, below }) => {
    const fields = new Set(Object.values(labels).flatMap((names) => names.split('+')));
    if (above === 'date' || days === 'below') fields.add('date');
    if (above?.startsWith('title') || below === 'title') fields.add('title');
    const count = ['title', 'people', 'date', 'location', 'abstract'].filter((field) =>
      fields.has(field),
    ).length;
    return count > 1 ? 0.5 * count : 0;
  },
});

/** Reads lines by a layout of labels. */
export function readLabelled(lines: readonly Line[], layout: LabelLayout): Reading {
  const { segments, outside } = readSegments(lines, layout);
  const reading: Required<Pick<Reading, 'records' | 'boilerplate' | 'remarks'>> = {
    records: [],
    boilerplate: [],
    remarks: [],
  };
  const passedDown = outsideOf(outside, layout);
  for (const segment of segments) readSegment(segment, layout, passedDown, reading);
  const [first, last] = [segments[0]?.first ?? 0, segments.at(-1)?.last ?? 0];
  const claimed = new Set(reading.boilerplate.map(({ line }) => line));
  const free = noTalkLines(outside);
  const often = repeatedTexts(outside, segments.length);
  for (const text of layout.repeated ?? []) often.add(text);
  for (const line of outside) {
    if (line.text.trim() === '' || claimed.has(line.number)) continue;
    if (often.has(line.text.trim()) || isRuleLine(line.text) || isLinkLine(line)) {
      reading.boilerplate.push({ line: line.number, what: 'repeated on the page' });
      continue;
    }
    if (free.has(line.number)) {
      reading.boilerplate.push({ line: line.number, what: 'no talk' });
      continue;
    }
    const what =
      line.number < first ? 'above the entries' : line.number > last ? 'below the entries' : undefined;
    if (what) reading.boilerplate.push({ line: line.number, what });
    else if (line.text.length < 80 && isHeading(line.text))
      reading.boilerplate.push({ line: line.number, what: 'heading' });
  }
  return reading;
}

/** Short lines that stand with every other record at least: "Hide details". */
function repeatedTexts(lines: readonly Line[], records: number): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of lines)
    if (text.length < 60) counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3 && count * 2 >= records).map(([text]) => text));
}

/** Days without a talk: the line that says so, and the day above it. */
function noTalkLines(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  lines.forEach((line, index) => {
    if (!saysNoTalk(line.text)) return;
    found.add(line.number);
    const before = lines[index - 1];
    if (before && before.number === line.number - 1 && isDayLine(before.text)) found.add(before.number);
  });
  return found;
}

function isHeading(text: string): boolean {
  return /^[^\p{L}]*$/u.test(text) || /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text) || /:$/.test(text);
}
