/** Fetches what the site knows of entries, and saves it as one file. */
import { apiPath } from '../../export/api-paths.ts';
import type { CombinableFormat } from '../../export/formats.ts';

/** An entry to export. */
export interface ExportableEntry {
  /** "talks/slug". */
  id: string;
  /** Whether it has a calendar file. */
  isInCalendar: boolean;
}

/** A limit that any host can bear. */
const maxParallelRequests = 6;

/**
 * Fetches the file of each entry that a format is made of, in the order of the entries. Talks without a day have none in a calendar.
 *
 * @param address the address of a path below the base
 * @param progress called after each file
 * @throws {Error} when a file cannot be fetched, because a list with an entry missing would look complete
 */
async function fetchEntryFiles(
  entries: readonly ExportableEntry[],
  { group }: Pick<CombinableFormat, 'group'>,
  address: (path: string) => string,
  progress: (done: number, of: number) => void = () => {},
): Promise<string[]> {
  const wanted = group === 'calendar' ? entries.filter(({ isInCalendar }) => isInCalendar) : entries;
  const texts: string[] = [];
  let next = 0;
  let done = 0;
  const fetchNext = async () => {
    while (next < wanted.length) {
      const index = next;
      next += 1;
      const { id = '' } = wanted[index] ?? {};
      const path = group === 'calendar' ? `${id}.ics` : apiPath(id);
      const answer = await fetch(address(path));
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      texts[index] = await answer.text();
      done += 1;
      progress(done, wanted.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(maxParallelRequests, wanted.length) }, fetchNext));
  return texts;
}

/** Saves entries as one file, "name.ics". @returns how many entries are in it; without any, no file is saved */
export async function saveEntries(
  entries: readonly ExportableEntry[],
  format: CombinableFormat,
  name: string,
  address: (path: string) => string,
  progress?: (done: number, of: number) => void,
): Promise<number> {
  const texts = await fetchEntryFiles(entries, format, address, progress);
  if (texts.length === 0) return 0;
  const combined = await format.combine(texts, name);
  const url = URL.createObjectURL(new Blob([combined], { type: format.mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(name)}.${format.extension}`;
  link.click();
  // The download has started by then, and keeps the data.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return texts.length;
}

/** Letters and digits of any script, with hyphens between words. */
function fileName(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('-')
      .slice(0, 60) ?? 'list'
  );
}
