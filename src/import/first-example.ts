/** A first example of a dump for its curator to correct: what is the first entry now, by its printed text. */
import type { Appearance, Example } from '../model/schema.ts';
import type { Dump } from './dump.ts';
import { formats } from './formats/registry.ts';
import type { GeneralReading } from './general-reading.ts';
import type { SourceItem } from './read-dump.ts';
import type { DumpRecord, PrintedField } from './record.ts';
import { toEntry } from './to-entry.ts';

/** The first entry with a title that a general reader, or else a format, finds; `undefined` when none finds one. */
export function firstExample(dump: Dump, source: SourceItem, general: GeneralReading): Example | undefined {
  const proposal = general.propose(dump, []);
  const found = proposal && 'reading' in proposal ? proposal.reading.records : [];
  const format = formats.find((each) => each.recognises(dump));
  const records = found.length > 0 ? found : (format?.read(dump).records ?? []);
  const record = records.find(({ title }) => title) ?? records[0];
  return record && exampleOf(record, source);
}

function exampleOf(record: DumpRecord, source: SourceItem): Example | undefined {
  const { entry } = toEntry(record, source, { isOneOfSeveral: true });
  if (!entry) return undefined;
  const printed = (people: Appearance[] | undefined) =>
    people && people.length > 0 ? people.map(({ name, printed = name }) => printed) : undefined;
  const example: Record<string, string | string[] | undefined> = {
    title: record.title && inLine(record.title),
    ...(entry.kind === 'talk'
      ? { speakers: record.people && printed(entry.fields.speakers), location: entry.fields.location }
      : { authors: printed(entry.fields.authors) }),
    date: record.when ? inLine(record.when) : entry.fields.date,
  };
  const known = Object.entries(example).filter(([, value]) => value !== undefined && value !== '');
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

function inLine({ text }: PrintedField): string {
  return text.replace(/\s+/g, ' ').trim();
}
