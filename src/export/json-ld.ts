/** What a page says of itself to machines (schema.org), as JSON-LD. */

import { entryId, isEdited, type PaperEntry, type TalkEntry } from '../model/entry.ts';
import { liveLink } from '../model/live-link.ts';
import { orcidAddress } from '../model/person-name.ts';
import type { Appearance, Paper, PaperType, Person, Talk } from '../model/schema.ts';
import { bodyText } from '../render/markdown.ts';
import { plainTitle } from '../render/math.ts';
import { languagesOf } from '../text/detect-language.ts';
import { bibliographyName } from '../text/person-name.ts';
import { cut } from '../text/truncate.ts';
import { doiOf } from './csl.ts';
import { zonedInstant } from './icalendar/time-zone.ts';

/** A node of a JSON-LD graph. */
export type JsonLdNode = { '@type': string } & Record<string, unknown>;

/** What the catalogue knows of a person. */
interface PersonProfile extends Pick<Person, 'homepage' | 'orcid'> {
  /** The person's page, below the base. */
  path?: string;
}

/** What the nodes need to know of the catalogue, and of what belongs to an entry. */
interface JsonLdContext {
  /** The public address of a path below the base. */
  url: (path: string) => string;
  /** The title of the catalogue. */
  site: string;
  language: string;
  /** The profile of the person whom the entry calls by that name. */
  personOf?: (name: string) => PersonProfile | undefined;
  /** The page of the talk's series, below the base. */
  seriesPath?: string | undefined;
  /** The public address of the entry's picture. */
  picture?: string;
  /** The papers that the talk is about: it cites them, or has the same title. */
  works?: readonly Pick<Paper, 'slug' | 'title'>[];
}

/** The text of a JSON-LD script element. Nothing in it can end the element (HTML, section 4.12.1.3). */
export function linkedData(nodes: readonly JsonLdNode[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(graph).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whoever reads this reads the page, which has the whole abstract. */
function beginningOf(body: string): string {
  return cut(bodyText(body), 160);
}

export function talkJsonLd({ of: talk }: TalkEntry, context: JsonLdContext): JsonLdNode {
  const page = context.url(`${entryId({ kind: 'talk', of: talk })}/`);
  const abstract = beginningOf(talk.body);
  return {
    '@type': 'EducationEvent',
    '@id': page,
    url: page,
    name: plainTitle(talk.title),
    ...(abstract && { description: abstract }),
    ...eventDates(talk),
    ...eventStatus(talk),
    ...eventLocation(talk, page),
    ...(talk.speakers && { performer: talk.speakers.map((speaker) => appearanceJsonLd(speaker, context)) }),
    ...(talk.series && {
      superEvent: {
        '@type': 'EventSeries',
        name: talk.series,
        ...(context.seriesPath && { url: context.url(context.seriesPath) }),
      },
    }),
    ...languageIn(talk),
    ...(context.works?.length && {
      workFeatured: context.works.map(({ slug, title }) => ({
        '@type': 'ScholarlyArticle',
        '@id': context.url(`papers/${slug}/`),
        name: plainTitle(title),
      })),
    }),
    ...(context.picture && { image: context.picture }),
  };
}

/** Only where the language can be told from the text (BCP 47). */
function languageIn(entry: Talk | Paper): { inLanguage?: string } {
  const { title, abstract } = languagesOf(entry);
  const language = abstract ?? title;
  return language ? { inLanguage: language } : {};
}

export function paperJsonLd({ of: paper }: PaperEntry, context: JsonLdContext): JsonLdNode {
  const page = context.url(`${entryId({ kind: 'paper', of: paper })}/`);
  const abstract = beginningOf(paper.body);
  const doi = doiOf(paper.links);
  const journal = paper.journal && {
    '@type': 'Periodical',
    name: paper.journal,
    ...(paper.issn && { issn: paper.issn }),
  };
  const volume =
    journal && paper.volume
      ? { '@type': 'PublicationVolume', volumeNumber: paper.volume, isPartOf: journal }
      : journal;
  return {
    '@type': workTypes[paper.type ?? 'article'] ?? 'ScholarlyArticle',
    '@id': page,
    url: page,
    headline: plainTitle(paper.title),
    name: plainTitle(paper.title),
    ...(abstract && { abstract }),
    ...(paper.authors &&
      !isEdited(paper) && { author: paper.authors.map((author) => appearanceJsonLd(author, context)) }),
    ...(paper.date && !paper.date.startsWith('--') && { datePublished: paper.date }),
    ...(volume && {
      isPartOf: paper.issue
        ? { '@type': 'PublicationIssue', issueNumber: paper.issue, isPartOf: volume }
        : volume,
    }),
    ...(!volume && paper.booktitle && { isPartOf: bookJsonLd(paper, context) }),
    ...(!volume && !paper.booktitle && bookFacts(paper, context)),
    ...(paper.publisher && { publisher: { '@type': 'Organization', name: paper.publisher } }),
    ...(paper.institution && { sourceOrganization: { '@type': 'Organization', name: paper.institution } }),
    ...(paper.pages && { pagination: paper.pages }),
    ...(doi && { identifier: { '@type': 'PropertyValue', propertyID: 'doi', value: doi } }),
    ...(paper.links && { sameAs: paper.links.map(({ url }) => url) }),
    ...languageIn(paper),
    ...(context.picture && { image: context.picture }),
  };
}

/** What schema.org calls the kinds of works; all others are articles. */
const workTypes: Partial<Record<PaperType, string>> = {
  book: 'Book',
  booklet: 'Book',
  dataset: 'Dataset',
  inbook: 'Chapter',
  incollection: 'Chapter',
  manual: 'Book',
  mastersthesis: 'Thesis',
  online: 'WebPage',
  phdthesis: 'Thesis',
  proceedings: 'Book',
  software: 'SoftwareApplication',
  techreport: 'Report',
};

/** The book that a paper is in. */
function bookJsonLd(paper: Paper, context: JsonLdContext): JsonLdNode {
  return { '@type': 'Book', name: plainTitle(paper.booktitle ?? ''), ...bookFacts(paper, context) };
}

/** Of a book, or of the book that a paper is in. */
function bookFacts(paper: Paper, context: JsonLdContext): Record<string, unknown> {
  const { editors, edition, isbn, series, volume } = paper;
  const isBook = paper.booktitle !== undefined || ['book', 'proceedings'].includes(paper.type ?? '');
  return {
    ...(editors && { editor: editors.map((editor) => appearanceJsonLd(editor, context)) }),
    ...(isBook && isbn && { isbn }),
    ...(isBook && edition && { bookEdition: edition }),
    ...(series && {
      isPartOf: { '@type': 'BookSeries', name: series, ...(volume && { volumeNumber: volume }) },
    }),
  };
}

/** The path from the home page to a page, which comes last: of that one the address may be left out (Google, "Breadcrumb"). */
export function breadcrumbJsonLd(
  steps: readonly { name: string; path: string }[],
  context: Pick<JsonLdContext, 'url'>,
): JsonLdNode {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: plainTitle(name),
      ...(index < steps.length - 1 && { item: context.url(path) }),
    })),
  };
}

/** The site and its search. */
export function websiteJsonLd(description: string, { url, site, language }: JsonLdContext): JsonLdNode {
  return {
    '@type': 'WebSite',
    '@id': url(''),
    url: url(''),
    name: site,
    description,
    inLanguage: language,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${url('search/')}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** A person, under the name that an entry or a page uses. */
export function personJsonLd(
  name: string,
  { path, homepage, orcid }: PersonProfile,
  { url }: Pick<JsonLdContext, 'url'>,
): JsonLdNode {
  const elsewhere = [...(orcid ? [orcidAddress(orcid)] : []), ...(homepage ? [homepage] : [])];
  return {
    '@type': 'Person',
    name,
    ...(path && { url: url(path) }),
    ...(elsewhere.length > 0 && { sameAs: elsewhere }),
  };
}

function appearanceJsonLd({ name, family, affiliation }: Appearance, context: JsonLdContext): JsonLdNode {
  // Of a group the whole name is the surname; one word alone may be anybody.
  const isGroup = /\s/.test(name) && bibliographyName(name, family).given === '';
  if (isGroup) return { '@type': 'Organization', name };
  return {
    ...personJsonLd(name, context.personOf?.(name) ?? {}, context),
    ...(affiliation && { affiliation: { '@type': 'Organization', name: affiliation } }),
  };
}

/** Times have an offset. Where the time zone is not known, only the day is given. */
function eventDates({ date, endDate, start, end, timezone }: Talk): Record<string, string> {
  if (!date) return {};
  const at = (day: string, time: string | undefined) =>
    time && timezone ? zonedInstant(day, time, timezone) : day;
  const last = endDate ?? date;
  return {
    startDate: at(date, start),
    ...(end && timezone ? { endDate: at(last, end) } : endDate ? { endDate } : {}),
  };
}

function eventStatus({ date, status, formerDate }: Talk): Record<string, string> {
  if (status === 'cancelled') return { eventStatus: 'https://schema.org/EventCancelled' };
  if (status === 'postponed') {
    return {
      eventStatus: `https://schema.org/${date ? 'EventRescheduled' : 'EventPostponed'}`,
      ...(formerDate && { previousStartDate: formerDate }),
    };
  }
  return date ? { eventStatus: 'https://schema.org/EventScheduled' } : {};
}

function eventLocation({ location, links }: Talk, page: string): Record<string, unknown> {
  const live = liveLink(links);
  const isOnline = location !== undefined && /^(?:online|en ligne|zoom|https?:\S+)$/i.test(location.trim());
  const virtual = { '@type': 'VirtualLocation', url: live?.url ?? page };
  const room = { '@type': 'Place', name: location, address: location };
  const mode = (name: string) => `https://schema.org/${name}EventAttendanceMode`;
  if (isOnline || (live && location === undefined))
    return { location: virtual, eventAttendanceMode: mode('Online') };
  if (location === undefined) return {};
  return live
    ? { location: [room, virtual], eventAttendanceMode: mode('Mixed') }
    : { location: room, eventAttendanceMode: mode('Offline') };
}
