/** `npm run import`: the one file that touches arguments, files and the exit code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compareText } from '../src/catalogue/compare.ts';
import { explain, paperSchema, sourceSchema, talkSchema } from '../src/catalogue/schema.ts';
import { EntryFileError, readEntryFile } from '../src/markdown/front-matter.ts';
import { readYaml } from '../src/markdown/yaml.ts';
import { type Dump, InputError, readDump } from './dump.ts';
import { formats } from './formats/all.ts';
import { readLock } from './lock.ts';
import { showNotice } from './notice.ts';
import { type Content, importContent, type Result } from './pipeline.ts';
import type { Fields, Folder, Stored } from './reconcile.ts';
import { BusyError, takeFolder, writeAll } from './write.ts';

const usage = `npm run import -- [options]

  --content DIR   the content folder (otherwise COLLOQUY_CONTENT, or content/)
  --formats       list the formats that are known
  --help          this text`;

try {
  process.exitCode = main();
} catch (error) {
  if (error instanceof AggregateError)
    for (const each of error.errors) console.error(String((each as Error).message));
  else if (error instanceof InputError || error instanceof BusyError) console.error(error.message);
  else if (isSystemError(error)) console.error(`${error.message}: nothing was changed`);
  else throw error;
  process.exitCode = 1;
}

function main(): number {
  const { values } = parseArgs({
    options: { content: { type: 'string' }, formats: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.formats) {
    console.log(formats.map(({ name }) => name).join('\n'));
    return 0;
  }
  const folder = path.resolve(values.content ?? process.env['COLLOQUY_CONTENT'] ?? 'content');
  if (!existsSync(path.join(folder, 'dumps')))
    throw new InputError(folder, undefined, 'has no folder "dumps" to import from');
  const letGo = takeFolder(folder);
  try {
    const content = readContent(folder);
    const result = importContent(content);
    const changed = [...result.files].filter(([name, text]) => readIfThere(path.join(folder, name)) !== text);
    if (changed.length > 0) writeAll(folder, new Map(changed));
    report(
      result,
      changed.map(([name]) => name),
    );
  } finally {
    letGo();
  }
  return 0;
}

function readContent(folder: string): Content {
  const problems: InputError[] = [];
  /** Runs a step; what it finds wrong is gathered, so that one run names everything. */
  const gather = <T>(step: () => T): T | undefined => {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error);
      return undefined;
    }
  };
  const sources = gather(() => readSources(folder)) ?? new Map();
  const dumps = filesIn(path.join(folder, 'dumps'))
    .map((name) => gather<Dump>(() => readDump(name, readFileSync(path.join(folder, 'dumps', name)))))
    .filter((dump) => dump !== undefined);
  for (const [name, { line }] of sources) {
    if (!existsSync(path.join(folder, 'dumps', name)))
      problems.push(new InputError('sources.yaml', line, `there is no dump "${name}"`));
  }
  const stored = (['talks', 'papers'] as const).flatMap((kind) =>
    filesIn(path.join(folder, kind))
      .filter((name) => name.endsWith('.md'))
      .map((name) => gather(() => readStored(folder, kind, name)))
      .filter((entry) => entry !== undefined),
  );
  const bySlug = new Map<string, Stored>();
  for (const entry of stored) {
    const id = `${entry.folder}/${entry.fields.slug}`;
    const other = bySlug.get(id);
    if (other)
      problems.push(
        new InputError(entry.path, undefined, `the slug "${entry.fields.slug}" is that of ${other.path} too`),
      );
    bySlug.set(id, entry);
  }
  if (problems.length > 0) throw new AggregateError(problems);
  const lockText = readIfThere(path.join(folder, 'import.lock.json'));
  const lock = lockText === undefined ? undefined : readLock(lockText);
  if (lockText !== undefined && !lock)
    console.warn(
      'import.lock.json is damaged: entries are known again by their files, and every difference is kept',
    );
  return {
    dumps,
    sources,
    stored,
    lock: lock ?? (stored.length === 0 ? new Map() : undefined),
    today: today(),
  };
}

function readSources(folder: string): Content['sources'] {
  const text = readIfThere(path.join(folder, 'sources.yaml')) ?? '';
  const { value, problems } = readYaml(text, sourceSchema.array().default([]));
  if (problems) throw new InputError('sources.yaml', problems[0]?.line, problems[0]?.message ?? '');
  const lines = [...text.matchAll(/^-/gm)].map(({ index }) => text.slice(0, index).split('\n').length);
  const sources: Content['sources'] = new Map();
  value.forEach((source, index) => {
    const line = lines[index] ?? 1;
    if (sources.has(source.dump))
      throw new InputError('sources.yaml', line, `"${source.dump}" is there twice`);
    sources.set(source.dump, { ...source, line });
  });
  return sources;
}

function readStored(folder: string, kind: Folder, name: string): Stored {
  const file = `${kind}/${name}`;
  try {
    const { data, body } = readEntryFile(readFileSync(path.join(folder, kind, name), 'utf8'));
    const result = (kind === 'talks' ? talkSchema : paperSchema).safeParse(data);
    if (!result.success) throw new InputError(file, undefined, explain(result.error, data).join('; '));
    return { path: file, folder: kind, fields: result.data as Fields, body };
  } catch (error) {
    if (error instanceof EntryFileError) throw new InputError(file, error.line, error.message);
    throw error;
  }
}

/** Names of the files of a folder, in an order that is the same on every machine; none when there is no folder. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => item.name)
    .sort(compareText);
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The day that changes are dated with: SOURCE_DATE_EPOCH (seconds, UTC) where it is set, so that a build can be repeated. */
function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return new Date(epoch ? Number(epoch) * 1000 : Date.now()).toISOString().slice(0, 10);
}

function report({ entries, sums, notices, corrected }: Result, changed: string[]): void {
  const width = Math.max(...[...sums.keys()].map((name) => name.length), 0);
  for (const [name, { lines, inEntries, entries: count, inFurniture, unread }] of sums) {
    console.log(
      `${name.padEnd(width)}  ${lines} lines: ${inEntries} in ${count} ${count === 1 ? 'entry' : 'entries'}, ${inFurniture} furniture, ${unread} to look at`,
    );
  }
  for (const notice of notices) console.log(showNotice(notice));
  if (corrected.size > 0)
    console.log(
      `Corrected by hand, and kept: ${[...corrected].map(([id, names]) => `${id} (${names.join(', ')})`).join(', ')}`,
    );
  const count = (folder: Folder) => entries.filter((entry) => entry.folder === folder).length;
  const written = changed.filter((name) => name.endsWith('.md')).length;
  console.log(
    `${count('talks')} talks, ${count('papers')} papers; ${changed.length === 0 ? 'nothing changed' : `${written} written`}`,
  );
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
