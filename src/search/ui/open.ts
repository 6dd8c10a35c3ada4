/** Opens the index in a browser, once a page, when somebody first wants to search. */
import { ForeignIndexError, type Opened, openSource, type ReadFile } from '../query/open-source.ts';

let opening: Promise<Opened> | undefined;

/**
 * @param folder the address of the index's folder, ending in "/".
 * @throws {Error} when the index cannot be had, or is not for this code; asking again tries again.
 */
export function openIndex(folder: string): Promise<Opened> {
  opening ??= open(folder).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** After a file of the index was not there: a deployment has put others in its place, which the newest manifest names. */
export function forgetIndex(): void {
  opening = undefined;
}

async function open(folder: string): Promise<Opened> {
  try {
    return await openSource(reader(folder, 'no-cache'));
  } catch (error) {
    // A copy from before the last deployment, though it was asked for anew: once more, past every cache.
    if (error instanceof ForeignIndexError) return openSource(reader(folder, 'reload'));
    throw error;
  }
}

/** Waits before the next try, in milliseconds. */
const pauses = [300, 1200];

/** The manifest is asked for anew, the others have names of their own for every content and stay. */
function reader(folder: string, manifestCache: RequestCache): ReadFile {
  return async (path) => {
    const cache = path === 'index.bin' ? manifestCache : 'default';
    for (const pause of [...pauses, undefined]) {
      try {
        const response = await fetch(folder + path, { cache });
        if (response.status === 404) throw new MissingFileError(path);
        if (!response.ok || !response.body) throw new Error(`${path}: ${response.status}`);
        const inflated = response.body.pipeThrough(new DecompressionStream('deflate-raw'));
        return new Uint8Array(await new Response(inflated).arrayBuffer());
      } catch (error) {
        if (pause === undefined || error instanceof MissingFileError) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    throw new Error(path);
  };
}

class MissingFileError extends Error {}
