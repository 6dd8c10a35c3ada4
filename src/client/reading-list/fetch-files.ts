/** Fetches the files beside entries' pages, and hands one file to the reader. */
import { type Format, mediaTypes, together } from './combine-files.ts';

/** An entry, and whether it has a day in the calendar. */
export interface Taken {
  /** "talks/slug". */
  id: string;
  isDated: boolean;
}

/** So many at once, so that a host of any kind bears it. */
const lanes = 6;

/**
 * The file of each entry in that format, in the order of the entries; talks without a day have none in a calendar.
 *
 * @param address the address of a path on the site
 * @throws {Error} when one of them cannot be fetched: a list with a hole in it would look whole
 */
export async function collect(
  entries: readonly Taken[],
  format: Format,
  address: (path: string) => string,
  progress: (done: number, of: number) => void = () => {},
): Promise<string[]> {
  const wanted = format === 'ics' ? entries.filter(({ isDated }) => isDated) : entries;
  const texts: string[] = [];
  let next = 0;
  let done = 0;
  const lane = async () => {
    while (next < wanted.length) {
      const at = next;
      next += 1;
      const path = `${wanted[at]?.id}.${format === 'md' ? 'json' : format}`;
      const answer = await fetch(address(path));
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      texts[at] = await answer.text();
      done += 1;
      progress(done, wanted.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, wanted.length) }, lane));
  return texts;
}

/** Saves entries as one file: "name.ics". Says how many are in it. */
export async function save(
  entries: readonly Taken[],
  format: Format,
  name: string,
  address: (path: string) => string,
  progress?: (done: number, of: number) => void,
): Promise<number> {
  const texts = await collect(entries, format, address, progress);
  if (texts.length === 0) return 0;
  const url = URL.createObjectURL(new Blob([together(format, texts, name)], { type: mediaTypes[format] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(name)}.${format}`;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return texts.length;
}

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
