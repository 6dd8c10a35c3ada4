/** The work of each format and each normaliser grows with the text, not with its square, also on text that was made to be slow. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDump } from './dump.ts';
import type { Format } from './formats/format.ts';
import { formats } from './formats/registry.ts';
import { expectNoSquare } from './growth.fixture.ts';
import { runOn } from './in-memory.fixture.ts';
import { normaliseCitation } from './normalize/citation.ts';
import { normaliseDateTime } from './normalize/dates/date-time.ts';
import { normaliseEventLine } from './normalize/event-line.ts';
import { plainOfHtml } from './normalize/html.ts';
import { plainOfLatex } from './normalize/latex/plain-text.ts';
import { plainOfMarkdown } from './normalize/markdown.ts';
import { normalisePeople } from './normalize/people/several-people.ts';
import { readTitle } from './normalize/read-inline.ts';
import { fieldsIn } from './record.ts';
import { writeBody } from './to-markdown.ts';

/** Without the signs by which files write texts, so that each may stand in a cell, in a member, in braces. */
const hostile = {
  commas: 'Ann Bee, ',
  brackets: '((a)',
  figures: '12 3/4 ',
  hours: '4:15 - ',
  words: 'and by the ',
  dots: 'A. B.',
  formulas: '$x_1 ',
  tags: '<i>a',
  entities: '&amp;#',
  stars: '*a **b ',
  addresses: 'https://a.example/ ',
  long: 'abcdefghij',
};

const textOf = (piece: string, length: number, salt: number) =>
  `${salt} ${piece.repeat(Math.ceil(length / piece.length)).slice(0, length)}`.trim();

/** A fixture of a format with its titles, names and abstracts in the place of which other texts can be put. */
function templateOf({ name, read }: Format): { file: string; pieces: string[] } {
  const files = globSync(path.join(import.meta.dirname, `formats/fixtures/${name}/*`)).sort();
  const file = files.find((each) => !each.endsWith('.expected.yaml')) ?? '';
  const text = readFileSync(file, 'utf8');
  const [record] = read(readDump(path.basename(file), Buffer.from(text))).records;
  const printed = [record?.title, record?.people, record?.body]
    .flatMap(fieldsIn)
    .map((field) => field.text)
    .filter((each) => each.length > 3 && text.includes(each));
  return { file, pieces: text.split(printed[0] ?? '') };
}

describe.each(formats.map((format) => [format.name, format] as const))('%s', (name, format) => {
  const { file, pieces } = templateOf(format);

  it('has a fixture with a text that can be another one', () => {
    expect(pieces.length).toBeGreaterThan(1);
  });

  it.each(Object.entries(hostile))('reads %s', (_, piece) => {
    expectNoSquare((length, salt) => {
      const text = pieces.join(textOf(piece, length, salt));
      runOn(new Map(), { [path.basename(file)]: text }, { format: name });
    }, 1500);
  });

  it('reads many records', () => {
    const text = readFileSync(file, 'utf8');
    expectNoSquare((count) => {
      format.read(readDump(path.basename(file), Buffer.from(`${text}\n`.repeat(count))));
    }, 40);
  });
});

describe.each<[string, (text: string) => unknown]>([
  ['people', normalisePeople],
  ['date and time', normaliseDateTime],
  ['event line', normaliseEventLine],
  ['citation', normaliseCitation],
  ['title', readTitle],
  ['HTML', plainOfHtml],
  ['LaTeX', plainOfLatex],
  ['Markdown', plainOfMarkdown],
  ['abstract', (text) => writeBody([{ text, from: 1, to: 1 }])],
])('the normaliser of %s', (_, normalise) => {
  it.each(Object.entries(hostile))('reads %s', (_, piece) => {
    expectNoSquare((length, salt) => normalise(textOf(piece, length, salt)), 10_000);
  });
});
