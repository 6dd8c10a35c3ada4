/** What the formats share that read files of programs (JSON, CSV, iCalendar, BibTeX) by way of a parser. */
import { beginning } from '../../../text/truncate.ts';
import { cleanLines, type Line } from '../../dump.ts';
import { type Boilerplate, claimedLines, type DumpRecord, type Reading, type Remark } from '../../record.ts';
import { nonBlank } from '../lines.ts';

/** A value from a parser, each of its lines cleaned like those of a page. */
export function cleanText(value: string): string {
  return cleanLines(value).trim();
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
  const bare = doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  const isAddress = /^https?:/i.test(doi);
  return `https://doi.org/${bare.replace(isAddress ? /[<>"{}|\\^\s]/g : /[<>"{}|\\^\s#?]/g, (sign) => encodeURIComponent(sign))}`;
}

/**
 * An address on the web, with a path such as "/media/a.pdf" put below the site `base`; `undefined` for anything else: "example.org" may
 * be a file, too.
 */
export function webAddress(text: string, base?: string): string | undefined {
  const isPath = /^\/(?!\/)/.test(text);
  if (isPath && (!base || !webAddress(base))) return undefined;
  const address = isPath ? `${base?.replace(/^(https?:\/\/[^/\s?#]{1,300}).*$/is, '$1')}${text}` : text;
  return /^https?:\/\/[^\s/]/i.test(address) && URL.canParse(address) ? address : undefined;
}

/** A remark on a link that is no address on the web. */
export function noAddress(line: number, what: string, text: string): Remark {
  return notKept(line, what, text, ', since it is no whole address');
}

/** A remark on a talk that its source does not show. */
export function hiddenTalk(
  { from, to }: { from: number; to: number },
  title: string,
  why = 'hidden',
): Remark {
  const text = `“${shortened(title)}” is ${why} on the page it comes from, so it is no entry`;
  return { line: from, rule: 'hidden-talk', text, hides: to };
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
