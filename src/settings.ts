/** Where the content lies, and what its two settings files say. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { type Catalogue, catalogueSchema, explain, type Source, sourceSchema } from './catalogue/schema.ts';

/** The content folder: `COLLOQUY_CONTENT`, or `content/` of this repository. An absolute path. */
export const contentFolder = path.resolve(process.env['COLLOQUY_CONTENT'] ?? 'content');

/** @throws {Error} naming file and field, when the file is missing or says something that it must not. */
export function readCatalogue(): Catalogue {
  return checked('catalogue.yaml', catalogueSchema);
}

/** What the sources file says, by the dump's file name. A missing file says nothing. */
export function readSources(): Map<string, Source> {
  return new Map(
    checked('sources.yaml', sourceSchema.array().default([])).map((source) => [source.dump, source]),
  );
}

function checked<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> {
  const file = path.join(contentFolder, name);
  const value: unknown = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }) ?? undefined;
  const result = schema.safeParse(value);
  if (!result.success)
    throw new Error(
      explain(result.error, value)
        .map((problem) => `${file}: ${problem}`)
        .join('\n'),
    );
  return result.data;
}
