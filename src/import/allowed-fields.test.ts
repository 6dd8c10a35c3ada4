/** What is written is what is read back: nothing counts as corrected by hand that nobody touched, and one bad item takes no other along. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStoredEntry } from '../content/entries.ts';
import { writeEntryFile } from '../content/front-matter.ts';
import { type FilesInMemory, runOn } from './in-memory.fixture.ts';

const calendar = (...lines: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:x',
    'BEGIN:VEVENT',
    'UID:a@x.example',
    'DTSTART;VALUE=DATE:20240516',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\n');
const bibliography = (fields: string) =>
  `@article{k, title={On stairs}, author={Tran, Hoa}, year=2024, ${fields}}\n`;

describe('an edit that nobody made', () => {
  const odd: Record<string, string> = {
    'label.ics': calendar('SUMMARY:Tilings', 'CONFERENCE;LABEL=" Zoom ":https://meet.example/1'),
    'news.txt': 'PolSys Seminar , LIP6, May 24th 2024\nTalk on tilings\nA pentagon.\n',
    'speaker.csv': 'title,speaker,affiliation,date\nTilings,Ann Bee,"Ann Bee, MIT )",2024-05-16\n',
    'surrogate.json':
      '[{"title":"Til\\ud800ings","speaker":"Mira \\udc00 Okafor","date":"2024-05-16","abstract":"A \\ud800 pentagon."}]',
    'spaces.json':
      '[{"title":"\\u00a0Tilings\\ufeff","speaker":"Mira\\u2003Okafor ","room":"\\u2028L3\\u0085","date":"2024-05-16","abstract":"\\u2028A pentagon.\\r\\rOf five.\\u0085"}]',
    'breaks.bib': bibliography('journal={Journal\n\n of  Attics },abstract={ One.\r\n\r\nTwo. }'),
  };

  it.each(Object.entries(odd))('is not seen in %s', (name, text) => {
    const files: FilesInMemory = new Map();
    const settings = name === 'news.txt' ? { format: 'news-page' } : {};
    const first = runOn(files, { [name]: text }, settings);
    expect(first.entries.length + first.proposals.length).toBeGreaterThan(0);
    const second = runOn(files, { [name]: text }, settings);
    expect([...second.corrected]).toEqual([]);
    expect(second.entries.filter(({ isChanged }) => isChanged)).toEqual([]);
  });

  it('is not seen in any fixture of the formats', () => {
    const folder = path.join(import.meta.dirname, 'formats/fixtures');
    for (const format of readdirSync(folder))
      for (const name of readdirSync(path.join(folder, format))) {
        if (name.includes('.expected.')) continue;
        const text = readFileSync(path.join(folder, format, name), 'utf8');
        const { entries } = runOn(new Map(), { [name]: text }, { format });
        for (const { path: file, fields, body } of entries) {
          const stored = parseStoredEntry(file, writeEntryFile(fields, body));
          expect(stored.fields, `${format}/${name}: ${file}`).toEqual(fields);
          expect(stored.body, `${format}/${name}: ${file}`).toBe(body);
        }
      }
  });
});

describe('of a list only what is wrong goes', () => {
  it('one address among three', () => {
    const { entries, notices } = runOn(new Map(), {
      'a.bib': bibliography(
        'doi={10.1234/c3}, url={www.example.org/stairs}, eprint={2401.00001}, archiveprefix={arXiv}',
      ),
    });
    expect(entries[0]?.fields.links?.map(({ url }) => url)).toEqual([
      'https://doi.org/10.1234/c3',
      'https://arxiv.org/abs/2401.00001',
    ]);
    expect(notices).toMatchObject([{ rule: 'value-refused' }]);
    expect(notices[0]?.text).toMatch(/links\.3\.url .*www\.example\.org.*this one was left out$/);
  });

  it('one person among three, and of a person the affiliation alone', () => {
    const people = ['Mira Okafor', 'Pelle \u0001 Lindqvist', { name: 'Hoa Tran', affiliation: 'U\u0001lm' }];
    const { entries, notices } = runOn(new Map(), {
      'a.json': JSON.stringify([{ title: 'Stairs', date: '2024-05-16', speakers: people }]),
    });
    const [entry] = entries;
    const names = entry?.kind === 'talk' ? entry.fields.speakers?.map(({ name }) => name) : [];
    expect(names).toContain('Mira Okafor');
    expect(names).toContain('Hoa Tran');
    expect(notices.every(({ rule }) => rule === 'value-refused')).toBe(true);
  });

  it('no DOI of the old kind: its signs are written as addresses write them', () => {
    const { entries, notices } = runOn(new Map(), {
      'a.bib': bibliography('doi={10.1002/1521-396X(199711)164:1<141::AID-PSSA141>3.0.CO;2-G}'),
    });
    expect(entries[0]?.fields.links).toEqual([
      {
        url: 'https://doi.org/10.1002/1521-396X(199711)164:1%3C141::AID-PSSA141%3E3.0.CO;2-G',
        label: 'DOI',
      },
    ]);
    expect(notices).toEqual([]);
  });
});
