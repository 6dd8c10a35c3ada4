/** Entries as RIS, for reference managers that read neither BibTeX nor CSL. */
import { capitalised } from '../i18n/dates.ts';
import { pages as en, type Messages } from '../i18n/en.ts';
import { type Entry, peopleOf } from '../model/entry.ts';
import { dateParts } from '../model/partial-date.ts';
import type { Paper, Talk } from '../model/schema.ts';
import { bodyText } from '../render/markdown.ts';
import { plainTitle } from '../render/math.ts';
import { nameParts } from '../text/person-name.ts';
import { citationKey, doiOf } from './csl.ts';
import type { FormatWriter } from './export-format.ts';
import { entryUrl } from './identity.ts';

export const risWriter: FormatWriter = {
  entry: (entry, context) => risRecord(entry, entryUrl(entry, context), context.messages),
  list: ({ entries }, context) =>
    entries.map((entry) => risRecord(entry, entryUrl(entry, context), context.messages)).join('\r\n'),
};

/**
 * One record, from `TY` to `ER`, with CRLF line ends: a talk as SLIDE, a paper as JOUR, or as GEN without a journal.
 *
 * @param url the public address of the entry's page
 */
export function risRecord(entry: Entry, url: string, messages: Messages = en): string {
  const lines: [string, string | undefined][] = [
    ['TY', entry.kind === 'talk' ? 'SLIDE' : entry.of.journal ? 'JOUR' : 'GEN'],
    ['ID', citationKey(entry)],
    ['TI', plainTitle(entry.of.title)],
    ...peopleOf(entry).map((name): [string, string] => ['AU', invertedName(name)]),
    ...dates(entry.of.date),
    ...(entry.kind === 'talk' ? talkLines(entry.of, messages) : paperLines(entry.of)),
    ['UR', (entry.kind === 'paper' && entry.of.links?.[0]?.url) || url],
    ['AB', bodyText(entry.of.body)],
  ];
  const written = lines.flatMap(([tag, value]) => {
    const text = value?.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    return text ? [`${tag}  - ${text}\r\n`] : [];
  });
  return `${written.join('')}ER  - \r\n`;
}

function talkLines(talk: Talk, messages: Messages): [string, string | undefined][] {
  return [
    ['T2', talk.event ?? talk.series],
    ['CY', talk.location],
    ['M3', talk.kind ?? messages.names.talk],
    ['N1', talk.status === 'cancelled' ? capitalised(messages.status.cancelled) : undefined],
  ];
}

function paperLines(paper: Paper): [string, string | undefined][] {
  const [from, to] = paper.pages?.split(/\s*[-–]+\s*/) ?? [];
  return [
    ['T2', paper.journal],
    ['VL', paper.volume],
    ['IS', paper.issue],
    ['SP', from],
    ['EP', to],
    ['DO', doiOf(paper.links)],
  ];
}

/** "van den Berg, Rianne": the surname comes first, with its particles. */
function invertedName(name: string): string {
  const { given, family } = nameParts(name);
  return given ? `${family}, ${given}` : name;
}

/** `DA` is "2024/02/26/"; a part that is not known stays empty. */
function dates(date: string | undefined): [string, string | undefined][] {
  const { year, month, day } = date ? dateParts(date) : {};
  if (year === undefined) return [];
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return [
    ['PY', String(year)],
    ['DA', month === undefined ? undefined : `${year}/${two(month)}/${two(day)}/`],
  ];
}
