/** Where the content lies, and what its settings files say. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import {
  type Catalogue,
  type EntryRules,
  entriesSchema,
  type Person,
  personSchema,
  type RememberedTopic,
  type Source,
  sourceSchema,
  topicSchema,
} from '../model/schema.ts';
import { missingCatalogue, readCatalogueFile } from './catalogue-file.ts';
import { type Checked, readYaml } from './yaml.ts';

/** The content folder: `COLLOQUY_CONTENT`, or `content/` of this repository. An absolute path. */
export const contentFolder = path.resolve(process.env['COLLOQUY_CONTENT'] ?? 'content');

/** @throws {Error} naming file, line and value, when the file is missing or says something that it must not. */
export function readCatalogue(): Catalogue {
  const bytesOf = (name: string) => {
    const file = path.join(contentFolder, name);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  return checked('catalogue.yaml', (text) => readCatalogueFile(text, tokens, bytesOf));
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
    ? (checked(name, (text) => readYaml(text, schema.optional())) ?? otherwise)
    : otherwise;
}

function checked<Value>(name: string, read: (text: string) => Checked<Value>): Value {
  const file = path.join(contentFolder, name);
  if (!existsSync(file)) throw new Error(`${file}: ${missingCatalogue}`);
  const { value, problems } = read(readFileSync(file, 'utf8'));
  if (problems)
    throw new Error(problems.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'));
  return value;
}
