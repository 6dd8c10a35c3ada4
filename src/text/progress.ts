/** Tells how far long work has come: on a terminal in a line that changes, elsewhere in one line when it is done. */

export interface ProgressOutput {
  write: (text: string) => void;
  /** Whether a line can be written over. */
  isTerminal: boolean;
  /** Milliseconds, from whenever. */
  now: () => number;
}

export interface Phase {
  /** So much of the total is done. */
  at: (done: number) => void;
  /** All of it is done, or as much as there was. */
  end: () => void;
}

/** @param total how much there is to do; left out where nobody knows */
export type StartPhase = (name: string, total?: number) => Phase;

/** For work that nobody watches. */
export const inSilence: StartPhase = () => ({ at: () => {}, end: () => {} });

/** A line that changes faster cannot be read. */
const betweenLines = 250;
/** Before so much of the work is done, and so many milliseconds have passed, what remains is a guess. */
const leastKnown = { share: 0.03, time: 1000 };
const startOfLine = '\r\u001b[K';

export function phasesOn({ write, isTerminal, now }: ProgressOutput): StartPhase {
  return (name, total) => {
    const began = now();
    let last = began;
    let reached = 0;
    const show = (text: string) => isTerminal && write(`${startOfLine}  ${text}`);
    show(`${name} …`);
    return {
      at: (done) => {
        reached = done;
        if (now() - last < betweenLines) return;
        last = now();
        show(`${name}: ${progressText(done, total, last - began)}`);
      },
      end: () => {
        const time = `${((now() - began) / 1000).toFixed(1)} s`;
        const count = Math.max(reached, total ?? 0);
        write(
          `${isTerminal ? startOfLine : ''}  ${name}: ${count > 0 ? `${grouped(count)} in ` : ''}${time}\n`,
        );
      },
    };
  };
}

/**
 * "1 200 of 14 000, about 20 s left".
 *
 * @param elapsed milliseconds
 */
export function progressText(done: number, total: number | undefined, elapsed: number): string {
  if (total === undefined) return done > 0 ? grouped(done) : `${Math.round(elapsed / 1000)} s`;
  const counts = `${grouped(done)} of ${grouped(total)}`;
  if (done >= total || done < total * leastKnown.share || elapsed < leastKnown.time) return counts;
  return `${counts}, about ${remaining((elapsed / done) * (total - done))} left`;
}

/** Rounded to what is known of it: seconds below a minute, then half minutes. */
function remaining(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 30) / 2} min`;
}

/** "14 000". */
function grouped(count: number): string {
  const digits = String(count);
  const first = digits.length % 3;
  const groups = [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups.filter((group) => group !== '').join(' ');
}
