/** Feeds as files: Atom 1.0 (RFC 4287), RSS 2.0 and JSON Feed 1.1, from one description. */
import { generateAtomFeed, generateRssFeed } from 'feedsmith';
import { dayNotKnown } from '../../model/change.ts';

export interface FeedItem {
  /** Permanent: a reader that knows it does not show it again. */
  id: string;
  url: string;
  /** Plain text. */
  title: string;
  html: string;
  authors: string[];
  categories: string[];
  /** The day of change, `YYYY-MM-DD`; absent when it is not known. Never the day of the talk. */
  changed?: string;
  /** When the talk is, as far as it is known (RFC 3339, or a full date). */
  starts?: string;
  ends?: string;
  language?: string;
}

export interface FeedFacts {
  title: string;
  description: string;
  /** Permanent. */
  id: string;
  /** The page that it is the feed of. */
  page: string;
  /** Where this file is. */
  self: string;
  /** Where its older items go on (RFC 5005, section 3). */
  next?: string | undefined;
  language: string;
}

export const feedFormats = ['atom', 'rss', 'feed.json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** A feed with all items given, in that order. */
export function feed(format: FeedFormat, facts: FeedFacts, items: readonly FeedItem[]): string {
  if (format === 'atom') return atom(facts, items);
  return format === 'rss' ? rss(facts, items) : jsonFeed(facts, items);
}

const midnight = (day: string | undefined) => `${day ?? dayNotKnown}T00:00:00Z`;

function newest(items: readonly FeedItem[]): string {
  return items.reduce((latest, { changed }) => (changed && changed > latest ? changed : latest), dayNotKnown);
}

/** DCMI Period, so that the time of a talk is not taken for that of its entry. */
function period({ starts, ends }: FeedItem): string | undefined {
  return starts && [`start=${starts}`, ends && `end=${ends}`, 'scheme=W3C-DTF'].filter(Boolean).join('; ');
}

function atom(facts: FeedFacts, items: readonly FeedItem[]): string {
  return generateAtomFeed({
    id: facts.id,
    title: { value: xmlText(facts.title) },
    subtitle: { value: xmlText(facts.description) },
    updated: midnight(newest(items)),
    // Atom wants an author for every entry; where nobody is named, it is the catalogue.
    authors: [{ name: xmlText(facts.title) }],
    links: [
      { href: facts.page, rel: 'alternate', type: 'text/html' },
      { href: facts.self, rel: 'self', type: 'application/atom+xml' },
      ...(facts.next ? [{ href: facts.next, rel: 'next', type: 'application/atom+xml' }] : []),
    ],
    entries: items.map((item) => ({
      id: item.id,
      title: { value: xmlText(item.title), type: 'text' },
      updated: midnight(item.changed),
      ...(item.authors.length > 0 && { authors: item.authors.map((name) => ({ name: xmlText(name) })) }),
      categories: item.categories.map((term) => ({ term: xmlText(term) })),
      links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
      content: {
        type: 'html',
        value: xmlText(item.html),
        ...(item.language && { xml: { lang: item.language } }),
      },
      ...(period(item) && { dcterms: { temporals: [period(item) as string] } }),
    })),
  });
}

function rss(facts: FeedFacts, items: readonly FeedItem[]): string {
  return generateRssFeed({
    title: xmlText(facts.title),
    link: facts.page,
    description: xmlText(facts.description),
    language: facts.language,
    lastBuildDate: midnight(newest(items)),
    generator: 'Colloquy',
    atom: {
      links: [
        { href: facts.self, rel: 'self', type: 'application/rss+xml' },
        ...(facts.next ? [{ href: facts.next, rel: 'next', type: 'application/rss+xml' }] : []),
      ],
    },
    items: items.map((item) => ({
      title: xmlText(item.title),
      link: item.url,
      guid: { value: item.id, isPermaLink: false },
      description: xmlText(item.html),
      categories: item.categories.map((name) => ({ name: xmlText(name) })),
      ...(item.changed && { pubDate: midnight(item.changed) }),
      dc: { creators: item.authors.map(xmlText) },
      ...(period(item) && { dcterms: { temporals: [period(item) as string] } }),
    })),
  });
}

function jsonFeed(facts: FeedFacts, items: readonly FeedItem[]): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: facts.title,
      home_page_url: facts.page,
      feed_url: facts.self,
      description: facts.description,
      next_url: facts.next,
      language: facts.language,
      items: items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        content_html: item.html,
        date_modified: item.changed && midnight(item.changed),
        authors: item.authors.length > 0 ? item.authors.map((name) => ({ name })) : undefined,
        tags: item.categories.length > 0 ? item.categories : undefined,
        language: item.language,
        _talk: item.starts && { starts: item.starts, ends: item.ends },
      })),
    },
    null,
    1,
  )}\n`;
}

/** Without the characters that no XML document can hold (XML 1.0, section 2.2). */
function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be refused
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '');
}
