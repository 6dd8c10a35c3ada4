/** Which papers are one: on evidence, never by their titles alone; and how a curator undoes it. */
import { describe, expect, it } from 'vitest';
import { ledgerFile, readLedger } from '../../../content/ledger.ts';
import type { EntryRules } from '../../../model/schema.ts';
import { type FilesInMemory, runOn } from '../../in-memory.fixture.ts';
import { report } from '../../report.ts';

type Fields = Record<string, string | number>;
const okafor = {
  author: 'Okafor, Mira and Lindqvist, Pelle',
  title: 'Tilings of crooked attics',
  year: 2019,
};
const bib = (...papers: Fields[]) =>
  papers
    .map((fields, index) => {
      const { type = 'article', key = `k${index}`, ...rest } = fields;
      const lines = Object.entries(rest).map(([name, value]) => `  ${name} = {${value}},`);
      return `@${type}{${key},\n${lines.join('\n')}\n}\n`;
    })
    .join('\n');
const inOneList = (...papers: Fields[]) => runOn(new Map(), { 'a.bib': bib(...papers) });
const inTwo = (
  first: Fields,
  second: Fields,
  entryRules: EntryRules = {},
  files: FilesInMemory = new Map(),
) =>
  runOn(
    files,
    { 'a.bib': bib({ key: 'first', ...first }), 'b.bib': bib({ key: 'second', ...second }) },
    { entryRules },
  );
const ids = ({ entries }: ReturnType<typeof runOn>) => entries.map(({ id }) => id);

describe('papers of one title stay apart', () => {
  it.each<[string, Fields, Fields]>([
    [
      'by other people, in other journals',
      {
        title: 'Introduction',
        author: 'Okafor, Mira',
        journal: 'Journal of Attics',
        year: 2019,
        doi: '10.1234/a1',
      },
      {
        title: 'Introduction',
        author: 'Lindqvist, Pelle',
        journal: 'Annals of Cellars',
        year: 2022,
        doi: '10.1234/b2',
      },
    ],
    [
      'where nothing else is known',
      { title: 'Tilings of crooked attics' },
      { title: 'Tilings of crooked attics' },
    ],
    [
      'of one editor and journal, in other issues',
      {
        title: 'Preface',
        author: 'Okafor, Mira',
        journal: 'Journal of Attics',
        year: 2019,
        volume: 4,
        number: 1,
      },
      {
        title: 'Preface',
        author: 'Okafor, Mira',
        journal: 'Journal of Attics',
        year: 2019,
        volume: 4,
        number: 2,
      },
    ],
    [
      'of one editor and journal, where nothing tells the issue',
      { title: 'Editorial', author: 'Okafor, Mira', journal: 'Journal of Attics', year: 2019 },
      { title: 'Editorial', author: 'Okafor, Mira', journal: 'Journal of Attics', year: 2019 },
    ],
    [
      'as yearly reports',
      { ...okafor, title: 'Report of the attic group 2019' },
      { ...okafor, title: 'Report of the attic group 2020' },
    ],
    [
      'as parts',
      { ...okafor, title: 'Tilings of crooked attics I' },
      { ...okafor, title: 'Tilings of crooked attics II' },
    ],
    ['with other DOIs', { ...okafor, doi: '10.1234/one' }, { ...okafor, doi: '10.1234/two' }],
    [
      'at a conference and later in a journal',
      { ...okafor, booktitle: 'Attic Days' },
      { ...okafor, journal: 'Journal of Attics', year: 2020 },
    ],
    [
      'with other abstracts',
      {
        ...okafor,
        abstract: 'We tile the slanted walls of attics with pentagons of five kinds, and count them.',
      },
      {
        ...okafor,
        abstract: 'Moths prefer wool. A survey of eleven chests in nine houses shows how much they eat.',
      },
    ],
  ])('%s', (_, first, second) => {
    expect(ids(inTwo(first, second))).toHaveLength(2);
  });

  it('within one list where a conference and a journal printed them in one year', () => {
    expect(
      ids(inOneList({ ...okafor, booktitle: 'Attic Days' }, { ...okafor, journal: 'Journal of Attics' })),
    ).toHaveLength(2);
  });
});

describe('papers are one', () => {
  it.each<[string, Fields, Fields, string]>([
    [
      'title, people and year',
      okafor,
      { ...okafor, title: 'Tilings of Crooked Attics.' },
      'the same title, the same people and the same year',
    ],
    [
      'a DOI',
      { ...okafor, doi: '10.1234/one' },
      {
        title: 'Tilings of Crooked Attics: a survey',
        author: 'M. Okafor',
        year: 2020,
        doi: 'https://doi.org/10.1234/ONE',
      },
      'the same doi:10.1234/one',
    ],
    [
      'an arXiv number, of any version',
      { title: okafor.title, eprint: '1901.00001v2', archiveprefix: 'arXiv' },
      { title: okafor.title, url: 'https://arxiv.org/abs/1901.00001' },
      'the same arXiv:1901.00001',
    ],
    [
      'a preprint and what became of it',
      { ...okafor, year: 2018, eprint: '1801.00001', archiveprefix: 'arXiv' },
      { ...okafor, journal: 'Journal of Attics', doi: '10.1234/one' },
      'the same title and the same people',
    ],
    [
      'a slip of the pen',
      okafor,
      { ...okafor, title: 'Tilings of croked attics', author: 'Okafor, M. and Lindquist, P.' },
      'nearly the same title, the same people and the same year',
    ],
    [
      'a subtitle that one list leaves out',
      { ...okafor, journal: 'Journal of Attics' },
      { ...okafor, title: 'Tilings of crooked attics: with 12 figures', journal: 'Journal of Attics' },
      'nearly the same title',
    ],
    [
      'an abstract',
      { title: okafor.title, abstract: 'We tile the slanted walls of attics with pentagons.' },
      { title: okafor.title, abstract: 'We tile the slanted walls of attics with pentagons.' },
      'the same title and the same abstract',
    ],
  ])('by %s', (_, first, second, because) => {
    const files: FilesInMemory = new Map();
    const result = inTwo(first, second, {}, files);
    expect(ids(result)).toHaveLength(1);
    const [id = ''] = ids(result);
    const ledger = readLedger(files.get(ledgerFile) ?? '');
    expect(ledger?.['b.bib']?.merged?.[id]?.[0]).toContain(because);
    expect(ledger?.['b.bib']?.merged?.[id]?.[0]).toMatch(/ as a\.bib:\d+$/);
    expect(ledger?.['a.bib']?.merged?.[id]?.[0]).toMatch(/ as b\.bib:\d+$/);
    expect(report(result, []).join('\n')).toContain(`${because.split(' and ')[0]}`);
  });

  it('where the list prints one twice', () => {
    const files: FilesInMemory = new Map();
    const list = bib({ ...okafor, key: 'one' }, { ...okafor, key: 'two' });
    const result = runOn(files, { 'a.bib': list });
    expect(ids(result)).toEqual(['papers/tilings-of-crooked-attics']);
    expect(result.entries[0]?.fields.origin).toHaveLength(2);
    expect(result.counts.get('a.bib')).toMatchObject({ papers: 1, unread: 0 });
    const ledger = readLedger(files.get(ledgerFile) ?? '')?.['a.bib'];
    expect(ledger?.entries['papers/tilings-of-crooked-attics']).toMatchObject({ title: '3,9', id: '1,7' });
  });

  it('where three lists have a chain of likenesses without a contradiction, and not with one', () => {
    const list = (...papers: Fields[]) =>
      runOn(new Map(), Object.fromEntries(papers.map((paper, index) => [`${index}.bib`, bib(paper)])));
    expect(ids(list(okafor, okafor, okafor))).toHaveLength(1);
    const [one, two] = [
      { ...okafor, doi: '10.1234/one' },
      { ...okafor, doi: '10.1234/two' },
    ];
    expect(ids(list(one, okafor, two))).toHaveLength(2);
  });
});

describe('journals under two names', () => {
  it('are learnt from papers that are the same beyond doubt', () => {
    const words = ['moths', 'rafters', 'ladders', 'cobwebs'];
    const known = words.map((word) => ({ ...okafor, title: `Counting ${word} in crooked attics` }));
    const other = { ...okafor, title: 'Lowell', author: 'Okafor, Mira and Tran, Hoa' };
    const { entries } = runOn(new Map(), {
      'a.bib': bib(...[...known, other].map((paper) => ({ ...paper, journal: 'J. Att.' }))),
      'b.bib': bib(...[...known, other].map((paper) => ({ ...paper, journal: 'Journal of Attics' }))),
    });
    expect(entries).toHaveLength(5);
  });
});

describe('one line of entries.yaml', () => {
  const second = { ...okafor, title: 'Tilings of croked attics' };

  it.each([
    ['an id', 'papers/tilings-of-crooked-attics'],
    ['a title', 'Tilings of Crooked Attics'],
    ['the title of the other', second.title],
  ])('undoes a merge by %s, for good', (_, name) => {
    const files: FilesInMemory = new Map();
    expect(ids(inTwo(okafor, second, {}, files))).toEqual(['papers/tilings-of-crooked-attics']);
    const apart = { apart: [name] };
    for (let run = 0; run < 2; run += 1) {
      const result = inTwo(okafor, second, apart, files);
      expect(ids(result)).toEqual(['papers/tilings-of-crooked-attics', 'papers/tilings-of-croked-attics']);
      expect(result.notices).toEqual([]);
    }
  });
});

describe('papers that become one when a dump says more', () => {
  const [first, second] = [{ title: okafor.title }, { title: okafor.title }];
  const more = { doi: '10.1234/one' };

  it('keep their files and addresses, with a notice that says what to do', () => {
    const files: FilesInMemory = new Map();
    expect(ids(inTwo(first, second, {}, files))).toHaveLength(2);
    const { notices } = inTwo({ ...first, ...more }, { ...second, ...more }, {}, files);
    const both = ['papers/tilings-of-crooked-attics', 'papers/tilings-of-crooked-attics-2'];
    expect(notices).toMatchObject([{ rule: 'one-paper-now', dump: 'b.bib' }]);
    expect(notices[0]?.text).toContain(`${both[1]} is one paper with ${both[0]} now`);
    const again = (rules: EntryRules) =>
      inTwo({ ...first, ...more }, { ...second, ...more }, rules, files).notices;
    expect(again({ same: [both] })).toEqual([]);
    expect(again({ apart: [both[1] ?? ''] })).toEqual([]);
  });
});

it('knows a merged paper again when another list comes first', () => {
  const files: FilesInMemory = new Map();
  runOn(files, { 'm.bib': bib({ ...okafor, key: 'first' }) });
  const lists = {
    'a.bib': bib({ ...okafor, title: 'Tilings of croked attics', key: 'second' }),
    'm.bib': bib({ ...okafor, key: 'first' }),
  };
  const { entries, notices } = runOn(files, lists);
  expect(entries.map(({ id }) => id)).toEqual(['papers/tilings-of-crooked-attics']);
  expect(notices).toEqual([]);
});

it('reads a table with authors, year and venue as papers', () => {
  const { entries } = runOn(new Map(), {
    'a.csv': 'id,title,authors,venue,year\n7,Crooked tilings,"Mira Okafor, Hoa Tran",Attic Days,2019\n',
  });
  expect(entries).toMatchObject([{ kind: 'paper', fields: { journal: 'Attic Days', date: '2019' } }]);
});
