/** What the formats share that read files of programs (JSON, CSV, iCalendar, BibTeX) by way of a parser. */
import { beginning } from '../../text/truncate.ts';
import { clean, type Line } from '../dump.ts';
import { type Boilerplate, claimedLines, type DumpRecord, type Reading, type Remark } from '../record.ts';
import { nonBlank } from './lines.ts';

/** A value from a parser, each of its lines cleaned like those of a page. */
export function cleanText(value: string): string {
  return value
    .split(/\r\n|\r|\n/)
    .map(clean)
    .join('\n')
    .trim();
}

/** The paragraphs of a text, which blank lines part. */
export function textParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** "10.1234/abc", "doi:10.1234/abc" or its address → "https://doi.org/10.1234/abc". */
export function doiAddress(doi: string): string {
  return `https://doi.org/${doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')}`;
}

/** A file that is not well-formed from a line on. */
export function brokenFile(line: number, message: string): Reading {
  return { records: [], boilerplate: [], broken: { line, message } };
}

/** A remark on something that the records have and no field takes. `where` is added to it: ", in 12 records". */
export function notKept(line: number, what: string, sample: string, where = ''): Remark {
  const shown = sample && ` (“${shortened(sample)}”)`;
  return {
    line,
    rule: 'not-kept',
    text: `${what}${shown} is kept nowhere${where}: what matters of it is to be added by hand`,
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${beginning(line, 60)}…` : line;
}

/** Every line that is in no record, named by `what`: between the records of such a file there is only its syntax. */
export function otherLines(
  lines: readonly Line[],
  records: readonly DumpRecord[],
  what: (line: Line) => string,
): Boilerplate[] {
  const claimed = claimedLines(records);
  return nonBlank(lines)
    .filter(({ number }) => !claimed.has(number))
    .map((line) => ({ line: line.number, what: what(line) }));
}
