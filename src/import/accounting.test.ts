/** What becomes of the lines of a dump. */
import { expect, it } from 'vitest';
import { readLedger } from '../content/ledger.ts';
import { type FilesInMemory, runOn } from './in-memory.fixture.ts';

it('a paper that a dump lists twice is one entry with two places', () => {
  const files: FilesInMemory = new Map();
  const hills =
    '@misc{hills, title = {Hills}, author = {Okafor, Mira}, year = {2020}, doi = {10.1234/hills}}\n';
  const { counts, notices } = runOn(files, { 'page.bib': `${hills}@misc{waves, title = {Waves}}\n${hills}` });
  // A key that stands twice identifies nothing; the same DOI makes them one.
  expect(notices.map(({ rule }) => rule)).toEqual(['id-not-unique']);
  expect(counts.get('page.bib')).toMatchObject({ lines: 3, inEntries: 3, papers: 2 });
  const ledger = readLedger(files.get('import.ledger.json') ?? '');
  expect(ledger?.['page.bib']?.entries).toEqual({
    'papers/hills': expect.objectContaining({ title: '1,3' }),
    'papers/waves': expect.objectContaining({ title: '2' }),
  });
});
