/** What happens beside an import: pages pasted while it runs, hands that edit after it was cut off, files that lie where they should not. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ContentFolder, contentFolder } from './content-folder.fixture.ts';
import { inventedReading } from './invented-reader.fixture.ts';

let folder: ContentFolder;
/** Called once while the import reads. */
let meanwhile: (() => void) | undefined;

beforeEach(() => {
  const reading = inventedReading();
  folder = contentFolder({
    general: {
      ...reading,
      readByLayout: (dump, layout) => {
        const act = meanwhile;
        meanwhile = undefined;
        act?.();
        return reading.readByLayout(dump, layout);
      },
    },
  });
  meanwhile = undefined;
});
afterEach(() => folder.remove('.'));

const table = (...rows: string[]) => ['Title,Speaker,Date', ...rows, ''].join('\n');

describe('while an import runs', () => {
  beforeEach(() => {
    folder.put('dumps/bars.txt', '2 May 2024 | Ada Bee | Cells\n');
    folder.run('--accept=all');
    folder.put('dumps/bars.txt', '2 May 2024 | Ada Bee | Cells\n9 May 2024 | Cyd Dee | Waves\n');
  });

  it('a page that is pasted is imported by the next one', () => {
    meanwhile = () => folder.put('dumps/late.csv', table('Knots,Eva Foe,2024-06-01'));
    folder.run();
    expect(folder.has('talks/foe-knots.md')).toBe(false);
    folder.run();
    expect(folder.has('talks/foe-knots.md')).toBe(true);
  });

  it('a page that is pasted anew is read by the next one', () => {
    folder.put('dumps/late.csv', table('Knots,Eva Foe,2024-06-01'));
    meanwhile = () =>
      folder.put('dumps/late.csv', table('Knots,Eva Foe,2024-06-01', 'Foam,Guy Hue,2024-06-08'));
    folder.run();
    folder.run();
    expect(folder.has('talks/hue-foam.md')).toBe(true);
  });

  it('an entry that is edited stops it, and the next one keeps the edit', () => {
    const file = 'talks/bee-cells.md';
    meanwhile = () => folder.put(file, folder.get(file).replace('Cells', 'Cells, by hand'));
    folder.put('dumps/bars.txt', '3 May 2024 | Ada Bee | Cells\n');
    expect(folder.run()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`${file}: was changed`),
    });
    folder.run();
    expect(folder.get(file)).toMatch(/Cells, by hand/);
    expect(folder.get(file)).toMatch(/2024-05-03/);
  });
});

describe('what is no file among the dumps', () => {
  const at = (name: string) => path.join(folder.at, name);
  beforeEach(() => {
    folder.put('dumps/a.csv', table('Cells,Ada Bee,2024-05-02'));
    mkdirSync(at('dumps/sub'));
    folder.put('dumps/sub/b.csv', table('Waves,Cyd Dee,2024-05-09'));
    folder.run();
    expect(folder.run().stdout).toMatch(/nothing changed/);
  });

  it('is said as soon as it appears, at whatever depth, and again when it is a file', () => {
    symlinkSync(at('dumps/a.csv'), at('dumps/sub/link.csv'));
    expect(folder.run().stdout).toMatch(/sub\/link\.csv.* is a link/);
    rmSync(at('dumps/sub/link.csv'));
    writeFileSync(at('dumps/sub/link.csv'), table('Knots,Eva Foe,2024-06-01'));
    folder.run();
    expect(folder.has('talks/foe-knots.md')).toBe(true);
  });

  it('may be a folder where a file was', () => {
    rmSync(at('dumps/a.csv'));
    mkdirSync(at('dumps/a.csv'));
    writeFileSync(at('dumps/a.csv/c.csv'), table('Knots,Eva Foe,2024-06-01'));
    expect(folder.run().stdout).toMatch(/gone-from-dump/);
    expect(folder.has('talks/foe-knots.md')).toBe(true);
    expect(folder.has('talks/bee-cells.md')).toBe(true);
  });
});

describe('a name of an entry that other systems read as a path', () => {
  it('is one message, and no lock is made that cannot be read', () => {
    folder.put('dumps/a.csv', table('Cells,Ada Bee,2024-05-02'));
    folder.run();
    folder.put('talks/x\\y.md', folder.get('talks/bee-cells.md').replace(/slug: .*/, 'slug: "other"'));
    const { status, stderr } = folder.run();
    expect(status).toBe(1);
    expect(stderr).toBe(
      'talks/x\\y.md: has a name that other systems read as a path, or not at all: rename the file',
    );
    folder.remove('talks/x\\y.md');
    expect(folder.run().status).toBe(0);
  });
});

describe('a lock that is lost', () => {
  it('brings nothing back, also where every entry of a dump was deleted', () => {
    folder.put('dumps/a.csv', table('Cells,Ada Bee,2024-05-02', 'Waves,Cyd Dee,2024-05-09'));
    folder.put('dumps/b.csv', table('Knots,Eva Foe,2024-06-01'));
    folder.run();
    folder.remove('talks');
    folder.remove('import.lock.json');
    for (let run = 0; run < 2; run += 1) {
      expect(folder.run().status).toBe(0);
      expect(Object.keys(folder.files()).filter((name) => name.startsWith('talks/'))).toEqual([]);
    }
  });

  it('or is damaged in part stops --strict', () => {
    folder.put('dumps/a.csv', table('Cells,Ada Bee,2024-05-02', 'Waves,Cyd Dee,2024-05-09'));
    folder.run();
    folder.put(
      'import.lock.json',
      folder.get('import.lock.json').replace('"entry":"talks/bee-cells"', '"entr'),
    );
    const before = folder.files();
    const { status, stderr } = folder.run('--strict');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^import\.lock\.json is lost or damaged: with --strict nothing is imported/);
    expect(folder.files()).toEqual(before);
  });
});
