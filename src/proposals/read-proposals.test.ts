/** What the pages of proposals show of a content folder. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ContentFolder, contentFolder } from '../import/content-folder.fixture.ts';
import { proposalAddress } from '../import/proposal/proposal-address.ts';
import { readFolder } from './read-proposals.ts';

let folder: ContentFolder;
beforeEach(() => {
  folder = contentFolder();
  folder.put('dumps/tea.txt', page);
});
afterEach(() => folder.remove('.'));

const page = `Thursday, 2 May 2024, 14:30
Ada Beeton (University of Ulm)
How cells divide

Thursday, 9 May 2024, 14:30
Cyd Deering (University of Graz)
Waves in shallow water

Thursday, 16 May 2024, 14:30
Eva Forester (University of Bern)
Knots and their colours
`;

describe('a folder', () => {
  it('has the proposals for its dumps, and is not changed', () => {
    const before = folder.files();
    const { names, of } = readFolder(folder.at);
    expect(names).toEqual(['tea.txt']);
    expect(of('tea.txt')?.outcome.proposal?.entries).toHaveLength(3);
    expect(of('other.txt')).toBeUndefined();
    expect(folder.files()).toEqual(before);
  });

  it('has what was accepted', () => {
    expect(folder.run('--accept', 'tea.txt').status).toBe(0);
    const file = readFolder(folder.at).of('tea.txt');
    expect(file?.source.layout).toBeDefined();
    expect(file?.outcome.read?.entries).toHaveLength(3);
  });

  it('says why a dump is not read', () => {
    folder.put('dumps/empty.txt', ' \n');
    const { names, of } = readFolder(folder.at);
    expect(names).toEqual(['empty.txt', 'tea.txt']);
    expect(of('empty.txt')?.outcome.notice?.text).toMatch(/^is empty/);
  });

  it('names what is wrong in its settings', () => {
    folder.put('sources.yaml', '- dump: "gone.txt"\n');
    expect(() => readFolder(folder.at)).toThrow(/sources\.yaml:1: .*gone\.txt/);
  });
});

describe('the address of a proposal', () => {
  it('has no character that a server may decode', () => {
    expect(proposalAddress('colloquium-2.txt')).toBe('colloquium-2.txt');
    expect(proposalAddress('old/tee & gebäck #1.txt')).toBe('old/tee~20~26~20gebäck~20~231.txt');
  });

  it('is another one for each name', () => {
    const names = ['a b', 'a~20b', 'a-b', 'a?b'];
    expect(new Set(names.map(proposalAddress)).size).toBe(names.length);
  });
});
