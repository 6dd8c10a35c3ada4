/** Feeds as text: Atom 1.0 (RFC 4287), RSS 2.0 and JSON Feed 1.1, from the same items. */
import { generateAtomFeed, generateRssFeed } from 'feedsmith';
import { dayNotKnown } from '../../model/change.ts';
import { jsonText } from '../json-text.ts';

export interface FeedItem {
  /** Permanent: a feed reader shows each id once. */
  id: string;
  url: string;
  /** Plain text. */
  title: string;
  html: string;
  authors: string[];
  categories: string[];
  /** The day of the last change, `YYYY-MM-DD`, never the day of the talk; absent when it is not known. */
  changed?: string;
  /** When the talk takes place: an RFC 3339 timestamp, or a full date. */
  starts?: string;
  ends?: string;
  /** The zone of the talk (IANA), what sort of talk it is, and whether it takes place. JSON Feed alone has room for these. */
  timezone?: string;
  kind?: string;
  status?: string;
  /** Where the talk takes place. */
  location?: string;
  /** The occasion, of a talk or of a paper. */
  event?: string;
  /** What a paper appeared in; the date as far as it is known: "2024-05". */
  published?: {
    journal?: string;
    /** The book or the proceedings. */
    booktitle?: string;
    series?: string;
    publisher?: string;
    howPublished?: string;
    institution?: string;
    address?: string;
    volume?: string;
    issue?: string;
    pages?: string;
    doi?: string;
    date?: string;
  };
  language?: string;
}

export interface FeedChannel {
  title: string;
  description: string;
  /** Permanent. */
  id: string;
  /** The public address of the page that it is the feed of. */
  page: string;
  /** The public address of this file. */
  self: string;
  /** The public address of the file with the next older items (RFC 5005, section 3). */
  next?: string | undefined;
  language: string;
}

export const feedFormats = ['atom', 'rss', 'feed.json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** A feed with the items in the order given. */
export function writeFeed(format: FeedFormat, channel: FeedChannel, items: readonly FeedItem[]): string {
  if (format === 'feed.json') return jsonFeed(channel, items);
  return withoutIndents(format === 'atom' ? atom(channel, items) : rss(channel, items));
}

/** Indents are a tenth of a feed. White space between two elements means nothing in Atom and RSS; what stands within CDATA does. */
function withoutIndents(xml: string): string {
  return xml.replace(/<!\[CDATA\[.*?\]\]>|>\s+(?=<)/gs, (found) => (found.startsWith('<') ? found : '>'));
}

const midnight = (day: string | undefined) => `${day ?? dayNotKnown}T00:00:00Z`;

function latestDay(items: readonly FeedItem[]): string {
  return items.reduce((latest, { changed }) => (changed && changed > latest ? changed : latest), dayNotKnown);
}

/** The time of a talk as a DCMI Period, which no reader takes for the date of the item. */
function period({ starts, ends }: FeedItem): string | undefined {
  return starts && [`start=${starts}`, ends && `end=${ends}`, 'scheme=W3C-DTF'].filter(Boolean).join('; ');
}

/** Time, place and occasion in the terms of Dublin Core, and what a paper appeared in. */
function terms(item: FeedItem) {
  const { event, location } = item;
  const [time, citation] = [period(item), citationOf(item)];
  const dcterms = {
    ...(time && { temporals: [time] }),
    ...(location && { spatials: [removeInvalidXml(location)] }),
    ...(event && { isPartOf: [removeInvalidXml(event)] }),
    ...(citation && { bibliographicCitations: [removeInvalidXml(citation)] }),
  };
  return Object.keys(dcterms).length > 0 ? { dcterms } : {};
}

/** A citation as Dublin Core recommends it (KEV of OpenURL, ANSI/NISO Z39.88): "ctx_ver=…&rft.jtitle=…". */
function citationOf({ published }: FeedItem): string | undefined {
  if (!published || Object.keys(published).length === 0) return undefined;
  const {
    journal,
    booktitle,
    series,
    publisher,
    institution,
    address,
    howPublished,
    volume,
    issue,
    pages,
    doi,
    date,
  } = published;
  const known = [
    ['ctx_ver', 'Z39.88-2004'],
    [
      'rft_val_fmt',
      `info:ofi/fmt:kev:mtx:${booktitle && !journal ? 'book' : institution ? 'dissertation' : 'journal'}`,
    ],
    ['rft_id', doi && `info:doi/${doi}`],
    ['rft.jtitle', journal],
    ['rft.btitle', booktitle],
    ['rft.series', series],
    ['rft.pub', publisher],
    ['rft.inst', institution],
    ['rft.place', address],
    ['rft.volume', volume],
    ['rft.issue', issue],
    ['rft.pages', pages],
    ['rft.date', date],
    // Private data: no key of the standard says how a work was published.
    ['rft_dat', howPublished],
  ].filter((pair): pair is [string, string] => pair[1] !== undefined);
  return new URLSearchParams(known.map(([name, value]) => [name, value.replace(/\p{Cs}/gu, '')])).toString();
}

function atom(channel: FeedChannel, items: readonly FeedItem[]): string {
  return generateAtomFeed({
    id: channel.id,
    title: { value: removeInvalidXml(channel.title) },
    subtitle: { value: removeInvalidXml(channel.description) },
    updated: midnight(latestDay(items)),
    generator: { text: 'Colloquy' },
    // Atom requires an author (RFC 4287, section 4.2.1); this one counts for items without authors.
    authors: [{ name: removeInvalidXml(channel.title) }],
    links: [
      { href: channel.page, rel: 'alternate', type: 'text/html' },
      { href: channel.self, rel: 'self', type: 'application/atom+xml' },
      ...(channel.next ? [{ href: channel.next, rel: 'next', type: 'application/atom+xml' }] : []),
    ],
    entries: items.map((item) => ({
      id: item.id,
      title: { value: removeInvalidXml(item.title), type: 'text' },
      updated: midnight(item.changed),
      ...(item.authors.length > 0 && {
        authors: item.authors.map((name) => ({ name: removeInvalidXml(name) })),
      }),
      categories: item.categories.map((term) => ({ term: removeInvalidXml(term) })),
      links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
      content: {
        type: 'html',
        value: removeInvalidXml(item.html),
        ...(item.language && { xml: { lang: item.language } }),
      },
      ...terms(item),
    })),
  });
}

function rss(channel: FeedChannel, items: readonly FeedItem[]): string {
  return generateRssFeed({
    title: removeInvalidXml(channel.title),
    link: channel.page,
    description: removeInvalidXml(channel.description),
    language: channel.language,
    lastBuildDate: midnight(latestDay(items)),
    generator: 'Colloquy',
    atom: {
      links: [
        { href: channel.self, rel: 'self', type: 'application/rss+xml' },
        ...(channel.next ? [{ href: channel.next, rel: 'next', type: 'application/rss+xml' }] : []),
      ],
    },
    items: items.map((item) => ({
      title: removeInvalidXml(item.title),
      link: item.url,
      guid: { value: item.id, isPermaLink: false },
      description: removeInvalidXml(item.html),
      categories: item.categories.map((name) => ({ name: removeInvalidXml(name) })),
      ...(item.changed && { pubDate: midnight(item.changed) }),
      dc: { creators: item.authors.map(removeInvalidXml) },
      ...terms(item),
    })),
  });
}

function jsonFeed(channel: FeedChannel, items: readonly FeedItem[]): string {
  return jsonText({
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: channel.page,
    feed_url: channel.self,
    description: channel.description,
    next_url: channel.next,
    language: channel.language,
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_html: item.html,
      date_modified: item.changed && midnight(item.changed),
      authors: item.authors.length > 0 ? item.authors.map((name) => ({ name })) : undefined,
      tags: item.categories.length > 0 ? item.categories : undefined,
      language: item.language,
      _talk: isTalk(item)
        ? {
            starts: item.starts,
            ends: item.ends,
            timezone: item.timezone,
            location: item.location,
            event: item.event,
            kind: item.kind,
            status: item.status,
          }
        : undefined,
      _paper: item.published && { ...item.published, event: item.event },
    })),
  });
}

function isTalk({ starts, location, event, kind, status, published }: FeedItem): boolean {
  return !published && [starts, location, event, kind, status].some((value) => value !== undefined);
}

/** The text without the characters that XML does not allow (XML 1.0, section 2.2). feedsmith escapes the rest. */
function removeInvalidXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '');
}
