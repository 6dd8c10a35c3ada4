/** Numbers that look random and are the same in every run. */

export interface Random {
  /** From 0 up to, and without, 1. */
  next: () => number;
  /** A whole number from 0 up to, and without, `below`. */
  below: (below: number) => number;
  pick: <T>(items: readonly T[]) => T;
}

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (below: number) => Math.floor(next() * below);
  return { next, below, pick: (items) => items[below(items.length)] as never };
}
