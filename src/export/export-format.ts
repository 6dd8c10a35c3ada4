/** What an export format is. `registry.ts` lists them all. */
import type { EntryList } from '../catalogue/entry-list.ts';
import type { Entry } from '../model/entry.ts';
import type { ExportContext } from './context.ts';
import type { ExportFile, FileContent } from './export-file.ts';
import type { FormatDescription, FormatExtension } from './formats.ts';

/** A format: its description, and how its files are written. */
export interface ExportFormat extends FormatDescription, FormatWriter {
  /** Of its files, without a leading dot: "ics", "csl.json". */
  extension: FormatExtension;
}

/** Writes the files of a format. One without `entry` has no file beside an entry, one without `list` none beside a list. */
export interface FormatWriter {
  /** The file beside an entry's page. */
  entry?: (entry: Entry, context: ExportContext) => FileContent;
  /** Whether an entry has this file. Without it, every entry has. */
  appliesToEntry?: (entry: Entry) => boolean;
  /** A file beside a list's page: the only one, or one of several parts. */
  list?: (list: EntryList, context: ExportContext, part: ListPart) => FileContent;
  /** Whether a list has these files. Without it, every list has. */
  appliesToList?: (list: EntryList) => boolean;
  /** How many entries one file of a list holds. Without it, a list is one file. */
  entriesPerFile?: number;
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
  { path, entries }: { path: string; entries: readonly Entry[] },
  format: Pick<ExportFormat, 'extension' | 'mediaType' | 'entriesPerFile'>,
  write: (part: ListPart) => FileContent,
): ExportFile[] {
  const { extension, mediaType, entriesPerFile = Number.POSITIVE_INFINITY } = format;
  const count = Math.max(Math.ceil(entries.length / entriesPerFile), 1);
  return Array.from({ length: count }, (_, index) => ({
    path: partPath(path, extension, index + 1),
    mediaType,
    content: () => write({ number: index + 1, count }),
  }));
}
