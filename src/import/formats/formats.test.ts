/** Every format is tried on every fixture: it reads its own as the expected records say, and recognises no other. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Dump, readDump } from '../dump.ts';
import { ownFields } from '../record.ts';
import { formats } from './registry.ts';
import { showReading } from './snapshot.fixture.ts';

const home = path.join(import.meta.dirname, 'fixtures');

interface Fixture {
  format: string;
  file: string;
  dump: Dump;
}

const fixtures: Fixture[] = readdirSync(home).flatMap((format) =>
  readdirSync(path.join(home, format))
    .filter((file) => !file.endsWith('.expected.yaml'))
    .map((file) => ({ format, file, dump: readDump(file, readFileSync(path.join(home, format, file))) })),
);

describe('the fixtures', () => {
  it.each(formats.map(({ name }) => name))('has some for %s', (name) => {
    expect(fixtures.some(({ format }) => format === name)).toBe(true);
  });

  it.each(fixtures)('$format/$file is recognised by its format alone', ({ format, dump }) => {
    expect(formats.filter((each) => each.recognises(dump)).map(({ name }) => name)).toEqual([format]);
  });

  // After an intended change, `npm test -- --project unit formats -u` writes the expected records. Read their diff.
  it.each(fixtures)('$format/$file is read as expected', async ({ format, file, dump }) => {
    const expected = path.join(home, format, `${file.replace(/\.[^.]+$/, '')}.expected.yaml`);
    expect.soft(existsSync(expected), `${expected} is missing`).toBe(true);
    const reading = formats.find(({ name }) => name === format)?.read(dump);
    await expect(reading && showReading(dump, reading)).toMatchFileSnapshot(expected);
  });

  it.each(fixtures)('$format/$file: no line is in two fields of its own', ({ format, dump }) => {
    const records = formats.find(({ name }) => name === format)?.read(dump).records ?? [];
    // Several fields of one record may share a line ("Title, accepted at ICML24"), fields of two records may not.
    const owners = records.flatMap((record) => [
      ...new Set(
        ownFields(record).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        ),
      ),
    ]);
    expect(owners.filter((line, index) => owners.indexOf(line) !== index)).toEqual([]);
  });
});

describe('a format for one site takes no page of another', () => {
  const pages = path.join(import.meta.dirname, 'foreign-pages');
  it.each(readdirSync(pages))('%s', (file) => {
    const dump = readDump(file, readFileSync(path.join(pages, file)));
    expect(formats.filter((each) => each.recognises(dump)).map(({ name }) => name)).toEqual([]);
  });
});

describe('the work grows no faster than the page', () => {
  const head =
    'Fri, 19 Jan 2024\n14:00 - 15:00\nL3\nEurope/Lisbon\nbyAK and the research community\nMar 12\n';
  // A format that looks back from every line over all others takes minutes for these, and one that spreads lists over arguments fails.
  it.each([
    ['one short line again and again', 'About\n'],
    ['a title that never ends', 'Some words of a title of\n'],
    ['speakers', 'Ana\nAna, X\n'],
    ['affiliations', 'Ana\n(X)\n'],
    ['publications', 'T\nA, B (01 Jan 2024)\n'],
    ['days', '7 May 2019\n17:00\nAna Bo\n'],
    ['gaps', '\n\nx\n'],
    ['an older lecture', 'Ana Bo is x\nhttps://x.y\n5-6pm\nMathematical Institute\n'],
  ])(
    '%s',
    (_, lines) => {
      const dump = readDump('page.txt', Buffer.from(`${head}${lines.repeat(40_000)}`));
      for (const name of ['oxford-events', 'lisbon-archive', 'news-page', 'trending-papers']) {
        const format = formats.find((each) => each.name === name);
        format?.recognises(dump);
        expect(format?.read(dump).broken).toBeUndefined();
      }
    },
    60_000,
  );
});

describe.each(formats)('$name leaves alone', ({ recognises, read }) => {
  it.each([
    ['a single word', 'Seminar'],
    ['prose', 'On Friday we met at 14:00.\n\nNobody spoke.'],
    ['prose with a date in it', 'The paper appeared on 12 May 2023, in print.\nIt was read by few.'],
    ['Markdown', '# Talks\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |'],
    ['a table with tabs', 'Name\tDay\nMira Okafor\tMonday'],
    ['HTML', '<!doctype html>\n<title>Talks</title>\n<p>Friday'],
    ['JSON of something else', '{\n "name": "x",\n "version": "1.0.0"\n}'],
    ['broken JSON', '{ "results": [ { "title": '],
    ['JSON nested more deeply than its parser follows', '[{"a":'.repeat(20_000)],
    ['brackets alone', '{}'],
    ['an empty list', '[]'],
    ['symbols', '∀ε>0 ∃δ>0\n{{}}}[[[\n"""\n@@@'],
    ['a log', '2024-01-01T00:00:00Z INFO started\n2024-01-01T00:00:01Z INFO stopped'],
  ])('%s', (_, text) => {
    const dump = readDump('odd.txt', Buffer.from(text));
    expect(recognises(dump)).toBe(false);
    expect(() => read(dump)).not.toThrow();
  });

  it('nothing at all', () => {
    const dump: Dump = { name: 'empty.txt', lines: [{ number: 1, text: '' }] };
    expect(recognises(dump)).toBe(false);
    expect(read(dump).records).toEqual([]);
  });
});
