/**
 * The events page of the Mathematical Institute, Oxford: talks under their dates, with publications between them.
 *
 *     Fri, 19 Jan 2024                      Wed, 28 Sep 2022 09:00 -
 *                                           Tue, 30 Jun 2026 17:00
 *     14:00 - 15:00                         L3
 *     L3
 *     Title of the talk                     Title of a publication
 *     Professor Nir Gov                     Surname, I Surname, I Journal volume 23 issue 5 1-9 (04 Dec 2023)
 *     (Affiliation)
 *     Abstract
 *     Paragraphs, and more of them
 */

import type { Line } from '../dump.ts';
import { type Boilerplate, type DumpRecord, field, joined, type PrintedField } from '../record.ts';
import type { Format } from './format.ts';
import { endsUnfinished, nonBlank, paragraphs, shortMonth, splitBlocks, splitSections } from './lines.ts';

const day = `(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{1,2} ${shortMonth} \\d{4}`;
const hours = '\\d{1,2}:\\d{2}(?: ?[-–] ?(?:\\d{1,2}:\\d{2})?)?';
const dated = new RegExp(`^${day}$`);
const datedWithTime = new RegExp(`^${day},? ${hours}$`);
const severalDays = new RegExp(`^${day}(?: \\d{2}:\\d{2})? [-–]$`);
const lastDay = new RegExp(`^${day}(?: \\d{2}:\\d{2})?$`);
const time = new RegExp(`^${hours}$`);
/** The last line of a publication: it begins with a surname and initials, and ends in a day. */
const citation = /^\p{L}[^,()]*, \p{Lu}\S*(?: .*)? \(\d{1,2} \p{L}{3,9} \d{4}\)$/u;
const label = /^(?:Abstract|Further Information)$/;
const chrome = /^Subscribe to$/;

export const oxfordEvents: Format = {
  name: 'oxford-events',
  layout: 'events under a date, with times, room, title, speaker and "Abstract", as at www.maths.ox.ac.uk',

  recognises: ({ lines }) => {
    const texts = nonBlank(lines).map((line) => line.text.trim());
    return texts.some(
      (text, index) =>
        (dated.test(text) && time.test(texts[index + 1] ?? '')) ||
        (datedWithTime.test(text) && !severalDays.test(text)) ||
        (severalDays.test(text) && lastDay.test(texts[index + 1] ?? '')),
    );
  },

  read: ({ lines }) => {
    const boilerplate: Boilerplate[] = [];
    const printed = nonBlank(lines);
    const starts = new Set(printed.filter((line, index) => begins(line, printed[index - 1])));
    const { before, sections } = splitSections(lines, (line) => starts.has(line));
    const records = [...publications(before).records];
    for (const section of sections) {
      const { rest, records: papers } = publications(section);
      records.push(readTalk(rest, boilerplate), ...papers);
    }
    return { records, boilerplate };
  },
};

function begins(line: Line, before: Line | undefined): boolean {
  const text = line.text.trim();
  const isDay = dated.test(text) || datedWithTime.test(text);
  return severalDays.test(text) || (isDay && !severalDays.test(before?.text.trim() ?? ''));
}

/** Separates publications from the other lines of a section. A publication is a title and the citation right below it. */
function publications(section: readonly Line[]): { records: DumpRecord[]; rest: Line[] } {
  const records: DumpRecord[] = [];
  const rest: Line[] = [];
  for (const line of section) {
    const above = rest.slice(
      rest.findLastIndex(({ text }) => text.trim() === '' || label.test(text.trim())) + 1,
    );
    if (above.length > 0 && citation.test(line.text.trim())) {
      // Up to three lines between a gap and the citation are its title. Sentences among them are the end of the abstract above.
      const sentence = above.findLastIndex(({ text }) => /[.!?]["”)]?$/.test(text.trim()));
      const titleLines = above.length <= 3 && sentence < 0 ? above : above.slice(-1);
      rest.splice(-titleLines.length);
      const title = joined(titleLines);
      records.push({ kind: 'paper', ...(title && { title }), citation: field(line) });
      // A gap, so that what follows does not join the paragraph above.
      rest.push({ number: line.number, text: '' });
    } else {
      rest.push(line);
    }
  }
  return { records, rest };
}

function readTalk(section: Line[], boilerplate: Boilerplate[]): DumpRecord {
  const record: DumpRecord = { kind: 'talk' };
  const lines = section.filter((line) => {
    const what = chrome.test(line.text.trim()) ? 'site chrome' : undefined;
    if (what) boilerplate.push({ line: line.number, what });
    return !what;
  });
  const labelled = lines.findIndex((line) => label.test(line.text.trim()));
  const head = labelled < 0 ? lines : lines.slice(0, labelled);

  const isTimeLine = (line: Line, index: number) =>
    index === 0 ||
    time.test(line.text.trim()) ||
    (index === 1 && severalDays.test(head[0]?.text.trim() ?? '') && lastDay.test(line.text.trim()));
  const printed = nonBlank(head);
  const afterTimes = printed.findIndex((line, index) => !isTimeLine(line, index));
  const when = afterTimes < 0 ? printed : printed.slice(0, afterTimes);
  assign(record, 'when', when);
  const last = when.at(-1)?.number ?? 0;
  readHead(
    record,
    head.filter((line) => line.number > last),
    last,
  );

  if (labelled >= 0) {
    const body = lines.slice(labelled).filter((line) => {
      const isLabel = label.test(line.text.trim());
      if (isLabel) boilerplate.push({ line: line.number, what: `label “${line.text.trim()}”` });
      return !isLabel;
    });
    const fields = paragraphs(body);
    if (fields.length > 0) record.body = fields;
  }
  return record;
}

/**
 * Reads room, title and speakers, each speaker with the affiliation below. Any of them may be missing. Where the page has blocks,
 * the lines of a block belong together. Doubtful lines are left.
 */
function readHead(record: DumpRecord, lines: readonly Line[], lineOfTime: number): void {
  const printed = nonBlank(lines);
  const pairs = speakersWithAffiliation(printed);
  const [first, second] = pairs;
  const above = first ? printed.slice(0, printed.indexOf(first.name)) : printed;
  const found = splitBlocks(lines)
    .map((block) => block.filter((line) => above.includes(line)))
    .filter((block) => block.length > 0);
  const areBlocks = splitBlocks(lines).some((block) => block.length > 1) && splitBlocks(lines).length > 1;
  const units = areBlocks ? found : above.map((line) => [line]);

  if (first && !second) record.affiliation = first.affiliation;
  // The room is the line right below the time; on a page without blocks, the first of several lines.
  const [room] = units;
  if (room?.[0] && (areBlocks ? room[0].number === lineOfTime + 1 : units.length > 1)) {
    record.location = field(room[0]);
    units.splice(0, 1, ...room.slice(1).map((line) => [line]));
  }
  const title = units.shift() ?? [];
  while (
    units[0]?.[0] &&
    isSecondLine(title.at(-1)?.text.trim() ?? '', units[0][0].text.trim(), first !== undefined)
  )
    title.push(...(units.shift() ?? []));
  const [people = [], ...more] = units;
  const isPeople = more.length === 0 && people.length > 0 && people.every((line) => isName(line.text.trim()));
  const others = isPeople ? people : [];
  if (first && !second && others.length === 0) record.people = field(first.name);
  else if (!first && others.length === 1) record.people = field(others[0] as Line);
  else if (first || others.length > 0)
    record.people = [
      ...others.map((line) => ({ name: field(line) })),
      ...pairs.map(({ name, affiliation }) => ({ name: field(name), affiliation })),
    ];
  if (Array.isArray(record.people)) delete record.affiliation;
  assign(record, 'title', title);
}

/** Each line with an affiliation in parentheses below it, of up to four lines. */
function speakersWithAffiliation(lines: readonly Line[]): { name: Line; affiliation: PrintedField }[] {
  const pairs: { name: Line; affiliation: PrintedField }[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const name = lines[index - 1];
    if (!name || !lines[index]?.text.trim().startsWith('(')) continue;
    const length = [1, 2, 3, 4].find((count) => isParenthesis(lines.slice(index, index + count)));
    if (length === undefined) continue;
    const affiliation = joined(lines.slice(index, index + length));
    if (affiliation) pairs.push({ name, affiliation });
    index += length;
  }
  return pairs;
}

/** Whether one pair of parentheses encloses all of the lines, unlike in "(Re)thinking". */
function isParenthesis(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text.trim()).join(' ');
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')') depth -= 1;
    if (depth === 0) return index === text.length - 1;
  }
  return false;
}

/** Whether a title goes on in the next line: also where that stands above a speaker with an affiliation and is no name. */
function isSecondLine(first: string, second: string, isAboveSpeaker: boolean): boolean {
  return /^\p{Ll}/u.test(second) || endsUnfinished(first) || (isAboveSpeaker && !isName(second));
}

/** Whether a line is one or several names: capitalised words, initials, particles, "and". */
function isName(text: string): boolean {
  const words = text.split(/[\s,&]+/).filter((word) => word !== '');
  return (
    words.length > 1 &&
    words.length <= 16 &&
    words.every((word) =>
      /^(?:\p{Lu}[\p{L}\p{M}.’'-]*|\p{Lo}+|and|van|von|der|den|de|da|di|del|dos|du|la|le|el|al|ten|ter|y|e|et|bin|d['’]\p{L}+)$/u.test(
        word,
      ),
    )
  );
}

function assign(record: DumpRecord, name: 'when' | 'location' | 'title', lines: readonly Line[]): void {
  const value = joined(lines);
  if (value) record[name] = value;
}
