import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { pages as fr } from '../../i18n/fr.ts';
import type { Entry } from '../../model/entry.ts';
import type { Talk } from '../../model/schema.ts';
import { type FeedItem, writeFeed } from './feed.ts';
import { feedItems, latestChangeFirst } from './feed-item.ts';

const facts = {
  title: 'Talks & more',
  description: 'A <catalogue>',
  id: 'urn:uuid:1',
  page: 'https://example.org/',
  self: 'https://example.org/catalogue.atom',
  language: 'en',
};

const talk = (fields: Partial<Talk> = {}): Entry => ({
  kind: 'talk',
  of: { title: 'A title with $x$ & <b>', slug: 'a', body: 'Text & <script>', ...fields },
});

const items = (entry: Entry, revision = 0): FeedItem[] =>
  feedItems(entry, {
    id: 'urn:uuid:2',
    url: 'https://example.org/talks/a/',
    change: { revision, changed: '2024-02-03' },
  });

describe('a feed', () => {
  const dated = talk({
    date: '2024-03-31',
    start: '14:00',
    timezone: 'Europe/Lisbon',
    speakers: [{ name: 'Ana & Co', affiliation: 'X' }],
  });

  it('is Atom with the whole abstract, a permanent id and the day of change', () => {
    const read = parseAtomFeed(writeFeed('atom', facts, items(dated)));
    expect(read.title?.value).toBe('Talks & more');
    const [entry] = read.entries ?? [];
    expect(entry).toMatchObject({ id: 'urn:uuid:2', updated: '2024-02-03T00:00:00.000Z' });
    expect(entry?.title?.value).toBe('Ana & Co: A title with x & <b>');
    expect(entry?.content?.value).toContain('<p>Ana &amp; Co (X)</p>');
    expect(entry?.content?.value).toContain('Text &amp; &lt;script&gt;');
    expect(entry?.dcterms?.temporals).toEqual(['start=2024-03-31T14:00:00+01:00; scheme=W3C-DTF']);
  });

  it('is RSS with the same', () => {
    const [item] = parseRssFeed(writeFeed('rss', facts, items(dated))).items ?? [];
    expect(item).toMatchObject({
      title: 'Ana & Co: A title with x & <b>',
      guid: { value: 'urn:uuid:2', isPermaLink: false },
      pubDate: 'Sat, 03 Feb 2024 00:00:00 GMT',
    });
    expect(item?.description).toContain('&lt;script&gt;');
  });

  it('is a JSON Feed with the same', () => {
    const text = writeFeed(
      'feed.json',
      { ...facts, next: 'https://example.org/catalogue.2.feed.json' },
      items(dated),
    );
    const read = parseJsonFeed(text);
    expect(read.next_url).toBe('https://example.org/catalogue.2.feed.json');
    expect(read.items?.[0]).toMatchObject({
      id: 'urn:uuid:2',
      title: 'Ana & Co: A title with x & <b>',
      date_modified: '2024-02-03T00:00:00Z',
    });
    expect(JSON.parse(text).items[0]._talk).toEqual({
      starts: '2024-03-31T14:00:00+01:00',
      timezone: 'Europe/Lisbon',
    });
  });

  it('tells of a talk once, and once more when it moved', () => {
    expect(items(dated, 0).map(({ id }) => id)).toEqual(['urn:uuid:2']);
    expect(items(dated, 1).map(({ id }) => id)).toEqual(['urn:uuid:2#change-1', 'urn:uuid:2']);
    expect(items(dated, 2).map(({ id }) => id)).toEqual(['urn:uuid:2#change-2', 'urn:uuid:2']);
    expect(items(dated, 1)[0]?.title).toMatch(/^Changed time or place: /);
    const cancelled = talk({ date: '2024-03-31', status: 'cancelled' });
    expect(items(cancelled, 1)[0]?.title).toMatch(/^Cancelled: /);
    expect(items(cancelled, 1)[0]?.html).toContain('<p>Cancelled.</p>');
  });

  it('speaks the language of the catalogue', () => {
    const told = { id: 'urn:uuid:2', url: 'https://example.org/talks/a/', change: { revision: 1 } };
    const [moved] = feedItems(dated, told, fr);
    expect(moved?.title).toMatch(/^Changement d’heure ou de lieu\u00A0: .+\u00A0: A title/);
    expect(moved?.html).toContain('dimanche 31 mars 2024');
    const [off] = feedItems(talk({ date: '2024-03-31', status: 'cancelled' }), told, fr);
    expect(off?.title).toMatch(/^Annulé\u00A0: /);
    expect(off?.html).toContain('<p>Annulé.</p>');
  });

  it('survives characters that XML has none for', () => {
    const odd = talk({ title: 'A\u0000\u000B\uFFFF ]]> B', body: 'C\u0001 ]]> D' });
    expect(parseAtomFeed(writeFeed('atom', facts, items(odd))).entries?.[0]?.title?.value).toBe('A ]]> B');
  });

  it('is the same text every time', () => {
    for (const format of ['atom', 'rss', 'feed.json'] as const)
      expect(writeFeed(format, facts, items(dated))).toBe(writeFeed(format, facts, items(dated)));
  });
});

it('puts the latest change first, and those of one day by the day of the talk', () => {
  const days: Record<string, string> = {
    'talks/a': '2024-01-01',
    'talks/b': '2024-02-01',
    'talks/c': '2024-01-01',
  };
  const entries = [
    talk({ slug: 'a', date: '2020-01-01' }),
    talk({ slug: 'b' }),
    talk({ slug: 'c', date: '2021-01-01' }),
    talk({ slug: 'd' }),
  ];
  const changeOf = (id: string) => ({ revision: 0, ...(days[id] && { changed: days[id] }) });
  expect(latestChangeFirst(entries, changeOf).map(({ entry }) => entry.of.slug)).toEqual([
    'b',
    'c',
    'a',
    'd',
  ]);
});
