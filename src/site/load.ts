/** The only query of the collections: everything that the pages, the index and the feeds are made from. */

import { getCollection } from 'astro:content';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dumpAddresses } from '../catalogue/dump-slugs.ts';
import { mergeSame } from '../catalogue/duplicates.ts';
import { provenanceOf } from '../catalogue/provenance.ts';
import { redirectsOf } from '../catalogue/redirects.ts';
import { seriesIndex, seriesOf } from '../catalogue/series.ts';
import { importedDumps, sourceTitle } from '../catalogue/sources.ts';
import { bearerIndex, bearingIndex, speakerIndex, speakersOf } from '../catalogue/speakers.ts';
import { isDated, undated } from '../catalogue/talk-lists.ts';
import { readEntryFile } from '../content/front-matter.ts';
import { ledgerOf, moved, remembered } from '../content/import-record.ts';
import {
  contentFolder,
  readCatalogue,
  readEntryRules,
  readPeople,
  readSources,
} from '../content/settings.ts';
import type { Change } from '../model/change.ts';
import type { Origin, Paper, PaperFields, Talk, TalkFields } from '../model/schema.ts';
import { by } from '../text/compare.ts';

export const catalogue = readCatalogue();
export const sources = readSources();
const rules = readEntryRules();

const filesById = new Map<string, string>();
/** The file of an entry, by its id, as it lies there. */
export const fileOf = (id: string): string => readFileSync(path.join(contentFolder, fileNameOf(id)), 'utf8');
/** Its path in the content folder: "talks/name.md", which a renaming of the entry leaves as it was. */
export const fileNameOf = (id: string): string => filesById.get(id) ?? '';

/** Astro warns of a collection that is empty, which a catalogue of talks alone has. */
const isFilled = (folder: 'talks' | 'papers') =>
  existsSync(path.join(contentFolder, folder)) &&
  readdirSync(path.join(contentFolder, folder)).some((name) => name.endsWith('.md'));

const talksAsWritten = (isFilled('talks') ? await getCollection('talks') : []).map(({ data }) =>
  withBody<TalkFields>('talks', data),
);
const papersAsWritten = (isFilled('papers') ? await getCollection('papers') : []).map(({ data }) =>
  withBody<PaperFields>('papers', data),
);

/** Every talk, in the order of its origin: dump by dump, line by line; those written by hand last. */
export const talks: Talk[] = mergeSame(talksAsWritten, 'talks', rules).sort(byOrigin());

/** Every paper, in the same order. */
export const papers: Paper[] = mergeSame(papersAsWritten, 'papers', rules).sort(byOrigin());

/** Who is who, as a curator says it. */
export const people = readPeople();

/** Who is meant by a name in an entry ("papers/slug"). */
export const bearerOf = bearerIndex(people);

export const speakers = speakersOf(talks, people);
/** The speaker that a name at a talk belongs to. */
export const speakerNamed = speakerIndex(speakers);

/** The speaker who is meant by a name in an entry ("papers/slug"). */
export const speakerCalled = bearingIndex(speakers, people);

export const series = seriesOf(talks);
/** The series that a talk names. */
export const seriesNamed = seriesIndex(series);

/** Every dump, with the entries that were read from it. */
export const dumps = importedDumps(sources, talks, papers);

/** The last part of the address of each dump's page. */
export const { addresses: addressesOfDumps, parted } = dumpAddresses(dumps.map(({ dump }) => dump));

/** How many there are of each, for a table of contents. */
export const counts = {
  dated: talks.filter(isDated).length,
  undated: undated(talks).length,
  speakers: speakers.length,
  papers: papers.length,
  series: series.length,
  sources: dumps.length,
};

/** The title of every entry, by its id ("talks/slug"); may hold formulas. */
export const entryTitles: ReadonlyMap<string, string> = new Map([
  ...talks.map(({ slug, title }) => [`talks/${slug}`, title] as const),
  ...papers.map(({ slug, title }) => [`papers/${slug}`, title] as const),
]);

/** Where an entry ("talks/slug") was read, with the name of each source. */
export function provenance(id: string, origin: readonly Origin[]) {
  return provenanceOf(id, origin, ledgerOf).map((place) => ({
    ...place,
    title: sourceTitle(sources, place.dump),
  }));
}

/** Old addresses, and where they lead. */
export const redirects = redirectsOf({
  talks,
  papers,
  // Which of the dumps had the address before nobody knows: the list has them all.
  moved: { ...Object.fromEntries(parted.map((address) => [`sources/${address}/`, 'sources/'])), ...moved },
  deleted: Object.keys(remembered).filter((id) => remembered[id]?.deleted),
});

/** How an entry changed, by its id ("talks/slug"). */
export function changeOf(id: string): Change {
  const { revision = 0, changed } = remembered[id] ?? {};
  // A day that was lost with the lock file is remembered as "".
  return { revision, ...(changed && { changed }) };
}

const bornIds = new Map<string, string>([
  ...talksAsWritten.map(({ slug, aliases }) => [`talks/${slug}`, `talks/${aliases?.[0] ?? slug}`] as const),
  ...papersAsWritten.map(
    ({ slug, aliases }) => [`papers/${slug}`, `papers/${aliases?.[0] ?? slug}`] as const,
  ),
]);

/** What calendars and feeds know an entry by, for ever: its id with the slug that it was born with, the oldest of its own aliases. */
export const bornId = (id: string): string => bornIds.get(id) ?? id;

/** The entry with its body as a getter: a catalogue of any size keeps no body in memory. */
function withBody<Fields extends TalkFields | PaperFields>(
  folder: string,
  data: Record<string, unknown>,
): Fields & { body: string } {
  const { file, ...fields } = data;
  const at = path.join(contentFolder, folder, String(file));
  filesById.set(`${folder}/${String(fields['slug'])}`, `${folder}/${String(file)}`);
  return Object.defineProperty(fields, 'body', {
    enumerable: false,
    get: () => readEntryFile(readFileSync(at, 'utf8')).body,
  }) as unknown as Fields & { body: string };
}

function byOrigin() {
  return by<TalkFields | PaperFields>(
    (entry) => entry.origin?.[0]?.dump ?? '\uFFFF',
    (entry) => Number.parseInt(entry.origin?.[0]?.lines ?? '0', 10),
    (entry) => entry.slug,
  );
}
