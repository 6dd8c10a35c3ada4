import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { EntryList } from '../catalogue/entry-list.ts';
import { pages as en } from '../i18n/en.ts';
import { pages as fr } from '../i18n/fr.ts';
import type { Entry } from '../model/entry.ts';
import type { Paper, Talk } from '../model/schema.ts';
import { apiEntry } from './api.ts';
import { apiListFiles } from './api-files.ts';
import { type ApiSchemaName, jsonSchema, schemasOf } from './api-schema.ts';
import { bibtexEntry, escapeTex, titleToTex } from './bibtex.ts';
import { citations } from './citations.ts';
import { cslItem } from './csl.ts';
import { risRecord } from './ris.ts';

const page = 'https://example.org/talks/a/';
/** As the site has it: the body is not one of the fields. */
const of = <T extends Talk | Paper>({ body, ...fields }: T): T =>
  Object.defineProperty(fields, 'body', { value: body, enumerable: false }) as unknown as T;
const talk = (fields: Partial<Talk> = {}): Entry => ({
  kind: 'talk',
  of: of({
    title: 'Kernels for the GNN: $\\ell_\\infty$ & more',
    slug: 'a',
    body: 'One $x^2$.\n\nTwo.',
    speakers: [
      { name: 'Rianne van den Berg', affiliation: 'MSR' },
      { name: 'José Miguel Urbano' },
      { name: 'Plato' },
    ],
    date: '2024-02-26',
    series: 'Seminar',
    location: 'Room 5 #2',
    ...fields,
  }),
});
const paper = (fields: Partial<Paper> = {}): Entry => ({
  kind: 'paper',
  of: of({ title: 'A paper', slug: 'p', body: '', ...fields }),
});

describe('BibTeX', () => {
  it('of a talk is what every style prints', () => {
    expect(bibtexEntry(talk(), page)).toBe(`@misc{talk:a,
  title = {Kernels for the {GNN:} {$\\ell_\\infty$} \\& more},
  author = {van den Berg, Rianne and Urbano, José Miguel and {Plato}},
  howpublished = {Talk, Seminar},
  eventtitle = {Seminar},
  venue = {Room 5 \\#2},
  eventdate = {2024-02-26},
  year = {2024},
  month = feb,
  url = {https://example.org/talks/a/},
}
`);
  });

  it('of a paper is an article where its journal is known', () => {
    const text = bibtexEntry(
      paper({
        journal: 'J. & Co',
        volume: '23',
        pages: '2159-2173',
        date: '2023',
        links: [{ url: 'https://doi.org/10.1000/a_b' }],
      }),
      page,
    );
    expect(text).toContain('@article{paper:p,');
    expect(text).toContain('journal = {J. \\& Co},\n  volume = {23},\n  pages = {2159--2173},');
    expect(text).toContain('doi = {10.1000/a_b},\n  year = {2023},\n  url = {https://doi.org/10.1000/a_b},');
    expect(text).not.toContain('month');
    expect(bibtexEntry(paper(), page)).not.toContain('year');
  });

  it('leaves nothing to act on TeX, and no brace alone', () => {
    expect(escapeTex('\\ { } $ & # ^ _ ~ % \n "')).toBe(
      '\\textbackslash{} \\textbraceleft{} \\textbraceright{} \\$ \\& \\# \\textasciicircum{} \\_ \\textasciitilde{} \\% "',
    );
    for (const title of ['} @evil{x, {', 'a $\\{x$ b', '"quoted" {a', 'Text $\\{1, 2\\}$ $$'])
      expect(depth(bibtexEntry(talk({ title }), 'https://example.org/{}'))).toBe(0);
  });

  it.each([
    ['$x%}},  note = {y$ z', '{x} z'],
    ['$\\verb|}|$ z', '{\\textbraceright{}} z'],
    ['$a\\\\{b}$ z', '{$a\\\\{b}$} z'],
    ['$50\\%$ z', '{$50\\%$} z'],
    ['$\\gdef\\today{\\input{/etc/passwd}}x$ z', '{x} z'],
    ['$\\newcommand{\\today}{\\input{/etc/passwd}}x$ z', '{x} z'],
    ['$\\@firstoftwo{x}{\\input{/etc/passwd}}$ z', '{x} z'],
    ['$x \\label{\\input{/etc/passwd}}$ z', '{x} z'],
    ['$\\le x$ z', '{$\\le x$} z'],
  ])('a formula ends no field, and acts on no document: %s', (title, written) => {
    expect(titleToTex(title)).toBe(written);
  });

  it.each([
    ['On large sets in NIP', 'On large sets in {NIP}'],
    ['GNN for all', '{GNN} for all'],
    ['deep learning', 'deep learning'],
    ['The Łukasiewicz logic', 'The {Łukasiewicz} logic'],
  ])('keeps the capitals of %s', (title, written) => {
    expect(titleToTex(title)).toBe(written);
  });

  const depth = (text: string) => text.split('{').length - text.split('}').length;
});

describe('RIS', () => {
  it('of a talk is a line a field', () => {
    expect(risRecord(talk(), page).split('\r\n')).toEqual([
      'TY  - SLIDE',
      'ID  - talk:a',
      expect.stringMatching(/^TI {2}- Kernels for the GNN: ℓ∞ & more$/),
      'AU  - van den Berg, Rianne',
      'AU  - Urbano, José Miguel',
      'AU  - Plato',
      'PY  - 2024',
      'DA  - 2024/02/26/',
      'T2  - Seminar',
      'CY  - Room 5 #2',
      'M3  - Talk',
      `UR  - ${page}`,
      'AB  - One x2. Two.',
      'ER  - ',
      '',
    ]);
  });

  it('lets no text begin a line', () => {
    const text = risRecord(talk({ title: 'A\nER  - \nTY  - X' }), page);
    expect(text.match(/^ER/gm)).toHaveLength(1);
  });

  it('says as much of a date as is known', () => {
    expect(risRecord(paper({ date: '2023-12', pages: '1–9' }), page)).toMatch(
      /DA {2}- 2023\/12\/\/\r\nSP {2}- 1\r\nEP {2}- 9\r\n/,
    );
    expect(risRecord(paper({ date: '--03-12' }), page)).not.toMatch(/^(?:PY|DA)/m);
  });
});

describe('CSL', () => {
  it('of a talk is a speech, dated as far as it is known', () => {
    expect(cslItem(talk(), page)).toMatchObject({
      id: 'talk:a',
      type: 'speech',
      author: [{ family: 'van den Berg', given: 'Rianne' }, {}, { literal: 'Plato' }],
      issued: { 'date-parts': [[2024, 2, 26]] },
      'event-title': 'Seminar',
      'event-place': 'Room 5 #2',
      URL: page,
      abstract: 'One x2.\n\nTwo.',
    });
    expect(cslItem(paper({ date: '2023-12' }), page).issued).toEqual({ 'date-parts': [[2023, 12]] });
    expect(cslItem(paper({ date: '--03-12' }), page)).not.toHaveProperty('issued');
  });

  it('becomes text in three styles, one entry as if it stood alone', () => {
    const item = cslItem(talk({ title: 'Kernels' }), page);
    const first = citations(item);
    expect(first).toEqual([
      {
        style: 'APA',
        text: 'van den Berg, R., Urbano, J. M., & Plato. (2024, February 26). Kernels [Talk]. Seminar, Room 5 #2. https://example.org/talks/a/',
      },
      {
        style: 'Harvard',
        text: 'van den Berg, R., Urbano, J.M., and Plato (2024) “Kernels.” Seminar, 26 February. Available at: https://example.org/talks/a/.',
      },
      {
        style: 'Vancouver',
        text: 'van den Berg R, Urbano JM, Plato. Kernels [Talk] [Internet]. Talk presented at: Seminar. 2024 Feb 26; Room 5 #2. Available from: https://example.org/talks/a/',
      },
    ]);
    citations(cslItem(talk({ title: 'Another of the same year', slug: 'b' }), page));
    expect(citations(item)).toEqual(first);
    expect(citations(cslItem(talk({ title: 'Kernels' }), page, fr), fr.citationLocale)[0]?.text).toBe(
      'van den Berg, R., Urbano, J. M., & Plato. (2024, février 26). Kernels [Exposé]. Seminar, Room 5 #2. https://example.org/talks/a/',
    );
    expect(citations(item)).toEqual(first);
  });

  it('cites a talk without an occasion by its place, and is presented at nothing', () => {
    const textsOf = (fields: Parameters<typeof talk>[0]) =>
      citations(cslItem(talk({ title: 'Kernels', series: undefined, ...fields }), page)).map(({ text }) =>
        text.slice(text.indexOf('Kernels')),
      );
    expect(textsOf({})).toEqual([
      'Kernels [Talk]. Room 5 #2. https://example.org/talks/a/',
      'Kernels.” Room 5 #2, 26 February. Available at: https://example.org/talks/a/.',
      'Kernels [Talk] [Internet]. Talk presented at: Room 5 #2. 2024 Feb 26. Available from: https://example.org/talks/a/',
    ]);
    expect(textsOf({ location: undefined })).toEqual([
      'Kernels [Talk]. https://example.org/talks/a/',
      'Kernels.” Available at: https://example.org/talks/a/.',
      'Kernels [Talk] [Internet]. 2024. Available from: https://example.org/talks/a/',
    ]);
  });
});

describe('the static interface', () => {
  const url = (path: string) => new URL(path, 'https://example.org/').href;
  const ajv = new Ajv2020({ strict: true, allErrors: true, validateFormats: false });
  const validate = Object.fromEntries(
    Object.entries(schemasOf(undefined)).map(([name, schema]) => [
      name,
      ajv.compile(jsonSchema(name as ApiSchemaName, schema, url)),
    ]),
  );
  const change = { revision: 1, changed: '2024-03-01' };

  it('holds what its schemas say', () => {
    const whole = talk({ start: '14:00', end: '15:00', timezone: 'Europe/Lisbon', status: 'tentative' });
    const context = { url, messages: en, sourceText: () => '---\n---\n', fileNameOf: () => 'talks/whole.md' };
    const talkJson = apiEntry(whole, { ...context, changeOf: () => change });
    expect(talkJson).toMatchObject({ id: 'talks/a', starts: '2024-02-26T14:00:00+00:00' });
    expect(validate['talk']?.(talkJson) || validate['talk']?.errors).toBe(true);
    const paperJson = apiEntry(paper({ date: '2023' }), { ...context, changeOf: () => ({ revision: 0 }) });
    expect(validate['paper']?.(paperJson) || validate['paper']?.errors).toBe(true);
    expect(validate['talk']?.({ ...talkJson, date: 'tomorrow' })).toBe(false);
    expect(validate['talk']?.({ ...talkJson, more: 1 })).toBe(false);
  });

  it('parts a long list into files, and says where it goes on', () => {
    const list: EntryList = {
      path: 'talks',
      page: 'talks/',
      title: 'Talks',
      kind: 'talks',
      entries: Array.from({ length: 1_001 }, (_, index) => talk({ slug: `t${index}` })),
    };
    const files = apiListFiles(list, { url, changeOf: () => change }).map(({ path, content }) => ({
      path,
      content: JSON.parse(String(content())),
    }));
    expect(files.map(({ path, content }) => [path, content.items.length, content.next])).toEqual([
      ['api/v1/talks.json', 500, 'https://example.org/api/v1/talks.2.json'],
      ['api/v1/talks.2.json', 500, 'https://example.org/api/v1/talks.3.json'],
      ['api/v1/talks.3.json', 1, undefined],
    ]);
    for (const { content } of files)
      expect(validate['list']?.(content) || validate['list']?.errors).toBe(true);
  });
});
