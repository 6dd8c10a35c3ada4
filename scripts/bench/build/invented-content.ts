/** Writes a content folder of any size, invented from a seed: the same seed gives the same bytes. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Random, seeded } from '../../../src/search/fixtures/random.ts';

const syllables = 'ba con di fer gra lo me nor pi ro sta ter vi zo qua lin'.split(' ');
const formulas = [
  '$x^2 + y^2$',
  '$\\mathbb{Z}/n$',
  '$f \\colon X \\to Y$',
  '$\\sum_{k} a_k$',
  '$O(n \\log n)$',
];

/** Half of the entries are talks, half papers. */
export function writeInventedContent(folder: string, entries: number, seed = 1): void {
  const random = seeded(seed);
  const vocabulary = words(random, 20_000);
  // Zipf's law: the n-th word is n times as rare as the first.
  const word = () => vocabulary[Math.floor(vocabulary.length ** random.next()) - 1] ?? 'ba';
  const text = (length: number) => capitalised(Array.from({ length }, word).join(' '));
  // Entries are about something: a tenth of the words are those of a field, of which there are more in a larger catalogue.
  const subjects = Array.from({ length: Math.ceil(Math.sqrt(entries)) }, () =>
    Array.from({ length: 40 }, () => vocabulary[500 + random.below(vocabulary.length - 500)] ?? 'ba'),
  );
  const textOn = (field: readonly string[], length: number) =>
    capitalised(Array.from({ length }, () => (random.next() < 0.1 ? random.pick(field) : word())).join(' '));
  const people = Array.from({ length: Math.ceil(entries / 3) }, () => `${text(1)} ${text(1)}`);
  const places = Array.from({ length: Math.ceil(entries / 50) }, () => `University of ${text(1)}`);
  const series = Array.from({ length: Math.max(2, Math.ceil(entries / 500)) }, () => `${text(1)} seminar`);
  const abstract = (field: readonly string[]) =>
    Array.from({ length: 10 }, () => {
      const formula = random.next() < 1 / 12 ? ` of ${random.pick(formulas)}` : '';
      return `${textOn(field, 15 + random.below(10))}${formula}.`;
    }).join(' ');
  const day = (from: number, years: number) => {
    const at = new Date(Date.UTC(from, 0, 1 + random.below(365 * years)));
    return at.toISOString().slice(0, 10);
  };
  for (const kind of ['dumps', 'talks', 'papers']) mkdirSync(path.join(folder, kind), { recursive: true });
  copyFileSync('content/catalogue.yaml', path.join(folder, 'catalogue.yaml'));
  for (let number = 0; number < entries; number += 1) {
    const isTalk = number % 2 === 0;
    const slug = `e-${number}`;
    const persons = Array.from({ length: isTalk ? 1 : 1 + random.below(4) }, () => ({
      name: random.pick(people),
      ...(random.next() < 0.7 && { affiliation: random.pick(places) }),
    }));
    const field = random.pick(subjects);
    const data = isTalk
      ? {
          title: textOn(field, 7),
          speakers: persons,
          date: day(2005, 20),
          start: '14:00',
          end: '15:00',
          timezone: 'Europe/Paris',
          location: `Hall ${random.below(30)}`,
          series: random.pick(series),
          slug,
        }
      : {
          title: textOn(field, 9),
          type: 'article',
          authors: persons,
          journal: `Annals of ${vocabulary[random.below(40)]}`,
          date: day(2000, 25).slice(0, 4),
          links: [{ url: `https://arxiv.org/abs/2401.${String(number).padStart(5, '0')}` }],
          slug,
        };
    const file = path.join(folder, isTalk ? 'talks' : 'papers', `${slug}.md`);
    const lines = Object.entries(data).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    writeFileSync(file, `---\n${lines.join('\n')}\n---\n\n${abstract(field)}\n`);
  }
}

function words(random: Random, count: number): string[] {
  const found = new Set<string>();
  // What is said often is short, as in any language: on average a word has six letters and a half.
  while (found.size < count) {
    const longest = Math.min(1 + Math.floor(found.size ** 0.2), 4);
    found.add(Array.from({ length: 1 + random.below(longest) }, () => random.pick(syllables)).join(''));
  }
  return [...found];
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
