/** Corrections, deletions, renamings and newer pages, in memory: nothing that a hand did is lost. */
import { describe, expect, it } from 'vitest';
import { readEntryFile, writeEntryFile } from '../../content/front-matter.ts';
import { readLock } from '../../content/lock.ts';
import { type FilesInMemory, runOn } from '../in-memory.fixture.ts';

const day = (index: number) => `${String(index).padStart(2, '0')} Feb 2024`;
const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];

interface Printed {
  day: number;
  title: string;
  speaker: string;
  room?: string;
  abstract?: string;
}

/** A page of the Oxford layout. */
const page = (...talks: Printed[]) =>
  talks
    .map(
      ({ day: index, title, speaker, room = 'L3', abstract = `About ${title}.` }) =>
        `${weekdays[(index - 1) % 7]}, ${day(index)}\n\n14:00 - 15:00\n${room}\n\n${title}\n\n${speaker}\n(Somewhere)\nAbstract\n\n${abstract}\n`,
    )
    .join('\n');

const cells: Printed = { day: 2, title: 'Cells', speaker: 'Ada Bee' };
const waves: Printed = { day: 9, title: 'Waves', speaker: 'Cyd Dee' };

const imported = (...talks: Printed[]): FilesInMemory => {
  const files: FilesInMemory = new Map();
  runOn(files, { 'page.txt': page(...talks) });
  return files;
};
const entry = (files: FilesInMemory, name: string) => {
  const { data, body } = readEntryFile(files.get(name) ?? '');
  return { ...(data as Record<string, unknown>), body };
};
const edit = (files: FilesInMemory, name: string, change: Record<string, unknown>) => {
  const { body, ...fields } = { ...entry(files, name), ...change } as Record<string, unknown> & {
    body: string;
  };
  files.set(name, writeEntryFile(fields, body));
};
const bee = 'talks/bee-cells.md';
const dee = 'talks/dee-waves.md';
const remembered = (files: FilesInMemory, id: string) =>
  readLock(files.get('import.lock.json') ?? '')?.entries.get(id);

describe('a corrected field', () => {
  it('stays, and the others follow the dump', () => {
    const files = imported(cells);
    edit(files, bee, { location: 'L4', body: 'Corrected.' });
    const { corrected, notices } = runOn(files, { 'page.txt': page({ ...cells, title: 'Cells', day: 16 }) });
    expect(entry(files, bee)).toMatchObject({ location: 'L4', body: 'Corrected.', date: '2024-02-16' });
    expect(corrected.get('talks/bee-cells')).toEqual(['location', 'body']);
    expect(notices).toEqual([]);
  });

  it('stays when it was taken out', () => {
    const files = imported(cells);
    const { location: _, body, ...fields } = entry(files, bee) as Record<string, unknown> & { body: string };
    files.set(bee, writeEntryFile(fields, body));
    runOn(files, { 'page.txt': page(cells) });
    expect(entry(files, bee)).not.toHaveProperty('location');
  });

  it('wins over a change of the dump, and a notice shows both until they agree', () => {
    const files = imported(cells);
    edit(files, bee, { location: 'L4' });
    const moved = { 'page.txt': page({ ...cells, room: 'L5' }) };
    for (let times = 0; times < 2; times += 1) {
      const { notices } = runOn(files, moved);
      expect(notices.map(({ rule, line, text }) => [rule, line, text])).toEqual([
        ['corrected-twice', 1, expect.stringMatching(/location was corrected by hand \(“L4”\).*\(“L5”\)/)],
      ]);
      expect(entry(files, bee)).toMatchObject({ location: 'L4' });
    }
    edit(files, bee, { location: 'L5' });
    expect(runOn(files, moved).notices).toEqual([]);
  });

  it('keeps the comments and the quotes of the file', () => {
    const files = imported(cells);
    files.set(
      bee,
      (files.get(bee) ?? '').replace('location: "L3"', '# asked the porter\nlocation: L4 # sure'),
    );
    runOn(files, { 'page.txt': page({ ...cells, day: 16 }) });
    expect(files.get(bee)).toContain('# asked the porter\nlocation: L4 # sure');
    expect(files.get(bee)).toContain('date: "2024-02-16"');
  });
});

describe('an entry', () => {
  it('that was deleted stays deleted, and can be brought back', () => {
    const files = imported(cells, waves);
    files.delete(bee);
    for (let times = 0; times < 2; times += 1) runOn(files, { 'page.txt': page(cells, waves) });
    expect(files.has(bee)).toBe(false);
    runOn(files, { 'page.txt': page(cells, waves) }, { restores: (id) => id === 'talks/bee-cells' });
    expect(entry(files, bee)).toMatchObject({ title: 'Cells' });
  });

  it('that was written by hand is never touched', () => {
    const files = imported(cells);
    const mine = '---\ntitle: Mine   # odd spacing\nslug: mine\n---\nText\n';
    files.set('talks/mine.md', mine);
    const { files: written } = runOn(files, { 'page.txt': page(cells, waves) });
    expect(written.has('talks/mine.md')).toBe(false);
    expect(files.get('talks/mine.md')).toBe(mine);
  });

  it('whose record is gone from the dump stays, and is reported', () => {
    const files = imported(cells, waves);
    const { notices } = runOn(files, { 'page.txt': page(waves) });
    expect(files.has(bee)).toBe(true);
    expect(notices.map(({ rule, text }) => [rule, text])).toEqual([
      [
        'gone-from-dump',
        'talks/bee-cells no longer stands in the dump; the entry stays: delete talks/bee-cells.md if it is to go',
      ],
    ]);
  });

  it('keeps its address when the dump rewords its title', () => {
    const files = imported(cells, waves);
    runOn(files, { 'page.txt': page({ ...cells, title: 'Living cells', abstract: 'About Cells.' }, waves) });
    expect(entry(files, bee)).toMatchObject({ title: 'Living cells', slug: 'bee-cells' });
    expect([...files.keys()].filter((name) => name.startsWith('talks/'))).toEqual([bee, dee]);
  });

  it('is told from another of the same words', () => {
    const files = imported(cells, { ...cells, day: 9 });
    expect([...files.keys()].filter((name) => name.startsWith('talks/'))).toEqual([
      bee,
      'talks/bee-cells-2.md',
    ]);
    runOn(files, { 'page.txt': page({ ...cells, day: 9 }, cells) });
    expect(entry(files, bee)).toMatchObject({ date: '2024-02-02' });
    expect(entry(files, 'talks/bee-cells-2.md')).toMatchObject({ date: '2024-02-09' });
  });

  it('whose slug a hand changed leaves an alias, whether the file was renamed or not', () => {
    const files = imported(cells, waves);
    edit(files, bee, { slug: 'living-cells' });
    const text = files.get(dee) ?? '';
    files.delete(dee);
    files.set('talks/the-waves.md', text.replace('slug: "dee-waves"', 'slug: "the-waves"'));
    for (let times = 0; times < 2; times += 1) {
      runOn(files, { 'page.txt': page(cells, waves) });
      expect(entry(files, bee)).toMatchObject({ slug: 'living-cells', aliases: ['bee-cells'] });
      expect(entry(files, 'talks/the-waves.md')).toMatchObject({ slug: 'the-waves', aliases: ['dee-waves'] });
    }
    expect(files.has(dee)).toBe(false);
  });

  it('never takes an address that another had', () => {
    const files = imported(cells);
    edit(files, bee, { slug: 'living-cells' });
    runOn(files, { 'page.txt': page(cells) });
    runOn(files, { 'page.txt': page(cells, { ...cells, day: 16, abstract: 'Others.' }) });
    expect([...files.keys()].filter((name) => name.startsWith('talks/'))).toEqual([
      bee,
      'talks/bee-cells-2.md',
    ]);
  });
});

describe('another talk', () => {
  const names = (files: FilesInMemory) => [...files.keys()].filter((name) => name.startsWith('talks/'));

  it('of the same speaker on the same day is not taken for the one that is gone', () => {
    const files = imported(cells);
    const { notices } = runOn(files, { 'page.txt': page({ ...cells, title: 'Tissue', abstract: 'Skin.' }) });
    expect(names(files)).toEqual([bee, 'talks/bee-tissue.md']);
    expect(entry(files, bee)).toMatchObject({ title: 'Cells', body: 'About Cells.' });
    expect(notices.map(({ rule }) => rule)).toEqual(['gone-from-dump']);
  });

  it('of the same title is not taken for that of another speaker on another day', () => {
    const files = imported(cells);
    runOn(files, { 'page.txt': page({ ...waves, title: 'Cells', abstract: 'Others.' }) });
    expect(names(files)).toEqual([bee, 'talks/dee-cells.md']);
  });

  it('is the same when it had neither title nor abstract before', () => {
    const files = imported({ ...cells, title: 'TBA', abstract: 'TBA' });
    runOn(files, { 'page.txt': page(cells) });
    expect(names(files)).toEqual(['talks/bee-2024-02-02.md']);
    expect(entry(files, 'talks/bee-2024-02-02.md')).toMatchObject({ title: 'Cells', body: 'About Cells.' });
  });

  it('that is not announced yet is told from the others by who speaks', () => {
    const tba = { title: 'TBA', abstract: 'TBA' };
    const files = imported({ ...cells, ...tba }, { ...waves, ...tba });
    runOn(files, {
      'page.txt': page({ ...waves, ...tba }, { day: 16, speaker: 'Eva Foe', ...tba }),
    });
    expect(names(files)).toEqual([
      'talks/bee-2024-02-02.md',
      'talks/dee-2024-02-09.md',
      'talks/foe-2024-02-16.md',
    ]);
    expect(entry(files, 'talks/bee-2024-02-02.md')).toMatchObject({ speakers: [{ name: 'Ada Bee' }] });
  });

  it('without a title is told from others of the same speaker by its day, and gets its title there', () => {
    const tba = { ...cells, title: 'Title TBA' };
    const files = imported({ ...tba, day: 2 }, { ...tba, day: 9 }, { ...tba, day: 16 });
    const [first, second, third] = [2, 9, 16].map(
      (number) => `talks/bee-2024-02-${day(number).slice(0, 2)}.md`,
    );
    expect(names(files)).toEqual([first, second, third]);
    // The first is over, the second has its title.
    const { notices } = runOn(files, { 'page.txt': page({ ...tba, day: 16 }, { ...cells, day: 9 }) });
    expect(names(files)).toEqual([first, second, third]);
    expect(entry(files, second ?? '')).toMatchObject({ title: 'Cells', date: '2024-02-09' });
    expect(entry(files, third ?? '')).toMatchObject({ title: 'To be announced', date: '2024-02-16' });
    expect(notices.map(({ rule }) => rule)).toEqual(['gone-from-dump']);
  });
});

describe('a new entry', () => {
  it('that is brought back leaves the address alone that another has taken meanwhile', () => {
    const files = imported(cells, waves);
    files.delete(dee);
    runOn(files, { 'page.txt': page(cells, waves) });
    edit(files, bee, { slug: 'dee-waves', body: 'By hand.' });
    runOn(files, { 'page.txt': page(cells, waves) });
    runOn(files, { 'page.txt': page(cells, waves) }, { restores: () => true });
    expect(entry(files, bee)).toMatchObject({ slug: 'dee-waves', body: 'By hand.', aliases: ['bee-cells'] });
    expect(entry(files, 'talks/dee-waves-2.md')).toMatchObject({ slug: 'dee-waves-2', title: 'Waves' });
    const before = new Map(files);
    runOn(files, { 'page.txt': page(cells, waves) });
    expect(files).toEqual(before);
  });

  it('never takes the file of another', () => {
    const files: FilesInMemory = new Map([[bee, '---\ntitle: "Mine"\nslug: "mine"\n---\n']]);
    runOn(files, { 'page.txt': page(cells) });
    expect(entry(files, bee)).toMatchObject({ title: 'Mine' });
    expect(entry(files, 'talks/bee-cells-2.md')).toMatchObject({ title: 'Cells' });
  });
});

describe('the lock', () => {
  it('is read as it was written', () => {
    const files = imported(cells, waves);
    expect(readLock(files.get('import.lock.json') ?? '')?.entries.size).toBe(2);
  });

  it('raises the revision when time or place changes, and the day when anything does', () => {
    const files = imported(cells);
    expect(remembered(files, 'talks/bee-cells')).toMatchObject({ revision: 0, changed: '2024-03-01' });
    runOn(files, { 'page.txt': page({ ...cells, abstract: 'Other words.' }) }, { today: '2024-03-02' });
    expect(remembered(files, 'talks/bee-cells')).toMatchObject({ revision: 0, changed: '2024-03-02' });
    runOn(
      files,
      { 'page.txt': page({ ...cells, abstract: 'Other words.', day: 16 }) },
      { today: '2024-03-03' },
    );
    expect(remembered(files, 'talks/bee-cells')).toMatchObject({ revision: 1, changed: '2024-03-03' });
    runOn(
      files,
      { 'page.txt': page({ ...cells, abstract: 'Other words.', day: 16 }) },
      { today: '2024-03-04' },
    );
    expect(remembered(files, 'talks/bee-cells')).toMatchObject({ revision: 1, changed: '2024-03-03' });
  });

  it.each([
    ['lost', undefined],
    ['damaged', '{"version": 1, "entr'],
    ['of another program', '[]'],
  ])('being %s, loses no correction and brings nothing back', (_, text) => {
    const files = imported(cells, waves);
    edit(files, bee, { location: 'L4' });
    files.delete(dee);
    if (text === undefined) files.delete('import.lock.json');
    else files.set('import.lock.json', text);
    const { notices } = runOn(files, { 'page.txt': page(cells, waves) });
    expect(entry(files, bee)).toMatchObject({ location: 'L4', slug: 'bee-cells' });
    expect(files.has(dee)).toBe(false);
    expect(notices.map(({ rule }) => rule)).toEqual(['deleted-or-new']);
    const before = new Map(files);
    runOn(files, { 'page.txt': page(cells, waves) });
    expect(files, 'what is in doubt stays so').toEqual(before);
    expect(entry(files, bee)).toMatchObject({ location: 'L4' });
    expect(files.has(dee)).toBe(false);
  });

  it('remembers where a speaker went whose name was corrected', () => {
    const files = imported(cells);
    edit(files, bee, { speakers: [{ name: 'Ada B. Bee', affiliation: 'Somewhere' }] });
    runOn(files, { 'page.txt': page(cells) });
    runOn(files, { 'page.txt': page(cells) });
    expect(readLock(files.get('import.lock.json') ?? '')?.moved).toEqual({
      'speakers/ada-bee/': 'speakers/ada-b-bee/',
    });
    edit(files, bee, { speakers: [{ name: 'Ada Bea Bee', affiliation: 'Somewhere' }] });
    runOn(files, { 'page.txt': page(cells) });
    expect(readLock(files.get('import.lock.json') ?? '')?.moved).toEqual({
      'speakers/ada-b-bee/': 'speakers/ada-bea-bee/',
      'speakers/ada-bee/': 'speakers/ada-bea-bee/',
    });
  });
});

describe('starting over', () => {
  it('takes every field from the dumps again, but keeps addresses and what was written by hand', () => {
    const files = imported(cells, waves);
    edit(files, bee, { location: 'L4', slug: 'living-cells' });
    runOn(files, { 'page.txt': page(cells, waves) });
    files.delete(dee);
    files.set('talks/mine.md', '---\ntitle: "Mine"\nslug: "mine"\n---\n');
    runOn(files, { 'page.txt': page(cells, waves) }, { startsOver: true, restores: () => true });
    expect(entry(files, bee)).toMatchObject({ location: 'L3', slug: 'living-cells', aliases: ['bee-cells'] });
    expect(entry(files, dee)).toMatchObject({ title: 'Waves' });
    expect(entry(files, 'talks/mine.md')).toMatchObject({ title: 'Mine' });
  });
});

it('knows an event again by its UID when the calendar was exported under another name', () => {
  const calendar = (title: string, day: string) =>
    `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:a@x.example\nDTSTAMP:20240101T000000Z\nDTSTART;VALUE=DATE:${day}\nSUMMARY:${title}\nEND:VEVENT\nEND:VCALENDAR\n`;
  const files: FilesInMemory = new Map();
  runOn(files, { 'attic.ics': calendar('Old title', '20240516') });
  const { entries, notices } = runOn(files, { 'attic (1).ics': calendar('New title', '20240523') });
  expect(entries.map(({ fields }) => fields)).toMatchObject([
    { title: 'New title', date: '2024-05-23', slug: 'old-title', origin: [{ dump: 'attic (1).ics' }] },
  ]);
  expect(notices).toEqual([]);
});
