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
 *
 * Older pages have a day without its weekday and no title; `oxford-older.ts` reads their entries.
 */

import type { Line } from '../../dump.ts';
import { type Boilerplate, type DumpRecord, field, joined, type PrintedField } from '../../record.ts';
import type { Format } from '../format.ts';
import { endsUnfinished, nonBlank, paragraphs, shortMonth, splitBlocks, splitSections } from '../lines.ts';
import { beginsOlder, readOlder } from './oxford-older.ts';
import { bodyLabel, publications } from './oxford-publications.ts';
import { headOfPage, withoutFoot } from './page-edges.ts';

const day = `(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{1,2} ${shortMonth} \\d{4}`;
const hours = '\\d{1,2}:\\d{2}(?: ?[-–] ?(?:\\d{1,2}:\\d{2})?)?';
const dated = new RegExp(`^${day}$`);
const datedWithTime = new RegExp(`^${day},? ${hours}$`);
const severalDays = new RegExp(`^${day}(?: \\d{2}:\\d{2})? [-–]$`);
const lastDay = new RegExp(`^${day}(?: \\d{2}:\\d{2})?$`);
const time = new RegExp(`^${hours}$`);
/** What the institute calls itself, around the events and in them. */
const site =
  /\bOxford Mathematics\b|\bMathematical Institute,? (?:University of )?Oxford|\bAndrew Wiles Building\b|\bmaths\.ox\.ac\.uk\b/;
const institute = /^Mathematical Institute$/;
/** Its rooms: the line below the time. */
const room = /^(?:(?:L|C|Lecture (?:Room|Theatre) )[1-6]|N\d\.\d{2}|Quillen Room)$/;

export const oxfordEvents: Format = {
  name: 'oxford-events',
  layout: 'events under a date, with times, room, title, speaker and "Abstract", as at www.maths.ox.ac.uk',

  recognises: ({ lines }) => {
    const texts = nonBlank(lines).map((line) => line.text.trim());
    const isOfSite = texts.some(
      (text, index) =>
        site.test(text) || (institute.test(text) && /^(?:Home|Oxford\b)/.test(texts[index + 1] ?? '')),
    );
    const hasRoom = () => texts.some((text, index) => room.test(text) && time.test(texts[index - 1] ?? ''));
    const isEvent = (text: string, index: number) =>
      (dated.test(text) && time.test(texts[index + 1] ?? '')) ||
      (datedWithTime.test(text) && !severalDays.test(text)) ||
      (severalDays.test(text) && lastDay.test(texts[index + 1] ?? ''));
    if (texts.some(isEvent)) return isOfSite || (texts.some((text) => bodyLabel.test(text)) && hasRoom());
    return isOfSite && texts.some((_, index) => beginsOlder(texts, index));
  },

  read: ({ lines }) => {
    const boilerplate: Boilerplate[] = [];
    const printed = nonBlank(lines);
    const texts = printed.map((line) => line.text.trim());
    const older = new Set(printed.filter((_, index) => beginsOlder(texts, index)));
    const starts = new Set(printed.filter((line, index) => begins(line, printed[index - 1])));
    const { before, sections } = splitSections(lines, (line) => starts.has(line) || older.has(line));
    const above = publications(before);
    const records = [...above.records];
    for (const line of headOfPage(above.rest)) boilerplate.push(line);
    for (const [index, section] of sections.entries()) {
      const { rest, records: papers } = publications(section);
      const talk = withoutFoot(rest, index === sections.length - 1 ? endOfHead(rest) : undefined);
      for (const line of talk.boilerplate) boilerplate.push(line);
      const [day] = section;
      records.push(
        day && older.has(day) ? readOlder(talk.rest, boilerplate) : readTalk(talk.rest, boilerplate),
        ...papers,
      );
    }
    return { records, boilerplate };
  },
};

/** The index behind the label above the abstract; without one, behind the affiliation. */
function endOfHead(lines: readonly Line[]): number {
  const texts = lines.map(({ text }) => text.trim());
  const labelled = texts.findIndex((text) => bodyLabel.test(text.replace(/:$/, '')));
  const end = labelled < 0 ? texts.findLastIndex((text) => /^\(.*\)$/.test(text)) : labelled;
  return end < 0 ? lines.length : end + 1;
}

function begins(line: Line, before: Line | undefined): boolean {
  const text = line.text.trim();
  const isDay = dated.test(text) || datedWithTime.test(text);
  return severalDays.test(text) || (isDay && !severalDays.test(before?.text.trim() ?? ''));
}

function readTalk(lines: Line[], boilerplate: Boilerplate[]): DumpRecord {
  const record: DumpRecord = { kind: 'talk' };
  const labelled = lines.findIndex((line) => bodyLabel.test(line.text.trim()));
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
      const isLabel = bodyLabel.test(line.text.trim());
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
  const above = new Set(first ? printed.slice(0, printed.indexOf(first.name)) : printed);
  const found = splitBlocks(lines)
    .map((block) => block.filter((line) => above.has(line)))
    .filter((block) => block.length > 0);
  const areBlocks = splitBlocks(lines).some((block) => block.length > 1) && splitBlocks(lines).length > 1;
  const units = areBlocks ? found : [...above].map((line) => [line]);

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
    for (const each of units.shift() ?? []) title.push(each);
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
  readBeginningOfTitle(record);
}

/** Takes off a title what older pages print in front of it: "CANCELLED - ", or the speaker once more. */
function readBeginningOfTitle(record: DumpRecord): void {
  const { title, people } = record;
  if (!title) return;
  const [off, word] = /^(cancelled|postponed) ?[-–—:] ?(?=\S)/i.exec(title.text) ?? [];
  if (off && word) {
    record.status = { text: word, from: title.from, to: title.from };
    record.title = { ...title, text: title.text.slice(off.length) };
    return;
  }
  const name = people && !Array.isArray(people) ? people.text : undefined;
  const rest = name && title.text.startsWith(name) && title.text.slice(name.length);
  const [dash] = (rest && /^ [-–—] (?=\S)/.exec(rest)) || [];
  if (rest && dash) record.title = { ...title, text: rest.slice(dash.length) };
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
