/** Papers leave as what they are, and what is written as BibTeX is read back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runOn } from '../import/in-memory.fixture.ts';
import type { Entry, PaperEntry } from '../model/entry.ts';
import { type Paper, type PaperFields, paperTypes } from '../model/schema.ts';
import { bibtexEntry } from './bibtex.ts';
import { uniqueCitationKeys } from './citation-keys.ts';
import { cslItem } from './csl.ts';
import { paperJsonLd } from './json-ld.ts';
import { metaTags } from './meta-tags.ts';
import { risRecord } from './ris.ts';

const page = 'https://example.org/papers/p/';
const paper = (fields: Partial<Paper>): Entry => ({
  kind: 'paper',
  of: { title: 'A paper', slug: 'p', body: '', ...fields },
});

/** The entries of a bibliography as the site has them. */
function imported(text: string): Entry[] {
  return runOn(new Map(), { 'a.bib': text }).entries.map(
    ({ kind, fields, body }) => ({ kind, of: { ...fields, body } }) as Entry,
  );
}

describe('the type of a work', () => {
  const [inProceedings, thesis] = imported(
    '@inproceedings{a, author={Okafor, Mira}, title={In proceedings}, booktitle={Proc. 3rd Attic}, series={LNCS}, volume=12, pages={1--9}, year=2001}\n' +
      '@phdthesis{b, author={Tran, Hoa}, title={A thesis}, school={Ulm}, year=2001}\n',
  ) as [Entry, Entry];

  it('is that of BibTeX, with its fields and its key', () => {
    expect(bibtexEntry(inProceedings, page)).toBe(`@inproceedings{a,
  title = {In proceedings},
  author = {Okafor, Mira},
  booktitle = {Proc. 3rd {Attic}},
  series = {LNCS},
  volume = {12},
  pages = {1--9},
  year = {2001},
  url = {${page}},
}
`);
    expect(bibtexEntry(thesis, page)).toMatch(/^@phdthesis\{b,[\s\S]* {2}school = \{Ulm\},/);
  });

  it('is that of CSL and of RIS', () => {
    expect(cslItem(inProceedings, page)).toMatchObject({
      type: 'paper-conference',
      'container-title': 'Proc. 3rd Attic',
      'collection-title': 'LNCS',
      volume: '12',
    });
    expect(cslItem(thesis, page)).toMatchObject({ type: 'thesis', publisher: 'Ulm', genre: 'PhD thesis' });
    expect(risRecord(inProceedings, page)).toMatch(
      /^TY {2}- CPAPER\r\nID {2}- a\r\n[\s\S]*T2 {2}- Proc\. 3rd Attic\r\nT3 {2}- LNCS\r\n/,
    );
    expect(risRecord(thesis, page)).toMatch(/^TY {2}- THES\r\n[\s\S]*PB {2}- Ulm\r\n/);
  });

  it('of a volume with editors names no author', () => {
    const [book] = imported('@book{a, editor={Doe, Jane}, title={A handbook}}') as [Entry];
    expect(bibtexEntry(book, page)).toContain('  editor = {Doe, Jane},\n');
    expect(bibtexEntry(book, page)).not.toContain('author');
    expect(cslItem(book, page)).not.toHaveProperty('author');
    expect(risRecord(book, page)).toMatch(/ED {2}- Doe, Jane\r\n/);
  });
});

it('groups, surnames of several words and suffixes stay whole', () => {
  const [entry] = imported(
    '@article{a, title={On attics}, author={{Barnes and Noble, Inc.} and {European Attic Agency} and Okafor Lund, Mira and Vale, Jr., Ann and 毛, 泽东}}',
  ) as [Entry];
  expect(bibtexEntry(entry, page)).toContain(
    'author = {{Barnes and Noble, Inc.} and {European Attic Agency} and Okafor Lund, Mira and Vale, Jr., Ann and 毛, 泽东},',
  );
  expect(cslItem(entry, page).author).toEqual([
    { literal: 'Barnes and Noble, Inc.' },
    { literal: 'European Attic Agency' },
    { family: 'Okafor Lund', given: 'Mira' },
    { family: 'Vale', given: 'Ann', suffix: 'Jr.' },
    { family: '毛', given: '泽东' },
  ]);
  expect(risRecord(entry, page)).toMatch(
    /AU {2}- European Attic Agency\r\nAU {2}- Okafor Lund, Mira\r\nAU {2}- Vale, Ann, Jr\.\r\n/,
  );
});

it('of two papers with one key the first by address keeps it', () => {
  const a = paper({ slug: 'a', citationKey: 'okafor2020' });
  const b = paper({ slug: 'b', citationKey: 'Okafor2020' });
  const taking = paper({ slug: 'c', citationKey: 'paper:d' });
  const d = paper({ slug: 'd' });
  for (const entries of [
    [a, b, taking, d],
    [d, taking, b, a],
  ]) {
    const keyOf = uniqueCitationKeys(entries);
    expect([a, b, taking, d].map(keyOf)).toEqual(['okafor2020', 'paper:b', 'paper:c', 'paper:d']);
  }
});

describe('what is written as BibTeX is read back', () => {
  const word = fc.constantFrom(
    'attic',
    'Roof',
    'DNA',
    'Café',
    'R&D',
    'a_b',
    '100%',
    '#1',
    '~x',
    'C^2',
    '$x^2$',
    '{y}',
    'Łódź',
    '屋顶',
    'x\\y',
    '“q”',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  // Titles that have lost the signs of their formulas are given them back, so these have none.
  const titles = text.filter((words) => !/[\^_\\]/.test(words));
  const person = fc.constantFrom(
    { name: 'Mira Okafor', printed: 'Okafor, Mira' },
    { name: 'Mira Okafor Lund', printed: 'Okafor Lund, Mira', family: 'Okafor Lund' },
    { name: 'Boris van der Tal', printed: 'van der Tal, Boris' },
    { name: 'European Attic Agency', family: 'European Attic Agency' },
    { name: 'The ATTIC Collaboration' },
    { name: '毛泽东', printed: '毛, 泽东', family: '毛' },
  );
  const fields = fc.record(
    {
      type: fc.constantFrom(...paperTypes.filter((type) => type !== 'misc' && type !== 'unpublished')),
      authors: fc.uniqueArray(person, { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
      editors: fc.constant([{ name: 'Jane Doe', printed: 'Doe, Jane' }]),
      journal: text,
      booktitle: text,
      series: text,
      volume: fc.constantFrom('12', 'A3'),
      issue: fc.constantFrom('3', 'TR-7'),
      pages: fc.constantFrom('1–9', '17', 'e12'),
      chapter: fc.constant('4'),
      edition: fc.constantFrom('Second', '2'),
      publisher: text,
      address: text,
      institution: text,
      howPublished: text,
      kind: text,
      event: text,
      isbn: fc.constant('978-3-16-148410-0'),
      issn: fc.constant('1234-5678'),
      language: fc.constantFrom('german', 'en'),
      note: text,
      date: fc.constantFrom('2001', '2001-12', '2001-12-09', '0987-01'),
      links: fc.constantFrom(
        [
          { url: 'https://doi.org/10.1234/a_b(1)%3C2%3E', label: 'DOI' },
          { url: 'https://arxiv.org/abs/2401.00001', label: 'arXiv' },
          { url: 'https://example.org/~a_b/%20c?d=e&f#g' },
        ],
        [{ url: 'https://example.org/x' }],
      ),
    },
    { requiredKeys: ['type', 'authors', 'links'] },
  );

  it('without loss of a field', () => {
    fc.assert(
      fc.property(titles, fields, (words, made) => {
        const title = `On ${words}`;
        const written = bibtexEntry(
          paper({ ...(made as unknown as Partial<Paper>), title, citationKey: 'key2001' }),
          page,
        );
        const { entries, notices } = runOn(new Map(), { 'a.bib': written });
        expect(entries, written).toHaveLength(1);
        const back = entries[0]?.fields as PaperFields;
        const { slug: _, origin: __, ...read } = back;
        expect(read, written).toEqual({ ...made, title, citationKey: 'key2001' });
        expect(notices).toEqual([]);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('a talk too, and a paper that has nothing but its occasion stays a paper', () => {
    const talk: Entry = {
      kind: 'talk',
      of: {
        title: 'Ebb & flow',
        slug: 'ebb',
        body: '',
        speakers: [{ name: 'Mira Okafor', printed: 'Okafor, Mira' }],
        date: '2024-02-26',
        location: 'Room 5 #2',
        event: 'Tide Day',
      },
    };
    const [read] = imported(bibtexEntry(talk, page));
    expect(read).toMatchObject({
      kind: 'talk',
      of: {
        title: 'Ebb & flow',
        speakers: [{ name: 'Mira Okafor' }],
        date: '2024-02-26',
        location: 'Room 5 #2',
        event: 'Tide Day',
      },
    });
    expect(imported(bibtexEntry(paper({ event: 'ATTIC 24' }), page))).toMatchObject([
      { kind: 'paper', of: { event: 'ATTIC 24' } },
    ]);
  });
});

describe('what a page says of a paper to machines', () => {
  const context = { url: (path: string) => `https://example.org/${path}`, site: 'Colloquy', language: 'en' };
  const of = (text: string) => imported(text)[0] as PaperEntry;

  it('names the book that it is in, with its editors, and its groups as such', () => {
    const entry = of(
      '@inproceedings{a, title={Stairs}, author={Okafor, Mira and {European Attic Agency}}, booktitle={Third Attic}, editor={Doe, Jane}, series={LNCS}, volume=12, publisher={Press}, isbn={978-1}, year=2001}',
    );
    expect(paperJsonLd(entry, context)).toMatchObject({
      '@type': 'ScholarlyArticle',
      author: [
        { '@type': 'Person', name: 'Mira Okafor' },
        { '@type': 'Organization', name: 'European Attic Agency' },
      ],
      isPartOf: {
        '@type': 'Book',
        name: 'Third Attic',
        isbn: '978-1',
        editor: [{ name: 'Jane Doe' }],
        isPartOf: { '@type': 'BookSeries', name: 'LNCS', volumeNumber: '12' },
      },
      publisher: { name: 'Press' },
    });
    expect(metaTags(entry, page)).toEqual(
      expect.arrayContaining([
        { name: 'citation_conference_title', content: 'Third Attic' },
        { name: 'citation_publisher', content: 'Press' },
        { name: 'citation_isbn', content: '978-1' },
      ]),
    );
  });

  it('says that a thesis is one, and of which school', () => {
    const entry = of('@phdthesis{a, title={A thesis}, author={Tran, Hoa}, school={Ulm}, year=2001}');
    expect(paperJsonLd(entry, context)).toMatchObject({
      '@type': 'Thesis',
      sourceOrganization: { name: 'Ulm' },
    });
    expect(metaTags(entry, page)).toContainEqual({
      name: 'citation_dissertation_institution',
      content: 'Ulm',
    });
  });
});
