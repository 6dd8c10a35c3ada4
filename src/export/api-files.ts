/** The files of the static API: its index, its schemas, every list and every entry. */
import type { EntryList, ListKind } from '../catalogue/entry-list.ts';
import { entryId } from '../model/entry.ts';
import { apiEntry, apiFacts, apiListItem } from './api.ts';
import { apiPath } from './api-paths.ts';
import {
  type ApiIndex,
  type ApiList,
  type ApiSchemaName,
  apiSchemas,
  jsonSchema,
  schemaPath,
} from './api-schema.ts';
import type { ExportCatalogue, ExportContext } from './context.ts';
import type { ExportFile } from './export-file.ts';
import { formatDescriptions } from './formats.ts';
import { jsonText } from './json-text.ts';
import { hasFiles } from './registry.ts';

const entriesPerFile = 500;
/** Lists that other pages show as they are. Of an entry in any other one, its own file tells. */
const withFacts: ReadonlySet<ListKind> = new Set(['catalogue', 'talks', 'papers', 'series']);

export function apiFiles(
  { entries, lists }: Pick<ExportCatalogue, 'entries' | 'lists'>,
  context: ExportContext,
): ExportFile[] {
  const longer = lists.filter(hasFiles);
  return [
    jsonFile(apiPath('index'), () => apiIndex(longer, context)),
    ...schemaNames.map((name) => jsonFile(schemaPath(name), () => jsonSchema(name, context.url))),
    ...longer.flatMap((list) => apiListFiles(list, context)),
    ...entries.map((entry) => jsonFile(apiPath(entryId(entry)), () => apiEntry(entry, context))),
  ];
}

const schemaNames = Object.keys(apiSchemas) as ApiSchemaName[];

const jsonFile = (path: string, value: () => unknown): ExportFile => ({
  path,
  mediaType: formatDescriptions.json.mediaType,
  content: () => jsonText(value()),
});

function apiIndex(
  lists: readonly EntryList[],
  { url, title, description, language }: ExportContext,
): ApiIndex {
  return {
    $schema: url(schemaPath('index')),
    title,
    description,
    language,
    page: url(''),
    self: url(apiPath('index')),
    schemas: Object.fromEntries(schemaNames.map((name) => [name, url(schemaPath(name))])),
    lists: lists.map((list) => ({
      path: list.path,
      title: list.title,
      count: list.entries.length,
      self: url(apiPath(list.path)),
    })),
  };
}

/** The files of a list: "api/v1/talks.json", "api/v1/talks.2.json", … */
export function apiListFiles(
  { kind, path, page, title, entries }: EntryList,
  { url, changeOf }: Pick<ExportContext, 'url' | 'changeOf'>,
): ExportFile[] {
  const count = Math.max(Math.ceil(entries.length / entriesPerFile), 1);
  const itemOf = withFacts.has(kind) ? apiFacts : apiListItem;
  const pathOf = (number: number) => apiPath(number === 1 ? path : `${path}.${number}`);
  return Array.from({ length: count }, (_, index) => index + 1).map((number) =>
    jsonFile(
      pathOf(number),
      (): ApiList => ({
        $schema: url(schemaPath('list')),
        title,
        page: url(page),
        self: url(pathOf(number)),
        count: entries.length,
        items: entries
          .slice((number - 1) * entriesPerFile, number * entriesPerFile)
          .map((entry) => itemOf(entry, changeOf(entryId(entry)), url)),
        ...(number < count && { next: url(pathOf(number + 1)) }),
      }),
    ),
  );
}
