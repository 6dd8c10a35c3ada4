/** What the fuzzer and its worker say to each other. */
import type { BrokenPromise } from './check-import.ts';
import type { Only } from './inputs.ts';

export interface Task {
  seed: number;
  /** Of the first input, and how many there are. */
  from: number;
  count: number;
  only: Only;
  /** The seconds of the processor that an input may take. */
  limit: number;
}

export type Told =
  | { is: 'begun'; number: number }
  | { is: 'found'; number: number; problem: BrokenPromise }
  | { is: 'done' };
