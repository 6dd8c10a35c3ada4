/** Layouts stand in `sources.yaml`, where hands change them: whatever they hold, a page is read or the problem is said. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Layout } from '../../model/schema.ts';
import { readDump } from '../dump.ts';
import { asStored, generalReading } from '../general-reading.ts';

/** A page for each reader. */
const pages: Record<string, string> = {
  blocks: 'h49-pt-lista-por-ano.txt',
  labels: 'h37-de-gastvortraege-labels.txt',
  table: 'h07-de-oberseminar-tabelle.txt',
  mail: '85-en-mail-postponed.txt',
  papers: 'h45-en-papers-recent-with-venues.txt',
  citations: 'h40-es-publicaciones-grupo.txt',
  'own-works': 'h19-en-numbered-citations.txt',
  preprints: '35-en-arxiv-listing-june.txt',
};

function pageOf(reader: string) {
  const name = pages[reader] as string;
  const dump = readDump(name, readFileSync(path.join(import.meta.dirname, 'fixtures/pages', name)));
  const found = generalReading.propose(dump, []);
  if (!found || 'problem' in found) throw new Error(`${name} is not read`);
  return { dump, layout: asStored(found.layout) };
}

/** The layout with one of its values, however deep, left out or put in the place of another. */
function* damaged(layout: Layout): Generator<{ at: string; layout: Layout }> {
  const values = [undefined, 'x', '', '-1', [], {}, ['x'], { x: { x: 'x' } }, null, 7];
  for (const at of placesIn(layout))
    for (const value of values) {
      const copy = structuredClone(layout) as Record<string, unknown>;
      let inner = copy;
      for (const key of at.slice(0, -1)) inner = inner[key] as Record<string, unknown>;
      const last = at.at(-1) as string;
      if (value === undefined) delete inner[last];
      else inner[last] = value;
      yield { at: `${at.join('.')}: ${JSON.stringify(value)}`, layout: copy as Layout };
    }
}

/** Places of values: two of each object or list are enough. */
function placesIn(value: unknown, above: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  return (above.length === 0 ? keys : keys.slice(0, 2)).flatMap((key) => [
    ...(above.length === 0 && key === 'reader' ? [] : [[...above, key]]),
    ...placesIn((value as Record<string, unknown>)[key], [...above, key]),
  ]);
}

describe.each(Object.keys(pages))('a layout of %s', (reader) => {
  const { dump, layout } = pageOf(reader);

  it('has no problem as it was proposed', () => {
    expect(layout.reader).toBe(reader);
    expect(generalReading.problemOf(layout)).toBeUndefined();
    expect(generalReading.readByLayout(dump, layout).records.length).toBeGreaterThan(0);
  });

  it('that a hand damaged is read, or its problem is said', () => {
    const bare = generalReading.problemOf({ reader });
    expect(bare).toContain('is ');
    for (const { at, layout: other } of damaged(layout))
      if (generalReading.problemOf(other) === undefined)
        expect(() => generalReading.readByLayout(dump, other), at).not.toThrow();
  });
});

test('a problem names the field, what it may be and what it is', () => {
  const { layout } = pageOf('table');
  expect(generalReading.problemOf({ ...layout, parted: 'commas' })).toBe(
    'parted is to be one of "tab", "pipe", "spaces"; found "commas"',
  );
  expect(
    generalReading.problemOf({ reader: 'labels', labels: { Vortrag: 'speaker' }, opens: 'title' }),
  ).toMatch(/^labels\.Vortrag is to be one of id, kind, title, people, .+; found "speaker"$/);
  expect(generalReading.problemOf({ reader: 'tea-leaves' })).toBe(
    'no reader knows it as it stands (“tea-leaves”)',
  );
});
