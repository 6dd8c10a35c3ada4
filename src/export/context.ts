/** What the exports are given: the catalogue, and what they need to know about it. */
import type { EntryList } from '../catalogue/entry-list.ts';
import type { Redirect } from '../catalogue/redirects.ts';
import type { Messages } from '../i18n/en.ts';
import type { Change } from '../model/change.ts';
import type { Entry } from '../model/entry.ts';
import type { Talk } from '../model/schema.ts';
import type { CardLook } from './images/social-card.ts';
import type { SitemapPage } from './sitemap.ts';

/** Everything that files are made of. */
export interface ExportCatalogue {
  /** In the order of the feed of changes: talks, newest first, then papers. */
  entries: readonly Entry[];
  /** Every list that can be subscribed to, the whole catalogue first. */
  lists: readonly EntryList[];
  /** Every page for the sitemap. */
  pages: readonly SitemapPage[];
  /** Old addresses, whose files stay where they were. */
  redirects: readonly Redirect[];
}

/** What a writer needs besides an entry or a list. The functions are pure, apart from `sourceText`, which may read a file. */
export interface ExportContext {
  title: string;
  description: string;
  /** Whom to write to, in Markdown. */
  contact?: string | undefined;
  /** BCP 47. */
  language: string;
  /** IANA name; the zone of a calendar that has no event yet. */
  timezone: string;
  /** The host in the permanent ids of calendars and feeds; it never changes, even if the site moves. */
  calendarHost: string;
  /** The public address of a path below the base: "talks/slug/" or "talks/slug.ics"; "" is the home page. */
  url: (path: string) => string;
  /** In how many files the entries' JSON lies, where files are to be few; `undefined` where every entry has its own. */
  packs?: number | undefined;
  /** By entry id: "talks/slug". */
  changeOf: (id: string) => Change;
  /** The id that an entry had first. Renaming the entry does not change it. */
  permanentId: (id: string) => string;
  /** The key of an entry in bibliographies, which no other entry has. Without it, the entry's own. */
  citationKeyOf?: (entry: Entry) => string;
  /** How many minutes a talk usually takes in its series, where the curator says so. */
  usualMinutesOf?: (talk: Talk) => number | undefined;
  /** The path of an entry's file in the content folder: "talks/name.md". */
  fileNameOf: (id: string) => string;
  /** The text of that file. */
  sourceText: (id: string) => string;
  messages: Messages;
  /** Of the pictures for links. */
  look: CardLook;
}

/**
 * Remembers a result for each context and object, for what several files need: the event of a talk stands in the calendar of every
 * list that the talk is in.
 */
export function oncePerContext<Subject extends object, Result>(
  compute: (subject: Subject, context: ExportContext) => Result,
): (subject: Subject, context: ExportContext) => Result {
  const results = new WeakMap<ExportContext, WeakMap<Subject, { result: Result }>>();
  return (subject, context) => {
    const ofContext = results.get(context) ?? new WeakMap<Subject, { result: Result }>();
    results.set(context, ofContext);
    const known = ofContext.get(subject) ?? { result: compute(subject, context) };
    ofContext.set(subject, known);
    return known.result;
  };
}
