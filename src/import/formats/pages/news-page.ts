/**
 * The news page of Rémi Gribonval: talks and papers one below the other, often without blank lines.
 *
 *     PEPR IA Days, Talk on Highs and lows            event and title in one line; no date
 *     PolSys Seminar, LIP6, Paris, Sep 27th 2024      event, place, date; also "3–7 June 2024" and "May 2024"
 *     https://example.org/ Title                      the address is glued to the title
 *     joint work with …                               or other text
 *     Laws: two papers at @NeurIPS23 & @ICML24        news of papers, each with a line "Title, accepted at ICML24"
 */

import type { Line } from '../../dump.ts';
import { type Boilerplate, type DumpRecord, field, joined, type PrintedField } from '../../record.ts';
import type { Format } from '../format.ts';
import { endsUnfinished, nonBlank, paragraphs, splitBlocks, splitSections } from '../lines.ts';
import { headOfPage, withoutFoot } from './page-edges.ts';

const month =
  '(?:jan|feb|fév|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|août|sep|oct|nov|dec|déc)\\p{L}{0,7}\\.?';
const day = '\\d{1,2}(?:st|nd|rd|th|er)?';
/** A month alone with its year: "Marseille 2024" is none. */
const fullMonth =
  '(?:jan(?:uary|vier)?|feb(?:ruary)?|fév(?:rier)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|may|mai|june?|juin|july?|juil(?:let)?|aug(?:ust)?|août|sept?(?:embre|ember)?|oct(?:ober|obre)?|nov(?:ember|embre)?|dec(?:ember)?|déc(?:embre)?)\\.?';
const to = '(?: ?[-–—] ?| (?:to|au|and|et) )';
/** A weekday in front of a date is no event. */
const weekday = '(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)[a-z]{0,6}\\.?';
/** The forms of a date, and of several days. */
const dates = [
  `${month} ${day}(?:${to}(?:${month} )?${day})?,? \\d{4}`,
  `(?:${day}(?: ${month}(?: \\d{4})?)?${to})?${day} ${month},? \\d{4}`,
  `${fullMonth} \\d{4}`,
  '\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}',
  '\\d{4}-\\d{2}-\\d{2}',
].join('|');
/** "Sep 27th 2024", "27 March 2024", "27/03/2024", "3–7 June 2024" or "May 2024", at the end of a line that names the event. */
const dated = new RegExp(
  `^(?!${weekday}, )(?<occasion>(?=.*\\p{L}).{1,150}?), (?<when>(?:${weekday},? )?(?:${dates}))$`,
  'iu',
);
/** What only this page prints: whose it is, and events with an "@". */
const site = /\bGribonval\b|\bENS (?:de )?Lyon\b|\bens-lyon\.fr\b/;
const mention = /^Invited talk @\S/;
/** A heading of the list. */
const year = /^(?:19|20)\d{2}$/;
/** A note on people, no title. */
const note =
  /^\(?(?:[Jj]oint(?:ly)? (?:work )?with |[Ii]n collaboration with |[Ww]ork with |(?:and )?with \p{Lu}\. )/u;
const abbreviation =
  /\b(?:St|Ste|Dr|Mr|Mrs|Ms|Mt|Ft|Prof|Univ|Dept|Inst|Lab|Sem|Conf|Math|Phys|Int|Proc|Acad|Ing|Av|Bd|vs|Th|Appl|Comp|Stat)\. (?=\p{Lu})/gu;
/** A title is shorter than a paragraph, in characters. */
const titleLength = 250;
const undated = /^(?<occasion>[^,]+), (?<what>Talk) on (?<title>\S.*)$/;
const papers = /: (?:an?|one|two|three|four|five|\d+|new) papers? (?:accepted )?at @/i;
const accepted = /^(?<title>\S.{0,500}), accepted at (?<event>\S.*)$/;
/** Parentheses that open so are a note on people or slides; others belong to the title. */
const talkOn =
  /^Talk on (?<title>\S.{0,500}?)(?: (?<note>\((?:joint|with|and|slides|in collaboration|based)\b.{0,500}\)))?$/;
const gluedAddress = /^(?<url>https?:\/\/\S+) (?<title>\S.*)$/;

export const newsPage: Format = {
  name: 'news-page',
  layout: 'news that tell of talks, a paragraph each, as at perso.ens-lyon.fr/remi.gribonval',

  recognises: ({ lines }) => {
    const printed = nonBlank(lines);
    const isOfSite = printed.some(({ text }) =>
      [site, mention, papers].some((form) => form.test(text.trim())),
    );
    return (
      isOfSite &&
      printed.some(
        (line, index) => dated.test(line.text.trim()) && !isSentence(line) && index + 1 < printed.length,
      )
    );
  },

  read: ({ lines }) => {
    const boilerplate: Boilerplate[] = [];
    const { before, sections } = splitSections(
      lines.filter((line) => {
        const isYear = year.test(line.text.trim());
        if (isYear) boilerplate.push({ line: line.number, what: 'year of the list' });
        return !isYear;
      }),
      (line) => [dated, undated, papers].some((form) => form.test(line.text.trim())) && !isSentence(line),
    );
    for (const line of headOfPage(before)) boilerplate.push(line);
    const records = sections.flatMap((section, index) => {
      const printed = nonBlank(section);
      const loose = index === sections.length - 1 && printed[1] ? section.indexOf(printed[1]) + 1 : undefined;
      const item = withoutFoot(section, loose);
      for (const line of item.boilerplate) boilerplate.push(line);
      const [head, ...rest] = item.rest;
      return head ? readItem(head, rest) : [];
    });
    return { records, boilerplate };
  },
};

/** "We met in Lyon. It was cold, 12 May 2020" is prose and names no event; "St. Petersburg" and "Univ. Gent" end no sentence. */
function isSentence(line: Line): boolean {
  return /\p{Ll}[.!?] \p{Lu}/u.test(line.text.replace(abbreviation, ' '));
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
  if (note.test(titleLine.text.trim()) || isParagraph(titleLine)) {
    record.body = paragraphsOrLines(rest);
    return record;
  }
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

/** Whether a line is text right below the head: the talk has no title yet. */
function isParagraph({ text }: Line): boolean {
  return text.length >= titleLength && /\.["”)]?$/.test(text.trim());
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
