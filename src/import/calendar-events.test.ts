/** What becomes of events whose state changed, of what programs write beside the standard, and of what is wrong in one place. */
import { describe, expect, it } from 'vitest';
import type { Talk } from '../model/schema.ts';
import { runOn } from './in-memory.fixture.ts';

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Attic//EN', ...lines, 'END:VCALENDAR', ''].join('\n');
const start = 'DTSTART:20240516T140000Z';
const event = (uid: string, title: string, ...lines: string[]) => [
  ...['BEGIN:VEVENT', `UID:${uid}`],
  ...(lines.some((line) => line.startsWith('DTSTART')) ? [] : [start]),
  ...(title ? [`SUMMARY:${title}`] : []),
  ...[...lines, 'END:VEVENT'],
];

function read(text: string, name = 'attic.ics') {
  const { entries, notices } = runOn(new Map(), { [name]: text }, { source: { timezone: 'Etc/UTC' } });
  const talks = entries.map(({ fields, imported }) => ({
    ...(fields as unknown as Talk),
    body: imported?.body,
  }));
  return {
    talks,
    said: notices.map(({ line, rule, text: words }) => `${line} ${rule}: ${words}`),
    short: talks.map(({ title, status, date, endDate, start: from, end }) =>
      [date, endDate, [from, end].filter(Boolean).join('-'), title, status].filter(Boolean).join(' '),
    ),
  };
}

describe('versions of one event', () => {
  it('are one talk in its latest state, wherever that stands', () => {
    const { short, said } = read(
      calendar(
        ...event('1@x', 'Attic seminar', 'SEQUENCE:0'),
        ...event('1@x', 'Moved', 'SEQUENCE:2', 'STATUS:CANCELLED', 'DTSTART:20240517T140000Z'),
        ...event('1@x', 'Tilings', 'SEQUENCE:1'),
      ),
    );
    expect(short).toEqual(['2024-05-17 14:00 Moved cancelled']);
    expect(said).toEqual([]);
  });

  it('are told by when they were written, which is said', () => {
    const { short, said } = read(
      calendar(
        ...event('1@x', 'Tilings', 'LAST-MODIFIED:20240101T000000Z'),
        ...event('1@x', 'Tilings', 'LAST-MODIFIED:20240201T000000Z', 'DTSTART:20240518T140000Z'),
      ),
    );
    expect(short).toEqual(['2024-05-18 14:00 Tilings']);
    expect(said).toEqual([expect.stringMatching(/^5 left-out: “Tilings” has the UID of a later event/)]);
  });

  it('are none where nothing but the id is alike', () => {
    const { short, said } = read(
      calendar(
        ...event('1@x', 'Tilings', 'LAST-MODIFIED:20240101T000000Z'),
        ...event('1@x', 'Knots', 'LAST-MODIFIED:20240201T000000Z', 'DTSTART:20240518T140000Z'),
      ),
    );
    expect(short).toEqual(['2024-05-16 14:00 Tilings', '2024-05-18 14:00 Knots']);
    expect(said).toEqual([expect.stringContaining('id-not-unique')]);
  });

  it('may be called off by another calendar in the file, which says no more than the id', () => {
    const text = [
      calendar(...event('1@x', 'Tilings', 'SEQUENCE:1', 'LOCATION:Room 3'), ...event('2@x', 'Knots')),
      ...calendar('METHOD:CANCEL', 'BEGIN:VEVENT', 'UID:1@x', 'SEQUENCE:2', 'END:VEVENT'),
    ].join('');
    const { talks, short, said } = read(text);
    expect(short.sort()).toEqual(['2024-05-16 14:00 Knots', '2024-05-16 14:00 Tilings cancelled']);
    expect(talks.map(({ location }) => location)).toContain('Room 3');
    expect(said).toEqual([]);
  });

  it('of one day may be called off without a title and a time', () => {
    const { short } = read(
      calendar(
        ...event('1@x', 'Tilings', 'RRULE:FREQ=WEEKLY;COUNT=2', 'DTEND:20240516T150000Z'),
        ...['BEGIN:VEVENT', 'UID:1@x', 'RECURRENCE-ID:20240523T140000Z', 'STATUS:CANCELLED', 'END:VEVENT'],
      ),
    );
    expect(short).toEqual(['2024-05-16 14:00-15:00 Tilings', '2024-05-23 14:00-15:00 Tilings cancelled']);
  });
});

describe('the status of an event', () => {
  it.each([
    ['CANCELED: Tilings', 'Tilings cancelled'],
    ['[CANCELLED] Tilings', 'Tilings cancelled'],
    ['ABGESAGT! Fliesen', 'Fliesen cancelled'],
    ['Annulé : Tuiles', 'Tuiles cancelled'],
    ['Tilings [Postponed]', 'Tilings postponed'],
    ['Tilings - CANCELLED', 'Tilings cancelled'],
    ['ABSAGE: Fliesen', 'Fliesen cancelled'],
    ['Report: what tiles do', 'Report: what tiles do'],
    ['Cancellation: from tiles to sums', 'Cancellation: from tiles to sums'],
    ['Cancelled sums', 'Cancelled sums'],
    ['Cancelled', 'Cancelled'],
  ])('may stand in its summary: %s', (summary, talk) => {
    expect(read(calendar(...event('1@x', summary, 'STATUS:CONFIRMED'))).short).toEqual([
      `2024-05-16 14:00 ${talk}`,
    ]);
  });
});

describe('an event that is not for everybody', () => {
  it('is no entry, nor are its days; a word that is not known means private', () => {
    const { short, said } = read(
      calendar(
        ...event('1@x', 'Secret', 'CLASS:CONFIDENTIAL', 'RRULE:FREQ=WEEKLY;COUNT=2'),
        ...event('1@x', 'Secret, moved', 'RECURRENCE-ID:20240523T140000Z', 'DTSTART:20240523T150000Z'),
        ...event('2@x', 'Hidden', 'CLASS:X-STAFF'),
        ...event('3@x', 'Open', 'CLASS:PUBLIC', 'TRANSP:TRANSPARENT'),
        ...event('4@x', 'Weekly', 'RRULE:FREQ=WEEKLY;COUNT=2'),
        ...event('4@x', 'Inner circle', 'RECURRENCE-ID:20240523T140000Z', 'CLASS:PRIVATE'),
      ),
    );
    expect(short).toEqual(['2024-05-16 14:00 Open', '2024-05-16 14:00 Weekly']);
    expect(said.map((text) => text.split(' on the page')[0])).toEqual([
      expect.stringMatching(/hidden-talk: “Secret” is confidential$/),
      expect.stringMatching(/hidden-talk: “Secret, moved” is private$/),
      expect.stringMatching(/hidden-talk: “Hidden” is private$/),
      expect.stringMatching(/hidden-talk: “Inner circle” is private$/),
    ]);
  });
});

describe('the time of an event', () => {
  it.each([
    [
      'whole days, the last one excluded',
      ['DTSTART;VALUE=DATE:20240516', 'DTEND;VALUE=DATE:20240518'],
      '2024-05-16 2024-05-17',
    ],
    [
      'one day that ends on itself',
      ['DTSTART;VALUE=DATE:20240516', 'DTEND;VALUE=DATE:20240516'],
      '2024-05-16',
    ],
    ['days by their number', ['DTSTART;VALUE=DATE:20240516', 'DURATION:P2D'], '2024-05-16 2024-05-17'],
    ['a week', ['DTSTART;VALUE=DATE:20240516', 'DURATION:P1W'], '2024-05-16 2024-05-22'],
    ['an offset', ['DTSTART:20240516T140000+0200', 'DTEND:20240516T150000+02:00'], '2024-05-16 12:00-13:00'],
    [
      'an end on another clock',
      ['DTSTART:20240516T140000Z', 'DTEND;TZID=America/New_York:20240516T110000'],
      '2024-05-16 14:00-15:00',
    ],
    [
      'an offset for a zone',
      ['DTSTART;TZID=GMT+0200:20240516T140000', 'DURATION:PT90M'],
      '2024-05-16 12:00-13:30',
    ],
  ])('is %s', (_, lines, when) => {
    const { short, said } = read(calendar(...event('1@x', 'Tilings', ...lines)));
    expect(short).toEqual([`${when} Tilings`]);
    expect(said.filter((text) => !text.includes('time-zone-inferred'))).toEqual([]);
  });

  it.each([
    'DTSTART:20240231T140000Z',
    'DTSTART:TBA',
    'DTSTART:20240516T250000Z',
    'DTSTART;TZID=Europe/Lisbon:',
    'DTSTART:2024051',
  ])('that is none leaves its talk undated, and the next one as it is: %s', (line) => {
    const { short, said } = read(calendar(...event('1@x', 'Tilings', line), ...event('2@x', 'Knots')));
    expect(short.sort()).toEqual(['2024-05-16 14:00 Knots', 'Tilings']);
    expect(said).toEqual([expect.stringContaining(`date-in-doubt: “${line}” is no date and no time`)]);
  });

  it('keeps a start whose end or duration is wrong', () => {
    const { short, said } = read(
      calendar(...event('1@x', 'Tilings', 'DURATION:-PT1H'), ...event('2@x', 'Knots', 'DURATION:1 hour')),
    );
    expect(short).toEqual(['2024-05-16 14:00 Tilings', '2024-05-16 14:00 Knots']);
    expect(said).toEqual([
      expect.stringMatching(/^8 date-in-doubt: “DURATION:-PT1H”/),
      expect.stringMatching(/^14 date-in-doubt: “DURATION:1 hour”/),
    ]);
  });

  it('may be missing, which is said', () => {
    const { short, said } = read(calendar('BEGIN:VEVENT', 'UID:1@x', 'SUMMARY:Tilings', 'END:VEVENT'));
    expect(short).toEqual(['Tilings']);
    expect(said).toEqual([expect.stringMatching(/^5 date-in-doubt: the event .* no “DTSTART”/)]);
  });
});

describe('events as programs write them', () => {
  it('Google: speaker, affiliation and title in the description, the meeting beside it', () => {
    const { talks, said } = read(
      calendar(
        ...event(
          '1@google.com',
          'Attic seminar',
          'DESCRIPTION:Speaker: Mira Okafor\\nAffiliation: Ulm University\\nTitle: Tilings\\nAbstract: A pentagon.',
          'X-GOOGLE-CONFERENCE:https://meet.example/abc',
        ),
      ),
    );
    expect(talks).toEqual([
      expect.objectContaining({
        title: 'Tilings',
        speakers: [{ name: 'Mira Okafor', affiliation: 'Ulm University' }],
        event: 'Attic seminar',
        links: [{ url: 'https://meet.example/abc', label: 'Live' }],
        body: 'A pentagon.',
      }),
    ]);
    expect(said).toEqual([]);
  });

  it('two speakers, each with a line for the place', () => {
    const { talks } = read(
      calendar(
        ...event(
          '1@x',
          'Tilings',
          'DESCRIPTION:Speaker: Mira Okafor\\nAffiliation: Ulm\\nSpeaker: Jan Tal\\nAffiliation: KTH',
        ),
      ),
    );
    expect(talks[0]?.speakers).toEqual([
      { name: 'Mira Okafor', affiliation: 'Ulm' },
      { name: 'Jan Tal', affiliation: 'KTH' },
    ]);
  });

  it('Trumba: fields of its own, by their names', () => {
    const { talks, said } = read(
      calendar(
        ...event(
          '1@x',
          'Tilings',
          'X-TRUMBA-CUSTOMFIELD;NAME="Speaker";ID=1:Mira Okafor\\, Ulm University',
          'X-TRUMBA-CUSTOMFIELD;NAME="Event Type";ID=2:Lecture\\, open',
        ),
      ),
    );
    expect(talks[0]?.speakers).toEqual([{ name: 'Mira Okafor', affiliation: 'Ulm University' }]);
    expect(said).toEqual([
      expect.stringMatching(/not-kept: “X-TRUMBA-CUSTOMFIELD Event Type” \(“Lecture, open”\)/),
    ]);
  });

  it('pretalx: the speakers behind the title', () => {
    const { talks } = read(
      calendar(...event('pretalx-attic-A@x', 'Knots - and links - Mira Okafor\\, Jan Tal')),
    );
    expect(talks).toEqual([
      expect.objectContaining({
        title: 'Knots - and links',
        speakers: [{ name: 'Mira Okafor' }, { name: 'Jan Tal' }],
      }),
    ]);
  });

  it('Indico: its address below the text, and no speakers', () => {
    const url = 'https://indico.example/event/1/';
    const { talks } = read(
      calendar(
        ...event('1@x', 'Tilings', `DESCRIPTION:Speakers: none\\n\\nA pentagon.\\n\\n${url}`, `URL:${url}`),
        ...event('2@x', 'Knots', `DESCRIPTION:A knot.\\n\\n${url}2`),
      ),
    );
    expect(talks.map(({ body, links, speakers }) => ({ body, links, speakers }))).toEqual([
      { body: 'A pentagon.', links: [{ url }], speakers: undefined },
      { body: 'A knot.', links: [{ url: `${url}2` }], speakers: undefined },
    ]);
  });

  it('a description in HTML by RFC 9073, and people of a property of its own', () => {
    const { talks, said } = read(
      calendar(
        ...event(
          '1@x',
          'Tilings',
          'STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:<p>A <b>pentagon</b></p>',
          'X-SPEAKER:Mira Okafor',
          'STRUCTURED-DATA;FMTTYPE="application/ld+json";VALUE=TEXT:{"a":1}',
        ),
      ),
    );
    expect(talks).toEqual([
      expect.objectContaining({ body: 'A pentagon', speakers: [{ name: 'Mira Okafor' }] }),
    ]);
    expect(said).toEqual([expect.stringMatching(/not-kept: “STRUCTURED-DATA”/)]);
  });
});

describe('people of a description', () => {
  it.each([
    ['Speakers:\\n- Mira Okafor (Ulm)\\n- Jan Tal (KTH)\\n\\nA text.', 'Ulm', 'A text.'],
    ['Vortragende: Mira Okafor\\, Ulm\\; Jan Tal\\, KTH', 'Ulm', ''],
  ])('are a list, or a line: %s', (text, affiliation, body) => {
    const { talks } = read(calendar(...event('1@x', 'Tilings', `DESCRIPTION:${text}`)));
    expect(talks[0]?.speakers?.map(({ name, affiliation: place }) => [name, place])).toEqual([
      ['Mira Okafor', affiliation],
      ['Jan Tal', 'KTH'],
    ]);
    expect(talks[0]?.body).toBe(body);
  });
});

describe('a line of a calendar', () => {
  it('may be folded inside its name, and a rule may be in lower case', () => {
    const { talks, said } = read(
      calendar(...event('1@x', 'Tilings', 'DESCRI', ' PTION:A pent', '\tagon', 'rrule:freq=weekly;count=2')),
    );
    expect(talks.map(({ body, date }) => [body, date])).toEqual([
      ['A pentagon', '2024-05-16'],
      ['A pentagon', '2024-05-23'],
    ]);
    expect(said).toEqual([]);
  });

  it('that belongs into an event and stands in none is reported', () => {
    const { said } = read(calendar('LOCATION:Attic', ...event('1@x', 'Tilings'), 'SUMMARY:Knots'));
    expect(said.map((text) => text.split(' is in')[0])).toEqual([
      '4 unread-line: “LOCATION:Attic”',
      '10 unread-line: “SUMMARY:Knots”',
    ]);
  });

  it('with days loses those that are none', () => {
    const { short, said } = read(
      calendar(...event('1@x', 'Tilings', 'RDATE:20240523T140000Z,TBA', 'EXDATE:never')),
    );
    expect(short).toEqual(['2024-05-16 14:00 Tilings', '2024-05-23 14:00 Tilings']);
    expect(said).toEqual([
      expect.stringMatching(/^8 date-in-doubt: “RDATE:20240523T140000Z,TBA”/),
      expect.stringMatching(/^9 date-in-doubt: “EXDATE:never”/),
    ]);
  });

  it('of a place in several lines is one', () => {
    const { talks } = read(calendar(...event('1@x', 'Tilings', 'LOCATION:Room 3\\n1 Roof Lane\\, Ulm')));
    expect(talks[0]?.location).toBe('Room 3, 1 Roof Lane, Ulm');
  });

  it('is counted where several are kept nowhere', () => {
    const { said } = read(calendar(...event('1@x', 'Tilings', 'COMMENT:Tea', 'COMMENT:Cake')));
    expect(said).toEqual([expect.stringMatching(/“COMMENT” \(“Tea”\) is kept nowhere, on 2 lines/)]);
  });
});

describe('what stands in a calendar and in no entry', () => {
  it('is said: a second value, another component, an alarm without an end', () => {
    const { short, said } = read(
      calendar(
        ...event(
          '1@x',
          'Tilings',
          'SUMMARY:Knots',
          'DESCRIPTION:One',
          'DESCRIPTION:Two',
          'LOCATION:A',
          'LOCATION:A',
        ),
        ...['BEGIN:X-THING', 'DESCRIPTION:Bring tea', 'END:X-THING', 'BEGIN:VJOURNAL', 'END:VJOURNAL'],
        ...['BEGIN:VEVENT', 'UID:2@x', 'SUMMARY:Loops', start, 'BEGIN:VALARM', 'LOCATION:B', 'END:VEVENT'],
      ),
    );
    expect(short).toEqual(['2024-05-16 14:00 Tilings', '2024-05-16 14:00 Loops']);
    expect(said.sort()).toEqual([
      expect.stringMatching(/^10 not-kept: a second “DESCRIPTION” \(“Two”\)/),
      expect.stringMatching(/^14 left-out: “Bring tea” \(X-THING\) is no event/),
      expect.stringMatching(/^23 entry-broken: “BEGIN:VALARM” has no end/),
      expect.stringMatching(/^8 not-kept: a second “SUMMARY” \(“Knots”\)/),
    ]);
  });

  it.each([
    ['headers of a mail above it', (text: string) => `Content-Type: text/calendar; charset=utf-8\n\n${text}`],
    ['a margin', (text: string) => text.replace(/^(?=.)/gm, '    ')],
    ['no beginning', (text: string) => text.slice(text.indexOf('BEGIN:VEVENT'))],
  ])('may be %s', (_, change) => {
    const { short, said } = read(
      change(calendar(...event('1@x', 'Tilings', 'DESCRIPTION:A pen', ' tagon.'))),
    );
    expect(short).toEqual(['2024-05-16 14:00 Tilings']);
    expect(said).toEqual([]);
  });

  it.each([
    ['attic.json', '["vcalendar", [["version", {}, "text", "2.0"]], []]\n', 'jCal'],
    [
      'attic.xml',
      '<icalendar xmlns="urn:ietf:params:xml:ns:icalendar-2.0"><vcalendar/></icalendar>\n',
      'xCal',
    ],
  ])('is told to be saved as .ics where it is in another form: %s', (name, text, form) => {
    expect(read(text, name).said).toEqual([
      expect.stringMatching(new RegExp(`dump-unread: .* a calendar in ${form} .*iCalendar \\(\\.ics\\)`)),
    ]);
  });
});
