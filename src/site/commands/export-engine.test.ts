/** The files for search engines, against what the engines document of their formats. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fixtureFolder } from '../../fixtures/folders.ts';
import { exportForEngine } from './export-engine.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'colloquy-engine-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (to: string) =>
  exportForEngine(fixtureFolder, { to, index: 'talks', outDir: folder, day: '2024-02-26' });
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const lines = (name: string) => {
  expect(read(name)).toMatch(/\}\n$/);
  return read(name)
    .split('\n')
    .slice(0, -1)
    .map((line): Record<string, unknown> => JSON.parse(line));
};

it('OpenSearch: an action before each document, whose fields the mapping knows', () => {
  expect(write('opensearch').join('\n')).toContain('"$OPENSEARCH/talks/_bulk"');
  const { properties, dynamic } = JSON.parse(read('index.json')).mappings;
  expect(dynamic).toBe('strict');
  const all = lines('bulk.ndjson');
  const documents = all.filter((_, index) => index % 2 === 1);
  expect(documents.length).toBeGreaterThan(90);
  for (const [index, document] of documents.entries()) {
    expect(all[index * 2]).toEqual({ index: { _id: document['id'] } });
    expect(Object.keys(document).filter((field) => !(field in properties))).toEqual([]);
    expect(Buffer.byteLength(String(document['id']))).toBeLessThanOrEqual(512);
    // strict_date, strict_year_month and strict_year
    expect(document['date'] ?? '2024').toMatch(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
    expect(document['year'] ?? 0).toBeTypeOf('number');
  }
  expect(documents).toContainEqual(
    expect.objectContaining({
      id: 'talks/vance-parallel-tides',
      kind: 'talk',
      series: 'Numerics Lunch',
      status: 'cancelled',
      page: 'https://colloquy.example/talks/vance-parallel-tides/',
    }),
  );
});

it('Typesense: documents of the types of the schema, with ids that no address encodes', () => {
  write('typesense');
  const schema: { name: string; fields: { name: string; type: string; optional?: boolean }[] } = JSON.parse(
    read('schema.json'),
  );
  expect(schema.name).toBe('talks');
  const isOf: Record<string, (value: unknown) => boolean> = {
    string: (value) => typeof value === 'string',
    int32: Number.isInteger,
    'string[]': (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  };
  for (const { id, ...document } of lines('documents.jsonl')) {
    expect(String(id)).toMatch(/^[\w.~-]+$/);
    for (const { name, type, optional } of schema.fields) {
      const value = document[name];
      expect(value === undefined ? optional : isOf[type]?.(value), `${id} ${name}`).toBe(true);
      delete document[name];
    }
    expect(document, String(id)).toEqual({});
  }
});

it('names what is wrong in its options', () => {
  expect(() => write('solr')).toThrow('opensearch or typesense; found "solr"');
  expect(() =>
    exportForEngine(fixtureFolder, { to: 'typesense', index: 'My Talks', day: '2024-02-26' }),
  ).toThrow('found "My Talks"');
});
