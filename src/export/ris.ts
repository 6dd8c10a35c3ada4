/** Entries as RIS, for reference managers that read neither BibTeX nor CSL. */
import { capitalised } from '../i18n/dates.ts';
import { pages as en, type Messages } from '../i18n/en.ts';
import { appearancesOf, type Entry, isEdited } from '../model/entry.ts';
import { dateParts } from '../model/partial-date.ts';
import type { Appearance, Paper, PaperType, Talk } from '../model/schema.ts';
import { bodyText } from '../render/markdown.ts';
import { plainTitle } from '../render/math.ts';
import { bibliographyName } from '../text/person-name.ts';
import { citationKey, keyIn } from './citation-keys.ts';
import type { ExportContext } from './context.ts';
import { doiOf } from './csl.ts';
import type { FormatWriter } from './export-format.ts';
import { entryUrl } from './identity.ts';

export const risWriter: FormatWriter = {
  write: ({ entries }, context) => entries.map((entry) => written(entry, context)).join('\r\n'),
};

function written(entry: Entry, context: ExportContext): string {
  return risRecord(entry, entryUrl(entry, context), context.messages, keyIn(entry, context), {
    withAbstract: false,
  });
}

/** What RIS calls the kinds of works. */
const risTypes: Readonly<Record<PaperType, string>> = {
  article: 'JOUR',
  book: 'BOOK',
  booklet: 'PAMP',
  inbook: 'CHAP',
  incollection: 'CHAP',
  inproceedings: 'CPAPER',
  manual: 'BOOK',
  mastersthesis: 'THES',
  misc: 'GEN',
  phdthesis: 'THES',
  proceedings: 'CONF',
  techreport: 'RPRT',
  unpublished: 'UNPB',
  dataset: 'DATA',
  online: 'ELEC',
  patent: 'PAT',
  software: 'COMP',
};

/**
 * One record, from `TY` to `ER`, with CRLF line ends: a talk as SLIDE, a paper as what it is, where that is known, or else as JOUR, and
 * as GEN without a journal.
 *
 * @param url the public address of the entry's page
 * @param key of the entry, where it is not its own
 */
export function risRecord(
  entry: Entry,
  url: string,
  messages: Messages = en,
  key: string = citationKey(entry),
  { withAbstract = true } = {},
): string {
  const isOfEditors = entry.kind === 'paper' && isEdited(entry.of);
  const lines: [string, string | undefined][] = [
    [
      'TY',
      entry.kind === 'talk' ? 'SLIDE' : risTypes[entry.of.type ?? (entry.of.journal ? 'article' : 'misc')],
    ],
    ['ID', key],
    ['TI', plainTitle(entry.of.title)],
    ...(isOfEditors ? [] : appearancesOf(entry)).map((person): [string, string] => [
      'AU',
      invertedName(person),
    ]),
    ...dates(entry.of.date),
    ...(entry.kind === 'talk' ? talkLines(entry.of, messages) : paperLines(entry.of, messages)),
    ['UR', (entry.kind === 'paper' && entry.of.links?.[0]?.url) || url],
    ['AB', withAbstract ? bodyText(entry.of.body) : undefined],
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

function paperLines(paper: Paper, messages: Messages): [string, string | undefined][] {
  const [from, to] = paper.pages?.split(/\s*[-–]+\s*/) ?? [];
  // Reference managers have the conference in `T2` and its proceedings in `C3`, or one of them in `T2`.
  const isInTwo = !paper.journal && paper.event !== undefined && paper.booktitle !== undefined;
  return [
    ...(paper.editors ?? []).map((person): [string, string] => ['ED', invertedName(person)]),
    ['T2', plainTitle(paper.journal ?? (isInTwo ? paper.event : paper.booktitle) ?? '')],
    ['T3', paper.series],
    ['VL', paper.volume],
    ['IS', paper.issue],
    ['SP', from],
    ['EP', to],
    ['SE', paper.chapter],
    ['ET', paper.edition],
    ['PB', paper.publisher ?? paper.institution ?? paper.howPublished],
    ['CY', paper.address],
    ['M3', paper.kind ?? (paper.type && messages.workKinds[paper.type])],
    ['C3', isInTwo ? plainTitle(paper.booktitle ?? '') : paper.event],
    ['SN', paper.isbn],
    ['SN', paper.issn],
    ['LA', paper.language],
    ['N1', paper.note],
    ['DO', doiOf(paper.links)],
  ];
}

/** "van den Berg, Rianne": the surname comes first, with its particles. */
function invertedName({ name, family: ownFamily }: Appearance): string {
  const { given, family, suffix } = bibliographyName(name, ownFamily);
  // A comma in the name of a group would part it.
  if (!given) return name.replace(/,\s*/g, ' ');
  return [family, given, suffix].filter(Boolean).join(', ');
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
