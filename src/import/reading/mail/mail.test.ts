import { describe, expect, test } from 'vitest';
import { readDump } from '../../dump.ts';
import { claimedLines, type DumpRecord, type Reading } from '../../record.ts';
import { mail } from './mail.ts';

function readMail(text: string): { reading: Reading; layout: Record<string, unknown>; unread: number[] } {
  const dump = readDump('mail.txt', Buffer.from(text));
  const [layout] = mail.propose(dump);
  if (!layout) throw new Error('no layout was proposed');
  const reading = mail.read(dump, layout);
  const known = new Set([...claimedLines(reading.records), ...reading.boilerplate.map(({ line }) => line)]);
  const unread = dump.lines.filter(({ number, text }) => text.trim() !== '' && !known.has(number));
  return { reading, layout, unread: unread.map(({ number }) => number) };
}

const who = (record: DumpRecord | undefined) =>
  Array.isArray(record?.people) ? record.people.map(({ name }) => name.text) : record?.people?.text;

const headers = `From: "Seminar Office" <office@example.edu>
To: all@example.edu
Subject: [talks] Seminar next week
Date: Thu, 13 Feb 2025 09:12:44 +0000
`;

test('a page without headers is no mail', () => {
  expect(mail.propose(readDump('page.txt', Buffer.from('Title: A\nSpeaker: Ada Lindqvist\n')))).toEqual([]);
  expect(
    mail.propose(readDump('page.txt', Buffer.from('May 3, 2024, 4 pm\nAda Lindqvist\nHow leaves fall\n'))),
  ).toEqual([]);
});

test('labels in capitals, wrapped values, signature and list footer', () => {
  const { reading, unread } = readMail(`${headers}
SPEAKER:   Dr Ada Lindqvist
           (University of Graz)
TITLE:     How leaves fall, and
           why rain does not
DATE:      Wednesday, 19 February 2025
TIME:      3.15 pm
PLACE:     Lecture Room C

ABSTRACT:

     Leaves fall slowly. Rain falls fast, and nobody has
     ever measured how fast exactly.

All welcome.

-- 
Seminar Office
To leave this list send "unsubscribe" to all-request@example.edu
`);
  const [talk] = reading.records;
  expect(talk?.title?.text.replace(/\s+/g, ' ')).toBe('How leaves fall, and why rain does not');
  expect(talk?.people).toMatchObject([
    { name: { text: 'Dr Ada Lindqvist' }, affiliation: { text: 'University of Graz' } },
  ]);
  expect(talk?.times).toEqual({ date: '2025-02-19', start: '15:15' });
  expect(talk?.location?.text).toBe('Lecture Room C');
  expect(talk?.body).toHaveLength(1);
  expect(reading.boilerplate.filter(({ what }) => what === 'signature').map(({ line }) => line)).toEqual([
    21, 22, 23,
  ]);
  expect(unread).not.toContain(12);
});

describe('prose', () => {
  test.each([
    [
      'Professor Ada Lindqvist of the University of Graz will speak on "How leaves fall" in Hamburg Hall 1000 on Thursday, 20 February at 4:30 pm.',
      'Professor Ada Lindqvist',
      'Hamburg Hall 1000',
      '16:30',
    ],
    [
      'There will be a talk by Ada Lindqvist entitled "How leaves fall" on Thursday, 20 February at 11:00 am in Room 12.',
      'Ada Lindqvist',
      'Room 12',
      '11:00',
    ],
    [
      'On Thursday, 20 February, at 5 p.m., the guest speaker is Ada Lindqvist, who asks "How leaves fall" in the Baker Auditorium.',
      'Ada Lindqvist',
      'Baker Auditorium',
      '17:00',
    ],
  ])('%s', (text, speaker, place, start) => {
    const [talk] = readMail(`${headers}\n${text}\n`).reading.records;
    expect(who(talk)).toEqual([speaker]);
    expect(talk?.location?.text).toBe(place);
    expect(talk?.times).toEqual({ date: '2025-02-20', start });
  });

  test('the year of a day without one is that of the mail, and inferred', () => {
    const [talk] = readMail(
      `${headers}\nAda Lindqvist will speak on Thursday, 20 February at 4:30 pm in Room 12.\n`,
    ).reading.records;
    expect(talk?.inferred).toContainEqual({ field: 'date', evidence: 'the mail is of 2025-02-13' });
  });

  test('who sends the mail is no speaker', () => {
    const [talk] = readMail(
      `From: Carla Okoro <carla@example.edu>\nTo: all@example.edu\nSubject: talk\nDate: Thu, 13 Feb 2025 09:12:44 +0000\n\nA talk by Ada Lindqvist takes place on 20 February 2025 at 3 pm in Room 12.\n\nCarla Okoro\n`,
    ).reading.records;
    expect(who(talk)).toEqual(['Ada Lindqvist']);
  });
});

describe('what was found without labels', () => {
  const text = `${headers}\nAda Lindqvist will speak on "How leaves fall" on 20 February 2025 at 4:30 pm in Room 12.\n`;

  test('stands in the layout, by its printed text', () => {
    expect(readMail(text).layout).toMatchObject({
      mail: 'announcement',
      speaker: 'Ada Lindqvist',
      title: 'How leaves fall',
      place: 'Room 12',
    });
  });

  test('and is read by it alone: a place that a curator took out is not found again', () => {
    const dump = readDump('mail.txt', Buffer.from(text));
    const [talk] = mail.read(dump, {
      reader: 'mail',
      mail: 'announcement',
      speaker: 'Ada Lindqvist',
    }).records;
    expect(who(talk)).toEqual(['Ada Lindqvist']);
    expect(talk?.location).toBeUndefined();
  });

  test('a subject that stands for a title is marked as inferred', () => {
    const [talk] = readMail(`${headers}\nA talk by Ada Lindqvist, 20 February 2025, 3 pm, Room 12.\n`).reading
      .records;
    expect(talk?.title?.text).toBe('Seminar next week');
    expect(talk?.inferred?.map(({ field }) => field)).toContain('title');
  });

  test('but not for one that is promised', () => {
    const [talk] = readMail(`${headers}\nSpeaker: Ada Lindqvist\nTitle: TBA\nDate: 20 February 2025\n`)
      .reading.records;
    expect(talk?.title).toBeUndefined();
  });

  test('an announcement pasted without its headers', () => {
    const { reading, layout } = readMail(
      'Dear all,\n\nAda Lindqvist of the University of Graz will speak on "How leaves fall" on 20 February 2025 at 4:30 pm in Room 12.\n',
    );
    expect(layout['headers']).toBe('none');
    expect(who(reading.records[0])).toEqual(['Ada Lindqvist']);
  });
});

test('a digest holds several talks, each with the day above it', () => {
  const { reading, layout } = readMail(`${headers}
THIS WEEK
======================
MONDAY, 17 FEBRUARY
----------------------
Geometry Seminar
3:00 pm - 4:00 pm, Hargreave Hall 208
Speaker: Ada Lindqvist (University of Graz)
Title: How leaves fall

======================
WEDNESDAY, 19 FEBRUARY
----------------------
Colloquium (note the room!)
4:15 pm, Auditorium A. Reception to follow.
Speaker: Bruno Ferrante (ETH Zürich)
Title: How rain falls
`);
  expect(layout['mail']).toBe('digest');
  expect(
    reading.records.map(({ title, times, location }) => [
      title?.text,
      times?.date,
      times?.start,
      location?.text,
    ]),
  ).toEqual([
    ['How leaves fall', '2025-02-17', '15:00', 'Hargreave Hall 208'],
    ['How rain falls', '2025-02-19', '16:15', 'Auditorium A'],
  ]);
});

describe('answers and forwarded mails', () => {
  const quoted = `> Date:     Wednesday, 12 November 2025
> Time:     4:00 - 5:30 pm
> Place:    Marlowe 740
> Speaker:  Ada Lindqvist (UC Riverside)
> Title:    How leaves fall
>
> Abstract: Leaves fall slowly, and nobody has ever asked them
> whether they would rather stay.
`;
  const answer = (says: string) => `From: Bruno Ferrante <b@example.edu>
To: all@example.edu
Subject: POSTPONED: Seminar, 12 November
Date: Mon, 10 Nov 2025 13:20:31 -0800

Because of the strike this week's seminar (Ada Lindqvist,
"How leaves fall") has to be POSTPONED to

      Wednesday, 3 December 2025, 4:00 - 5:30 pm, Marlowe 740.

${says}

On Wed, 5 Nov 2025, Bruno Ferrante wrote:

${quoted}`;

  test('the quotation fills what the answer says is unchanged', () => {
    const { reading, layout } = readMail(answer('Title and abstract are unchanged; see below.'));
    expect(layout['mail']).toBe('answer');
    expect(reading.records).toHaveLength(1);
    const [talk] = reading.records;
    expect(talk?.times).toEqual({ date: '2025-12-03', start: '16:00', end: '17:30' });
    expect(talk?.status?.text).toBe('postponed');
    expect(talk?.body?.[0]?.text).toContain('Leaves fall slowly');
  });

  test('and nothing else', () => {
    const [talk] = readMail(answer('We are sorry.')).reading.records;
    expect(talk?.title?.text).toBe('How leaves fall');
    expect(talk?.body).toBeUndefined();
  });

  test('the covering letter of a forwarded mail is no part of it', () => {
    const { reading } = readMail(`Von: Sekretariat <s@example.org>
An: alle@example.org
Betreff: WG: Einladung
Datum: Mittwoch, 14. Mai 2025 08:31

Liebe Kolleginnen und Kollegen,

anbei die Einladung mit der Bitte um Aushang.

---------- Weitergeleitete Nachricht ----------
Von: Carla Okoro <c@example.org>
Datum: Di., 13. Mai 2025 um 21:14 Uhr
Betreff: Einladung
An: Sekretariat <s@example.org>

Es spricht:   Ada Lindqvist (Universität Graz)
Thema:        Wie Blätter fallen
Zeit:         Donnerstag, 22.05.2025, 17 Uhr
Ort:          Hörsaal II
`);
    expect(reading.records).toHaveLength(1);
    expect(reading.records[0]?.title?.text).toBe('Wie Blätter fallen');
    expect(reading.records[0]?.times).toEqual({ date: '2025-05-22', start: '17:00' });
    expect(reading.boilerplate).toContainEqual({ line: 8, what: 'covering letter' });
  });
});

test('each mail of a mailbox is one', () => {
  const one = (name: string) =>
    `From office@example.edu Thu Feb 13 09:12:44 2025\n${headers}\nSpeaker: ${name}\nTitle: How leaves fall\nDate: 20 February 2025\n\n`;
  const { reading, layout } = readMail(one('Ada Lindqvist') + one('Bruno Ferrante'));
  expect(layout['mail']).toBe('mailbox');
  expect(reading.records.map(who)).toEqual([['Ada Lindqvist'], ['Bruno Ferrante']]);
});

test.each([
  ['names', (count: number) => `${'Aa Bb Cc Dd Ee Ff '.repeat(4)}\n`.repeat(count)],
  [
    'prose',
    (count: number) =>
      'The talk by Jane Roe in Room 5 of the Hall will be with her and with all of us today\n'.repeat(count),
  ],
  ['quotations', (count: number) => `${'> '.repeat(20)}x\n`.repeat(count)],
  [
    'forwarded mails',
    (count: number) => '---- Forwarded message ----\nFrom: a\nSubject: b\nDate: c\n\n'.repeat(count / 5),
  ],
])('hostile: %s', (_, make) => {
  for (const count of [1000, 4000]) {
    const dump = readDump('mail.txt', Buffer.from(`${headers}\n${make(count)}`));
    for (const layout of mail.propose(dump)) mail.read(dump, layout);
  }
});

test('prose: where the speaker works, a title in single quotes, an end of its own, an abstract that is introduced', () => {
  const { reading } = readMail(`${headers}
Dear all,

We are glad that Professor Ada Lindqvist, of the University of
Graz, will speak this week. She will talk about 'How Leaves
Fall: a Slow History' on Wednesday 19 February at 2.30 pm in the
Marwick Room. The talk will finish by 4 pm.

Ada writes:

    Leaves fall slowly, and some of them are paid for it. I look at
    eleven forests and their ledgers, and show that the bare parts
    were the most expensive ones to keep.

If you would like to join us for dinner, please write to me by Tuesday
at noon; places are limited and the restaurant is small.

Best wishes,
Rosamund
`);
  const [record] = reading.records;
  expect(record?.title?.text).toBe('How Leaves Fall: a Slow History');
  expect(record?.people).toMatchObject([{ affiliation: { text: 'University of Graz' } }]);
  expect(record?.times).toEqual({ date: '2025-02-19', start: '14:30', end: '16:00' });
  expect(record?.body?.map(({ text }) => text.slice(0, 12))).toEqual(['Leaves fall ']);
});

test('“Was”, “Wer”, “Wann” and “Wo” are labels, and a room is one without “online”', () => {
  const { reading } = readMail(`${headers}
  Wer:   Prof. Dr. Ada Lindqvist
         Universität Graz
  Was:   Blätter, die langsam
         fallen
  Wann:  Mittwoch, 19. Februar 2025, 16:00-17:30 Uhr
  Wo:    Hörsaal 5 (und online via Zoom)
`);
  const [record] = reading.records;
  expect(record?.title?.text).toBe('Blätter, die langsam\nfallen');
  expect(record?.location?.text).toBe('Hörsaal 5');
  expect(record?.times?.end).toBe('17:30');
});

test('a subject that only says when is no title', () => {
  const { reading } = readMail(`From: Office <office@example.edu>
To: all@example.edu
Subject: Colloquium on Wednesday, 19 February, 3 pm
Date: Thu, 13 Feb 2025 09:12:44 +0000

Speaker: Ada Lindqvist, University of Graz
Place: Lecture Room C
`);
  expect(reading.records[0]?.title).toBeUndefined();
  expect(who(reading.records[0])).toEqual(['Ada Lindqvist']);
});
