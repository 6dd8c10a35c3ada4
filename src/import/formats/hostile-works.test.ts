/** Files of works that no program wrote well: parts that are missing, of another type, repeated, too deep, or too many. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runOn } from '../in-memory.fixture.ts';
import { formats } from './registry.ts';

const home = path.join(import.meta.dirname, 'fixtures');
const names = [
  ...[
    'colloquy',
    'crossref',
    'csl-json',
    'dblp',
    'endnote',
    'feed',
    'json-feed',
    'medline',
    'openalex',
    'openreview',
  ],
  ...['ris', 'schema-org', 'semantic-scholar'],
];
const fixtures = names.flatMap((format) =>
  readdirSync(path.join(home, format))
    .filter((file) => !file.endsWith('.expected.yaml'))
    .map((file) => ({ format, file, text: readFileSync(path.join(home, format, file), 'utf8') })),
);
const ofJson = fixtures.filter(({ file }) => file.endsWith('.json'));

/** Imports a file by the format that it is to be of; every line must be accounted for. */
function run(format: string, file: string, text: string) {
  const { entries, notices, counts } = runOn(new Map(), { [file]: text }, { format });
  for (const { lines, inEntries, boilerplate, unread } of counts.values())
    expect(inEntries + boilerplate + unread).toBe(lines);
  return { entries, notices, unread: counts.get(file)?.unread };
}

const odd: unknown[] = [
  null,
  7,
  true,
  '',
  ' ',
  'x',
  [],
  {},
  [null, 7, [], {}],
  { text: 'x', from: 1, to: 1e9, value: { value: [{}] } },
  [[['x']]],
];

/** Every value of a file in turn replaced by something odd, or left out. */
function* damaged(value: unknown, depth = 0): Generator<unknown> {
  if (depth > 6 || typeof value !== 'object' || value === null) return;
  for (const [index, key] of Object.keys(value).entries()) {
    const inner = (value as Record<string, unknown>)[key];
    const copy = (part: unknown): unknown =>
      Array.isArray(value)
        ? value.map((each, at) => (String(at) === key ? part : (each as unknown)))
        : { ...value, [key]: part };
    yield copy(odd[(index + depth) % odd.length]);
    yield copy(odd[(index + depth + 5) % odd.length]);
    if (!Array.isArray(value))
      yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    for (const part of damaged(inner, depth + 1)) yield copy(part);
  }
}

describe.each(ofJson)('$format/$file', ({ format, file, text }) => {
  it('is read with any value of another type, or without it', () => {
    for (const value of damaged(JSON.parse(text))) run(format, file, JSON.stringify(value, undefined, 1));
  }, 60_000);

  it('with duplicate ids gives as many entries as there are works', () => {
    const once = run(format, file, text).entries.length;
    const whole: unknown = JSON.parse(text);
    const twice = (value: unknown): unknown =>
      Array.isArray(value) &&
      value.some((item) => typeof item === 'object' && item !== null && !Array.isArray(item))
        ? [...(value as unknown[]), ...(value as unknown[])]
        : value;
    const doubled = Array.isArray(whole)
      ? twice(whole)
      : Object.fromEntries(
          Object.entries(whole as object).map(([key, value]: [string, unknown]) => [
            key,
            key === 'message' || key === 'result'
              ? Object.fromEntries(Object.entries(value as object).map(([name, part]) => [name, twice(part)]))
              : twice(value),
          ]),
        );
    const { entries, unread } = run(format, file, JSON.stringify(doubled, undefined, 1));
    // Papers that are one work are merged; nothing is lost.
    expect(entries.length).toBeGreaterThanOrEqual(once);
    expect(unread).toBe(0);
  });
});

describe.each(fixtures)('$format/$file', ({ format, file, text }) => {
  it('is broken, or read as far as it goes, wherever it is cut off', () => {
    const lines = text.split('\n');
    for (let count = 1; count < lines.length; count += 1) run(format, file, lines.slice(0, count).join('\n'));
  }, 60_000);

  it('is read without any one of its lines, and with any one of them twice', () => {
    const lines = text.split('\n');
    for (const [at, line] of lines.entries()) {
      run(format, file, lines.toSpliced(at, 1).join('\n'));
      run(format, file, lines.toSpliced(at, 0, line).join('\n'));
    }
  }, 60_000);

  it('is read in one line, or with other ends of lines', () => {
    const { entries } = run(format, file, text);
    expect(run(format, file, text.replaceAll('\n', '\r\n')).entries).toHaveLength(entries.length);
    if (file.endsWith('.json'))
      expect(run(format, file, JSON.stringify(JSON.parse(text))).entries).toHaveLength(entries.length);
  });
});

describe('a file of many works', () => {
  const count = 8000;
  const many = (one: (index: number) => string, between = ',\n') =>
    Array.from({ length: count }, (_, index) => one(index)).join(between);
  it.each([
    [
      'crossref',
      `{"message":{"items":[${many((n) => `{"DOI":"10.1234/${n}","prefix":"10.1234","title":["T ${n}"],"odd${n}":1}`)}]}}`,
    ],
    ['csl-json', `[${many((n) => `{"id":"${n}","type":"article-journal","title":"T ${n}"}`)}]`],
    [
      'openreview',
      `{"notes":[${many((n) => `{"id":"a${n}","forum":"b","invitation":"x/-/Official_Review","content":{"title":"T"}}`)}]}`,
    ],
    [
      'openalex',
      `{"id":"https://openalex.org/W1","title":"T","abstract_inverted_index":{${many((n) => `"w${n}":[${n},9999999]`)}}}`,
    ],
    ['ris', many((n) => `TY  - JOUR\nTI  - T ${n}\nAU  - A ${n}\nER  - \n`, '\n')],
    ['ris', `TY  - JOUR\nTI  - T\n${many((n) => `AU  - Okafor ${n}, M`, '\n')}\nER  - \n`],
    [
      'feed',
      `<rss version="2.0"><channel>${many((n) => `<item><title>T ${n}</title><guid>${n}</guid></item>`, '\n')}</channel></rss>`,
    ],
    [
      'feed',
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title>${many((n) => `<author><name>A ${n}</name></author>`, '\n')}</entry></feed>`,
    ],
    [
      'schema-org',
      `<html><script type="application/ld+json">[${many((n) => `{"@type":"Event","name":"T ${n}"}`)}]</script>\n${many((n) => `<p>Line ${n}</p>`, '\n')}</html>`,
    ],
  ])(
    '%s (%#)',
    (name, text) => {
      const dump = {
        name: 'many',
        lines: text.split('\n').map((line, index) => ({ number: index + 1, text: line })),
      };
      const format = formats.find((each) => each.name === name);
      expect(format?.recognises(dump)).toBe(true);
      const { records = [], remarks = [], broken } = format?.read(dump) ?? {};
      expect(broken).toBeUndefined();
      expect(records.length).toBe(
        name === 'openreview'
          ? 0
          : text.includes('"T"') || text.includes('- T\n') || text.includes('>T<')
            ? 1
            : count,
      );
      expect(remarks.length).toBeLessThan(count + 100);
    },
    60_000,
  );

  it.each([
    [
      'feed',
      '<rss version="2.0"><channel><item><title>T</title><description>',
      '<b>',
      '</b>',
      '</description></item></channel></rss>',
    ],
    [
      'feed',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="xhtml">T',
      '<div>',
      '</div>',
      '</title></entry></feed>',
    ],
    [
      'schema-org',
      '<script type="application/ld+json">{"@type":"Event","name":"T","superEvent":',
      '{"superEvent":',
      '}',
      '}</script>',
    ],
    [
      'crossref',
      '{"message":{"DOI":"10.1234/a","prefix":"10.1234","title":["T"],"relation":',
      '[',
      ']',
      '}}',
    ],
  ])('%s, nested deeply', (name, before, open, close, after) => {
    const middle = open.endsWith(':') ? '1' : '';
    for (const depth of [5, 50, 1000]) {
      const text = `${before}${open.repeat(depth)}${middle}${close.repeat(depth)}${after}`;
      const { entries } = run(name, 'deep', text);
      expect(entries.map(({ fields }) => fields.title)).toEqual(['T']);
    }
    run(name, 'deep', `${before}${open.repeat(30_000)}`);
  });
});
