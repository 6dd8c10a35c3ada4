/** The lines of a reading that are in nothing. */
import { account } from '../accounting.ts';
import type { ReadDump } from '../read-dump.ts';

/** Numbers of the lines that are in no entry and no boilerplate. */
export function leftLines({ dump, reading, entries }: ReadDump): number[] {
  const identified = entries.map((imported, index) => ({ id: `${index}`, imported }));
  const { notices } = account([dump], new Map([[dump.name, reading.boilerplate]]), identified);
  return notices.map(({ line }) => line);
}
