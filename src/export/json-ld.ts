/** What a page says of itself to machines (schema.org), as JSON-LD. */

import { entryId, type PaperEntry, type TalkEntry } from '../model/entry.ts';
import { liveLink } from '../model/live-link.ts';
import { orcidAddress } from '../model/person-name.ts';
import type { Appearance, Paper, Person, Talk } from '../model/schema.ts';
import { bodyText } from '../render/markdown.ts';
import { plainTitle } from '../render/math.ts';
import { languageOf } from '../text/detect-language.ts';
import { doiOf } from './csl.ts';
import { moment } from './icalendar/time-zone.ts';

export type Thing = { '@type': string } & Record<string, unknown>;

interface KnownPerson extends Pick<Person, 'homepage' | 'orcid'> {
  /** The person's page on the site, under its base. */
  path?: string;
}

/** Addresses are public ones. */
interface Facts {
  url: (path: string) => string;
  site: string;
  language: string;
  /** What is known of the person whom the entry calls so. */
  personOf?: (name: string) => KnownPerson | undefined;
  /** The page of the talk's series. */
  seriesPath?: string | undefined;
  picture?: string;
  /** Papers that the talk is certainly about: it cites them, or bears their title. */
  works?: readonly Pick<Paper, 'slug' | 'title'>[];
}

/** JSON-LD for a script element: no text in it can end the element (HTML, section 4.12.1.3). */
export function linkedData(things: readonly Thing[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function talkThing({ of: talk }: TalkEntry, facts: Facts): Thing {
  const page = facts.url(`${entryId({ kind: 'talk', of: talk })}/`);
  const abstract = bodyText(talk.body);
  return {
    '@type': 'EducationEvent',
    '@id': page,
    url: page,
    name: plainTitle(talk.title),
    ...(abstract && { description: abstract }),
    ...times(talk),
    ...standing(talk),
    ...place(talk, page),
    ...(talk.speakers && { performer: talk.speakers.map((speaker) => person(speaker, facts)) }),
    ...(talk.series && {
      superEvent: {
        '@type': 'EventSeries',
        name: talk.series,
        ...(facts.seriesPath && { url: facts.url(facts.seriesPath) }),
      },
    }),
    ...languageIn(`${plainTitle(talk.title)} ${abstract}`),
    ...(facts.works?.length && {
      workFeatured: facts.works.map(({ slug, title }) => ({
        '@type': 'ScholarlyArticle',
        '@id': facts.url(`papers/${slug}/`),
        name: plainTitle(title),
      })),
    }),
    ...(facts.picture && { image: facts.picture }),
  };
}

/** Only where the text tells it (BCP 47). */
function languageIn(text: string): { inLanguage?: string } {
  const language = languageOf(text);
  return language ? { inLanguage: language } : {};
}

export function paperThing({ of: paper }: PaperEntry, facts: Facts): Thing {
  const page = facts.url(`${entryId({ kind: 'paper', of: paper })}/`);
  const abstract = bodyText(paper.body);
  const doi = doiOf(paper.links);
  const journal = paper.journal && {
    '@type': 'Periodical',
    name: paper.journal,
  };
  const volume =
    journal && paper.volume
      ? { '@type': 'PublicationVolume', volumeNumber: paper.volume, isPartOf: journal }
      : journal;
  return {
    '@type': 'ScholarlyArticle',
    '@id': page,
    url: page,
    headline: plainTitle(paper.title),
    name: plainTitle(paper.title),
    ...(abstract && { abstract }),
    ...(paper.authors && { author: paper.authors.map((author) => person(author, facts)) }),
    ...(paper.date && !paper.date.startsWith('--') && { datePublished: paper.date }),
    ...(volume && {
      isPartOf: paper.issue
        ? { '@type': 'PublicationIssue', issueNumber: paper.issue, isPartOf: volume }
        : volume,
    }),
    ...(paper.pages && { pagination: paper.pages }),
    ...(doi && { identifier: { '@type': 'PropertyValue', propertyID: 'doi', value: doi } }),
    ...(paper.links && { sameAs: paper.links.map(({ url }) => url) }),
    ...languageIn(`${plainTitle(paper.title)} ${abstract}`),
    ...(facts.picture && { image: facts.picture }),
  };
}

/** The way from the home page to a page, which stands last. */
export function breadcrumbThing(
  steps: readonly { name: string; path: string }[],
  facts: Pick<Facts, 'url'>,
): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: plainTitle(name),
      item: facts.url(path),
    })),
  };
}

/** The site, and how to search it. */
export function siteThing(description: string, { url, site, language }: Facts): Thing {
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

/** Somebody, as an entry or a page of the site names them. */
export function personThing(
  name: string,
  { path, homepage, orcid }: KnownPerson,
  { url }: Pick<Facts, 'url'>,
): Thing {
  const elsewhere = [...(orcid ? [orcidAddress(orcid)] : []), ...(homepage ? [homepage] : [])];
  return {
    '@type': 'Person',
    name,
    ...(path && { url: url(path) }),
    ...(elsewhere.length > 0 && { sameAs: elsewhere }),
  };
}

function person({ name, affiliation }: Appearance, facts: Facts): Thing {
  return {
    ...personThing(name, facts.personOf?.(name) ?? {}, facts),
    ...(affiliation && { affiliation: { '@type': 'Organization', name: affiliation } }),
  };
}

/** Times with their offset; a time whose zone is not known is left out, its day stays. */
function times({ date, endDate, start, end, timezone }: Talk): Record<string, string> {
  if (!date) return {};
  const at = (day: string, time: string | undefined) =>
    time && timezone ? moment(day, time, timezone) : day;
  const last = endDate ?? date;
  return {
    startDate: at(date, start),
    ...(end && timezone ? { endDate: at(last, end) } : endDate ? { endDate } : {}),
  };
}

function standing({ date, status, formerDate }: Talk): Record<string, string> {
  if (status === 'cancelled') return { eventStatus: 'https://schema.org/EventCancelled' };
  if (status === 'postponed') {
    return {
      eventStatus: `https://schema.org/${date ? 'EventRescheduled' : 'EventPostponed'}`,
      ...(formerDate && { previousStartDate: formerDate }),
    };
  }
  return date ? { eventStatus: 'https://schema.org/EventScheduled' } : {};
}

function place({ location, links }: Talk, page: string): Record<string, unknown> {
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
