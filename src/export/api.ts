/** Entries as JSON, for programs: whole beside their pages and in the API, in short in the lists of the API. */

import type { Change } from '../model/change.ts';
import { type Entry, entryId } from '../model/entry.ts';
import { dayInCalendar } from '../model/talk-status.ts';
import { bodyHtml, bodyText } from '../render/markdown.ts';
import { plainTitle } from '../render/math.ts';
import { type ApiList, type ApiPaper, type ApiTalk, apiPath, schemaPath } from './api-schema.ts';
import type { ExportContext } from './context.ts';
import { type FormatWriter, filePath } from './export-format.ts';
import { zonedInstant } from './icalendar/time-zone.ts';
import { entryUrl } from './identity.ts';
import { jsonText } from './json-text.ts';

export const jsonWriter: FormatWriter = {
  entry: (entry, context) => jsonText(apiEntry(entry, context)),
};

/** What the API needs to know of the catalogue to write an entry. */
export type ApiContext = Pick<ExportContext, 'url' | 'changeOf' | 'fileNameOf'>;

/** Everything about an entry. */
export function apiEntry(entry: Entry, context: ApiContext): ApiTalk | ApiPaper {
  const { body } = entry.of;
  const id = entryId(entry);
  return {
    $schema: context.url(schemaPath(entry.kind)),
    ...apiListItem(entry, context.changeOf(id), context.url),
    file: context.fileNameOf(id),
    abstract: { text: bodyText(body), markdown: body, html: bodyHtml(body) },
  };
}

/** An entry as an item of a list. */
export function apiListItem(
  entry: Entry,
  change: Change,
  url: ExportContext['url'],
): ApiList['items'][number] {
  const id = entryId(entry);
  const common = {
    id,
    page: entryUrl(entry, { url }),
    self: url(apiPath(id)),
    plainTitle: plainTitle(entry.of.title),
    ...change,
  };
  if (entry.kind === 'paper') return { kindOfEntry: 'paper', ...common, ...entry.of };
  const { date, start, end, endDate, timezone } = entry.of;
  return {
    kindOfEntry: 'talk',
    ...common,
    ...entry.of,
    ...(date && start && timezone && { starts: zonedInstant(date, start, timezone) }),
    ...(date && start && end && timezone && { ends: zonedInstant(endDate ?? date, end, timezone) }),
    ...(dayInCalendar(entry.of) && { calendar: url(filePath(id, 'ics')) }),
  };
}
