/** Fetches what the site knows of entries, and saves it as one file. */
import type { CombinableFormat } from '../../export/formats.ts';
import { fetchCalendarText, fetchEntryJson } from '../entry-json.ts';

/** An entry to export. */
export interface ExportableEntry {
  /** "talks/slug". */
  id: string;
  /** Whether it has a calendar. */
  isInCalendar: boolean;
}

/** A limit that any host can bear. */
const maxParallelRequests = 6;

/**
 * Fetches what a format is made of, a text for each entry, in the order of the entries. Talks without a day have none in a calendar.
 *
 * @param address the address of a path below the base
 * @param progress called after each entry
 * @throws {Error} when an entry cannot be fetched, because a list with an entry missing would look complete
 */
async function fetchEntryTexts(
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
      texts[index] =
        group === 'calendar'
          ? await fetchCalendarText(id, address)
          : JSON.stringify(await fetchEntryJson(id, address));
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
  const texts = await fetchEntryTexts(entries, format, address, progress);
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
