/** Calendars as organisers have them, from the dump to the entries and out again. */
import { describe, expect, it } from 'vitest';
import { writeCalendar } from '../export/icalendar/calendar.ts';
import { talkEvent } from '../export/icalendar/event.ts';
import type { Source, Talk } from '../model/schema.ts';
import { readDump } from './dump.ts';
import { type FilesInMemory, runOn } from './in-memory.fixture.ts';

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Attic//EN', ...lines, 'END:VCALENDAR', ''].join('\n');
const event = (uid: string, ...lines: string[]) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  'SUMMARY:Attic seminar',
  ...lines,
  'END:VEVENT',
];

function read(text: string, source: Partial<Source> = {}, files: FilesInMemory = new Map()) {
  const { entries, notices } = runOn(files, { 'attic.ics': text }, { source });
  const talks = entries.map(({ fields }) => fields as unknown as Talk);
  return {
    talks: talks.map(({ date, start, end, timezone, title }) =>
      [date, [start, end].filter(Boolean).join('-'), timezone, title].filter(Boolean).join(' '),
    ),
    said: notices.map(({ rule, text: words }) => `${rule}: ${words}`),
    ids: entries.map(({ imported }) => imported?.ownId),
    paths: entries.map(({ path }) => path),
    exported: talks.flatMap((talk) => {
      const made = talkEvent(
        { ...talk, body: '', slug: 'a' },
        { uid: 'a@x', url: 'https://x.example/', revision: 0 },
      );
      const facts = { name: 'Talks', url: 'https://x.example/', host: 'x.example', timezone: 'UTC' };
      const [, ofEvent] = made ? writeCalendar([made], facts).split('BEGIN:VEVENT') : [];
      return ofEvent?.match(/^DT(?:START|END).*$/gm)?.map((line) => line.trim()) ?? [];
    }),
  };
}

/** The entries as they are stored, with their abstracts. */
function whole(text: string) {
  const { entries, notices } = runOn(new Map(), { 'attic.ics': text });
  return {
    entries: entries.map(({ fields, imported }) => ({
      ...(fields as unknown as Talk),
      body: imported?.body,
    })),
    said: notices.map(({ rule, text: words }) => `${rule}: ${words}`),
  };
}

describe('time zones of calendars', () => {
  const outlook = calendar(
    ...event(
      '1@x',
      'DTSTART;TZID=W. Europe Standard Time:20240516T140000',
      'DTEND;TZID=W. Europe Standard Time:20240516T150000',
    ),
    ...event('2@x', 'DTSTART;TZID="(UTC+00:00) Dublin, Edinburgh, Lisbon, London":20240517T140000'),
  );

  it('are known by the names of Windows and Outlook', () => {
    const { talks, said, exported } = read(outlook);
    expect(talks).toEqual([
      '2024-05-16 14:00-15:00 Europe/Berlin Attic seminar',
      '2024-05-17 14:00 Europe/London Attic seminar',
    ]);
    expect(said).toEqual([
      expect.stringMatching(/^time-zone-inferred: “W\. Europe Standard Time” is read as Europe\/Berlin/),
      expect.stringMatching(/^time-zone-inferred: “\(UTC\+00:00\) Dublin, .* is read as Europe\/London/),
    ]);
    expect(exported).toEqual([
      'DTSTART;TZID=Europe/Berlin:20240516T140000',
      'DTEND;TZID=Europe/Berlin:20240516T150000',
      'DTSTART;TZID=Europe/London:20240517T140000',
    ]);
  });

  const defined = [
    ...['BEGIN:VTIMEZONE', 'TZID:Attic', 'BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0300'],
    ...['TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD', 'BEGIN:DAYLIGHT'],
    ...[
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0300',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    ],
    ...['END:DAYLIGHT', 'END:VTIMEZONE'],
  ];
  const attic = event('1@x', 'DTSTART;TZID=Attic:20240516T140000', 'DTEND;TZID=Attic:20240516T150000');

  it('are known by the rules of the file, and told on the clock of sources.yaml', () => {
    const { talks, said } = read(calendar(...defined, ...attic), { timezone: 'Europe/Lisbon' });
    expect(talks).toEqual(['2024-05-16 12:00-13:00 Europe/Lisbon Attic seminar']);
    expect(said).toEqual([
      expect.stringMatching(
        /^time-zone-inferred: “Attic” .*\+03:00 here\) is the one that the calendar defines/,
      ),
    ]);
  });

  it('are that of sources.yaml, where the name is unknown and the file has no rules', () => {
    const { talks, said } = read(calendar(...attic), { timezone: 'Europe/Lisbon' });
    expect(talks).toEqual(['2024-05-16 14:00-15:00 Europe/Lisbon Attic seminar']);
    expect(said).toEqual([expect.stringContaining('that of sources.yaml (Europe/Lisbon)')]);
  });

  it('may be none: the time floats, with one notice for the file', () => {
    const floating = calendar(
      ...event('1@x', 'DTSTART:20260129T110000', 'DTEND:20260129T120000'),
      ...event('2@x', 'DTSTART:20260205T110000'),
    );
    const { said, exported } = read(floating);
    expect(exported).toEqual(['DTSTART:20260129T110000', 'DTEND:20260129T120000', 'DTSTART:20260205T110000']);
    expect(said).toEqual(['time-zone-unknown: no time zone is known for the times of this file']);
  });
});

describe('an event that repeats', () => {
  const lisbon = (day: string) => `TZID=Europe/Lisbon:${day}T140000`;

  it('is a talk on each of its days, and none on a day that is taken out', () => {
    const text = calendar(
      ...event(
        '1@x',
        `DTSTART;${lisbon('20240108')}`,
        'RRULE:FREQ=WEEKLY;COUNT=4',
        `EXDATE;${lisbon('20240108')}`,
        `EXDATE;${lisbon('20240122')}`,
      ),
    );
    const { talks, ids, said } = read(text);
    expect(talks).toEqual([
      '2024-01-15 14:00 Europe/Lisbon Attic seminar',
      '2024-01-29 14:00 Europe/Lisbon Attic seminar',
    ]);
    expect(ids).toEqual(['1@x/2024-01-15T14:00:00', '1@x/2024-01-29T14:00:00']);
    expect(said).toEqual([]);
  });

  it('is no talk on a day from which it was moved away', () => {
    const text = calendar(
      ...event('1@x', `DTSTART;${lisbon('20240108')}`, 'RRULE:FREQ=WEEKLY;COUNT=2'),
      ...event(
        '1@x',
        `RECURRENCE-ID;${lisbon('20240108')}`,
        'SUMMARY:Mira Okafor',
        'DTSTART;TZID=Europe/Lisbon:20240109T160000',
      ).filter((line) => line !== 'SUMMARY:Attic seminar'),
    );
    const { talks, ids } = read(text);
    expect(talks.sort()).toEqual([
      '2024-01-09 16:00 Europe/Lisbon Mira Okafor',
      '2024-01-15 14:00 Europe/Lisbon Attic seminar',
    ]);
    expect(ids.sort()).toEqual(['1@x/2024-01-08T14:00:00', '1@x/2024-01-15T14:00:00']);
  });

  it('is moved and taken out by times in UTC, by days, and from a day on', () => {
    const text = calendar(
      ...event(
        '1@x',
        'DTSTART;TZID=America/New_York:20240304T140000',
        'DTEND;TZID=America/New_York:20240304T150000',
        // The clocks change on 10 March; the end is 18:00 in UTC then, and the last day is not reached.
        'RRULE:FREQ=WEEKLY;UNTIL=20240408T170000Z',
        'EXDATE:20240311T180000Z',
        'EXDATE;VALUE=DATE:20240318',
        'RDATE;TZID=America/New_York:20240306T100000',
      ),
      ...event(
        '1@x',
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20240325T180000Z',
        'DTSTART;TZID=America/New_York:20240326T160000',
        'DTEND;TZID=America/New_York:20240326T170000',
      ),
    );
    expect(read(text).talks.sort()).toEqual([
      '2024-03-04 14:00-15:00 America/New_York Attic seminar',
      '2024-03-06 10:00-11:00 America/New_York Attic seminar',
      '2024-03-26 16:00-17:00 America/New_York Attic seminar',
      '2024-04-02 16:00-17:00 America/New_York Attic seminar',
    ]);
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3', ['2024-01-08', '2024-01-10', '2024-01-15']],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=3', ['2024-01-08', '2024-01-22', '2024-02-05']],
    ['FREQ=MONTHLY;BYDAY=2MO;COUNT=3', ['2024-01-08', '2024-02-12', '2024-03-11']],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2;COUNT=2', ['2024-01-08', '2024-02-12']],
    ['FREQ=MONTHLY;UNTIL=20240408', ['2024-01-08', '2024-02-08', '2024-03-08', '2024-04-08']],
    ['FREQ=DAILY;UNTIL=20240110', ['2024-01-08', '2024-01-09', '2024-01-10']],
    ['FREQ=YEARLY;BYMONTH=1;BYDAY=2MO;COUNT=2', ['2024-01-08', '2025-01-13']],
  ])('by %s', (rule, days) => {
    const { talks, said } = read(calendar(...event('1@x', `DTSTART;${lisbon('20240108')}`, `RRULE:${rule}`)));
    expect(talks.map((talk) => talk.slice(0, 10))).toEqual(days);
    expect(said).toEqual([]);
  });

  it('of whole days ends on the last of them', () => {
    const text = calendar(
      ...event(
        '1@x',
        'DTSTART;VALUE=DATE:20240108',
        'DTEND;VALUE=DATE:20240110',
        'RRULE:FREQ=WEEKLY;COUNT=2',
      ),
    );
    const { entries } = runOn(new Map(), { 'attic.ics': text });
    expect(entries.map(({ fields }) => fields)).toEqual([
      expect.objectContaining({ date: '2024-01-08', endDate: '2024-01-09' }),
      expect.objectContaining({ date: '2024-01-15', endDate: '2024-01-16' }),
    ]);
  });

  it('without end is followed for a year after the last day that the calendar names, and says so', () => {
    const { talks, said } = read(
      calendar(
        ...event('1@x', `DTSTART;${lisbon('20240108')}`, 'DTSTAMP:20240201T000000Z', 'RRULE:FREQ=MONTHLY'),
      ),
    );
    expect([talks.length, talks.at(-1)]).toEqual([13, '2025-01-08 14:00 Europe/Lisbon Attic seminar']);
    expect(said).toEqual(['repeats: “RRULE:FREQ=MONTHLY” has no end: its days up to 2025-01-08 are entries']);
  });

  it.each([
    'FREQ=FORTNIGHTLY',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
    'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'COUNT=0;FREQ=WEEKLY',
    'FREQ=WEEKLY;BYDAY=XX',
  ])('by a rule that cannot be read is a talk on its first day, and stops no other: %s', (rule) => {
    const { talks, said } = read(
      calendar(
        ...event('1@x', 'DTSTART:20240516T140000Z'),
        ...event('2@x', 'DTSTART:20240517T140000Z', `RRULE:${rule}`),
      ),
    );
    expect(talks.map((talk) => talk.slice(0, 10))).toEqual(['2024-05-16', '2024-05-17']);
    expect(said).toEqual([
      expect.stringMatching(/^repeats: .* cannot be read: of the event its first day alone is an entry$/),
    ]);
  });

  it('has no more days than a catalogue holds', () => {
    const { talks, said } = read(
      calendar(...event('1@x', `DTSTART;${lisbon('20240108')}`, 'RRULE:FREQ=DAILY;COUNT=100000')),
    );
    expect(talks).toHaveLength(1000);
    expect(said).toEqual([
      expect.stringMatching(/^repeats: .* gives more days than are read: its days up to 2026-10-03/),
    ]);
  });

  it('that is taken out altogether says so', () => {
    const { talks, said } = read(
      calendar(
        ...event(
          '1@x',
          `DTSTART;${lisbon('20240108')}`,
          'RRULE:FREQ=WEEKLY;COUNT=1',
          `EXDATE;${lisbon('20240108')}`,
        ),
      ),
    );
    expect(talks).toEqual([]);
    expect(said).toEqual([expect.stringMatching(/^repeats: .* each of its days is taken out/)]);
  });

  it('keeps the addresses of its days when one is taken out, and that of its first when it begins to repeat', () => {
    const files: FilesInMemory = new Map();
    const start = `DTSTART;${lisbon('20240108')}`;
    const [single] = read(calendar(...event('1@x', start)), {}, files).paths;
    const rule = 'RRULE:FREQ=WEEKLY;COUNT=3';
    const three = read(calendar(...event('1@x', start, rule)), {}, files);
    expect(three.paths).toContain(single);
    expect(three.talks).toHaveLength(3);
    const before = new Map(three.ids.map((id, index) => [id, three.paths[index]]));
    const two = read(calendar(...event('1@x', start, rule, `EXDATE;${lisbon('20240115')}`)), {}, files);
    for (const [index, id] of two.ids.entries()) if (id) expect(two.paths[index]).toBe(before.get(id));
    const again = runOn(files, {
      'attic.ics': calendar(...event('1@x', start, rule, `EXDATE;${lisbon('20240115')}`)),
    });
    expect(again.entries.some(({ isChanged, isNew }) => isChanged || isNew)).toBe(false);
  });
});

describe('a calendar that is not well-formed', () => {
  it('loses one line, and no event', () => {
    const text = calendar(
      ...event('1@x', 'DTSTART;TZID:20240516T140000', 'DTSTART:20240516T140000Z', 'DURATION:PT1H'),
      ...['BEGIN:VEVENT', 'UID:2@x', 'SUMMARY:Tilings', 'DESCRIPTION:first line', 'second line, not folded'],
      ...['DTSTART:20240517T140000Z', 'END:VEVENT'],
    );
    const { talks, said } = read(text, { timezone: 'Etc/UTC' });
    expect(talks).toEqual([
      '2024-05-16 14:00-15:00 Etc/UTC Attic seminar',
      '2024-05-17 14:00 Etc/UTC Tilings',
    ]);
    expect(said).toEqual([
      expect.stringMatching(/^date-in-doubt: “DTSTART;TZID:20240516T140000” is no date/),
      expect.stringMatching(/^unread-line: “second line, not folded”/),
    ]);
  });

  it('keeps an event that has no end, and the one that begins in it', () => {
    const text = calendar(
      ...['BEGIN:VEVENT', 'UID:1@x', 'SUMMARY:Tilings', 'DTSTART;VALUE=DATE:20240516'],
      ...event('2@x', 'DTSTART;VALUE=DATE:20240517'),
      ...['BEGIN:VEVENT', 'UID:3@x', 'SUMMARY:Cut', 'DTSTART;VALUE=DATE:20240518'],
    );
    for (const cut of [text, text.replace('END:VCALENDAR\n', '')]) {
      const { talks, said } = read(cut);
      expect(talks).toEqual(['2024-05-16 Tilings', '2024-05-17 Attic seminar', '2024-05-18 Cut']);
      expect(said).toEqual([
        expect.stringMatching(/^entry-broken: .* no “END:VEVENT”/),
        expect.stringMatching(/^entry-broken: .* no “END:VEVENT”/),
      ]);
    }
  });

  it.each([
    ['DTSTART:20240516', '2024-05-16 Etc/UTC Attic seminar'],
    ['DTSTART:20240516T1400Z', '2024-05-16 14:00 Etc/UTC Attic seminar'],
    ['DTSTART:2024-05-16T14:00:00Z', '2024-05-16 14:00 Etc/UTC Attic seminar'],
    ['DTSTART;VALUE=DATE:20240516T140000Z', '2024-05-16 14:00 Etc/UTC Attic seminar'],
    ['DTSTART:20240516 140000Z', '2024-05-16 14:00 Etc/UTC Attic seminar'],
  ])('reads a time that is written otherwise: %s', (start, talk) => {
    const { talks, said } = read(calendar(...event('1@x', start)), { timezone: 'Etc/UTC' });
    expect(talks).toEqual([talk]);
    expect(said).toEqual([]);
  });

  it('joins a character that a fold splits', () => {
    const cut = 'SUMMARY:The attic caf';
    const before = Buffer.from(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1@x\r\n${cut}`);
    const after = Buffer.from('DTSTART;VALUE=DATE:20240516\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n');
    const bytes = Buffer.concat([before, Buffer.from([0xc3, 0x0d, 0x0a, 0x20, 0xa9, 0x0d, 0x0a]), after]);
    expect(readDump('attic.ics', bytes).remarks).toBeUndefined();
    expect(
      read(
        readDump('attic.ics', bytes)
          .lines.map(({ raw, text }) => raw ?? text)
          .join('\n'),
      ).talks,
    ).toEqual(['2024-05-16 The attic café']);
  });

  it('of version 1.0 is decoded', () => {
    const text = calendar(
      ...['BEGIN:VEVENT', 'UID:1@x', 'DTSTART:20240516T140000Z'],
      ...['SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:The attic caf=C3=A9, =', 'and more'],
      ...['DESCRIPTION;ENCODING=QUOTED-PRINTABLE:Speaker: Jan Tal=0D=0A=0D=0AA ladder.', 'END:VEVENT'],
    );
    const { entries } = whole(text);
    expect(entries[0]).toMatchObject({ title: 'The attic café, and more', speakers: [{ name: 'Jan Tal' }] });
    expect(entries[0]?.body).toBe('A ladder.');
  });
});

describe('what events say beside title and time', () => {
  it('is never dropped without a word', () => {
    const { said } = read(
      calendar(
        ...event(
          '1@x',
          'DTSTART;VALUE=DATE:20240516',
          'ORGANIZER;CN=Hoa Tran:mailto:hoa@example.org',
          'CATEGORIES:algebra,geometry',
          'COMMENT:Bring a ladder',
          'DESCRIPTION:Ein Fünfeck.',
          'X-ALT-DESC;FMTTYPE=text/html:<p>Ein F&uuml;nfeck.</p>',
          'URL:www.example.org/1',
          'X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC',
        ),
        ...event(
          '2@x',
          'DTSTART;VALUE=DATE:20240517',
          'COMMENT:Mind the step',
          'X-ALT-DESC:<p>Only <i>HTML</i></p>',
        ),
        ...['BEGIN:VTODO', 'SUMMARY:Book the room', 'END:VTODO'],
      ),
    );
    expect(said).toEqual([
      expect.stringMatching(/^left-out: “Book the room” \(VTODO\) is no event/),
      expect.stringMatching(/^not-kept: “CATEGORIES” \(“algebra, geometry”\)/),
      expect.stringMatching(/^not-kept: “ORGANIZER” \(“Hoa Tran”\)/),
      expect.stringMatching(/^not-kept: “COMMENT” \(“Bring a ladder”\) is kept nowhere, in 2 events/),
      expect.stringMatching(/^not-kept: “URL” \(“www.example.org\/1”\)/),
    ]);
  });

  it('is read from a description in HTML alone', () => {
    const { entries } = whole(
      calendar(...event('1@x', 'DTSTART;VALUE=DATE:20240516', 'X-ALT-DESC:<p>Only <i>HTML</i>\\, here</p>')),
    );
    expect(entries[0]?.body).toBe('Only HTML, here');
  });

  it('means what its entities and tags mean', () => {
    const { entries } = whole(
      calendar(
        ...event(
          '1@x',
          'DTSTART;VALUE=DATE:20240516',
          'LOCATION:Room &quot;A&quot;',
          'DESCRIPTION:W&#252\\;rttemberg&hellip\\;',
        ),
      ).replace('Attic seminar', 'R&amp;D of attics &#8211; M&uuml;ller&#039;s <b>view</b> &#x202e;'),
    );
    expect(entries[0]).toMatchObject({
      title: "R&D of attics – Müller's view",
      location: 'Room "A"',
    });
    expect(entries[0]?.body).toBe('Württemberg…');
  });

  it('names the speakers as Indico does', () => {
    const { entries } = whole(
      calendar(
        ...event(
          '1@x',
          'DTSTART;VALUE=DATE:20240516',
          'DESCRIPTION:Speakers: Mira Okafor (Ulm University)\\, Pelle Lindqvist (KTH)\\n\\nA pentagon tiles.',
        ),
      ),
    );
    expect(entries[0]?.speakers).toEqual([
      { name: 'Mira Okafor', affiliation: 'Ulm University' },
      { name: 'Pelle Lindqvist', affiliation: 'KTH' },
    ]);
  });

  it('is read as researchseminars.org writes it', () => {
    const page = 'https://researchseminars.org/talk/ATTIC/12/';
    const { entries, said } = whole(
      calendar(
        ...['BEGIN:VEVENT', 'UID:ATTIC/12', 'SUMMARY:Mira Okafor', 'DTSTART;VALUE=DATE:20240516'],
        `DESCRIPTION:Title: <a href="${page}">Tilings that never repeat</a>\\nby Mira Okafor (Ulm) as part of Attic seminar\\n\\nInteractive livestream: https://live.example/12\\nLecture held in Room 3.\\n\\nAbstract\\nA pentagon tiles.\\n`,
        ...[`URL:${page}`, `LOCATION:${page}`, 'END:VEVENT'],
      ),
    );
    expect(entries[0]).toMatchObject({
      title: 'Tilings that never repeat',
      speakers: [{ name: 'Mira Okafor', affiliation: 'Ulm' }],
      series: 'Attic seminar',
      location: 'Room 3',
      links: [{ url: page }, { url: 'https://live.example/12', label: 'Live' }],
    });
    expect(entries[0]?.event).toBeUndefined();
    expect(entries[0]?.body).toBe('A pentagon tiles.');
    expect(said).toEqual([]);
  });

  it('may be a title in the description, where the summary names the seminar', () => {
    const { entries } = whole(
      calendar(
        ...event(
          '1@x',
          'DTSTART;VALUE=DATE:20240516',
          'DESCRIPTION:Titel: Fliesen\\nZusammenfassung: Ein Fünfeck.',
        ),
      ),
    );
    expect(entries[0]).toMatchObject({ title: 'Fliesen', event: 'Attic seminar' });
    expect(entries[0]?.body).toBe('Ein Fünfeck.');
  });

  it('may be that the event is private, or that the calendar calls it off', () => {
    const hidden = read(calendar(...event('1@x', 'DTSTART;VALUE=DATE:20240516', 'CLASS:PRIVATE')));
    expect(hidden.talks).toEqual([]);
    expect(hidden.said).toEqual([expect.stringMatching(/^hidden-talk: “Attic seminar” is private/)]);
    const { entries } = whole(calendar('METHOD:CANCEL', ...event('1@x', 'DTSTART;VALUE=DATE:20240516')));
    expect(entries[0]?.status).toBe('cancelled');
  });
});
