/** Where a build says how far it has come. */
import { type Phase, phasesOn } from '../text/progress.ts';

export const startPhase = phasesOn({
  write: (text) => void process.stdout.write(text),
  isTerminal: process.stdout.isTTY,
  now: () => performance.now(),
});

/** A phase of which only the time is known, for work that leaves this process a moment now and then. */
export function startCounting(name: string): Phase {
  const phase = startPhase(name);
  const timer = setInterval(() => phase.at(0), 1000);
  timer.unref();
  return {
    at: phase.at,
    end: () => {
      clearInterval(timer);
      phase.end();
    },
  };
}
