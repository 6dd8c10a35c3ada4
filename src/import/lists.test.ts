/** One bad link or one bad person of a list leaves its neighbours where they are, in every format that has lists. */
import { describe, expect, it } from 'vitest';
import type { PaperFields, TalkFields } from '../model/schema.ts';
import { runOn } from './in-memory.fixture.ts';

const json = (value: unknown) => JSON.stringify(value, null, 1);
const event = { date: '2024-05-16', time: '14:00:00', tz: 'Europe/Zurich' };
const schedule = (links: object[], persons: unknown[]) => ({
  schedule: {
    conference: {
      title: 'Attics',
      days: [{ rooms: { Loft: [{ guid: 'a', date: '2024-05-16T10:00:00Z', title: 'T', persons, links }] } }],
    },
  },
});

/** Dumps whose entry has two people, "Mira Okafor" and "Jan Tal", and a good address on either side of a bad one. */
const dumps: Record<string, string> = {
  'a.bib':
    '@article{a, title={T}, author={Okafor, Mira and {} and Tal, Jan}, year=2012, doi={10.1234/x}, url={not an address}, adsurl={https://two.example.org/}}',
  'b.ris':
    'TY  - JOUR\nTI  - T\nAU  - Okafor, Mira\nAU  - \nAU  - Tal, Jan\nDO  - 10.1234/x\nUR  - not an address\nUR  - https://two.example.org/\nPY  - 2001\nER  - \n',
  'c.json': json([
    {
      id: 'x',
      type: 'article-journal',
      title: 'T',
      author: [{ family: 'Okafor', given: 'Mira' }, {}, { literal: '' }, { family: 'Tal', given: 'Jan' }],
      URL: 'not an address',
      DOI: '10.1234/x',
      issued: { 'date-parts': [[2001]] },
    },
  ]),
  'd.json': json({
    talks: [
      {
        title: 'T',
        speakers: ['Mira Okafor', '', null, {}, { name: 'Jan Tal' }],
        date: '2024-05-16',
        links: ['https://one.example.org/', 'not an address', { url: 'https://two.example.org/' }],
      },
    ],
  }),
  'e.md':
    '---\ntitle: T\nspeakers: [Mira Okafor, "", {name: Jan Tal}]\nlocation: Loft\ndate: 2024-05-16\nlinks: [https://one.example.org/, not an address, https://two.example.org/]\n---\nBody\n',
  'f.json': json({
    results: [
      {
        title: 'T',
        url: 'https://one.example.org/',
        startDate: event,
        chairs: [{ first_name: 'Mira', last_name: 'Okafor' }, {}, 5, { fullName: 'Jan Tal' }],
        folders: [
          {
            attachments: [
              { title: 'bad', link_url: 'not an address' },
              { title: 'd', link_url: 'https://two.example.org/' },
            ],
          },
        ],
      },
    ],
  }),
  'g.json': json({
    results: [
      {
        title: 'T',
        speaker: 'Mira Okafor| |Jan Tal',
        speaker_affiliation: '',
        start_time: '2024-05-16T14:00:00+00:00',
        timezone: 'Europe/Lisbon',
        seminar_id: 'A',
        seminar_ctr: 1,
        paper_link: 'https://one.example.org/',
        video_link: 'not an address',
        live_link: 'https://two.example.org/',
      },
    ],
  }),
  'h.json': json(
    schedule(
      [{ url: 'https://one.example.org/' }, { url: 'not an address' }, { url: 'https://two.example.org/' }],
      [{ public_name: 'Mira Okafor' }, {}, null, { name: 'Jan Tal' }],
    ),
  ),
};

describe('a bad item of a list takes no other along', () => {
  it.each(Object.entries(dumps))('%s', (name, text) => {
    const { entries, notices } = runOn(new Map(), { [name]: text });
    const fields = entries[0]?.fields as TalkFields & PaperFields;
    expect((fields.speakers ?? fields.authors)?.map((person) => person.name)).toEqual([
      'Mira Okafor',
      'Jan Tal',
    ]);
    const good = name === 'c.json' ? 1 : 2;
    expect(fields.links?.map(({ url }) => new URL(url).host)).toEqual(
      ['one.example.org', 'two.example.org']
        .slice(0, good)
        .map((host, index) => (index === 0 && /^[a-c]\./.test(name) ? 'doi.org' : host)),
    );
    expect(notices.map((notice) => notice.text).join('\n')).toMatch(/not(?: |%20)an(?: |%20)address/);
  });
});
