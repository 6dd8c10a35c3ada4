/** Reads everything that the import is made from, and checks each part by itself before anything is done. */
import path from 'node:path';
import type { z } from 'zod';
import { nameKey } from '../catalogue/speakers.ts';
import { missingCatalogue, readCatalogueFile } from '../content/catalogue-file.ts';
import { bytesIfThere, filesIn, readBytes, readText } from '../content/files.ts';
import { EntryFileError, problemsOf, readEntryFile } from '../content/front-matter.ts';
import { InputError } from '../content/input-error.ts';
import { noMemory, readLock } from '../content/lock.ts';
import { readYaml } from '../content/yaml.ts';
import {
  type Catalogue,
  dumpName,
  entriesSchema,
  explain,
  paperSchema,
  personSchema,
  sourceSchema,
  talkSchema,
} from '../model/schema.ts';
import { type Dump, readDump } from './dump.ts';
import type { Content, SourceItem } from './pipeline.ts';
import type { Fields, Folder, Wishes } from './reconcile/reconcile.ts';

/** A settings file: what it says, and the line of each of its values. */
interface Settings<T> {
  value: T;
  lineOf: (path: readonly PropertyKey[]) => number;
}

export type ReadContent = Content & {
  /** The line of a value of a settings file. */
  lineOf: Record<'people.yaml' | 'entries.yaml', Settings<unknown>['lineOf']>;
};

/**
 * Reads the content folder.
 *
 * @throws {AggregateError} of {@link InputError}: all that is wrong, so that one run names it all
 */
export function readContent(folder: string, wishes: Wishes): ReadContent {
  const catalogueText = readText(folder, 'catalogue.yaml');
  if (catalogueText === undefined)
    throw new InputError(path.join(folder, 'catalogue.yaml'), undefined, missingCatalogue);
  const problems: Error[] = [];
  const gather = <T>(step: () => T): T | undefined => {
    try {
      return step();
    } catch (error) {
      if (error instanceof AggregateError) problems.push(...error.errors);
      else if (error instanceof InputError) problems.push(error);
      else throw error;
      return undefined;
    }
  };
  const named = (name: string) => {
    const found = filesIn(folder, name);
    problems.push(...found.problems);
    return found.names;
  };
  const settings = <Schema extends z.ZodType>(name: string, schema: Schema, otherwise: z.infer<Schema>) =>
    gather(() => readSettings(folder, name, schema)) ?? { value: otherwise, lineOf: () => 1 };

  const catalogue = gather(() => readCatalogue(folder, catalogueText));
  const names = named('dumps');
  const sources = gather(() =>
    byDump(settings('sources.yaml', sourceSchema.array().default([]), []), new Set(names)),
  );
  const people = settings('people.yaml', personSchema.array().default([]), []);
  gather(() => checkPeople(people));
  const rules = settings('entries.yaml', entriesSchema.default({}), {});
  const dumps = names
    .map((name) => gather(() => readNamed(folder, name)))
    .filter((dump) => dump !== undefined);
  const stored = (['talks', 'papers'] as const).flatMap((kind) =>
    named(kind)
      .filter((name) => /\.md$/i.test(name))
      .map((name) => gather(() => readStored(folder, kind, name)))
      .filter((entry) => entry !== undefined),
  );
  gather(() => checkSlugs(stored));
  const lock = gather(() => readText(folder, 'import.lock.json'));
  const isFirst = lock === undefined && stored.every(({ fields }) => fields['origin'] === undefined);
  const memory = isFirst ? noMemory : gather(() => readLock(lock ?? ''));
  if (problems.length > 0) throw new AggregateError(problems);
  return {
    ...(catalogue && { timezone: catalogue.timezone }),
    dumps,
    sources: sources ?? new Map(),
    people: people.value,
    rules: rules.value,
    stored,
    memory,
    wishes,
    lineOf: { 'people.yaml': people.lineOf, 'entries.yaml': rules.lineOf },
  };
}

function readSettings<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): Settings<z.infer<Schema>> {
  const read = readYaml(readText(folder, name) ?? '', schema);
  if (read.problems)
    throw new AggregateError(read.problems.map(({ line, message }) => new InputError(name, line, message)));
  return read;
}

/** The build needs what it says, and would only tell when everything is imported. */
function readCatalogue(folder: string, text: string): Catalogue {
  const tokens = readText(path.join(import.meta.dirname, '../styles'), 'tokens.css') ?? '';
  const { value, problems } = readCatalogueFile(text, tokens, (name) => bytesIfThere(folder, name));
  if (problems)
    throw new AggregateError(
      problems.map(({ line, message }) => new InputError('catalogue.yaml', line, message)),
    );
  return value;
}

function byDump(
  { value, lineOf }: Settings<z.infer<typeof sourceSchema>[]>,
  dumps: ReadonlySet<string>,
): Map<string, SourceItem> {
  const problems: InputError[] = [];
  const found = new Map<string, SourceItem>();
  value.forEach((source, index) => {
    const line = lineOf([index]);
    const refuse = (message: string) => problems.push(new InputError('sources.yaml', line, message));
    if (found.has(source.dump)) refuse(`"${source.dump}" is there twice`);
    if (!dumps.has(source.dump)) refuse(`there is no dump "${source.dump}" in dumps/`);
    found.set(source.dump, { ...source, line });
  });
  if (problems.length > 0) throw new AggregateError(problems);
  return found;
}

/** A name that two people bear is one of them's in some entries only: otherwise nobody knows whose it is. */
function checkPeople({ value, lineOf }: Settings<z.infer<typeof personSchema>[]>): void {
  const problems: InputError[] = [];
  const bearers = new Map<string, number>();
  value.forEach(({ name, also = [], only }, index) => {
    if (only) return;
    for (const spelling of new Map([name, ...also].map((each) => [nameKey(each), each])).values()) {
      const other = bearers.get(nameKey(spelling));
      bearers.set(nameKey(spelling), index);
      if (other === undefined) continue;
      const message = `"${spelling}" is the person of line ${lineOf([other])} too: say which entries are whose under "only"`;
      problems.push(new InputError('people.yaml', lineOf([index]), message));
    }
  });
  if (problems.length > 0) throw new AggregateError(problems);
}

function readNamed(folder: string, name: string): Dump {
  const named = dumpName.safeParse(name);
  if (!named.success)
    throw new InputError(`dumps/${JSON.stringify(name)}`, undefined, named.error.issues[0]?.message ?? '');
  return readDump(name, readBytes(folder, `dumps/${name}`));
}

function readStored(folder: string, kind: Folder, name: string): Content['stored'][number] {
  const file = `${kind}/${name}`;
  if (!name.endsWith('.md')) throw new InputError(file, undefined, 'is overlooked by others: call it ".md"');
  const text = readText(folder, file) ?? '';
  const schema = kind === 'talks' ? talkSchema : paperSchema;
  try {
    const { data, body } = readEntryFile(text);
    const result = schema.safeParse(data);
    if (result.success) return { path: file, folder: kind, fields: result.data as Fields, body, text };
    const problems = problemsOf(text, schema).map(({ line, message }) => new InputError(file, line, message));
    if (problems.length > 0) throw new AggregateError(problems);
    throw new InputError(file, 1, explain(result.error, data)[0] ?? '');
  } catch (error) {
    if (error instanceof EntryFileError) throw new InputError(file, error.line, error.message);
    throw error;
  }
}

function checkSlugs(stored: Content['stored']): void {
  const bySlug = new Map<string, string>();
  const problems: InputError[] = [];
  for (const { folder: kind, fields, path: file } of stored) {
    const other = bySlug.get(`${kind}/${fields.slug}`);
    if (other)
      problems.push(new InputError(file, undefined, `the slug "${fields.slug}" is that of ${other} too`));
    bySlug.set(`${kind}/${fields.slug}`, file);
  }
  if (problems.length > 0) throw new AggregateError(problems);
}
