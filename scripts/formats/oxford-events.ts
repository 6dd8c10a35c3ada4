/**
 * The events page of the Mathematical Institute, Oxford: dated talks, with publications standing between them.
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
import { filled, paragraphs, sections } from '../blocks.ts';
import type { Line } from '../dump.ts';
import { type DumpRecord, type Furniture, field, joined } from '../record.ts';
import type { Format } from './format.ts';

const day =
  '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4}';
const dated = new RegExp(`^${day}$`);
const severalDays = new RegExp(`^${day}(?: \\d{2}:\\d{2})? [-–]$`);
const lastDay = new RegExp(`^${day}(?: \\d{2}:\\d{2})?$`);
const time = /^\d{1,2}:\d{2}(?: ?[-–] ?(?:\d{1,2}:\d{2})?)?$/;
/** The last line of a publication ends in its day; a surname and initials open it. */
const citation = /^\p{L}[^,()]*, \p{Lu}\S*(?: .*)? \(\d{1,2} \p{L}{3,9} \d{4}\)$/u;
const label = /^(?:Abstract|Further Information)$/;
const chrome = /^Subscribe to$/;

export const oxfordEvents: Format = {
  name: 'oxford-events',

  recognises: ({ lines }) => {
    const texts = filled(lines).map((line) => line.text.trim());
    return texts.some(
      (text, index) =>
        (dated.test(text) && time.test(texts[index + 1] ?? '')) ||
        (severalDays.test(text) && lastDay.test(texts[index + 1] ?? '')),
    );
  },

  read: ({ lines }) => {
    const furniture: Furniture[] = [];
    const { before, sections: found } = sections(lines, (line, index) => begins(line, lines[index - 1]));
    const records = [...publications(before).records];
    for (const section of found) {
      const { rest, records: papers } = publications(section);
      records.push(readTalk(rest, furniture), ...papers);
    }
    return { records, furniture };
  },
};

function begins(line: Line, before: Line | undefined): boolean {
  const text = line.text.trim();
  return severalDays.test(text) || (dated.test(text) && !severalDays.test(before?.text.trim() ?? ''));
}

/** Takes the publications out of a section: each is a title line and the citation right below it. */
function publications(section: readonly Line[]): { records: DumpRecord[]; rest: Line[] } {
  const records: DumpRecord[] = [];
  const rest: Line[] = [];
  for (const line of section) {
    const title = rest.at(-1);
    if (title && title.text !== '' && citation.test(line.text.trim())) {
      rest.pop();
      records.push({ kind: 'paper', title: field(title), citation: field(line) });
    } else {
      rest.push(line);
    }
  }
  return { records, rest };
}

function readTalk(section: Line[], furniture: Furniture[]): DumpRecord {
  const record: DumpRecord = { kind: 'talk' };
  const lines = section.filter((line) => {
    const what = chrome.test(line.text.trim()) ? 'site chrome' : undefined;
    if (what) furniture.push({ line: line.number, what });
    return !what;
  });
  const labelled = lines.findIndex((line) => label.test(line.text.trim()));
  const head = filled(labelled < 0 ? lines : lines.slice(0, labelled));

  const when = [head.shift()];
  while (
    head[0] &&
    (time.test(head[0].text.trim()) ||
      (severalDays.test(when[0]?.text.trim() ?? '') && lastDay.test(head[0].text.trim())))
  ) {
    when.push(head.shift());
  }
  assign(record, 'when', when);
  // Room, title, speaker, affiliation, in this order; a page leaves out what it does not have, from the end.
  const parenthesis = head.findIndex((line, index) => index > 0 && line.text.trim().startsWith('('));
  if (parenthesis > 0) assign(record, 'affiliation', head.splice(parenthesis));
  if (head.length > (parenthesis > 0 ? 2 : 1)) assign(record, 'location', [head.shift()]);
  if (head.length > 1 && (parenthesis > 0 || head.length === 2)) assign(record, 'people', [head.pop()]);
  assign(record, 'title', head);

  if (labelled >= 0) {
    const body = lines.slice(labelled).filter((line) => {
      const isLabel = label.test(line.text.trim());
      if (isLabel) furniture.push({ line: line.number, what: `label “${line.text.trim()}”` });
      return !isLabel;
    });
    const fields = paragraphs(body);
    if (fields.length > 0) record.body = fields;
  }
  return record;
}

function assign(
  record: DumpRecord,
  name: 'when' | 'location' | 'title' | 'people' | 'affiliation',
  lines: (Line | undefined)[],
): void {
  const value = joined(lines.filter((line) => line !== undefined));
  if (value) record[name] = value;
}
