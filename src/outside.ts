/** What leaves the site: every entry and every list as a file in each of its formats, with public addresses. */
import { createHash } from 'node:crypto';
import { accent } from './brand.ts';
import { dateWords, occasionWords } from './catalogue/date-words.ts';
import { type Entry, entryId, peopleOf } from './catalogue/entry.ts';
import type { Listing } from './catalogue/listing.ts';
import { listings, wholeCatalogue } from './catalogue/listings.ts';
import { publishedIn } from './catalogue/paper-lists.ts';
import { dayInCalendar, statusWords } from './catalogue/status.ts';
import {
  type ApiSchemaName,
  apiEntry,
  apiLists,
  apiPath,
  apiSchemas,
  jsonSchema,
  schemaPath,
} from './export/api.ts';
import { bibtex } from './export/bibtex.ts';
import { cslItem } from './export/csl.ts';
import { ris } from './export/ris.ts';
import { calendar } from './feeds/calendar.ts';
import { type Event, eventOf } from './feeds/event.ts';
import { type FeedItem, feed, feedFormats } from './feeds/feed.ts';
import { itemsOf, latestChangeFirst } from './feeds/item.ts';
import { openSearch } from './found/open-search.ts';
import { type Place, sitemaps } from './found/sitemap.ts';
import {
  bornId,
  catalogue,
  changeOf,
  dumps,
  fileOf,
  papers,
  redirects,
  series,
  speakers,
  talks,
} from './load.ts';
import { plainTitle } from './markdown/mathematics.ts';
import { type Card, card } from './picture/card.ts';
import { colours as siteColours } from './picture/colours.ts';
import { draw } from './picture/draw.ts';
import { entries as related, topics, venues } from './related.ts';
import { besidePath, entryPath, paperPagePath, papersOnAPage, publicUrl, sourcePath } from './site.ts';

/** Of the pictures: the site's, with the accent of this catalogue. */
const colours = { ...siteColours, ...(accent && { accent: accent.shades.light }) };

/** The catalogue as a whole, and every list in it. */
export const whole = wholeCatalogue({ title: catalogue.title, talks, papers });
export const lists: Listing[] = [
  whole,
  ...listings({
    title: catalogue.title,
    talks,
    papers,
    speakers,
    series,
    venues,
    topics: topics.map(({ slug, label, entries }) => ({
      slug,
      label,
      entries: entries.flatMap((position) => related[position] ?? []),
    })),
  }),
];

export const entries: Entry[] = whole.entries;

export interface OutsideFile {
  /** Under the base: "talks/slug.ics". */
  path: string;
  type: string;
  content: () => string | Uint8Array<ArrayBuffer>;
}

const types: Record<string, string> = {
  ics: 'text/calendar; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** The media type of a format, without its charset, for the `type` of a link. */
export const mediaType = (format: string) => types[format]?.replace(/;.*/, '');

function file(page: string, format: string, content: OutsideFile['content']): OutsideFile {
  // A feed goes on in "talks.2.atom".
  const type = types[format.replace(/^\d+\./, '')] ?? 'application/octet-stream';
  return { path: besidePath(page, format), type, content };
}

export const pageOf = (entry: Entry) => publicUrl(entryPath(entry));
const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** The formats that an entry's files come in, in the order in which they are offered. */
export function formatsOf(entry: Entry): string[] {
  const isInCalendar = entry.kind === 'talk' && dayInCalendar(entry.of) !== undefined;
  return [...(isInCalendar ? ['ics'] : []), 'bib', 'ris', 'csl.json', 'json'];
}

/** The files beside an entry's page. */
function filesOf(entry: Entry): OutsideFile[] {
  const page = entryId(entry);
  return [
    ...formatsOf(entry).map((format) => file(page, format, () => entryAs(format, entry))),
    // As it lies in the content folder, for those who correct it.
    file(page, 'md', () => fileOf(page)),
    file(page, 'png', () => draw(card(cardOf(entry), colours))),
  ];
}

/** What the picture of an entry says. */
function cardOf(entry: Entry): Card {
  const published = entry.kind === 'paper' ? publishedIn(entry.of) : undefined;
  const occasion =
    entry.kind === 'talk'
      ? [statusWords(entry.of), occasionWords(entry.of), entry.of.location]
      : [published?.journal, published?.place, entry.of.date && dateWords(entry.of.date)];
  return {
    site: catalogue.title,
    title: plainTitle(entry.of.title),
    people: peopleOf(entry).join(', '),
    occasion: occasion.filter(Boolean).join(', '),
  };
}

function entryAs(format: string, entry: Entry): string {
  switch (format) {
    case 'ics':
      return calendar(eventsOf([entry]), {
        name: catalogue.title,
        url: pageOf(entry),
        host: catalogue.calendarHost,
        timezone: catalogue.timezone,
      });
    case 'bib':
      return bibtex(entry, pageOf(entry));
    case 'ris':
      return ris(entry, pageOf(entry));
    case 'csl.json':
      return json([cslItem(entry, pageOf(entry))]);
    default:
      return json(apiEntry(entry, changeOf(entryId(entry)), publicUrl));
  }
}

/** The formats that a list's files come in. */
export function listFormats({ hasTalks }: Listing): string[] {
  return [...(hasTalks ? ['ics'] : []), ...feedFormats, 'bib', 'ris', 'csl.json'];
}

/** The files beside a list's page. */
function filesOfList(list: Listing): OutsideFile[] {
  const { path, entries } = list;
  const isCalendar = list.hasTalks ? [file(path, 'ics', () => calendarOf(list))] : [];
  return [
    ...isCalendar,
    ...feedFormats.flatMap((format) => feedFiles(list, format)),
    file(path, 'bib', () => entries.map((entry) => bibtex(entry, pageOf(entry))).join('\n')),
    file(path, 'ris', () => entries.map((entry) => ris(entry, pageOf(entry))).join('\r\n')),
    file(path, 'csl.json', () => json(entries.map((entry) => cslItem(entry, pageOf(entry))))),
  ];
}

function calendarOf({ path, page, title, entries }: Listing): string {
  return calendar(eventsOf(entries), {
    name: title,
    description: catalogue.description,
    url: publicUrl(page),
    source: publicUrl(besidePath(path, 'ics')),
    host: catalogue.calendarHost,
    timezone: catalogue.timezone,
  });
}

const known = new WeakMap<object, Event | undefined>();

/** The events of the talks that have a day, in the order of their days. */
function eventsOf(entries: readonly Entry[]): Event[] {
  const events = entries.flatMap((entry) => {
    if (entry.kind !== 'talk') return [];
    if (!known.has(entry.of)) {
      known.set(
        entry.of,
        eventOf(entry.of, { uid: uid(entry), url: pageOf(entry), ...changeOf(entryId(entry)) }),
      );
    }
    const event = known.get(entry.of);
    return event
      ? [{ event, day: `${dayInCalendar(entry.of)} ${entry.of.start ?? ''} ${entry.of.slug}` }]
      : [];
  });
  return events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ event }) => event);
}

/** What an entry is known by outside, for ever. */
const uid = (entry: Entry) => `${bornId(entryId(entry))}@${catalogue.calendarHost}`;

/** A permanent id that is a URI and no address: a name-based UUID (RFC 9562, section 5.5) of what it is known by. */
function urn(name: string): string {
  const urls = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const hash = createHash('sha1').update(urls).update(name).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/** How many entries a file of a feed holds; the next file is named in it. */
const itemsInAFile = 500;

const orders = new WeakMap<readonly Entry[], ReturnType<typeof latestChangeFirst>>();

/** Sorted once for all the files that a long list is parted into. */
function ordered(list: readonly Entry[]): ReturnType<typeof latestChangeFirst> {
  const known = orders.get(list) ?? latestChangeFirst(list, changeOf);
  orders.set(list, known);
  return known;
}

function feedFiles(list: Listing, format: (typeof feedFormats)[number]): OutsideFile[] {
  return pagedFeed(
    format,
    list.path,
    list.page,
    list.title,
    catalogue.description,
    list.entries.length,
    (from, to) =>
      ordered(list.entries)
        .slice(from, to)
        .flatMap(({ entry, change }) => itemsOf(entry, { id: urn(uid(entry)), url: pageOf(entry), change })),
  );
}

/** The feed of what changed: an entry is in it anew for each day on which anything of it changed. */
function changeFeedFiles(): OutsideFile[] {
  return feedFormats.flatMap((format) =>
    pagedFeed(
      format,
      'changes',
      '',
      `What changed — ${catalogue.title}`,
      'Every entry on the day on which anything of it last changed, corrections included.',
      entries.length,
      (from, to) =>
        ordered(entries)
          .slice(from, to)
          .flatMap(({ entry, change }) => {
            const day = change.changed ?? 'unknown';
            const id = urn(`${uid(entry)} as of ${day}`);
            return itemsOf(entry, { id, url: pageOf(entry), change: { ...change, revision: 0 } });
          }),
    ),
  );
}

function pagedFeed(
  format: (typeof feedFormats)[number],
  path: string,
  page: string,
  title: string,
  description: string,
  count: number,
  items: (from: number, to: number) => FeedItem[],
): OutsideFile[] {
  const pages = Math.max(Math.ceil(count / itemsInAFile), 1);
  const nameOf = (number: number) => (number === 1 ? format : `${number}.${format}`);
  return Array.from({ length: pages }, (_, index) =>
    file(path, nameOf(index + 1), () =>
      feed(
        format,
        {
          title,
          description,
          id: urn(`${path}@${catalogue.calendarHost}`),
          page: publicUrl(page),
          self: publicUrl(besidePath(path, nameOf(index + 1))),
          next: index + 1 < pages ? publicUrl(besidePath(path, nameOf(index + 2))) : undefined,
          language: catalogue.language,
        },
        items(index * itemsInAFile, (index + 1) * itemsInAFile),
      ),
    ),
  );
}

/** Stands for the pages that are about no single entry. */
const sitePicture = file('catalogue', 'png', () =>
  draw(
    card(
      {
        site: new URL(catalogue.url).host,
        title: catalogue.title,
        people: catalogue.description,
        occasion: '',
      },
      colours,
    ),
  ),
);

/** Every page that is worth finding, with the day on which what it shows last changed. */
function places(): Place[] {
  const newest = (of: readonly Entry[]) =>
    of.reduce((latest, entry) => {
      const { changed = '' } = changeOf(entryId(entry));
      return changed > latest ? changed : latest;
    }, '') || undefined;
  const paperPages = Array.from(
    { length: Math.ceil(papers.length / papersOnAPage) },
    (_, index) => index + 1,
  );
  const latest = newest(entries);
  return [
    ...lists.map((list) => ({ page: list.page, changed: newest(list.entries) })),
    ...['speakers/', 'series/', 'topics/', 'venues/', 'sources/'].map((page) => ({ page, changed: latest })),
    ...paperPages.slice(1).map((number) => ({ page: paperPagePath(number), changed: latest })),
    ...dumps.map(({ dump }) => ({ page: sourcePath(dump), changed: undefined })),
    ...entries.map((entry) => ({
      page: entryPath(entry),
      changed: changeOf(entryId(entry)).changed,
    })),
  ].map(({ page, changed }) => ({ url: publicUrl(page), changed }));
}

/** What crawlers and browsers look for. */
function forMachines(): OutsideFile[] {
  const address = (name: string) => publicUrl(`${name}.xml`);
  const maps = sitemaps(places(), address);
  return [
    ...[...maps].map(([name, content]) => file(name, 'xml', () => content)),
    file('robots', 'txt', () => `User-agent: *\nAllow: /\n\nSitemap: ${address('sitemap')}\n`),
    file('opensearch', 'xml', () =>
      openSearch(catalogue.title, catalogue.description, publicUrl('search/'), address('opensearch')),
    ),
  ];
}

/** The static interface: its index, its schemas, every list and every entry. */
export function apiFiles(): OutsideFile[] {
  const content = lists.flatMap((list) => apiLists(list, changeOf, publicUrl));
  const made = (path: string, value: () => unknown): OutsideFile => ({
    path: apiPath(path),
    type: types['json'] ?? '',
    content: () => json(value()),
  });
  const names = Object.keys(apiSchemas) as ApiSchemaName[];
  return [
    made('index', () => ({
      $schema: publicUrl(schemaPath('index')),
      title: catalogue.title,
      description: catalogue.description,
      language: catalogue.language,
      page: publicUrl(''),
      self: publicUrl(apiPath('index')),
      schemas: Object.fromEntries(names.map((name) => [name, publicUrl(schemaPath(name))])),
      lists: lists.map(({ path, title, entries }) => ({
        path,
        title,
        count: entries.length,
        self: publicUrl(apiPath(path)),
      })),
    })),
    ...names.map((name) => made(`schema/${name}`, () => jsonSchema(name, publicUrl))),
    ...content.map(({ path, content }) => made(path, () => content)),
    ...entries.map((entry) =>
      made(entryId(entry), () => apiEntry(entry, changeOf(entryId(entry)), publicUrl)),
    ),
  ];
}

/**
 * The files under a folder ("talks/"; "" for those in no folder), also under the addresses that they had before: whoever subscribed
 * is never told of a change of address.
 */
function filesIn(folder: string): OutsideFile[] {
  const lies = (path: string) => path.slice(0, path.lastIndexOf('/') + 1) === folder;
  const files = [
    ...lists.filter(({ path }) => lies(path)).flatMap(filesOfList),
    ...entries.filter((entry) => lies(entryId(entry))).flatMap(filesOf),
    ...(folder === '' ? [...changeFeedFiles(), sitePicture, ...forMachines()] : []),
  ];
  const stem = ({ path }: OutsideFile) => path.slice(0, path.indexOf('.'));
  const byStem = Map.groupBy(files, stem);
  const before = redirects
    .filter(({ from, isRemoved }) => lies(from.replace(/\/$/, '')) && !isRemoved)
    .flatMap(({ from, to }) =>
      (byStem.get(to.replace(/\/$/, '')) ?? []).map((file) => ({
        ...file,
        path: from.replace(/\/$/, '') + file.path.slice(stem(file).length),
      })),
    );
  return [...files, ...before];
}

/** What a route of Astro needs to write the files of a folder: their names taken apart as its own is. */
export function routes(folder: string) {
  return filesIn(folder).map((file) => {
    const name = file.path.slice(folder.length);
    const dot = name.indexOf('.');
    return { params: { name: name.slice(0, dot), format: name.slice(dot + 1) }, props: { file } };
  });
}

/** The answer that a file is. */
export function respond({ content, type }: OutsideFile): Response {
  return new Response(content(), { headers: { 'Content-Type': type } });
}
