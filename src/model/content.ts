/** What a content folder holds, as plain data: everything that a catalogue is made from. */
import type { Ledger } from './ledger.ts';
import type {
  CatalogueSettings,
  EntryRules,
  OwnPageFields,
  Paper,
  PaperFields,
  Person,
  RememberedTopic,
  SeriesDescription,
  Source,
  Talk,
  TalkFields,
} from './schema.ts';

/** The file of an entry: its checked front matter, and where it lies. */
interface Stored {
  /** Relative to the content folder, with "/": "talks/name.md". The name need not be the slug. */
  path: string;
  /** The Markdown below the front matter, without the blank lines around it; "" when there is none. May be read only when it is asked for. */
  readonly body: string;
  /** The whole file as it lies there. May be read only when it is asked for. */
  readonly text: string;
}
export interface StoredTalk extends Stored {
  kind: 'talk';
  fields: TalkFields;
}
export interface StoredPaper extends Stored {
  kind: 'paper';
  fields: PaperFields;
}
export type StoredEntry = StoredTalk | StoredPaper;

/** A page of a curator's own, at "/name/". */
export interface OwnPage {
  name: string;
  /** Relative to the content folder: "pages/about.md". */
  path: string;
  fields: OwnPageFields;
  /** The Markdown below the front matter. */
  body: string;
}

/** A file of `content/files/`, which is served as it is. */
export interface ServedFile {
  /** Below the content folder and below the site's base alike: "files/slides/tilings.pdf". */
  path: string;
  /** Read when they are asked for. */
  bytes: () => Uint8Array<ArrayBuffer>;
}

/** What the import remembers of an entry over the years. */
export interface EntryHistory {
  /** How often time, place or status changed (the SEQUENCE of RFC 5545, section 3.8.7.4). */
  revision: number;
  /** The day on which it last changed, `YYYY-MM-DD`; "" when the lock file was lost since. */
  changed: string;
  /** Its file was deleted by hand. */
  deleted?: true | undefined;
}

export interface Content {
  /** The day that the site is of, `YYYY-MM-DD`; without it, nothing is published that waits for a day. */
  day?: string | undefined;
  catalogue: CatalogueSettings;
  /** What `sources.yaml` says, by the dump's file name. */
  sources: ReadonlyMap<string, Source>;
  /** `people.yaml`, `entries.yaml` and `topics.yaml`; empty when there is no such file. */
  people: readonly Person[];
  entryRules: EntryRules;
  topics: readonly RememberedTopic[];
  /** What `series.yaml` says. */
  series: readonly SeriesDescription[];
  /** In the order of their file names. No two talks, and no two papers, have the same slug. */
  talks: readonly StoredTalk[];
  papers: readonly StoredPaper[];
  /** By entry id ("talks/slug"). Entries written since the last import are not in it; deleted ones are. */
  history: Readonly<Record<string, EntryHistory>>;
  /** Addresses of derived pages that are no more ("speakers/ada-example/"), with the ones that they lead to now. */
  moved: Readonly<Record<string, string>>;
  /** By the dump's file name; dumps that were not imported yet are not in it. */
  ledger: Ledger;
  /** In the order of their names. */
  ownPages: readonly OwnPage[];
  servedFiles: readonly ServedFile[];
  /** The files that `catalogue.yaml` names, by their names: logo, icon, fonts. */
  brandFiles?: ReadonlyMap<string, Uint8Array<ArrayBuffer>> | undefined;
  /** The lines of a dump as they lie in its file; none when the file is gone. */
  linesOf: (dump: string) => string[];
}

/** The entry of a file. Its body is not enumerable and stays lazy, so that a catalogue of any size keeps no body in memory. */
export function entryOf(stored: StoredTalk): Talk;
export function entryOf(stored: StoredPaper): Paper;
export function entryOf(stored: StoredEntry): Talk | Paper {
  return Object.defineProperty({ ...stored.fields }, 'body', {
    enumerable: false,
    get: () => stored.body,
  }) as Talk | Paper;
}
