/** The invented department, as `npm start -- --demo department` writes and imports it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { readTalksAndPapers } from '../../src/fixtures/folders.ts';
import { runImport } from '../../src/import/command.ts';
import { isComing } from '../../src/model/today.ts';
import { writeDepartment } from './department.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-department-'));
afterAll(() => rmSync(folder, { recursive: true }));

function filesOf(content: string): Map<string, string> {
  const names = readdirSync(content, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  return new Map(
    names.map((file) => {
      const name = path.join(file.parentPath, file.name);
      return [path.relative(content, name), readFileSync(name, 'latin1')];
    }),
  );
}

it('is the same for the same day, and every line of it is imported', () => {
  const [content, again] = [path.join(folder, 'content'), path.join(folder, 'again')];
  writeDepartment(content, '2026-10-12');
  writeDepartment(again, '2026-10-12');
  expect(filesOf(again)).toEqual(filesOf(content));

  const { exitCode, lines, errors } = runImport(['--content', content]);
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] });
  expect(lines.join('\n')).toContain('120 talks, no papers');
  const { talks } = readTalksAndPapers(content);
  const { series, ownPages } = readContent(content);
  expect(talks.filter((talk) => talk.date && isComing({ date: talk.date }, '2026-10-12'))).toHaveLength(12);
  expect(new Set(talks.map((talk) => talk.series))).toEqual(new Set(series.map(({ name }) => name)));
  expect(ownPages.map(({ name }) => name).sort()).toEqual(['about', 'directions', 'imprint']);
});

it('always has twelve talks to come, and keeps its addresses when the weeks go by', () => {
  const content = path.join(folder, 'later');
  const slugs = ['2027-03-05', '2027-03-19'].map((day) => {
    writeDepartment(content, day);
    runImport(['--content', content]);
    const { talks } = readTalksAndPapers(content);
    expect(talks.filter((talk) => talk.date && isComing({ date: talk.date }, day))).toHaveLength(12);
    return talks.map(({ slug }) => slug).sort();
  });
  expect(slugs[1]).toEqual(slugs[0]);
});

it.each(['2026-06-30', '2026-08-12', '2026-11-27'])('has no talk in an August, seen on %s', (day) => {
  const content = path.join(folder, day);
  writeDepartment(content, day);
  const dates = [...filesOf(content)]
    .filter(([name]) => name.startsWith('dumps'))
    .flatMap(([, text]) => text.match(/\b\d{4}-\d\d-\d\d\b|^\w+day, \d+ \w+ \d{4}/gm) ?? []);
  expect(dates.length).toBeGreaterThanOrEqual(120);
  expect(dates.filter((date) => /-08-| August /.test(date))).toEqual([]);
});
