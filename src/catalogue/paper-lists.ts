/** Papers in the order of their list: those with a date by year, then those of each list that they stood in. */

import { dateParts } from '../model/partial-date.ts';
import type { Paper } from '../model/schema.ts';
import { by, compareText } from '../text/compare.ts';
import { type Language, languagesOf } from '../text/detect-language.ts';
import { fold, words } from '../text/fold.ts';

export interface PaperGroup {
  /** Of publication. */
  year?: number;
  /** The list that they stood in, and its day. */
  listing?: { source: string; on?: string | undefined };
  /** That their titles begin with, where they stand from A to Z; "0–9" for figures. */
  letter?: string;
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

/**
 * Papers by title, under the letter that it begins with; figures first. An article at the beginning does not count, where the
 * language of the title is known to have it; of a title that tells no language, only an English one.
 *
 * @param plain a title without markup
 */
export function papersAToZ(papers: readonly Paper[], plain: (title: string) => string): PaperGroup[] {
  const keyed = papers
    .map((paper) => ({ paper, key: titleKey(plain(paper.title), paper) }))
    .sort(
      by(
        ({ key }) => key,
        ({ paper }) => paper.slug,
      ),
    );
  const letters = new Map<string, Paper[]>();
  for (const { paper, key } of keyed) {
    const [first = ''] = key;
    const letter = /\p{L}/u.test(first) ? first.toUpperCase() : /\d/.test(first) ? '0–9' : '…';
    const group = letters.get(letter) ?? [];
    letters.set(letter, group);
    group.push(paper);
  }
  return [...letters].map(([letter, papers]) => ({ letter, papers }));
}

/** Articles, folded, as a title may begin with them. */
const articles: Readonly<Record<Language, RegExp>> = {
  en: /^(?:an?|the) /,
  fr: /^(?:(?:les?|la|une?|des) |l['’])/,
  de: /^(?:der|die|das|eine?) /,
  es: /^(?:el|las?|los|un|un[ao]s?) /,
  pt: /^(?:[ao]s?|um|umas?|uns) /,
  it: /^(?:(?:il?|lo|la|le|gli|uno?|una) |(?:l|un)['’])/,
  nl: /^(?:(?:de|het|een) |'t )/,
  sv: /^(?:en|ett|den|det|de) /,
};

/** Words as one looks them up: "The Lottery Ticket Hypothesis" under L, "L’espace des phases" under E, "A" alone under A. */
function titleKey(title: string, paper: Paper): string {
  const folded = fold(title).replace(/^[^\p{L}\p{N}]+/u, '');
  const skipped = (language: Language) => words(folded.replace(articles[language], '')).join(' ');
  const mayHave = Object.values(articles).some((article) => article.test(folded));
  return (mayHave && skipped(languagesOf(paper).title ?? 'en')) || words(folded).join(' ');
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

export interface PublishedIn {
  /** The journal, the book or the proceedings; "" for what is in none. */
  journal: string;
  place: string;
}

/**
 * Where a paper was published, as one prints it: "Journal of X 23 (5), 2159–2173", or "Proceedings of Y, Notes on Z 12, 1–9. Press, Faro".
 * `undefined` when nothing of it is known.
 */
export function publishedIn(paper: Partial<Paper>): PublishedIn | undefined {
  const pages = paper.pages?.replace(/(?<=\d)-+(?=\d)/g, '–');
  if (paper.journal) {
    const volume = [paper.volume, paper.issue && `(${paper.issue})`].filter(Boolean).join(' ');
    return { journal: paper.journal, place: [volume, pages].filter(Boolean).join(', ') };
  }
  const { series, volume, issue, publisher, institution, address, howPublished } = paper;
  const book = bookOf(paper);
  const house = [publisher, institution, address].filter(Boolean).join(', ');
  if (!book && !series && !house && !howPublished) return undefined;
  const number = [volume, issue].filter(Boolean).join(', ');
  const inside = [[series, number].filter(Boolean).join(' '), pages].filter(Boolean).join(', ');
  return { journal: book ?? '', place: [inside, house, howPublished].filter(Boolean).join('. ') };
}

/** Some programs give proceedings themselves as their book. */
function bookOf({ title, booktitle }: Partial<Paper>): string | undefined {
  return booktitle === title ? undefined : booktitle;
}

/** The same in the few words of a list: the journal or the book, or else who published it. */
export function publishedInShort(paper: Partial<Paper>): string | undefined {
  const { journal, institution, publisher, series } = paper;
  return journal ?? bookOf(paper) ?? institution ?? publisher ?? series;
}
