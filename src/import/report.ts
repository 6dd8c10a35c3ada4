/** What an import tells the curator. */
import { count as counted } from '../text/counted.ts';
import { showNotice } from './notices.ts';
import type { Result } from './pipeline.ts';

/** Lines for the terminal. `changed` are the files that were written; `undefined` when nothing was, because of the notices. */
export function report(
  { entries, sums, notices, news, corrected }: Result,
  changed: readonly string[] | undefined,
): string[] {
  const width = Math.max(...[...sums.keys()].map((name) => name.length), 0);
  const isNew = new Set(news);
  const papers = entries.filter(({ folder }) => folder === 'papers').length;
  const toLookAt = (dump: string) => notices.filter((notice) => notice.dump === dump).length;
  return [
    ...[...sums].map(([name, sum]) => {
      const what = [
        sum.talks > 0 ? counted(sum.talks, 'talk') : '',
        sum.papers > 0 ? counted(sum.papers, 'paper') : '',
      ];
      const left = sum.unread > 0 ? `, ${sum.unread} left over` : '';
      const into = what.filter(Boolean).join(' and ') || 'no entry';
      return `${name.padEnd(width)}  ${counted(sum.lines, 'line')} of text: ${sum.inEntries} in ${into}, ${sum.furniture} furniture${left}; ${toLookAt(name)} to look at`;
    }),
    ...notices.map((notice) => `${isNew.has(notice) ? 'new: ' : ''}${showNotice(notice)}`),
    ...[...corrected].map(([id, names]) => `kept as corrected by hand: ${id} (${names.join(', ')})`),
    `${counted(entries.length - papers, 'talk')}, ${counted(papers, 'paper')}; ${outcome(changed, news.length)}`,
  ];
}

function outcome(changed: readonly string[] | undefined, news: number): string {
  if (!changed) return `nothing was written, because of ${counted(news, 'new notice')}`;
  if (changed.length === 0) return 'nothing changed';
  return `${counted(changed.filter((name) => name.endsWith('.md')).length, 'file')} written`;
}
