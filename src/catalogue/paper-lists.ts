/** Papers in the order of their list: those with a date by year, then those of each list that they stood in. */
import { by, compareText } from './compare.ts';
import { dateParts } from './partial-date.ts';
import type { Paper } from './schema.ts';

export interface PaperGroup {
  /** Of publication. */
  year?: number;
  /** The list that they stood in, and its day. */
  listing?: { source: string; on?: string | undefined };
  papers: Paper[];
}

/** Years newest first; then each list, a paper of two lists in the first of them only; then papers of which neither is known. */
export function paperGroups(papers: readonly Paper[]): PaperGroup[] {
  const years = new Map<number, Paper[]>();
  const lists = new Map<string, PaperGroup>();
  const others: Paper[] = [];
  for (const paper of papers) {
    const year = paper.date === undefined ? undefined : dateParts(paper.date).year;
    const listing = paper.listings?.[0];
    if (year !== undefined) {
      const group = years.get(year) ?? [];
      years.set(year, group);
      group.push(paper);
    } else if (listing) {
      const key = JSON.stringify([listing.source, listing.on]);
      const group = lists.get(key) ?? { listing, papers: [] };
      lists.set(key, group);
      group.papers.push(paper);
    } else others.push(paper);
  }
  return [
    ...[...years]
      .sort(([a], [b]) => b - a)
      .map(([year, papers]) => ({
        year,
        papers: papers.sort((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.slug, b.slug)),
      })),
    ...[...lists.values()].sort(
      by(
        ({ listing }) => listing?.source ?? '',
        ({ listing }) => listing?.on ?? '',
      ),
    ),
    ...(others.length > 0 ? [{ papers: others }] : []),
  ];
}

/** The groups of one page of a long list: `from` and `to` count papers. */
export function sliceGroups(groups: readonly PaperGroup[], from: number, to: number): PaperGroup[] {
  let before = 0;
  const slice: PaperGroup[] = [];
  for (const group of groups) {
    const papers = group.papers.slice(Math.max(0, from - before), Math.max(0, to - before));
    if (papers.length > 0) slice.push({ ...group, papers });
    before += group.papers.length;
  }
  return slice;
}

/** Where a paper was published, as one prints it: "Journal of X 23 (5), 2159–2173". `undefined` when the journal is not known. */
export function publishedIn(paper: Pick<Paper, 'journal' | 'volume' | 'issue' | 'pages'>):
  | {
      journal: string;
      place: string;
    }
  | undefined {
  if (!paper.journal) return undefined;
  const volume = [paper.volume, paper.issue && `(${paper.issue})`].filter(Boolean).join(' ');
  const pages = paper.pages?.replace(/(?<=\d)-+(?=\d)/g, '–');
  return { journal: paper.journal, place: [volume, pages].filter(Boolean).join(', ') };
}
