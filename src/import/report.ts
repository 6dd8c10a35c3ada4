/** What an import tells the curator. */
import { countNoun as counted } from '../text/plural.ts';
import type { LineCounts } from './accounting.ts';
import { showNotice } from './notices.ts';
import type { ImportResult } from './pipeline.ts';

/** Lines for the terminal. `changed` are the files that were written; `undefined` when nothing was, because of the notices. */
export function report(result: ImportResult, changed: readonly string[] | undefined): string[] {
  const { entries, counts, notices, newNotices, corrected } = result;
  const width = Math.max(...[...counts.keys()].map((name) => name.length), 0);
  const isNew = new Set(newNotices);
  const papers = entries.filter(({ kind }) => kind === 'paper').length;
  return [
    ...[...counts].map(([name, count]) => {
      const toLookAt = notices.filter((notice) => notice.dump === name).length;
      return `${name.padEnd(width)}  ${summary(count)}; ${toLookAt} to look at`;
    }),
    ...notices.map((notice) => `${isNew.has(notice) ? 'new: ' : ''}${showNotice(notice)}`),
    ...(notices.length > 0 ? ['what a [rule] means: npm run import -- --explain RULE'] : []),
    ...[...corrected].map(([id, names]) => `kept as corrected by hand: ${id} (${names.join(', ')})`),
    `${counted(entries.length - papers, 'talk')}, ${counted(papers, 'paper')}; ${outcome(changed, newNotices.length)}`,
  ];
}

/** What became of the lines of a dump. The word for boilerplate is the one that `sources.yaml` has for it. */
function summary({ lines, inEntries, boilerplate, unread, talks, papers }: LineCounts): string {
  const made = [talks > 0 ? counted(talks, 'talk') : '', papers > 0 ? counted(papers, 'paper') : ''];
  const into = made.filter(Boolean).join(' and ') || 'no entry';
  const left = unread > 0 ? `, ${unread} left over` : '';
  return `${counted(lines, 'line')} of text: ${inEntries} in ${into}, ${boilerplate} furniture${left}`;
}

function outcome(changed: readonly string[] | undefined, newNotices: number): string {
  if (!changed) return `nothing was written, because of ${counted(newNotices, 'new notice')}`;
  if (changed.length === 0) return 'nothing changed';
  return `${counted(changed.filter((name) => name.endsWith('.md')).length, 'file')} written`;
}
