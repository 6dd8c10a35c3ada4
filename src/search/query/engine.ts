/** Finds: a question against an index, in stages, from what matches to the letter to what might have been meant. No DOM. */
import type { Card } from '../format/card.ts';
import type { Facts } from '../format/facets.ts';
import { everyLanguage, type Languages } from '../format/languages.ts';
import { fields } from '../format/options.ts';
import type { FieldPostings } from '../format/postings.ts';
import { type Question, required, type Word } from './parse-query.ts';
import { withSomeWords } from './partial-match.ts';
import type { Group, Hit, Rank } from './ranking.ts';
import { best, headsOf, inOrder, textsOf } from './rerank.ts';
import { otherInitials, spellings } from './spelling.ts';
import { formLanguages, isFormOf, root } from './word-forms.ts';

/** An index, in whatever way it is loaded. Entries are known by their number. */
export interface Source {
  /** How many entries there are. */
  count: number;
  rank: Rank;
  /** Resolves when these terms, and all that begin with these prefixes, can be ranked and listed. */
  ready: (terms: readonly string[], prefixes: readonly string[]) => Promise<void>;
  /** Resolves when all terms of a small index are at hand, so that the next question waits for nothing; of a large one, at once. */
  rest: () => Promise<void>;
  /** After `ready`. */
  postings: (term: string) => FieldPostings | undefined;
  /** The terms that begin so. After `ready`. */
  vocabulary: (prefix: string) => string[];
  /** Whether what is one word in these languages is one in an entry. */
  isIn: (id: number, languages: Languages) => boolean;
  /** A word that so many entries have that it says nothing. */
  isCommon: (term: string) => boolean;
  /** A prefix that too many terms begin with. */
  isClosed: (prefix: string) => boolean;
  /** The words with a first letter that a misspelt one may have been. */
  lexicon: (initial: string) => Promise<string[]>;
  cards: (ids: readonly number[]) => Promise<Card[]>;
  /** Rich text. */
  abstracts: (ids: readonly number[]) => Promise<string[]>;
  /** What filters ask of every entry. */
  facts: () => Promise<Facts>;
  start: Start;
}

/** Where one may begin who does not know what to ask. */
export interface Start {
  /** The latest talks. */
  recent: number[];
  /** The largest series. */
  series: number[];
  /** The largest topics. */
  topics: number[];
  /** Of talks, newest first. */
  years: string[];
}

/** A word as it was typed, and as the index spells it. */
export interface Correction {
  typed: string;
  meant: string;
}

export interface Found {
  hits: Hit[];
  /** When too little has every word: what has most of them in its title or names. Comes after the hits and is not counted with them. */
  also: Hit[];
  /** When nothing matched as it was typed. */
  corrected: Correction[];
  /** Whether every word was met, as typed or in another form of it. */
  isCertain: boolean;
  /** Whether no entry has all of the words, and the hits are those that come closest. */
  isClosest: boolean;
  /** How many have the words and were not read for the phrase: of a phrase of frequent words, only the best are. */
  unread: number;
}

/** As many as a stage must leave before the next one is spared. */
const enough = 10;
const sameStemWeight = 0.6;
const fuzzyWeight = 0.45;
/** Alone, "NAS" is a word before it is the beginning of another: up to this length, what only begins so weighs less. */
const wholeWord = 3;
const beginningWeight = 0.25;

/** @param keep whether an entry is let through by what the visitor filters by. */
export async function find(
  question: Question,
  source: Source,
  keep: (id: number) => boolean = () => true,
): Promise<Found> {
  const asked = telling(required(question), source);
  if (asked.length === 0)
    return { hits: [], also: [], corrected: [], isCertain: false, isClosest: false, unread: 0 };
  const groups = asked.map(({ term }, index): Group => {
    const isLast = question.isOpen && index === asked.length - 1 && question.words.at(-1) === asked[index];
    return { term, alternatives: [], isPrefix: isLast && term.length >= 2 && !source.isClosed(term) };
  });
  const open = groups.flatMap(({ term, isPrefix }) => (isPrefix ? [term] : []));
  await source.ready(
    groups.map(({ term }) => term),
    open,
  );

  /** In the order of the stages; the first hold every word as it was typed. */
  const hits = new Map<number, Hit>();
  /** What has been looked at and left out, and what will not be looked at: no later stage asks for it again. */
  const rejected = new Set<number>();
  const unread = new Set<number>();
  const accept = async (found: Hit[]) => {
    const asked = found.filter(({ id }) => !rejected.has(id) && !unread.has(id));
    const accept = await accepted(asked, question, source);
    const kept = new Set(accept.hits.map(({ id }) => id));
    for (const id of accept.unread) unread.add(id);
    for (const { id } of asked) if (!kept.has(id) && !unread.has(id)) rejected.add(id);
    return accept.hits;
  };
  const append = async (stage: Group[], combineWith: 'AND' | 'OR' = 'AND') => {
    const found = source.rank(stage, combineWith).filter(({ id }) => keep(id));
    // What has the words in its abstract may have other forms of them in its title.
    for (const hit of found) if (hit.isNamed && hits.get(hit.id)?.isNamed === false) hits.set(hit.id, hit);
    for (const hit of await accept(found.filter(({ id }) => !hits.has(id)))) hits.set(hit.id, hit);
  };
  /** Only what has been loaded for the hits is asked, so that it costs no byte. */
  const also = async (stage: Group[]) => {
    if (stage.length < 2 || hits.size === 0 || hits.size >= enough) return [];
    const isNew = (id: number) => keep(id) && !hits.has(id);
    return (await accept(withSomeWords(stage, source, isNew, enough))).slice(0, enough - hits.size);
  };
  await append(groups);
  const [alone] = groups.length === 1 ? groups : [];
  if (alone?.isPrefix && alone.term.length <= wholeWord && source.postings(alone.term))
    for (const hit of hits.values())
      if (!hit.terms.includes(alone.term)) hits.set(hit.id, { ...hit, score: hit.score * beginningWeight });
  const exact = hits.size;
  const ordered = (read: Group[]) => inOrder([...hits.values()], exact, question, read, source);
  for (const stage of await joined(groups, asked, source, hits.size < enough)) await append(stage);
  const forms = hits.size < enough ? await withForms(groups, source) : groups;
  if (hits.size < enough) await append(forms);
  if (hits.size < enough && ![...hits.values()].some(({ isNamed }) => isNamed))
    for (const hit of await accept(await byInitials(groups, source, keep))) hits.set(hit.id, hit);
  // A word that no entry has may be a form of another one only by chance: "guarantes" of "guaranteed".
  const isMet = () =>
    !groups.some((group) => isUnknown(group, source)) || [...hits.values()].some(({ isNamed }) => isNamed);
  if (hits.size > 0 && isMet())
    return {
      hits: await ordered(forms),
      also: await also(forms),
      corrected: [],
      isCertain: true,
      isClosest: false,
      unread: unread.size,
    };

  const { stages, corrected } = await respelt(groups, source);
  const before = hits.size;
  for (const stage of stages) if (hits.size === before) await append(stage);
  const read = stages.at(-1) ?? forms;
  const others = await also(read);
  const isClosest = hits.size === 0;
  if (isClosest) await append(tellingApart(read, source), 'OR');
  const inTheEnd = (await ordered(read)).slice(0, isClosest ? best : undefined);
  return {
    hits: inTheEnd,
    also: others,
    corrected: inTheEnd[0] ? asFound(corrected, read, inTheEnd[0], before === 0) : [],
    isCertain: false,
    isClosest: isClosest && inTheEnd.length > 0,
    unread: unread.size,
  };
}

/** Of several spellings, the one that the first hit has; where it has none, the likeliest if it was found by spelling at all. */
function asFound(
  corrected: readonly Correction[],
  read: readonly Group[],
  first: Hit,
  isBySpelling: boolean,
): Correction[] {
  return corrected.flatMap(({ typed, meant }) => {
    const spelt = read.find(({ term }) => term === typed)?.alternatives ?? [];
    const found = spelt.find(
      ({ term, languages }) => languages === everyLanguage && first.terms.includes(term),
    );
    return found || isBySpelling ? [{ typed, meant: found?.term ?? meant }] : [];
  });
}

/** Words of the index that begin like those of a question, or are forms of them: what else one could ask for. */
export async function relatedWords(question: Question, source: Source): Promise<string[]> {
  const found = await Promise.all(
    required(question).map(async ({ term }) => {
      const beginning = term.slice(0, Math.max(3, Math.ceil(term.length * 0.6)));
      const known = await source.lexicon(term.slice(0, 1));
      return known
        .filter((word) => word !== term && (word.startsWith(beginning) || isFormOf(word, term)))
        .slice(0, 4);
    }),
  );
  return [...new Set(found.flat())].slice(0, 8);
}

/** Words that tell entries apart; all of them when none does. */
function telling(words: Word[], source: Source): Word[] {
  const rare = words.filter(({ term }) => !source.isCommon(term));
  return rare.length > 0 ? rare : words;
}

/** Where any word will do, without those that stand in every fourth entry, unless all do. */
function tellingApart(groups: Group[], source: Source): Group[] {
  const rare = groups.filter((group) => entriesOf(group, source) <= source.count / 4);
  return rare.length > 0 ? rare : groups;
}

/** How often a word is met, as it was typed. */
function entriesOf({ term }: Group, source: Source): number {
  return (source.postings(term) ?? []).reduce((sum, posting) => sum + (posting?.ids.length ?? 0), 0);
}

/** "mean field" also as "meanfield": a pair that was typed with a hyphen always, another while there is too little. */
async function joined(
  groups: Group[],
  words: Word[],
  source: Source,
  isTooLittle: boolean,
): Promise<Group[][]> {
  const stages: Group[][] = [];
  for (const [index, first] of groups.entries()) {
    const second = groups[index + 1];
    if (!second) continue;
    const term = first.term + second.term;
    if (!words[index]?.isJoined && !isTooLittle) continue;
    await source.ready([term], []);
    const isKnown = source.postings(term) !== undefined;
    const goesOn = second.isPrefix && !source.isClosed(term) && source.vocabulary(term).length > 0;
    if (isKnown || goesOn) stages.push(groups.toSpliced(index, 2, { ...second, term, isPrefix: goesOn }));
  }
  return stages;
}

/** Each word also in its other forms. */
async function withForms(groups: Group[], source: Source): Promise<Group[]> {
  const roots = groups.map(({ term }) => {
    const stem = root(term);
    return source.isClosed(stem) ? term : stem;
  });
  const open = roots.filter((stem) => !source.isClosed(stem));
  await source.ready([], open);
  return groups.map((group, index) => ({
    ...group,
    alternatives: (open.includes(roots[index] ?? '') ? source.vocabulary(roots[index] ?? '') : [])
      .map((term) => ({ term, weight: sameStemWeight, languages: formLanguages(term, group.term) }))
      .filter(({ term, languages }) => term !== group.term && languages !== 0),
  }));
}

/** A given name also as its initial: "Martin Bays" for "M Bays", in one person's name. What no entry has is shortened, or one word after the other. */
async function byInitials(groups: Group[], source: Source, keep: (id: number) => boolean): Promise<Hit[]> {
  const people = fields.indexOf('people');
  const unknown = groups.filter(({ term }) => !source.postings(term));
  if (groups.length < 2 || groups.length > 3 || unknown.length === groups.length) return [];
  const isName = (group: Group) => source.postings(group.term)?.[people] !== undefined;
  const given = unknown.length > 0 ? [unknown] : groups.every(isName) ? groups.map((group) => [group]) : [];
  const names = given.filter((shortened) =>
    groups.every((group) => shortened.includes(group) || isName(group)),
  );
  await source.ready(
    names.flat().map(({ term }) => term.slice(0, 1)),
    [],
  );
  const found = await Promise.all(names.map((shortened) => inOneName(groups, shortened, source, keep)));
  return found.flat();
}

/** What has every word in the name of one person, these words as initials. */
async function inOneName(
  groups: readonly Group[],
  initials: readonly Group[],
  source: Source,
  keep: (id: number) => boolean,
): Promise<Hit[]> {
  const read = groups.map((group) =>
    initials.includes(group) ? { ...group, term: group.term.slice(0, 1), isPrefix: false } : group,
  );
  const hits = source
    .rank(read, 'AND')
    .filter(({ id, isNamed }) => isNamed && keep(id))
    .slice(0, best);
  const heads = await headsOf(hits, source);
  return hits.filter((_, index) =>
    heads[index]?.slice(1).some((name) => read.every(({ term }) => name.includes(term))),
  );
}

/** The question as it may have been meant: in two words, or in words that the index knows. */
async function respelt(
  groups: Group[],
  source: Source,
): Promise<{ stages: Group[][]; corrected: Correction[] }> {
  const doubtful = inDoubt(groups, source);
  const stages: Group[][] = [];
  const corrected: Correction[] = [];
  const read = await Promise.all(
    groups.map(async (group): Promise<Group> => {
      if (!doubtful.has(group)) return group;
      const known = await source.lexicon(group.term.slice(0, 1));
      for (const [left, right] of await halves(group.term, known, source))
        stages.push(
          groups.flatMap((other) =>
            other === group
              ? [left, right].map((term): Group => ({ term, alternatives: [], isPrefix: false }))
              : [other],
          ),
        );
      // Another form of a word that is known is no other spelling of it.
      const isKnown = source.postings(group.term) !== undefined;
      const close = spellings(group.term, known).filter(
        ({ term }) => !isKnown || !isFormOf(term, group.term),
      );
      const nearest =
        close.length > 0 || isKnown
          ? close
          : spellings(group.term, await beginningOtherwise(group.term, source));
      await source.ready(
        nearest.map(({ term }) => term),
        [],
      );
      const [best] = nearest;
      if (best) corrected.push({ typed: group.term, meant: best.term });
      return {
        ...group,
        alternatives: nearest.map(({ term, distance }) => ({
          term,
          weight: (fuzzyWeight * term.length) / (term.length + distance),
          languages: everyLanguage,
        })),
      };
    }),
  );
  return { stages: [...stages, read, await withFormsToo(read, source)], corrected };
}

/** The known words with another first letter. */
async function beginningOtherwise(term: string, source: Source): Promise<string[]> {
  return (await Promise.all(otherInitials(term).map(source.lexicon))).flat();
}

/** Words that no entry has; when all are known, the rarest: it may be somebody's misprint. */
function inDoubt(groups: readonly Group[], source: Source): Set<Group> {
  const isLong = ({ term }: Group) => term.length >= 4;
  const unknown = groups.filter((group) => isUnknown(group, source));
  if (unknown.length > 0) return new Set(unknown.filter(isLong));
  const [rarest] = groups.filter(isLong).toSorted((a, b) => entriesOf(a, source) - entriesOf(b, source));
  return new Set(rarest ? [rarest] : []);
}

function isUnknown({ term, isPrefix }: Group, source: Source): boolean {
  return !source.postings(term) && !(isPrefix && source.vocabulary(term).length > 0);
}

async function withFormsToo(groups: Group[], source: Source): Promise<Group[]> {
  const forms = await withForms(groups, source);
  return groups.map((group, index) => ({
    ...group,
    alternatives: [...group.alternatives, ...(forms[index]?.alternatives ?? [])],
  }));
}

/** The two words that an unknown one is made of. */
async function halves(term: string, known: readonly string[], source: Source): Promise<[string, string][]> {
  const pairs = known
    .filter((left) => left.length >= 3 && term.length - left.length >= 3 && term.startsWith(left))
    .map((left): [string, string] => [left, term.slice(left.length)]);
  await source.ready(pairs.flat(), []);
  return pairs.filter(([, right]) => source.postings(right) !== undefined);
}

/** Entries with the words of a phrase that are read for it: more would be more bytes than anybody waits for. */
const readAtMost = 100;

/** Those that hold every phrase and nothing that is excluded; and which were not read for it and are left out. */
export async function accepted(
  hits: readonly Hit[],
  { phrases, excluded }: Question,
  source: Source,
): Promise<{ hits: Hit[]; unread: number[] }> {
  if (phrases.length === 0 && excluded.length === 0) return { hits: [...hits], unread: [] };
  const holders = await Promise.all(excluded.map((terms) => entriesWith(terms, source)));
  /** What has all words of an excluded phrase may have them apart. */
  const inDoubt = (id: number) =>
    holders.some((holder, index) => (excluded[index]?.length ?? 0) > 1 && holder.has(id));
  const isExcluded = (id: number) =>
    holders.some((holder, index) => excluded[index]?.length === 1 && holder.has(id));
  const left = hits.filter(({ id }) => !isExcluded(id));
  const toRead = left.filter(({ id }) => phrases.length > 0 || inDoubt(id));
  const read = toRead.slice(0, readAtMost);
  const texts = await textsOf(read, source);
  const holds = new Set(
    read.flatMap(({ id }, index) => {
      const text = ` ${(texts[index] ?? []).map((terms) => terms.join(' ')).join(' \n ')} `;
      const has = (phrase: string[]) => text.includes(` ${phrase.join(' ')} `);
      return phrases.every(has) && !excluded.some(has) ? [id] : [];
    }),
  );
  const isRead = new Set(toRead.map(({ id }) => id));
  return {
    hits: left.filter(({ id }) => !isRead.has(id) || holds.has(id)),
    unread: toRead.slice(readAtMost).map(({ id }) => id),
  };
}

/** The numbers of the entries that have all of these terms, wherever. */
async function entriesWith(terms: readonly string[], source: Source): Promise<ReadonlySet<number>> {
  await source.ready(terms, []);
  const [first = new Set<number>(), ...others] = terms.map(
    (term) => new Set((source.postings(term) ?? []).flatMap((posting) => [...(posting?.ids ?? [])])),
  );
  return new Set([...first].filter((id) => others.every((other) => other.has(id))));
}
