/** The catalogue: everything that follows from a content folder without comparing texts. Pure. */
import type { Change } from '../model/change.ts';
import { type Content, entryOf, type OwnPage } from '../model/content.ts';
import { asPaper, asTalk, type Entry, entryId } from '../model/entry.ts';
import type { DumpLedger } from '../model/ledger.ts';
import type {
  CatalogueSettings,
  Origin,
  Paper,
  PaperFields,
  Person,
  RememberedTopic,
  Source,
  Talk,
  TalkFields,
} from '../model/schema.ts';
import { by } from '../text/compare.ts';
import { mergeDuplicates } from './duplicates.ts';
import { gonePages, listAddresses } from './published/gone-pages.ts';
import { withoutHiddenLines } from './published/hidden-lines.ts';
import { maskContent } from './published/mask-content.ts';
import { takeDown } from './published/take-down.ts';
import { publishedContent } from './published/unpublished.ts';
import { type Redirect, redirectsOf } from './redirects.ts';
import { formerSeriesAddresses, type Series, seriesIndex, seriesOf } from './series.ts';
import { dumpAddresses } from './sources/dump-slugs.ts';
import { type Provenance, provenanceOf } from './sources/provenance.ts';
import { type ImportedDump, importedDumps, sourceTitle } from './sources/sources.ts';
import {
  type PersonOrName,
  personIndex,
  type Speaker,
  speakerByNameIndex,
  speakerIndex,
  speakersOf,
} from './speakers.ts';
import { type Venue, venueIndex, venuesOf } from './venues.ts';

export interface Catalogue {
  settings: CatalogueSettings;
  sources: ReadonlyMap<string, Source>;
  people: readonly Person[];
  /** Topics that have had a page. */
  rememberedTopics: readonly RememberedTopic[];
  /** In the order of their origin: dump by dump, line by line; those written by hand last. */
  talks: readonly Talk[];
  /** In the same order. */
  papers: readonly Paper[];
  /** The talks, then the papers. Analysis and map refer to entries by their position here. */
  entries: readonly Entry[];
  /** By id: "talks/slug". */
  entryById: ReadonlyMap<string, Entry>;
  /** By surname. */
  speakers: readonly Speaker[];
  series: readonly Series[];
  venues: readonly Venue[];
  /** Pages that the curator wrote, and that are published. */
  ownPages: readonly OwnPage[];
  /** Every dump, with the entries that were read from it. */
  dumps: readonly ImportedDump[];
  /** The last part of the address of each dump's page, by its file name. */
  dumpSlugs: ReadonlyMap<string, string>;
  /** Old addresses, and where they lead. */
  redirects: readonly Redirect[];

  /** The speaker that a name at a talk belongs to. */
  speakerAt: (talk: Pick<Talk, 'slug'>, name: string) => Speaker | undefined;
  /** The speaker who is meant by a name in any entry ("papers/slug"). */
  speakerNamed: (name: string, entryId: string) => Speaker | undefined;
  /** Who is meant by a name in an entry: a person of people.yaml, or the key of the name. */
  bearerOf: (name: string, entryId: string) => PersonOrName;
  seriesNamed: (name: string) => Series | undefined;
  /** How many minutes a talk usually takes in its series, where the curator says so. */
  usualMinutesOf: (talk: Talk) => number | undefined;
  /** The venues of a talk, in the order printed. */
  venuesOf: (talk: Talk) => Venue[];
  /** The institution whose page prints a talk. */
  institutionOf: (talk: Talk) => string | undefined;

  /** What the import knows of the lines of a dump; empty when it was not imported yet. */
  ledgerOf: (dump: string) => DumpLedger;
  /** The lines of a dump as they stand in its file. */
  linesOf: (dump: string) => string[];
  /** Where an entry was read, with the title of each source. */
  provenance: (entryId: string, origin: readonly Origin[]) => (Provenance & { title: string })[];
  /** How an entry changed. */
  changeOf: (entryId: string) => Change;
  /**
   * The id that calendars and feeds know an entry by, for ever: its id with the slug that it was born with, which is the oldest of
   * its own aliases.
   */
  permanentId: (entryId: string) => string;
  /** The path of an entry's file in the content folder: "talks/name.md". "" for an id that is unknown. */
  fileNameOf: (entryId: string) => string;
  /** The text of that file. */
  fileTextOf: (entryId: string) => string;
}

const nothingKnown: DumpLedger = { entries: {}, furniture: {}, restored: {}, stated: {}, notices: [] };

/**
 * Builds the catalogue from what a content folder holds. Whatever is made of it sees private data as marks
 * only, and nothing of what was taken down.
 *
 * @throws {Error} when `entries.yaml` names an id that no entry has, or one twice
 */
export function createCatalogue(whole: Content): Catalogue {
  const masked = maskContent(withoutHiddenLines(whole));
  const down = takeDown(masked);
  const gone = gonePages(masked, down);
  const content = publishedContent(down.content);
  const { catalogue: settings, sources, people, entryRules, history, moved, ledger } = content;
  const talks = mergeDuplicates(
    content.talks.map((file) => entryOf(file)),
    'talks',
    entryRules,
  ).sort(byOrigin());
  const papers = mergeDuplicates(
    content.papers.map((file) => entryOf(file)),
    'papers',
    entryRules,
  ).sort(byOrigin());
  const entries = [...talks.map(asTalk), ...papers.map(asPaper)];
  const files = filesById(content);
  const speakers = speakersOf(talks, people, gone.speakers);
  const series = seriesOf(talks, content.series);
  const seriesNamed = seriesIndex(series);
  const dumps = importedDumps(sources, talks, papers);
  const dumpNames = dumpAddresses(dumps.map(({ dump }) => dump));
  const institutionOf = (talk: Talk) => sources.get(talk.origin?.[0]?.dump ?? '')?.institution;
  const venues = venuesOf(talks, institutionOf);
  const ledgerOf = (dump: string) => (Object.hasOwn(ledger, dump) && ledger[dump]) || nothingKnown;

  return {
    settings,
    sources,
    people,
    rememberedTopics: content.topics,
    talks,
    papers,
    entries,
    entryById: new Map(entries.map((entry) => [entryId(entry), entry])),
    speakers,
    series,
    venues,
    ownPages: content.ownPages,
    dumps,
    dumpSlugs: dumpNames.addresses,
    redirects: redirectsOf({
      talks,
      papers,
      moved: {
        ...formerDumpAddresses(dumpNames.parted),
        ...moved,
        ...formerSeriesAddresses(series),
      },
      deleted: Object.keys(history).filter((id) => history[id]?.deleted),
      takenDown: gone.takenDown,
      emptied: gone.emptied,
      pages: [
        ...listAddresses(talks, content),
        ...speakers.map(({ slug }) => `speakers/${slug}/`),
        ...[...dumpNames.addresses.values()].map((address) => `sources/${address}/`),
      ],
    }),
    speakerAt: speakerIndex(speakers),
    speakerNamed: speakerByNameIndex(speakers, people),
    bearerOf: personIndex(people),
    seriesNamed,
    usualMinutesOf: (talk) =>
      talk.series === undefined ? undefined : seriesNamed(talk.series)?.about?.duration,
    venuesOf: venueIndex(venues, institutionOf),
    institutionOf,
    ledgerOf,
    linesOf: content.linesOf,
    provenance: (id, origin) =>
      provenanceOf(id, origin, ledgerOf).map((place) => ({
        ...place,
        title: sourceTitle(sources, place.dump),
      })),
    changeOf: (id) => changeIn(history, id),
    permanentId: permanentIds(content),
    fileNameOf: (id) => files.get(id)?.path ?? '',
    fileTextOf: (id) => files.get(id)?.text ?? '',
  };
}

function byOrigin() {
  return by<TalkFields | PaperFields>(
    (entry) => entry.origin?.[0]?.dump ?? '\uFFFF',
    (entry) => Number.parseInt(entry.origin?.[0]?.lines ?? '0', 10),
    (entry) => entry.slug,
  );
}

function filesById({ talks, papers }: Content): Map<string, { path: string; text: string }> {
  return new Map<string, { path: string; text: string }>([
    ...talks.map((file) => [`talks/${file.fields.slug}`, file] as const),
    ...papers.map((file) => [`papers/${file.fields.slug}`, file] as const),
  ]);
}

/** Which of several dumps had the address alone is not known: it leads to the list, which has them all. */
function formerDumpAddresses(slugs: readonly string[]): Record<string, string> {
  return Object.fromEntries(slugs.map((slug) => [`sources/${slug}/`, 'sources/']));
}

function changeIn(history: Content['history'], id: string): Change {
  const { revision = 0, changed } = history[id] ?? {};
  // A day that was lost with the lock file is remembered as "".
  return { revision, ...(changed && { changed }) };
}

function permanentIds({ talks, papers }: Content): (id: string) => string {
  const ids = new Map(
    [
      ...talks.map(({ fields }) => ({ folder: 'talks', ...fields })),
      ...papers.map(({ fields }) => ({ folder: 'papers', ...fields })),
    ].map(({ folder, slug, aliases }) => [`${folder}/${slug}`, `${folder}/${aliases?.[0] ?? slug}`]),
  );
  return (id) => ids.get(id) ?? id;
}
