/**
 * How a dump is read: by the format that sources.yaml names, by the layout that was accepted, by the only format that recognises it, or
 * not yet; then the best reading of a general reader is proposed.
 */
import type { LayoutMemory, Memory } from '../content/lock.ts';
import { hiddenLine } from '../model/ledger.ts';
import type { Layout, SeriesDescription, Source } from '../model/schema.ts';
import { countNoun, joinList } from '../text/plural.ts';
import { type CuratedReading, readCurated, withoutSettled } from './curation.ts';
import { withDateHabit } from './date-habit.ts';
import type { Dump } from './dump.ts';
import type { ImportedEntry } from './entry.ts';
import type { Format } from './formats/format.ts';
import { formats } from './formats/registry.ts';
import { asStored, type GeneralReading } from './general-reading.ts';
import { layoutMemory, type Misfit, misfitOf } from './layout-guard.ts';
import { missingNames } from './missing-fields.ts';
import { whatCameNear } from './near-miss.ts';
import type { Notice } from './notices.ts';
import { withPeopleHabit } from './people-habit.ts';
import { type Boilerplate, claimedLines, type DumpRecord } from './record.ts';
import { withSeriesDefaults } from './series-defaults.ts';
import { withUniqueIds } from './shared-ids.ts';
import { toEntry } from './to-entry.ts';

/** What the sources file says of a dump, and the line on which it begins to. */
export type SourceItem = Source & {
  line: number;
  /** The folder that the item is about, where it is not about the dump alone. */
  folder?: string;
};

/** A file of `dumps/` that is no text. */
export interface UnreadableDump {
  name: string;
  line?: number | undefined;
  reason: string;
}

/** A dump that was read: its entries, and everything to be said of them. */
export interface ReadDump {
  dump: Dump;
  source: Source;
  reading: CuratedReading;
  entries: ImportedEntry[];
  notices: Notice[];
}

/** A reading that a curator may accept. */
export interface ProposedReading extends ReadDump {
  layout: Layout;
}

/** What becomes of a dump in a run. */
export interface DumpOutcome {
  /** `undefined` for a dump whose entries stay as they are: it could not be read, or its reading was not accepted yet. */
  read?: ReadDump;
  /** What the lock is to remember, of a dump that was read by a layout. */
  layout?: LayoutMemory;
  /** Whether a proposal was taken in this run. */
  isTaken?: true;
  /** A layout that was accepted in this run, and is not in `sources.yaml` yet. */
  accepted?: Layout;
  /** Not accepted yet. */
  proposal?: ProposedReading;
  /** Of a dump that was not read: why. */
  notice?: Notice;
}

export interface ReadingContext {
  general: GeneralReading;
  timezone: string | undefined;
  /** What `series.yaml` says. */
  series?: readonly SeriesDescription[];
  /** `undefined` when the lock is lost. */
  memory: Memory | undefined;
  /** Whether a proposal for the dump is accepted. */
  accepts: (dump: string) => boolean;
}

/** Reads a dump, or says why it is not read. */
export function readOrPropose(dump: Dump, source: SourceItem, context: ReadingContext): DumpOutcome {
  if (source.format !== undefined) {
    const named = formats.find(({ name }) => name === source.format);
    if (named) return readByFormat(dump, source, named, context);
    const known = joinList(formats.map(({ name }) => `"${name}"`));
    return unread(dump, `“${source.format}”, which sources.yaml names, is not a format: there are ${known}`);
  }
  if (source.layout) return readByStoredLayout(dump, source, source.layout, context);
  const [ofFields] = source.fields ? formats.filter((format) => format.holdsFields?.(dump)) : [];
  if (ofFields) return readByFormat(dump, source, ofFields, context);
  const recognising = source.examples ? [] : formats.filter((format) => format.recognises(dump));
  // A file whose fields have names is no page, whatever its texts look like.
  const files = recognising.filter(({ holdsFields }) => holdsFields);
  const [format, second] = files.length > 0 ? files : recognising;
  if (format && !second) return readByFormat(dump, source, format, context);
  return proposed(dump, source, context, {
    rule: 'proposal',
    why: second
      ? `more than one format reads it (${recognising.map(({ name }) => name).join(', ')}), and none is named under "format" in sources.yaml`
      : 'no format knows the page',
  });
}

function readByFormat(dump: Dump, source: SourceItem, format: Format, context: ReadingContext): DumpOutcome {
  const { fields, folder, settled = [] } = source;
  const reading = readCurated(dump, (part) => format.read(part, { fields }), settled);
  // What one file of a folder lacks, another has.
  const missing = folder === undefined && !reading.broken ? reading.missing : undefined;
  if (missing) return unread(dump, missingNames(missing));
  if (!reading.broken) return { read: entriesOf(dump, source, reading, context) };
  const { line, message } = reading.broken;
  return unread(dump, `is no well-formed ${format.name}: ${message}`, line);
}

/** Reads a dump by a layout that has no problem. */
function readByLayout(dump: Dump, source: Source, layout: Layout, context: ReadingContext): ReadDump {
  // What a curator says of the order counts more than what the page let guess.
  const stated = source.dateOrder ? { ...layout, dates: source.dateOrder } : layout;
  const own = context.general.problemOf(stated) === undefined ? stated : layout;
  const read = (part: Dump) => context.general.readByLayout(part, own);
  return entriesOf(dump, source, readCurated(dump, read, source.settled ?? []), context);
}

/** Reads by what was accepted, and by nothing else. Where that no longer fits, there is a new proposal. */
function readByStoredLayout(
  dump: Dump,
  source: SourceItem,
  layout: Layout,
  context: ReadingContext,
): DumpOutcome {
  const problem = context.general.problemOf(layout);
  if (problem !== undefined)
    return proposed(dump, source, context, {
      rule: 'layout-outgrown',
      why: `its layout in sources.yaml cannot be read by: ${problem}`,
    });
  const read = readByLayout(dump, source, layout, context);
  const now = layoutMemory(dump, source, read.reading.records);
  const { layouts, entries = new Map() } = context.memory ?? {};
  const misfit = misfitOf(dump, read.entries, now, layouts?.get(dump.name), entries);
  if (!misfit) return { read, layout: now };
  return proposed(dump, source, context, misfit, { ...read, layout });
}

/** Proposes a reading, or takes it where the curator does. `stored` is the reading by the layout that was accepted before. */
function proposed(
  dump: Dump,
  source: SourceItem,
  context: ReadingContext,
  { rule, why }: Misfit,
  stored?: ProposedReading,
): DumpOutcome {
  const found =
    rule === 'layout-read-anew'
      ? undefined
      : context.general.propose(withoutSettled(dump, source.settled ?? []), source.examples ?? []);
  if (found && 'problem' in found) {
    const { line = firstLine(dump), message } = found.problem;
    return { notice: { dump: dump.name, line, rule: 'example-not-found', text: message } };
  }
  const layout = found && asStored(found.layout);
  const fresh = layout && readByLayout(dump, source, layout, context);
  // Examples that changed say that what was accepted is wrong.
  if (fresh && found?.isUnfollowed)
    fresh.notices.push({
      dump: dump.name,
      line: firstLine(dump),
      rule: 'example-not-followed',
      text: 'no layout was found that reads the page as all of its examples in sources.yaml say; this is the nearest one',
    });
  const best = better(rule === 'proposal' ? undefined : stored, fresh && { ...fresh, layout });
  if (!best) return unread(dump, `${why}, and no layout was found in it: ${whatCameNear(dump)}. ${whatToDo}`);
  if (context.accepts(dump.name)) {
    const { layout: accepted, ...read } = best;
    return {
      read,
      layout: layoutMemory(dump, { ...source, layout: accepted }, read.reading.records),
      isTaken: true,
      ...(best !== stored && { accepted }),
    };
  }
  const line = best.entries[0]?.fields.origin?.[0]?.lines;
  const text = `${why}: a reading with ${countOf(best.entries)} is proposed; look at it, then run the import with --accept ${dump.name}`;
  return {
    proposal: best,
    notice: { dump: dump.name, line: line ? Number.parseInt(line, 10) : firstLine(dump), rule, text },
  };
}

const whatToDo =
  'Write one of its entries under "examples" in sources.yaml, or name its "format" (npm run import -- --formats)';

/** The reading with more in it. What was accepted before stays where a new one has no more. */
function better(
  stored: ProposedReading | undefined,
  fresh: ProposedReading | undefined,
): ProposedReading | undefined {
  const of = (read: ProposedReading | undefined) => read?.entries.length ?? 0;
  const best = fresh && of(fresh) > of(stored) ? fresh : stored;
  return of(best) > 0 ? best : undefined;
}

function entriesOf(
  dump: Dump,
  source: Source,
  reading: CuratedReading,
  { timezone, series = [] }: ReadingContext,
): ReadDump {
  const remarks = [...(dump.remarks ?? []), ...(reading.remarks ?? [])];
  const notices = [...reading.notices, ...remarks.map((remark) => ({ dump: dump.name, ...remark }))];
  const { records, order, isContradictory } = withDateHabit(withPeopleHabit(reading.records), source);
  const isUntitled = ({ title, people }: DumpRecord) => !title && people;
  const isOneOfSeveral = records.filter(isUntitled).length > 1;
  const entries: ImportedEntry[] = [];
  const told = new Set<string>();
  for (const record of records) {
    const made = toEntry(record, source, { timezone, order, isOneOfSeveral });
    for (const each of made.notices.filter((notice) => isNews(notice, told))) notices.push(each);
    const { entry } = made;
    if (entry) entries.push(entry.kind === 'talk' && !record.own ? withSeriesDefaults(entry, series) : entry);
  }
  return {
    dump,
    source,
    reading: { ...reading, boilerplate: withHiddenLines(dump, reading) },
    ...withUniqueIds(dump.name, entries, withOneOnOrder(notices, isContradictory)),
  };
}

/** The furniture with the lines of records that their own source hides, unless an entry stands on the same line. */
function withHiddenLines(dump: Dump, { boilerplate, records, remarks = [] }: CuratedReading): Boilerplate[] {
  const hidden = new Set(
    remarks.flatMap(({ line, hides }) =>
      hides === undefined ? [] : Array.from({ length: hides - line + 1 }, (_, at) => line + at),
    ),
  );
  if (hidden.size === 0) return boilerplate;
  const claimed = claimedLines(records);
  return [
    ...boilerplate.filter(({ line }) => !hidden.has(line)),
    ...dump.lines
      .filter(({ number, text }) => hidden.has(number) && !claimed.has(number) && text.trim() !== '')
      .map(({ number }) => ({ line: number, what: hiddenLine })),
  ].sort((a, b) => a.line - b.line);
}

/** The notices with a single one about the order of day and month: it is a question about the whole file. */
function withOneOnOrder(notices: readonly Notice[], isContradictory: boolean | undefined): Notice[] {
  const [first, ...others] = notices.filter(({ rule }) => rule === 'date-order-unknown');
  if (!first) return [...notices];
  const shown = [first, ...others.slice(0, 2)].map(({ text }) => `“${text}”`);
  const left = others.length + 1 - shown.length;
  const dates = joinList(left > 0 ? [...shown, countNoun(left, 'more date')] : shown);
  const why = isContradictory
    ? '; other dates of the file have the day first in part, in part the month'
    : '';
  const text = `${dates} can be read day first and month first${why}: write dateOrder: "day-first" or "month-first" for the dump into sources.yaml`;
  return [...notices.filter(({ rule }) => rule !== 'date-order-unknown'), { ...first, text }];
}

/** Whether a notice is to be told: what all times of a dump have in common is told once. */
function isNews({ rule, text }: Notice, told: Set<string>): boolean {
  if (!rule.startsWith('time-zone-')) return true;
  const isNew = !told.has(text);
  told.add(text);
  return isNew;
}

/** "12 talks", "3 talks and 1 paper". */
export function countOf(entries: readonly ImportedEntry[]): string {
  const papers = entries.filter(({ kind }) => kind === 'paper').length;
  const talks = entries.length - papers;
  return [talks > 0 ? countNoun(talks, 'talk') : '', papers > 0 ? countNoun(papers, 'paper') : '']
    .filter(Boolean)
    .join(' and ');
}

function unread(dump: Dump, text: string, line = firstLine(dump)): DumpOutcome {
  return { notice: { dump: dump.name, line, rule: 'dump-unread', text } };
}

/** The notice of a file that is no text. */
export function unreadableNotice({ name, line = 1, reason }: UnreadableDump): Notice {
  return { dump: name, line, rule: 'dump-unread', text: reason };
}

function firstLine(dump: Dump): number {
  return dump.lines.find(({ text }) => text.trim() !== '')?.number ?? 1;
}
