/** What the pages are made from: the catalogue with the interface's messages, and what is computed from it once, when first asked for. */
import { type Analysis, analyse } from '../analysis/analysis.ts';
import { type Adjacent, adjacentIndex } from '../catalogue/adjacent.ts';
import { type Catalogue, createCatalogue } from '../catalogue/catalogue.ts';
import { type CoSpeakers, coSpeakerIndex } from '../catalogue/co-speakers.ts';
import type { EntryList } from '../catalogue/entry-list.ts';
import { entryLists, wholeCatalogue } from '../catalogue/entry-lists.ts';
import type { Speaker } from '../catalogue/speakers.ts';
import { isDated, undated } from '../catalogue/talk-lists.ts';
import type { Messages } from '../i18n/en.ts';
import { messagesIn } from '../i18n/languages.ts';
import { layOutMap, type MapLayout } from '../map/map.ts';
import type { Content } from '../model/content.ts';
import type { Talk } from '../model/schema.ts';
import { type Brand, createBrand } from './brand.ts';
import { type Exports, exportsOf } from './exports.ts';
import { createPaperIndex, type PaperIndex } from './paper-index.ts';
import { createSourcePages, type SourcePages } from './source-pages.ts';

export interface Site {
  catalogue: Catalogue;
  /** The interface in the language of the catalogue. */
  messages: Messages;
  brand: Brand;
  sourcePages: SourcePages;
  paperIndex: PaperIndex;
  /** What stands before and after a talk, in its series or among all talks. */
  adjacentTo: (talk: Talk) => Adjacent;
  /** Papers by a speaker, and the people beside it. */
  coSpeakersOf: (speaker: Speaker) => CoSpeakers;

  // These cost time: they are computed at the first call.
  analysis: () => Analysis;
  map: () => MapLayout;
  /** The catalogue as a whole, and every list in it. */
  lists: () => readonly EntryList[];
  /** The list that a page shows: "series/slug/"; the home page, "", shows the whole catalogue. */
  listAt: (page: string) => EntryList | undefined;
  /** What the files beside the pages are made from. */
  exports: () => Exports;
  /** How many there are of each. */
  counts: () => Counts;
}

export type Counts = Record<
  'dated' | 'undated' | 'speakers' | 'papers' | 'series' | 'topics' | 'venues' | 'map' | 'sources',
  number
>;

/** Composes the site from what a content folder holds. Pure; see `getSite` for the site that is being built. */
export function createSite(content: Content): Site {
  const catalogue = createCatalogue(content);
  const { talks, papers, speakers, series, people, settings } = catalogue;
  const { pages: messages } = messagesIn(settings.language);
  const analysis = once(() => analyse(catalogue));
  const lists = once(() => listsOf(catalogue, analysis(), messages));
  const listsByPage = once(() => new Map(lists().map((list) => [list.page, list])));
  const site: Site = {
    catalogue,
    messages,
    brand: createBrand(settings, content.logo),
    sourcePages: createSourcePages(catalogue),
    paperIndex: createPaperIndex(catalogue, messages),
    adjacentTo: adjacentIndex(talks, series, messages),
    coSpeakersOf: coSpeakerIndex(papers, speakers, people),
    analysis,
    map: once(() => mapOf(analysis())),
    lists,
    listAt: (page) => listsByPage().get(page),
    exports: once(() => exportsOf(site)),
    counts: once(() => countsOf(catalogue, analysis())),
  };
  return site;
}

function mapOf({ similarity, topicsByEntry, certainPairs }: Analysis): MapLayout {
  return layOutMap(similarity, topicsByEntry, certainPairs);
}

function listsOf(catalogue: Catalogue, analysis: Analysis, messages: Messages): EntryList[] {
  const { title } = catalogue.settings;
  const topics = analysis.topics.map((topic) => ({ ...topic, entries: analysis.entriesOf(topic) }));
  return [wholeCatalogue({ ...catalogue, title }), ...entryLists({ ...catalogue, title, topics }, messages)];
}

function countsOf(catalogue: Catalogue, { topics }: Analysis): Counts {
  const { talks, papers, entries, speakers, series, venues, dumps } = catalogue;
  return {
    dated: talks.filter(isDated).length,
    undated: undated(talks).length,
    speakers: speakers.length,
    papers: papers.length,
    series: series.length,
    topics: topics.length,
    venues: venues.length,
    map: entries.length,
    sources: dumps.length,
  };
}

function once<Value>(compute: () => Value): () => Value {
  let result: { value: Value } | undefined;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}
