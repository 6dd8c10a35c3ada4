/** Cuts a page with labels into records: the lines of each, and what holds for several. */
import type { Line } from '../../dump.ts';
import { readPeople } from '../people.ts';
import { takeBelow } from './below.ts';
import { headStart, isDayLine } from './head.ts';
import { type LabelLayout, type Token, tokensOf } from './layout.ts';
import { isNumberedBy } from './numbered.ts';
import { isBareDay } from './prose.ts';
import { readValues, type Value } from './values.ts';

export interface Segment {
  /** Numbers of the first and the last line. */
  first: number;
  last: number;
  head: Line[];
  values: Value[];
  /** Values and head lines that hold for several records. */
  shared: { values: Value[]; head: Line[] };
  /** Lines inside that belong to no label. */
  left: Line[];
}

const core: ReadonlySet<string> = new Set(['title', 'people', 'authors', 'date']);

interface Start {
  index: number;
  head: number;
  /** Whether it opens a group, whose values hold for the records that follow. */
  isGroup: boolean;
}

/** The records of a page in order, and the lines outside them. */
export function readSegments(
  lines: readonly Line[],
  layout: LabelLayout,
): { segments: Segment[]; outside: Line[] } {
  const tokens = tokensOf(lines, layout);
  const starts = startsOf(tokens, layout);
  let from = 0;
  for (const start of starts) {
    start.head = Math.max(from, headStart(lines, tokens, from, start.index, layout));
    from = start.index + 1;
  }
  const segments: Segment[] = [];
  const outside = lines.slice(0, starts[0]?.head ?? lines.length);
  let shared: Segment['shared'] = { values: [], head: [] };
  starts.forEach((start, at) => {
    const next = starts[at + 1];
    const end = next?.head ?? tokens.length;
    const read = readValues(tokens.slice(start.index, end), next === undefined);
    const day = layout.days === 'below' ? read.left.find(({ text }) => isDayLine(text)) : undefined;
    if (day) read.left = read.left.filter((line) => line !== day);
    const { values, left } = takeBelow(read, layout, next === undefined);
    const head = lines.slice(start.head, start.index).filter(({ text }) => text.trim() !== '');
    if (start.isGroup) {
      shared = { values, head };
      for (const each of left) outside.push(each);
      return;
    }
    // A record without a head of its own, right after one of the same fields, is another talk of the same head.
    const own = { head, values, left };
    const inherits = layout.groups !== undefined || layout.above === 'date';
    if (layout.groups === undefined && head.length > 0) shared = { values: [], head };
    const isShared = layout.groups !== undefined || head.length === 0;
    segments.push({
      ...own,
      head: day ? [...head, day] : head,
      first: head[0]?.number ?? tokens[start.index]?.line.number ?? 1,
      last: lastLine(values, tokens[start.index]?.line.number ?? 1),
      shared: inherits && isShared ? shared : { values: [], head: [] },
    });
    for (const each of left) outside.push(each);
  });
  return { segments, outside: outside.sort((a, b) => a.number - b.number) };
}

function lastLine(values: readonly Value[], least: number): number {
  return Math.max(
    least,
    ...values.flatMap(({ line, paragraphs }) => [line, ...paragraphs.map(({ to }) => to)]),
  );
}

/** Where records and groups of records begin. */
function startsOf(tokens: readonly Token[], layout: LabelLayout): Start[] {
  const { opens, groups } = layout;
  const starts: Start[] = [];
  let isParted = false;
  // A day and a speaker: the label that opens the other records may be missing.
  let [isDated, isNamed] = [false, false];
  let seen = new Set<string>();
  let last = '';
  let isRecord = false;
  tokens.forEach((token, index) => {
    const fields = token.labels.flatMap((label) => label.fields);
    const [field] = fields;
    if (!field) {
      const { text } = token.line;
      isParted ||= token.isFurniture || isDayLine(text) || isNumberedBy(text, layout.numbered);
      if (isBareDay(text)) isDated = true;
      else if (isDated) isNamed ||= (readPeople({ text, from: 1, to: 1 })?.score ?? 0) >= 0.6;
      return;
    }
    const isOwnDay = !groups && layout.above === 'date' && isNamed;
    const begin = (isGroup: boolean) => {
      starts.push({ index, head: index, isGroup });
      seen = new Set();
      isRecord = !isGroup;
    };
    if (field === groups && last !== field) begin(true);
    else if (
      field === opens &&
      (!isRecord || seen.has(field) || isOwnDay) &&
      // Two speakers, or two records of which the first says nothing else.
      !(last === field && field !== 'title' && !isParted)
    )
      begin(false);
    else if (isRecord && field !== opens && isOwnDay) begin(false);
    else if (isRecord && !groups && last !== field && core.has(field) && seen.has(field)) begin(false);
    if (isRecord || groups) for (const one of fields) seen.add(one);
    last = fields.at(-1) ?? '';
    isParted = false;
    isDated = false;
    isNamed = false;
  });
  return starts;
}
