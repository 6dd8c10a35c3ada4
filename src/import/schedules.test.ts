/** Schedules of conferences and seminars as sites export them, from the dump to the entries. */
import { describe, expect, it } from 'vitest';
import type { Talk } from '../model/schema.ts';
import { type FilesInMemory, runOn } from './in-memory.fixture.ts';

function read(content: unknown, name = 'schedule.json') {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 1);
  const { entries, notices } = runOn(new Map(), { [name]: text });
  return {
    talks: entries.map(({ fields }) => fields as unknown as Talk),
    bodies: entries.map(({ body }) => body),
    ids: entries.map(({ imported }) => imported?.ownId),
    said: notices.map(({ rule, text: words }) => `${rule}: ${words}`),
  };
}

const at = (time: string, tz = 'Europe/Zurich') => ({ date: '2024-05-16', time, tz });
const contribution = (id: string, title: string, more: object = {}) => ({
  _type: 'Contribution',
  id,
  title,
  startDate: at('15:00:00'),
  endDate: at('15:20:00'),
  speakers: [{ first_name: 'Mira', last_name: 'Okafor', affiliation: 'Ulm' }],
  ...more,
});
const indico = (event: object) => ({
  results: [
    {
      title: 'Attic days',
      url: 'https://indico.example.org/event/1/',
      startDate: at('15:00:00'),
      endDate: at('18:00:00'),
      ...event,
    },
  ],
});

describe('the sessions of an Indico event', () => {
  const session = {
    title: 'Morning',
    room: 'Loft',
    conference: { _type: 'Conference', title: 'Attic days', supportInfo: { caption: 'Support' } },
    contributions: [contribution('3', 'Tilings')],
  };

  it('give their contributions as talks, on the clock of the event', () => {
    const { talks, said } = read(
      indico({ timezone: 'America/New_York', contributions: [], sessions: [session] }),
    );
    expect(talks).toMatchObject([
      {
        title: 'Tilings',
        date: '2024-05-16',
        start: '09:00',
        end: '09:20',
        timezone: 'America/New_York',
        location: 'Loft',
        event: 'Attic days',
        listedUnder: 'Morning',
        speakers: [{ name: 'Mira Okafor', affiliation: 'Ulm' }],
      },
    ]);
    expect(said).toEqual([]);
  });

  it('leave a contribution that also stands outside them as one talk', () => {
    const { talks } = read(
      indico({
        contributions: [contribution('3', 'Tilings'), contribution('4', 'Stairs')],
        sessions: [session],
      }),
    );
    expect(talks.map(({ title }) => title)).toEqual(['Tilings', 'Stairs']);
  });

  it.each([
    { sessions: 'none' },
    { sessions: [{ contributions: {} }, 7, null] },
    { timezone: 'Nowhere/Land' },
  ])('that are no sessions leave the event a talk: %j', (event) => {
    expect(read(indico(event)).talks.map(({ title, date }) => [title, date])).toEqual([
      ['Attic days', '2024-05-16'],
    ]);
  });

  it('tell of subcontributions, which are no talks', () => {
    const { said } = read(
      indico({ contributions: [contribution('3', 'T', { subContributions: [{ title: 'Part' }] })] }),
    );
    expect(said.join('\n')).toContain('“subContributions”');
  });
});

describe('talks of researchseminars.org', () => {
  const talk = (number: number, more: object) => ({
    title: `Talk ${number}`,
    speaker: 'Mira Okafor',
    speaker_affiliation: 'Ulm',
    start_time: '2024-05-16T14:00:00+00:00',
    end_time: '2024-05-16T15:00:00+00:00',
    timezone: 'Europe/Lisbon',
    seminar_id: 'ATTIC',
    seminar_ctr: number,
    ...more,
  });

  it('stand as to be announced where they have no title', () => {
    const { talks, said } = read({ results: [talk(1, { title: '' })] });
    expect(talks).toMatchObject([{ title: 'To be announced', date: '2024-05-16', start: '15:00' }]);
    expect(said.join('\n')).toMatch(/^title-unknown: /);
  });

  it('are no entries where they are deleted or not displayed', () => {
    const { talks, said } = read({
      results: [
        talk(1, {}),
        talk(-3, { deleted: true }),
        talk(4, { display: false }),
        talk(5, { hidden: true }),
      ],
    });
    expect(talks.map(({ title }) => title)).toEqual(['Talk 1']);
    expect(said).toEqual([
      expect.stringMatching(/^hidden-talk: “Talk -3” is deleted/),
      expect.stringMatching(/^hidden-talk: “Talk 4” is hidden/),
      expect.stringMatching(/^hidden-talk: “Talk 5” is hidden/),
    ]);
  });

  it('tell of links that are no addresses', () => {
    const { talks, said } = read({
      results: [
        talk(1, {
          slides_link: 'www.example.org/s.pdf',
          paper_link: 'arXiv:2401.00001',
          video_link: 'https://example.org/v',
        }),
      ],
    });
    expect(talks[0]?.links).toEqual([{ url: 'https://example.org/v', label: 'Video' }]);
    expect(said).toEqual([
      expect.stringContaining('“slides_link” (“www.example.org/s.pdf”) is kept nowhere'),
      expect.stringContaining('“paper_link” (“arXiv:2401.00001”) is kept nowhere'),
    ]);
  });
});

describe('a schedule of frab or pretalx', () => {
  const schedule = (talks: object[], more: object = {}) => ({
    schedule: {
      ...more,
      conference: {
        title: 'Attic Conf',
        time_zone_name: 'Europe/Berlin',
        days: [{ date: '2024-05-16', rooms: { 'Hall A': talks } }],
      },
    },
  });
  const talk = (guid: string, more: object) => ({
    guid,
    date: '2024-05-16T10:00:00+02:00',
    duration: '00:45',
    room: 'Hall A',
    title: `Talk ${guid}`,
    persons: [{ public_name: 'Mira Okafor' }],
    ...more,
  });

  it('has abstracts in Markdown or in HTML, which become plain text', () => {
    const { bodies } = read(
      schedule([
        talk('a', { abstract: 'Some **bold** words and a [link](https://example.org).\n\nMore.' }),
        talk('b', { abstract: '<p>Para &amp; <b>bold</b></p>' }),
        talk('c', { abstract: 'Plain.' }),
      ]),
    );
    expect(bodies).toEqual([
      'Some bold words and a link (<https://example.org>).\n\nMore.',
      'Para & bold',
      'Plain.',
    ]);
  });

  const withLinks = talk('a', {
    url: 'https://example.org/talk/1',
    links: [{ url: 'example.org', title: 'Home' }],
    attachments: [
      { url: '/media/a.pdf', title: 'Slides' },
      { url: 'https://example.org/b.pdf', title: 'B' },
    ],
  });

  it('keeps the links beside one that is no address, and tells of that', () => {
    const { talks, said } = read(schedule([withLinks]));
    expect(talks[0]?.links).toEqual([{ url: 'https://example.org/talk/1', label: 'Programme' }]);
    expect(talks[0]?.files).toEqual([{ name: 'B', url: 'https://example.org/b.pdf' }]);
    expect(said).toEqual([
      expect.stringContaining('an address in “links” (“example.org”) is kept nowhere'),
      expect.stringContaining('an address in “attachments” (“/media/a.pdf”) is kept nowhere'),
    ]);
  });

  it('puts the site before the paths of its files', () => {
    const { talks } = read(schedule([withLinks], { base_url: 'https://example.org/2024/' }));
    expect(talks[0]?.files).toEqual([
      { name: 'Slides', url: 'https://example.org/media/a.pdf' },
      { name: 'B', url: 'https://example.org/b.pdf' },
    ]);
  });
});

describe('what the schedule of a conference leaves open', () => {
  const conference = { title: 'Attic Conf', time_zone_name: 'Europe/Berlin' };
  const day = (talks: object[], more: object = {}) => ({
    schedule: {
      conference: { ...conference, days: [{ date: '2024-05-16', ...more, rooms: { Loft: talks } }] },
    },
  });
  const talk = (more: object) => ({
    guid: 'a',
    date: '2024-05-16T10:00:00+02:00',
    title: 'Tilings',
    persons: [{ public_name: 'Mira Okafor' }],
    ...more,
  });

  it.each([
    [45, '10:45'],
    ['45', '10:45'],
    ['00:45', '10:45'],
    ['0:45', '10:45'],
    ['00:45:00', '10:45'],
    ['PT45M', '10:45'],
    ['01:30', '11:30'],
    ['PT1H30M', '11:30'],
  ])('a duration of %j ends at %s', (duration, end) => {
    expect(read(day([talk({ duration })])).talks).toMatchObject([{ start: '10:00', end }]);
  });

  it.each(['ages', '-00:30'])('a duration of %j is told', (duration) => {
    const { talks, said } = read(day([talk({ duration })]));
    expect(talks[0]).toMatchObject({ start: '10:00' });
    expect(talks[0]?.end).toBeUndefined();
    expect(said).toEqual([expect.stringContaining(`a duration that cannot be read (“${duration}”)`)]);
  });

  it('an address that would run is no link, and is told', () => {
    const { talks, said } = read(day([talk({ url: 'javascript:alert(1)' })]));
    expect(talks[0]?.links).toBeUndefined();
    expect(said).toEqual([expect.stringContaining('“url” (“javascript:alert(1)”) is kept nowhere')]);
  });

  it('people and links as mere texts, a track and a room as objects', () => {
    const { talks } = read(
      day([
        talk({
          persons: ['Mira Okafor', 'Jan Tal'],
          links: ['https://example.org/a'],
          track: { name: { de: 'Holz', en: 'Wood' } },
          room: { name: 'Cellar' },
        }),
      ]),
    );
    expect(talks).toMatchObject([
      {
        speakers: [{ name: 'Mira Okafor' }, { name: 'Jan Tal' }],
        links: [{ url: 'https://example.org/a' }],
        series: 'Wood',
        location: 'Cellar',
      },
    ]);
  });

  it('a clock time before the day begins is that of the next day, and says so', () => {
    const begins = { day_start: '2024-05-16T10:00:00+02:00', day_end: '2024-05-17T04:00:00+02:00' };
    const events = [
      talk({ date: undefined, start: '01:30' }),
      talk({ guid: 'b', title: 'Stairs', date: undefined, start: '10:00' }),
    ];
    const { entries } = runOn(new Map(), { 'schedule.json': JSON.stringify(day(events, begins), null, 1) });
    expect(entries.map(({ fields }) => fields)).toMatchObject([
      { date: '2024-05-17', start: '01:30', location: 'Loft' },
      { date: '2024-05-16', start: '10:00' },
    ]);
    expect(entries[0]?.imported?.inferred['date']).toContain('before the day of the programme begins');
  });

  it('an instant is told on the clock of the conference, also past midnight', () => {
    expect(read(day([talk({ date: '2024-05-16T23:30:00Z' })])).talks).toMatchObject([
      { date: '2024-05-17', start: '01:30' },
    ]);
    expect(read(day([talk({ date: '2024-05-17T01:30:00' })])).talks).toMatchObject([
      { date: '2024-05-17', start: '01:30' },
    ]);
  });

  it.each([
    [{ hidden: true }, 'is hidden'],
    [{ display: false }, 'is hidden'],
    [{ deleted: true }, 'is deleted'],
    [{ state: 'DRAFT' }, 'is a draft'],
    [{ state: 'withdrawn' }, 'is withdrawn'],
    [{ state: 'REJECTED' }, 'is rejected'],
    [{ state: 'ACCEPTED' }, 'is accepted and not confirmed'],
    [{ is_service_session: true }, 'is a break or another service session'],
    [{ type: 'BREAK' }, 'is a break or another service session'],
    [{ title: 'Coffee break', persons: [] }, 'is a break and no talk'],
    [{ title: 'Mittagspause', persons: [] }, 'is a break and no talk'],
  ])('an event with %j is no entry and has a notice', (more, why) => {
    const { talks, said } = read(day([talk({ guid: 'b', title: 'Stairs' }), talk(more)]));
    expect(talks.map(({ title }) => title)).toEqual(['Stairs']);
    expect(said).toEqual([expect.stringMatching(`^left-out: .* ${why}, so it is no entry`)]);
  });

  it('a talk about breaks stays, and so does one that was cancelled', () => {
    const events = [
      talk({ title: 'Break', persons: [{ name: 'Mira Okafor' }] }),
      talk({ guid: 'b', title: 'Break the lock', persons: [] }),
      talk({ guid: 'c', title: 'Stairs', state: 'CANCELED' }),
    ];
    expect(read(day(events)).talks.map(({ title, status }) => [title, status])).toEqual([
      ['Break', undefined],
      ['Break the lock', undefined],
      ['Stairs', 'cancelled'],
    ]);
  });

  it('what no field takes is told: biographies, licences, languages, answers', () => {
    const { talks, said } = read(
      day([
        talk({
          language: 'en',
          recording_license: 'CC0',
          do_not_record: true,
          type: 'Workshop',
          video_download_url: 'https://example.org/v.mp4',
          answers: [{ question: 'Level?', answer: 'Easy' }],
          persons: [
            { public_name: 'Mira Okafor', biography: 'Born by the sea.' },
            { name: 'Jan Tal', event_role: 'moderator' },
          ],
        }),
      ]),
    );
    expect(talks).toMatchObject([
      {
        kind: 'Workshop',
        speakers: [{ name: 'Mira Okafor' }],
        links: [{ url: 'https://example.org/v.mp4', label: 'Video' }],
      },
    ]);
    for (const what of [
      '“language” (“en”)',
      '“recording_license” (“CC0”)',
      '“answers”',
      '“biography” of people (“Born',
      'a person who does not speak (“Jan Tal”)',
    ])
      expect(said.join('\n')).toContain(what);
    expect(said).toHaveLength(5);
  });
});

describe('the second version of schedule.json', () => {
  const schedule = (events: object[]) => ({
    $schema: 'https://c3voc.de/schema/schedule2',
    schedule: {
      version: '1',
      base_url: 'https://example.org/attic/',
      conference: {
        title: 'Attic Conf',
        time_zone_name: 'Europe/Berlin',
        days: [{ index: 1, date: '2024-05-16' }],
        tracks: [{ name: 'Wood & Nails', slug: 'wood' }],
        rooms: [{ name: 'Loft', guid: 'r1' }],
      },
      events,
    },
  });

  it('gives its events as talks', () => {
    const { talks, bodies, said } = read(
      schedule([
        {
          guid: 'a',
          start: '2024-05-16T08:00:00Z',
          end: '2024-05-16T08:45:00Z',
          room: { guid: 'r1' },
          track: { slug: 'wood' },
          type: 'LIGHTNING_TALK',
          title: 'Tilings',
          subtitle: null,
          abstract: { de: 'Ein Satz.', en: 'A sentence.' },
          participants: [
            { guid: 'p', name: 'Mira Okafor', role: 'SPEAKER' },
            { guid: 'q', name: 'Jan Tal', role: 'MODERATOR' },
          ],
          links: [{ url: '/t.pdf', title: 'Slides', type: 'SLIDES' }],
        },
        { type: 'BREAK', title: 'Lunch', start: '2024-05-16T10:00:00Z', end: '2024-05-16T11:00:00Z' },
      ]),
    );
    expect(talks).toMatchObject([
      {
        title: 'Tilings',
        date: '2024-05-16',
        start: '10:00',
        end: '10:45',
        location: 'Loft',
        series: 'Wood & Nails',
        kind: 'Lightning talk',
        event: 'Attic Conf',
        speakers: [{ name: 'Mira Okafor' }],
        links: [{ url: 'https://example.org/t.pdf', label: 'Slides' }],
      },
    ]);
    expect(bodies).toEqual(['A sentence.']);
    expect(said.join('\n')).toContain('a text in a second language (“Ein Satz.”) is kept nowhere');
    expect(said.join('\n')).toContain('“Jan Tal”');
    expect(said.join('\n')).toContain('left-out: “Lunch” is a break');
    expect(said).toHaveLength(3);
  });
});

describe('schedule.xml', () => {
  const xml = (events: string, day = 'date="2024-05-16" start="2024-05-16T09:00:00+02:00"') =>
    `<?xml version='1.0' encoding='utf-8' ?>
<!-- Made with love -->
<schedule>
  <generator name="pretalx" version="1" />
  <version>1.2</version>
  <conference>
    <title>Attic Conf</title>
    <base_url>https://example.org/attic/</base_url>
    <time_zone_name>Europe/Berlin</time_zone_name>
  </conference>
  <day index="1" ${day}>
    <room name="Loft">
${events}
    </room>
  </day>
</schedule>
`;
  const event = (guid: string, more = '') => `<event guid="${guid}" id="7">
  <room>Loft</room>
  <title>Tilings &amp; stairs</title>
  <subtitle></subtitle>
  <date>2024-05-16T10:00:00+02:00</date>
  <start>10:00</start>
  <duration>00:45</duration>
  <persons>
    <person id="1">Mira Okafor</person>
    <person id="2">Jan van der Tal</person>
  </persons>
${more}</event>`;

  it('is read like the JSON', () => {
    const { talks, bodies, ids, said } = read(
      xml(
        event(
          'a1',
          `<abstract>One.</abstract>
<description>&lt;p&gt;Two.&lt;/p&gt;</description>
<recording>
<license></license>
<optout>true</optout>
</recording>
<links>
<link href="https://example.org/x">Home</link>
<link href="nowhere">Odd</link>
</links>
<attachments>
<attachment href="/media/a.pdf">Slides</attachment>
</attachments>
<url>https://example.org/attic/7</url>
`,
        ),
      ),
      'schedule.xml',
    );
    expect(talks).toMatchObject([
      {
        title: 'Tilings & stairs',
        date: '2024-05-16',
        start: '10:00',
        end: '10:45',
        timezone: 'Europe/Berlin',
        location: 'Loft',
        event: 'Attic Conf',
        speakers: [{ name: 'Mira Okafor' }, { name: 'Jan van der Tal' }],
        files: [{ name: 'Slides', url: 'https://example.org/media/a.pdf' }],
        links: [
          { url: 'https://example.org/attic/7', label: 'Programme' },
          { url: 'https://example.org/x', label: 'Home' },
        ],
      },
    ]);
    expect(bodies).toEqual(['One.\n\nTwo.']);
    expect(ids).toEqual(['a1']);
    expect(said).toEqual([expect.stringContaining('an address in “links” (“nowhere”) is kept nowhere')]);
  });

  it('of an old program, with clock times alone and no ids', () => {
    const old = `<event id="3">
<start>01:30</start>
<duration>00:30</duration>
<title>Late</title>
<persons>
<person id="1">Mira Okafor</person>
</persons>
</event>`;
    expect(read(xml(old), 'schedule.xml').talks).toMatchObject([
      { title: 'Late', date: '2024-05-17', start: '01:30', end: '02:00', location: 'Loft' },
    ]);
    // Nothing tells when the day begins, so the day stays as it is.
    expect(read(xml(old, 'date="2024-05-16"'), 'schedule.xml').talks).toMatchObject([
      { date: '2024-05-16', start: '01:30' },
    ]);
  });
});

describe('the API of pretalx', () => {
  const zone = { source: { timezone: 'Europe/Berlin' } };
  const readAll = (content: object) => {
    const { entries, notices } = runOn(new Map(), { 'talks.json': JSON.stringify(content, null, 1) }, zone);
    return {
      entries,
      talks: entries.map(({ fields }) => fields as unknown as Talk),
      said: notices.map(({ rule, text }) => `${rule}: ${text}`),
    };
  };
  const submission = (code: string, more: object = {}) => ({
    code,
    title: `Talk ${code}`,
    speakers: [{ code: 'XYZABC', name: 'Mira Okafor', biography: null, avatar: null }],
    submission_type: { en: 'Workshop', de: 'Werkstatt' },
    track: { id: 3, name: { en: 'Wood' } },
    state: 'confirmed',
    abstract: 'One.',
    description: 'Two.',
    duration: 45,
    slot: { start: '2024-05-16T08:00:00Z', end: '2024-05-16T08:45:00Z', room: { en: 'Loft' } },
    ...more,
  });
  const page = (...results: object[]) => ({ count: results.length, next: null, previous: null, results });

  it('gives the talks of a page of the first version', () => {
    const { talks, said } = readAll(page(submission('ABCDEF')));
    expect(talks).toMatchObject([
      {
        title: 'Talk ABCDEF',
        date: '2024-05-16',
        start: '10:00',
        end: '10:45',
        location: 'Loft',
        series: 'Wood',
        kind: 'Workshop',
        speakers: [{ name: 'Mira Okafor' }],
      },
    ]);
    expect(said).toEqual([]);
  });

  it('gives a talk for each slot of the second version', () => {
    const slot = (id: number, day: string) => ({
      id,
      start: `${day}T10:00:00+02:00`,
      end: `${day}T10:30:00+02:00`,
      room: { id: 1, name: { en: 'Loft' } },
    });
    const { talks, entries, said } = readAll(
      page(submission('ABCDEF', { slot: undefined, slots: [slot(4, '2024-05-16'), slot(5, '2024-05-17')] })),
    );
    expect(talks.map(({ title, date, location, start }) => [title, date, location, start])).toEqual([
      ['Talk ABCDEF', '2024-05-16', 'Loft', '10:00'],
      ['Talk ABCDEF', '2024-05-17', 'Loft', '10:00'],
    ]);
    expect(entries.map(({ imported }) => imported?.ownId)).toEqual(['ABCDEF', 'ABCDEF/5']);
    expect(said).toEqual([]);
  });

  it('gives the talks of slots, and tells of breaks and of codes alone', () => {
    const slot = (id: number, more: object) => ({
      id,
      room: 7,
      start: '2024-05-16T10:00:00+02:00',
      end: '2024-05-16T10:30:00+02:00',
      schedule: 3,
      description: null,
      ...more,
    });
    const { talks, said } = readAll(
      page(
        slot(1, { submission: submission('ABCDEF', { slot: undefined }) }),
        slot(2, { submission: 'GHIJKL' }),
        slot(3, { submission: null, description: { en: 'Coffee' } }),
      ),
    );
    expect(talks).toMatchObject([{ title: 'Talk ABCDEF', start: '10:00' }]);
    expect(talks[0]?.location).toBeUndefined();
    expect(said).toEqual([
      expect.stringContaining('of which only the code stands here'),
      expect.stringContaining('“Coffee” is a break'),
      expect.stringContaining('a room of which only the number stands here (“7”)'),
    ]);
  });

  it.each([
    ['submitted', 'is submitted'],
    ['accepted', 'is accepted and not confirmed'],
    ['rejected', 'is rejected'],
    ['withdrawn', 'is withdrawn'],
    ['draft', 'is a draft'],
    ['deleted', 'is deleted'],
  ])('a submission that is %s is no entry', (state, why) => {
    const { talks, said } = readAll(page(submission('ABCDEF'), submission('GHIJKL', { state })));
    expect(talks.map(({ title }) => title)).toEqual(['Talk ABCDEF']);
    expect(said).toEqual([expect.stringContaining(`“Talk GHIJKL” ${why}, so it is no entry`)]);
  });

  it('tells of speakers that are codes, of biographies and of further pages', () => {
    const { talks, said } = readAll({
      ...page(
        submission('ABCDEF', { speakers: ['MNOPQR'] }),
        submission('GHIJKL', { speakers: [{ name: 'Jan Tal', biography: 'Born.' }], state: 'canceled' }),
      ),
      next: 'https://example.org/api/?page=2',
    });
    expect(talks.map(({ speakers, status }) => [speakers?.[0]?.name, status])).toEqual([
      [undefined, undefined],
      ['Jan Tal', 'cancelled'],
    ]);
    expect(said).toHaveLength(3);
    for (const what of ['the list goes on in another file', '“biography” of people (“Born.”)'])
      expect(said.join('\n')).toContain(what);
    expect(said.join('\n')).toContain('MNOPQR');
  });
});

describe('the views of Sessionize', () => {
  const session = (id: string, more: object = {}) => ({
    id,
    title: `Talk ${id}`,
    description: 'Words.',
    startsAt: '2024-05-16T10:00:00',
    endsAt: '2024-05-16T10:45:00',
    isServiceSession: false,
    isPlenumSession: false,
    speakers: [{ id: 'a', name: 'Mira Okafor' }],
    categories: [{ id: 1, name: 'Track', categoryItems: [{ id: 7, name: 'Wood' }], sort: 0 }],
    roomId: 3,
    room: 'Loft',
    liveUrl: null,
    recordingUrl: 'https://example.org/v',
    status: 'Accepted',
    isInformed: true,
    isConfirmed: true,
    ...more,
  });
  const expected = {
    title: 'Talk 1',
    date: '2024-05-16',
    start: '10:00',
    end: '10:45',
    location: 'Loft',
    series: 'Wood',
    speakers: [{ name: 'Mira Okafor' }],
    links: [{ url: 'https://example.org/v', label: 'Video' }],
  };
  const lunch = session('9', { title: 'Lunch', isServiceSession: true, speakers: [] });
  const person = {
    id: 'a',
    firstName: 'Mira',
    lastName: 'Okafor',
    fullName: 'Mira Okafor',
    bio: 'Born.',
    tagLine: 'Roofer',
    profilePicture: 'https://example.org/p.png',
    isTopSpeaker: false,
    links: [],
  };

  it.each([
    ['Sessions', [{ groupId: null, groupName: 'All', sessions: [session('1'), lunch] }]],
    [
      'GridSmart',
      [
        {
          date: '2024-05-16T00:00:00',
          rooms: [
            { id: 3, name: 'Loft', sessions: [session('1'), lunch] },
            { id: 4, name: 'Cellar', sessions: [lunch] },
          ],
          timeSlots: [
            { slotStart: '10:00:00', rooms: [{ id: 3, name: 'Loft', session: session('1'), index: 0 }] },
          ],
        },
      ],
    ],
  ])('%s gives its talks once', (_, view) => {
    const { talks, said } = read(view);
    expect(talks).toMatchObject([expected]);
    expect(said.filter((text) => !text.startsWith('time-zone-unknown'))).toEqual([
      expect.stringContaining('“Lunch” is a break or another service session'),
    ]);
  });

  it('All finds people, rooms and tracks by their ids', () => {
    const { talks, said } = read({
      sessions: [
        session('1', { speakers: ['a'], categories: undefined, room: undefined, categoryItems: [7, 8] }),
      ],
      speakers: [person],
      questions: [],
      categories: [
        { id: 1, title: 'Track', items: [{ id: 7, name: 'Wood' }] },
        { id: 2, title: 'Level', items: [{ id: 8, name: 'Easy' }] },
      ],
      rooms: [{ id: 3, name: 'Loft', sort: 0 }],
    });
    expect(talks).toMatchObject([expected]);
    for (const what of ['“bio” of people (“Born.”)', '“tagLine” of people (“Roofer”)', 'a category (“Easy”)'])
      expect(said.join('\n')).toContain(what);
  });

  it.each(['Decline_Queue', 'Declined', 'Nominated', 'Accept_Queue', 'Waitlisted'])(
    'a session in %s is no entry',
    (status) => {
      const { talks, said } = read([
        { groupName: 'All', sessions: [session('1'), session('2', { status })] },
      ]);
      expect(talks.map(({ title }) => title)).toEqual(['Talk 1']);
      expect(said.join('\n')).toContain('“Talk 2” is ');
    },
  );

  it('people and rooms of which only ids stand there are told', () => {
    const { said } = read([
      { groupName: 'All', sessions: [session('1', { speakers: ['zz'], room: undefined, roomId: 9 })] },
    ]);
    expect(said.join('\n')).toContain('a speaker of whom only the id stands here (“zz”)');
    expect(said.join('\n')).toContain('a room of which only the id stands here (“9”)');
  });

  it('a session whose speaker has not confirmed it is tentative', () => {
    const { talks } = read([{ groupName: 'All', sessions: [session('1', { isConfirmed: false })] }]);
    expect(talks).toMatchObject([{ title: 'Talk 1', status: 'tentative' }]);
  });

  it.each([
    ['Speakers', [{ ...person, sessions: [{ id: 1, name: 'Talk 1' }] }]],
    ['SpeakerWall', [person]],
  ])('%s lists people, which a notice says', (_, view) => {
    const { talks, said } = read(view);
    expect(talks).toEqual([]);
    expect(said).toEqual([
      expect.stringMatching(/^left-out: this view of Sessionize lists people and no talks/),
    ]);
  });
});

it('a list of sessions in YAML with the day in words is read as talks', () => {
  const { talks, said } = read(
    'sessions:\n  - date: Thursday, October 1, 2026\n    speaker: Mira Okafor\n    title: Tilings\n    room: TBA\n',
    'seminar.yml',
  );
  expect(talks).toMatchObject([
    { title: 'Tilings', date: '2026-10-01', speakers: [{ name: 'Mira Okafor' }] },
  ]);
  expect(said).toEqual([]);
});

it('a talk keeps its address when its calendar comes under another name with a new title and day', () => {
  const calendar = (title: string, day: string) =>
    `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a@x\nSUMMARY:${title}\nDTSTART:${day}T140000Z\nEND:VEVENT\nEND:VCALENDAR\n`;
  const files: FilesInMemory = new Map();
  runOn(files, { 'attic.ics': calendar('Old title', '20240516') });
  const { entries } = runOn(files, { 'attic (1).ics': calendar('New title', '20240523') });
  expect(entries.map(({ path, fields }) => [path, fields])).toMatchObject([
    ['talks/old-title.md', { title: 'New title', date: '2024-05-23' }],
  ]);
});

describe('one talk in several files', () => {
  const guid = '8079583e-8321-506c-95af-fd2903a5f075';
  const json = (more: object = {}) =>
    JSON.stringify(
      {
        schedule: {
          conference: {
            title: 'Attic Conf',
            time_zone_name: 'Europe/Berlin',
            days: [
              {
                date: '2024-05-16',
                rooms: {
                  Loft: [
                    {
                      guid,
                      date: '2024-05-16T10:00:00+02:00',
                      title: 'Tilings',
                      abstract: 'Words.',
                      persons: [],
                      ...more,
                    },
                  ],
                },
              },
            ],
          },
        },
      },
      null,
      1,
    );
  const xml = `<schedule>
<conference>
<title>Attic Conf</title>
<time_zone_name>Europe/Berlin</time_zone_name>
</conference>
<day date="2024-05-16">
<room name="Loft">
<event guid="${guid}">
<date>2024-05-16T10:00:00+02:00</date>
<duration>00:45</duration>
<title>Tilings</title>
<persons>
<person id="1">Mira Okafor</person>
</persons>
</event>
</room>
</day>
</schedule>
`;

  it('is one entry of both, with what either of them says', () => {
    const files: FilesInMemory = new Map();
    const dumps = { 'schedule.json': json(), 'schedule.xml': xml };
    const { entries, counts } = runOn(files, dumps);
    expect(entries.map(({ fields, body }) => [fields, body])).toMatchObject([
      [
        {
          title: 'Tilings',
          start: '10:00',
          end: '10:45',
          speakers: [{ name: 'Mira Okafor' }],
          origin: [{ dump: 'schedule.json' }, { dump: 'schedule.xml' }],
        },
        'Words.',
      ],
    ]);
    expect([...counts.values()].map(({ unread }) => unread)).toEqual([0, 0]);
    const again = runOn(files, dumps);
    expect(again.entries.map(({ isChanged, isNew }) => isChanged || isNew)).toEqual([false]);
    // Without the first file it is the same entry.
    const id = entries[0]?.id;
    expect(runOn(files, { 'schedule.xml': xml }).entries.map((entry) => entry.id)).toEqual([id]);
  });

  it.each([{ title: 'Stairs' }, { date: '2024-05-17T10:00:00+02:00' }])(
    'stays two where they differ: %j',
    (more) => {
      expect(runOn(new Map(), { 'schedule.json': json(more), 'schedule.xml': xml }).entries).toHaveLength(2);
    },
  );
});
