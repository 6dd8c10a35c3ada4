/** What the fuzzer begins with: the invented files of the tests. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Seed {
  /** By its path. */
  name: string;
  /** Of a fixture of a format: which. */
  format?: string;
  text: string;
}

const fixtures = 'src/import/formats/fixtures';
const pages = ['src/import/formats/foreign-pages/*.txt', 'src/import/reading/fixtures/pages/*.txt'];

/** Every fixture of a format and every page, in the order of their names. */
export function readSeeds(format?: string): Seed[] {
  const files = globSync([`${fixtures}/*/*`, ...pages])
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.expected.yaml'))
    .sort();
  const seeds = files.map((name): Seed => {
    const text = readFileSync(name, 'utf8');
    return name.startsWith(fixtures)
      ? { name, text, format: path.basename(path.dirname(name)) }
      : { name, text };
  });
  return format === undefined ? seeds : seeds.filter((seed) => seed.format === format);
}
