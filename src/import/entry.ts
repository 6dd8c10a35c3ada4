/** Entries on their way through the import. */
import type { StoredPaper, StoredTalk } from '../model/content.ts';
import type { Origin, PaperFields, TalkFields } from '../model/schema.ts';
import type { Restoration } from './normalize/inline/pieces.ts';
import type { DumpRecord } from './record.ts';

interface FromDump {
  /** The id that its source gives it; an entry is known again by it. */
  ownId?: string;
  /** The last part of the address that it had in the catalogue that it comes from. */
  slug?: string;
  body: string;
  /** What was restored, in the order of the text. */
  restored: Restoration[];
  /** Fields that no line prints: the sources file states them for the whole dump. */
  stated: string[];
  /** What fields were taken from that no line prints as they stand, by the field's name. */
  inferred: Record<string, string>;
  /** The records that it was made from; several only where papers were merged. */
  records: { dump: string; record: DumpRecord }[];
}
export interface ImportedTalk extends FromDump {
  kind: 'talk';
  fields: Omit<TalkFields, 'slug'>;
}
export interface ImportedPaper extends FromDump {
  kind: 'paper';
  fields: Omit<PaperFields, 'slug'>;
  /** The papers that it was merged from, the first among them; absent where nothing was merged. */
  parts?: ImportedPaper[];
  /** Why they are one work: the pairs that hold them together. */
  merged?: MergedPaper[];
}
/** A paper that was merged with another: where both stand, and in words what they have in common. */
export interface MergedPaper extends Origin {
  as: Origin;
  because: string[];
}
/** An entry as imported, before it has an address. */
export type ImportedEntry = ImportedTalk | ImportedPaper;

interface Reconciled {
  /** "talks/slug". */
  id: string;
  /** What it was imported from; `undefined` for an entry that no record stands behind. */
  imported: ImportedEntry | undefined;
  /** Whether the file has to be written; `isNew` where there is none yet. */
  isChanged: boolean;
  isNew: boolean;
}
/** An entry as its file is to hold it. */
export type ReconciledEntry = (Omit<StoredTalk, 'text'> | Omit<StoredPaper, 'text'>) & Reconciled;

/** An entry that was imported, with its id: "talks/slug". */
export interface IdentifiedEntry {
  id: string;
  imported: ImportedEntry;
}

/** The folder of its file, which begins its id too. */
export function folderOf({ kind }: { kind: 'talk' | 'paper' }): 'talks' | 'papers' {
  return kind === 'talk' ? 'talks' : 'papers';
}

/** The slug in an entry's id: "lake-waves" of "talks/lake-waves". */
export function slugIn(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** The first line of "18-34". */
export function firstLine(lines: string): number {
  return Number.parseInt(lines, 10);
}
