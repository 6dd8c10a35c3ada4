/**
 * A researcher's news page: talks and papers one below the other, often without blank lines.
 *
 *     PEPR IA Days, Talk on Highs and lows            event and title in one line; no date
 *     PolSys Seminar, LIP6, Paris, Sep 27th 2024      event, place, date
 *     https://example.org/ Title                      the address is glued to the title
 *     joint work with …                               or other text
 *     Laws: two papers at @NeurIPS23 & @ICML24        news of papers, each with a line "Title, accepted at ICML24"
 */

import type { Line } from '../dump.ts';
import { type DumpRecord, field, joined, type PrintedField } from '../record.ts';
import type { Format } from './format.ts';
import { endsUnfinished, nonBlank, paragraphs, splitBlocks, splitSections } from './lines.ts';

const month =
  '(?:jan|feb|fév|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|août|sep|oct|nov|dec|déc)\\p{L}{0,7}\\.?';
const day = '\\d{1,2}(?:st|nd|rd|th|er)?';
/** A weekday in front of a date is no event. */
const weekday = '(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)[a-z]{0,6}\\.?';
/** "Sep 27th 2024", "27 March 2024" or "27/03/2024", at the end of a line that names the event. */
const dated = new RegExp(
  `^(?!${weekday}, )(?<occasion>(?=.*\\p{L}).{1,150}), (?<when>${month} ${day},? \\d{4}|${day} ${month},? \\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|\\d{4}-\\d{2}-\\d{2})$`,
  'iu',
);
const undated = /^(?<occasion>[^,]+), (?<what>Talk) on (?<title>\S.*)$/;
const papers = /: (?:an?|one|two|three|four|five|\d+|new) papers? (?:accepted )?at @/i;
const accepted = /^(?<title>\S.*), accepted at (?<event>\S.*)$/;
/** Parentheses that open so are a note on people or slides; others belong to the title. */
const talkOn =
  /^Talk on (?<title>\S.*?)(?: (?<note>\((?:joint|with|and|slides|in collaboration|based)\b.*\)))?$/;
const gluedAddress = /^(?<url>https?:\/\/\S+) (?<title>\S.*)$/;

export const newsPage: Format = {
  name: 'news-page',
  layout: 'news of a researcher, a paragraph each, that tell of talks',

  recognises: ({ lines }) => {
    const printed = nonBlank(lines);
    return printed.some(
      (line, index) => dated.test(line.text.trim()) && !isSentence(line) && index + 1 < printed.length,
    );
  },

  read: ({ lines }) => {
    const { sections } = splitSections(
      lines,
      (line) => [dated, undated, papers].some((form) => form.test(line.text.trim())) && !isSentence(line),
    );
    return {
      records: sections.flatMap(([head, ...rest]) => (head ? readItem(head, rest) : [])),
      boilerplate: [],
    };
  },
};

/** "We met in Lyon. It was cold, 12 May 2020" is prose and names no event. */
function isSentence(line: Line): boolean {
  return /\p{Ll}[.!?] \p{Lu}/u.test(line.text);
}

/** Each block is a paragraph; on a page without blank lines, each line is. */
function paragraphsOrLines(lines: readonly Line[]): PrintedField[] {
  return splitBlocks(lines).length > 1 ? paragraphs(lines) : nonBlank(lines).map((line) => field(line));
}

function readItem(head: Line, rest: Line[]): DumpRecord[] {
  const text = head.text.trim();
  const withDate = dated.exec(text)?.groups;
  if (withDate) return [readDated(head, withDate, rest)];
  const withoutDate = undated.exec(text)?.groups;
  if (withoutDate) {
    const body = paragraphsOrLines(rest);
    return [
      {
        kind: 'talk',
        occasion: field(head, withoutDate['occasion']),
        title: field(head, withoutDate['title']),
        ...(body.length > 0 && { body }),
      },
    ];
  }
  return readPapers(head, nonBlank(rest));
}

function readDated(head: Line, { occasion, when }: Record<string, string>, rest: Line[]): DumpRecord {
  const record: DumpRecord = { kind: 'talk', occasion: field(head, occasion), when: field(head, when) };
  // The line "Talk on …" is the title, wherever it stands; without one, the first line is.
  const printed = nonBlank(rest);
  const titleLine = printed.find((line) => talkOn.test(line.text.trim())) ?? printed[0];
  if (!titleLine) return record;
  const named = talkOn.exec(titleLine.text.trim())?.groups;
  const glued = gluedAddress.exec(titleLine.text.trim())?.groups;
  const next = printed[printed.indexOf(titleLine) + 1];
  const title = joined(
    endsUnfinished(titleLine.text.trim()) && !named && next ? [titleLine, next] : [titleLine],
  );
  const shown = named?.['title'] ?? glued?.['title'];
  if (title) record.title = { ...title, ...(shown && { text: title.text.replace(/^.*/, shown) }) };
  if (glued) record.links = [field(titleLine, glued['url'])];
  const body = [
    ...paragraphsOrLines(rest.map((line) => (isWithin(line, title) ? { ...line, text: '' } : line))),
    ...(named?.['note'] ? [field(titleLine, named['note'])] : []),
  ].sort((a, b) => a.from - b.from);
  if (body.length > 0) record.body = body;
  return record;
}

function isWithin({ number }: Line, field: PrintedField | undefined): boolean {
  return field !== undefined && field.from <= number && number <= field.to;
}

/** Reads news of several papers: each line with a title begins a record. Lines above the first title go to the first record. */
function readPapers(head: Line, rest: Line[]): DumpRecord[] {
  const { before, sections } = splitSections(rest, (line) => accepted.test(line.text.trim()));
  return sections.map(([title, ...text], index) => {
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
