/** By what an entry is known again: by an id only where the id is its own. */
import { describe, expect, it } from 'vitest';
import { parseStoredEntry } from '../../content/entries.ts';
import { writeEntryFile } from '../../content/front-matter.ts';
import { noMemory, readLock, writeLock } from '../../content/lock.ts';
import { type FilesInMemory, runOn } from '../in-memory.fixture.ts';

const table = (...rows: string[]) => `id,title,speaker,date\n${rows.join('\n')}\n`;
const [a, b, c] = [
  '1,Talk A,Mira Okafor,2024-05-16',
  '1,Talk B,Pelle Lindqvist,2024-05-17',
  '1,Talk C,Hoa Tran,2024-05-18',
];
const titles = (files: FilesInMemory) =>
  [...files].flatMap(([path, text]) =>
    path.endsWith('.md') ? [[path, parseStoredEntry(path, text).fields.title]] : [],
  );

describe('an id that stands at several talks of a dump', () => {
  it('identifies none of them: addresses and corrections stay with their talks', () => {
    const files: FilesInMemory = new Map();
    const { notices } = runOn(files, { 'talks.csv': table(a, b, c) });
    expect(notices).toMatchObject([{ rule: 'id-not-unique', line: 3 }]);
    expect(notices[0]?.text).toContain('“1” stands 3 times');
    const path = 'talks/lindqvist-talk-b.md';
    const { fields } = parseStoredEntry(path, files.get(path) ?? '');
    files.set(path, writeEntryFile({ ...fields, location: 'L4' }, ''));
    runOn(files, { 'talks.csv': table('1,Talk Zero,Ada Exempla,2024-05-15', a, b, c) });
    expect(titles(files)).toEqual([
      ['talks/okafor-talk-a.md', 'Talk A'],
      [path, 'Talk B'],
      ['talks/tran-talk-c.md', 'Talk C'],
      ['talks/exempla-talk-zero.md', 'Talk Zero'],
    ]);
    expect(files.get(path)).toContain('location: "L4"');
  });

  it('identifies none of them when an older version wrote it into the lock, or when one alone is left', () => {
    const files: FilesInMemory = new Map();
    runOn(files, { 'talks.csv': table(a, b, c) });
    const lock = readLock(files.get('import.lock.json') ?? '') ?? noMemory;
    for (const entry of lock.entries.values()) entry.ownId = '1';
    files.set('import.lock.json', writeLock(lock));
    runOn(files, { 'talks.csv': table(c.replace('2024-05-18', '2024-05-25')) });
    expect(files.get('talks/tran-talk-c.md')).toContain('2024-05-25');
    expect(files.get('talks/okafor-talk-a.md')).toContain('Talk A');
  });

  it('is no hindrance to the other ids', () => {
    const files: FilesInMemory = new Map();
    runOn(files, { 'talks.csv': table(a, b, '7,Talk C,Hoa Tran,2024-05-18') });
    runOn(files, { 'talks.csv': table(a, b, '7,Talk D,Hoa Tran,2024-06-01') });
    expect(files.get('talks/tran-talk-c.md')).toContain('Talk D');
  });
});

describe('versions of one event in a calendar', () => {
  const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\n');
  const calendar = (...events: string[]) =>
    `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n${events.join('\n')}\nEND:VCALENDAR\n`;
  const old = event('UID:a@x.example', 'SEQUENCE:0', 'DTSTART;VALUE=DATE:20240516', 'SUMMARY:Tilings');
  const moved = event(
    'UID:a@x.example',
    'SEQUENCE:2',
    'DTSTART;VALUE=DATE:20240523',
    'SUMMARY:Tilings of the plane',
  );

  it.each([
    ['the older first', calendar(old, moved)],
    ['the newer first', calendar(moved, old)],
  ])('are one talk in its latest state: %s', (_, text) => {
    const { entries, notices, counts } = runOn(new Map(), { 'attic.ics': text });
    expect(entries.map(({ fields }) => [fields.title, fields.date])).toEqual([
      ['Tilings of the plane', '2024-05-23'],
    ]);
    expect(notices).toEqual([]);
    expect(counts.get('attic.ics')?.unread).toBe(0);
  });

  it('are not those events whose UID says nothing', () => {
    const other = event('UID:a@x.example', 'SEQUENCE:0', 'DTSTART;VALUE=DATE:20240530', 'SUMMARY:Waves');
    const { entries, notices } = runOn(new Map(), { 'attic.ics': calendar(old, other) });
    expect(entries).toHaveLength(2);
    expect(notices).toMatchObject([{ rule: 'id-not-unique' }]);
  });
});
