/** Opens the index, once a page, when somebody first wants to search. */
import type { Source } from './engine.ts';
import { ForeignIndexError, readWhole } from './whole.ts';

let opening: Promise<Source> | undefined;

/** @throws {Error} when the index cannot be had, or is not for this code; asking again tries again. */
export function openIndex(url: string): Promise<Source> {
  opening ??= load(url).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function load(url: string): Promise<Source> {
  try {
    return readWhole(await get(url, 'default'));
  } catch (error) {
    // A copy from before the last deployment: the server has a newer one.
    if (error instanceof ForeignIndexError) return readWhole(await get(url, 'reload'));
    throw error;
  }
}

async function get(url: string, cache: RequestCache): Promise<string> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
