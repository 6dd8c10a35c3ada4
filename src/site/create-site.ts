/** Makes the site of what a content folder holds. */
import { type Analysis, analyse } from '../analysis/analysis.ts';
import { adjacentIndex } from '../catalogue/adjacent.ts';
import { type Catalogue, createCatalogue } from '../catalogue/catalogue.ts';
import { coSpeakerIndex } from '../catalogue/co-speakers.ts';
import type { EntryList } from '../catalogue/entry-list.ts';
import { entryLists, wholeCatalogue } from '../catalogue/entry-lists.ts';
import { isDated, undated } from '../catalogue/talk-lists.ts';
import { citations, manyCitations } from '../export/citations.ts';
import { type CslItem, cslItem } from '../export/csl.ts';
import { isExportedKind } from '../export/registry.ts';
import type { Messages } from '../i18n/en.ts';
import { messagesIn } from '../i18n/languages.ts';
import type { Content } from '../model/content.ts';
import { type Entry, entryId } from '../model/entry.ts';
import { detectLanguages, rememberLanguages } from '../text/detect-language.ts';
import { type CardFonts, createBrand } from './brand.ts';
import type { DerivedStore } from './cache/derived-store.ts';
import { catalogueMap } from './catalogue-map.ts';
import { exportsOf } from './exports.ts';
import { navigationOf } from './navigation.ts';
import { createPaperIndex } from './paper-index.ts';
import { entryPath } from './paths.ts';
import type { Previews } from './preview.ts';
import type { Counts, Site } from './site.ts';
import { createSourcePages } from './source-pages.ts';
import { publicUrl } from './urls.ts';

interface SiteExtras {
  derived?: DerivedStore | undefined;
  day?: string | undefined;
  previews?: Previews | undefined;
  cardFonts?: CardFonts | undefined;
}

/**
 * Composes the site from what a content folder holds. Pure; see `getSite` for the site that is being built.
 *
 * @param extras `derived` is what former builds computed. With it, what costs time is computed of all entries at once; without it, of each
 * when it is asked for. `day` is the day that the site is of, `YYYY-MM-DD`; `previews` are pictures of its files,
 * `cardFonts` the letters of pictures for links
 */
export function createSite(
  content: Content,
  { derived, day, previews = new Map(), cardFonts = new Map() }: SiteExtras = {},
): Site {
  const catalogue = createCatalogue(content);
  if (derived) rememberAllLanguages(catalogue.entries, derived);
  const { talks, papers, speakers, series, people, settings } = catalogue;
  const { pages: messages } = messagesIn(settings.language);
  const analysis = once(() => analyse(catalogue));
  const lists = once(() => listsOf(catalogue, analysis(), messages));
  const listsByPage = once(() => new Map(lists().map((list) => [list.page, list])));
  const site: Site = {
    catalogue,
    day,
    messages,
    brand: createBrand(settings, content.brandFiles),
    sourcePages: createSourcePages(catalogue),
    ownPages: catalogue.ownPages,
    servedFiles: content.servedFiles,
    previews,
    cardFonts,
    paperIndex: createPaperIndex(catalogue, messages),
    adjacentTo: adjacentIndex(talks, series, messages),
    coSpeakersOf: coSpeakerIndex(papers, speakers, people),
    analysis,
    map: once(() => catalogueMap(catalogue, analysis(), messages)),
    lists,
    listAt: (page) => listsByPage().get(page),
    exports: once(() => exportsOf(site)),
    citationsOf: derived
      ? citationsOfAll(() => site, derived)
      : (entry) => citations(...citationInput(entry, site)),
    counts: once(() => countsOf(catalogue, analysis())),
    navigation: once(() =>
      navigationOf(site.counts(), catalogue.ownPages, messages, catalogue.settings.offline),
    ),
  };
  return site;
}

function rememberAllLanguages(entries: readonly Entry[], derived: DerivedStore): void {
  const texts = entries.map(({ of: { title, body } }) => ({ title, body }));
  const found = derived.valuesOf('languages', texts, (missing) => missing.map(detectLanguages));
  for (const [index, { of }] of entries.entries()) rememberLanguages(of, found[index] ?? {});
}

function listsOf(catalogue: Catalogue, analysis: Analysis, messages: Messages): EntryList[] {
  const { title, files } = catalogue.settings;
  const topics = analysis.topics.map((topic) => ({ ...topic, entries: analysis.entriesOf(topic) }));
  const lists = entryLists({ ...catalogue, title, topics }, messages);
  return [
    wholeCatalogue({ ...catalogue, title }),
    ...lists.filter(({ kind }) => isExportedKind(kind, files)),
  ];
}

function citationsOfAll(site: () => Site, derived: DerivedStore): Site['citationsOf'] {
  const all = once(() => {
    const { entries } = site().catalogue;
    const inputs = entries.map((entry) => citationInput(entry, site()));
    const found = derived.valuesOf('citations', inputs, (missing) =>
      manyCitations(
        missing.map(([item]) => item),
        site().messages.citationLocale,
      ),
    );
    return new Map(entries.map((entry, index) => [entryId(entry), found[index] ?? []]));
  });
  return (entry) => all().get(entryId(entry)) ?? [];
}

/** What a citation is made from: the item, without the abstract that no style prints, and the language. */
function citationInput(entry: Entry, { messages }: Site): [item: CslItem, locale: string] {
  const { abstract: _, ...item } = cslItem(entry, publicUrl(entryPath(entry)), messages);
  return [item, messages.citationLocale];
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
