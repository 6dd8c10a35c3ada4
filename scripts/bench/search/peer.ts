/** What every search that is measured has in common. */
import { gzipSync } from 'node:zlib';

export interface Asked {
  /** The numbers of the papers found, best first; ten are enough. */
  ids: number[];
  /** How long the question took when everything that it needs was there, in milliseconds. */
  milliseconds: number;
}

export interface Peer {
  name: string;
  ask: (q: string) => Promise<Asked>;
  /** Bytes from a cold cache to the first results of a question: code, index, and what a result shows. */
  bytesTo: (q: string) => Promise<number>;
  /** Of the page's thread while all questions were asked, in milliseconds; only where a browser asked them. */
  longestTask?: () => Promise<number>;
  /** What code and index hold in memory when all questions have been asked, in bytes: in a browser, without what is compiled (WebAssembly). */
  heap: () => Promise<number>;
  close?: () => Promise<void>;
}

/** A peer that travels whole: its code and its index in gzip, as a host that compresses sends them. */
export function travelsWhole(code: Uint8Array, index: string): () => Promise<number> {
  const bytes = gzipSync(code, { level: 9 }).length + gzipSync(index, { level: 9 }).length;
  return async () => bytes;
}

/** How much memory a value takes that `make` makes. Exact only under `node --expose-gc`. */
export async function weighed<T>(
  make: () => T | Promise<T>,
): Promise<{ value: T; heap: () => Promise<number> }> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const value = await make();
  globalThis.gc?.();
  const heap = Math.max(0, process.memoryUsage().heapUsed - before);
  return { value, heap: async () => heap };
}

export async function timed(find: () => number[] | Promise<number[]>): Promise<Asked> {
  const before = performance.now();
  const ids = await find();
  return { ids, milliseconds: performance.now() - before };
}
