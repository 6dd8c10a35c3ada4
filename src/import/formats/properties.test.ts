/** What holds for any text whatever, and for any records: laid out as a page, they are read back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../content/input-error.ts';
import { type Dump, readDump } from '../dump.ts';
import { type DumpRecord, ownFields } from '../record.ts';
import { formats } from './registry.ts';

/** Files that a parser reads: several records may share a line there, and every line is a field or boilerplate. */
const parsed = new Set([
  'researchseminars',
  'indico',
  'schedule-json',
  'icalendar',
  'csv-table',
  'bibtex',
  'list-of-objects',
  'front-matter',
  'ris',
  'medline',
  'endnote',
  'feed',
  'json-feed',
  'schema-org',
  'colloquy',
  'csl-json',
  'crossref',
  'openalex',
  'openreview',
  'semantic-scholar',
  'dblp',
]);

function dumpOf(text: string): Dump | undefined {
  try {
    return readDump('any.txt', Buffer.from(text));
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Lines that some layout gives a meaning, between lines that none does. */
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    ...['', '', ' ', 'Europe/Lisbon', 'Online', 'Fri, 19 Jan 2024', '14:00 - 15:00', '09:00 -', 'Abstract'],
    ...[
      'Wed, 28 Sep 2022 09:00 -',
      'Further Information',
      'Subscribe to',
      'byAK and the research community',
      'Mar 12',
    ],
    ...[
      'Additional file',
      'document preview',
      'a.pdf',
      '2020 seminars',
      'Seminar, Lyon, May 24th 2024',
      '(MIT)',
      '(',
    ],
    ...['Mira Okafor', 'Mira Okafor, Ulm', 'Talk on nothing (joint work with A)', 'X, accepted at Y24'],
    ...[
      'Laws: two papers at @X',
      'Okafor, M Journal volume 2 (04 Dec 2023)',
      'A sentence that ends. Another one.',
    ],
    ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'DTSTART:20240101T000000Z', ' folded', 'SUMMARY:x'],
    ...[
      '@article{a,',
      'title = {x},',
      '}',
      '{',
      '[',
      '{"results": [',
      '{"title": "x", "speaker": "y"}',
      ']}',
    ],
    ...['title,speaker,date', '"a","b', 'x,y,z,w', 'title = {', '@string{a = "b"}'],
  ),
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n')),
  fc.json(),
);

describe.each(formats)('any text whatever: $name', ({ name, recognises, read }) => {
  it('is read without an error, and every line is claimed at most once', () => {
    fc.assert(
      fc.property(text, (any) => {
        const dump = dumpOf(any);
        if (!dump) return;
        recognises(dump);
        const { records, boilerplate, broken } = read(dump);
        const printed = new Set(dump.lines.filter((each) => each.text !== '').map(({ number }) => number));
        const ofRecords = records.map(
          (record) =>
            new Set(
              ownFields(record).flatMap(({ from, to }) =>
                Array.from({ length: to - from + 1 }, (_, index) => from + index),
              ),
            ),
        );
        const claimed = new Set(ofRecords.flatMap((lines) => [...lines]));
        for (const each of claimed) expect(each).toBeLessThanOrEqual(dump.lines.length);
        for (const record of records) for (const field of ownFields(record)) expect(field.text).not.toBe('');
        for (const each of boilerplate) {
          expect(printed.has(each.line)).toBe(true);
          expect(claimed.has(each.line)).toBe(false);
        }
        expect(new Set(boilerplate.map((each) => each.line)).size).toBe(boilerplate.length);
        // Text between the entries of a bibliography, and a line that no calendar knows, are notices.
        if (name === 'bibtex' || name === 'icalendar') return;
        if (!parsed.has(name))
          expect(claimed.size).toBe(ofRecords.reduce((sum, lines) => sum + lines.size, 0));
        else if (!broken && recognises(dump))
          for (const each of printed)
            expect(claimed.has(each) || boilerplate.some((one) => one.line === each)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const word = fc.constantFrom(
  ...'sand tide wave dune shell gull foam reef kelp salt rope mast buoy cove'.split(' '),
);
const words = (minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength }).map((list) => list.join(' '));
const title = words(2, 6).map((text) => text.charAt(0).toUpperCase() + text.slice(1));
const person = fc
  .tuple(
    fc.constantFrom('Ada', 'Boris', 'Cem', 'Dora', 'Élise'),
    fc.constantFrom('Blanc', 'van der Tal', 'Ay', 'Esch', 'Ria'),
  )
  .map((names) => names.join(' '));
const place = words(1, 3).map((text) => `Institute of ${text}`);
const sentence = words(5, 14).map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const abstract = fc.array(paragraph, { minLength: 1, maxLength: 3 });
const long = fc.array(sentence, { minLength: 12, maxLength: 16 }).map((list) => list.join(' '));
const date = fc.date({ min: new Date('1990-01-01'), max: new Date('2050-01-01'), noInvalidDate: true });
const gap = fc.constantFrom('\n', '\n\n', '\n\n\n\n');

const talks = fc.array(
  fc.record({ title, person, place, abstract, date, files: fc.array(word, { maxLength: 3 }) }),
  { minLength: 1, maxLength: 5 },
);
type Talk = typeof talks extends fc.Arbitrary<(infer One)[]> ? One : never;

/** What a reading says of each record, by the names of the generators. */
function summary({ title, people, affiliation, body, when, files }: DumpRecord) {
  const [person] = Array.isArray(people) ? people : [];
  return {
    title: title?.text,
    person: person ? person.name.text : (people as { text: string } | undefined)?.text,
    place: (person ? person.affiliation : affiliation)?.text,
    body: body?.map((field) => field.text).join(' '),
    when: when?.text,
    files: files?.map((field) => field.text),
  };
}

function readBack(name: string, text: string) {
  const dump = readDump('page.txt', Buffer.from(text));
  expect(formats.filter((format) => format.recognises(dump)).map((format) => format.name)).toEqual([name]);
  const reading = formats.find((format) => format.name === name)?.read(dump);
  expect(reading?.broken).toBeUndefined();
  return reading?.records.map(summary) ?? [];
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const iso = (day: Date) => day.toISOString().slice(0, 10);
const two = (number: number) => String(number).padStart(2, '0');

describe('records laid out as a page are read back', () => {
  const runs = { numRuns: 100 };

  it('oxford-events', () => {
    const day = (d: Date) =>
      `${days[d.getUTCDay()]}, ${two(d.getUTCDate())} ${months[d.getUTCMonth()]} ${d.getUTCFullYear()}`;
    fc.assert(
      fc.property(talks, gap, (list, between) => {
        const page = list.flatMap((talk: Talk) => [
          ...[
            `${day(talk.date)}`,
            '14:00 - 15:00\nL3',
            talk.title,
            `${talk.person}\n(${talk.place})`,
            'Abstract',
          ],
          ...talk.abstract,
        ]);
        expect(readBack('oxford-events', page.join(between))).toEqual(
          list.map((talk) => ({
            title: talk.title,
            person: talk.person,
            place: `(${talk.place})`,
            body: between === '\n' ? talk.abstract.join('\n') : talk.abstract.join(' '),
            when: `${day(talk.date)}\n14:00 - 15:00`,
            files: undefined,
          })),
        );
      }),
      runs,
    );
  });

  it('lisbon-archive', () => {
    fc.assert(
      fc.property(talks, gap, (list, between) => {
        const page = list.flatMap((talk) => [
          ...[
            'Europe/Lisbon\nOnline',
            `${talk.person}\n${talk.person}, ${talk.place}`,
            talk.title,
            ...talk.abstract,
          ],
          ...(talk.files.length > 0 ? ['Additional files'] : []),
          ...talk.files.flatMap((file) => ['document preview', `${file} slides`]),
        ]);
        expect(readBack('lisbon-archive', page.join(between))).toEqual(
          list.map((talk) => ({
            title: talk.title,
            person: talk.person,
            place: `${talk.person}, ${talk.place}`,
            body: between === '\n' ? talk.abstract.join('\n') : talk.abstract.join(' '),
            when: undefined,
            files: talk.files.length > 0 ? talk.files.map((file) => `${file} slides`) : undefined,
          })),
        );
      }),
      runs,
    );
  });

  it('news-page', () => {
    const day = (d: Date) => `${months[d.getUTCMonth()]} ${d.getUTCDate()}th ${d.getUTCFullYear()}`;
    fc.assert(
      fc.property(talks, gap, (list, between) => {
        const page = list.flatMap((talk) => [
          `Seminar, ${talk.place}, ENS Lyon, ${day(talk.date)}`,
          talk.title,
          ...talk.abstract,
        ]);
        expect(readBack('news-page', page.join(between))).toEqual(
          list.map((talk) => ({
            ...{ title: talk.title, person: undefined, place: undefined, files: undefined },
            body: talk.abstract.join(' '),
            when: day(talk.date),
          })),
        );
      }),
      runs,
    );
  });

  it('trending-papers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(title, long, fc.boolean()), { minLength: 1, maxLength: 8 }),
        gap,
        (list, between) => {
          const head = ['new', 'Subscribe', 'byAK and the research community', 'Mar 12'];
          const page = [
            ...head,
            ...list.flatMap(([title, abstract, isLong]) => [title, abstract, ...(isLong ? [abstract] : [])]),
          ];
          expect(
            readBack('trending-papers', page.join(between)).map(({ title, body }) => [title, body]),
          ).toEqual(
            list.map(([title, abstract, isLong]) => [title, isLong ? `${abstract} ${abstract}` : abstract]),
          );
        },
      ),
      runs,
    );
  });

  const structured = (list: Talk[]) =>
    list.map((talk) => ({
      ...{ title: talk.title, person: talk.person, place: talk.place, files: undefined },
      body: talk.abstract.join(' '),
      when: `${iso(talk.date)}T14:00:00`,
    }));

  it('researchseminars, in lines or in one', () => {
    fc.assert(
      fc.property(talks, fc.constantFrom(0, 1, 2), (list, indent) => {
        const results = list.map((talk, index) => ({
          ...{
            title: talk.title,
            speaker: talk.person,
            speaker_affiliation: talk.place,
            seminar_id: 'S',
            seminar_ctr: index,
          },
          ...{ abstract: talk.abstract.join('\n\n'), start_time: `${iso(talk.date)}T14:00:00` },
        }));
        expect(readBack('researchseminars', JSON.stringify({ results }, null, indent))).toEqual(
          structured(list),
        );
      }),
      runs,
    );
  });

  it('csv-table, with any separator', () => {
    fc.assert(
      fc.property(talks, fc.constantFrom(',', ';', '\t'), (list, separator) => {
        const rows = list.map((talk) => [
          talk.title,
          talk.person,
          talk.place,
          `${iso(talk.date)}T14:00:00`,
          talk.abstract.join('\n\n'),
        ]);
        const csv = [['Title', 'Speaker', 'Affiliation', 'Date', 'Abstract'], ...rows]
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
          .join('\n');
        expect(readBack('csv-table', csv)).toEqual(structured(list));
      }),
      runs,
    );
  });

  it('icalendar, folded anywhere', () => {
    fc.assert(
      fc.property(talks, fc.integer({ min: 20, max: 75 }), (list, width) => {
        const fold = (line: string) => line.replace(new RegExp(`(.{${width}})(?=.)`, 'gu'), '$1\r\n ');
        const events = list.flatMap((talk, index) => [
          ...[
            'BEGIN:VEVENT',
            `UID:${index}@example.org`,
            `DTSTART:${iso(talk.date).replaceAll('-', '')}T140000`,
          ],
          ...[
            `SUMMARY:${talk.title}`,
            `DESCRIPTION:Speaker: ${talk.person} (${talk.place})\\n\\n${talk.abstract.join('\\n\\n')}`,
          ],
          'END:VEVENT',
        ]);
        const calendar = ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].map(fold).join('\r\n');
        expect(readBack('icalendar', calendar)).toEqual(
          structured(list).map((talk) => ({
            ...talk,
            person: `${talk.person} (${talk.place})`,
            place: undefined,
          })),
        );
      }),
      runs,
    );
  });

  it('bibtex', () => {
    fc.assert(
      fc.property(talks, (list) => {
        const entries = list.map(
          (talk, index) =>
            `@misc{k${index},\n  author = {${talk.person}},\n  title = {${talk.title}},\n  eventdate = {${iso(talk.date)}T14:00:00},\n  abstract = {${talk.abstract.join('\n\n')}},\n}`,
        );
        expect(readBack('bibtex', entries.join('\n\n'))).toEqual(
          structured(list).map((talk) => ({ ...talk, place: undefined })),
        );
      }),
      runs,
    );
  });
});
