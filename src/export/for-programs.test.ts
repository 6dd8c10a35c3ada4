/** What programs that read text, harvesters and calendars of another kind are given. */
import { expect, it } from 'vitest';
import type { EntryList } from '../catalogue/entry-list.ts';
import { pages as en } from '../i18n/en.ts';
import { asPaper, asTalk } from '../model/entry.ts';
import type { ExportContext } from './context.ts';
import { entryMarkdown } from './entry-markdown.ts';
import { jsCalendarFiles } from './icalendar/calendar-writer.ts';
import { llmsFile } from './llms.ts';
import { oaiFiles } from './oai.ts';
import { signposts } from './signposts.ts';

const context: ExportContext = {
  title: 'Tides & tilings',
  description: 'Of talks',
  language: 'en',
  timezone: 'Europe/Lisbon',
  calendarHost: 'example.org',
  url: (path) => `https://example.org/base/${path}`,
  changeOf: (id) => (id === 'talks/tides' ? { revision: 2, changed: '2024-01-03' } : { revision: 0 }),
  permanentId: (id) => id,
  fileNameOf: (id) => `${id}.md`,
  sourceText: () => '',
  messages: en,
  look: { colours: { paper: '#fff', ink: '#000', quiet: '#444', hairline: '#ccc', accent: '#900' } },
};

const tides = asTalk({
  title: 'Tides of *order* $n^2$',
  slug: 'tides',
  speakers: [{ name: 'Ada Beeton', affiliation: 'Ulm [W]' }],
  date: '2024-02-26',
  start: '14:00',
  end: '15:30',
  timezone: 'Europe/Lisbon',
  location: 'Hall <3>',
  series: 'Tea',
  files: [{ name: 'slides.pdf', url: 'https://files.example/slides.pdf' }],
  links: [{ label: 'Recording', url: 'https://video.example/a b>' }],
  body: 'We count **tides**.',
});
const day = asTalk({ title: 'A day', slug: 'day', date: '2024-03-01', endDate: '2024-03-03', body: '' });
const unknown = asTalk({ title: 'Some day', slug: 'some-day', body: '' });
const moss = asPaper({
  title: 'On moss',
  slug: 'moss',
  authors: [{ name: 'Cyd <Deering>' }],
  date: '2020',
  links: [{ url: 'https://doi.org/10.5555/moss.1' }],
  body: 'Moss & lichen.',
});
const list = (path: string, kind: EntryList['kind'], entries: EntryList['entries']): EntryList => ({
  path,
  page: `${path}/`,
  title: path,
  kind,
  entries,
});
const all = [tides, day, unknown, moss];
const lists = [
  list('catalogue', 'catalogue', all),
  list('talks', 'talks', [tides, day, unknown]),
  list('series/tea', 'series', [tides]),
];

it('Markdown says what the page says, and text becomes no markup', () => {
  expect(entryMarkdown(tides, context)).toBe(`# Tides of *order* $n^2$

- Kind: Talk
- Speakers: Ada Beeton (Ulm \\[W\\])
- When: Monday 26 February 2024, 14:00–15:30, Lisbon time
- Where: Hall \\<3\\>
- Series: Tea
- Recording: <https://video.example/a%20b%3E>
- Link: <https://example.org/base/talks/tides/>

We count **tides**.
`);
  expect(entryMarkdown(unknown, context)).toContain(
    '- Speakers: speaker not given\n- When: date not given\n',
  );
});

it('signposts name what is to be cited, what it is, who made it, and where its data are', () => {
  const described = [{ href: '/talks/tides.md', type: 'text/markdown' }];
  const orcid = 'https://orcid.org/0000-0002-1825-0097';
  expect(signposts(tides, 'https://example.org/talks/tides/', [orcid, orcid], described)).toEqual([
    { rel: 'cite-as', href: 'https://example.org/talks/tides/' },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: 'https://schema.org/EducationEvent' },
    { rel: 'author', href: orcid },
    { rel: 'describedby', href: '/talks/tides.md', type: 'text/markdown' },
    { rel: 'item', href: 'https://files.example/slides.pdf' },
  ]);
  expect(signposts(moss, 'https://example.org/papers/moss/', [], [])[0]).toEqual({
    rel: 'cite-as',
    href: 'https://doi.org/10.5555/moss.1',
  });
});

it('llms.txt leads to pages and data', () => {
  const text = String(llmsFile(lists, context).content());
  expect(text).toMatch(/^# Tides & tilings\n\n> Of talks\n\n/);
  for (const path of ['api/v1/index.json', 'catalogue.bib', 'talks/', 'series/tea/'])
    expect(text).toContain(`](https://example.org/base/${path})`);
});

it('JSCalendar has the events of the calendar', () => {
  const [file] = jsCalendarFiles(lists, context);
  const group = JSON.parse(String(file?.content()));
  expect(group).toMatchObject({ '@type': 'Group', updated: '2024-01-03T00:00:00Z', title: 'talks' });
  expect(group.entries).toHaveLength(2);
  expect(group.entries[0]).toMatchObject({
    '@type': 'Event',
    uid: 'talks/tides@example.org',
    updated: '2024-01-03T00:00:00Z',
    sequence: 2,
    status: 'confirmed',
    start: '2024-02-26T14:00:00',
    timeZone: 'Europe/Lisbon',
    duration: 'PT1H30M',
    locations: { 1: { '@type': 'Location', name: 'Hall <3>' } },
    keywords: { Tea: true },
  });
  expect(group.entries[1]).toMatchObject({
    start: '2024-03-01T00:00:00',
    showWithoutTime: true,
    timeZone: null,
    duration: 'P3D',
  });
});

it('oai.xml has a record of Dublin Core for every entry, and is there where somebody can be written to', () => {
  expect(oaiFiles(all, context, undefined)).toEqual([]);
  const [file] = oaiFiles(all, context, 'Write to [us](mailto:tea@example.org).');
  const text = String(file?.content());
  expect(text).toContain('<oai:adminEmail>tea@example.org</oai:adminEmail>');
  expect(text.match(/<oai:record>/g)).toHaveLength(4);
  expect(text).toContain('<oai:identifier>oai:example.org:papers/moss</oai:identifier>');
  expect(text).toContain('<dc:creator>Cyd &#60;Deering&#62;</dc:creator>');
  expect(text).toContain('<dc:identifier>https://doi.org/10.5555/moss.1</dc:identifier>');
  // Of what never changed no day is known: the first that is known stands for it.
  expect(text.match(/<oai:datestamp>2024-01-03</g)).toHaveLength(4);
});
