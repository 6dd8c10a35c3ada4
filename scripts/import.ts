/** `npm run import`: the one file that touches arguments, files and the exit code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { compareText } from '../src/catalogue/compare.ts';
import {
  entriesSchema,
  explain,
  paperSchema,
  personSchema,
  sourceSchema,
  talkSchema,
} from '../src/catalogue/schema.ts';
import { EntryFileError, readEntryFile } from '../src/markdown/front-matter.ts';
import { readYaml } from '../src/markdown/yaml.ts';
import { type Dump, InputError, readDump } from './dump.ts';
import { formats } from './formats/all.ts';
import { noMemory, readLock } from './lock.ts';
import { type Content, importContent } from './pipeline.ts';
import type { Fields, Folder, Wishes } from './reconcile.ts';
import { report } from './report.ts';
import { rememberState, reportOfUnchanged } from './unchanged.ts';
import { BusyError, takeFolder, writeAll } from './write.ts';

const usage = `npm run import -- [options]

  --content DIR    the content folder (otherwise COLLOQUY_CONTENT, or content/)
  --strict         stop with exit code 1, and write nothing, when there is a notice that was not there before
  --restore=ID     bring back an entry whose file was deleted ("talks/slug"); --restore alone brings back all of them
  --restore=all    start over: bring back all of them, and take every field from the dumps again
  --formats        list the formats that are known
  --help           this text`;

const lockIsLost =
  'import.lock.json is lost or damaged: entries are known again by their files, and every difference is kept';

if (import.meta.main) {
  const { exitCode, lines, errors } = runImport(process.argv.slice(2));
  for (const line of lines) console.log(line);
  for (const error of errors) console.error(error);
  process.exitCode = exitCode;
}

export interface Outcome {
  exitCode: 0 | 1;
  /** What is said on standard output, and on standard error. */
  lines: string[];
  errors: string[];
}

/** Runs the command with its arguments (see `usage`). Whatever goes wrong is an outcome, not an exception. */
export function runImport(args: readonly string[]): Outcome {
  try {
    return command(args);
  } catch (error) {
    return { exitCode: 1, lines: [], errors: messagesOf(error) };
  }
}

function command(args: readonly string[]): Outcome {
  const { values } = parseArgs({
    // "--restore" alone is short for every deleted entry; the option itself takes a value.
    args: args.map((argument) => (argument === '--restore' ? '--restore=deleted' : argument)),
    options: {
      content: { type: 'string' },
      strict: { type: 'boolean' },
      restore: { type: 'string', multiple: true, default: [] },
      formats: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || values.formats) {
    const lines = values.help ? [usage] : formats.map(({ name }) => name);
    return { exitCode: 0, lines, errors: [] };
  }
  const folder = path.resolve(values.content ?? process.env['COLLOQUY_CONTENT'] ?? 'content');
  if (!existsSync(path.join(folder, 'dumps'))) {
    throw new InputError(folder, undefined, 'has no folder "dumps" to import from');
  }
  const letGo = takeFolder(folder);
  try {
    const said = values.restore.length === 0 ? reportOfUnchanged(folder) : undefined;
    if (said) return { exitCode: 0, lines: said, errors: [] };
    const content = readContent(folder, wishesOf(values.restore));
    const result = importContent(content);
    const isRefused = values.strict === true && result.news.length > 0;
    const changed = [...result.files].filter(([name, text]) => readIfThere(folder, name) !== text);
    if (!isRefused) {
      if (changed.length > 0) writeAll(folder, new Map(changed));
      rememberState(folder, report({ ...result, news: [] }, []));
    }
    return {
      exitCode: isRefused ? 1 : 0,
      lines: report(result, isRefused ? undefined : changed.map(([name]) => name)),
      errors: content.memory ? [] : [lockIsLost],
    };
  } finally {
    letGo();
  }
}

function wishesOf(restore: string[]): Wishes {
  const startsOver = restore.includes('all');
  const restoresAll = startsOver || restore.includes('deleted');
  return { today: today(), startsOver, restores: (id) => restoresAll || restore.includes(id) };
}

/** Reads everything that the import is made from. What is wrong with it is gathered, so that one run names it all. */
function readContent(folder: string, wishes: Wishes): Content {
  const problems: InputError[] = [];
  const gather = <T>(step: () => T): T | undefined => {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error);
      return undefined;
    }
  };
  const settings = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    gather(() => readSettings(folder, name, schema));

  const sources: Map<string, Content['sources'] extends ReadonlyMap<string, infer T> ? T : never> = new Map();
  const items = settings('sources.yaml', sourceSchema.array().default([])) ?? [];
  const lines = itemLines(readIfThere(folder, 'sources.yaml') ?? '');
  items.forEach((source, index) => {
    const line = lines[index] ?? 1;
    if (sources.has(source.dump))
      problems.push(new InputError('sources.yaml', line, `"${source.dump}" is there twice`));
    if (!existsSync(path.join(folder, 'dumps', source.dump))) {
      problems.push(new InputError('sources.yaml', line, `there is no dump "${source.dump}" in dumps/`));
    }
    sources.set(source.dump, { ...source, line });
  });
  const people = settings('people.yaml', personSchema.array().default([])) ?? [];
  const rules = settings('entries.yaml', entriesSchema.default({})) ?? {};
  const dumps = filesIn(folder, 'dumps')
    .map((name) => gather<Dump>(() => readDump(name, readFileSync(path.join(folder, 'dumps', name)))))
    .filter((dump) => dump !== undefined);
  const stored = (['talks', 'papers'] as const).flatMap((kind) =>
    filesIn(folder, kind)
      .filter((name) => name.endsWith('.md'))
      .map((name) => gather(() => readStored(folder, kind, name)))
      .filter((entry) => entry !== undefined),
  );
  const bySlug = new Map<string, string>();
  for (const { folder: kind, fields, path: file } of stored) {
    const other = bySlug.get(`${kind}/${fields.slug}`);
    if (other)
      problems.push(new InputError(file, undefined, `the slug "${fields.slug}" is that of ${other} too`));
    bySlug.set(`${kind}/${fields.slug}`, file);
  }
  if (problems.length > 0) throw new AggregateError(problems);

  const text = readIfThere(folder, 'import.lock.json');
  const isFirst = text === undefined && stored.every(({ fields }) => fields['origin'] === undefined);
  const memory = isFirst ? noMemory : readLock(text ?? '');
  return { dumps, sources, people, rules, stored, memory, wishes };
}

function readSettings<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): z.infer<Schema> {
  const { value, problems } = readYaml(readIfThere(folder, name) ?? '', schema);
  if (problems) {
    const [first, ...rest] = problems.map(({ line, message }) => new InputError(name, line, message));
    throw rest.length === 0 && first
      ? first
      : new InputError(name, problems[0]?.line, problems.map(({ message }) => message).join('; '));
  }
  return value;
}

/** The line on which each item of a list at the top of a YAML file begins. */
function itemLines(text: string): number[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => (/^- ?/.test(line) ? [index + 1] : []));
}

function readStored(folder: string, kind: Folder, name: string): Content['stored'][number] {
  const file = `${kind}/${name}`;
  const text = readFileSync(path.join(folder, kind, name), 'utf8');
  try {
    const { data, body } = readEntryFile(text);
    const result = (kind === 'talks' ? talkSchema : paperSchema).safeParse(data);
    if (!result.success) throw new InputError(file, undefined, explain(result.error, data).join('; '));
    return { path: file, folder: kind, fields: result.data as Fields, body, text };
  } catch (error) {
    if (error instanceof EntryFileError) throw new InputError(file, error.line, error.message);
    throw error;
  }
}

/** Names of the files of a folder, in an order that is the same on every machine; none when there is no folder. */
function filesIn(folder: string, name: string): string[] {
  const at = path.join(folder, name);
  if (!existsSync(at)) return [];
  return readdirSync(at, { withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => item.name)
    .sort(compareText);
}

function readIfThere(folder: string, name: string): string | undefined {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The day that changes are dated with: SOURCE_DATE_EPOCH (seconds, UTC) where it is set, so that a run can be repeated. */
function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return new Date(epoch ? Number(epoch) * 1000 : Date.now()).toISOString().slice(0, 10);
}

/** What to tell a person of an error; only an error of the program itself comes with its trace. */
function messagesOf(error: unknown): string[] {
  if (error instanceof AggregateError) return error.errors.flatMap(messagesOf);
  if (error instanceof InputError || error instanceof BusyError) return [error.message];
  if (error instanceof Error && 'code' in error) {
    const isSystem = 'syscall' in error;
    return [isSystem ? `${error.message}: nothing was changed` : error.message];
  }
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
