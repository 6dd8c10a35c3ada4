/** Files of references whose lines begin with a tag: RIS, MEDLINE, EndNote. A value goes on in lines without a tag. */
import type { Dump, Line } from '../../dump.ts';
import type { Reading } from '../../record.ts';
import { type DataNode, listNode, objectNode, textNode } from '../files/data-tree.ts';
import { otherLines } from '../files/parsed-file.ts';
import type { Format } from '../format.ts';
import { readWorks, type Works } from './works.ts';

/** What such a file looks like. */
export interface TaggedFile extends Works {
  layout: string;
  /** A line with a tag: the tag is the first group, its value the second one. */
  tag: RegExp;
  /** The tag that begins a record. */
  first: string;
  /** The tag that ends one, where there is such. */
  last?: string;
  /** A line that exporting programs write above the first record. */
  head?: RegExp;
  /** Another tree for the values of a record: persons with the affiliation behind them. */
  grouped?(values: readonly TaggedValue[]): DataNode[];
}

export interface TaggedValue {
  tag: string;
  text: string;
  from: number;
  to: number;
}

export function taggedFormat(file: TaggedFile): Format {
  return {
    name: file.name,
    layout: file.layout,
    recognises: ({ lines }) => {
      const line = lines.find(({ text }) => text.trim() !== '' && !file.head?.test(text));
      return line !== undefined && tagIn(file, line)?.tag === file.first;
    },
    read: (dump) => readTagged(file, dump),
  };
}

function readTagged(file: TaggedFile, { lines }: Dump): Reading {
  const found = recordsIn(file, lines);
  const { records, remarks } = readWorks(
    file,
    found.map((values) => nodeOf(values, file.grouped?.(values) ?? [])),
    { hasOwnLines: true },
  );
  const names = new Map(
    found
      .flat()
      .flatMap(({ tag, from, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => [from + index, `“${tag}”`] as const),
      ),
  );
  const isKnown = ({ number, text }: Line) => names.has(number) || (file.head?.test(text) ?? false);
  return {
    records,
    boilerplate: otherLines(lines.filter(isKnown), records, ({ number }) => names.get(number) ?? 'heading'),
    remarks,
  };
}

function tagIn({ tag }: TaggedFile, line: Line): TaggedValue | undefined {
  const [, name, text = ''] = tag.exec(line.text) ?? [];
  return name ? { tag: name, text: text.trim(), from: line.number, to: line.number } : undefined;
}

/** The values of each record; what stands outside of records is in none. */
function recordsIn(file: TaggedFile, lines: readonly Line[]): TaggedValue[][] {
  const records: TaggedValue[][] = [];
  let open: TaggedValue[] | undefined;
  let blank = false;
  for (const line of lines) {
    const text = line.text.trim();
    const found = tagIn(file, line);
    const last = open?.at(-1);
    if (text === '') blank = true;
    else if (found?.tag === file.first) {
      open = [found];
      records.push(open);
    } else if (found) {
      open?.push(found);
      if (found.tag === file.last) open = undefined;
    } else if (last && last.tag !== file.first) {
      last.text += `${last.text && (blank ? '\n\n' : '\n')}${text}`;
      last.to = line.number;
    }
    if (text !== '') blank = false;
  }
  return records;
}

/** A record as an object: under each tag the list of its values. */
function nodeOf(values: readonly TaggedValue[], more: readonly DataNode[]): DataNode {
  const at = { from: values[0]?.from ?? 1, to: values.at(-1)?.to ?? 1 };
  const byTag = new Map<string, DataNode[]>();
  for (const value of values) {
    const alike = byTag.get(value.tag);
    const node = textNode(value.text, value);
    if (alike) alike.push(node);
    else byTag.set(value.tag, [node]);
  }
  const members = [...byTag].map(([name, nodes]) => ({
    name,
    line: nodes[0]?.from ?? at.from,
    value: listNode(nodes, at),
  }));
  const persons = { name: 'persons', line: at.from, value: listNode(more, at) };
  return objectNode([...members, ...(more.length > 0 ? [persons] : [])], at);
}
