/** How the work of a part of the import grows with its input, for tests: in time of the processor, never in seconds. */
import { expect } from 'vitest';

/** Milliseconds of CPU; the least of two runs on different texts, since the machine has other things to do and words are remembered. */
function cost(work: (salt: number) => void, salt: number): number {
  const run = (own: number) => {
    const began = process.cpuUsage();
    work(own);
    return process.cpuUsage(began).user / 1000;
  };
  return Math.min(run(salt), run(salt + 5000));
}

/**
 * Expects that twice the input takes about twice the work, and four times four times.
 *
 * @param work reads an input of a size; `salt` makes each one another text
 * @param size of the smallest input
 */
export function expectNoSquare(work: (size: number, salt: number) => void, size: number): void {
  work(size, 0);
  const [small, double, large] = [1, 2, 4].map((times) =>
    cost((salt) => work(size * times, salt), 10_000 * times),
  );
  // A square would be 4 and 16 times as much. The margin is wide, and what is too small to measure counts as 20.
  expect((double ?? 0) / Math.max(20, small ?? 0)).toBeLessThan(4);
  expect((large ?? 0) / Math.max(20, small ?? 0)).toBeLessThan(11);
}
