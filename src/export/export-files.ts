/** Every file of the site that is no page: what lies beside entries and lists, the API, what crawlers look for. */
import type { EntryList } from '../catalogue/entry-list.ts';
import { type Entry, entryId } from '../model/entry.ts';
import { apiFiles } from './api-files.ts';
import { apiFolder } from './api-paths.ts';
import type { ExportCatalogue, ExportContext } from './context.ts';
import { crawlerFiles } from './crawler-files.ts';
import { entryMarkdownFile } from './entry-markdown.ts';
import type { ExportFile } from './export-file.ts';
import { filePath, partFiles } from './export-format.ts';
import { changeFeedFiles } from './feeds/change-feed.ts';
import { formatDescriptions } from './formats.ts';
import { hostFiles } from './hosts/host-files.ts';
import { calendarOfEntry, jsCalendarFiles } from './icalendar/calendar-writer.ts';
import { pictureFiles } from './images/pictures.ts';
import { llmsFile } from './llms.ts';
import { oaiFiles } from './oai.ts';
import { formatsOfList, isInCalendar } from './registry.ts';

/** All files. No content is made before it is asked for. */
export function exportFiles(catalogue: ExportCatalogue, context: ExportContext): ExportFile[] {
  const besidePages = [
    ...catalogue.lists.flatMap((list) => listFiles(list, context)),
    ...(context.packs === undefined
      ? [
          ...catalogue.entries.filter(isInCalendar).map((entry) => entryCalendar(entry, context)),
          ...catalogue.entries.map((entry) => entryMarkdownFile(entry, context)),
        ]
      : []),
    ...jsCalendarFiles(catalogue.lists, context),
    llmsFile(catalogue.lists, context),
    ...oaiFiles(catalogue.entries, context, context.contact),
    ...changeFeedFiles(catalogue.entries, context),
    ...pictureFiles(catalogue.lists, context),
    ...crawlerFiles(catalogue.pages, context),
  ];
  const all = [...besidePages, ...apiFiles(catalogue, context)];
  return [...all, ...redirectedFiles(all, catalogue.redirects), ...hostFiles(catalogue.redirects, context)];
}

/** The calendar beside a talk's page; where files are few, it is part of the page. What else is known of an entry is in its file of the API. */
function entryCalendar(entry: Entry, context: ExportContext): ExportFile {
  return {
    path: filePath(entryId(entry), 'ics'),
    mediaType: formatDescriptions.ics.mediaType,
    content: () => calendarOfEntry(entry, context),
  };
}

/** The files beside a list's page. A long list has several files in some formats: "talks.atom", "talks.2.atom". */
function listFiles(list: EntryList, context: ExportContext): ExportFile[] {
  return formatsOfList(list).flatMap((format) =>
    partFiles(list.path, format, format.partsOf?.(list) ?? 1, (part) => format.write(list, context, part)),
  );
}

/**
 * Copies of files under the addresses that their pages had before, so that whoever subscribed need not know of the change. A page that
 * was removed has none: its address leads to a list, in the folder above.
 */
function redirectedFiles(
  files: readonly ExportFile[],
  redirects: ExportCatalogue['redirects'],
): ExportFile[] {
  const page = (path: string) => path.slice(0, path.indexOf('.'));
  const folder = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
  const byPage = Map.groupBy(files, ({ path }) => page(path));
  return redirects.flatMap(({ from, to }) => {
    const [before, now] = [from.replace(/\/$/, ''), to.replace(/\/$/, '')];
    if (folder(before) !== folder(now)) return [];
    return ['', apiFolder].flatMap((above) =>
      (byPage.get(above + now) ?? []).map((file) => ({
        ...file,
        path: above + before + file.path.slice(above.length + now.length),
      })),
    );
  });
}
