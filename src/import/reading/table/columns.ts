/** What the columns of a table hold: told by their headers, or by what stands in their cells. */

import type { FieldName } from '../../languages/language.ts';
import { fieldNamed } from '../../languages/languages.ts';
import { yearIn } from '../dates/years.ts';
import { wordsIn } from '../words.ts';
import type { PartedLine } from './cells.ts';
import type { ColumnFacts } from './column-facts.ts';
import { isWhenLike } from './texts.ts';

/** What a column is read as. "people and title": "Mira Okafor (Ulm): Tilings, again". */
export const columnUses = [
  'date',
  'start',
  'end',
  'people',
  'people and title',
  'title and people',
  'authors',
  'affiliation',
  'title',
  'abstract',
  'place',
  'event',
  'series',
  'status',
  'host',
  'bio',
  'journal',
  'volume',
  'issue',
  'pages',
  'year',
  'doi',
  'link',
  'paper',
  'video',
  'slides',
  'note',
  'other',
] as const;
export type ColumnUse = (typeof columnUses)[number];

/** Where a label holds words of several fields, the first of these is meant: "Speaker photo", "Host's affiliation". */
const precedence: readonly FieldName[] = [
  ...(['note', 'host', 'bio', 'video', 'slides', 'paper', 'title', 'people', 'authors'] as const),
  ...(['affiliation', 'date', 'start', 'end', 'location', 'abstract', 'journal', 'year'] as const),
  ...(['pages', 'doi', 'link', 'status', 'series', 'event', 'volume', 'issue'] as const),
];
const parters = /[/(),;&+|:–—-]| (?:and|und|et|y|e|en|with|avec|mit|con|com) /u;
const maxHeader = 48;

/** The use that a header names; `undefined` where it is not known. */
export function useNamed(header: string): ColumnUse | undefined {
  const whole = fieldNamed(header);
  if (whole) return useOf(whole);
  const parts = header
    .toLowerCase()
    .split(parters)
    .map((part) => part.trim());
  const fields = new Set(parts.flatMap((part) => fieldNamed(part) ?? []));
  const hasWho = fields.has('people') || fields.has('authors');
  if (hasWho && fields.has('title'))
    return parts.findIndex((part) => fieldNamed(part) === 'title') >
      parts.findIndex((part) => fieldNamed(part) === 'people')
      ? 'people and title'
      : 'title and people';
  const byPart = (['title', 'people', 'date', 'authors'] as const).find((name) => fields.has(name));
  if (byPart) return useOf(byPart);
  const named = new Set([...fields, ...wordsIn(header).flatMap((word) => fieldNamed(word) ?? [])]);
  const field = precedence.find((name) => named.has(name));
  if (field) return useOf(field);
  return yearIn(header) && header.length < 30 ? 'date' : undefined;
}

function useOf(field: FieldName): ColumnUse {
  if (field === 'location') return 'place';
  if (field === 'id' || field === 'kind' || field === 'timezone') return 'other';
  return field;
}

/** The fields that parts of a label name: "Speaker / Institution". */
function partsNamed(header: string): FieldName[] {
  return header.split(parters).flatMap((part) => fieldNamed(part.trim()) ?? []);
}

/** The uses that the cells of a line name, where the line can be a header; `undefined` where it cannot. */
export function headerUses(parts: readonly string[]): (ColumnUse | undefined)[] | undefined {
  const filled = parts.filter((part) => part !== '');
  // "Host: Brandt" is a cell.
  const isCell = (part: string) => part.length > maxHeader || /:\s*\S/.test(part);
  if (filled.length < 2 || filled.some(isCell)) return undefined;
  const uses = parts.map((part) => (part === '' ? undefined : useNamed(part)));
  const known = new Set(uses.filter((use) => use !== undefined));
  const named = uses.filter(Boolean).length;
  // "University of Oslo | Paper that folds": words of headers inside of cells.
  const whole = filled.filter((part) => fieldNamed(part) ?? partsNamed(part).length > 0).length;
  const isHeader = known.size >= 2 && whole >= 1 && whole * 2 >= named && named * 2 >= filled.length;
  // A row may hold such words, too; its cells would say when.
  return isHeader && !filled.some((part) => /\d/.test(part) && isWhenLike(part) && !yearIn(part))
    ? uses
    : undefined;
}

/** What a header's line says in each cell, as one text: layouts name tables by it. */
export function headerText(parts: readonly string[]): string {
  return parts
    .join(' | ')
    .replace(/(?<! \| )(?: \| )+$/, '')
    .trim();
}

/** Completes the uses of columns by what stands in them. Columns that nothing fits are "other". */
export function usesByContent(
  known: readonly (ColumnUse | undefined)[],
  facts: readonly ColumnFacts[],
): ColumnUse[] {
  const uses = [...known];
  const has = (...wanted: ColumnUse[]) => uses.some((use) => use !== undefined && wanted.includes(use));
  const best = (score: (fact: ColumnFacts) => number, least: number): number => {
    let [found, most] = [-1, least];
    for (const [at, fact] of facts.entries()) {
      if (uses[at] !== undefined || fact.count === 0) continue;
      const value = score(fact);
      if (value > most) [found, most] = [at, value];
    }
    return found;
  };
  const take = (use: ColumnUse, score: (fact: ColumnFacts) => number, least: number) => {
    const at = best(score, least);
    if (at >= 0) uses[at] = use;
  };
  if (!has('date')) take('date', ({ dated }) => dated, 0.5);
  if (!has('start')) take('start', ({ when, dated }) => when - dated, 0.5);
  if (!has('people', 'authors', 'people and title', 'title and people'))
    take('people', ({ people, distinct }) => people * (0.5 + distinct / 2), 0.35);
  if (!has('title', 'people and title', 'title and people')) {
    // A column whose header names a field that pages also call a talk by: "Seminar", "Presentation".
    const instead = uses.findIndex(
      (use, at) =>
        use !== undefined &&
        ['series', 'event', 'slides', 'paper', 'note'].includes(use) &&
        isTitles(facts[at]),
    );
    if (best(titleScore, 0) >= 0) take('title', titleScore, 0);
    else if (instead >= 0) uses[instead] = 'title';
  }
  if (!has('people', 'authors', 'people and title', 'title and people')) {
    const at = uses.indexOf('title');
    const { together = 0, people: named = 0, lines: tall = 0 } = facts[at] ?? {};
    // "What": a cell of several lines that begins with a name.
    if (together >= 0.6 || (named >= 0.4 && tall >= 2)) uses[at] = 'people and title';
  }
  const peopleAt = uses.indexOf('people');
  const isAllElse = facts.every(({ count }, at) => count === 0 || at === peopleAt || known[at] !== undefined);
  // "When | What": a cell of several lines that begins with a name holds more than that.
  if (!has('title') && peopleAt >= 0 && !known[peopleAt] && isAllElse && (facts[peopleAt]?.lines ?? 0) >= 2)
    uses[peopleAt] = 'people and title';
  if (!has('people', 'authors', 'title', 'people and title', 'title and people')) {
    // "Date | Description": the name stands above all else in the cell.
    const at = uses.findIndex(
      (use, index) =>
        ['abstract', 'note', 'event', 'other', undefined].includes(use) && (facts[index]?.people ?? 0) >= 0.4,
    );
    if (at >= 0) uses[at] = 'people and title';
  }
  const placeAt = uses.indexOf('place');
  const fact = facts[placeAt];
  // "Ort" may say where a speaker comes from.
  if (fact && !has('affiliation') && fact.place < 0.25 && fact.affiliation >= 0.3 && fact.distinct >= 0.7)
    uses[placeAt] = 'affiliation';
  if (!has('place')) take('place', ({ place }) => place, 0.5);
  if (!has('affiliation') && has('people', 'authors'))
    take('affiliation', ({ affiliation }) => affiliation, 0.5);
  if (!has('abstract') && has('title')) take('abstract', ({ prose, words }) => (prose > 0.6 ? words : 0), 25);
  if (!has('link')) take('link', ({ address }) => address, 0.5);
  return uses.map((use) => use ?? 'other');
}

function isTitles(fact: ColumnFacts | undefined): boolean {
  return fact !== undefined && fact.count > 0 && titleScore(fact) > 0;
}

function titleScore({
  words,
  when,
  people,
  place,
  address,
  prose,
  distinct,
  affiliation,
}: ColumnFacts): number {
  if (when > 0.4 || people > 0.6 || address > 0.4 || place > 0.6 || affiliation > 0.6 || distinct < 0.5)
    return 0;
  return words >= 2.2 ? Math.min(words, 12) * (1 - prose * 0.5) : 0;
}

/** Header lines among the lines of a page. */
export function findHeaders(
  lines: readonly PartedLine[],
): { index: number; uses: (ColumnUse | undefined)[] }[] {
  return lines.flatMap((line) => {
    const uses = line.parts.length > 1 ? headerUses(line.parts) : undefined;
    return uses ? [{ index: line.index, uses }] : [];
  });
}
