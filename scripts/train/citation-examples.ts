/** Invents references in the styles of lists of publications: full given names, colons, preprints, theses, titles in seven languages. */
import { inventName } from './person-examples.ts';
import { inventCity } from './place-examples.ts';
import type { Random } from './random.ts';
import type { LabelledReference } from './sources.ts';
import { inventTitle } from './title-examples.ts';
import { readPatterns, readWordLists } from './words.ts';

const lists = readWordLists('citations.txt', '; ');
const patterns = readPatterns('citations.txt', '\n').get('pattern') ?? [];

type Style = 'full' | 'first' | 'family' | 'vancouver';

function name(style: Style, random: Random): string {
  const parts = inventName(random).split(' ');
  const family = parts.at(-1) ?? '';
  const given = parts.slice(0, -1);
  const initials = given.map((word) => `${word.charAt(0)}.`).join(' ');
  if (style === 'full' || given.length === 0) return parts.join(' ');
  if (style === 'first') return `${initials} ${family}`;
  if (style === 'vancouver') return `${family} ${initials.replace(/[. ]/g, '')}`;
  return `${family}, ${random.chance(0.5) ? initials : given.join(' ')}`;
}

function names(style: Style, random: Random): string {
  const count = random.pick([1, 1, 1, 2, 2, 2, 3, 3, 4, 5]);
  const all = Array.from({ length: count }, () => name(style, random));
  const last = all.at(-1) ?? '';
  if (count === 1) return last;
  const comma = style === 'family' ? random.pick([', ', '; ']) : ', ';
  const join =
    style === 'vancouver'
      ? ', '
      : random.pick([' and ', ' and ', ', and ', ' & ', comma, ' und ', ' et ', ' y ', ' e ']);
  return `${all.slice(0, -1).join(comma)}${join}${last}`;
}

function pages(random: Random): string {
  const from = random.between(1, 2400);
  return `${from}${random.pick(['-', '–', '--'])}${from + random.between(1, 60)}`;
}

function slot(key: string, random: Random): string {
  const list = lists.get(`${key}s`);
  if (list) return random.pick(list);
  if (key === 'full' || key === 'first' || key === 'family' || key === 'vancouver') return names(key, random);
  if (key === 'title') return inventTitle(random).replace(/\.$/, '');
  if (key === 'year') return `${random.between(1965, 2026)}`;
  if (key === 'volume') return `${random.between(1, 420)}`;
  if (key === 'issue') return `${random.between(1, 12)}`;
  if (key === 'digit') return `${random.between(1, 99)}`;
  if (key === 'pages') return pages(random);
  if (key === 'city') return inventCity(random);
  if (key === 'university')
    return `${random.pick(['University of', 'Universität', 'Université de', 'Universidad de', 'TU'])} ${inventCity(random)}`;
  if (key === 'arxiv')
    return `${random.between(10, 26)}0${random.between(1, 9)}.${random.between(10_000, 29_999)}`;
  if (key === 'doi')
    return `10.${random.between(1000, 9999)}/${random.pick(['s', 'j.', 'x'])}${random.between(100, 99_999)}`;
  throw new Error(`No slot ${key}.`);
}

/** A reference that nobody wrote, with its labels. */
export function inventReference(random: Random): LabelledReference {
  const filled = random
    .pick(patterns)
    .split('; ')
    .map((part) => {
      const at = part.indexOf('=');
      const text = part.slice(at + 1).replace(/\{(\w+)\}/g, (_, key: string) => slot(key, random));
      return { label: part.slice(0, at), text };
    });
  return filled.map(({ label, text }) => ({
    label,
    text: text.replace(/([.?!]),$/, '$1,').replace(/([.?!])\.$/, '$1'),
  }));
}
