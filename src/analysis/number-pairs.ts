/** Counts and numbers pairs of numbers, of which there are millions. */
import { withRoom } from './growing.ts';

/**
 * How often pairs were added, for most of them: never less than it was, and at most 255. Most pairs of a large catalogue come once, and are
 * not worth a place in a table.
 *
 * @param expected about how many pairs are added
 */
export function pairTally(expected: number): {
  add(a: number, b: number): void;
  count(a: number, b: number): number;
} {
  let size = 1024;
  while (size < 2 * expected && size < 2 ** 25) size *= 2;
  const counts = new Uint8Array(size);
  return {
    add(a, b) {
      const place = mixed(a, b) & (size - 1);
      const count = counts[place] ?? 0;
      if (count < 255) counts[place] = count + 1;
    },
    count: (a, b) => counts[mixed(a, b) & (size - 1)] ?? 0,
  };
}

/** Pairs, numbered in the order in which they come first. */
export interface PairNumbers {
  size: number;
  /** By the number of the pair. */
  firsts: Int32Array;
  seconds: Int32Array;
}

export interface GrowingPairs extends PairNumbers {
  /** The number of a pair, a new one if it has none yet. */
  add(a: number, b: number): number;
  /** The number of a pair, or -1. */
  find(a: number, b: number): number;
}

export function numberedPairs(): GrowingPairs {
  // Open addressing: a slot has the number of a pair and one more, or 0.
  let slots = new Int32Array(2048);
  const pairs: GrowingPairs = {
    size: 0,
    firsts: new Int32Array(1024),
    seconds: new Int32Array(1024),
    add(a, b) {
      const slot = slotOf(a, b);
      const known = (slots[slot] ?? 0) - 1;
      if (known >= 0) return known;
      const number = pairs.size;
      pairs.size += 1;
      pairs.firsts = withRoom(pairs.firsts, pairs.size);
      pairs.seconds = withRoom(pairs.seconds, pairs.size);
      pairs.firsts[number] = a;
      pairs.seconds[number] = b;
      slots[slot] = pairs.size;
      if (2 * pairs.size > slots.length) grow();
      return number;
    },
    find: (a, b) => (slots[slotOf(a, b)] ?? 0) - 1,
  };
  function slotOf(a: number, b: number): number {
    const last = slots.length - 1;
    let slot = mixed(a, b) & last;
    for (let found = slots[slot] ?? 0; found > 0; found = slots[slot] ?? 0) {
      if (pairs.firsts[found - 1] === a && pairs.seconds[found - 1] === b) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }
  function grow(): void {
    slots = new Int32Array(2 * slots.length);
    for (let number = 0; number < pairs.size; number += 1)
      slots[slotOf(pairs.firsts[number] ?? 0, pairs.seconds[number] ?? 0)] = number + 1;
  }
  return pairs;
}

/** Two numbers as one, whose bits all depend on both (the finalizer of MurmurHash3). */
function mixed(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
