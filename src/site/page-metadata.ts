/** What a page offers besides its content: metadata for machines, links to other formats, ways to follow, cite and export it. */

import type { EntryList } from '../catalogue/entry-list.ts';
import type { Speaker } from '../catalogue/speakers.ts';
import { comingTalks } from '../catalogue/upcoming.ts';
import { bibliographyOf } from '../export/api.ts';
import { apiPath, entryJsonAddress } from '../export/api-paths.ts';
import type { Citation } from '../export/citations.ts';
import { filePath } from '../export/export-format.ts';
import { feedFormats } from '../export/feeds/feed.ts';
import {
  type CombinableFormat,
  combinableFormats,
  type FormatDescription,
  type FormatGroup,
  formatDescriptions,
} from '../export/formats.ts';
import { calendarOfEntry, webCalendarsOfEntry } from '../export/icalendar/calendar-writer.ts';
import type { WebCalendarLink } from '../export/icalendar/web-calendars.ts';
import { entryUrl } from '../export/identity.ts';
import { hasPictures, picturePath } from '../export/images/pictures.ts';
import { type JsonLdNode, paperJsonLd, personJsonLd, talkJsonLd, websiteJsonLd } from '../export/json-ld.ts';
import { type MetaTag, metaTags } from '../export/meta-tags.ts';
import { formatsOfList, hasFiles, isInCalendar } from '../export/registry.ts';
import { type Signpost, signposts } from '../export/signposts.ts';
import type { Messages } from '../i18n/en.ts';
import { type Entry, entryId, type PaperEntry, peopleOf, type TalkEntry } from '../model/entry.ts';
import { isReservedAddress } from '../model/reserved-address.ts';
import { isOff } from '../model/talk-status.ts';
import { embedPath, seriesPath, speakerPath } from './paths.ts';
import type { Site } from './site.ts';
import { href, publicUrl } from './urls.ts';

/** A link to the same thing in another format. */
export interface FormatLink {
  /** "BibTeX". */
  label: string;
  href: string;
  type: string;
  /** The name to save it under, of a file that is part of the page. */
  download?: string;
}

export interface Metadata {
  things: JsonLdNode[];
  tags: MetaTag[];
  alternates: FormatLink[];
  /** What an entry's page is about, for programs. */
  signposts?: Signpost[];
  /** Whether it is about one talk or paper. */
  isArticle?: boolean;
  /** Public address of its picture. */
  picture?: string;
}

/** Links to the files beside a list's page, of the formats that are in one of the groups. */
function formatLinks(list: EntryList, groups: readonly FormatGroup[], messages: Messages): FormatLink[] {
  return formatsOfList(list)
    .filter(({ group }) => groups.includes(group))
    .map((format) => formatLink(format, filePath(list.path, format.extension), messages));
}

/** A talk's calendar, where it has a day: a file, or part of the page where files are few. */
function calendarLink(entry: Entry, site: Site): FormatLink | undefined {
  if (!isInCalendar(entry)) return undefined;
  const { context } = site.exports();
  return context.packs === undefined
    ? formatLink(formatDescriptions.ics, filePath(entryId(entry), 'ics'), site.messages)
    : inlineLink(
        formatDescriptions.ics,
        calendarOfEntry(entry, context, true),
        `${entry.of.slug}.ics`,
        site.messages,
      );
}

function jsonLink(entry: Entry, site: Site): FormatLink {
  const { mediaType, label }: FormatDescription = formatDescriptions.json;
  const { packs } = site.exports().context;
  return {
    label: label(site.messages.frame),
    href: entryJsonAddress(entryId(entry), { url: href, packs }),
    type: mediaType,
  };
}

/** The Markdown beside an entry's page; none where files are few. */
function markdownLinks(entry: Entry, site: Site): FormatLink[] {
  const { packs } = site.exports().context;
  return packs === undefined
    ? [formatLink(formatDescriptions.md, filePath(entryId(entry), 'md'), site.messages)]
    : [];
}

function orcidsOf(entry: Entry, { catalogue }: Site): string[] {
  return peopleOf(entry).flatMap((name) => {
    const person =
      entry.kind === 'talk' ? catalogue.speakerAt(entry.of, name) : catalogue.bearerOf(name, entryId(entry));
    return typeof person === 'object' && person.orcid ? [`https://orcid.org/${person.orcid}`] : [];
  });
}

/** A file that is part of the page (RFC 2397): it needs neither a script nor a file of its own. */
function inlineLink(
  { label, mediaType }: FormatDescription,
  text: string,
  download: string,
  messages: Messages,
): FormatLink {
  // What stands for itself in an address need not be escaped; a "#" would end it.
  // Half of a character, which no file can hold, would be refused.
  const href = `data:${mediaType};charset=utf-8,${encodeURI(text.toWellFormed()).replaceAll('#', '%23')}`;
  return { label: label(messages.frame), href, type: mediaType, download };
}

function formatLink({ label, mediaType }: FormatDescription, path: string, messages: Messages): FormatLink {
  return { label: label(messages.frame), href: href(path), type: mediaType };
}

function facts({ catalogue: { settings } }: Site) {
  return { url: publicUrl, site: settings.title, language: settings.language };
}

export function entryMetadata(entry: Entry, site: Site): Metadata {
  const { catalogue } = site;
  const series =
    entry.kind === 'talk' && entry.of.series ? catalogue.seriesNamed(entry.of.series) : undefined;
  const picture = pictureOf(series ? seriesPath(series).replace(/\/$/, '') : 'catalogue', site);
  const calendar = calendarLink(entry, site);
  const { context } = site.exports();
  const described = [...markdownLinks(entry, site), jsonLink(entry, site)];
  return {
    things: [entry.kind === 'talk' ? ofTalk(entry, picture, site) : ofPaper(entry, picture, site)],
    tags: metaTags(entry, entryUrl(entry, context)),
    // What is part of the page is no alternate of it.
    alternates: [...(calendar && !calendar.download ? [calendar] : []), ...described],
    signposts: signposts(entry, entryUrl(entry, context), orcidsOf(entry, site), described),
    isArticle: true,
    ...(picture && { picture }),
  };
}

/** The public address of the picture of a list; none while the site has no address of its own. */
function pictureOf(listPath: string, site: Site): string | undefined {
  return hasPictures(site.exports().context) ? publicUrl(picturePath(listPath)) : undefined;
}

function ofTalk(entry: TalkEntry, picture: string | undefined, site: Site): JsonLdNode {
  const { seriesNamed, speakerAt } = site.catalogue;
  const { certain } = site.analysis().relatedTo(entry.of);
  const series = entry.of.series === undefined ? undefined : seriesNamed(entry.of.series);
  return talkJsonLd(entry, {
    ...facts(site),
    ...(picture && { picture }),
    personOf: (name) => {
      const speaker = speakerAt(entry.of, name);
      return speaker && { ...speaker, path: speakerPath(speaker) };
    },
    seriesPath: series && seriesPath(series),
    works: certain.flatMap(({ entry }) => (entry.kind === 'paper' ? [entry.of] : [])),
  });
}

function ofPaper(entry: PaperEntry, picture: string | undefined, site: Site): JsonLdNode {
  return paperJsonLd(entry, {
    ...facts(site),
    ...(picture && { picture }),
    personOf: (name) => {
      const bearer = site.catalogue.bearerOf(name, entryId(entry));
      return typeof bearer === 'string' ? undefined : bearer;
    },
  });
}

/** @param page of a list, under the base: "series/slug/"; the home page, "", is that of the whole catalogue */
export function listMetadata(page: string, site: Site): Metadata {
  const list = site.listAt(page);
  const picture = pictureOf(list?.kind === 'series' ? list.path : 'catalogue', site);
  return {
    ...(picture && { picture }),
    things: page === '' ? [websiteJsonLd(site.catalogue.settings.description, facts(site))] : [],
    tags: [],
    alternates: list ? formatLinks(list, ['calendar', 'feed'], site.messages) : [],
  };
}

/** What a speaker's page says of its list of talks, and of the speaker. */
export function speakerMetadata(speaker: Speaker, site: Site): Metadata {
  const path = speakerPath(speaker);
  return {
    ...listMetadata(path, site),
    things: [personJsonLd(speaker.name, { ...speaker, path }, facts(site))],
  };
}

/** Ways to note a talk down. */
export interface EntryCalendar {
  file: FormatLink;
  /** Calendars on the web, of a talk that is to come. */
  services: WebCalendarLink[];
  /** For calendar programs, which learn from it when a talk that is to come moves. */
  address?: string;
}

/** How an entry can be kept and cited. */
export interface EntryActions {
  /** Absent for an entry without a day. */
  calendar: EntryCalendar | undefined;
  /** For reference managers and other programs. */
  files: FormatLink[];
  citations: Citation[];
}

export function entryActions(entry: Entry, site: Site): EntryActions {
  const { messages } = site;
  const { context } = site.exports();
  const { bibtex, ris } = bibliographyOf(entry, context);
  const name = entry.of.slug;
  return {
    calendar: entryCalendar(entry, site),
    files: [
      inlineLink(formatDescriptions.bib, bibtex, `${name}.bib`, messages),
      inlineLink(formatDescriptions.ris, ris, `${name}.ris`, messages),
      jsonLink(entry, site),
    ],
    citations: site.citationsOf(entry),
  };
}

function entryCalendar(entry: Entry, site: Site): EntryCalendar | undefined {
  const file = calendarLink(entry, site);
  if (!file) return undefined;
  const isExpected =
    entry.kind === 'talk' && !isOff(entry.of) && comingTalks([entry.of], site.day).length > 0;
  if (!isExpected) return { file, services: [] };
  const { context } = site.exports();
  const page = entryUrl(entry, context);
  return {
    file,
    services: webCalendarsOfEntry(entry, context, isReservedAddress(page) ? undefined : page),
    ...(!file.download && { address: publicUrl(filePath(entryId(entry), 'ics')) }),
  };
}

/** Ways to follow a calendar. */
export interface CalendarLinks {
  /** Has the scheme "webcal", which the calendar programs of Apple and others open. */
  subscribe: string;
  /** Pages of calendars on the web that fetch the calendar themselves; none of a site that only this machine reaches. */
  services: { name: string; href: string }[];
  /** To paste into any other. */
  address: string;
  file: FormatLink;
}

/** How a list can be followed, exported and embedded. */
export interface ListActions {
  /** Absent when no talk of the list has a date. */
  calendar?: CalendarLinks;
  feeds: FormatLink[];
  /** Files to download. */
  exports: FormatLink[];
  /** What a script makes files of: the address of the list's file of the API, and the formats. Absent where every format is a file. */
  scripted?: { list: string; formats: Pick<CombinableFormat, 'extension' | 'label'>[] };
  /** The list in a frame, for other sites. */
  embed?: string;
}

/** @param address public, of the calendar's file */
function calendarLinks(address: string, name: string, file: FormatLink): CalendarLinks {
  const subscribe = address.replace(/^https?:/, 'webcal:');
  const query = (fields: Record<string, string>) => new URLSearchParams(fields);
  const services = [
    { name: 'Google Calendar', href: `https://calendar.google.com/calendar/r?${query({ cid: subscribe })}` },
    {
      name: 'Outlook',
      href: `https://outlook.office.com/calendar/0/addfromweb?${query({ url: address, name })}`,
    },
  ];
  return { subscribe, services: isReservedAddress(address) ? [] : services, address, file };
}

/** The feeds of what changed, which belong to no list. */
export function changeFeedLinks({ messages }: Site): FormatLink[] {
  return feedFormats.map((extension) =>
    formatLink(formatDescriptions[extension], filePath('changes', extension), messages),
  );
}

/** The line of HTML that shows the next talks on somebody else's page. */
export function embeddingLine(): string {
  return `<script src="${publicUrl('embed.js')}" async></script>`;
}

/** `undefined` for a page that shows no list, and for that of the talks where there are none. */
export function listActions(page: string, site: Site): ListActions | undefined {
  const list = site.listAt(page);
  if (!list || !hasFiles(list) || (page === 'talks/' && list.entries.length === 0)) return undefined;
  const { messages } = site;
  // All talks are the calendar of the whole catalogue, too.
  const ofCalendar = list.kind === 'catalogue' ? (site.listAt('talks/') ?? list) : list;
  const hasDay = list.entries.some(({ kind, of }) => kind === 'talk' && of.date !== undefined);
  const [file] = hasDay ? formatLinks(ofCalendar, ['calendar'], messages) : [];
  return {
    ...(file && {
      calendar: calendarLinks(publicUrl(filePath(ofCalendar.path, 'ics')), ofCalendar.title, file),
    }),
    ...((page === 'talks/' || page.startsWith('series/')) && { embed: href(embedPath(page)) }),
    feeds: formatLinks(list, ['feed'], messages),
    exports: [
      ...formatLinks(list, ['bibliography'], messages),
      // The JSON of a list lies in the API.
      formatLink(formatDescriptions.json, apiPath(list.path), messages),
    ],
    ...(list.kind !== 'catalogue' && {
      scripted: {
        list: href(apiPath(list.path)),
        formats: combinableFormats.filter(({ group }) => group === 'bibliography'),
      },
    }),
  };
}
