/** Every export format with its writer. The files beside pages, the links to them and the labels of the links come from here. */
import type { EntryList } from '../catalogue/entry-list.ts';
import type { Entry } from '../model/entry.ts';
import { jsonWriter } from './api.ts';
import { bibtexWriter } from './bibtex.ts';
import { cslWriter } from './csl.ts';
import type { ExportFormat, FormatWriter } from './export-format.ts';
import { feedWriter } from './feeds/list-feed.ts';
import { type FormatExtension, formatDescriptions } from './formats.ts';
import { calendarWriter } from './icalendar/calendar-writer.ts';
import { pictureWriter } from './images/pictures.ts';
import { risWriter } from './ris.ts';
import { sourceWriter } from './source.ts';

/** A format that `formats.ts` describes and that is missing here is a type error. */
const writers: Record<FormatExtension, FormatWriter> = {
  ics: calendarWriter,
  atom: feedWriter('atom'),
  rss: feedWriter('rss'),
  'feed.json': feedWriter('feed.json'),
  bib: bibtexWriter,
  ris: risWriter,
  'csl.json': cslWriter,
  json: jsonWriter,
  md: sourceWriter,
  png: pictureWriter,
};

export const exportFormats: readonly ExportFormat[] = (
  Object.keys(formatDescriptions) as FormatExtension[]
).map((extension) => ({ extension, ...formatDescriptions[extension], ...writers[extension] }));

type EntryFormat = ExportFormat & Required<Pick<FormatWriter, 'entry'>>;
type ListFormat = ExportFormat & Required<Pick<FormatWriter, 'list'>>;

/** The formats of the files beside an entry's page. */
export function formatsOfEntry(entry: Entry): EntryFormat[] {
  return exportFormats.filter(
    (format): format is EntryFormat => format.entry !== undefined && (format.appliesToEntry?.(entry) ?? true),
  );
}

/** The formats of the files beside a list's page. */
export function formatsOfList(list: EntryList): ListFormat[] {
  return exportFormats.filter(
    (format): format is ListFormat => format.list !== undefined && (format.appliesToList?.(list) ?? true),
  );
}
