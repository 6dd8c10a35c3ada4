/**
 * The one list of export formats, as plain data. A browser needs no more than this; `registry.ts` adds the writers, and refuses a
 * format that has none.
 *
 * To add a format: a line here, a writer in a file of its own, and that writer's line in `registry.ts`. The media type, the label
 * and everything that a page offers follow from here.
 */
import {
  asBibtex,
  asCslJson,
  asJsonArray,
  asMarkdownList,
  asOneCalendar,
  asRis,
  type CombineFiles,
} from './combine.ts';

/** What a format is for. Pages offer the formats group by group. */
export type FormatGroup =
  /** Events: to add to a calendar, or to subscribe to. */
  | 'calendar'
  /** News of what is new or changed: to subscribe to. */
  | 'feed'
  /** What reference managers and typesetting programs read. */
  | 'bibliography'
  /** Everything that is known, for programs. */
  | 'data';

/** The labels that are no proper names. Both the messages of the pages and those of the scripts have them. */
export interface FormatMessages {
  calendar: string;
}

export interface FormatDescription {
  /** Without parameters (RFC 6838). */
  mediaType: string;
  /** What a link or button that leads to the file is called. */
  label: (messages: FormatMessages) => string;
  group: FormatGroup;
  /** How a browser makes a file of one or several entries. A format without it is not offered there. */
  combine?: CombineFiles;
}

/** By extension, in the order in which pages offer them. */
export const formatDescriptions = {
  ics: {
    mediaType: 'text/calendar',
    label: ({ calendar }) => calendar,
    group: 'calendar',
    combine: asOneCalendar,
  },
  atom: { mediaType: 'application/atom+xml', label: () => 'Atom', group: 'feed' },
  rss: { mediaType: 'application/rss+xml', label: () => 'RSS', group: 'feed' },
  'feed.json': { mediaType: 'application/feed+json', label: () => 'JSON Feed', group: 'feed' },
  bib: {
    mediaType: 'application/x-bibtex',
    label: () => 'BibTeX',
    group: 'bibliography',
    combine: asBibtex,
  },
  ris: {
    mediaType: 'application/x-research-info-systems',
    label: () => 'RIS',
    group: 'bibliography',
    combine: asRis,
  },
  'csl.json': {
    mediaType: 'application/vnd.citationstyles.csl+json',
    label: () => 'CSL-JSON',
    group: 'bibliography',
    combine: asCslJson,
  },
  json: { mediaType: 'application/json', label: () => 'JSON', group: 'data', combine: asJsonArray },
  md: {
    mediaType: 'text/markdown',
    label: () => 'Markdown',
    group: 'bibliography',
    combine: asMarkdownList,
  },
} as const satisfies Record<string, FormatDescription>;

/** "ics", "csl.json": the extension of a format's files, which identifies it. */
export type FormatExtension = keyof typeof formatDescriptions;

/** A format in which a browser can save several entries as one file. */
export interface CombinableFormat extends Omit<FormatDescription, 'combine'> {
  extension: FormatExtension;
  combine: CombineFiles;
}

export const combinableFormats: readonly CombinableFormat[] = (
  Object.entries(formatDescriptions) as [FormatExtension, FormatDescription][]
).flatMap(([extension, { combine, ...description }]) =>
  combine ? [{ ...description, extension, combine }] : [],
);
