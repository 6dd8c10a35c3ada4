/**
 * A researcher's news page: talks and papers one below the other, often without a blank line.
 *
 *     PEPR IA Days, Talk on Highs and lows            occasion and title in one line; no date
 *     PolSys Seminar, LIP6, Paris, Sep 27th 2024      occasion, place, date
 *     https://example.org/ Title                      the address is glued to the title
 *     joint work with …                               and more lines
 *     Laws: two papers at @NeurIPS23 & @ICML24        news of papers, each with a line "Title, accepted at ICML24"
 */
import { sections } from '../blocks.ts';
import type { Line } from '../dump.ts';
import { type DumpRecord, field } from '../record.ts';
import type { Format } from './format.ts';

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
/** "Sep 27th 2024", at the end of a line that names the occasion. */
const dated = new RegExp(
  `^(?<occasion>.*\\p{L}.*), (?<when>${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})$`,
  'u',
);
const undated = /^(?<occasion>[^,]+), (?<what>Talk) on (?<title>\S.*)$/;
const papers = /: (?:an?|one|two|three|four|five|\d+|new) papers? (?:accepted )?at @/i;
const accepted = /^(?<title>\S.*), accepted at (?<event>\S.*)$/;
const talkOn = /^Talk on (?<title>[^()]+?) ?(?<note>\(.*\))?$/;
const gluedAddress = /^(?<url>https?:\/\/\S+) (?<title>\S.*)$/;

export const newsPage: Format = {
  name: 'news-page',

  recognises: ({ lines }) => lines.some((line) => dated.test(line.text.trim())),

  read: ({ lines }) => {
    const { sections: found } = sections(lines, (line) =>
      [dated, undated, papers].some((form) => form.test(line.text.trim())),
    );
    return {
      records: found.flatMap(([head, ...rest]) =>
        head
          ? readItem(
              head,
              rest.filter((line) => line.text !== ''),
            )
          : [],
      ),
      furniture: [],
    };
  },
};

function readItem(head: Line, rest: Line[]): DumpRecord[] {
  const text = head.text.trim();
  const withDate = dated.exec(text)?.groups;
  if (withDate) return [readDated(head, withDate, rest)];
  const withoutDate = undated.exec(text)?.groups;
  if (withoutDate) {
    return [
      {
        kind: 'talk',
        occasion: field(head, withoutDate['occasion']),
        title: field(head, withoutDate['title']),
        ...(rest.length > 0 && { body: rest.map((line) => field(line)) }),
      },
    ];
  }
  return readPapers(head, rest);
}

function readDated(head: Line, { occasion, when }: Record<string, string>, rest: Line[]): DumpRecord {
  const record: DumpRecord = { kind: 'talk', occasion: field(head, occasion), when: field(head, when) };
  // A line "Talk on …" is the title wherever it stands; without one, the first line is.
  const titleLine = rest.find((line) => talkOn.test(line.text.trim())) ?? rest[0];
  const body = rest.flatMap((line) => {
    if (line !== titleLine) return field(line);
    const named = talkOn.exec(line.text.trim())?.groups;
    const glued = gluedAddress.exec(line.text.trim())?.groups;
    record.title = field(line, named?.['title'] ?? glued?.['title']);
    if (glued) record.links = [field(line, glued['url'])];
    return named?.['note'] ? field(line, named['note']) : [];
  });
  if (body.length > 0) record.body = body;
  return record;
}

/** News of several papers: those that have a title of their own become records, the lines above them open the first. */
function readPapers(head: Line, rest: Line[]): DumpRecord[] {
  const { before, sections: found } = sections(rest, (line) => accepted.test(line.text.trim()));
  return found.map(([title, ...text], index) => {
    const parts = accepted.exec(title?.text.trim() ?? '')?.groups ?? {};
    const body = [...(index === 0 ? before : []), ...text].map((line) => field(line));
    return {
      kind: 'paper',
      ...(title && { title: field(title, parts['title']), event: field(title, parts['event']) }),
      listedUnder: field(head),
      ...(body.length > 0 && { body }),
    };
  });
}
