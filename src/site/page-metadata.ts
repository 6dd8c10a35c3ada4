/** What a page says of itself beside what it shows: to machines, to those who link to it, and to those who want to keep it. */

import type { Speaker } from '../catalogue/speakers.ts';
import { type Citation, citations } from '../export/citations.ts';
import { cslItem } from '../export/csl.ts';
import { paperThing, personThing, siteThing, type Thing, talkThing } from '../export/json-ld.ts';
import { type Tag, tagsOf } from '../export/meta-tags.ts';
import { type Entry, entryId, type PaperEntry, type TalkEntry } from '../model/entry.ts';
import { formatsOf } from './files/entry-files.ts';
import { mediaType } from './files/file.ts';
import { pageOf } from './files/identity.ts';
import { listFormats } from './files/list-files.ts';
import { lists } from './files/lists.ts';
import { bearerOf, catalogue, seriesNamed, speakerNamed } from './load.ts';
import { messages } from './messages.ts';
import { besidePath, embedPath, seriesPath, speakerPath } from './paths.ts';
import { belongingsOf } from './related.ts';
import { href, publicUrl } from './urls.ts';

/** The same thing in another format. */
export interface Format {
  /** "BibTeX". */
  words: string;
  href: string;
  type: string | undefined;
}

export interface About {
  things: Thing[];
  tags: Tag[];
  alternates: Format[];
  /** Public address of its picture. */
  picture?: string;
}

const formatNames: Record<string, string> = {
  ics: messages.frame.calendar,
  atom: 'Atom',
  rss: 'RSS',
  'feed.json': 'JSON Feed',
  bib: 'BibTeX',
  ris: 'RIS',
  'csl.json': 'CSL-JSON',
  json: 'JSON',
};

const formats = (page: string, names: readonly string[]): Format[] =>
  names.map((name) => ({
    words: formatNames[name] ?? name,
    href: href(besidePath(page, name)),
    type: mediaType(name),
  }));

const facts = { url: publicUrl, site: catalogue.title, language: catalogue.language };

export function aboutEntry(entry: Entry): About {
  const picture = publicUrl(besidePath(entryId(entry), 'png'));
  return {
    things: [entry.kind === 'talk' ? ofTalk(entry, picture) : ofPaper(entry, picture)],
    tags: tagsOf(entry, pageOf(entry)),
    alternates: formats(entryId(entry), formatsOf(entry)),
    picture,
  };
}

function ofTalk(entry: TalkEntry, picture: string): Thing {
  const series = entry.of.series === undefined ? undefined : seriesNamed(entry.of.series);
  return talkThing(entry, {
    ...facts,
    picture,
    personOf: (name) => {
      const speaker = speakerNamed(entry.of, name);
      return speaker && { ...speaker, path: speakerPath(speaker) };
    },
    seriesPath: series && seriesPath(series),
    works: belongingsOf(entry.of).certain.flatMap(({ entry }) => (entry.kind === 'paper' ? [entry.of] : [])),
  });
}

function ofPaper(entry: PaperEntry, picture: string): Thing {
  return paperThing(entry, {
    ...facts,
    picture,
    personOf: (name) => {
      const bearer = bearerOf(name, entryId(entry));
      return typeof bearer === 'string' ? undefined : bearer;
    },
  });
}

const byPage = new Map(lists.map((list) => [list.page, list]));

/** @param page of a list, under the base: "series/slug/"; the home page, "", is that of the whole catalogue */
export function aboutList(page: string): About {
  const list = byPage.get(page);
  return {
    things: page === '' ? [siteThing(catalogue.description, facts)] : [],
    tags: [],
    alternates: list
      ? formats(
          list.path,
          listFormats(list).filter((name) => /ics|atom|rss|feed/.test(name)),
        )
      : [],
  };
}

/** What a speaker's page says of its list of talks, and of the speaker. */
export function aboutSpeaker(speaker: Speaker): About {
  const path = speakerPath(speaker);
  return { ...aboutList(path), things: [personThing(speaker.name, { ...speaker, path }, facts)] };
}

export interface Keep {
  /** Absent for what is on no day. */
  calendar: Format | undefined;
  /** The formats of programs that cite. */
  files: Format[];
  citations: Citation[];
}

/** How an entry can be kept and cited. */
export function keepEntry(entry: Entry): Keep {
  const names = formatsOf(entry);
  const [calendar] = formats(
    entryId(entry),
    names.filter((name) => name === 'ics'),
  );
  return {
    calendar,
    files: formats(
      entryId(entry),
      names.filter((name) => name !== 'ics'),
    ),
    citations: citations(cslItem(entry, pageOf(entry), messages), messages.citationLocale),
  };
}

export interface Subscription {
  /** Absent where no talk of the list has a date; `subscribe` is for programs that subscribe by the scheme "webcal". */
  calendar?: { subscribe: string; file: Format };
  feeds: Format[];
  take: Format[];
  /** The list in a frame, for somebody else's page. */
  embed?: string;
}

/** How a list can be followed and taken along; `undefined` for a page that is not one of a list. */
export function subscriptionTo(page: string): Subscription | undefined {
  const list = byPage.get(page);
  if (!list) return undefined;
  const names = listFormats(list);
  const api = {
    words: formatNames['json'] ?? '',
    href: href(`api/v1/${list.path}.json`),
    type: mediaType('json'),
  };
  const hasDay = list.entries.some(({ kind, of }) => kind === 'talk' && of.date !== undefined);
  const [file] = formats(list.path, hasDay ? ['ics'] : []);
  const subscribe = publicUrl(besidePath(list.path, 'ics')).replace(/^https?:/, 'webcal:');
  return {
    ...(file && { calendar: { subscribe, file } }),
    ...((page === 'talks/' || page.startsWith('series/')) && { embed: href(embedPath(page)) }),
    feeds: formats(
      list.path,
      names.filter((name) => /atom|rss|feed/.test(name)),
    ),
    take: [
      ...formats(
        list.path,
        names.filter((name) => /bib|ris|csl/.test(name)),
      ),
      api,
    ],
  };
}
