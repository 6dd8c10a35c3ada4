/** Records to entries: what a field of any form becomes. */
import { describe, expect, it } from 'vitest';
import { type DumpRecord, type PrintedField, recordOf } from './record.ts';
import { toEntry } from './to-entry.ts';

const at = (text: string, more: Partial<PrintedField> = {}): PrintedField => ({
  text,
  from: 1,
  to: 1,
  ...more,
});

function talk(fields: Partial<DumpRecord>, source = {}) {
  return toEntry(recordOf('talk', { title: at('Tilings'), ...fields }), { dump: 'page.txt', ...source });
}

function paper(fields: Partial<DumpRecord>) {
  return toEntry(recordOf('paper', { title: at('Tilings'), ...fields }), { dump: 'page.txt' });
}

describe('a talk', () => {
  it('stands on the clock of its own zone', () => {
    const { entry } = talk({
      when: at('2024-05-16T14:00:00+00:00'),
      until: at('2024-05-16T15:00:00+00:00'),
      timezone: at('Europe/Lisbon'),
    });
    expect(entry?.fields).toMatchObject({
      date: '2024-05-16',
      start: '15:00',
      end: '16:00',
      timezone: 'Europe/Lisbon',
    });
  });

  it('stands on the clock of its source when its file says UTC only', () => {
    expect(talk({ when: at('2024-05-16T14:00Z') }, { timezone: 'Europe/Paris' }).entry?.fields).toMatchObject(
      {
        start: '16:00',
        timezone: 'Europe/Paris',
      },
    );
    expect(talk({ when: at('2024-05-16T14:00Z') }).entry?.fields).toMatchObject({
      start: '14:00',
      timezone: 'UTC',
    });
  });

  describe('whose zone has a name of its own', () => {
    const when = at('2024-05-16T14:00');
    const zoned = (name: string, source: { timezone?: string } = {}, timezone?: string) => {
      const { entry, notices } = toEntry(
        recordOf('talk', { title: at('Tilings'), when, timezone: at(name) }),
        { dump: 'page.txt', ...source },
        { timezone },
      );
      const zone = entry?.kind === 'talk' ? entry.fields.timezone : 'no talk';
      return { zone, entry, said: notices.map(({ rule, text }) => `${rule}: ${text}`).join() };
    };

    it('stands in the zone that Windows calls so, and says by what', () => {
      const { zone, entry, said } = zoned(
        'W. Europe Standard Time',
        { timezone: 'Asia/Tokyo' },
        'Asia/Tokyo',
      );
      expect([zone, entry?.fields.date]).toEqual(['Europe/Berlin', '2024-05-16']);
      expect(said).toMatch(
        /^time-zone-inferred: “W\. Europe Standard Time” is read as Europe\/Berlin, by the table/,
      );
      expect(entry?.inferred).toHaveProperty('timezone');
    });

    it('stands in the zone that sources.yaml says, where no table has the name', () => {
      const { zone, entry, said } = zoned('Attic Time', { timezone: 'Europe/Lisbon' }, 'Asia/Tokyo');
      expect(zone).toBe('Europe/Lisbon');
      expect(said).toMatch(/^time-zone-inferred: “Attic Time” .* that of sources\.yaml \(Europe\/Lisbon\)$/);
      expect(entry?.stated).toContain('timezone');
    });

    it('stands in that of the catalogue, marked as inferred, where sources.yaml says none', () => {
      const { zone, entry, said } = zoned('Attic Time', {}, 'Europe/Lisbon');
      expect(zone).toBe('Europe/Lisbon');
      expect(said).toMatch(/that of the catalogue \(Europe\/Lisbon\)$/);
      expect(entry?.inferred).toHaveProperty('timezone');
    });

    it('keeps its time, in no zone, where there is none at all', () => {
      const { zone, entry, said } = zoned('Attic Time');
      expect(entry?.fields).toMatchObject({ date: '2024-05-16', start: '14:00' });
      expect(zone).toBeUndefined();
      expect(said).toMatch(/^time-zone-unknown: “Attic Time” is no time zone that is known$/);
    });
  });

  it('whose file gives a time in no zone has none, and says so, unless sources.yaml knows it', () => {
    const { entry, notices } = talk({ when: at('2026-01-29T11:00:00') });
    expect(entry?.fields).not.toHaveProperty('timezone');
    expect(notices.map(({ rule }) => rule)).toEqual(['time-zone-unknown']);
    for (const when of [at('2026-01-29'), at('2026-01-29T11:00Z'), at('29 January 2026, 11:00')])
      expect(talk({ when }).notices).toEqual([]);
    expect(talk({ when: at('2026-01-29T11:00:00') }, { timezone: 'Europe/Lisbon' }).notices).toEqual([]);
  });

  it.each([
    ['CANCELLED', 'cancelled'],
    ['canceled', 'cancelled'],
    ['Tentative', 'tentative'],
    ['postponed', 'postponed'],
    ['CONFIRMED', undefined],
  ])('of status %s is %s', (printed, status) => {
    const { entry, notices } = talk({ status: at(printed) });
    expect(entry?.kind === 'talk' ? entry.fields.status : 'no talk').toBe(status);
    expect(notices).toEqual([]);
  });

  it('of an unknown status says so', () => {
    expect(talk({ status: at('maybe') }).notices.map(({ rule }) => rule)).toEqual(['status-unknown']);
  });

  it('has files and links with their addresses and names, and never one that runs', () => {
    const { entry, notices } = talk({
      files: [{ ...at('a.pdf'), url: 'https://example.org/a.pdf' }],
      links: [{ ...at('https://example.org/'), label: 'Video' }],
    });
    expect(entry?.fields).toMatchObject({
      files: [{ name: 'a.pdf', url: 'https://example.org/a.pdf' }],
      links: [{ url: 'https://example.org/', label: 'Video' }],
    });
    expect(notices).toEqual([]);
    const bad = talk({ links: [at('javascript:alert(1)')] });
    expect(bad.entry?.fields).not.toHaveProperty('links');
    expect(bad.notices.map(({ rule }) => rule)).toEqual(['value-refused']);
  });

  it('has people with affiliations of their own', () => {
    const people = [{ name: at('Okafor, Mira'), affiliation: at('(Ulm)') }, { name: at('Ada Blanc') }];
    expect(talk({ people }).entry?.fields).toMatchObject({
      speakers: [{ name: 'Mira Okafor', printed: 'Okafor, Mira', affiliation: 'Ulm' }, { name: 'Ada Blanc' }],
    });
  });

  it('keeps the id of its source', () => {
    expect(talk({ id: at('uid@example.org') }).entry?.ownId).toBe('uid@example.org');
  });

  it('in HTML becomes paragraphs of words', () => {
    const body = [at('<p>One <script>alert(1)</script>&lt;b&gt;.</p><p>Two.</p>', { written: 'html' })];
    expect(talk({ body }).entry?.body).toBe('One \\<b>.\n\nTwo.');
  });
});

describe('a paper', () => {
  it('in LaTeX becomes words, and keeps its formulas', () => {
    const latex = { written: 'latex' } as const;
    const { entry } = paper({
      title: at('{T}ilings of the {$L^2$}-plane', latex),
      people: [{ name: at('M{\\"u}ller, J{\\"o}rg', latex) }],
      journal: at('Journal of Stones \\& Sand', latex),
      pages: at('101--140', latex),
      when: at('4 dec 2023'),
      body: [at('We pave 92\\% of \\emph{it}.', latex)],
    });
    expect(entry?.fields).toMatchObject({
      title: 'Tilings of the $L^2$-plane',
      authors: [{ name: 'Jörg Müller' }],
      journal: 'Journal of Stones & Sand',
      pages: '101–140',
      date: '2023-12-04',
    });
    expect(entry?.body).toBe('We pave 92% of it.');
  });

  it.each([
    ['2023', '2023'],
    ['2023-05', '2023-05'],
  ])('of %s has as much of a date', (when, date) => {
    expect(paper({ when: at(when) }).entry?.fields).toMatchObject({ date });
  });
});

it('without a title is no entry, and a notice', () => {
  const { entry, notices } = toEntry(recordOf('talk', { people: at('Mira Okafor') }), { dump: 'page.txt' });
  expect(entry).toBeUndefined();
  expect(notices.map(({ rule }) => rule)).toEqual(['no-title']);
});

describe('a talk whose title is not known yet', () => {
  const named = { people: at('Mira Okafor') };

  it.each(['TBA', 'Titre à préciser', 'Da definire', '“TBA”'])(
    'printed as %j keeps that out of it',
    (title) => {
      const { entry, notices } = talk({ ...named, title: at(title) });
      expect(entry?.fields).toMatchObject({ title: 'To be announced', speakers: [{ name: 'Mira Okafor' }] });
      expect(entry?.inferred).toEqual({ title: `the page prints “${title}”` });
      expect(notices).toEqual([]);
    },
  );

  it('is a talk when the sources file says who gives all talks of the page', () => {
    const { entry, notices } = toEntry(recordOf('talk', { when: at('16 May 2024') }), {
      dump: 'p',
      speaker: 'Mira Okafor',
    });
    expect(entry?.fields).toMatchObject({ title: 'To be announced', speakers: [{ name: 'Mira Okafor' }] });
    expect(notices.map(({ rule }) => rule)).toEqual(['title-unknown']);
  });

  it.each<Partial<DumpRecord>>([{ when: at('16 May 2024') }, { times: { date: '2024-05-16' } }])(
    'is a talk when it has people and a day: %j',
    (day) => {
      const { entry, notices } = toEntry(recordOf('talk', { people: at('Mira Okafor'), ...day }), {
        dump: 'p',
      });
      expect(entry?.fields).toMatchObject({ title: 'To be announced', date: '2024-05-16' });
      expect(entry?.inferred).toEqual({ title: 'the page prints no title' });
      expect(notices.map(({ rule }) => rule)).toEqual(['title-unknown']);
    },
  );

  it('is a talk when it is one of several', () => {
    const record = recordOf('talk', { people: at('Mira Okafor') });
    expect(toEntry(record, { dump: 'p' }, { isOneOfSeveral: true }).entry?.fields.title).toBe(
      'To be announced',
    );
  });

  it('is only said of talks: a paper of that title has it', () => {
    const { entry } = paper({ title: at('Untitled'), people: at('Mira Okafor') });
    expect(entry?.fields.title).toBe('Untitled');
    expect(entry?.inferred).toEqual({});
  });
});

describe('times that a reader of pages worked out', () => {
  it('stand in the place of what the line says', () => {
    const { entry } = talk({
      when: at('16 May, 3 pm'),
      times: { date: '2023-05-16', start: '15:00', end: '16:00' },
      inferred: [{ field: 'date', evidence: 'the year is that of the heading “2023”' }],
    });
    expect(entry?.fields).toMatchObject({ date: '2023-05-16', start: '15:00', end: '16:00' });
    expect(entry?.inferred).toEqual({ date: 'the year is that of the heading “2023”' });
  });

  it('without a year give no date, and say so', () => {
    const { entry, notices } = talk({ when: at('16 May'), times: { date: '--05-16', start: '15:00' } });
    expect(entry?.fields.date).toBeUndefined();
    expect(entry?.fields).toMatchObject({ start: '15:00' });
    expect(notices.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([
      'year-unknown: “16 May” says no year: the talk stands as undated',
    ]);
  });
});

describe('what is written is what the schema reads back', () => {
  it('a name, a place and an event without the blanks at their ends', () => {
    const { entry } = talk({ occasion: at('“Light ” , Hall ') });
    expect(entry?.fields).toMatchObject({ title: 'Tilings', event: '“Light ”', location: 'Hall' });
    const { entry: quoted } = talk({ occasion: at('\u009d , Hall') });
    for (const value of Object.values(quoted?.fields ?? {}))
      if (typeof value === 'string') expect(value).toBe(value.trim());
  });
});

it('an abstract of 200 000 lines is a body', () => {
  const body = Array.from({ length: 200_000 }, (_, index) => ({ text: 'x', from: index + 2, to: index + 2 }));
  expect(talk({ body }).entry?.fields.origin).toEqual([{ dump: 'page.txt', lines: '1-200001' }]);
});
