/** What every measured search offers. */
import { gzipSync } from 'node:zlib';

export interface Answer {
  /** The numbers of the papers that were found, best first. Ten suffice. */
  ids: number[];
  /** How long the query took with everything loaded, in milliseconds. */
  milliseconds: number;
}

export interface Peer {
  name: string;
  ask: (q: string) => Promise<Answer>;
  /** The bytes loaded from a cold cache to the first results: code, index, and what a result shows. */
  bytesTo: (q: string) => Promise<number>;
  /** The longest task of the main thread during all queries, in milliseconds. Only in a browser. */
  longestTask?: () => Promise<number>;
  /** The heap of code and index after all queries, in bytes. In a browser, without compiled WebAssembly. */
  heap: () => Promise<number>;
  close?: () => Promise<void>;
}

/** The size of a search that loads its whole index: code and index in gzip, as a host that compresses sends them. */
export function wholeIndexBytes(code: Uint8Array, index: string): () => Promise<number> {
  const bytes = gzipSync(code, { level: 9 }).length + gzipSync(index, { level: 9 }).length;
  return async () => bytes;
}

/** Measures the heap of a value. Exact only under `node --expose-gc`. */
export async function measureHeap<T>(
  make: () => T | Promise<T>,
): Promise<{ value: T; heap: () => Promise<number> }> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const value = await make();
  globalThis.gc?.();
  const heap = Math.max(0, process.memoryUsage().heapUsed - before);
  return { value, heap: async () => heap };
}

export async function timed(find: () => number[] | Promise<number[]>): Promise<Answer> {
  const before = performance.now();
  const ids = await find();
  return { ids, milliseconds: performance.now() - before };
}
