/** Two curators import on two branches: after the merge, in each of the ways that people merge, every entry, edit and deletion is there once. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLock } from '../content/lock.ts';
import { type ContentFolder, contentFolder } from './content-folder.fixture.ts';

let folder: ContentFolder;
const git = (...args: string[]) => {
  try {
    return execFileSync(
      'git',
      ['-c', 'user.name=x', '-c', 'user.email=x@x.example', '-c', 'commit.gpgsign=false', ...args],
      { cwd: folder.at, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
  } catch {
    return 'failed';
  }
};
const commit = (message: string) => {
  git('add', '-A');
  git('commit', '-qm', message);
};
const table = (...rows: string[]) => `id,title,speaker,room,date\n${rows.join('\n')}\n`;
const edit = (file: string, from: string, to: string) => folder.put(file, folder.get(file).replace(from, to));
const entries = () =>
  Object.keys(folder.files())
    .filter((name) => name.startsWith('talks/'))
    .sort();

/** Both branches edit an entry of the common dump, import a dump of their own, edit one of its entries, and delete another. */
function twoBranches(): void {
  git('init', '-q', '-b', 'main');
  folder.put(
    'dumps/common.csv',
    table('1,Attics,Mira Okafor,L1,2024-05-01', '2,Barns,Pelle Lindqvist,L1,2024-05-02'),
  );
  folder.run();
  commit('common');
  git('checkout', '-qb', 'other');
  edit('talks/lindqvist-barns.md', '"L1"', '"L7"');
  folder.put(
    'dumps/theirs.csv',
    table('1,Tiles,Hoa Tran,L2,2024-05-03', '2,Ropes,Ada Bee,L2,2024-05-04', '3,Moths,Cyd Dee,L2,2024-05-05'),
  );
  folder.run();
  edit('talks/tran-tiles.md', '"L2"', '"L8"');
  folder.remove('talks/dee-moths.md');
  folder.run();
  commit('theirs');
  git('checkout', '-q', 'main');
  edit('talks/okafor-attics.md', '"L1"', '"L6"');
  folder.put(
    'dumps/ours.csv',
    table('1,Sand,Eva Foe,L3,2024-05-06', '2,Wool,Gus Hay,L3,2024-05-07', '3,Ice,Ida Jay,L3,2024-05-08'),
  );
  folder.run();
  edit('talks/foe-sand.md', '"L3"', '"L9"');
  folder.remove('talks/jay-ice.md');
  folder.run();
  commit('ours');
}

const files = ['import.lock.json', 'import.ledger.json'];
const ways: Record<string, () => void> = {
  'with the attributes that come with the content': () => {
    copyFileSync(
      path.join(import.meta.dirname, '../../content/.gitattributes'),
      path.join(folder.at, '.gitattributes'),
    );
    commit('attributes');
    expect(git('merge', '-q', 'other')).not.toBe('failed');
  },
  'with both files as they are here': () => {
    git('merge', 'other');
    git('checkout', '--ours', ...files);
  },
  'with both files as they are there': () => {
    git('merge', 'other');
    git('checkout', '--theirs', ...files);
  },
  'with the lock as it is here, the ledger as it is there': () => {
    git('merge', 'other');
    git('checkout', '--ours', 'import.lock.json');
    git('checkout', '--theirs', 'import.ledger.json');
  },
  'with the marks of the conflict left in': () => {
    git('merge', 'other');
    expect(folder.get('import.lock.json')).toContain('<<<<<<<');
  },
  'with the marks of the conflict and the common lines left in': () => {
    git('-c', 'merge.conflictStyle=diff3', 'merge', 'other');
    expect(folder.get('import.lock.json')).toContain('|||||||');
  },
  'without the lock': () => {
    git('merge', 'other');
    folder.remove('import.lock.json');
  },
  'without either file': () => {
    git('merge', 'other');
    for (const file of files) folder.remove(file);
  },
};

beforeEach(() => {
  folder = contentFolder();
  twoBranches();
});
afterEach(() => rmSync(folder.at, { recursive: true }));

describe('two branches with a new dump each', () => {
  it.each(Object.entries(ways))('%s', (_, merge) => {
    merge();
    const { status } = folder.run();
    expect(status).toBe(0);
    expect(entries()).toEqual([
      'talks/bee-ropes.md',
      'talks/foe-sand.md',
      'talks/hay-wool.md',
      'talks/lindqvist-barns.md',
      'talks/okafor-attics.md',
      'talks/tran-tiles.md',
    ]);
    const edits = { 'okafor-attics': 'L6', 'lindqvist-barns': 'L7', 'tran-tiles': 'L8', 'foe-sand': 'L9' };
    for (const [slug, room] of Object.entries(edits))
      expect(folder.get(`talks/${slug}.md`)).toContain(`"${room}"`);
    commit('merged');
    expect(folder.run().stdout).toContain('nothing changed');
    // What nobody edited follows its dump.
    for (const [dump, slug] of [
      ['theirs', 'bee-ropes'],
      ['ours', 'hay-wool'],
    ] as const) {
      folder.put(`dumps/${dump}.csv`, folder.get(`dumps/${dump}.csv`).replaceAll(/L[23]/g, 'L5'));
      folder.run();
      expect(folder.get(`talks/${slug}.md`)).toContain('"L5"');
    }
    expect(entries()).toHaveLength(6);
  });
});

it('a merge by lines loses no day and no revision, and an import after it changes nothing but the order', () => {
  ways['with the attributes that come with the content']?.();
  const lock = readLock(readFileSync(path.join(folder.at, 'import.lock.json'), 'utf8'));
  expect([...(lock?.entries.keys() ?? [])]).toHaveLength(8);
  folder.run();
  const after = readLock(folder.get('import.lock.json'));
  for (const [id, { changed, revision, deleted }] of lock?.entries ?? [])
    expect(after?.entries.get(id)).toMatchObject({ changed, revision, ...(deleted && { deleted }) });
});

it('says what it healed', () => {
  git('merge', 'other');
  expect(folder.run().stdout).toContain(
    'import.lock.json held the marks of a conflict: both sides were read',
  );
  git('checkout', '-q', '--force', 'main');
  git('reset', '-q', '--hard');
  git('merge', 'other');
  git('checkout', '--ours', ...files);
  expect(folder.run().stdout).toMatch(
    /import\.lock\.json did not know 2 entries, .*: talks\/bee-ropes, talks\/tran-tiles/,
  );
});

it('an entry that both branches import anew from one page is settled by its file', () => {
  git('checkout', '-q', 'other');
  folder.put(
    'dumps/common.csv',
    table('1,Attics,Mira Okafor,L1,2024-05-01', '2,Barns,Pelle Lindqvist,L1,2024-05-22'),
  );
  folder.run();
  commit('moved there');
  git('checkout', '-q', 'main');
  folder.put(
    'dumps/common.csv',
    table('1,Attics,Mira Okafor,L1,2024-05-21', '2,Barns,Pelle Lindqvist,L1,2024-05-02'),
  );
  folder.run();
  commit('moved here');
  git('merge', 'other');
  folder.put(
    'dumps/common.csv',
    table('1,Attics,Mira Okafor,L1,2024-05-21', '2,Barns,Pelle Lindqvist,L1,2024-05-22'),
  );
  const { stdout } = folder.run();
  expect(stdout).not.toContain('corrected-twice');
  expect(folder.get('talks/okafor-attics.md')).toMatch(/date: "2024-05-21"[\s\S]*location: "L6"/);
  expect(folder.get('talks/lindqvist-barns.md')).toMatch(/date: "2024-05-22"[\s\S]*location: "L7"/);
  expect(stdout).toContain('kept as corrected by hand: talks/okafor-attics (location)');
  expect(stdout).toContain('kept as corrected by hand: talks/lindqvist-barns (location)');
});

it('the form of the first version is still read', () => {
  const { entries: known = new Map(), addresses = {} } = readLock(folder.get('import.lock.json')) ?? {};
  const first = { version: 1, entries: Object.fromEntries(known), notices: [], moved: {}, addresses };
  folder.put('import.lock.json', `${JSON.stringify(first, null, 1)}\n`);
  expect(readLock(folder.get('import.lock.json'))?.entries).toEqual(known);
  folder.run();
  expect(folder.get('import.lock.json')).toMatch(/^\[\{"version":2\}\n,/);
  expect(entries()).toHaveLength(4);
});
