/** One import of a content folder that this process has taken: reads it, asks where it may, and writes what changed. */
import { readText } from '../content/files.ts';
import { InputError } from '../content/input-error.ts';
import { updateSource } from '../content/update-sources.ts';
import { writeAll } from '../content/write.ts';
import type { StoredEntry } from '../model/content.ts';
import type { Layout } from '../model/schema.ts';
import type { StartPhase } from '../text/progress.ts';
import { type Ask, askFor, checkAccepted } from './accept.ts';
import type { GeneralReading } from './general-reading.ts';
import { isOfLeftDump } from './notices.ts';
import { type ImportInput, type ImportResult, importContent } from './pipeline.ts';
import { readIfThere, readInput } from './read-input.ts';
import { report } from './report.ts';
import { checkNamedIds, reconcileOptions } from './restore.ts';
import { rememberState, reportOfUnchanged, stateOf, stateWith } from './unchanged.ts';
import { withdraw } from './withdraw.ts';

export interface FolderOptions {
  /** Ids to bring back, "all" or "deleted". */
  restore: readonly string[];
  /** Dumps whose proposals are taken, or "all". */
  accept: readonly string[];
  /** Dumps whose accepted readings are taken back. */
  withdraw: readonly string[];
  isStrict: boolean;
  /** Asks the curator; `undefined` where nobody is there to answer. */
  ask: Ask | undefined;
  general: GeneralReading;
  /** `YYYY-MM-DD`, the day that changes are dated with. */
  today: string;
  startPhase: StartPhase;
}

export interface FolderResult {
  exitCode: 0 | 1;
  lines: string[];
  isLockLost: boolean;
}

const sourcesFile = 'sources.yaml';

/**
 * Imports a folder.
 *
 * @throws {AggregateError} of {@link InputError}, when the settings or the options are wrong
 */
export function importFolder(folder: string, options: FolderOptions): FolderResult {
  const { restore, accept, isStrict, ask } = options;
  const hasTask = [restore, accept, options.withdraw].some((names) => names.length > 0);
  const before = stateOf(folder);
  const unchanged = hasTask ? undefined : reportOfUnchanged(folder, before);
  if (unchanged && (unchanged.isComplete || !(isStrict || ask)))
    return { exitCode: 0, lines: unchanged.lines, isLockLost: false };

  const sources = readText(folder, sourcesFile);
  const read = readInput(folder, reconcileOptions(restore, options.today));
  const { input, removed } = withdraw(read.input, options.withdraw);
  const { result, hasAsked } = importAccepting(input, options);
  checkNamedIds(restore, read.settings, result, input.memory?.entries.keys());
  checkAccepted(accept, input, result);

  const isComplete = !result.notices.some(isOfLeftDump);
  const isLockLost = !input.memory || (isStrict && (input.memory.damaged ?? 0) > 0);
  const isRefused = isStrict && (result.newNotices.length > 0 || !isComplete || isLockLost);
  const settings = withLayouts(sources, options.withdraw, result.accepted);
  const changed = changedFiles(folder, read.input.stored, result, removed);
  if (settings !== sources) changed.set(sourcesFile, settings);
  if (!isRefused) {
    if (readText(folder, sourcesFile) !== sources) throw changedMeanwhile(sourcesFile);
    const [touched] = writeChanged(folder, changed, options.startPhase);
    if (touched !== undefined) throw changedMeanwhile(touched);
    // What was pasted meanwhile was not read: only what was there before, and what this run wrote, is the state that it knows.
    rememberState(
      folder,
      stateWith(before, changed),
      report({ ...result, newNotices: [], migrated: [] }, []),
      isComplete,
    );
  }
  const told = isRefused
    ? undefined
    : [...changed].flatMap(([name, text]) => (text === undefined ? [] : [name]));
  return {
    exitCode: isRefused ? 1 : 0,
    lines: [
      ...(isRefused ? [] : whatWasDecided(options.withdraw, removed, result.accepted)),
      ...report(result, told, !hasAsked),
    ],
    isLockLost,
  };
}

/** @returns the files that a hand changed meanwhile */
function writeChanged(
  folder: string,
  changed: ReadonlyMap<string, string | undefined>,
  startPhase: StartPhase,
): string[] {
  if (changed.size === 0) return [];
  const phase = startPhase('writing files', changed.size);
  const touched = writeAll(folder, changed, phase.at);
  phase.end();
  return touched;
}

/** Imports with the proposals that the curator takes: by an option, or when asked. */
function importAccepting(
  input: ImportInput,
  { accept, ask, general, startPhase }: FolderOptions,
): { result: ImportResult; hasAsked: boolean } {
  const byOption = (dump: string) => accept.includes('all') || accept.includes(dump);
  const result = importContent({ ...input, accepts: byOption, startPhase }, general);
  if (!ask || result.proposals.length === 0) return { result, hasAsked: false };
  const taken = askFor(result.proposals, ask);
  const accepts = (dump: string) => byOption(dump) || taken.has(dump);
  return {
    result: taken.size > 0 ? importContent({ ...input, accepts, startPhase }, general) : result,
    hasAsked: true,
  };
}

/** The text of `sources.yaml` without the layouts that were taken back, and with those that were accepted. */
function withLayouts(
  text: string | undefined,
  withdrawn: readonly string[],
  accepted: ReadonlyMap<string, Layout>,
): string | undefined {
  if (withdrawn.length === 0 && accepted.size === 0) return text;
  const without = withdrawn.reduce((so, dump) => updateSource(so, dump, 'layout', undefined), text ?? '');
  return [...accepted].reduce((so, [dump, layout]) => updateSource(so, dump, 'layout', layout), without);
}

function whatWasDecided(
  withdrawn: readonly string[],
  removed: readonly string[],
  accepted: ReadonlyMap<string, Layout>,
): string[] {
  return [
    ...withdrawn.map((dump) => `withdrawn: the reading of ${dump}`),
    ...removed.map((path) => `deleted: ${path}`),
    ...[...accepted.keys()].map((dump) => `accepted: the layout of ${dump} stands in sources.yaml now`),
  ];
}

/**
 * The files whose text changes; `undefined` for one that goes.
 *
 * @throws {InputError} when somebody edited one of them while the import ran
 */
function changedFiles(
  folder: string,
  stored: readonly StoredEntry[],
  { files }: ImportResult,
  removed: readonly string[],
): Map<string, string | undefined> {
  const read = new Map(stored.map(({ path: name, text }) => [name, text]));
  const changed = new Map<string, string | undefined>();
  const gone = removed.filter((name) => !files.has(name)).map((name) => [name, undefined] as const);
  for (const [name, text] of [...files, ...gone]) {
    const now = name.endsWith('.md') ? readText(folder, name) : readIfThere(folder, name);
    if (name.endsWith('.md') && now !== read.get(name)) throw changedMeanwhile(name);
    if (now !== text) changed.set(name, text);
  }
  return changed;
}

function changedMeanwhile(name: string): InputError {
  return new InputError(name, undefined, 'was changed while the import ran: import again');
}
