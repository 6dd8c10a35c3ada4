/** What the import makes of each dump of a content folder, read anew for the pages that show it. Nothing is written. */
import { asOneError, InputError } from '../content/input-error.ts';
import { generalReading } from '../import/general-reading.ts';
import type { ImportInput } from '../import/pipeline.ts';
import { type DumpOutcome, readOrPropose, type SourceItem, unreadableNotice } from '../import/read-dump.ts';
import { readInput } from '../import/read-input.ts';

/** A dump, and what becomes of it at the next import. */
export interface FileReading {
  name: string;
  source: SourceItem;
  outcome: DumpOutcome;
}

export interface FolderReading {
  /** Names of the dumps, in order. */
  names: string[];
  /** Reads a dump at the first call. */
  of: (name: string) => FileReading | undefined;
}

/**
 * Reads a content folder. No proposal is accepted.
 *
 * @throws {Error} with file, line and value of everything that is wrong in the settings
 */
export function readFolder(folder: string): FolderReading {
  const input = inputOf(folder);
  const { dumps, unreadable = [], sources, timezone, memory } = input;
  const known = new Map<string, FileReading | undefined>();
  const sourceOf = (name: string): SourceItem => sources.get(name) ?? { dump: name, line: 1 };
  const read = (name: string): FileReading | undefined => {
    const source = sourceOf(name);
    const damaged = unreadable.find((file) => file.name === name);
    if (damaged) return { name, source, outcome: { notice: unreadableNotice(damaged) } };
    const dump = dumps.find((one) => one.name === name);
    if (!dump) return undefined;
    const context = { general: generalReading, timezone, memory, accepts: () => false };
    return { name, source, outcome: readOrPropose(dump, source, context) };
  };
  return {
    names: [...dumps, ...unreadable].map(({ name }) => name).sort(),
    of: (name) => {
      if (!known.has(name)) known.set(name, read(name));
      return known.get(name);
    },
  };
}

function inputOf(folder: string): ImportInput {
  try {
    // The day dates changes, of which there are none here.
    return readInput(folder, { today: '2000-01-01', restores: () => false, startsOver: false }).input;
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error;
    const problems = error.errors.filter((one) => one instanceof InputError);
    throw problems.length < error.errors.length ? error : asOneError(folder, problems);
  }
}
