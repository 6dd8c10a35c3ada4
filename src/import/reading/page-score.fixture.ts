/** Scores what is read on a page against what a careful reader reads. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { noMemory } from '../../content/lock.ts';
import type { Example } from '../../model/schema.ts';
import { readDump } from '../dump.ts';
import { importContent } from '../pipeline.ts';

interface TruePerson {
  name: string;
  affiliation?: string;
}

/** An entry as the page says it. Fields that the page does not say are left out. */
export interface TrueEntry {
  kind?: 'talk' | 'paper';
  duplicate?: boolean;
  title?: string;
  tba?: boolean;
  speakers?: (TruePerson | string)[];
  authors?: (TruePerson | string)[];
  date?: string;
  date_inferred?: string;
  start?: string;
  end?: string;
  place?: string;
  abstract_begins?: string;
  abstract_ends?: string;
  also_belongs?: unknown;
  pages?: string;
  status?: string;
  doi?: string;
  year?: string | number;
  from_head?: string[];
  [also: string]: unknown;
}

export interface Truth {
  family: string;
  entries: TrueEntry[];
}

interface ReadEntry {
  kind: 'talk' | 'paper';
  fields: Record<string, unknown>;
  body: string;
  from: number;
  to: number;
}

export interface ReadPage {
  reader: string | undefined;
  entries: ReadEntry[];
  noticed: Set<number>;
}

/** Reads a page as the import does when its proposal is accepted. */
export function readPage(name: string, text: string, examples: readonly Example[] = []): ReadPage {
  const dump = readDump(name, Buffer.from(text));
  const source = { dump: name, line: 1, ...(examples.length > 0 && { examples: [...examples] }) };
  const { entries, notices, accepted } = importContent({
    timezone: 'Europe/London',
    dumps: [dump],
    unreadable: [],
    sources: new Map([[name, source]]),
    people: [],
    entryRules: {},
    stored: [],
    memory: noMemory,
    options: { today: '2026-01-01', startsOver: false, restores: () => false },
    accepts: () => true,
  });
  return {
    reader: accepted.get(name)?.reader,
    entries: entries.map(({ kind, fields, body }) => {
      const [from, to] = (fields.origin?.[0]?.lines ?? '0').split('-').map(Number);
      return { kind, fields: fields as Record<string, unknown>, body, from: from ?? 0, to: to ?? from ?? 0 };
    }),
    noticed: new Set(notices.map(({ line }) => line)),
  };
}

/** Two entries whose texts stand on the page, for `--examples`. */
export function examplesOf(truth: readonly TrueEntry[], text: string): Example[] {
  if (truth.length <= 2) return [];
  const page = fold(text);
  const isPrinted = (value: string | undefined) => !value || page.includes(fold(value));
  const count = (entry: TrueEntry) =>
    ['title', 'speakers', 'authors', 'place', 'date'].filter((key) => isFilled(entry[key])).length;
  return truth
    .filter(
      (one) => one.title && isPrinted(one.title) && people(one).every(isPrinted) && isPrinted(one.place),
    )
    .sort((a, b) => count(b) - count(a))
    .slice(0, 2)
    .map((one) => ({
      ...(one.title && { title: one.title }),
      ...(people(one).length > 0 && { [one.kind === 'paper' ? 'authors' : 'speakers']: people(one) }),
      ...(one.place && { location: one.place }),
      ...(one.date && { date: one.date }),
    }));
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
}

interface FieldScore {
  field: string;
  isRight: boolean;
  isStated: boolean;
  isCounted: boolean;
}

/** What a reading of one page is worth. */
export interface PageScore {
  isRight: boolean;
  isUsable: boolean;
  entries: number;
  found: number;
  fields: number;
  right: number;
  stated: number;
  wrong: number;
  silent: number;
  invented: number;
  made: number;
  differences: string[];
  line(name: string, family: string, reader: string | undefined): string;
}

export function pageScore(
  truth: readonly TrueEntry[],
  page: ReadPage,
  examples: readonly Example[],
): PageScore {
  const { pairs: all, extra } = matched(truth, page.entries);
  const pairs = all.filter(([one]) => !examples.some(({ title }) => title === one.title));
  const isNoticed = ({ from, to }: ReadEntry) => [...page.noticed].some((line) => line >= from && line <= to);
  const score = {
    entries: pairs.length,
    found: 0,
    fields: 0,
    right: 0,
    stated: 0,
    wrong: 0,
    silent: 0,
    invented: extra.length,
    made: 0,
  };
  const differences: string[] = [];
  for (const [one, got] of pairs) {
    const label = (one.title ?? people(one)[0] ?? '').slice(0, 50);
    if (got) score.found += 1;
    else differences.push(`missing: ${label}`);
    for (const { field, isRight, isStated, isCounted } of fieldScores(one, got)) {
      score.fields += isCounted ? 1 : 0;
      score.right += got && isRight && isCounted ? 1 : 0;
      if (!got) continue;
      score.stated += isStated ? 1 : 0;
      if (!isRight && (isStated || isCounted))
        differences.push(
          `${got.from}-${got.to} ${label}: ${field} ${isStated ? `is ${shown(got, field)}` : 'is missing'}, ${JSON.stringify(wanted(one, field))} expected${isStated && !isNoticed(got) ? ' (silent)' : ''}`,
        );
      if (isStated && !isRight) {
        score.wrong += 1;
        score.silent += isNoticed(got) ? 0 : 1;
      }
    }
  }
  for (const got of extra) {
    differences.push(
      `invented: ${got.from}-${got.to} ${shown(got, 'title')} by ${shown(got, 'people')} ${shown(got, 'date')}`,
    );
    score.silent += isNoticed(got) ? 0 : 1;
  }
  score.made = score.found + extra.length;
  const recall = score.found / Math.max(pairs.length, 1);
  const accuracy = score.right / Math.max(score.fields, 1);
  const bad = Math.max(extra.length / Math.max(score.made, 1), score.wrong / Math.max(score.stated, 1));
  const isRight = recall >= 0.9 && accuracy >= 0.9 && bad <= 0.1;
  const isUsable = recall >= 0.8 && accuracy >= 0.7 && bad <= 0.25;
  return {
    ...score,
    isRight,
    isUsable,
    differences,
    line: (name, family, reader) =>
      `${name.padEnd(34).slice(0, 34)} ${isRight ? '+' : isUsable ? '~' : '-'} ${family.padEnd(2)} ${(reader ?? 'none').padEnd(10)} ${score.found}/${score.entries} entries, ${score.right}/${score.fields} fields right, ${score.wrong} wrong (${score.silent} silent), ${score.invented} invented`,
  };
}

/** What readings of many pages are worth; shares are of 1. */
export interface Totals {
  pages: number;
  right: number;
  usable: number;
  entries: number;
  found: number;
  /** The share of entries that no page prints. */
  invented: number;
  fields: number;
  /** Fields that are right. */
  fieldsRight: number;
  /** The share of the stated fields that are wrong without a notice. */
  silent: number;
}

export function totalsOf(scores: readonly PageScore[]): Totals {
  const sum = (key: 'entries' | 'found' | 'fields' | 'right' | 'stated' | 'silent' | 'invented' | 'made') =>
    scores.reduce((all, score) => all + score[key], 0);
  const share = (count: number, of: number) => count / Math.max(of, 1);
  return {
    pages: scores.length,
    right: share(scores.filter(({ isRight }) => isRight).length, scores.length),
    usable: share(scores.filter(({ isUsable }) => isUsable).length, scores.length),
    entries: sum('entries'),
    found: sum('found'),
    invented: share(sum('invented'), sum('made')),
    fields: sum('fields'),
    fieldsRight: sum('right'),
    silent: share(sum('silent'), sum('stated')),
  };
}

/** The pages of a folder, `NN.txt` with their truth in `NN.json`, read and scored one by one. */
export function scorePages(
  folder: string,
  { withExamples = false, only = '' }: { withExamples?: boolean; only?: string } = {},
): { name: string; family: string; reader: string | undefined; score: PageScore }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && name.includes(only))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const truth = JSON.parse(
        readFileSync(path.join(folder, name.replace(/txt$/, 'json')), 'utf8'),
      ) as Truth;
      const entries = truth.entries.filter(({ duplicate }) => !duplicate);
      const examples = withExamples ? examplesOf(entries, text) : [];
      const page = readPage(name, text, examples);
      return { name, family: truth.family, reader: page.reader, score: pageScore(entries, page, examples) };
    });
}

function matched(truth: readonly TrueEntry[], got: readonly ReadEntry[]) {
  const ranked = truth
    .flatMap((one, i) => got.map((entry, j) => ({ score: alike(one, entry), i, j })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const byTruth = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of ranked) {
    if (byTruth.has(i) || taken.has(j)) continue;
    byTruth.set(i, j);
    taken.add(j);
  }
  return {
    pairs: truth.map((one, i) => [one, got[byTruth.get(i) ?? -1]] as const),
    extra: got.filter((_, j) => !taken.has(j)),
  };
}

function alike(one: TrueEntry, got: ReadEntry): number {
  if ((one.kind ?? 'talk') !== got.kind) return 0;
  const title = text(got, 'title');
  let score = 0;
  if (one.title && title && (fold(title) === fold(one.title) || isNear(title, one.title))) score += 3;
  const [a, b] = [people(one)[0], peopleOf(got)[0]?.name];
  if (a && b && fold(a) === fold(b)) score += 2;
  if (one.date && text(got, 'date') === one.date) score += 1;
  return score >= 2 ? score : 0;
}

function fieldScores(one: TrueEntry, got: ReadEntry | undefined): FieldScore[] {
  const scores: FieldScore[] = [];
  const optional = new Set(one.from_head ?? []);
  const put = (field: string, want: unknown, have: unknown, isSame: boolean) => {
    if (isFilled(want) && want !== false)
      scores.push({
        field,
        isRight: isFilled(have) && isSame,
        isStated: isFilled(have),
        isCounted: isFilled(have) || !optional.has(field),
      });
    else if (isFilled(have)) scores.push({ field, isRight: false, isStated: true, isCounted: false });
  };
  const value = (name: string) => (got ? text(got, name) : undefined);
  put('title', one.title, one.title ? value('title') : undefined, fold(value('title')) === fold(one.title));
  const names = got ? peopleOf(got).map(({ name }) => name) : [];
  put('people', people(one), names, sameList(people(one), names));
  const affiliations = (of: readonly (TruePerson | string)[]) =>
    of.flatMap((person) => (typeof person === 'string' ? [] : (person.affiliation ?? [])));
  const [wantedPlaces, places] = [
    affiliations(one.speakers ?? []),
    got?.kind === 'talk' ? affiliations(peopleOf(got)) : [],
  ];
  put('affiliation', wantedPlaces, places, sameList(wantedPlaces, places));
  const isInferred = !one.date && one.date_inferred !== undefined && value('date') === one.date_inferred;
  const isDateExpected = one.date !== undefined || (got?.kind === 'talk' && !one.year);
  if (!isInferred)
    put('date', one.date, isDateExpected ? value('date') : undefined, value('date') === one.date);
  for (const field of ['start', 'end']) {
    if (!one[field] && (one[`${field}_as_printed`] || one[`${field}_also`])) continue;
    const also = [one[`${field}_also`] ?? []].flat() as string[];
    put(field, one[field], value(field), value(field) === one[field] || also.includes(value(field) ?? ''));
  }
  const [place, location] = [one.place, value('location')];
  const isInside = fold(location).includes(fold(place)) && fold(location).length <= 1.5 * fold(place).length;
  put('place', place, location, isNear(location, place) || isInside);
  const body = fold(got?.body);
  if (one.abstract_begins) {
    const at = body.indexOf(fold(one.abstract_begins));
    put('abstract begins', true, body, at >= 0 && at <= 20);
    const end = fold(one.abstract_ends);
    if (one.abstract_ends)
      put(
        'abstract ends',
        true,
        body,
        body.endsWith(end) || (Boolean(one.also_belongs) && body.includes(end)),
      );
  }
  for (const field of ['pages', 'status'])
    if (one[field]) put(field, one[field], value(field), fold(String(one[field])) === fold(value(field)));
  const links = JSON.stringify(got?.fields['links'] ?? '');
  if (one.doi) put('doi', one.doi, got?.fields['links'], fold(links).includes(fold(one.doi)));
  if (one.year && !one.date)
    put('year', one.year, value('date'), (value('date') ?? '').startsWith(String(one.year)));
  return scores;
}

function wanted(one: TrueEntry, field: string): unknown {
  if (field === 'people') return people(one);
  if (field === 'affiliation')
    return (one.speakers ?? []).map((person) => (typeof person === 'string' ? '' : person.affiliation));
  if (field === 'abstract begins') return one.abstract_begins;
  if (field === 'abstract ends') return one.abstract_ends;
  return one[field];
}

function shown(got: ReadEntry, field: string): string {
  if (field === 'people') return JSON.stringify(peopleOf(got).map(({ name }) => name));
  if (field === 'affiliation') return JSON.stringify(peopleOf(got).map(({ affiliation }) => affiliation));
  if (field === 'abstract begins') return JSON.stringify(got.body.slice(0, 60));
  if (field === 'abstract ends') return JSON.stringify(got.body.slice(-60));
  return JSON.stringify(got.fields[{ place: 'location', year: 'date', doi: 'links' }[field] ?? field]);
}

function people(one: TrueEntry): string[] {
  const listed = one.speakers?.length ? one.speakers : (one.authors ?? []);
  return listed.map((person) => (typeof person === 'string' ? person : person.name));
}

function peopleOf({ fields }: ReadEntry): TruePerson[] {
  return (fields['speakers'] ?? fields['authors'] ?? []) as TruePerson[];
}

function text({ fields }: ReadEntry, name: string): string | undefined {
  const value = fields[name];
  return value === undefined ? undefined : String(value);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => fold(one) === fold(b[index]));
}

/** Case, accents, white space and marks do not count; some signs are as TeX names them. */
function fold(text: string | undefined): string {
  return (text ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('×', 'times')
    .replaceAll('·', 'cdot')
    .replaceAll('°', 'circ')
    .replaceAll('∘', 'circ')
    .replaceAll('∞', 'infty')
    .replaceAll('ℓ', 'ell')
    .replace(/\\(mathcal|mathrm|text|emph|em|left|right)\b/g, (_, name: string) =>
      ['mathcal', 'left', 'right', 'em'].includes(name) ? name : '',
    )
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isNear(a: string | undefined, b: string | undefined): boolean {
  const words = (text: string | undefined) =>
    new Set(
      (text ?? '')
        .split(/[^\p{L}\p{N}_]+/u)
        .map(fold)
        .filter(Boolean),
    );
  const [one, other] = [words(a), words(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared > 0 && shared / (one.size + other.size - shared) >= 0.8;
}
