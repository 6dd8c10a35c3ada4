import { expect, it } from 'vitest';
import { readDump } from '../../dump.ts';
import { parseYamlLines } from './yaml-file.ts';

const read = (text: string) => parseYamlLines(readDump('a.yml', Buffer.from(text)).lines);

it('keeps scalars as they are typed, with their lines', () => {
  const { roots } = read(
    '- date: 2024-05-16\n  time: 14:00\n  code: 007\n  on: yes\n  none: null\n  text: |\n    a\n\n    b\n',
  );
  const [talk] = roots[0]?.items ?? [];
  expect(
    talk?.members.map(({ name, line, value }) => [name, line, value.kind, value.text, value.from, value.to]),
  ).toEqual([
    ['date', 1, 'text', '2024-05-16', 1, 1],
    ['time', 2, 'text', '14:00', 2, 2],
    ['code', 3, 'text', '007', 3, 3],
    ['on', 4, 'flag', 'yes', 4, 4],
    ['none', 5, 'empty', '', 5, 5],
    ['text', 6, 'text', 'a\n\nb', 6, 9],
  ]);
});

it('reads a text in quotes that goes on at the margin, as Hugo and Jekyll do', () => {
  const { roots, broken } = read('- title: Dunes\n  text: "They \\"sing\\",\n\nand hum.\n"\n  room: L3\n');
  expect(broken).toBeUndefined();
  expect(
    roots[0]?.items[0]?.members.map(({ name, value }) => [name, value.text, value.from, value.to]),
  ).toEqual([
    ['title', 'Dunes', 1, 1],
    ['text', 'They "sing",\nand hum.', 2, 5],
    ['room', 'L3', 6, 6],
  ]);
});

it('says where a file is not well-formed', () => {
  expect(read('- title: a\n  text: "b\n- title: c\n').broken?.line).toBeGreaterThan(1);
  expect(read(`- a: ${'['.repeat(5000)}`).broken).toBeDefined();
});
