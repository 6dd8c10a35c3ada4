/** What the import knows of a language that pages are written in. */

/** Names that a page, a table or a file gives to the fields of a talk or a paper. */
export const fieldNames = [
  'id',
  'kind',
  'title',
  'people',
  'authors',
  'affiliation',
  'date',
  'start',
  'end',
  'timezone',
  'location',
  'series',
  'event',
  'status',
  'abstract',
  'bio',
  'host',
  'journal',
  'volume',
  'issue',
  'pages',
  'year',
  'doi',
  'link',
  'paper',
  'video',
  'slides',
  'note',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** All words in lower case, with their accents. */
export interface PageLanguage {
  /** BCP 47. */
  tag: string;
  /** January first. Any beginning of three letters or more that no other month shares is known too. */
  months: readonly (readonly string[])[];
  /** Monday first; beginnings are known as those of months are. */
  weekdays: readonly (readonly string[])[];
  /** Shorter forms of the weekdays, Monday first, where a page prints them: "mo", "lu". */
  shortWeekdays?: readonly string[];
  /** Labels in front of a field, and headers of a column. */
  fields: { readonly [Name in FieldName]?: readonly string[] };
  /** A promised title or abstract: "to be announced". */
  toBeAnnounced: readonly string[];
  cancelled: readonly string[];
  postponed: readonly string[];
  /** A day without a talk: "no seminar", "holiday". */
  noTalk: readonly string[];
  /** Something between the talks: "coffee break". */
  breaks: readonly string[];
  /** Between two people. */
  and: readonly string[];
  /** Between a title and its speaker. */
  by: readonly string[];
  /** In front of a name: "prof.", "mme". */
  honorifics: readonly string[];
  /** In front of or behind an hour: "at", "uhr". */
  clock: readonly string[];
  noon: readonly string[];
  /** Parts of an academic year by the half of the year that they are in: 1 from January, 2 from July. */
  terms: { readonly [word: string]: 1 | 2 };
  /** What people are, in front of or behind their institution: "professor", "head of". */
  positions: readonly string[];
  /** Words in the name of a university or an institute. */
  institutions: readonly string[];
  /** Words in front of or behind the name of a room. */
  rooms: readonly string[];
  /** Words of series and special lectures: "colloquium", "inaugural lecture". */
  occasions: readonly string[];
  /** Small words that sentences have and names do not. */
  small: readonly string[];
  /** What lists of papers are called: "accepted papers", "publications". */
  publications: readonly string[];
  /** Words in the names of journals and proceedings. */
  journals: readonly string[];
  /** In front of the number of a volume, of an issue, of pages: "vol.", "no.", "pp.". */
  volumes: readonly string[];
  issues: readonly string[];
  pageMarks: readonly string[];
  /** Lines of a page that are neither talk nor text: "skip to main content". */
  chrome: readonly string[];
}
