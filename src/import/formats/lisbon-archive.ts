/**
 * The seminar archive of Instituto Superior Técnico, Lisbon: each talk below its time zone, mostly without a date.
 *
 *     2020 seminars                         a heading of the list; not the year of its talks
 *
 *     16/05/2024, Thursday, 16:00–17:00     date and times, if printed: here, or in front of the zone
 *     Europe/Lisbon
 *     Amphitheatre Fa2, IST — Online
 *
 *     Dan Roberts
 *     Dan Roberts, MIT                      the speaker again, with the affiliation; or missing
 *
 *     Title
 *
 *     Paragraphs
 *
 *     Additional file
 *
 *     document preview                      once for each file
 *
 *     Roberts slides.pdf
 */

import type { Line } from '../dump.ts';
import { type Boilerplate, type DumpRecord, field, joined, type PrintedField } from '../record.ts';
import type { Format } from './format.ts';
import { endsUnfinished, nonBlank, paragraphs, splitBlocks, splitSections, zoneName } from './lines.ts';

const zone = new RegExp(`^(?:(?<when>\\S.{0,60}?\\d{4}.{0,60}?),? )?(?<zone>${zoneName})$`);
/** A date in figures or with the month in letters, and little else in the line. */
const day =
  /^(?:\p{L}+\.?,? )?(?:\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}[/-]\d{2}[/-]\d{2}|\d{1,2}(?:st|nd|rd|th)? (?:de )?\p{L}{3,10}\.?,? (?:de )?\d{4}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?:, .{1,40}| .{1,20})?$/u;
const heading = /^\d{4} seminars$/;
const fileLabel = /^Additional files?$/;
const previewLabel = /^document preview$/;
const fileName = /^.{1,120}\.[a-z]\w{1,4}$/i;
/** The sentences on funding below the files. */
const funding = /[.!?]["”)]?$|\b(?:fund|support|grant|sponsor|project)/i;

export const lisbonArchive: Format = {
  name: 'lisbon-archive',
  layout:
    'talks under date, time zone and place, speaker and affiliation above the title, as at mpml.tecnico.ulisboa.pt',

  recognises: ({ lines }) => {
    const printed = nonBlank(lines);
    return printed.some((line, index) => zone.test(line.text.trim()) && index + 1 < printed.length);
  },

  read: ({ lines }) => {
    const boilerplate: Boilerplate[] = [];
    const printed = nonBlank(lines);
    const starts = new Set(
      printed.map((line, index) => {
        if (!zone.test(line.text.trim())) return undefined;
        const above = printed[index - 1];
        return above && day.test(above.text.trim()) ? above : line;
      }),
    );
    const { before, sections } = splitSections(lines, (line) => starts.has(line));
    let listedUnder = lastHeading(before);
    const records: DumpRecord[] = [];
    for (const section of sections) {
      // A heading at the end of a section belongs to the next section.
      const next = lastHeading(section);
      const own = next ? section.filter((line) => line.number !== next.from) : section;
      records.push({ ...readTalk(own, boilerplate), ...(listedUnder && { listedUnder }) });
      listedUnder = next ?? listedUnder;
    }
    return { records, boilerplate };
  },
};

function lastHeading(lines: readonly Line[]): PrintedField | undefined {
  const line = lines.findLast((line) => heading.test(line.text.trim()));
  return line && field(line);
}

function readTalk(section: readonly Line[], boilerplate: Boilerplate[]): DumpRecord {
  const record: DumpRecord = { kind: 'talk' };
  let rest = nonBlank(section);
  const above = rest[0] && zone.test(rest[0].text.trim()) ? undefined : rest.shift();
  const zoneLine = rest.shift();
  const named = zone.exec(zoneLine?.text.trim() ?? '')?.groups;
  if (zoneLine) record.timezone = field(zoneLine, named?.['zone']);
  if (above) record.when = field(above);
  else if (zoneLine && named?.['when']) record.when = field(zoneLine, named['when']);

  const blockOf = new Map(
    splitBlocks(section).flatMap((block) => block.map((line) => [line, block] as const)),
  );
  const isTogether = (a: Line | undefined, b: Line | undefined) =>
    a !== undefined && b !== undefined && blockOf.get(a) === blockOf.get(b);

  // The speaker is the line that the next line repeats; without a repetition, the line below the place.
  const again = rest.slice(0, 3).findIndex((line, index) => repeats(line, rest[index + 1]));
  const hasPlace = again < 0 ? isTogether(zoneLine, rest[0]) || rest.length > 2 : again > 0;
  const places = again > 0 ? again : hasPlace ? 1 : 0;
  const location = joined(rest.slice(0, places));
  if (location) record.location = location;
  rest = rest.slice(places);
  const people = rest.shift();
  if (people) record.people = field(people);
  const head = blockOf.get(people as Line);
  if (again >= 0) {
    // Where the speaker begins a block, all other lines of that block are the affiliation.
    const isOwnBlock = head?.[0] === people;
    const count = isOwnBlock ? rest.findIndex((line) => blockOf.get(line) !== head) : 1;
    const affiliation = joined(rest.splice(0, count < 1 || count > 3 ? 1 : count));
    if (affiliation) record.affiliation = affiliation;
  }
  const title = rest.splice(0, 1);
  while (
    rest[0] &&
    isSecondLine(
      title.at(-1),
      rest[0],
      isTogether(title.at(-1), rest[0]) && blockOf.get(title[0] as Line)?.[0] === title[0],
    )
  )
    title.push(...rest.splice(0, 1));
  const printed = joined(title);
  if (printed) record.title = printed;

  const first = rest[0]?.number ?? Number.POSITIVE_INFINITY;
  readBody(
    record,
    section.filter((line) => line.number >= first),
    boilerplate,
  );
  return record;
}

/** Whether the next line repeats the names of a line: "Dan Roberts, MIT" below "Dan Roberts", "A, MIT and B, ETH" below "A and B". */
function repeats(line: Line, next: Line | undefined): boolean {
  const [text, below] = [line.text.trim(), next?.text.trim() ?? ''];
  if (below === text || below.startsWith(`${text},`) || below.startsWith(`${text} (`)) return true;
  const names = text.split(/, | (?:and|e|&) /).map((name) => name.trim());
  return names.length > 1 && below.startsWith(names[0] ?? '') && names.every((name) => below.includes(name));
}

function isSecondLine(first: Line | undefined, second: Line, isSameBlock: boolean): boolean {
  const [above, below] = [first?.text.trim() ?? '', second.text.trim()];
  if (fileLabel.test(below) || previewLabel.test(below) || below.length > 200) return false;
  return isSameBlock
    ? !/[.:]$/.test(below)
    : endsUnfinished(above) && below.length < 120 && !/\.$/.test(below);
}

/** Reads paragraphs, then files. Lines behind the files that are neither file nor sentence are left. */
function readBody(record: DumpRecord, lines: readonly Line[], boilerplate: Boilerplate[]): void {
  const body: Line[] = [];
  const files: PrintedField[] = [];
  let isBehindLabel = false;
  let expected = 0;
  let areLabelled = false;
  for (const line of lines) {
    const text = line.text.trim();
    if (text === '') {
      body.push(line);
    } else if (fileLabel.test(text) || previewLabel.test(text)) {
      boilerplate.push({ line: line.number, what: `label “${text}”` });
      if (previewLabel.test(text)) expected += 1;
      isBehindLabel = fileLabel.test(text);
      areLabelled = true;
    } else if (expected > 0 || isBehindLabel || (areLabelled && fileName.test(text))) {
      files.push(field(line));
      expected = Math.max(0, expected - 1);
      isBehindLabel = false;
    } else if (!areLabelled || funding.test(text)) {
      body.push(line);
    }
    if (text !== '' && body.at(-1) !== line) body.push({ number: line.number, text: '' });
  }
  if (files.length > 0) record.files = files;
  const printed = paragraphs(body);
  if (printed.length > 0) record.body = printed;
}
