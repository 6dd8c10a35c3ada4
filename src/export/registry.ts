/** Every export format with its writer, and which files lie beside which page. Files, links to them and their labels come from here. */
import type { EntryList, ListKind } from '../catalogue/entry-list.ts';
import type { Entry } from '../model/entry.ts';
import type { CatalogueSettings } from '../model/schema.ts';
import { dayInCalendar } from '../model/talk-status.ts';
import { bibtexWriter } from './bibtex.ts';
import { cslWriter } from './csl.ts';
import type { ExportFormat, FormatWriter } from './export-format.ts';
import { feedWriter } from './feeds/list-feed.ts';
import { type FormatExtension, formatDescriptions } from './formats.ts';
import { calendarWriter } from './icalendar/calendar-writer.ts';
import { risWriter } from './ris.ts';

/** The formats that lists are written in. Entries have a calendar and their JSON; from that, browsers make the other formats. */
const writers = {
  ics: calendarWriter,
  atom: feedWriter('atom'),
  rss: feedWriter('rss'),
  'feed.json': feedWriter('feed.json'),
  bib: bibtexWriter,
  ris: risWriter,
  'csl.json': cslWriter,
} satisfies Partial<Record<FormatExtension, FormatWriter>>;

/**
 * What lies beside the page of a list. A feed reader needs one feed: whoever follows a catalogue or a series may choose among three. Nobody
 * follows a year. The whole catalogue can be downloaded in every format; parts of it are exported by the browser, with the
 * abstracts, which would make files of thousands of entries too large.
 */
const filesOfList: Record<ListKind, readonly (keyof typeof writers)[]> = {
  catalogue: ['atom', 'rss', 'feed.json', 'bib', 'ris', 'csl.json'],
  talks: ['ics', 'atom'],
  papers: ['atom'],
  series: ['ics', 'atom', 'rss', 'feed.json'],
  speaker: ['ics', 'atom'],
  venue: ['ics'],
  topic: ['ics', 'atom'],
  year: [],
  undated: [],
};

/** Of these there is one for every person, place or subject. Where files are to be few, they have none. */
const manyLists: ReadonlySet<ListKind> = new Set(['speaker', 'venue', 'topic']);

/** Whether lists of a kind may have files at all. @param files the setting of the catalogue */
export function isExportedKind(kind: ListKind, files: CatalogueSettings['files']): boolean {
  return files !== 'few' || !manyLists.has(kind);
}

/** Of these there are many, and most are short: a list with fewer entries needs no files of its own. */
const fewestEntries: Partial<Record<ListKind, number>> = {
  speaker: 3,
  venue: 3,
  topic: 3,
  year: 3,
  undated: 3,
};

/** Whether a list is more than what stands on its page: only such a one has files, in the API too. */
export function hasFiles({ kind, entries }: Pick<EntryList, 'kind' | 'entries'>): boolean {
  return entries.length >= (fewestEntries[kind] ?? 0);
}

/** The formats of the files beside a list's page. */
export function formatsOfList(list: EntryList): ExportFormat[] {
  if (!hasFiles(list)) return [];
  // Whoever subscribes to a series does so before its first talk.
  const hasCalendar =
    list.kind === 'series' || list.kind === 'talks' || list.entries.some((entry) => isInCalendar(entry));
  return filesOfList[list.kind]
    .filter((extension) => extension !== 'ics' || hasCalendar)
    .map((extension) => ({ extension, ...formatDescriptions[extension], ...writers[extension] }));
}

/** Whether an entry has a calendar of its own. */
export function isInCalendar(entry: Entry): boolean {
  return entry.kind === 'talk' && dayInCalendar(entry.of) !== undefined;
}
