/** The static interface for programs, as files. */

import {
  type ApiSchemaName,
  apiEntry,
  apiLists,
  apiPath,
  apiSchemas,
  jsonSchema,
  schemaPath,
} from '../../export/api.ts';
import { entryId } from '../../model/entry.ts';
import { catalogue, changeOf, fileNameOf } from '../load.ts';
import { publicUrl } from '../urls.ts';
import { json, mediaTypes, type OutsideFile } from './file.ts';
import { entries, lists } from './lists.ts';

/** Its index, its schemas, every list and every entry. */
export function apiFiles(): OutsideFile[] {
  const content = lists.flatMap((list) => apiLists(list, changeOf, publicUrl));
  const made = (path: string, value: () => unknown): OutsideFile => ({
    path: apiPath(path),
    type: mediaTypes['json'] ?? '',
    content: () => json(value()),
  });
  const names = Object.keys(apiSchemas) as ApiSchemaName[];
  return [
    made('index', () => ({
      $schema: publicUrl(schemaPath('index')),
      title: catalogue.title,
      description: catalogue.description,
      language: catalogue.language,
      page: publicUrl(''),
      self: publicUrl(apiPath('index')),
      schemas: Object.fromEntries(names.map((name) => [name, publicUrl(schemaPath(name))])),
      lists: lists.map(({ path, title, entries }) => ({
        path,
        title,
        count: entries.length,
        self: publicUrl(apiPath(path)),
      })),
    })),
    ...names.map((name) => made(`schema/${name}`, () => jsonSchema(name, publicUrl))),
    ...content.map(({ path, content }) => made(path, () => content)),
    ...entries.map((entry) =>
      made(entryId(entry), () =>
        apiEntry(entry, fileNameOf(entryId(entry)), changeOf(entryId(entry)), publicUrl),
      ),
    ),
  ];
}
