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
  // A square fails every time; a machine that has other things to do only now and then.
  const tries = Array.from({ length: 3 }, (_, turn) => turn);
  let growth = { double: 0, large: 0 };
  for (const turn of tries) {
    growth = growthOf(work, size, turn * 100_000);
    if (isNoSquare(growth)) break;
  }
  expect(growth).toSatisfy(isNoSquare);
}

interface Growth {
  /** How many times the work of one input that of twice the input is, and of four times the input. */
  double: number;
  large: number;
}

/** A square would be 4 and 16 times as much. The margin is wide. */
const isNoSquare = ({ double, large }: Growth) => double < 4 && large < 11;

function growthOf(work: (size: number, salt: number) => void, size: number, salt: number): Growth {
  const [small = 0, double = 0, large = 0] = [1, 2, 4].map((times) =>
    cost((own) => work(size * times, own), salt + 10_000 * times),
  );
  // What is too small to measure counts as 20.
  const one = Math.max(20, small);
  return { double: double / one, large: large / one };
}
