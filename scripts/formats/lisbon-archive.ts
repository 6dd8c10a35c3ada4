/**
 * The seminar archive of Instituto Superior Técnico, Lisbon: talks without a date, each below its time zone.
 *
 *     2020 seminars                         a heading of the list; not the year of its talks
 *
 *     Europe/Lisbon
 *     Amphitheatre Fa2, IST — Online
 *
 *     Dan Roberts
 *     Dan Roberts, MIT                      the speaker again, with the affiliation; or not at all
 *
 *     Title
 *
 *     Paragraphs
 *
 *     Additional file
 *
 *     document preview
 *
 *     Roberts slides.pdf
 */
import { blocks, paragraphs, sections } from '../blocks.ts';
import type { Line } from '../dump.ts';
import { type DumpRecord, type Field, type Furniture, field, joined } from '../record.ts';
import type { Format } from './format.ts';

const zone = /^(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][\w/+-]*$/;
const heading = /^\d{4} seminars$/;
const fileLabel = /^Additional files?$/;
const previewLabel = /^document preview$/;

export const lisbonArchive: Format = {
  name: 'lisbon-archive',

  recognises: ({ lines }) =>
    lines.some((line, index) => zone.test(line.text) && (lines[index + 1]?.text ?? '') !== ''),

  read: ({ lines }) => {
    const furniture: Furniture[] = [];
    const { before, sections: found } = sections(lines, (line) => zone.test(line.text));
    let listedUnder = lastHeading(before);
    const records: DumpRecord[] = [];
    for (const section of found) {
      // A heading at the end of a section stands above the next one.
      const next = lastHeading(section);
      const own = next ? section.filter((line) => line.number !== next.from) : section;
      records.push({ ...readTalk(own, furniture), ...(listedUnder && { listedUnder }) });
      listedUnder = next ?? listedUnder;
    }
    return { records, furniture };
  },
};

function lastHeading(lines: readonly Line[]): Field | undefined {
  const line = lines.findLast((line) => heading.test(line.text.trim()));
  return line && field(line);
}

function readTalk(section: Line[], furniture: Furniture[]): DumpRecord {
  const record: DumpRecord = { kind: 'talk' };
  const [place = [], people = [], title = [], ...rest] = blocks(section);
  if (place[0]) record.timezone = field(place[0]);
  const location = joined(place.slice(1));
  if (location) record.location = location;
  if (people[0]) record.people = field(people[0]);
  const affiliation = joined(people.slice(1));
  if (affiliation) record.affiliation = affiliation;
  const printed = joined(title);
  if (printed) record.title = printed;

  const body: Line[] = [];
  const files: Field[] = [];
  let expectsFile = false;
  for (const block of rest) {
    const text = block[0]?.text.trim() ?? '';
    if (fileLabel.test(text) || previewLabel.test(text)) {
      furniture.push({ line: block[0]?.number ?? 0, what: `label “${text}”` });
      files.push(...block.slice(1).map((line) => field(line)));
      expectsFile = block.length === 1;
    } else if (expectsFile) {
      files.push(...block.map((line) => field(line)));
      expectsFile = false;
    } else {
      // Kept apart from its neighbours by the line number: a gap is a blank line.
      body.push({ number: block[0]?.number ?? 0, text: '' }, ...block);
    }
  }
  if (files.length > 0) record.files = files;
  const printedBody = paragraphs(body);
  if (printedBody.length > 0) record.body = printedBody;
  return record;
}
