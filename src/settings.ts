/** Where the content lies, and what its settings files say. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import {
  type Catalogue,
  catalogueSchema,
  type EntryRules,
  entriesSchema,
  type Person,
  personSchema,
  type RememberedTopic,
  type Source,
  sourceSchema,
  topicSchema,
} from './catalogue/schema.ts';
import { readYaml } from './markdown/yaml.ts';

/** The content folder: `COLLOQUY_CONTENT`, or `content/` of this repository. An absolute path. */
export const contentFolder = path.resolve(process.env['COLLOQUY_CONTENT'] ?? 'content');

/** @throws {Error} naming file, line and value, when the file is missing or says something that it must not. */
export function readCatalogue(): Catalogue {
  return checked('catalogue.yaml', catalogueSchema);
}

/** What the sources file says, by the dump's file name. A missing file says nothing; the same holds for those below. */
export function readSources(): Map<string, Source> {
  return new Map(ifThere('sources.yaml', sourceSchema.array(), []).map((source) => [source.dump, source]));
}

export function readPeople(): Person[] {
  return ifThere('people.yaml', personSchema.array(), []);
}

export function readEntryRules(): EntryRules {
  return ifThere('entries.yaml', entriesSchema, {});
}

/** Topics that have had a page. */
export function readTopics(): RememberedTopic[] {
  return ifThere('topics.yaml', topicSchema.array(), []);
}

function ifThere<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  otherwise: z.infer<Schema>,
): z.infer<Schema> {
  return existsSync(path.join(contentFolder, name))
    ? (checked(name, schema.optional()) ?? otherwise)
    : otherwise;
}

function checked<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> {
  const file = path.join(contentFolder, name);
  if (!existsSync(file))
    throw new Error(`${file}: is missing: copy the one of this repository's content/, and change it`);
  const { value, problems } = readYaml(readFileSync(file, 'utf8'), schema);
  if (problems)
    throw new Error(problems.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'));
  return value;
}
