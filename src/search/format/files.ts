/** The shapes of an index's files, shared by those who write and those who read them. */
import { nameParts } from '../../text/person-name.ts';
import { slugOf } from '../../text/slug.ts';
import type { Start } from '../query/engine.ts';
import { writeVarint } from './bit-stream.ts';
import { type Card, isEntry } from './card.ts';
import type { WrittenLanguages } from './languages.ts';
import { plainText } from './rich-text.ts';

/** What the index says of itself. */
export interface Manifest {
  fingerprint: string;
  /** How many entries there are. */
  count: number;
  /** Where the other files are, beside the manifest: a name that their bytes give. */
  folder: string;
  /** The mean length of the measured fields. */
  averages: number[];
  /** Of each shard, what its first term is behind and no term of the shard before is. */
  firsts: string[];
  /** The first letters for which there are words that a misspelt one may have been. */
  initials: string;
  /** Words that a quarter of the entries have: asked for, they are not required. */
  common: string[];
  /** Prefixes that too many terms begin with. */
  closed: string[];
  languages: WrittenLanguages;
  cardsPerBlock: number;
  abstractsPerBlock: number;
  start: Start;
}

/** Several files in one, each with its length before it. */
export function writeSections(sections: readonly Uint8Array[]): Uint8Array {
  const bytes: number[] = [];
  for (const section of sections) {
    writeVarint(bytes, section.length);
    for (const byte of section) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

export function readSections(bytes: Uint8Array): Uint8Array[] {
  const sections: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      length |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    sections.push(bytes.subarray(at, at + length));
    at += length;
  }
  return sections;
}

type CardRow = (string | string[] | number)[];

const kinds = ['talk', 'paper', 'speaker', 'series', 'topic'] as const;
const folders = { talk: 'talks', paper: 'papers', speaker: 'speakers', series: 'series', topic: 'topics' };
const texts = ['date', 'when', 'series', 'event', 'place', 'lang'] as const;

/** The last part of an address, as it is made from a title, or from a surname and a title. */
function usualSlugs(title: string, people: readonly string[]): string[] {
  const plain = plainText(title);
  return [slugOf(plain), slugOf(`${people[0] ? nameParts(people[0]).family : ''} ${plain}`)];
}

/** A number for a usual one: most of an address would say the title again. */
function writeSlug({ kind, path, title, people }: Card): number | string {
  const slug = path.slice(folders[kind].length + 1, -1);
  const usual = usualSlugs(title, people).indexOf(slug);
  return usual < 0 ? slug : usual;
}

/** A card without the names of its fields; what is not there at the end is left out. */
export function writeCard(card: Card): CardRow {
  const row: CardRow = [
    kinds.indexOf(card.kind),
    writeSlug(card),
    card.title,
    card.people,
    ...texts.map((name) => card[name] ?? ''),
    card.count ?? 0,
  ];
  while (row.at(-1) === '' || row.at(-1) === 0) row.pop();
  return row;
}

export function readCard(row: CardRow): Card {
  const [kindNumber, slug, title, people = [], ...rest] = row;
  const kind = kinds[kindNumber as number] ?? 'talk';
  const spelt = typeof slug === 'number' ? usualSlugs(String(title), people as string[])[slug] : slug;
  return {
    kind,
    path: `${folders[kind]}/${spelt}/`,
    title: String(title),
    people: people as string[],
    ...Object.fromEntries(texts.flatMap((name, index) => (rest[index] ? [[name, rest[index]]] : []))),
    ...(!isEntry({ kind }) && { count: Number(rest[texts.length]) }),
  };
}
