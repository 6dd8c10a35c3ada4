/** The files of the static API: its index, its schemas, every list and every entry. */
import type { z } from 'zod';
import type { EntryList, ListKind } from '../catalogue/entry-list.ts';
import { type Entry, entryId } from '../model/entry.ts';
import { apiEntry, apiFacts, apiListItem } from './api.ts';
import { apiPath, packOf, packPath } from './api-paths.ts';
import {
  type ApiIndex,
  type ApiIndexWithPacks,
  type ApiList,
  type ApiPack,
  type ApiSchemaName,
  jsonSchema,
  schemaPath,
  schemasOf,
} from './api-schema.ts';
import type { ExportCatalogue, ExportContext } from './context.ts';
import type { ExportFile } from './export-file.ts';
import { formatDescriptions } from './formats.ts';
import { calendarOfEntry } from './icalendar/calendar-writer.ts';
import { jsonText } from './json-text.ts';
import { hasFiles, isInCalendar } from './registry.ts';

const entriesPerFile = 500;
/** Lists that other pages show as they are. Of an entry in any other one, its own file tells. */
const withFacts: ReadonlySet<ListKind> = new Set(['catalogue', 'talks', 'papers', 'series']);

export function apiFiles(
  { entries, lists, redirects }: Pick<ExportCatalogue, 'entries' | 'lists' | 'redirects'>,
  context: ExportContext,
): ExportFile[] {
  const { packs } = context;
  const longer = lists.filter(hasFiles);
  const schemas = Object.entries(schemasOf(packs)) as [ApiSchemaName, z.ZodType][];
  const names = schemas.map(([name]) => name);
  return [
    jsonFile(apiPath('index'), () =>
      packs === undefined
        ? apiIndex(longer, names, context)
        : indexWithPacks(apiIndex(longer, names, context), packs, entries.length, context),
    ),
    ...schemas.map(([name, schema]) =>
      jsonFile(schemaPath(name), () => jsonSchema(name, schema, context.url)),
    ),
    ...longer.flatMap((list) => apiListFiles(list, context)),
    ...(packs === undefined
      ? entries.map((entry) => jsonFile(apiPath(entryId(entry)), () => apiEntry(entry, context)))
      : packFiles(entries, redirects, packs, context)),
  ];
}

/** Every entry, several in a file. Whoever knows an entry by a former id is told in that id's file what it is now. */
function packFiles(
  entries: readonly Entry[],
  redirects: ExportCatalogue['redirects'],
  packs: number,
  context: ExportContext,
): ExportFile[] {
  const byPack = Map.groupBy(entries, (entry) => packOf(entryId(entry), packs));
  const ids = new Set(entries.map(entryId));
  const moves = redirects
    .map(({ from, to }) => [from.replace(/\/$/, ''), to.replace(/\/$/, '')] as const)
    .filter(([, now]) => ids.has(now));
  const movesByPack = Map.groupBy(moves, ([before]) => packOf(before, packs));
  return Array.from({ length: packs }, (_, number) =>
    jsonFile(packPath(number), (): ApiPack => {
      const moved = movesByPack.get(number);
      return {
        $schema: context.url(schemaPath('entries')),
        self: context.url(packPath(number)),
        items: (byPack.get(number) ?? []).map((entry) => packedEntry(entry, context)),
        ...(moved && { moved: Object.fromEntries(moved) }),
        ...(number + 1 < packs && { next: context.url(packPath(number + 1)) }),
      };
    }),
  );
}

function packedEntry(entry: Entry, context: ExportContext): ApiPack['items'][number] {
  return {
    ...apiEntry(entry, context),
    ...(isInCalendar(entry) && { ics: calendarOfEntry(entry, context, true) }),
  };
}

const jsonFile = (path: string, value: () => unknown): ExportFile => ({
  path,
  mediaType: formatDescriptions.json.mediaType,
  content: () => jsonText(value()),
});

function apiIndex(
  lists: readonly EntryList[],
  schemaNames: readonly ApiSchemaName[],
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

function indexWithPacks(
  index: ApiIndex,
  files: number,
  count: number,
  { url }: ExportContext,
): ApiIndexWithPacks {
  const file = 'FNV-1a, 32 bits, of the id in UTF-8, modulo files';
  return { ...index, entries: { count, files, file, self: url(packPath(0)) } };
}

/** The files of a list: "api/v1/talks.json", "api/v1/talks.2.json", … */
export function apiListFiles(
  { kind, path, page, title, entries }: EntryList,
  context: Pick<ExportContext, 'url' | 'packs' | 'changeOf'>,
): ExportFile[] {
  const { url, changeOf } = context;
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
          .map((entry) => itemOf(entry, changeOf(entryId(entry)), context)),
        ...(number < count && { next: url(pathOf(number + 1)) }),
      }),
    ),
  );
}
