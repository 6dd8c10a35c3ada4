/** Whether two papers are one work: what speaks for it, what against it. A title alone is no evidence. */
import type { SameContainer } from './containers.ts';
import { isBeginningOf, peopleLikeness, textLikeness, titleLikeness } from './likeness.ts';
import type { PaperTraits } from './traits.ts';

/** Why two papers are one: in words, and how strong it is beside other pairs. */
export interface Evidence {
  because: string[];
  strength: number;
}

interface Comparison {
  title: number;
  /** `undefined` where one of the two names nobody. */
  people: number | undefined;
  /** Years between them; `undefined` where one of the two has none. */
  years: number | undefined;
  container: ReturnType<SameContainer>;
  /** `undefined` where one of the two has no abstract. */
  body: number | undefined;
}

/** The evidence that two papers are one work; `undefined` when it is not enough, or something speaks against it. */
export function evidenceFor(
  a: PaperTraits,
  b: PaperTraits,
  sameContainer: SameContainer,
): Evidence | undefined {
  const title = titleLikeness(a, b);
  const identifiers = [...shared(a.dois, b.dois), ...shared(a.arxiv, b.arxiv).map((id) => `arXiv:${id}`)];
  if (title < 0.5 && identifiers.length === 0) return undefined;
  const found: Comparison = {
    title,
    people: a.people.length > 0 && b.people.length > 0 ? peopleLikeness(a.people, b.people) : undefined,
    years: a.year && b.year ? Math.abs(a.year - b.year) : undefined,
    container: sameContainer(a, b),
    body: a.body && b.body ? textLikeness(a.body, b.body) : undefined,
  };
  if (isContradicted(a, b, found)) return undefined;
  if (!isEnough(a, b, found, identifiers)) return undefined;
  return { because: inWords(a, b, found, identifiers), strength: strengthOf(a, b, found, identifiers) };
}

function isContradicted(
  a: PaperTraits,
  b: PaperTraits,
  { title, people, years, container, body }: Comparison,
): boolean {
  if (differ(a.dois, b.dois) || differ(a.arxiv, b.arxiv)) return true;
  if (haveOtherNumbers(a, b)) return true;
  if (people !== undefined && people < 0.5) return true;
  if (body !== undefined && body < 0.3) return true;
  if (container === 'other' || (years ?? 0) > 3) return true;
  // A preprint is older than what became of it; two works that both appeared in a journal are of one year, or are two.
  if (years && a.container && b.container && !(title === 1 && isPreprint(a) !== isPreprint(b))) return true;
  const isPlaceOther =
    container === 'same' &&
    (unequal(a.volume, b.volume) || unequal(a.issue, b.issue) || unequal(a.page, b.page));
  return isPlaceOther || isListedTwice(a, b);
}

/** Within one list two works of one title have something of their own: a key, a page, a place. */
function isListedTwice(a: PaperTraits, b: PaperTraits): boolean {
  return (
    a.dump === b.dump &&
    shared(a.dois, b.dois).length + shared(a.arxiv, b.arxiv).length === 0 &&
    (a.title !== b.title ||
      a.year !== b.year ||
      a.container !== b.container ||
      a.page !== b.page ||
      a.volume !== b.volume)
  );
}

function isEnough(
  a: PaperTraits,
  b: PaperTraits,
  found: Comparison,
  identifiers: readonly string[],
): boolean {
  const { title, people, years, container, body } = found;
  if (identifiers.length > 0) return title >= 0.5 || isBeginningOf(a, b) || isBeginningOf(b, a);
  if (title === 1 && (body ?? 0) >= 0.8) return true;
  const isSamePlace = years === 0 && container === 'same';
  const isSameTeam = people === 1 && a.people.length === b.people.length;
  const isSaidOften = a.isRecurring || b.isRecurring;
  const words = Math.min(a.telling.length, b.telling.length);
  if (isSaidOften || words < 2) {
    if (title < 1 || !isSameTeam || years !== 0) return false;
    // "Of stones" tells a work of its authors in a year, "Preface" does not.
    if (words > 0 && !isSaidOften) return true;
    return isSamePlace && (isSamePage(a, b) || isSameIssue(a, b) || a.people.length > 1);
  }
  if (people === undefined) return title === 1 && isSamePlace;
  if (title === 1) return true;
  if (title >= 0.7 && a.key !== undefined && a.key === b.key) return true;
  if (title >= 0.85 && isSameTeam && isSamePlace) return true;
  return textLikeness(a.title, b.title) >= 0.7 && people > 0.7 && years === 0;
}

/** Numbers of a subtitle that only one of the two titles has say nothing. */
function haveOtherNumbers(a: PaperTraits, b: PaperTraits): boolean {
  if (a.titleNumbers.join(' ') === b.titleNumbers.join(' ')) return false;
  const [short, long] = a.title.length <= b.title.length ? [a, b] : [b, a];
  return !isBeginningOf(short, long);
}

function strengthOf(
  a: PaperTraits,
  b: PaperTraits,
  found: Comparison,
  identifiers: readonly string[],
): number {
  return (
    8 * identifiers.length +
    4 * found.title +
    3 * (found.people ?? 0) +
    Number(a.people.length === b.people.length) +
    2 * Number(found.years === 0) +
    2 * Number(found.container === 'same') +
    2 * Number(isSamePage(a, b)) +
    3 * (found.body ?? 0)
  );
}

function inWords(
  a: PaperTraits,
  b: PaperTraits,
  found: Comparison,
  identifiers: readonly string[],
): string[] {
  const said: (string | false)[] = [
    ...identifiers.map((id) => `the same ${id}`),
    found.title === 1 ? 'the same title' : 'nearly the same title',
    found.people === 1 ? 'the same people' : (found.people ?? 0) >= 0.5 && 'some of the same people',
    found.years === 0 && 'the same year',
    found.container === 'same' && 'the same journal or proceedings',
    isSamePage(a, b) && 'the same page',
    a.key !== undefined && a.key === b.key && 'the same key',
    (found.body ?? 0) >= 0.8 && 'the same abstract',
  ];
  return said.filter((part) => part !== false);
}

function isPreprint({ arxiv, container }: PaperTraits): boolean {
  return arxiv.length > 0 || /^(?:arxiv|corr|preprint|biorxiv|hal\d)/.test(container);
}

function isSamePage(a: PaperTraits, b: PaperTraits): boolean {
  return a.page !== '' && a.page === b.page;
}

function isSameIssue(a: PaperTraits, b: PaperTraits): boolean {
  return a.volume !== '' && a.volume === b.volume && a.issue !== '' && a.issue === b.issue;
}

function shared(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((item) => b.includes(item));
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && shared(a, b).length === 0;
}

function unequal(a: string, b: string): boolean {
  return a !== '' && b !== '' && a !== b;
}
