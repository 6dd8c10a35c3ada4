/** What papers are compared by, before they are merged. */
import { pointsTo } from '../../../model/identifiers.ts';
import { plainTitle } from '../../../render/math.ts';
import { fingerprint, words } from '../../../text/fold.ts';
import { nameParts } from '../../../text/person-name.ts';
import type { ImportedPaper } from '../../entry.ts';

export interface PaperTraits {
  /** The dump that it stands in. */
  dump: string;
  /** The key that its source gives it. */
  key: string | undefined;
  /** Letters and digits of the title. */
  title: string;
  titleWords: string[];
  /** Numbers in the title, also Roman ones and ordinals: parts of a work and yearly reports differ in nothing else. */
  titleNumbers: string[];
  /** Where the title may end and a subtitle begin: numbers of letters and digits. */
  titleEnds: number[];
  /** The words by which the title tells a work from others, sorted: none in "Preface". */
  telling: string[];
  /** Whether its list has several works of this title in one journal and year: a column. */
  isRecurring: boolean;
  people: PersonTraits[];
  year: number | undefined;
  /** Journal or proceedings, folded. */
  container: string;
  volume: string;
  issue: string;
  /** The first page. */
  page: string;
  dois: string[];
  arxiv: string[];
  body: string;
}

export interface PersonTraits {
  /** The last word of the surname, folded. */
  family: string;
  /** All words of the name, folded. */
  names: string[];
}

/** Words of titles that many works bear. */
const common = new Set(
  `introduction preface foreword afterword prologue epilogue editorial editor editors editorial's guest keynote plenary opening closing
  invited talk lecture address remarks welcome message letter letters chair chairs chairman president notes note news comment comments
  commentary reply response discussion erratum errata corrigendum corrigenda correction addendum retraction report reports annual yearly
  review reviews book books special issue section volume part proceedings abstract abstracts summary overview conclusion conclusions
  contents index panel tutorial workshop conference symposium session track program programme committee obituary memoriam interview
  research work progress untitled column announcement announcements call papers acknowledgements acknowledgments appendix
  einleitung einführung vorwort nachwort bericht jahresbericht geleitwort rapport annuel avant propos préface éditorial introducción
  prólogo prefacio introdução prefácio introduzione prefazione inleiding voorwoord
  the and for our its with from about this that des der die das und zum zur von les aux sur une del las los para dos van het een op`
    .split(/\s+/)
    .flatMap((word) => words(word)),
);

const roman = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** The traits of papers, in their order. */
export function traitsOfPapers(papers: readonly ImportedPaper[]): PaperTraits[] {
  const traits = papers.map(traitsOfPaper);
  const works = new Map<string, Set<string>>();
  const keyOf = ({ dump, title, year, container }: PaperTraits) =>
    JSON.stringify([dump, title, year, container]);
  for (const paper of traits) {
    const { page, volume, people } = paper;
    const work = JSON.stringify([page, volume, people.map(({ family }) => family).sort()]);
    works.set(keyOf(paper), (works.get(keyOf(paper)) ?? new Set()).add(work));
  }
  return traits.map((paper) => ({ ...paper, isRecurring: (works.get(keyOf(paper))?.size ?? 0) > 1 }));
}

function traitsOfPaper({ fields, body, ownId }: ImportedPaper): PaperTraits {
  const title = plainTitle(fields.title);
  const titleWords = words(title);
  const telling = titleWords.filter(
    (word) => word.length > 2 && !/^\p{N}+$/u.test(word) && !common.has(word),
  );
  const targets = (fields.links ?? []).flatMap(({ url }) => pointsTo(url) ?? []);
  const ofArxiv = (target: string) => /^(?:arXiv:|doi:10\.48550\/arxiv\.)(.+)$/i.exec(target)?.[1];
  return {
    dump: fields.origin?.[0]?.dump ?? '',
    key: ownId,
    title: fingerprint(title),
    titleWords,
    titleNumbers: titleWords.flatMap(numbersIn),
    titleEnds: endsOfTitle(title),
    isRecurring: false,
    telling: [...new Set(telling)].sort(),
    people: (fields.authors ?? [])
      .map(({ name }) => personTraits(name))
      .filter(({ family }) => family !== ''),
    year: yearOf(fields.date),
    container: fingerprint(fields.journal ?? fields.booktitle ?? fields.event ?? ''),
    volume: fingerprint(fields.volume ?? ''),
    issue: fingerprint(fields.issue ?? ''),
    page: /[\p{L}\p{N}]+/u.exec(fields.pages ?? '')?.[0] ?? '',
    dois: targets.filter((target) => target.startsWith('doi:') && !ofArxiv(target)),
    arxiv: targets.flatMap((target) => ofArxiv(target) ?? []),
    body: fingerprint(body),
  };
}

/** Where a title may end and a second part begin, counted in the letters and digits in front. */
function endsOfTitle(title: string): number[] {
  let [from, length] = [0, 0];
  return [...title.matchAll(/\s[-–—]|[:(?.–—]/gu)].map(({ index }) => {
    length += fingerprint(title.slice(from, index)).length;
    from = index;
    return length;
  });
}

/** Of a surname the last word alone: particles are written in many ways. */
function personTraits(name: string): PersonTraits {
  const bare = name.replace(/,.*$/s, '').replace(/\s\d+$/, '');
  return { family: fingerprint(nameParts(bare).family.split(' ').at(-1) ?? ''), names: words(bare) };
}

/** "4th", "fourth" and "IV" are one number; the first word is no Roman number. */
function numbersIn(word: string, at: number): string[] {
  if (/\p{N}/u.test(word)) return (word.match(/\p{N}+/gu) ?? []).map((number) => number.replace(/^0+/, ''));
  const number = ordinals.includes(word) ? ordinals.indexOf(word) : at > 0 ? roman.indexOf(word) : -1;
  return number > 0 ? [`${number}`] : [];
}

function yearOf(date: string | undefined): number | undefined {
  return date && /^\d{4}/.test(date) ? Number(date.slice(0, 4)) : undefined;
}
