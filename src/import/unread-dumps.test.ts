/** Dumps that cannot be read: each is a notice, stops no other, and loses nothing that was read from it before. */

import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLedger } from '../content/ledger.ts';
import { readLock } from '../content/lock.ts';
import { type ContentFolder, contentFolder } from './content-folder.fixture.ts';

let folder: ContentFolder;
beforeEach(() => {
  folder = contentFolder();
  vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000');
});
afterEach(() => folder.remove('.'));

const talk = (title: string, speaker: string, day: string) =>
  `${day}\n\n14:00 - 15:00\nL3\n\n${title}\n\n${speaker}\n(Somewhere)\nAbstract\n\nOf ${title}.\n\n`;
const page = talk('Cells', 'Ada Bee', 'Fri, 19 Jan 2024') + talk('Waves', 'Cyd Dee', 'Fri, 26 Jan 2024');
const other = talk('Knots', 'Eva Foe', 'Fri, 2 Feb 2024');

describe('a dump that cannot be read is a notice, and all others are imported', () => {
  const noticed = (name: string, notice: RegExp) => {
    folder.put('dumps/good.txt', other);
    const { status, stdout, stderr } = folder.run();
    expect(stderr).toBe('');
    expect(stdout).toMatch(notice);
    expect(stdout).toMatch(/1 file written; 1 dump could not be read$/);
    expect(stdout).toMatch(new RegExp(`^${name} +could not be read$`, 'm'));
    expect(status).toBe(0);
    expect(folder.has('talks/foe-knots.md')).toBe(true);
    expect(Object.keys(readLedger(folder.get('import.ledger.json')) ?? {})).toEqual(['good.txt']);
    const before = folder.files();
    const again = folder.run();
    expect(again.stdout).toContain('nothing changed; 1 dump could not be read');
    expect(folder.files()).toEqual(before);
    expect(folder.run('--strict').status).toBe(1);
  };

  it('of an unknown layout, with what came near', () => {
    folder.put('dumps/odd.txt', '\n\nSome text of 3 May 2024\n3 May 2024\nthat is no page.\n');
    noticed(
      'odd.txt',
      /^new: dumps\/odd\.txt:3: no format knows the page, .*: 2 lines of 3 hold a date.* "examples" in sources\.yaml, or name its "format" .*\[dump-unread\]$/m,
    );
  });

  it('whose format in sources.yaml is not known', () => {
    folder.put('dumps/page.txt', page);
    folder.put('sources.yaml', '- dump: "page.txt"\n  format: "paper"\n');
    noticed('page.txt', /page\.txt:1: “paper”, which sources.yaml names, is not a format: there are "oxford/);
  });

  it('whose layout in sources.yaml is not known', () => {
    folder.put('dumps/page.txt', 'Nothing to see here\n');
    folder.put('sources.yaml', '- dump: "page.txt"\n  layout: { reader: "tea-leaves" }\n');
    noticed('page.txt', /no reader knows it as it stands \(“tea-leaves”\)/);
  });

  it('whose layout in sources.yaml a hand has damaged', () => {
    folder.put('dumps/page.txt', 'Nothing to see here\n');
    folder.put(
      'sources.yaml',
      '- dump: "page.txt"\n  layout: { reader: "blocks", begins: "date", above: "1" }\n',
    );
    noticed('page.txt', /its layout in sources\.yaml cannot be read by: after is missing/);
  });

  it('that is not well-formed', () => {
    folder.put('dumps/talks.json', '{\n"results": [\n{"title": "x" "y"}\n');
    folder.put('sources.yaml', '- dump: "talks.json"\n  format: "indico"\n');
    noticed('talks.json', /dumps\/talks\.json:3: is no well-formed indico/);
  });

  it('that is cut off, and so is no file of any program', () => {
    folder.put('dumps/works.json', '{\n"results": [\n{"title": "Tilings');
    noticed('works.json', /from line 3 on it is no well-formed JSON \(.+\)\. /);
  });

  it.each([
    ['of an encoding that cannot be told', Buffer.from('ok\nPawe\xb3\x01\n', 'latin1'), /:2: is not UTF-8/],
    ['in UTF-16 without a mark', Buffer.from(page, 'utf16le'), /:1: is not UTF-8/],
    ['that holds nothing', '', /:1: is empty/],
    ['that holds white space', ' \n\n\u00A0\n', /:1: is empty/],
    ['that is a picture', Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1'), /:1: is a picture \(PNG\): open it/],
  ])('%s', (_, bytes, notice) => {
    folder.put('dumps/bad.txt', bytes);
    noticed('bad.txt', notice);
  });

  it.each([
    ['__proto__', '"__proto__"'],
    ['a\nb.txt', '"a\\\\\\\\nb.txt"'],
    ['a\u001b[31m.txt', '"a\\\\\\\\u001b\\[31m.txt"'],
    ['\u202Etxt.a', '"\\\\\\\\u202etxt.a"'],
    [' a.txt', '" a.txt"'],
  ])('of the name %j', (name, shown) => {
    folder.put(`dumps/${name}`, page);
    noticed(
      shown.replaceAll('\\\\\\\\', '\\\\'),
      /:1: is not the name of a dump.*: rename the file \[dump-unread\]/,
    );
  });

  it('that is a link, also in a folder', () => {
    mkdirSync(path.join(folder.at, 'dumps/more'));
    symlinkSync('/etc/hostname', path.join(folder.at, 'dumps/more/link.md'));
    noticed('more/link.md', /dumps\/more\/link\.md:1: is a link/);
  });
});

describe('a dump that becomes unreadable', () => {
  const paper = (extra = '') => `@article{k, title={Of Stones}, author={Mira Okafor}, year={2020}${extra}}\n`;

  it.each([
    ['empty', ''],
    ['a picture', Buffer.from('\x89PNG', 'latin1')],
    ['another page', 'Gone fishing\n'],
  ])('as %s keeps its entries, and is as before when it is back', (_, bytes) => {
    folder.put('dumps/page.txt', `A line of nobody\n\n${page}`);
    folder.put('dumps/good.txt', other);
    folder.run();
    const before = folder.files();

    folder.put('dumps/page.txt', bytes);
    const { status, stdout } = folder.run();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^page\.txt +could not be read; its 2 entries stay as they are$/m);
    expect(stdout).not.toContain('gone-from-dump');
    expect(stdout).toContain('3 talks, no papers; no files written; 1 dump could not be read');
    const now = folder.files();
    const entries = (files: Record<string, string>) =>
      Object.entries(files).filter(([name]) => name.endsWith('.md'));
    expect(entries(now)).toEqual(entries(before));
    expect(readLock(now['import.lock.json'] ?? '')?.entries).toEqual(
      readLock(before['import.lock.json'] ?? '')?.entries,
    );
    const { stale, ...part } = readLedger(now['import.ledger.json'] ?? '')?.['page.txt'] ?? {};
    expect(part).toEqual(readLedger(before['import.ledger.json'] ?? '')?.['page.txt']);
    expect(stale).toBe(true);

    folder.put('dumps/page.txt', `A line of nobody\n\n${page}`);
    expect(folder.run('--strict').status).toBe(0);
    expect(folder.files()).toEqual(before);
  });

  it('keeps what a hand corrected, also when the lock is lost meanwhile', () => {
    folder.put('dumps/page.txt', page);
    folder.run();
    const file = 'talks/bee-cells.md';
    folder.put(file, folder.get(file).replace('"L3"', '"L4"'));
    folder.put('dumps/page.txt', '');
    folder.remove('import.lock.json');
    folder.run();
    folder.put('dumps/page.txt', page);
    folder.run();
    expect(folder.get(file)).toContain('location: "L4"');
    expect(folder.run().stdout).not.toContain('gone-from-dump');
  });

  it('keeps its part in a paper of another dump, and does not make it two', () => {
    folder.put('dumps/a.bib', paper(', journal={Acta}'));
    folder.put('dumps/b.bib', paper());
    folder.run();
    const before = folder.files();
    folder.put('dumps/a.bib', '');
    folder.put('dumps/b.bib', paper(', volume={3}'));
    expect(folder.run().stdout).toContain('no talks, 1 paper');
    expect(folder.get('papers/of-stones.md')).toBe(before['papers/of-stones.md']);
    folder.put('dumps/a.bib', paper(', journal={Acta}'));
    expect(folder.run().stdout).toContain('no talks, 1 paper');
    expect(folder.get('papers/of-stones.md')).toMatch(/journal: "Acta"[\s\S]*volume: "3"/);
  });

  it('says nothing of what sources.yaml settles of it', () => {
    folder.put('dumps/page.txt', 'Gone fishing\n');
    folder.put(
      'sources.yaml',
      '- dump: "page.txt"\n  settled:\n    - seen: "x"\n      rule: "unread-line"\n',
    );
    expect(folder.run().stdout).not.toContain('settled-line-gone');
  });
});

it('letters that were guessed or repaired are a notice', () => {
  folder.put('dumps/page.txt', Buffer.from(page.replace('Ada', 'Zo\xeb'), 'latin1'));
  folder.put('dumps/other.txt', Buffer.from(Buffer.from(other.replace('Eva', 'Zoë')).toString('latin1')));
  const { stdout } = folder.run();
  expect(stdout).toMatch(/dumps\/page\.txt:8: the file is not UTF-8 and was read as Windows-1252/);
  expect(stdout).toMatch(/dumps\/other\.txt:8: “ZoÃ« Foe” was read as “Zoë Foe”.*\[letters-repaired\]/);
  expect(folder.get('talks/bee-cells.md')).toContain('name: "Zoë Bee"');
  expect(folder.get('talks/foe-knots.md')).toContain('name: "Zoë Foe"');
});
