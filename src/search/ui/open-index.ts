/** Opens the index in the browser, once for a page. */
import { ForeignIndexError, type OpenedIndex, type ReadFile, readIndex } from '../query/read-index.ts';

/** Makes the address of a path below the base. */
type AddressOf = (path: string) => string;

let opening: Promise<OpenedIndex> | undefined;

/**
 * @param address the URL of a file of the site; those of the index lie in "search/".
 * @throws {Error} when the index cannot be loaded, or was made by other code. The next call tries again.
 */
export function openIndex(address: AddressOf): Promise<OpenedIndex> {
  opening ??= open(address).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Call it when a file of the index was missing: a deployment has replaced it, and the newest manifest names the others. */
export function forgetIndex(): void {
  opening = undefined;
}

async function open(address: AddressOf): Promise<OpenedIndex> {
  try {
    return await readIndex(reader(address, 'no-cache'));
  } catch (error) {
    // A cached copy from before the last deployment: once more, past every cache.
    if (error instanceof ForeignIndexError) return readIndex(reader(address, 'reload'));
    throw error;
  }
}

/** Pauses before the second and the third attempt, in milliseconds. */
const pauses = [300, 1200];

/** The manifest is revalidated. The names of the other files change with their content, so the cache is right. */
function reader(address: AddressOf, manifestCache: RequestCache): ReadFile {
  return async (path) => {
    const cache = path === 'index.bin' ? manifestCache : 'default';
    for (let attempt = 0; ; attempt += 1) {
      const pause = pauses[attempt];
      try {
        const response = await fetch(address(`search/${path}`), { cache });
        if (response.status === 404) throw new MissingFileError(path);
        if (!response.ok || !response.body) throw new Error(`${path}: ${response.status}`);
        const inflated = response.body.pipeThrough(new DecompressionStream('deflate-raw'));
        return new Uint8Array(await new Response(inflated).arrayBuffer());
      } catch (error) {
        if (pause === undefined || error instanceof MissingFileError) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  };
}

class MissingFileError extends Error {}
