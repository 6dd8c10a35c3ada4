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

  it('keeps its time when its zone is none, and says so', () => {
    const { entry, notices } = talk({
      when: at('2024-05-16T14:00'),
      timezone: at('W. Europe Standard Time'),
    });
    expect(entry?.fields).toMatchObject({ date: '2024-05-16', start: '14:00' });
    expect(entry?.fields).not.toHaveProperty('timezone');
    expect(notices.map(({ rule }) => rule)).toEqual(['value-refused']);
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
