/** Guesses how the labels of a page make records: which are labels, which opens a record, what stands above it. */

import type { Line } from '../../dump.ts';
import type { FieldName } from '../../languages/language.ts';
import { foldedWord } from '../../languages/languages.ts';
import { findDateOrder } from '../dates/date-order.ts';
import { findSaidOnce } from '../places/said-once.ts';
import { isChrome } from '../words.ts';
import { guessAfterName, guessBelow, isDayBelow, repeatedTexts } from './habits.ts';
import { headKindOf, numberedWord } from './head.ts';
import { isAloneAnywhere, type Labelled, labelsIn } from './label-line.ts';
import { type HeadKind, type LabelLayout, labelReaderName, type RecordField, tokensOf } from './layout.ts';

interface Occurrence {
  field: FieldName;
  index: number;
}

const openers: readonly RecordField[] = [
  'title',
  'people',
  'authors',
  'date',
  'start',
  'location',
  'series',
  'event',
];
const groupers: readonly RecordField[] = ['people', 'date', 'location', 'event', 'series'];
const core: readonly FieldName[] = ['title', 'people', 'authors', 'date'];

/** The layout of a page with labels; `undefined` when it has none that make entries. */
export function guessLayout(lines: readonly Line[]): LabelLayout | undefined {
  const labels = pageLabels(lines);
  const fields = new Set(Object.values(labels).flatMap((names) => names.split('+')));
  const layout: LabelLayout = { reader: labelReaderName, labels, opens: 'title' };
  const occurrences = tokensOf(lines, layout).flatMap(({ labels }, index) =>
    labels.flatMap(({ fields }) => fields.map((field) => ({ field, index }))),
  );
  const best = bestOpening(occurrences);
  if (!best) return undefined;
  layout.opens = best.opens;
  if (best.groups) layout.groups = best.groups;
  const first = best.groups ?? best.opens;
  const starts = occurrences.filter(({ field }) => field === first).map(({ index }) => index);
  const inner = occurrences.filter(({ field }) => field === best.opens).map(({ index }) => index);
  const repeated = repeatedTexts(lines, layout, inner.length);
  if (repeated.length > 0) layout.repeated = repeated;
  const above = commonHead(lines, inner, layout);
  if (above) layout.above = above;
  const numbered = numberedWord(lines, tokensOf(lines, layout), inner, layout);
  if (numbered) layout.numbered = numbered;
  if (!fields.has('title') && !fields.has('people') && above !== 'title') return undefined;
  const isTalk = ['people', 'start', 'location'].some((field) => fields.has(field)) || above === 'date';
  if (
    !isTalk &&
    (/keywords|subjects|primary area|journal/i.test(Object.keys(labels).join('|')) ||
      fields.has('authors') ||
      fields.has('doi'))
  )
    layout.kind = 'paper';
  const order = findDateOrder(lines.map(({ text }) => text));
  if (order) layout.dates = order;
  if (!fields.has('date') && above !== 'date') layout.days = isDayBelow(lines, layout) ? 'below' : 'headings';
  const saidOnce = findSaidOnce(lines.slice(0, starts[0] ?? 0));
  if (saidOnce.length > 0) layout.saidOnce = saidOnce;
  const below = guessBelow(lines, layout);
  if (below) layout.below = below;
  if (guessAfterName(lines, layout)) layout.afterName = 'affiliation';
  return layout;
}

/** The labels of a page, each with the field that it names. */
function pageLabels(lines: readonly Line[]): Record<string, string> {
  const counts = new Map<string, { label: Labelled; count: number }>();
  for (const line of lines)
    for (const label of labelsIn(line)) {
      if (!label.isMarked && label.value === '' && isChrome(label.label)) continue;
      const key = foldedWord(label.label);
      const seen = counts.get(key);
      if (!seen) counts.set(key, { label, count: 1 });
      else {
        seen.count += 1;
        seen.label.isMarked ||= label.isMarked;
      }
    }
  const all = [...counts.values()];
  // "Referentin" once, where "Referent" comes again.
  const ofField = new Map<string, number>();
  for (const { label, count } of all)
    if (isAlone(label)) ofField.set(label.fields[0] ?? '', (ofField.get(label.fields[0] ?? '') ?? 0) + count);
  const isStyle =
    [...ofField].filter(([field, count]) => count > 1 && isAloneAnywhere(field as FieldName)).length > 1;
  const kept = all.filter(({ label, count }) =>
    isAlone(label)
      ? isAloneAnywhere(label.fields[0] ?? 'note')
        ? isTrusted(label, isStyle ? (ofField.get(label.fields[0] ?? '') ?? 0) : count)
        : isStyle
      : isTrusted(label, count),
  );
  return Object.fromEntries(kept.map(({ label }) => [label.label, label.fields.join('+')]));
}

const isAlone = ({ isMarked, value }: Labelled) => !isMarked && value === '';

/** A label without a mark is one where it comes again; "Abstract" alone on its line always is. */
function isTrusted({ fields, isMarked, value }: Labelled, count: number): boolean {
  if (isMarked) return true;
  return fields[0] === 'abstract' || fields[0] === 'bio' || count > 1 || value !== '';
}

/** The opening that leaves the least irregular: fields twice in a record, or before the first one. */
function bestOpening(
  occurrences: readonly Occurrence[],
): { opens: RecordField; groups?: RecordField } | undefined {
  const count = (field: FieldName) => occurrences.filter((one) => one.field === field).length;
  const has = (field: FieldName) => count(field) > 0;
  // A room that is named once stands in the head of the page.
  const mayGroup = (field: FieldName) =>
    has(field) && (['people', 'date'].includes(field) || count(field) > 1);
  const candidates = openers
    .filter(has)
    .flatMap((opens) => [
      { opens, cost: costOf(occurrences, opens) },
      ...groupers
        .filter((groups) => groups !== opens && opens === 'title' && mayGroup(groups))
        .map((groups) => ({ opens, groups, cost: costOf(occurrences, opens, groups) + 0.6 })),
    ]);
  return candidates.sort((a, b) => a.cost - b.cost)[0];
}

function costOf(occurrences: readonly Occurrence[], opens: FieldName, groups?: FieldName): number {
  const records: FieldName[][] = [];
  let shared: FieldName[] = [];
  let isOpen = false;
  let cost = 0;
  let groupCount = 0;
  for (const { field } of occurrences) {
    if (field === groups) {
      // A group without a record is none.
      if (groupCount > 0 && !isOpen) cost += 1;
      groupCount += 1;
      shared = [field];
      isOpen = false;
    } else if (field === opens) {
      records.push([...shared, field]);
      isOpen = true;
    } else if (!isOpen) {
      if (groups && shared.length > 0) shared.push(field);
      else if (field !== 'host' && field !== 'note') cost += 1;
    } else {
      const record = records.at(-1) ?? [];
      if (record.includes(field) && record.at(-1) !== field) cost += core.includes(field) ? 1 : 0.5;
      record.push(field);
    }
  }
  for (const field of core) {
    const holding = records.filter((record) => record.includes(field)).length;
    if (holding * 2 > records.length) cost += (records.length - holding) * 0.5;
  }
  if (groups && records.length < groupCount * 1.15) cost += groupCount;
  return records.length === 0 ? Number.POSITIVE_INFINITY : cost;
}

/** What most records have above their first label. */
function commonHead(
  lines: readonly Line[],
  starts: readonly number[],
  layout: LabelLayout,
): HeadKind | undefined {
  const tokens = tokensOf(lines, layout);
  const kinds = starts.map((start) => headKindOf(lines, start, tokens));
  const fields = Object.values(layout.labels).join('+').split('+');
  for (const kind of ['title', 'date', 'title-only', 'people', 'event'] as const) {
    if (kind === 'title' && (fields.includes('title') || fields.includes('people'))) continue;
    if (kind === 'title-only' && (fields.includes('title') || !fields.includes('people'))) continue;
    if (kind === 'date' && !fields.includes('date') && !kinds[0]?.has('date') && isDayBelow(lines, layout))
      continue;
    if (kind === 'people' && fields.includes('people')) continue;
    const count = kinds.filter((kinds) => kinds.has(kind)).length;
    if (count * 2 > starts.length) return kind;
  }
  return undefined;
}
