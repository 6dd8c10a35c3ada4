/** The list of papers in its two orders, and the pages on which its parts begin. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { pagesOfGroups } from '../catalogue/paging.ts';
import { type PaperGroup, paperGroups, papersAToZ } from '../catalogue/paper-lists.ts';
import { sourceTitle } from '../catalogue/sources/sources.ts';
import { pagesOf } from '../catalogue/talk-lists.ts';
import type { Messages } from '../i18n/en.ts';
import { plainTitle } from '../render/math.ts';
import { paperPagePath, paperPartId, papersPerPage } from './paths.ts';

export interface PaperIndex {
  /** By year, then by the list that they stood in. */
  byDate: readonly PaperGroup[];
  /** Under the letters of their titles. */
  byLetter: readonly PaperGroup[];
  /** The groups of `byDate`, and where each begins. */
  parts: readonly PaperPart[];
  /** What a group is called: its letter, its year, or the list that its papers stood in. */
  nameOf: (group: PaperGroup) => string;
}

export interface PaperPart {
  name: string;
  kind: 'year' | 'list' | 'other';
  count: number;
  /** The page on which it begins, and its place there. */
  path: string;
  place: string;
}

export function createPaperIndex(
  { papers, sources }: Pick<Catalogue, 'papers' | 'sources'>,
  messages: Messages,
): PaperIndex {
  const byDate = paperGroups(papers);
  const nameOf = ({ letter, year, listing }: PaperGroup): string =>
    letter ??
    year?.toString() ??
    (listing ? sourceTitle(sources, listing.source) : messages.names.dateNotGiven);
  const pages = pagesOfGroups(
    byDate.map(({ papers }) => papers.length),
    pagesOf(papers, papersPerPage).map(({ length }) => length),
  );
  return {
    byDate,
    byLetter: papersAToZ(papers, plainTitle),
    parts: byDate.map((group, index) => ({
      name: nameOf(group),
      kind: group.year !== undefined ? 'year' : group.listing ? 'list' : 'other',
      count: group.papers.length,
      path: paperPagePath(pages[index] ?? 1),
      place: paperPartId(group),
    })),
    nameOf,
  };
}
