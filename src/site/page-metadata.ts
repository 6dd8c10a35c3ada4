/** What a page offers besides its content: metadata for machines, links to other formats, ways to follow, cite and export it. */

import type { Speaker } from '../catalogue/speakers.ts';
import { apiPath } from '../export/api-schema.ts';
import { type Citation, citations } from '../export/citations.ts';
import { cslItem } from '../export/csl.ts';
import { type ExportFormat, filePath } from '../export/export-format.ts';
import { type FormatDescription, type FormatGroup, formatDescriptions } from '../export/formats.ts';
import { entryUrl } from '../export/identity.ts';
import { type JsonLdNode, paperJsonLd, personJsonLd, talkJsonLd, websiteJsonLd } from '../export/json-ld.ts';
import { type MetaTag, metaTags } from '../export/meta-tags.ts';
import { formatsOfEntry, formatsOfList } from '../export/registry.ts';
import type { Messages } from '../i18n/en.ts';
import { type Entry, entryId, type PaperEntry, type TalkEntry } from '../model/entry.ts';
import { embedPath, seriesPath, speakerPath } from './paths.ts';
import type { Site } from './site.ts';
import { href, publicUrl } from './urls.ts';

/** A link to the same thing in another format. */
export interface FormatLink {
  /** "BibTeX". */
  label: string;
  href: string;
  type: string;
}

export interface Metadata {
  things: JsonLdNode[];
  tags: MetaTag[];
  alternates: FormatLink[];
  /** Public address of its picture. */
  picture?: string;
}

/** Links to the files beside a page, of the formats that are in one of the groups. */
function formatLinks(
  path: string,
  formats: readonly ExportFormat[],
  groups: readonly FormatGroup[],
  messages: Messages,
): FormatLink[] {
  return formats
    .filter(({ group }) => groups.includes(group))
    .map((format) => formatLink(format, filePath(path, format.extension), messages));
}

function formatLink({ label, mediaType }: FormatDescription, path: string, messages: Messages): FormatLink {
  return { label: label(messages.frame), href: href(path), type: mediaType };
}

function facts({ catalogue: { settings } }: Site) {
  return { url: publicUrl, site: settings.title, language: settings.language };
}

export function entryMetadata(entry: Entry, site: Site): Metadata {
  const picture = publicUrl(filePath(entryId(entry), 'png'));
  return {
    things: [entry.kind === 'talk' ? ofTalk(entry, picture, site) : ofPaper(entry, picture, site)],
    tags: metaTags(entry, entryUrl(entry, site.exports().context)),
    alternates: formatLinks(
      entryId(entry),
      formatsOfEntry(entry),
      ['calendar', 'bibliography', 'data'],
      site.messages,
    ),
    picture,
  };
}

function ofTalk(entry: TalkEntry, picture: string, site: Site): JsonLdNode {
  const { seriesNamed, speakerAt } = site.catalogue;
  const { certain } = site.analysis().relatedTo(entry.of);
  const series = entry.of.series === undefined ? undefined : seriesNamed(entry.of.series);
  return talkJsonLd(entry, {
    ...facts(site),
    picture,
    personOf: (name) => {
      const speaker = speakerAt(entry.of, name);
      return speaker && { ...speaker, path: speakerPath(speaker) };
    },
    seriesPath: series && seriesPath(series),
    works: certain.flatMap(({ entry }) => (entry.kind === 'paper' ? [entry.of] : [])),
  });
}

function ofPaper(entry: PaperEntry, picture: string, site: Site): JsonLdNode {
  return paperJsonLd(entry, {
    ...facts(site),
    picture,
    personOf: (name) => {
      const bearer = site.catalogue.bearerOf(name, entryId(entry));
      return typeof bearer === 'string' ? undefined : bearer;
    },
  });
}

/** @param page of a list, under the base: "series/slug/"; the home page, "", is that of the whole catalogue */
export function listMetadata(page: string, site: Site): Metadata {
  const list = site.listAt(page);
  return {
    things: page === '' ? [websiteJsonLd(site.catalogue.settings.description, facts(site))] : [],
    tags: [],
    alternates: list ? formatLinks(list.path, formatsOfList(list), ['calendar', 'feed'], site.messages) : [],
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

/** How an entry can be kept and cited. */
export interface EntryActions {
  /** Absent for an entry without a day. */
  calendar: FormatLink | undefined;
  /** For reference managers and other programs. */
  files: FormatLink[];
  citations: Citation[];
}

export function entryActions(entry: Entry, site: Site): EntryActions {
  const { messages } = site;
  const [path, formats] = [entryId(entry), formatsOfEntry(entry)];
  const [calendar] = formatLinks(path, formats, ['calendar'], messages);
  const item = cslItem(entry, entryUrl(entry, site.exports().context), messages);
  return {
    calendar,
    files: formatLinks(path, formats, ['bibliography', 'data'], messages),
    citations: citations(item, messages.citationLocale),
  };
}

/** How a list can be followed, exported and embedded. */
export interface ListActions {
  /** Absent when no talk of the list has a date. `subscribe` has the scheme "webcal", which calendar programs open. */
  calendar?: { subscribe: string; file: FormatLink };
  feeds: FormatLink[];
  exports: FormatLink[];
  /** The list in a frame, for other sites. */
  embed?: string;
}

/** `undefined` for a page that shows no list. */
export function listActions(page: string, site: Site): ListActions | undefined {
  const list = site.listAt(page);
  if (!list) return undefined;
  const { messages } = site;
  const formats = formatsOfList(list);
  const hasDay = list.entries.some(({ kind, of }) => kind === 'talk' && of.date !== undefined);
  const [file] = hasDay ? formatLinks(list.path, formats, ['calendar'], messages) : [];
  const subscribe = publicUrl(filePath(list.path, 'ics')).replace(/^https?:/, 'webcal:');
  return {
    ...(file && { calendar: { subscribe, file } }),
    ...((page === 'talks/' || page.startsWith('series/')) && { embed: href(embedPath(page)) }),
    feeds: formatLinks(list.path, formats, ['feed'], messages),
    // The JSON of a list lies in the API.
    exports: [
      ...formatLinks(list.path, formats, ['bibliography'], messages),
      formatLink(formatDescriptions.json, apiPath(list.path), messages),
    ],
  };
}
