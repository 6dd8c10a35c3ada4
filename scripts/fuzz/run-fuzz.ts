/** Runs the inputs in a thread of their own, one that is ended when an input takes for ever. */
import { Worker } from 'node:worker_threads';
import type { BrokenPromise } from './check-import.ts';
import type { Task, Told } from './messages.ts';

export interface Found {
  number: number;
  problem: BrokenPromise;
}

/** How many times longer than allowed an input is waited for. The machine may be busy. */
const patience = 20;

/** Checks every input of a task, and tells of each problem as it is found. */
export async function runFuzz(
  task: Task,
  tell: (found: Found) => void,
  told: (number: number) => void,
): Promise<void> {
  const end = task.from + task.count;
  let from = task.from;
  while (from < end) {
    const last = await runPart({ ...task, from, count: end - from }, tell, told);
    from = last + 1;
  }
}

/** Gives the number of the last input: that of the task, or the one that the thread was ended in. */
function runPart(task: Task, tell: (found: Found) => void, told: (number: number) => void): Promise<number> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  });
  let current = task.from;
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const stop = (last: number) => {
      clearTimeout(timer);
      resolve(last);
    };
    const giveUp = (details: string) => {
      tell({ number: current, problem: { kind: 'hang', details } });
      void worker.terminate().then(() => stop(current));
    };
    worker.on('message', (message: Told) => {
      if (message.is === 'done') stop(task.from + task.count - 1);
      else if (message.is === 'found') tell(message);
      else {
        current = message.number;
        told(current);
        clearTimeout(timer);
        const wait = patience * task.limit;
        timer = setTimeout(() => giveUp(`ended after ${wait} s`), wait * 1000);
      }
    });
    worker.on('error', (error) => giveUp(String(error)));
  });
}
