/** Reads the word lists that training draws its invented examples from. */
import { readFileSync } from 'node:fs';

/** The lists of a file by the name before their colon; `separator` parts the words. */
export function readWordLists(file: string, separator = ', '): Map<string, string[]> {
  const text = readFileSync(new URL(`words/${file}`, import.meta.url), 'utf8');
  return new Map(
    text.split('\n').flatMap((line): [string, string[]][] => {
      const colon = line.indexOf(': ');
      if (colon < 0 || line.startsWith('#')) return [];
      return [[line.slice(0, colon), line.slice(colon + 2).split(separator)]];
    }),
  );
}

/** Patterns by the name before their colon; here a name may open several lines. */
export function readPatterns(file: string, separator = '|'): Map<string, string[]> {
  const text = readFileSync(new URL(`words/${file}`, import.meta.url), 'utf8');
  const patterns = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const colon = line.indexOf(': ');
    if (colon < 0 || line.startsWith('#')) continue;
    const name = line.slice(0, colon);
    patterns.set(name, [...(patterns.get(name) ?? []), ...line.slice(colon + 2).split(separator)]);
  }
  return patterns;
}
