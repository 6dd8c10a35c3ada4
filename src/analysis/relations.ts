/** Finds which entries belong together. Each relation carries its reasons. */
import type { Entry } from '../model/entry.ts';
import { pointedTo, pointsTo } from '../model/identifiers.ts';
import { fingerprint } from '../text/fold.ts';
import type { Similarity } from './similarity.ts';
import { isTellingTitle, titleFinder } from './title-mentions.ts';

/** An entry as far as it can be compared; title and text are plain. */
export interface Relatable {
  kind: 'talk' | 'paper';
  title: string;
  text: string;
  people: readonly string[];
  /** Addresses of its links and files. */
  addresses: readonly string[];
}

/** Why two entries belong together, seen from the first. */
export type Reason =
  /** Both have the same title and abstract. */
  | { why: 'occasion' }
  /** Same people, and the same title but for the number; `part` is the other one's. */
  | { why: 'part'; part: string }
  | { why: 'title' }
  /** The first prints the other's title. */
  | { why: 'cites' }
  /** The other prints the title of the first. */
  | { why: 'cited' }
  | { why: 'address'; addresses: string[] }
  /** They share rare words. */
  | { why: 'content'; similarity: number; terms: string[] };

export interface Relation {
  /** Position of the other entry. */
  index: number;
  /** Strongest first. */
  reasons: Reason[];
}

export interface Relations {
  /** They print that they belong together. */
  certain: Relation[];
  /** They read alike; nearest first. */
  likely: Relation[];
}

/** An entry shows so many that belong to it for certain, and so many that do so by their content. */
const mostCertain = 12;
const mostLikely = 5;
/** Two entries less alike than this share words by chance. */
const leastSimilarity = 0.115;
/** An address that more entries give is a series' or a publisher's, and says nothing of any two. */
const widestAddress = 6;

type SimilarTexts = Pick<Similarity, 'nearest' | 'termsOfBoth'>;

const strength = ['occasion', 'part', 'title', 'cites', 'cited', 'address', 'content'];

/** What each entry belongs with. The order of the entries decides ties; the work grows with the text, not with its square. */
export function relationsOf(entries: readonly Relatable[], similarity: SimilarTexts): Relations[] {
  const found: FoundReasons = { entries, certain: entries.map(() => new Map()) };
  addOccasions(found);
  addParts(found);
  addTitles(found);
  addCitations(found);
  addAddresses(found);
  return found.certain.map((list, index) => {
    const certain = [...list]
      .map(([other, reasons]) => ({ index: other, reasons: reasons.sort((a, b) => rank(a) - rank(b)) }))
      .sort((a, b) => rank(a.reasons[0]) - rank(b.reasons[0]) || a.index - b.index);
    return { certain, likely: likelyOf(found, index, similarity) };
  });
}

/** The reasons found so far: for each entry, by the position of the other one. Those found first are strongest. */
interface FoundReasons {
  entries: readonly Relatable[];
  certain: Map<number, Reason[]>[];
}

function add({ certain }: FoundReasons, from: number, to: number, reason: Reason): void {
  const list = certain[from] as Map<number, Reason[]>;
  const reasons = list.get(to);
  if (reasons) {
    if (reasons.every(({ why }) => why !== reason.why)) reasons.push(reason);
  } else if (list.size < mostCertain) list.set(to, [reason]);
}

/** @param reason given the position of the entry that it is said of. */
function addBoth(found: FoundReasons, a: number, b: number, reason: (other: number) => Reason): void {
  add(found, a, b, reason(b));
  add(found, b, a, reason(a));
}

/** Entries with the same title and the same abstract. */
function addOccasions(found: FoundReasons): void {
  const titles = found.entries.map(({ title, text }) => (text && title ? `${fingerprint(title)}\n` : ''));
  // Abstracts are long: those alone are compared whose titles are the same.
  for (const group of alike(titles))
    for (const same of alike(group.map((index) => `${fingerprint(found.entries[index]?.text ?? '')}\n`)))
      eachPair(
        same.map((place) => group[place] ?? 0),
        (a, b) => addBoth(found, a, b, () => ({ why: 'occasion' })),
      );
}

/** Parts of one course: the same people, and the same title but for the number. */
function addParts(found: FoundReasons): void {
  const parts = found.entries.map(({ title }) => partOf(title));
  const keys = found.entries.map(({ people }, index) => {
    const stem = parts[index]?.stem;
    return stem && people.length > 0 ? `${stem}\n${people.map(fingerprint).sort().join('\n')}` : '';
  });
  for (const group of alike(keys))
    eachPair(group, (a, b) => {
      if (parts[a]?.part !== parts[b]?.part)
        addBoth(found, a, b, (other) => ({ why: 'part', part: parts[other]?.part ?? '' }));
    });
}

function addTitles(found: FoundReasons): void {
  const keys = found.entries.map(({ title }) => (isTellingTitle(title) ? fingerprint(title) : ''));
  for (const group of alike(keys))
    eachPair(group, (a, b) => {
      if (!found.certain[a]?.has(b)) addBoth(found, a, b, () => ({ why: 'title' }));
    });
}

function addCitations(found: FoundReasons): void {
  const titlesIn = titleFinder(found.entries.map(({ title }) => title));
  for (const [index, { text }] of found.entries.entries())
    for (const cited of titlesIn(text)) {
      if (cited === index) continue;
      add(found, index, cited, { why: 'cites' });
      add(found, cited, index, { why: 'cited' });
    }
}

/** Entries that give the same address, in a link, a file or the text. */
function addAddresses(found: FoundReasons): void {
  const given = new Map<string, number[]>();
  for (const [index, { text, addresses }] of found.entries.entries())
    for (const address of new Set([
      ...addresses.flatMap((each) => pointsTo(each) ?? []),
      ...pointedTo(text),
    ])) {
      const group = given.get(address) ?? [];
      given.set(address, group);
      // One more than the widest tells that it is too wide.
      if (group.length <= widestAddress) group.push(index);
    }
  for (const [address, group] of given)
    if (group.length <= widestAddress)
      eachPair(group, (a, b) =>
        addBoth(found, a, b, (other) => {
          const from = other === a ? b : a;
          const known = found.certain[from]?.get(other)?.find((reason) => reason.why === 'address');
          known?.addresses.push(address);
          return known ?? { why: 'address', addresses: [address] };
        }),
      );
}

function likelyOf(
  { certain }: FoundReasons,
  index: number,
  { nearest, termsOfBoth }: SimilarTexts,
): Relation[] {
  const found: Relation[] = [];
  for (const { index: other, similarity } of nearest(index, mostLikely * 2, leastSimilarity)) {
    const isKnown = certain[index]?.has(other);
    // A talk given twice, or in parts, stands here once.
    const isSaid = found.some(({ index: said }) =>
      certain[said]?.get(other)?.some(({ why }) => why === 'occasion' || why === 'part'),
    );
    if (isKnown || isSaid) continue;
    const terms = termsOfBoth(index, other);
    found.push({ index: other, reasons: [{ why: 'content', similarity, terms }] });
    if (found.length === mostLikely) break;
  }
  return found;
}

function rank(reason: Reason | undefined): number {
  return reason ? strength.indexOf(reason.why) : strength.length;
}

/** Positions with the same key, where there are two at least. An empty key is like no other. */
function alike(keys: readonly string[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) {
    if (!key) continue;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(index);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Each two of a group that stand near each other in it: all of them in a small group. */
function eachPair(group: readonly number[], visit: (a: number, b: number) => void): void {
  for (const [place, a] of group.entries())
    for (const b of group.slice(place + 1, place + 1 + mostCertain)) visit(a, b);
}

/** "Semi-Supervised Learning II" is part "II" of what its title is without the number. */
function partOf(title: string): { stem: string; part: string } | undefined {
  const match =
    /^(.{8,}?)[\s,:;–—-]*[[(]?(?:(?:part|partie|lecture|talk)\s+)?\b([IVX]{1,5}|\d{1,2})[\])]?$/iu.exec(
      title,
    );
  const stem = fingerprint(match?.[1] ?? '');
  const part = match?.[2];
  return part && /^(?:\d+|[IVX]+)$/.test(part) && stem.length >= 12 ? { stem, part } : undefined;
}

/** An entry that belongs with another one, and why. */
export interface RelatedEntry {
  entry: Entry;
  /** Strongest first. */
  reasons: Reason[];
}
