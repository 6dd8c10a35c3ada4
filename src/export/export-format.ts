/** What an export format is. `registry.ts` lists them all. */
import type { EntryList } from '../catalogue/entry-list.ts';
import type { ExportContext } from './context.ts';
import type { ExportFile, FileContent } from './export-file.ts';
import type { FormatDescription, FormatExtension } from './formats.ts';

/** A format: its description, and how its files are written. */
export interface ExportFormat extends FormatDescription, FormatWriter {
  /** Of its files, without a leading dot: "ics", "csl.json". */
  extension: FormatExtension;
}

/** Writes the files of a format. */
export interface FormatWriter {
  /** A file beside a list's page: the only one, or one of several parts. */
  write: (list: EntryList, context: ExportContext, part: ListPart) => FileContent;
  /** How many files a list has; one when left out. */
  partsOf?: (list: EntryList) => number;
}

/** Which of the files of a list. */
export interface ListPart {
  /** From 1. */
  number: number;
  /** How many files the list has in this format; at least 1. */
  count: number;
}

/** "talks/slug.ics": the path of an entry's file, or of the only or first file of a list ("talks.ics"). */
export function filePath(path: string, extension: FormatExtension): string {
  return `${path}.${extension}`;
}

/** "talks.atom", "talks.2.atom": the path of a part of a list. */
export function partPath(path: string, extension: FormatExtension, number: number): string {
  return number === 1 ? filePath(path, extension) : `${path}.${number}.${extension}`;
}

/** The files of a list in one format. */
export function partFiles(
  path: string,
  { extension, mediaType }: Pick<ExportFormat, 'extension' | 'mediaType'>,
  count: number,
  write: (part: ListPart) => FileContent,
): ExportFile[] {
  return Array.from({ length: Math.max(count, 1) }, (_, index) => ({
    path: partPath(path, extension, index + 1),
    mediaType,
    content: () => write({ number: index + 1, count: Math.max(count, 1) }),
  }));
}
