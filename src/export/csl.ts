/** Entries as CSL-JSON (Citation Style Language, schema 1.0.2), for citation processors and reference managers. */

import { pages as en, type Messages } from '../i18n/en.ts';
import { type Entry, entryId, peopleOf } from '../model/entry.ts';
import { dateParts } from '../model/partial-date.ts';
import type { Link } from '../model/schema.ts';
import { isOff } from '../model/talk-status.ts';
import { bodyText } from '../render/markdown.ts';
import { plainTitle } from '../render/math.ts';
import { nameParts } from '../text/person-name.ts';
import type { FormatWriter } from './export-format.ts';
import { entryUrl } from './identity.ts';
import { jsonText } from './json-text.ts';

export const cslWriter: FormatWriter = {
  entry: (entry, context) => jsonText([cslItem(entry, entryUrl(entry, context), context.messages)]),
  list: ({ entries }, context) =>
    jsonText(entries.map((entry) => cslItem(entry, entryUrl(entry, context), context.messages))),
};

export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
}

export interface CslItem {
  id: string;
  type: 'speech' | 'article-journal' | 'article';
  title: string;
  author?: CslName[];
  /** As far as the date is known: `[[2024]]`, `[[2024, 2]]`, `[[2024, 2, 26]]`. */
  issued?: { 'date-parts': [number[]] };
  'event-title'?: string;
  'event-place'?: string;
  'container-title'?: string;
  'collection-title'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  genre?: string;
  status?: string;
  DOI?: string;
  URL: string;
  abstract?: string;
}

/** The key of an entry in a bibliography: "talk:slug". It never changes, as the slug does not. */
export function citationKey(entry: Entry): string {
  return entryId(entry).replace('s/', ':');
}

/** @param url the public address of the entry's page, for an entry without links */
export function cslItem(entry: Entry, url: string, messages: Messages = en): CslItem {
  const names = peopleOf(entry).map(cslName);
  const common = {
    id: citationKey(entry),
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
  return {
    ...common,
    type: paper.journal ? 'article-journal' : 'article',
    ...(paper.journal && { 'container-title': paper.journal }),
    ...(paper.volume && { volume: paper.volume }),
    ...(paper.issue && { issue: paper.issue }),
    ...(paper.pages && { page: paper.pages }),
    ...(paper.event && { 'event-title': paper.event }),
    ...(doi && { DOI: doi }),
    URL: paper.links?.[0]?.url ?? url,
    ...end,
  };
}

/** Family "van den Berg" and given "Rianne" for "Rianne van den Berg". A name of one word is not split. */
function cslName(name: string): CslName {
  const { given, family } = nameParts(name);
  return given ? { family, given } : { literal: name };
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
