/** Reads papers from a JSON Lines file. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { PaperRecord } from '../../../src/search/fixtures/invented-papers.ts';

/**
 * Each line is a JSON object; the file may be gzipped: `title`, `authors`, `year`, `venue`, `abstract`.
 *
 * @throws {Error} naming file and line, when a line is not such an object.
 */
export function readPapers(file: string, count = Infinity): PaperRecord[] {
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
