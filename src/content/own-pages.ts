/** Pages of a curator's own (`pages/*.md`), and the files that are served with the site (`files/`). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OwnPage, ServedFile, StoredEntry } from '../model/content.ts';
import { resolveOwnAddress } from '../model/own-address.ts';
import { fileName, ownPageName, ownPageSchema } from '../model/schema.ts';
import { allFilesBelow, filesIn, readText } from './files.ts';
import { EntryFileError, problemsOf, readEntryFile } from './front-matter.ts';
import { collectProblems, InputError } from './input-error.ts';
import type { ReadSettings } from './settings.ts';

/** Reads the pages, in the order of their names. Those with problems are left out. */
export function readOwnPages(folder: string): {
  pages: (OwnPage & { text: string })[];
  problems: InputError[];
} {
  const { names, problems } = filesIn(folder, 'pages');
  const pages = names.flatMap(
    (name) => collectProblems(problems, () => readOwnPage(folder, name), undefined) ?? [],
  );
  return { pages, problems };
}

function readOwnPage(folder: string, name: string): OwnPage & { text: string } {
  const file = `pages/${name}`;
  const address = name.replace(/\.md$/, '');
  if (address === name)
    throw new InputError(
      file,
      undefined,
      'is no page: its name is to end in ".md"; other files lie in files/',
    );
  const { error } = ownPageName.safeParse(address);
  if (error) throw new InputError(file, undefined, `"${address}" ${error.issues[0]?.message}`);
  const text = readText(folder, file) ?? '';
  try {
    const { data, body } = readEntryFile(text);
    const fields = ownPageSchema.safeParse(data);
    if (fields.success) return { name: address, path: file, fields: fields.data, body, text };
    throw new AggregateError(
      problemsOf(text, ownPageSchema).map(({ line, message }) => new InputError(file, line, message)),
    );
  } catch (caught) {
    if (caught instanceof EntryFileError) throw new InputError(file, caught.line, caught.message);
    throw caught;
  }
}

/** The files that are served, in an order that is the same on every machine; `problems` are those that no address can name. */
export function readServedFiles(folder: string): { files: ServedFile[]; problems: InputError[] } {
  const { names, problems } = allFilesBelow(folder, 'files');
  const files = names.flatMap((name): ServedFile[] => {
    const file = `files/${name}`;
    if (name.split('/').every((part) => fileName.safeParse(part).success))
      return [{ path: file, bytes: () => new Uint8Array(readFileSync(path.join(folder, file))) }];
    problems.push(new InputError(file, undefined, 'has a name that no address can hold: rename the file'));
    return [];
  });
  return { files, problems };
}

/** Links and pictures of a text that name a file which is not in `files/`. `file` is the one that holds the text, from `line` on. */
export function missingFiles(
  text: string,
  { file, line }: { file: string; line: number },
  files: readonly ServedFile[],
): InputError[] {
  return text.split('\n').flatMap((row, index) =>
    [...row.matchAll(/\]\(\s{0,9}<?([^)\s>]{1,2000})/g)].flatMap(([, written = '']) => {
      const found = resolveOwnAddress(written);
      return found?.isFile ? missingFile(found.path, { file, line: line + index }, files) : [];
    }),
  );
}

/** Files that `series.yaml` names and that are not in `files/`. */
export function missingInSeries(
  { series, lineOf }: Pick<ReadSettings, 'series' | 'lineOf'>,
  files: readonly ServedFile[],
): InputError[] {
  return series.flatMap(({ text = '', picture }, index) => {
    const lineAt = (field: string) => lineOf('series.yaml', [index, field]);
    return [
      // Where a text is folded, its lines are not those of the file: the field is named.
      ...missingFiles(text.replace(/\n/g, ' '), { file: 'series.yaml', line: lineAt('text') }, files),
      ...(picture ? missingFile(picture.file, { file: 'series.yaml', line: lineAt('picture') }, files) : []),
    ];
  });
}

/** A file that is named and is not there; nothing where it is. */
export function missingFile(
  name: string,
  { file, line }: { file: string; line: number | undefined },
  files: readonly ServedFile[],
): InputError[] {
  if (files.some(({ path }) => path === name)) return [];
  return [
    new InputError(file, line, `"${name}" is not there: put the file into files/, or correct its name`),
  ];
}

/** Files that the fields of an entry name and that are not in `files/`. */
export function missingInEntry(
  { kind, path: file, fields, text }: StoredEntry,
  there: readonly ServedFile[],
): InputError[] {
  if (kind === 'paper') return [];
  const named = [
    ...(fields.files ?? []).flatMap(({ url }) => (url?.startsWith('files/') ? url : [])),
    ...[...(fields.files ?? []), ...(fields.links ?? [])].flatMap(({ still }) => still ?? []),
    ...(fields.speakers ?? []).flatMap(({ portrait }) => portrait ?? []),
  ];
  return named.flatMap((name) => {
    const line = text.split(/\r\n|\r|\n/).findIndex((row) => row.includes(name)) + 1;
    return missingFile(name, { file, line: line || undefined }, there);
  });
}
