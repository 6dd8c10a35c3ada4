/** Papers to search in: of a JSON Lines file, or invented from a seed. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { languagesFrom } from '../../../src/search/format/languages.ts';
import type { Indexed } from '../../../src/search/indexing/document.ts';
import { languagesOf } from '../../../src/text/detect-language.ts';
import { type Random, seeded } from './random.ts';

export interface BenchPaper {
  title: string;
  authors: string[];
  year: number;
  venue: string;
  abstract: string;
}

/**
 * Reads a file of one JSON object a line, gzipped or not: `title`, `authors`, `year`, `venue`, `abstract`.
 *
 * @throws {Error} naming file and line, when a line is not such an object.
 */
export function readCorpus(file: string, count = Infinity): BenchPaper[] {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim())
    .slice(0, count)
    .map((line, index) => {
      try {
        const { title, authors = [], year = 2000, venue = '', abstract = '' } = JSON.parse(line);
        if (typeof title !== 'string' || !Array.isArray(authors)) throw new Error('no title or no authors');
        return { title, authors, year: Number(year), venue, abstract };
      } catch (error) {
        throw new Error(`${file}:${index + 1}: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
}

const syllables =
  'ba ce di fo gu ha je ki lo mu na pe qui ra so tu va we xi yo za bra cle dri flo gru pla stre tri vau chi thu phe sha nor mel tan ver lin gor mas'.split(
    ' ',
  );
const accents: [RegExp, string][] = [
  [/c$/, 'č'],
  [/o/, 'ö'],
  [/e/, 'é'],
  [/a$/, 'á'],
  [/u/, 'ü'],
];

/**
 * Invents papers: words follow Zipf's law, each paper has topics of its own, one author in five has an accent.
 * Like real papers in sizes and in how often words come back; not in how they sound.
 */
export function inventCorpus(count: number, seed = 1): BenchPaper[] {
  const random = seeded(seed);
  const vocabulary = inventWords(random, 4000 + Math.round(30 * Math.sqrt(count) * 4));
  const given = inventWords(random, 600).map(capital);
  const families = inventWords(random, 2000 + Math.round(count / 5)).map((word) => {
    const [letter, accented] = random.pick(accents);
    return capital(random.next() < 0.2 ? word.replace(letter, accented) : word);
  });
  // Zipf–Mandelbrot by inversion: rank ≈ n^u is log-uniform, which is an exponent of one.
  const frequent = () => vocabulary[Math.floor(vocabulary.length ** random.next()) - 1] ?? '';
  return Array.from({ length: count }, () => {
    const topics = Array.from({ length: 12 }, () => random.pick(vocabulary));
    const words = (length: number, share: number) =>
      Array.from({ length }, () => (random.next() < share ? random.pick(topics) : frequent()));
    const sentences = Array.from({ length: 5 + random.below(5) }, () => {
      const [first = '', ...rest] = words(12 + random.below(14), 0.12);
      return `${[capital(first), ...rest].join(' ')}.`;
    });
    return {
      title: capital(words(5 + random.below(7), 0.5).join(' ')),
      authors: Array.from(
        { length: 1 + random.below(6) },
        () => `${random.pick(given)} ${random.pick(families)}`,
      ),
      year: 2000 + random.below(26),
      venue: `Conference ${1 + random.below(12)}`,
      abstract: sentences.join(' '),
    };
  });
}

function inventWords(random: Random, count: number): string[] {
  const found = new Set<string>();
  while (found.size < count)
    found.add(
      Array.from({ length: 1 + random.below(2) + random.below(3) }, () => random.pick(syllables)).join('') +
        random.pick(['', 'n', 'r', 's', 't', 'l']),
    );
  return [...found];
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A paper as this search indexes it. */
export function indexedBenchPaper(paper: BenchPaper, id: number): Indexed {
  return {
    document: {
      id,
      title: paper.title,
      people: paper.authors.join('\n'),
      abstract: paper.abstract,
      event: paper.venue,
    },
    card: {
      kind: 'paper',
      path: `papers/p${String(id).padStart(6, '0')}/`,
      title: paper.title,
      people: paper.authors,
      date: String(paper.year),
      when: String(paper.year),
      event: paper.venue,
    },
    abstract: paper.abstract,
    languages: languagesFrom(Object.values(languagesOf({ title: paper.title, body: paper.abstract }))),
  };
}
