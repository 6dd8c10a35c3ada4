/** An index's files in memory, for tests and benchmarks. */
import { inflateRawSync } from 'node:zlib';
import type { Files } from './indexing/build-index.ts';
import type { ReadFile } from './query/open-source.ts';

/** @param onRead hears of each file and its bytes as served. */
export function readFrom(files: Files, onRead: (path: string, bytes: number) => void = () => {}): ReadFile {
  return async (path) => {
    const file = files.get(path);
    if (!file) throw new Error(`${path} is not there`);
    onRead(path, file.length);
    return inflateRawSync(file);
  };
}
