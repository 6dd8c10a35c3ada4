/** Checks one input after the other, and tells when each begins: who waits for too long ends this thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { problemOfImport } from './check-import.ts';
import { type FuzzInput, fuzzInput } from './inputs.ts';
import type { Task, Told } from './messages.ts';
import { readSeeds } from './seeds.ts';
import { slowestPart } from './slowest-part.ts';

const { seed, from, count, only, limit } = workerData as Task;
const tell = (told: Told) => parentPort?.postMessage(told);
const seeds = readSeeds();

/** The problem of an input, and the seconds of the processor that it took. */
function measured({ bytes, by }: FuzzInput) {
  const before = process.threadCpuUsage();
  const problem = problemOfImport(bytes, by);
  const { user, system } = process.threadCpuUsage(before);
  return { problem, seconds: (user + system) / 1e6 };
}

for (let number = from; number < from + count; number += 1) {
  tell({ is: 'begun', number });
  const input = fuzzInput(seeds, seed, number, only);
  const { problem, seconds } = measured(input);
  if (problem) tell({ is: 'found', number, problem });
  else if (seconds > limit) {
    // The first inputs are slow, since nothing is compiled yet; a garbage collection may fall on any.
    const least = Math.min(seconds, measured(input).seconds);
    const details = `${least.toFixed(1)} s for ${input.bytes.length} bytes; ${slowestPart(input.bytes)}`;
    if (least > limit) tell({ is: 'found', number, problem: { kind: 'hang', details } });
  }
}
tell({ is: 'done' });
