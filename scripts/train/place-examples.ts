/** Invents organisations, rooms and towns, and what pages print around their content: navigation, labels, dates. */
import { inventName } from './person-examples.ts';
import type { Random } from './random.ts';
import { readPatterns, readWordLists } from './words.ts';

const places = readWordLists('places.txt');
const organisations = readWordLists('organisations.txt');
const chrome = readWordLists('chrome.txt');

function list(lists: Map<string, string[]>, name: string): string[] {
  const words = lists.get(name);
  if (!words) throw new Error(`No word list ${name}.`);
  return words;
}

const patterns = readPatterns('patterns.txt');
const pageLanguages = ['en', 'en', 'fr', 'de', 'es', 'pt', 'it', 'nl'];

type Fill = (random: Random) => string;

const family: Fill = (random) => inventName(random).split(' ').at(-1) ?? '';
const slots: Record<string, Fill> = {
  city: (random) => random.pick(list(places, 'cities')),
  region: (random) => random.pick(list(places, 'regions')),
  country: (random) => random.pick(list(places, 'countries')),
  acronym: (random) => random.pick(list(organisations, 'acronyms')),
  company: (random) => random.pick(list(organisations, 'companies')),
  school: (random) => random.pick(list(organisations, 'names')),
  field: (random) => random.pick(list(organisations, 'fields')),
  family,
  name: inventName,
  room: (random) => {
    const [floor, number] = [random.between(0, 9), random.between(1, 99)];
    return random.pick([
      `${number}`,
      `${floor}${String(number).padStart(2, '0')}`,
      `${floor}.${String(number).padStart(2, '0')}`,
      `${floor}.0${number}`,
      `${random.between(10, 90)}-${number}`,
      `${random.pick([...'ABCDEFGHLMRST'])}${number}`,
      `${random.pick([...'ABCDEFGHLMRST'])}${floor}.${number}`,
      `${number}${random.pick(['a', 'b', 'A'])}`,
    ]);
  },
  digit: (random) => `${random.between(0, 9)}`,
  number: (random) => `${random.between(1, 420)}`,
  letter: (random) => random.pick([...'ABCDEFGHIJKLMNOPRSTUVWXYZ']),
  roman: (random) => random.pick(['I', 'II', 'III', 'IV', 'V', 'VI']),
  capitals: (random) =>
    Array.from({ length: random.between(2, 5) }, () => random.pick([...'ABCDEFGHIKLMNOPRSTUVW'])).join(''),
  two: (random) =>
    Array.from({ length: random.between(1, 3) }, () => random.pick([...'ABCDEFGHIKLMNOPRSTUVW'])).join(''),
  day: (random) => `${random.between(1, 31)}`,
  month: (random) => random.pick(list(chrome, 'months')),
  weekday: (random) => random.pick(list(chrome, 'weekdays')),
  time: (random) =>
    `${random.between(8, 21)}${random.pick([':', ':', '.', 'h'])}${random.pick(['00', '15', '30', '45'])}`,
  clock: (random) => `${random.between(1, 12)}${random.pick(['', ':00', ':15', ':30'])}`,
  year: (random) => `${random.between(1996, 2026)}`,
};
for (const language of ['fr', 'de', 'es', 'pt', 'it', 'nl']) {
  slots[`field_${language}`] = (random) => random.pick(list(organisations, `fields_${language}`));
}

const namePart: Fill = (random) =>
  `${random.pick(['Gren', 'Wald', 'Nor', 'Alder', 'Has', 'Mer', 'Tor', 'Lin', 'Bram', 'Ost', 'Kel', 'Mont', 'Val', 'Ros', 'Cal', 'Sil', 'Bel', 'Vel', 'Sand', 'Fern'])}${random.pick(['bridge', 'ford', 'mere', 'ton', 'burg', 'stadt', 'ville', 'mont', 'field', 'holm', 'wick', 'ow', 'ano', 'eira', 'osa', 'dorp', 'stad', 'hausen', 'ac', 'nes'])}`;
slots['town'] = (random) => (random.chance(0.75) ? (slots['city'] as Fill)(random) : namePart(random));

function fill(pattern: string, random: Random): string {
  return pattern.trim().replace(/\{(\w+)\}/g, (_, name: string) => {
    const slot = slots[name];
    if (!slot) throw new Error(`No slot ${name} in “${pattern}”.`);
    return slot(random);
  });
}

export function inventOrganisation(random: Random): string {
  return fill(random.pick(list(patterns, 'organisation')), random);
}

export function inventPlace(random: Random): string {
  return fill(random.pick(list(patterns, 'place')), random);
}

export function inventChrome(random: Random): string {
  if (random.chance(0.1)) return fill(random.pick(list(patterns, 'date')), random);
  if (random.chance(0.3)) return fill(random.pick(list(patterns, 'chrome')), random);
  const line = random.pick(list(chrome, random.pick(pageLanguages)));
  const form = random.next();
  if (form < 0.6) return line;
  if (form < 0.68) return `${line}:`;
  if (form < 0.73) return line.toUpperCase();
  if (form < 0.77) return `${line} »`;
  if (form < 0.8) return `« ${line}`;
  if (form < 0.83) return `› ${line}`;
  if (form < 0.86) return line.toLowerCase();
  if (form < 0.89) return `[${line}]`;
  if (form < 0.92) return `(${line})`;
  const other = random.pick(list(chrome, 'en'));
  if (form < 0.95) return `${line} | ${other}`;
  if (form < 0.97) return `${line} · ${other} · ${random.pick(list(chrome, 'en'))}`;
  return `${line} ${random.pick(list(chrome, 'en'))}`;
}

export function inventCity(random: Random): string {
  return random.pick(list(places, 'cities'));
}
