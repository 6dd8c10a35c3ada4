/** Entries as CSL-JSON (Citation Style Language, schema 1.0.2), for citation processors and reference managers. */

import { pages as en, type Messages } from '../i18n/en.ts';
import { appearancesOf, type Entry, isEdited } from '../model/entry.ts';
import { dateParts } from '../model/partial-date.ts';
import type { Appearance, Link, Paper, PaperType } from '../model/schema.ts';
import { isOff } from '../model/talk-status.ts';
import { bodyText } from '../render/markdown.ts';
import { plainTitle } from '../render/math.ts';
import { bibliographyName } from '../text/person-name.ts';
import { citationKey, keyIn } from './citation-keys.ts';
import type { ExportContext } from './context.ts';
import type { FormatWriter } from './export-format.ts';
import { entryUrl } from './identity.ts';
import { jsonText } from './json-text.ts';

export const cslWriter: FormatWriter = {
  write: ({ entries }, context) => jsonText(entries.map((entry) => itemOf(entry, context))),
};

function itemOf(entry: Entry, context: ExportContext): CslItem {
  const { abstract: _, ...item } = cslItem(
    entry,
    entryUrl(entry, context),
    context.messages,
    keyIn(entry, context),
  );
  return item;
}

export interface CslName {
  family?: string;
  given?: string;
  suffix?: string;
  literal?: string;
}

export interface CslItem {
  id: string;
  type: 'speech' | 'article' | (typeof cslTypes)[PaperType];
  title: string;
  author?: CslName[];
  editor?: CslName[];
  /** As far as the date is known: `[[2024]]`, `[[2024, 2]]`, `[[2024, 2, 26]]`. */
  issued?: { 'date-parts': [number[]] };
  'event-title'?: string;
  'event-place'?: string;
  'container-title'?: string;
  'collection-title'?: string;
  volume?: string;
  issue?: string;
  number?: string;
  'collection-number'?: string;
  'chapter-number'?: string;
  page?: string;
  edition?: string;
  publisher?: string;
  'publisher-place'?: string;
  ISBN?: string;
  ISSN?: string;
  language?: string;
  note?: string;
  genre?: string;
  status?: string;
  DOI?: string;
  URL: string;
  abstract?: string;
}

/** What CSL calls the kinds of works. */
const cslTypes = {
  article: 'article-journal',
  book: 'book',
  booklet: 'pamphlet',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  manual: 'report',
  mastersthesis: 'thesis',
  misc: 'document',
  phdthesis: 'thesis',
  proceedings: 'book',
  techreport: 'report',
  unpublished: 'manuscript',
  dataset: 'dataset',
  online: 'webpage',
  patent: 'patent',
  software: 'software',
} as const satisfies Record<PaperType, string>;

/**
 * @param url the public address of the entry's page, for an entry without links
 * @param key of the entry, where it is not its own
 */
export function cslItem(
  entry: Entry,
  url: string,
  messages: Messages = en,
  key: string = citationKey(entry),
): CslItem {
  const isOfEditors = entry.kind === 'paper' && isEdited(entry.of);
  const names = isOfEditors ? [] : appearancesOf(entry).map(cslName);
  const common = {
    id: key,
    title: plainTitle(entry.of.title),
    ...(names.length > 0 && { author: names }),
    ...issued(entry.of.date),
  };
  const abstract = bodyText(entry.of.body);
  const end = { ...(abstract && { abstract }) };
  if (entry.kind === 'talk') {
    const talk = entry.of;
    const event = talk.event ?? talk.series;
    return {
      ...common,
      type: 'speech',
      genre: talk.kind ?? messages.names.talk,
      ...(event && { 'event-title': event }),
      ...(talk.location && { 'event-place': talk.location }),
      ...(talk.series && talk.series !== event && { 'collection-title': talk.series }),
      ...(isOff(talk) && talk.status && { status: talk.status }),
      URL: url,
      ...end,
    };
  }
  const paper = entry.of;
  const doi = doiOf(paper.links);
  const editors = paper.editors?.map(cslName) ?? [];
  const container = paper.journal ?? paper.booktitle;
  const isThesis = paper.type === 'phdthesis' || paper.type === 'mastersthesis';
  const genre = paper.kind ?? (isThesis && paper.type ? messages.workKinds[paper.type] : undefined);
  const publisher = paper.publisher ?? paper.institution ?? paper.howPublished;
  return {
    ...common,
    type: cslType(paper),
    ...(editors.length > 0 && { editor: editors }),
    ...(container && { 'container-title': plainTitle(container) }),
    ...(paper.series && { 'collection-title': paper.series }),
    ...(paper.volume && { volume: paper.volume }),
    ...(paper.issue && { [numberName(paper)]: paper.issue }),
    ...(paper.pages && { page: paper.pages }),
    ...(paper.chapter && { 'chapter-number': paper.chapter }),
    ...(paper.edition && { edition: paper.edition }),
    ...(publisher && { publisher }),
    ...(paper.address && { 'publisher-place': paper.address }),
    ...(genre && { genre }),
    ...(paper.event && { 'event-title': paper.event }),
    ...(paper.isbn && { ISBN: paper.isbn }),
    ...(paper.issn && { ISSN: paper.issn }),
    ...(paper.language && { language: paper.language }),
    ...(paper.note && { note: paper.note }),
    ...(doi && { DOI: doi }),
    URL: paper.links?.[0]?.url ?? url,
    ...end,
  };
}

/** An article without a journal is a preprint. */
function cslType({ type, journal }: Paper): CslItem['type'] {
  if (type && type !== 'article') return cslTypes[type];
  return journal ? 'article-journal' : 'article';
}

/** What BibTeX calls `number` in all of them. */
function numberName({ type, journal, series }: Paper): 'issue' | 'number' | 'collection-number' {
  if (journal || type === 'article' || type === undefined) return 'issue';
  return series && type !== 'techreport' ? 'collection-number' : 'number';
}

/** Family "van den Berg" and given "Rianne" for "Rianne van den Berg". A group, and a name of one word, is not split. */
function cslName({ name, family: ownFamily }: Appearance): CslName {
  const { given, family, suffix } = bibliographyName(name, ownFamily);
  return given ? { family, given, ...(suffix && { suffix }) } : { literal: name };
}

/** The DOI of the first link that leads to one: "10.1000/182" for "https://doi.org/10.1000/182". */
export function doiOf(links: readonly Link[] | undefined): string | undefined {
  for (const { url } of links ?? []) {
    const doi = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\d{4,9}\/\S+)$/i.exec(url)?.[1];
    if (doi) return decoded(doi);
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function issued(date: string | undefined): { issued?: { 'date-parts': [number[]] } } {
  const { year, month, day } = date ? dateParts(date) : {};
  if (year === undefined) return {};
  return { issued: { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] } };
}
