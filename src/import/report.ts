/** What an import tells the curator. */

import { folderOfDump, isFolder } from '../model/dump-folder.ts';
import { compareText } from '../text/compare.ts';
import { largest } from '../text/extremes.ts';
import { countNoun as counted } from '../text/plural.ts';
import type { LineCounts } from './accounting.ts';
import { mergedLines } from './merged.ts';
import { isOfLeftDump, showNotice, shownName } from './notices.ts';
import type { ImportResult } from './pipeline.ts';
import { showProposal } from './show-proposal.ts';

/**
 * Lines for the terminal.
 *
 * @param changed the files that were written; `undefined` when nothing was, because of what there is to look at
 * @param withProposals whether the proposals are shown; not, when the curator has just seen them
 */
export function report(
  result: ImportResult,
  changed: readonly string[] | undefined,
  withProposals = true,
): string[] {
  const { entries, notices, newNotices, corrected, proposals } = result;
  const isNew = new Set(newNotices);
  const papers = entries.filter(({ kind }) => kind === 'paper').length;
  return [
    ...whatBecameOfDumps(result),
    ...notices.map((notice) => `${isNew.has(notice) ? 'new: ' : ''}${showNotice(notice)}`),
    ...(notices.length > 0 ? ['what a [rule] means: npm run import -- --explain RULE'] : []),
    ...result.healed,
    ...result.migrated,
    ...[...corrected].map(([id, names]) => `kept as corrected by hand: ${id} (${names.join(', ')})`),
    ...mergedLines(entries),
    ...(withProposals ? proposals.flatMap((proposal) => ['', ...showProposal(proposal), '']) : []),
    [
      `${counted(entries.length - papers, 'talk')}, ${counted(papers, 'paper')}`,
      outcome(result, changed),
      ...leftOut(result),
    ].join('; '),
  ];
}

/** A line for each dump, and one for all files of a folder that were read. */
function whatBecameOfDumps({ counts: countsOfDumps, left, notices, proposals }: ImportResult): string[] {
  const counts = byFolder(countsOfDumps);
  const names = [...counts.keys(), ...left.keys()].sort(compareText);
  const isProposed = new Set(proposals.map(({ dump }) => dump.name));
  const width = Math.max(largest(names.map((name) => nameShown(name).length)), 0);
  return names.map((name) => {
    const own = notices.filter(({ dump }) => dump === name || folderOfDump(dump) === name);
    const count = counts.get(name);
    const what = count
      ? `${summary(count)}; ${own.length} to look at`
      : stays(left.get(name) ?? 0, isProposed.has(name));
    return `${nameShown(name).padEnd(width)}  ${what}`;
  });
}

/** A folder bears a slash, which no dump does. */
function nameShown(name: string): string {
  return isFolder(name) ? `${shownName(name.slice(0, -1))}/` : shownName(name);
}

/** The counts of each dump; those of the files of a folder together, under its name. */
function byFolder(counts: ReadonlyMap<string, LineCounts>): Map<string, LineCounts> {
  const sums = new Map<string, LineCounts>();
  for (const [dump, count] of counts) {
    const name = folderOfDump(dump) || dump;
    const before = sums.get(name);
    const parts = Object.entries(count) as [keyof LineCounts, number][];
    const sum = before && parts.map(([part, number]) => [part, number + before[part]] as const);
    sums.set(name, sum ? (Object.fromEntries(sum) as unknown as LineCounts) : count);
  }
  return sums;
}

/** What became of the lines of a dump. The word for boilerplate is the one that `sources.yaml` has for it. */
function summary({ lines, inEntries, boilerplate, unread, talks, papers }: LineCounts): string {
  const made = [talks > 0 ? counted(talks, 'talk') : '', papers > 0 ? counted(papers, 'paper') : ''];
  const into = made.filter(Boolean).join(' and ') || 'no entry';
  const left = unread > 0 ? `, ${unread} left over` : '';
  return `${counted(lines, 'line')} of text: ${inEntries} in ${into}, ${boilerplate} furniture${left}`;
}

/** What became of a dump that was not imported. */
function stays(entries: number, isProposed: boolean): string {
  const what = isProposed ? 'not imported yet: a reading is proposed' : 'could not be read';
  return entries > 0
    ? `${what}; its ${counted(entries, 'entry', 'entries')} ${entries === 1 ? 'stays as it is' : 'stay as they are'}`
    : what;
}

function outcome({ newNotices }: ImportResult, changed: readonly string[] | undefined): string {
  if (!changed) {
    const fresh = newNotices.filter((notice) => !isOfLeftDump(notice)).length;
    return fresh > 0
      ? `nothing was written, because of ${counted(fresh, 'new notice')}`
      : newNotices.length > 0
        ? 'nothing was written, because not every dump was read'
        : 'nothing was written';
  }
  if (changed.length === 0) return 'nothing changed';
  return `${counted(changed.filter((name) => name.endsWith('.md')).length, 'file')} written`;
}

/** How many dumps were not imported, and why. */
function leftOut({ left, proposals }: ImportResult): string[] {
  const unread = left.size - proposals.length;
  return [
    ...(proposals.length > 0 ? [`${counted(proposals.length, 'proposal')} to look at`] : []),
    ...(unread > 0 ? [`${counted(unread, 'dump')} could not be read`] : []),
  ];
}
