/** The work of each reader grows with the page, not with its square: hostile text of n, 2n and 4n lines. */
import { describe, it } from 'vitest';
import { readDump } from '../dump.ts';
import { expectNoSquare } from '../growth.fixture.ts';
import { readers } from './registry.ts';

/** Lines of the first, shortest text. */
const count = 40;

const texts: Record<string, (line: number) => string> = {
  dates: (line) => `${1 + (line % 28)} May 2024, 3 May, 4/5, ${line}:15 `.repeat(6),
  names: (line) => `Ann Bee${line}, Mira Okafor (Ulm), `.repeat(8),
  brackets: (line) => `${'('.repeat(40)}${line}${')'.repeat(20)}`,
  labels: (line) => `Title: Speaker: Date: ${line} Abstract: `.repeat(5),
  cells: (line) => `a\tb | c\t\t${line}\t`.repeat(12),
  quotes: (line) => `“a” "b" ‘c${line} `.repeat(20),
  references: (line) => `[${line}] A. Bee, C. Dee, Tilings, Annals 3(${line}), 1–9, 2020. `.repeat(3),
};

describe.each(readers.map((reader) => [reader.name, reader] as const))('%s', (_, reader) => {
  it.each(Object.entries(texts))('reads %s without taking their square', (_, make) => {
    expectNoSquare((lines, salt) => {
      const text = Array.from({ length: lines }, (_, line) => make(line + salt)).join('\n');
      const dump = readDump('page.txt', Buffer.from(text));
      for (const layout of reader.propose(dump)) reader.read(dump, layout);
    }, count);
  });
});
