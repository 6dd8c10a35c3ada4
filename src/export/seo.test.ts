import { describe, expect, it } from 'vitest';
import type { PaperEntry, TalkEntry } from '../model/entry.ts';
import type { Paper, Talk } from '../model/schema.ts';
import { linkedData, paperJsonLd, talkJsonLd } from './json-ld.ts';
import { metaTags } from './meta-tags.ts';
import { maxPagesPerSitemap, sitemapFiles } from './sitemap.ts';

const facts = { url: (path: string) => `https://example.org/base/${path}`, site: 'Colloquy', language: 'en' };
const talk = (fields: Partial<Talk> = {}): TalkEntry => ({
  kind: 'talk',
  of: { title: 'A title', slug: 'a', body: '', ...fields },
});
const paper = (fields: Partial<Paper> = {}): PaperEntry => ({
  kind: 'paper',
  of: { title: 'A paper', slug: 'p', body: '', ...fields },
});

describe('JSON-LD', () => {
  it('of a talk says when, with its offset, who and where', () => {
    const thing = talkJsonLd(
      talk({
        date: '2024-03-31',
        start: '14:00',
        end: '15:00',
        timezone: 'Europe/Lisbon',
        location: 'L3',
        series: 'S',
        speakers: [{ name: 'A B', affiliation: 'C' }],
      }),
      {
        ...facts,
        personOf: () => ({
          path: 'speakers/a-b/',
          homepage: 'https://people.example/a-b',
          orcid: '0000-0002-1825-0097',
        }),
        seriesPath: 'series/s/',
      },
    );
    expect(thing).toMatchObject({
      '@type': 'EducationEvent',
      startDate: '2024-03-31T14:00:00+01:00',
      endDate: '2024-03-31T15:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: 'L3' },
      performer: [
        {
          name: 'A B',
          url: 'https://example.org/base/speakers/a-b/',
          sameAs: ['https://orcid.org/0000-0002-1825-0097', 'https://people.example/a-b'],
          affiliation: { name: 'C' },
        },
      ],
      superEvent: { '@type': 'EventSeries', name: 'S', url: 'https://example.org/base/series/s/' },
    });
  });

  it('of a paper says where its authors are known, and of others only the name', () => {
    const personOf = (name: string) =>
      name === 'A B' ? { homepage: 'https://people.example/a-b' } : undefined;
    expect(
      paperJsonLd(paper({ authors: [{ name: 'A B' }, { name: 'C D' }] }), { ...facts, personOf })['author'],
    ).toEqual([
      { '@type': 'Person', name: 'A B', sameAs: ['https://people.example/a-b'] },
      { '@type': 'Person', name: 'C D' },
    ]);
  });

  it('names the language that the text tells, and the papers that the talk is about', () => {
    const thing = talkJsonLd(
      talk({
        title: 'Réseaux',
        body: 'Nous montrons que les réseaux de neurones ont une structure qui est la même dans tous les cas.',
      }),
      { ...facts, works: [{ slug: 'nets', title: 'On nets' }] },
    );
    expect(thing['inLanguage']).toBe('fr');
    expect(thing['workFeatured']).toEqual([
      { '@type': 'ScholarlyArticle', '@id': 'https://example.org/base/papers/nets/', name: 'On nets' },
    ]);
  });

  it('leaves out what is not known', () => {
    expect(Object.keys(talkJsonLd(talk(), facts))).toEqual(['@type', '@id', 'url', 'name']);
    expect(Object.keys(paperJsonLd(paper({ date: '--03-12' }), facts))).toEqual([
      '@type',
      '@id',
      'url',
      'headline',
      'name',
    ]);
    expect(talkJsonLd(talk({ date: '2024-03-31', start: '14:00' }), facts)['startDate']).toBe('2024-03-31');
  });

  it.each<[Partial<Talk>, string, string | undefined]>([
    [{ status: 'cancelled', date: '2024-01-01' }, 'EventCancelled', undefined],
    [{ status: 'postponed', formerDate: '2024-01-01' }, 'EventPostponed', '2024-01-01'],
    [{ status: 'postponed', formerDate: '2024-01-01', date: '2024-02-01' }, 'EventRescheduled', '2024-01-01'],
  ])('says what became of it: %j', (fields, status, former) => {
    const thing = talkJsonLd(talk(fields), facts);
    expect(thing['eventStatus']).toBe(`https://schema.org/${status}`);
    expect(thing['previousStartDate']).toBe(former);
  });

  it.each<[Partial<Talk>, string]>([
    [{ location: 'Online' }, 'Online'],
    [{ location: 'L3', links: [{ url: 'https://zoom.us/j/1' }] }, 'Mixed'],
    [{ links: [{ url: 'https://zoom.us/j/1' }] }, 'Online'],
  ])('knows where one attends: %j', (fields, mode) => {
    expect(talkJsonLd(talk(fields), facts)['eventAttendanceMode']).toContain(`/${mode}Event`);
  });

  it('of a paper says where it appeared', () => {
    expect(
      paperJsonLd(
        paper({
          journal: 'J',
          volume: '1',
          issue: '2',
          date: '2023-12',
          links: [{ url: 'https://doi.org/10.1000/x' }],
        }),
        facts,
      ),
    ).toMatchObject({
      datePublished: '2023-12',
      isPartOf: { issueNumber: '2', isPartOf: { volumeNumber: '1', isPartOf: { name: 'J' } } },
      identifier: { propertyID: 'doi', value: '10.1000/x' },
      sameAs: ['https://doi.org/10.1000/x'],
    });
  });

  it('cannot end the element that it stands in', () => {
    const text = linkedData([talkJsonLd(talk({ title: '</script><script>alert(1)//<!-- &amp;' }), facts)]);
    expect(text).not.toMatch(/[<>&]/);
    expect(JSON.parse(text)['@graph'][0].name).toBe('</script><script>alert(1)//<!-- &amp;');
  });
});

describe('tags', () => {
  it('of a talk make it a presentation', () => {
    const tags = metaTags(
      talk({ speakers: [{ name: 'A' }, { name: 'B' }], date: '2024-01-01' }),
      'https://x/',
    );
    expect(tags).toContainEqual({ name: 'DC.type', content: 'presentation' });
    expect(tags.filter(({ name }) => name === 'DC.creator')).toHaveLength(2);
  });

  it('of a paper are for Scholar, and only when authors and date are known', () => {
    const authors = [{ name: 'A B' }, { name: 'C D' }];
    const names = (fields: Partial<Paper>) => metaTags(paper(fields), 'https://x/').map(({ name }) => name);
    expect(names({ authors, date: '2023-12', pages: '1-9' })).toEqual([
      'citation_title',
      'citation_author',
      'citation_author',
      'citation_publication_date',
      'citation_firstpage',
      'citation_lastpage',
      'citation_abstract_html_url',
    ]);
    expect(names({ authors })).toEqual([]);
    expect(names({ authors, date: '--03-12' })).toEqual([]);
    expect(names({ date: '2023' })).toEqual([]);
  });
});

describe('a sitemap', () => {
  const url = (path: string) => `https://x/${path}`;
  const written = (pages: Parameters<typeof sitemapFiles>[0]) =>
    new Map(sitemapFiles(pages, url).map(({ path, content }) => [path, String(content())]));

  it('has a day of change only where it is known', () => {
    const files = written([{ path: '?a=1&b' }, { path: 'b/', changed: '2024-01-01' }]);
    expect(files.get('sitemap.xml')).toContain(
      '<url><loc>https://x/?a=1&#38;b</loc></url>\n<url><loc>https://x/b/</loc><lastmod>2024-01-01</lastmod></url>',
    );
  });

  it('becomes an index when one file cannot hold it', () => {
    const pages = Array.from({ length: maxPagesPerSitemap + 1 }, (_, index) => ({
      path: `${index}/`,
      changed: index === maxPagesPerSitemap ? '2024-01-01' : undefined,
    }));
    const files = written(pages);
    expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    expect(files.get('sitemap.xml')).toContain('<sitemap><loc>https://x/sitemap-1.xml</loc></sitemap>');
    expect(files.get('sitemap.xml')).toContain(
      '<sitemap><loc>https://x/sitemap-2.xml</loc><lastmod>2024-01-01</lastmod></sitemap>',
    );
    expect(files.get('sitemap-2.xml')?.match(/<url>/g)).toHaveLength(1);
  });
});
