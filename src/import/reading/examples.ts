/** Examples: entries as a curator says they stand on the page. Finds their texts there, and tells how well a reading follows them. */
import type { Example } from '../../model/schema.ts';
import type { Dump } from '../dump.ts';
import type { DumpRecord, PrintedField, Reading } from '../record.ts';

/** A text of an example where it stands on the page. */
export interface Hint {
  field: 'title' | 'people' | 'affiliation' | 'location' | 'event';
  text: string;
  /** Numbers of its first and last line. */
  from: number;
  to: number;
}

export interface LocatedExample {
  example: Example;
  hints: Hint[];
}

/** An example that cannot be followed, in words. */
export interface WrongExample {
  problem: { line?: number; message: string };
}

/** Longer texts are looked for by their beginning, in folded characters. */
const longest = 400;
const mostPlaces = 50;

/** Finds the texts of examples on a page; says what is wrong with the first that does not stand there, or contradicts another. */
export function locateExamples(dump: Dump, examples: readonly Example[]): LocatedExample[] | WrongExample {
  const page = foldedPage(dump);
  const located: LocatedExample[] = [];
  for (const example of examples) {
    const places = new Map<string, { field: Hint['field'] | undefined; text: string; at: Span[] }>();
    for (const [field, text] of textsOf(example)) {
      const at = occurrences(page, text);
      if (at.length === 0) return notThere(dump, text);
      places.set(`${field} ${text}`, { field: field === 'other' ? undefined : field, text, at });
    }
    located.push({ example, hints: nearest([...places.values()]) });
  }
  return contradiction(examples) ?? located;
}

type Named = Hint['field'] | 'other';

/** The printed texts of an example. A date as `YYYY-MM-DD` and an hour need not be printed so. */
function textsOf(example: Example): [Named, string][] {
  const { title, speakers = [], authors = [], affiliation, location, date, event, abstract } = example;
  const texts: [Named, string | undefined][] = [
    ['title', title],
    ...[...speakers, ...authors].map((name): [Named, string] => ['people', name]),
    ['affiliation', affiliation],
    ['location', location],
    ['event', event],
    ['other', abstract],
    ['other', date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? undefined : date],
  ];
  return texts.flatMap(([field, text]) => (text && fold(text) !== '' ? [[field, text]] : []));
}

interface FoldedPage {
  text: string;
  /** The line number of each character. */
  lines: number[];
}

interface Span {
  from: number;
  to: number;
}

function foldedPage({ lines }: Dump): FoldedPage {
  let text = '';
  const numbers: number[] = [];
  for (const line of lines) {
    const folded = fold(line.text);
    text += folded;
    for (let at = 0; at < folded.length; at += 1) numbers.push(line.number);
  }
  return { text, lines: numbers };
}

/** Only letters and digits count, without case and accents. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function occurrences({ text, lines }: FoldedPage, printed: string): Span[] {
  const wanted = fold(printed).slice(0, longest);
  const found: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && found.length < mostPlaces; at = text.indexOf(wanted, at + 1))
    found.push({ from: lines[at] ?? 1, to: lines[at + wanted.length - 1] ?? 1 });
  return found;
}

/** Of texts that stand several times on the page, those that stand together. */
function nearest(places: readonly { field: Hint['field'] | undefined; text: string; at: Span[] }[]): Hint[] {
  const rarest = [...places].sort((a, b) => a.at.length - b.at.length)[0];
  let best: { hints: Hint[]; distance: number } | undefined;
  for (const center of rarest?.at ?? []) {
    let distance = 0;
    const hints = places.flatMap(({ field, text, at }): Hint[] => {
      const [near] = [...at].sort((a, b) => apart(a, center) - apart(b, center));
      distance += near ? apart(near, center) : 0;
      return near && field ? [{ field, text, ...near }] : [];
    });
    if (!best || distance < best.distance) best = { hints, distance };
  }
  return best?.hints ?? [];
}

function apart(a: Span, b: Span): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

function notThere(dump: Dump, text: string): WrongExample {
  const near = nearestLine(dump, text);
  const hint = near ? `; line ${near.number} has “${near.text.trim().slice(0, 80)}”` : '';
  return {
    problem: {
      ...(near && { line: near.number }),
      message: `the example in sources.yaml says “${text}”, which does not stand on the page${hint}: write it as it is printed`,
    },
  };
}

/** The line that shares the most words with a text. */
function nearestLine({ lines }: Dump, text: string) {
  const words = wordsOf(text);
  let best: { line: (typeof lines)[number]; shared: number } | undefined;
  for (const line of lines) {
    const own = wordsOf(line.text);
    const shared = [...words].filter((word) => own.has(word)).length / Math.max(4, own.size + words.size);
    if (shared > (best?.shared ?? 0)) best = { line, shared };
  }
  return best?.line;
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .slice(0, 2000)
      .split(/[^\p{L}\p{N}]+/u)
      .map(fold)
      .filter((word) => word.length > 1),
  );
}

/** Two examples of one title that differ, or a text that is a title here and a name there. */
function contradiction(examples: readonly Example[]): WrongExample | undefined {
  const seen = new Map<string, string>();
  for (const example of examples)
    for (const [field, text] of textsOf(example)) {
      if (field === 'other') continue;
      const before = seen.get(fold(text));
      if (before && before !== field)
        return wrong(
          `the examples in sources.yaml contradict each other: “${text}” is ${before} in one and ${field} in the other`,
        );
      seen.set(fold(text), field);
    }
  for (const [index, one] of examples.entries())
    for (const other of examples.slice(index + 1)) {
      if (!one.title || !other.title || fold(one.title) !== fold(other.title)) continue;
      for (const field of ['location', 'date', 'start', 'end', 'event'] as const)
        if (one[field] && one[field] === other[field]) continue;
        else if (one[field] && other[field] && one.date === other.date)
          return wrong(
            `the examples in sources.yaml contradict each other: “${one.title}” has two values of ${field}, “${one[field]}” and “${other[field]}”`,
          );
    }
  return undefined;
}

function wrong(message: string): WrongExample {
  return { problem: { message } };
}

/** The share of what the examples say that a reading says too, from 0 to 1. */
export function followed(reading: Reading, examples: readonly Example[]): number {
  let said = 0;
  let right = 0;
  for (const example of examples) {
    const scores = reading.records.map((record) => agreement(record, example));
    const best = scores.reduce((a, b) => (b.right > a.right ? b : a), {
      right: 0,
      said: agreement({ kind: 'talk' }, example).said,
    });
    said += best.said;
    right += best.right;
  }
  return said === 0 ? 0 : right / said;
}

function agreement(record: DumpRecord, example: Example): { right: number; said: number } {
  const names = Array.isArray(record.people)
    ? record.people.map(({ name }) => fold(name.text))
    : [fold(textOf(record.people))];
  const wanted = [...(example.speakers ?? []), ...(example.authors ?? [])].map(fold);
  const checks: [string | string[] | undefined, boolean][] = [
    [example.title, fold(textOf(record.title)) === fold(example.title ?? '')],
    [
      wanted.length > 0 ? wanted : undefined,
      wanted.length === names.length && wanted.every((name, at) => names[at]?.endsWith(name)),
    ],
    [example.location, fold(textOf(record.location)) === fold(example.location ?? '')],
    [example.event, fold(textOf(record.event)) === fold(example.event ?? '')],
    [
      example.date,
      example.date === record.times?.date || fold(textOf(record.when)).includes(fold(example.date ?? '-')),
    ],
    [example.start, example.start === record.times?.start],
    [example.end, example.end === record.times?.end],
    [
      example.affiliation,
      Array.isArray(record.people) &&
        record.people.some(
          ({ affiliation }) => fold(textOf(affiliation)) === fold(example.affiliation ?? ''),
        ),
    ],
  ];
  const said = checks.filter(([value]) => value !== undefined);
  return { said: said.length, right: said.filter(([, isRight]) => isRight).length };
}

function textOf(field: unknown): string {
  return typeof field === 'object' && field !== null && 'text' in field
    ? String((field as PrintedField).text)
    : '';
}
