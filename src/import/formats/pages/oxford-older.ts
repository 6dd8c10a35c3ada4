/**
 * Older pages of the Mathematical Institute, Oxford: lectures under a day without its weekday.
 *
 *     7 May 2019
 *     17:00                                 or missing
 *     Juliane Wolters-Agyeman               no title
 *     Further Information:                  or "Abstract", or no label at all
 *     Paragraphs
 *     Juliane … is Reader in Probability.   about the speaker
 *     5-6pm                                 the times again; also "7 May 2019, 5pm-6pm, Mathematical Institute, Oxford"
 *     Mathematical Institute
 *     Oxford
 *     Please email … to register.
 *     Watch live:
 *     https://example.org/live
 *     The lectures are supported by …
 */

import type { Line } from '../../dump.ts';
import { type Boilerplate, type DumpRecord, field, joined, type PrintedField } from '../../record.ts';
import { nonBlank, paragraphs } from '../lines.ts';

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const day = new RegExp(`^\\d{1,2} ${month} \\d{4}$`);
const hour = '\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]m)?';
const time = /^\d{1,2}:\d{2}(?: ?[-–] ?\d{1,2}:\d{2})?$/;
const label = /^(?:Abstract|Further Information):?$/;
/** "5-6pm", "5.00pm-6.00pm, Mathematical Institute, Oxford" */
const timesAgain = new RegExp(
  `^(?:\\d{1,2} ${month} \\d{4}, )?(?<times>${hour} ?[-–] ?(?<until>\\d{1,2}(?:[:.]\\d{2})? ?[ap]m))(?:, (?<place>\\S.{0,80}))?$`,
);
const institute = /^(?:Mathematical Institute|Andrew Wiles Building)/;
const booking =
  /\b(?:please (?:e-?mail|register|book)|registration|to (?:register|book|reserve)|tickets?)\b/i;
const live = /^(?:Watch (?:live|online)|Live ?stream|Watch|Recording):?$/i;
const address = /^https?:\/\/\S+$/;
const sponsor = /^(?:The|All|Our) .{2,80} (?:are|is) (?:generously )?(?:supported|sponsored|funded) by\b/;
/** A line of a place is shorter, in characters. */
const placeLength = 60;

/** Whether an entry begins at a line: a day with a time, a label or a name below it. */
export function beginsOlder(texts: readonly string[], index: number): boolean {
  if (!day.test(texts[index] ?? '')) return false;
  const below = time.test(texts[index + 1] ?? '') ? index + 2 : index + 1;
  const [first = '', second = ''] = [texts[below], texts[below + 1]];
  return (
    first.length <= 120 && !/[.!?]$/.test(first) && !label.test(first) && (below > index + 1 || second !== '')
  );
}

/** Reads an entry. What has no field is boilerplate, with what it is; what is not known is left. */
export function readOlder(lines: readonly Line[], boilerplate: Boilerplate[]): DumpRecord {
  const record: DumpRecord = { kind: 'talk' };
  const printed = nonBlank(lines);
  const whenLines = printed.slice(0, time.test(printed[1]?.text.trim() ?? '') ? 2 : 1);
  const when = joined(whenLines);
  if (when) record.when = when;
  const people = printed[whenLines.length];
  if (!people) return record;
  const [, name, affiliation] = /^(.{2,80}?) [-–—] (.{2,120})$/.exec(people.text.trim()) ?? [];
  record.people = field(people, name);
  if (affiliation) record.affiliation = field(people, affiliation);

  const first = people.text.trim().split(/ (?:and|&) /)[0] ?? '';
  const body = readParts(
    record,
    lines.filter(({ number }) => number > people.number),
    name ?? first,
    boilerplate,
  );
  if (body.length > 0) record.body = body;
  return record;
}

/** Sorts the lines below the speaker; the paragraphs of the abstract come back. */
function readParts(
  record: DumpRecord,
  lines: readonly Line[],
  speaker: string,
  boilerplate: Boilerplate[],
): PrintedField[] {
  const note = (line: Line, what: string) => boilerplate.push({ line: line.number, what });
  const abstract: Line[] = [];
  const links: PrintedField[] = [];
  const place: Line[] = [];
  let isBelowTimes = false;
  let isBelowAbstract = false;
  for (const line of lines) {
    const text = line.text.trim();
    const again = timesAgain.exec(text)?.groups;
    const isPlace =
      (isBelowTimes || (place.length === 0 && institute.test(text))) &&
      text.length <= placeLength &&
      !/[.!?:]$/.test(text);
    const isBooking = booking.test(text) && text.length < 200 && abstract.length > 0;
    const isBelow = again !== undefined || isPlace || isBooking || isHeading(text, abstract);
    if (text === '') {
      if (abstract.length > 0) abstract.push(line);
    } else if (label.test(text)) note(line, `label “${text}”`);
    else if (again) {
      // Where no time stands below the day, this line alone says when the lecture begins.
      record.until = field(line, hasTime(record) ? again['until'] : again['times']);
      if (again['place']) record.location = field(line, again['place']);
      isBelowTimes = !again['place'];
    } else if (address.test(text)) links.push(field(line));
    else if (live.test(text)) note(line, 'label of links');
    else if (isBooking) note(line, 'booking');
    else if (sponsor.test(text) && text.length < 200) note(line, 'sponsors');
    else if (isPlace) {
      place.push(line);
      isBelowTimes = true;
    } else if (isAbout(text, speaker) && abstract.length > 0) note(line, 'about the speaker');
    // A short line behind the abstract begins what stands below the entries.
    else if (!isBelowAbstract && !isBelow) abstract.push(line);
    isBelowAbstract ||= isBelow;
    if (!isPlace && !again && text !== '') isBelowTimes = false;
  }
  const where = joined(place);
  if (where) record.location = { ...where, text: where.text.replaceAll('\n', ', ') };
  if (links.length > 0) record.links = links;
  return paragraphs(abstract);
}

function hasTime({ when }: DumpRecord): boolean {
  return when?.text.includes('\n') ?? false;
}

/** Whether a short line without a full stop stands below a gap, behind the abstract. */
function isHeading(text: string, abstract: readonly Line[]): boolean {
  const isShort = text !== '' && text.length <= placeLength && !/[.!?:;,]["”)]?$/.test(text);
  return isShort && !label.test(text) && !address.test(text) && abstract.at(-1)?.text.trim() === '';
}

function isAbout(text: string, speaker: string): boolean {
  return (
    text.length < 400 &&
    text.startsWith(`${speaker} `) &&
    /^ (?:is|was|works?|has been)\b/.test(text.slice(speaker.length))
  );
}
