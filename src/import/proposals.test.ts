/** Readings that are proposed, accepted, taken back, outgrown: what a curator sees, and what stays. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLedger } from '../content/ledger.ts';
import { readLock } from '../content/lock.ts';
import { type ContentFolder, contentFolder } from './content-folder.fixture.ts';
import { inventedReading, type Version } from './invented-reader.fixture.ts';

let version: Version;
let asked: string[];
let folder: ContentFolder;
beforeEach(() => {
  version = {};
  asked = [];
  folder = contentFolder({ general: inventedReading(version) });
  vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000');
});
afterEach(() => folder.remove('.'));

/** A folder whose curator answers. */
const withAnswers = (...given: string[]) => {
  folder.remove('.');
  folder = contentFolder({
    general: inventedReading(version),
    ask: (question) => {
      asked.push(question);
      return given.shift() ?? '';
    },
  });
};
const page = `Tea at three

2 May 2024 | Ada Bee | Cells
9 May 2024 | Cyd Dee, Eva Foe | Waves
16 May 2024 | Gus Hay | Knots
? 23 May 2024 | Ivy Jay | Sums
`;
const entries = () => Object.keys(folder.files()).filter((name) => name.endsWith('.md'));
const accepted = `- dump: "page.txt"
  layout:
    reader: "bars"
    order:
      - "when"
      - "people"
      - "title"
    parts: "3"
`;

describe('a page that no format knows', () => {
  it('is proposed, and not imported', () => {
    folder.put('dumps/page.txt', page);
    const { status, stdout } = folder.run();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^page\.txt +not imported yet: a reading is proposed$/m);
    expect(stdout).toMatch(
      /^new: dumps\/page\.txt:3: no format knows the page: a reading with 4 talks .*--accept page\.txt \[proposal\]$/m,
    );
    expect(stdout).toContain(`page.txt can be read as 4 talks (bars):

  1. talk, line 3
     title                3  Cells
     speakers             3  Ada Bee
     date                 3  2024-05-02
`);
    expect(stdout).toMatch(/… and 1 more\n\n {2}in doubt\n {5}dumps\/page\.txt:6: odd day \[date-in-doubt\]/);
    expect(stdout).toContain('  left over: 1 line\n     1  Tea at three\n');
    expect(stdout).toContain('npm run import -- --accept page.txt');
    expect(stdout).toMatch(
      /nothing changed; 1 proposal to look at$|no files written; 1 proposal to look at$/,
    );
    expect(entries()).toEqual([]);
    expect(folder.has('sources.yaml')).toBe(false);
  });

  it('is named so that a shell takes it', () => {
    folder.put("dumps/-Ada's page.txt", page);
    expect(folder.run().stdout).toContain("--accept='-Ada'\\''s page.txt'\n");
    expect(folder.run("--accept=-Ada's page.txt").status).toBe(0);
    expect(entries()).toHaveLength(4);
  });

  it('is refused under --strict, now and later, and so is nothing when it is accepted', () => {
    folder.put('dumps/page.txt', page);
    const { status, stdout } = folder.run('--strict');
    expect(status).toBe(1);
    expect(stdout).toContain('nothing was written, because not every dump was read; 1 proposal to look at');
    expect(folder.has('import.lock.json')).toBe(false);
    folder.run();
    expect(folder.run('--strict').status).toBe(1);
    folder.run('--accept', 'page.txt');
    expect(folder.run('--strict').status).toBe(0);
  });
});

describe('--accept', () => {
  it('imports the page, and writes its layout into sources.yaml, which reads it from then on', () => {
    folder.put('dumps/page.txt', page);
    folder.put('sources.yaml', '# Mine.\n- dump: page.txt   # pasted\n  series: "Lunch"\n');
    folder.run();
    const { status, stdout } = folder.run('--accept', 'page.txt');
    expect(status).toBe(0);
    expect(stdout).toContain('accepted: the layout of page.txt stands in sources.yaml now');
    expect(stdout).toMatch(
      /^page\.txt +5 lines of text: 4 in 4 talks, 0 furniture, 1 left over; 2 to look at$/m,
    );
    expect(entries()).toHaveLength(4);
    expect(folder.get('talks/bee-cells.md')).toMatch(
      /title: "Cells"[\s\S]*date: "2024-05-02"[\s\S]*series: "Lunch"/,
    );
    expect(folder.get('sources.yaml')).toBe(
      `# Mine.\n- dump: page.txt   # pasted\n  series: "Lunch"\n${accepted.slice(accepted.indexOf('\n') + 1)}`,
    );
    const before = folder.files();
    expect(folder.run().stdout).toContain('nothing changed');
    folder.put('dumps/page.txt', `${page}\n`);
    folder.put('dumps/page.txt', page);
    folder.run('--restore');
    expect(folder.files()).toEqual(before);
  });

  it('can be given at once, for one dump or all, and makes an item where there is none', () => {
    folder.put('dumps/page.txt', page);
    folder.put('dumps/more.txt', '3 June 2024 | Kim Lee | Sets\n');
    const { stdout } = folder.run('--accept', 'page.txt', '--accept=more.txt');
    expect(stdout).toMatch(/5 talks, no papers; 5 files written$/);
    expect(folder.get('sources.yaml')).toContain(accepted);
    folder.put('dumps/page.txt', page.replace('Gus Hay', 'Gus Hayes'));
    folder.put('dumps/third.txt', '4 June 2024 | Max Nye | Maps\n');
    expect(folder.run('--accept=all').stdout).toMatch(/6 talks, no papers; 2 files written$/);
  });

  it.each(['dumps/page.txt', 'page'])('understands %s, where one dump is meant', (name) => {
    folder.put('dumps/page.txt', page);
    expect(folder.run('--accept', name).stdout).toContain('accepted: the layout of page.txt');
  });

  it('without the two dashes of npm says how to write it', () => {
    folder.put('dumps/page.txt', page);
    expect(folder.run('page.txt').stderr).toContain('npm run import -- --accept NAME');
  });

  it.each([
    ['nothing.txt', '--accept: there is no dump "nothing.txt" in dumps/; there is a proposal for page.txt'],
    [
      'bad.txt',
      '--accept: "bad.txt" could not be read, and has no proposal; there is a proposal for page.txt',
    ],
  ])('of %s says what there is, and writes nothing', (name, message) => {
    folder.put('dumps/page.txt', page);
    folder.put('dumps/bad.txt', '');
    const before = folder.files();
    const { status, stderr } = folder.run('--accept', name);
    expect(stderr).toBe(message);
    expect(status).toBe(1);
    expect(folder.files()).toEqual(before);
  });

  it('of a dump that was accepted already says so', () => {
    folder.put('dumps/page.txt', page);
    folder.run('--accept', 'page.txt');
    expect(folder.run('--accept', 'page.txt').stderr).toBe(
      '--accept: "page.txt" has no proposal: it is read as it stands; no dump has one',
    );
  });
});

describe('in a terminal', () => {
  it('each proposal is shown and asked for', () => {
    withAnswers('n', 'y');
    folder.put('dumps/page.txt', page);
    folder.put('dumps/more.txt', '3 June 2024 | Kim Lee | Sets\n');
    const { stdout } = folder.run();
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatch(/more\.txt can be read as 1 talk[\s\S]*Accept this reading\? \[y\/N\] $/);
    expect(stdout).not.toContain('can be read as');
    expect(stdout).toMatch(/4 talks, no papers; 4 files written; 1 proposal to look at$/);
    expect(folder.get('sources.yaml')).toBe(accepted);
    expect(folder.run().stdout).toContain('1 proposal to look at');
    expect(asked).toHaveLength(3);
  });

  it('nothing is asked with --no-ask and --strict', () => {
    withAnswers('y');
    folder.put('dumps/page.txt', page);
    folder.run('--no-ask');
    folder.run('--strict');
    expect(asked).toEqual([]);
  });
});

describe('an accepted page', () => {
  const grow = (text: string) => {
    folder.put('dumps/page.txt', page);
    folder.run('--accept', 'page.txt');
    folder.put('dumps/page.txt', text);
    return folder.run().stdout;
  };

  it('that grows is read on', () => {
    expect(grow(`${page}30 May 2024 | Kim Lee | Sets\n`)).toContain('5 talks, no papers; 1 file written');
  });

  it('that loses a few has a notice for each', () => {
    const stdout = grow(page.replace(/^2 May.*\n/m, ''));
    expect(stdout).toContain('[gone-from-dump]');
    expect(stdout).not.toContain('[layout-outgrown]');
  });

  it.each([
    ['another layout', 'Ada Bee, 2 May\nCyd Dee, 9 May\n', /could not be read; its 4 entries stay/],
    [
      'other talks',
      '3 June 2025 | Kim Lee | Sets\n10 June 2025 | Max Nye | Maps\n',
      /a reading is proposed; its 4/,
    ],
  ])('of %s keeps its entries, with a new proposal where there is one', (_, text, says) => {
    folder.put('dumps/page.txt', page);
    folder.run('--accept', 'page.txt');
    const before = folder.files();
    folder.put('dumps/page.txt', text);
    const { status, stdout } = folder.run();
    expect(status).toBe(0);
    expect(stdout).toMatch(says);
    expect(stdout).not.toContain('gone-from-dump');
    const now = folder.files();
    for (const name of [...entries(), 'sources.yaml']) expect(now[name]).toBe(before[name]);
    folder.put('dumps/page.txt', page);
    folder.run();
    expect(folder.files()).toEqual(before);
  });

  it('that was outgrown is read anew when that is accepted', () => {
    expect(grow('3 June 2025 | Kim Lee | Sets\n')).toMatch(
      /4 of 4 entries would be gone.*\[layout-outgrown\]/,
    );
    const { stdout } = folder.run('--accept', 'page.txt');
    expect(stdout.match(/gone-from-dump/g)).toHaveLength(4);
    expect(stdout).toContain('5 talks, no papers; 1 file written');
    expect(folder.run().stdout).toContain('nothing changed');
  });

  it('that a newer version reads otherwise stays as it is, until that is accepted', () => {
    folder.put('dumps/page.txt', page);
    folder.run('--accept', 'page.txt');
    const before = folder.files();
    version.shouts = true;
    // The bytes of the program would tell, which a test does not change.
    const { stdout } = folder.run('--restore');
    expect(stdout).toMatch(
      /:3: the page is unchanged, and this version .* differently: .*\[layout-read-anew\]/,
    );
    expect(stdout).toContain('CELLS');
    expect(entries().map((name) => folder.get(name))).toEqual(entries().map((name) => before[name]));
    folder.run('--accept', 'page.txt');
    expect(folder.get('talks/bee-cells.md')).toContain('title: "CELLS"');
    expect(folder.get('sources.yaml')).toBe(before['sources.yaml']);
    expect(folder.run('--strict').status).toBe(0);
  });

  it('follows what the curator settles of it', () => {
    folder.put('dumps/page.txt', page);
    folder.run('--accept', 'page.txt');
    folder.put('sources.yaml', `${accepted}  settled:\n    - furniture: "16 May 2024 | Gus Hay | Knots"\n`);
    expect(folder.run().stdout).toContain('[gone-from-dump]');
  });
});

describe('--withdraw', () => {
  it('takes out the layout and the entries, but for what a hand edited', () => {
    folder.put('dumps/page.txt', page);
    folder.put('sources.yaml', '# Mine.\n- dump: page.txt   # pasted\n');
    folder.run('--accept', 'page.txt');
    const edited = folder.get('talks/dee-waves.md').replace('Waves', 'Long waves');
    folder.put('talks/dee-waves.md', edited);
    const { status, stdout } = folder.run('--withdraw', 'page.txt');
    expect(status).toBe(0);
    expect(stdout).toContain('withdrawn: the reading of page.txt\ndeleted: talks/bee-cells.md\n');
    expect(entries()).toEqual(['talks/dee-waves.md']);
    expect(folder.get('talks/dee-waves.md')).toBe(edited);
    expect(folder.get('sources.yaml')).toBe('# Mine.\n- dump: page.txt   # pasted\n');
    expect(Object.keys(readLedger(folder.get('import.ledger.json'))?.['page.txt']?.entries ?? {})).toEqual([
      'talks/dee-waves',
    ]);
    // Their addresses lead to the list.
    expect(readLock(folder.get('import.lock.json'))?.entries.get('talks/bee-cells')?.deleted).toBe(true);
    expect(folder.run().stdout).toContain('1 proposal to look at');
  });

  it('is undone by accepting again, at the same addresses', () => {
    folder.put('dumps/page.txt', page);
    folder.run('--accept', 'page.txt');
    const before = folder.files();
    folder.run('--withdraw', 'page.txt');
    expect(entries()).toEqual([]);
    folder.run();
    folder.run('--accept', 'page.txt');
    const now = folder.files();
    for (const name of Object.keys(before).filter((each) => each.endsWith('.md')))
      expect(now[name]).toBe(before[name]);
    expect(folder.get('import.lock.json')).not.toContain('withdrawn');
  });

  it('leaves deleted what a hand deleted', () => {
    folder.put('dumps/page.txt', page);
    folder.run('--accept', 'page.txt');
    folder.remove('talks/bee-cells.md');
    folder.run();
    folder.run('--withdraw', 'page.txt');
    folder.run('--accept', 'page.txt');
    expect(entries()).toHaveLength(3);
  });

  it('of a dump without a layout says so', () => {
    folder.put('dumps/page.txt', page);
    expect(folder.run('--withdraw', 'page.txt').stderr).toBe(
      '--withdraw: sources.yaml has no layout of "page.txt"',
    );
  });
});

describe('--example', () => {
  it('writes the first entry as it is printed, for the curator to correct', () => {
    folder.put('dumps/page.txt', page);
    const { status, stdout } = folder.run('--example', 'page.txt');
    expect(status).toBe(0);
    expect(stdout).toContain('sources.yaml holds a first example of page.txt now');
    expect(folder.get('sources.yaml')).toBe(
      '- dump: "page.txt"\n  examples:\n    - title: "Cells"\n      speakers:\n        - "Ada Bee"\n      date: "2 May 2024"\n',
    );
    expect(folder.has('import.lock.json')).toBe(false);
    expect(folder.run('--example', 'page.txt').stderr).toContain(
      'has examples of "page.txt": correct them there',
    );
    folder.put('sources.yaml', '- dump: page.txt\n  format: "news-page"\n');
    expect(folder.run('--example', 'page.txt').stderr).toContain('take "format" out first');
    expect(folder.run('--example', 'gone.txt').stderr).toContain('there is no dump "gone.txt"');
  });

  it('decides how the page is read, also of a page that a format recognises', () => {
    folder.put('dumps/page.csv', 'title,speaker,date\nCells | Ada Bee | 2 May 2024,x,y\n');
    expect(folder.run().stdout).not.toContain('proposed');
    folder.put(
      'sources.yaml',
      '- dump: page.csv\n  examples:\n    - { title: "Cells", date: "2 May 2024,x,y" }\n',
    );
    expect(folder.run().stdout).toMatch(/page\.csv can be read as 1 talk[\s\S]* speakers +2 +Ada Bee\n/);
  });

  it('that is changed after a layout was accepted brings a new proposal', () => {
    folder.put('dumps/page.txt', 'Cells | Ada Bee | 2 May 2024\n');
    folder.run('--accept', 'page.txt');
    const wrong = folder.get(entries()[0] ?? '');
    folder.put(
      'sources.yaml',
      `${folder.get('sources.yaml')}  examples:\n    - { title: "Cells", date: "2 May 2024" }\n`,
    );
    expect(folder.run().stdout).toMatch(/its examples changed .*\[proposal\]/);
    expect(folder.get(entries()[0] ?? '')).toBe(wrong);
    folder.run('--accept', 'page.txt');
    expect(folder.run('--strict').stdout).toContain('nothing changed');
    expect(
      entries()
        .map((name) => folder.get(name))
        .join(),
    ).toContain('title: "Cells"');
  });

  it('that is not on the page is one message, and stops no other dump', () => {
    folder.put('dumps/page.txt', page);
    folder.put('dumps/more.txt', '3 June 2024 | Kim Lee | Sets\n');
    folder.put('sources.yaml', '- dump: page.txt\n  examples:\n    - title: "Bells"\n');
    const { status, stdout } = folder.run('--accept=all');
    expect(status).toBe(0);
    expect(stdout).toContain(
      'dumps/page.txt:2: “Bells” is not there; “Cells” comes nearest [example-not-found]',
    );
    expect(stdout).toMatch(/1 talk, no papers; 1 file written; 1 dump could not be read$/);
  });
});

it('what a field was inferred from is in the ledger, with the lines that say it', () => {
  folder.put('dumps/page.txt', '2023\nMay 2 | Ada Bee | Cells\nMay 9 | Cyd Dee |\n');
  folder.run('--accept', 'page.txt');
  const ledger = readLedger(folder.get('import.ledger.json'))?.['page.txt'];
  const evidence = 'the year is that of the heading “2023”';
  expect(ledger?.entries['talks/bee-cells']).toMatchObject({ when: '1-2', title: '2' });
  expect(ledger?.inferred).toEqual({
    'talks/bee-cells': { date: evidence },
    'talks/dee-2023-05-09': { date: evidence, title: 'the page prints no title' },
  });
  // What a hand corrected is inferred no longer.
  const file = 'talks/dee-2023-05-09.md';
  folder.put(file, folder.get(file).replace('"To be announced"', '"Waves"'));
  folder.run();
  expect(
    readLedger(folder.get('import.ledger.json'))?.['page.txt']?.inferred?.['talks/dee-2023-05-09'],
  ).toEqual({
    date: evidence,
  });
});
