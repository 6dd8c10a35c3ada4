/** Entries as JSON, for programs: whole beside their pages and in the API, in short in the lists of the API. */

import type { Change } from '../model/change.ts';
import { type Entry, entryId } from '../model/entry.ts';
import type { Talk } from '../model/schema.ts';
import { dayInCalendar } from '../model/talk-status.ts';
import { bodyText } from '../render/markdown.ts';
import { plainTitle } from '../render/math.ts';
import { entryJsonAddress } from './api-paths.ts';
import { type ApiList, type ApiPaper, type ApiTalk, schemaPath } from './api-schema.ts';
import { bibtexEntry } from './bibtex.ts';
import { keyIn } from './citation-keys.ts';
import type { ExportContext } from './context.ts';
import { cslItem } from './csl.ts';
import { filePath } from './export-format.ts';
import { zonedInstant } from './icalendar/time-zone.ts';
import { entryUrl } from './identity.ts';
import { risRecord } from './ris.ts';

type OnlyInFile = '$schema' | 'abstract' | 'file' | 'source' | 'bibtex' | 'ris' | 'csl';

/** What the API needs to know of the catalogue to write an entry. */
export type ApiContext = Pick<
  ExportContext,
  'url' | 'packs' | 'changeOf' | 'fileNameOf' | 'sourceText' | 'messages' | 'citationKeyOf'
>;

/** Everything about an entry. */
export function apiEntry(entry: Entry, context: ApiContext): ApiTalk | ApiPaper {
  const id = entryId(entry);
  const { markdown, ...source } = partsOfFile(context.sourceText(id));
  const text = bodyText(entry.of.body);
  return {
    $schema: context.url(schemaPath(entry.kind)),
    ...apiFacts(entry, context.changeOf(id), context),
    file: context.fileNameOf(id),
    abstract: { ...(text !== markdown && { text }), markdown },
    source,
    ...bibliographyOf(entry, context),
  };
}

/** An entry in the formats of bibliographies, without its abstract. */
export function bibliographyOf(
  entry: Entry,
  context: Pick<ExportContext, 'url' | 'messages' | 'citationKeyOf'>,
): { bibtex: string; ris: string; csl: Record<string, unknown> } {
  const [url, key] = [entryUrl(entry, context), keyIn(entry, context)];
  const { abstract: _, ...csl } = cslItem(entry, url, context.messages, key);
  return {
    bibtex: bibtexEntry(entry, url, context.messages, key),
    ris: risRecord(entry, url, context.messages, key, { withAbstract: false }),
    csl,
  };
}

/** The file of an entry: its front matter, the Markdown below it, and the blank lines around that. */
function partsOfFile(text: string): { before: string; markdown: string; after: string } {
  const end = text.indexOf('\n---', 3);
  const below = end < 0 ? '' : text.slice(end + 1).replace(/^.*(?:\n|$)/, '');
  const after = below.slice(below.trimEnd().length);
  const markdown = below.trim();
  return { before: text.slice(0, text.length - markdown.length - after.length), markdown, after };
}

/** An entry as an item of a list, in short. */
export function apiListItem(
  entry: Entry,
  { changed }: Change,
  context: Pick<ExportContext, 'url' | 'packs'>,
): ApiList['items'][number] {
  const id = entryId(entry);
  return {
    kindOfEntry: entry.kind,
    id,
    page: entryUrl(entry, context),
    self: entryJsonAddress(id, context),
    plainTitle: plainTitle(entry.of.title),
    ...(changed && { changed }),
  };
}

/** Everything that is known of an entry but its text. */
export function apiFacts(
  entry: Entry,
  change: Change,
  context: Pick<ExportContext, 'url' | 'packs'>,
): Omit<ApiTalk, OnlyInFile> | Omit<ApiPaper, OnlyInFile> {
  const id = entryId(entry);
  const common = {
    id,
    page: entryUrl(entry, context),
    self: entryJsonAddress(id, context),
    plainTitle: plainTitle(entry.of.title),
    ...change,
  };
  if (entry.kind === 'paper') return { kindOfEntry: 'paper', ...common, ...entry.of };
  const { date, start, end, endDate, timezone } = entry.of;
  return {
    kindOfEntry: 'talk',
    ...common,
    ...entry.of,
    ...withAddresses(entry.of, context.url),
    ...(date && start && timezone && { starts: zonedInstant(date, start, timezone) }),
    ...(date && start && end && timezone && { ends: zonedInstant(endDate ?? date, end, timezone) }),
    // Where files are few, a calendar is no file.
    ...(context.packs === undefined &&
      dayInCalendar(entry.of) && { calendar: context.url(filePath(id, 'ics')) }),
  };
}

/** Fields that name files of the site, with their addresses. */
function withAddresses(
  { files, links, speakers }: Talk,
  url: ExportContext['url'],
): Pick<Talk, 'files' | 'links' | 'speakers'> {
  const absolute = (address: string) => (address.startsWith('files/') ? url(address) : address);
  const withStill = <Medium extends { still?: string | undefined }>(medium: Medium): Medium => ({
    ...medium,
    ...(medium.still && { still: absolute(medium.still) }),
  });
  return {
    ...(files && {
      files: files.map((file) => withStill({ ...file, ...(file.url && { url: absolute(file.url) }) })),
    }),
    ...(links && { links: links.map(withStill) }),
    ...(speakers && {
      speakers: speakers.map((each) => ({
        ...each,
        ...(each.portrait && { portrait: absolute(each.portrait) }),
      })),
    }),
  };
}
