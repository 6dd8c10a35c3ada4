/** What the pages are made from: the catalogue with the interface's messages, and what is computed from it. `createSite` makes it. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Adjacent } from '../catalogue/adjacent.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CoSpeakers } from '../catalogue/co-speakers.ts';
import type { EntryList } from '../catalogue/entry-list.ts';
import type { Speaker } from '../catalogue/speakers.ts';
import type { Citation } from '../export/citations.ts';
import type { ExportCatalogue, ExportContext } from '../export/context.ts';
import type { Messages } from '../i18n/en.ts';
import type { OwnPage, ServedFile } from '../model/content.ts';
import type { Entry } from '../model/entry.ts';
import type { Talk } from '../model/schema.ts';
import type { Brand, CardFonts } from './brand.ts';
import type { CatalogueMap } from './catalogue-map.ts';
import type { PaperIndex } from './paper-index.ts';
import type { Previews } from './preview.ts';
import type { SourcePages } from './source-pages.ts';

export interface Site {
  catalogue: Catalogue;
  /** The day that it is of, `YYYY-MM-DD`: what is to come on it stands first. A reader's browser knows better. */
  day: string | undefined;
  /** The interface in the language of the catalogue. */
  messages: Messages;
  brand: Brand;
  sourcePages: SourcePages;
  /** Pages that the curator wrote. */
  ownPages: readonly OwnPage[];
  /** Files that are served as they are. */
  servedFiles: readonly ServedFile[];
  /** Pictures of their first pages; none while one edits. */
  previews: Previews;
  /** The catalogue's own typefaces in pictures for links; none while one edits. */
  cardFonts: CardFonts;
  paperIndex: PaperIndex;
  /** What stands before and after a talk, in its series or among all talks. */
  adjacentTo: (talk: Talk) => Adjacent;
  /** Papers by a speaker, and the people beside it. */
  coSpeakersOf: (speaker: Speaker) => CoSpeakers;

  // These cost time: they are computed at the first call.
  analysis: () => Analysis;
  map: () => CatalogueMap;
  /** The catalogue as a whole, and every list in it that may have files. */
  lists: () => readonly EntryList[];
  /** The one of these lists that a page shows: "series/slug/"; the home page, "", shows the whole catalogue. */
  listAt: (page: string) => EntryList | undefined;
  /** What the files beside the pages are made from. */
  exports: () => Exports;
  /** Citations to copy. */
  citationsOf: (entry: Entry) => Citation[];
  /** How many there are of each. */
  counts: () => Counts;
  /** What head and foot of every page lead to. */
  navigation: () => Navigation;
}

/** What the exports are given of the site. */
export interface Exports {
  catalogue: ExportCatalogue;
  context: ExportContext;
}

export interface NavigationItem {
  name: string;
  /** Below the base: "talks/". */
  path: string;
}

export interface Navigation {
  header: NavigationItem[];
  footer: NavigationItem[];
}

export type Counts = Record<
  'dated' | 'undated' | 'speakers' | 'papers' | 'series' | 'topics' | 'venues' | 'map' | 'sources',
  number
>;
