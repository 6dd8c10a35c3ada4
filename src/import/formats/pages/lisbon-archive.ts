/**
 * The seminar archive of Instituto Superior Técnico, Lisbon: each talk below its time zone, mostly without a date.
 *
 *     2020 seminars                         a heading of the list; not the year of its talks
 *
 *     16/05/2024, Thursday, 16:00–17:00     date and times, if printed: here, or in front of the zone
 *     Europe/Lisbon
 *     Amphitheatre Fa2, IST — Online        also behind the zone: "16/05/2024, Thursday, 16:00–17:00 Europe/Lisbon, Room 3.10"
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

import type { Line } from '../../dump.ts';
import { type Boilerplate, type DumpRecord, field, joined, type PrintedField } from '../../record.ts';
import type { Format } from '../format.ts';
import { endsUnfinished, nonBlank, paragraphs, splitBlocks, splitSections, zoneName } from '../lines.ts';
import { readSeveral, speakersAt, speakersIn } from './lisbon-speakers.ts';
import { headOfPage, withoutFoot } from './page-edges.ts';

const zone = new RegExp(
  `^(?:(?<when>\\S.{0,60}?\\d{4}.{0,60}?),? )?(?<zone>${zoneName})(?:(?:,| [—–-]) ?(?<place>\\S.{0,120}))?$`,
);
const lisbon = /(?:^|,? )Europe\/Lisbon(?=$|,| [—–-])/;
/** What the institute calls itself. */
const site = /\bInstituto Superior Técnico\b|\bIST\b|\bTécnico Lisboa\b|\btecnico\.ulisboa\.pt\b/;
/** A date in figures or with the month in letters, and little else in the line. */
const day =
  /^(?:\p{L}+\.?,? )?(?:\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}[/-]\d{2}[/-]\d{2}|\d{1,2}(?:st|nd|rd|th)? (?:de )?\p{L}{3,10}\.?,? (?:de )?\d{4}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?:, .{1,40}| .{1,20})?$/u;
const heading = /^\d{4} seminars$/;
const fileLabel = /^Additional files?$/;
const previewLabel = /^document preview$/;
/** The same in a line of its own where a talk has no files. "This work was funded by …" belongs to the abstract. */
const fundingAlone =
  /^(?:Proje[ck]?to? (?=\p{Lu}{2})|Seminars? (?:is |are )?(?:funded|supported|sponsored) |(?:Funded|Supported|Sponsored) by |Financial support)/u;
const fileName = /^.{1,120}\.[a-z]\w{1,4}$/i;
/** What stands below the files of a talk: who pays. */
const funding = /\b(?:fund|support|grant|sponsor|proje[ck]?[ct])/i;

export const lisbonArchive: Format = {
  name: 'lisbon-archive',
  layout:
    'talks under date, time zone and place, speaker and affiliation above the title, as at mpml.tecnico.ulisboa.pt',

  recognises: ({ lines }) => {
    const printed = nonBlank(lines);
    const zones = printed.flatMap((line, index) =>
      lisbon.test(line.text.trim()) && zone.test(line.text.trim()) && printed[index + 1] ? [index] : [],
    );
    if (zones.length === 0) return false;
    return (
      printed.some(({ text }) => isOfArchive(text.trim())) ||
      zones.some((index) =>
        printed.slice(index + 1, index + 4).some((_, more) => speakersAt(printed, index + 1 + more)),
      )
    );
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
    for (const line of headOfPage(before.filter((line) => !heading.test(line.text.trim()))))
      boilerplate.push(line);
    for (const [index, section] of sections.entries()) {
      // A heading at the end of a section belongs to the next section.
      const next = lastHeading(section);
      const own = next ? section.filter((line) => line.number !== next.from) : section;
      const talk = withoutFoot(own, index === sections.length - 1 ? behindTitle(own) : undefined);
      for (const line of talk.boilerplate) boilerplate.push(line);
      records.push({ ...readTalk(talk.rest, boilerplate), ...(listedUnder && { listedUnder }) });
      listedUnder = next ?? listedUnder;
    }
    return { records, boilerplate };
  },
};

/** Lines that only this archive prints. */
function isOfArchive(text: string): boolean {
  return [heading, fileLabel, previewLabel, site].some((form) => form.test(text));
}

/** The index of the first line that cannot be zone, place, speaker or title. */
function behindTitle(section: readonly Line[]): number {
  const printed = nonBlank(section).filter(({ text }) => !zone.test(text.trim()) && !day.test(text.trim()));
  const again = speakersIn(printed);
  const title = printed[again ? again.to : 2];
  return title ? section.indexOf(title) + 1 : section.length;
}

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
  const again = speakersIn(rest);
  const stated = zoneLine && named?.['place'] ? field(zoneLine, named['place']) : undefined;
  const hasPlace = !stated && (isTogether(zoneLine, rest[0]) || rest.length > 2);
  const below = joined(rest.slice(0, again ? again.from : hasPlace ? 1 : 0));
  const location =
    stated && below
      ? { ...below, text: `${stated.text}\n${below.text}`, from: stated.from }
      : (stated ?? below);
  if (location) record.location = location;
  rest = rest.slice(again ? again.from : hasPlace ? 1 : 0);
  if (again && again.to - again.from > 2) {
    record.people = readSeveral(rest.splice(0, again.to - again.from));
  } else {
    const people = rest.shift();
    if (people) record.people = field(people);
    const head = blockOf.get(people as Line);
    if (again) {
      // Where the speaker begins a block, all other lines of that block are the affiliation.
      const isOwnBlock = head?.[0] === people;
      const count = isOwnBlock ? rest.findIndex((line) => blockOf.get(line) !== head) : 1;
      const affiliation = joined(rest.splice(0, count < 1 || count > 3 ? 1 : count));
      if (affiliation) record.affiliation = affiliation;
    }
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
    for (const each of rest.splice(0, 1)) title.push(each);
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
    } else if (!areLabelled && !(fundingAlone.test(text) && text.length < 200)) {
      body.push(line);
    } else if (funding.test(text)) {
      boilerplate.push({ line: line.number, what: 'funding' });
    }
    if (text !== '' && body.at(-1) !== line) body.push({ number: line.number, text: '' });
  }
  if (files.length > 0) record.files = files;
  const printed = paragraphs(body);
  if (printed.length > 0) record.body = printed;
}
