/** Finds the layout that explains a page best, and reads pages by layouts. */
import type { Example, Layout } from '../../model/schema.ts';
import type { Dump } from '../dump.ts';
import type { Reading } from '../record.ts';
import { followed, locateExamples, type WrongExample } from './examples.ts';
import { openPage } from './page/opened-page.ts';
import type { Reader } from './reader.ts';
import { readers } from './registry.ts';
import { worth } from './worth.ts';

/** How a page may be read, for a curator to accept. */
export interface Proposal {
  layout: Layout;
  /** What the layout reads. */
  reading: Reading;
  /** Whether the reading says something else than the examples do. */
  isUnfollowed?: true;
}

/** What a record is worth at least, in the mean, for a reading to be proposed. */
const leastWorth = 0.6;

/** From this surety on, the layout itself proves that there is something to read: a mail has its headers. */
const certainty = 10;

/** What examples that are followed count against how believable the records are: more than any page can have. */
const examplesCount = 1e6;

/** The best reading of a page; `undefined` when no reader finds an entry on it. */
export function propose(dump: Dump, examples: readonly Example[] = []): Proposal | WrongExample | undefined {
  const page = openPage(dump);
  const located = locateExamples(page.dump, examples);
  if ('problem' in located) {
    const { line, message } = located.problem;
    return { problem: { message, ...(line !== undefined && { line: page.sourceLine(line) }) } };
  }
  let best: (Proposal & { worth: number; isCertain: boolean }) | undefined;
  for (const reader of readers)
    for (const layout of reader.propose(page.dump, located)) {
      const reading = reader.read(page.dump, layout);
      if (reading.records.length === 0) continue;
      const surety = reader.surety?.(layout) ?? 0;
      const value =
        worth(reading, page.dump) +
        surety * reading.records.length +
        examplesCount * followed(reading, examples);
      if (!best || value > best.worth)
        best = { layout, reading, worth: value, isCertain: surety >= certainty };
    }
  // Less than that is a guess: the page is then said to be unread.
  if (
    !best ||
    best.worth < leastWorth * best.reading.records.length ||
    (!best.isCertain && isGuess(best.reading))
  )
    return undefined;
  const isUnfollowed = examples.length > 0 && followed(best.reading, examples) < 1;
  return {
    layout: best.layout,
    reading: page.toSource(best.reading),
    ...(isUnfollowed && { isUnfollowed }),
  };
}

/** Whether one or two dated lines were taken for talks though nobody speaks. */
function isGuess({ records }: Reading): boolean {
  return records.length < 3 && records.every(({ kind, people }) => kind === 'talk' && !people);
}

/** Why nothing can be read by a layout; `undefined` when it can. */
export function problemOfLayout(layout: Layout): string | undefined {
  const reader = readerNamed(layout.reader);
  return reader ? reader.problemOf(layout) : `no reader knows it as it stands (“${layout.reader}”)`;
}

/** Reads a page by a layout that has no problem. */
export function readByLayout(dump: Dump, layout: Layout): Reading {
  const page = openPage(dump);
  const reading = readerNamed(layout.reader)?.read(page.dump, layout);
  return page.toSource(reading ?? { records: [], boilerplate: [] });
}

function readerNamed(wanted: string): Reader | undefined {
  return readers.find(({ name }) => name === wanted);
}
