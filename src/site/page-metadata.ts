/** What a page tells besides its content: metadata for machines, links to other formats, ways to follow and to export it. */

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
import { type Entry, entryId, type PaperEntry, type TalkEntry } from '../model/entry.ts';
import { exportCatalogue, exportContext } from './files/export-input.ts';
import { bearerOf, catalogue, seriesNamed, speakerNamed } from './load.ts';
import { messages } from './messages.ts';
import { belongingsOf } from './related.ts';
import { embedPath, href, publicUrl, seriesPath, speakerPath } from './urls.ts';

/** A link to the same thing in another format. */
export interface FormatLink {
  /** "BibTeX". */
  words: string;
  href: string;
  type: string;
}

export interface About {
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
): FormatLink[] {
  return formats
    .filter(({ group }) => groups.includes(group))
    .map((format) => formatLink(format, filePath(path, format.extension)));
}

const formatLink = ({ label, mediaType }: FormatDescription, path: string): FormatLink => ({
  words: label(messages.frame),
  href: href(path),
  type: mediaType,
});

const facts = { url: publicUrl, site: catalogue.title, language: catalogue.language };

export function aboutEntry(entry: Entry): About {
  const picture = publicUrl(filePath(entryId(entry), 'png'));
  return {
    things: [entry.kind === 'talk' ? ofTalk(entry, picture) : ofPaper(entry, picture)],
    tags: metaTags(entry, entryUrl(entry, exportContext)),
    alternates: formatLinks(entryId(entry), formatsOfEntry(entry), ['calendar', 'bibliography', 'data']),
    picture,
  };
}

function ofTalk(entry: TalkEntry, picture: string): JsonLdNode {
  const series = entry.of.series === undefined ? undefined : seriesNamed(entry.of.series);
  return talkJsonLd(entry, {
    ...facts,
    picture,
    personOf: (name) => {
      const speaker = speakerNamed(entry.of, name);
      return speaker && { ...speaker, path: speakerPath(speaker) };
    },
    seriesPath: series && seriesPath(series),
    works: belongingsOf(entry.of).certain.flatMap(({ entry }) => (entry.kind === 'paper' ? [entry.of] : [])),
  });
}

function ofPaper(entry: PaperEntry, picture: string): JsonLdNode {
  return paperJsonLd(entry, {
    ...facts,
    picture,
    personOf: (name) => {
      const bearer = bearerOf(name, entryId(entry));
      return typeof bearer === 'string' ? undefined : bearer;
    },
  });
}

const byPage = new Map(exportCatalogue.lists.map((list) => [list.page, list]));

/** @param page of a list, under the base: "series/slug/"; the home page, "", is that of the whole catalogue */
export function aboutList(page: string): About {
  const list = byPage.get(page);
  return {
    things: page === '' ? [websiteJsonLd(catalogue.description, facts)] : [],
    tags: [],
    alternates: list ? formatLinks(list.path, formatsOfList(list), ['calendar', 'feed']) : [],
  };
}

/** What a speaker's page says of its list of talks, and of the speaker. */
export function aboutSpeaker(speaker: Speaker): About {
  const path = speakerPath(speaker);
  return { ...aboutList(path), things: [personJsonLd(speaker.name, { ...speaker, path }, facts)] };
}

export interface Keep {
  /** Absent for what is on no day. */
  calendar: FormatLink | undefined;
  /** The formats of programs that cite. */
  files: FormatLink[];
  citations: Citation[];
}

/** How an entry can be kept and cited. */
export function keepEntry(entry: Entry): Keep {
  const [path, formats] = [entryId(entry), formatsOfEntry(entry)];
  const [calendar] = formatLinks(path, formats, ['calendar']);
  const item = cslItem(entry, entryUrl(entry, exportContext), messages);
  return {
    calendar,
    files: formatLinks(path, formats, ['bibliography', 'data']),
    citations: citations(item, catalogue.language),
  };
}

export interface Subscription {
  /** Absent where no talk of the list has a date; `subscribe` is for programs that subscribe by the scheme "webcal". */
  calendar?: { subscribe: string; file: FormatLink };
  feeds: FormatLink[];
  take: FormatLink[];
  /** The list in a frame, for somebody else's page. */
  embed?: string;
}

/** How a list can be followed and taken along; `undefined` for a page that is not one of a list. */
export function subscriptionTo(page: string): Subscription | undefined {
  const list = byPage.get(page);
  if (!list) return undefined;
  const formats = formatsOfList(list);
  const hasDay = list.entries.some(({ kind, of }) => kind === 'talk' && of.date !== undefined);
  const [file] = hasDay ? formatLinks(list.path, formats, ['calendar']) : [];
  const subscribe = publicUrl(filePath(list.path, 'ics')).replace(/^https?:/, 'webcal:');
  return {
    ...(file && { calendar: { subscribe, file } }),
    ...((page === 'talks/' || page.startsWith('series/')) && { embed: href(embedPath(page)) }),
    feeds: formatLinks(list.path, formats, ['feed']),
    // The JSON of a list lies in the API.
    take: [
      ...formatLinks(list.path, formats, ['bibliography']),
      formatLink(formatDescriptions.json, apiPath(list.path)),
    ],
  };
}
